import { type ByteSource, windowOf } from "./byte-source.ts";

/** A file in a tar archive. */
export interface TarEntry {
  readonly name: string;
  readonly content: ByteSource;
}

const block = 512;
const mostEntries = 10_000;

/** Tells whether bytes begin as a tar archive does: with a header whose checksum is right. */
export function isTar(source: ByteSource): boolean {
  return headerAt(source, 0) !== null;
}

/** Lists the regular files of a tar archive in their order, up to the first header that is none (POSIX.1-1988 ustar and older). */
export function readTar(source: ByteSource): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  let at = 0;
  for (let count = 0; count < mostEntries; count += 1) {
    const header = headerAt(source, at);
    if (header === null) break;
    const size = octal(header.subarray(124, 136));
    if (size === null || at + block + size > source.size) break;
    const type = header[156] ?? 0;
    // A regular file has type 0, in old archives NUL.
    if (type === 0x30 || type === 0)
      entries.push({ name: textOf(header.subarray(0, 100)), content: windowOf(source, at + block, size) });
    at += block + Math.ceil(size / block) * block;
  }
  return entries;
}

function headerAt(source: ByteSource, at: number): Buffer | null {
  const header = Buffer.alloc(block);
  if (source.read(header, at) < block) return null;
  const claimed = octal(header.subarray(148, 156));
  // The sum is taken with spaces in its own place.
  const own = header.subarray(148, 156).reduce((sum, byte) => sum + byte, 0);
  const sum = header.reduce((total, byte) => total + byte, 0) - own + 8 * 0x20;
  return claimed !== null && claimed === sum && header[0] !== 0 ? header : null;
}

function octal(field: Buffer): number | null {
  const digits = textOf(field).trim();
  return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

function textOf(field: Buffer): string {
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? field.length : end).toString("utf8");
}
