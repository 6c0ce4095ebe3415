import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { endTraffic } from "../experiment-act.ts";

/** Runs `experiment stop`: ends it without a verdict. */
export function run(call: Call): Promise<Answer> {
  return endTraffic(call, "stop");
}
