import type { AnalyzeInput } from "../registry/experiments/analyze-form.ts";
import type { Call } from "./call.ts";
import { readText } from "./documents.ts";

/** The observations that `--data` names, JSON lines or CSV by how they begin, and the end that `--until` names. */
export async function observationsOf({
  args,
  io,
}: Call): Promise<Pick<AnalyzeInput, "data" | "format" | "until">> {
  const file = args.text("data");
  const until = args.text("until");
  if (file === undefined) return { until };
  const data = await readText(io, file);
  return { data, format: /^\s*(?:\{|$)/.test(data) ? "jsonl" : "csv", until };
}
