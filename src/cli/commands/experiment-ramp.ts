import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { setTraffic } from "../experiment-act.ts";

/** Runs `experiment ramp`: changes the share of the units that take part. */
export function run(call: Call): Promise<Answer> {
  return setTraffic(call, "ramp");
}
