import type { FeatureTable } from "../registry/profile-forms.ts";
import { readText } from "./documents.ts";
import type { Io } from "./io.ts";

/** A table that an option names: lines of JSON or CSV by how it begins. Throws what reading it throws. */
export async function readTable(io: Io, file: string): Promise<FeatureTable> {
  const data = await readText(io, file);
  return { data, format: /^\s*(?:\{|$)/.test(data) ? "jsonl" : "csv" };
}
