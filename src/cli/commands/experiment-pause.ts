import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { endTraffic } from "../experiment-act.ts";

/** Runs `experiment pause`: everybody is served the control until it is started again. */
export function run(call: Call): Promise<Answer> {
  return endTraffic(call, "pause");
}
