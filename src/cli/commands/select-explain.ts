import { defaultUnit } from "../../records/experiment-phase.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderSelected } from "../render/selections.ts";
import { objectOf } from "../selection-changes.ts";

/** Runs `select explain`: what serves a caller, and why. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const registry = await call.open();
  const [unit, text] = [args.text("unit"), args.text("context")];
  const context = {
    ...(text === undefined ? {} : objectOf("--context", text)),
    ...(unit === undefined ? {} : { [defaultUnit]: unit }),
  };
  const form = await registry.selectModel(args.positional(0), context, readOptions(call));
  return readAnswer(call, form, renderSelected);
}
