import { randomBytes } from "node:crypto";
import { SegmentWriter } from "./segment-writer.ts";

/** A new writer of a folder. Several, in this process and in others, may write at once. */
export function newWriter(folder: string): SegmentWriter {
  return new SegmentWriter(folder, randomBytes(6).toString("hex"));
}
