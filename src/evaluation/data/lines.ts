import type { ByteSource } from "../../artifacts/byte-source.ts";
import { dataInvalid } from "./data-fault.ts";

const blockSize = 1 << 16;
const longestLine = 1 << 26;

/** A line of a text, with a carriage return at its end where the file has one. */
export interface Line {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/**
 * Walks over the lines of a UTF-8 text, a block at a time; a byte order mark at its start is left out.
 * @throws StemmaError `data-invalid` for bytes that are no UTF-8, and for a line of over 64 MiB
 */
export function* linesOf(source: ByteSource, file: string): Generator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let rest = Buffer.alloc(0);
  let number = 0;
  const lineOf = (bytes: Buffer): Line => {
    number += 1;
    const place = { file, row: null, line: number };
    if (bytes.length > longestLine) throw dataInvalid(place, "the line is longer than 64 MiB");
    try {
      const text = decoder.decode(bytes);
      return { text: number === 1 ? text.replace(/^\uFEFF/, "") : text, number };
    } catch (error) {
      throw dataInvalid(place, "the line is no UTF-8", error);
    }
  };
  for (let position = 0; position < source.size;) {
    const block = Buffer.alloc(Math.min(blockSize, source.size - position));
    const read = source.read(block, position);
    if (read === 0)
      throw dataInvalid({ file, row: null }, `the file ends at byte ${position} of ${source.size}`);
    position += read;
    const bytes = Buffer.concat([rest, block.subarray(0, read)]);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield lineOf(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > longestLine) lineOf(rest);
  }
  if (rest.length > 0) yield lineOf(rest);
}
