import type { Oid } from "../../git/ports.ts";
import type { DifferingPath } from "../../history/tree-changes.ts";
import { registryFolder } from "../../records/layout.ts";
import { findingsOf, oddNamesIn } from "../../snapshot/problems.ts";
import type { Finding } from "../../values/finding.ts";
import type { Session } from "../session.ts";

/** Two commits, and what differs between them below the folder of the registry. */
export interface Difference {
  /** Null where there was nothing before. */
  readonly before: Oid | null;
  readonly after: Oid;
  readonly differing: readonly DifferingPath[];
}

/** What a difference brings that no record can be: links, submodules, names that no file may have. Throws as `findingsOf`. */
export async function oddEntries(session: Session, difference: Difference): Promise<readonly Finding[]> {
  const { before, differing } = difference;
  const after = await session.snapshotOf(difference.after);
  const folders = differing.filter(({ folder }) => folder !== null).map(({ path }) => path);
  const was =
    before === null ? [] : await oddNamesIn(await session.snapshotOf(before), [registryFolder, ...folders]);
  const is = await oddNamesIn(after, [registryFolder, ...folders]);
  const known = new Set(was.map(({ path }) => path));
  // A file that became a link is among the changed ones, as if it had gone.
  const noFiles = differing.filter(({ after: file, folder }) => file === null && folder === null);
  const paths = noFiles.map(({ path }) => path);
  return [...(await findingsOf(after, paths)), ...is.filter(({ path }) => !known.has(path))];
}
