import { createHash } from "node:crypto";
import { readerSources } from "./generated/reader-sources.ts";

/** The same id; put in by the build, which saves each process from loading what hashes. */
declare const STEMMA_READER_ID: string | undefined;

/** Names the parser, the schemas and the form of values that an index belongs to, in 64 hex digits. */
export function readerId(): string {
  if (typeof STEMMA_READER_ID === "string") return STEMMA_READER_ID;
  return createHash("sha256").update(readerSources.join("\n")).digest("hex");
}
