import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderSuites } from "../render/suites.ts";

/** Runs `evaluate list`: all suites. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  const form = await registry.evaluation.list(readOptions(call));
  return readAnswer(call, form, renderSuites);
}
