import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { writeSelection } from "../selection-changes.ts";

/** Runs `select set`. */
export function run(call: Call): Promise<Answer> {
  return writeSelection(call, "set");
}
