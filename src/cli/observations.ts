import type { AnalyzeInput } from "../registry/experiments/analyze-form.ts";
import type { Call } from "./call.ts";
import { readTable } from "./table-file.ts";

/** The observations that `--data` names, JSON lines or CSV by how they begin, and the end that `--until` names. */
export async function observationsOf({
  args,
  io,
}: Call): Promise<Pick<AnalyzeInput, "data" | "format" | "until">> {
  const file = args.text("data");
  const until = args.text("until");
  if (file === undefined) return { until };
  return { ...(await readTable(io, file)), until };
}
