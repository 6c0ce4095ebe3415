import { createHash } from "node:crypto";
import { readerSources } from "./generated/reader-sources.ts";

/** Names the parser, the schemas and the form of values that an index belongs to, in 64 hex digits. */
export function readerId(): string {
  return createHash("sha256").update(readerSources.join("\n")).digest("hex");
}
