import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderSelections } from "../render/selections.ts";

/** Runs `select list`: all selections. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.selection.list(readOptions(call));
  return readAnswer(call, form, renderSelections);
}
