import { constants, inflateRawSync } from "node:zlib";
import { bufferSource, type ByteSource, windowOf } from "./byte-source.ts";
import { SpanReader } from "./span-reader.ts";
import { weightsInvalid } from "./weights-fault.ts";

/** A file in a zip archive, as the archive's directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  /** In bytes, as it is stored. */
  readonly stored: number;
  /** In bytes, inflated, as the directory claims. */
  readonly size: number;
  /** Offset of its own header. */
  readonly at: number;
  readonly encrypted: boolean;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const listedSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const longestComment = 65_535;
const mostEntries = 200_000;
const longestDirectory = 64 * 1024 * 1024;
const longestName = 4096;
// Eight bytes that say "see the zip64 field".
const beyond32 = 0xffffffff;
const beyond16 = 0xffff;

const fault = (offset: number, what: string) => weightsInvalid("zip", offset, what);

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly entries: number;
}

/**
 * Lists the files of a zip archive by the directory at its end (PKWARE APPNOTE 6.3, zip64 too). What two readers could take
 * for different archives is refused, since one of them is the program that loads it.
 * @throws StemmaError `weights-invalid` with the offset
 */
export function readZip(source: ByteSource): readonly ZipEntry[] {
  const reader = new SpanReader(source, fault);
  const directory = findDirectory(reader);
  if (directory.entries > mostEntries)
    throw fault(directory.at, `it claims ${directory.entries} files, over ${mostEntries}`);
  if (directory.size > longestDirectory || directory.at + directory.size > source.size)
    throw fault(directory.at, `its directory claims ${directory.size} bytes`);
  reader.at = directory.at;
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  for (let index = 0; index < directory.entries; index += 1) {
    const { at } = reader;
    const entry = readListed(reader);
    if (names.has(entry.name)) throw fault(at, `it lists '${entry.name.slice(0, 100)}' twice`);
    names.add(entry.name);
    entries.push(entry);
  }
  return entries;
}

/**
 * Reads one file of an archive whole.
 * @throws StemmaError `weights-invalid` for one of over so many bytes, before it is inflated, and for what cannot be read
 */
export function readZipEntry(source: ByteSource, entry: ZipEntry, most: number): Buffer {
  const shown = shownName(entry);
  if (entry.size > most || entry.stored > most)
    throw fault(entry.at, `${shown} has ${entry.size} bytes, and at most ${most} are read`);
  const content = storedContent(source, entry);
  const stored = Buffer.alloc(entry.stored);
  if (content.read(stored, 0) < entry.stored) throw fault(entry.at, `${shown} ends early`);
  const bytes = entry.method === 0 ? stored : inflated(stored, entry, shown);
  if (bytes.length !== entry.size) throw fault(entry.at, `${shown} has not the size that the directory says`);
  return bytes;
}

/**
 * Opens one file of an archive: in place where it is stored as it is, of any size, else inflated.
 * @throws StemmaError `weights-invalid` as `readZipEntry`
 */
export function openZipEntry(source: ByteSource, entry: ZipEntry, most: number): ByteSource {
  if (entry.method !== 0) return bufferSource(readZipEntry(source, entry, most));
  if (entry.stored !== entry.size)
    throw fault(entry.at, `${shownName(entry)} has not the size that the directory says`);
  return storedContent(source, entry);
}

function shownName({ name }: ZipEntry): string {
  return `'${name.slice(0, 100)}'`;
}

function storedContent(source: ByteSource, entry: ZipEntry): ByteSource {
  const shown = shownName(entry);
  if (entry.encrypted) throw fault(entry.at, `${shown} is encrypted`);
  const reader = new SpanReader(source, fault);
  reader.at = entry.at;
  if (reader.uint32() !== localSignature)
    throw fault(entry.at, `${shown} does not begin where the directory says`);
  reader.skip(22);
  const nameLength = reader.uint16();
  const extraLength = reader.uint16();
  if (reader.bytes(nameLength).toString("utf8") !== entry.name)
    throw fault(entry.at, `${shown} has another name in its own header`);
  reader.skip(extraLength);
  if (reader.at + entry.stored > source.size) throw fault(entry.at, `${shown} ends behind the file`);
  return windowOf(source, reader.at, entry.stored);
}

function inflated(stored: Buffer, { method, size, at }: ZipEntry, shown: string): Buffer {
  if (method !== 8) throw fault(at, `${shown} is compressed by method ${method}`);
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(1, size), finishFlush: constants.Z_FINISH });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw fault(at, `${shown} cannot be inflated: ${why}`);
  }
}

/* The directory's end is the last of its signatures in the file, and its comment ends with the file. */
function findDirectory(reader: SpanReader): Directory {
  const from = Math.max(0, reader.size - endSize - longestComment);
  reader.at = from;
  const tail = reader.bytes(reader.size - from);
  const found = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (found < 0 || found + endSize > tail.length)
    throw fault(reader.size, "it ends without a directory of files");
  const at = from + found;
  reader.at = at + 4;
  if (endSignature !== tail.readUInt32LE(found) || reader.uint32() !== 0)
    throw fault(at, "it is one of several disks");
  reader.skip(2);
  const entries = reader.uint16();
  const size = reader.uint32();
  const start = reader.uint32();
  if (at + endSize + reader.uint16() !== reader.size)
    throw fault(at, "its comment does not end with the file");
  const plain = { at: start, size, entries };
  return entries === beyond16 || size === beyond32 || start === beyond32
    ? (find64(reader, at) ?? plain)
    : plain;
}

function find64(reader: SpanReader, end: number): Directory | null {
  if (end < 20) return null;
  reader.at = end - 20;
  if (reader.uint32() !== locator64Signature) return null;
  reader.skip(4);
  const at = reader.uint64();
  reader.at = at;
  if (reader.uint32() !== end64Signature)
    throw fault(at, "its large directory does not begin where it should");
  reader.skip(28);
  const entries = reader.uint64();
  const size = reader.uint64();
  return { at: reader.uint64(), size, entries };
}

function readListed(reader: SpanReader): ZipEntry {
  const { at: start } = reader;
  if (reader.uint32() !== listedSignature)
    throw fault(start, "its directory lists something that is no file");
  reader.skip(4);
  const flags = reader.uint16();
  const method = reader.uint16();
  reader.skip(8);
  const stored = reader.uint32();
  const size = reader.uint32();
  const nameLength = reader.uint16();
  const extraLength = reader.uint16();
  const commentLength = reader.uint16();
  reader.skip(8);
  const at = reader.uint32();
  const name = reader.text(nameLength, longestName);
  const extra = reader.bytes(extraLength);
  reader.skip(commentLength);
  const [size64, stored64, at64] = large([size, stored, at], extra, start);
  return { name, method, stored: stored64, size: size64, at: at64, encrypted: (flags & 1) === 1 };
}

/* Numbers that do not fit into four bytes stand in the zip64 field, in this order. */
function large(
  numbers: readonly [number, number, number],
  extra: Buffer,
  start: number,
): readonly [number, number, number] {
  if (!numbers.includes(beyond32)) return numbers;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let next = 0;
    const exact = (number: number): number => {
      if (number !== beyond32) return number;
      if (next + 8 > field.length) throw fault(start, "its large sizes are cut");
      next += 8;
      const value = Number(field.readBigUInt64LE(next - 8));
      if (!Number.isSafeInteger(value)) throw fault(start, "a size is beyond 2^53");
      return value;
    };
    return [exact(numbers[0]), exact(numbers[1]), exact(numbers[2])];
  }
  return numbers;
}
