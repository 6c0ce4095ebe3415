import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderSelection } from "../render/selections.ts";

/** Runs `select show`: one selection. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.selection.show(call.args.positional(0), readOptions(call));
  return readAnswer(call, form, renderSelection);
}
