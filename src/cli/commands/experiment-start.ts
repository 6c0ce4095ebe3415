import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { setTraffic } from "../experiment-act.ts";

/** Runs `experiment start`: starts or resumes it. */
export function run(call: Call): Promise<Answer> {
  return setTraffic(call, "start");
}
