import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderSuite } from "../render/suites.ts";

/** Runs `evaluate show`: one suite. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.evaluation.show(call.args.positional(0), readOptions(call));
  return readAnswer(call, form, renderSuite);
}
