import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer, readOptions } from "../read.ts";
import { renderComparison, renderMarkdown } from "../render/comparison.ts";

/** Runs `compare`: versions side by side. */
export async function run(call: Call): Promise<Answer> {
  const { args } = call;
  const metrics = args.texts("metric");
  const registry = await call.open();
  const options = metrics.length === 0 ? readOptions(call) : { ...readOptions(call), metrics: [...metrics] };
  const form = await registry.compare([...args.positionals], options);
  return readAnswer(call, form, args.text("format") === "md" ? renderMarkdown : renderComparison);
}
