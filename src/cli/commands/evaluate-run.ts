import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { evaluateInput } from "../evaluate-input.ts";
import { renderEvaluation } from "../render/evaluation.ts";
import { writeOptions } from "../write-options.ts";

/** Runs `evaluate run`: a version through its suites. */
export async function run(call: Call): Promise<Answer> {
  const options = writeOptions(call);
  const { evaluation } = await call.open();
  const form = await evaluation.run(call.args.positional(0), evaluateInput(call), options);
  return { json: form, text: (view) => renderEvaluation(view, form), ok: form.passed };
}
