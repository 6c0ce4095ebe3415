import { headerOf, placeOf } from "./layout.ts";
import type { RecordKind } from "./kind.ts";

/** Tells whether a file is moved as it is: the first line of a record leads to its schema from where it stands. */
export function movesUnchanged(from: string, to: string): boolean {
  const kind = headedKind(from);
  return kind === null || headerOf(from, kind) === headerOf(to, kind);
}

/** The bytes of a file for another path: all of it stays but a first line that led to the schema from the old one. */
export function movedBytes(bytes: Buffer, from: string, to: string): Buffer {
  const kind = headedKind(from);
  if (kind === null) return bytes;
  const [before, after] = [headerOf(from, kind), headerOf(to, kind)].map((line) =>
    Buffer.from(`${line}\n`, "utf8"),
  );
  if (before === undefined || after === undefined || !bytes.subarray(0, before.length).equals(before))
    return bytes;
  return Buffer.concat([after, bytes.subarray(before.length)]);
}

/* Not a byte of evidence changes, whatever an editor makes of its first line: somebody vouched for it. */
function headedKind(path: string): RecordKind | null {
  const kind = placeOf(path)?.kind ?? null;
  return kind === "evidence" ? null : kind;
}
