import { type Change, editsOf, type Entry } from "../changes/change.ts";
import { editRecord } from "../records/edit.ts";
import { printRecord } from "../records/print.ts";
import { StemmaError } from "../values/error.ts";

/** The bytes of a file before and after a change; null where it does not exist. */
export interface FileEdit {
  readonly path: string;
  readonly before: Buffer | null;
  readonly after: Buffer | null;
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
    const present = await read(path);
    if ((before === null) !== (present === null)) {
      throw new StemmaError("bug", `a change expects another state of ${path}`, { data: { path } });
    }
    return { path, before: present, after: after === null ? null : bytesOf(path, present, after) };
  });
  return (await Promise.all(edits)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function bytesOf(path: string, present: Buffer | null, after: Entry): Buffer {
  switch (after.kind) {
    case "file":
      return Buffer.from(after.value, "utf8");
    case "registry":
      return present === null
        ? printRecord("registry", after.value, path)
        : editRecord("registry", present, after.value, path);
    case "model":
      return present === null
        ? printRecord("model", after.value, path)
        : editRecord("model", present, after.value, path);
    case "version":
      return present === null
        ? printRecord("version", after.value, path)
        : editRecord("version", present, after.value, path);
    case "evidence":
      return present === null
        ? printRecord("evidence", after.value, path)
        : editRecord("evidence", present, after.value, path);
  }
}
