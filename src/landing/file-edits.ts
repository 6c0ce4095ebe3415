import { type Change, editsOf, type Entry } from "../changes/change.ts";
import type { Oid } from "../git/ports.ts";
import { editRecord } from "../records/edit.ts";
import type { RecordKind, RecordOf } from "../records/kind.ts";
import { movedBytes, movesUnchanged } from "../records/moved.ts";
import { printRecord } from "../records/print.ts";
import { StemmaError } from "../values/error.ts";

/** A file that the base of a plan has, maybe at another path, and that nobody needs to read. */
export interface KeptFile {
  readonly blob: Oid;
  /** Its path in the base. */
  readonly from: string;
}

/** What a file holds. */
export type FileContent = Buffer | KeptFile;

/** A file before and after a change; null where it does not exist. */
export interface FileEdit {
  readonly path: string;
  readonly before: FileContent | null;
  readonly after: FileContent | null;
}

/** Reads the present bytes of a file; null where it does not exist. */
export type ReadFile = (path: string) => Promise<Buffer | null>;

/**
 * Turns a change of records into a change of files, in path order: new records in canonical form, edits with
 * the comments and formatting of the file kept.
 * @throws StemmaError `bug` where a record that should be there is not, and what parsing throws
 */
export async function fileEditsOf(change: Change, read: ReadFile): Promise<readonly FileEdit[]> {
  const edits = editsOf(change).map(async ([path, before, after]): Promise<FileEdit> => {
    if (before?.kind === "moved") return { path, before: keptFile(before), after: null };
    const present = await read(path);
    if ((before === null) !== (present === null)) throw misfit(path);
    return {
      path,
      before: present,
      after: after === null ? null : await contentOf(path, present, after, read),
    };
  });
  return (await Promise.all(edits)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The bytes of what a file holds.
 * @throws StemmaError `bug` where the base does not have it, and what reading throws
 */
export async function bytesOf(content: FileContent, read: ReadFile): Promise<Buffer> {
  return Buffer.isBuffer(content) ? content : requireFile(content.from, read);
}

async function contentOf(
  path: string,
  present: Buffer | null,
  after: Entry,
  read: ReadFile,
): Promise<FileContent> {
  switch (after.kind) {
    case "file":
      return Buffer.from(after.value, "utf8");
    case "blob":
      return after.bytes;
    case "moved":
      return movesUnchanged(after.from, path)
        ? keptFile(after)
        : movedBytes(await requireFile(after.from, read), after.from, path);
    case "registry":
      return recordBytes("registry", present, after.value, path);
    case "model": {
      const { from } = after;
      if (from === undefined) return recordBytes("model", present, after.value, path);
      return movedBytes(editRecord("model", await requireFile(from, read), after.value, from), from, path);
    }
    case "version":
      return recordBytes("version", present, after.value, path);
    case "evidence":
      return recordBytes("evidence", present, after.value, path);
    case "experiment":
      return recordBytes("experiment", present, after.value, path);
    case "suite":
      return recordBytes("suite", present, after.value, path);
    case "selection":
      return recordBytes("selection", present, after.value, path);
    case "profile":
      return recordBytes("profile", present, after.value, path);
  }
}

function recordBytes<K extends RecordKind>(
  kind: K,
  present: Buffer | null,
  value: RecordOf<K>,
  path: string,
): Buffer {
  return present === null ? printRecord(kind, value, path) : editRecord(kind, present, value, path);
}

function keptFile({ value, from }: Extract<Entry, { kind: "moved" }>): KeptFile {
  return { blob: value, from };
}

async function requireFile(path: string, read: ReadFile): Promise<Buffer> {
  const bytes = await read(path);
  if (bytes === null) throw misfit(path);
  return bytes;
}

function misfit(path: string): StemmaError {
  return new StemmaError("bug", `a change expects another state of ${path}`, { data: { path } });
}
