import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderExperiments } from "../render/experiments.ts";

/** Runs `experiment list`: all A/B tests and where each stands. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.experiments.list(readOptions(call));
  return readAnswer(call, form, renderExperiments);
}
