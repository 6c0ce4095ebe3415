import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderExperiment } from "../render/experiments.ts";

/** Runs `experiment show`: one A/B test and its phases. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.experiments.show(call.args.positional(0), readOptions(call));
  return readAnswer(call, form, renderExperiment);
}
