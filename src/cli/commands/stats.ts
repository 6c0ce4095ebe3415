import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderStats } from "../render/stats.ts";

/** Runs `stats`: figures of the registry. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  return readAnswer(call, await registry.stats(readOptions(call)), renderStats);
}
