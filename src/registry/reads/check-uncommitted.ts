import type { Oid, UncommittedFiles } from "../../git/ports.ts";
import { readBlob } from "../../git/walk.ts";
import { registryFolder } from "../../records/layout.ts";
import { LooseFiles, OverlayFiles } from "../../snapshot/files.ts";
import { Memo } from "../../snapshot/memo.ts";
import { Snapshot } from "../../snapshot/snapshot.ts";
import { StemmaError } from "../../values/error.ts";
import { compareText } from "../../values/version.ts";
import type { CheckForm } from "../forms.ts";
import type { Session } from "../session.ts";
import { changeFindings } from "./check-change.ts";
import { checkForm } from "./check-form.ts";
import { registryPaths } from "./check-registry.ts";

/**
 * Judges the edits of a checkout that are in no commit yet, as one step from the tip.
 * @throws StemmaError `usage-invalid` in a bare repository
 */
export async function checkUncommitted(session: Session, which: "staged" | "worktree"): Promise<CheckForm> {
  const files = session.repository.uncommitted(which);
  if (files === null) {
    throw new StemmaError("usage-invalid", "a bare repository has no work tree and no index to check", {
      hint: "Run the check in a checkout, or on a commit.",
    });
  }
  const tip = await session.tip();
  const before = tip === null ? null : await session.snapshotOf(tip);
  const known = before !== null && (await before.exists()) ? before : null;
  const overlay = known === null || tip === null ? null : await stagedOverlay(session, files, tip);
  const after =
    overlay === null || known === null
      ? new Snapshot(null, new LooseFiles(files), new Memo())
      : new Snapshot(null, new OverlayFiles(known.files, overlay), new Memo());
  if (!(await after.exists()) && known === null) await after.settings();
  const paths = overlay === null ? await differingPaths(known, after) : [...overlay.keys()].sort(compareText);
  const findings = await changeFindings({
    before: known,
    after,
    paths,
    base: known === null ? null : tip,
    session,
    occasion: { at: session.world.now(), authors: [], commits: null },
  });
  return checkForm(tip, tip, findings);
}

/** Above this many staged files, looking at all of them is no more work. */
const fewChanges = 1000;

/**
 * What is staged, as it replaces files of the tip, so that a commit of one file looks at that file. Null where all have to be looked at: some
 * are no regular files, or a folder took the place of one.
 */
async function stagedOverlay(
  session: Session,
  files: UncommittedFiles,
  tip: Oid,
): Promise<ReadonlyMap<string, Buffer | null> | null> {
  const changes = (await files.changesSince?.(tip, registryFolder)) ?? null;
  if (changes === null || changes.size > fewChanges) return null;
  const overlay = new Map<string, Buffer | null>();
  for (const [path, oid] of changes) {
    if (oid !== null && foldersAbove(path).some((folder) => changes.has(folder))) return null;
    overlay.set(path, oid === null ? null : await readBlob(session.repository.objects, oid));
  }
  return overlay;
}

function foldersAbove(path: string): readonly string[] {
  const names = path.split("/");
  return names.slice(1).map((_, at) => names.slice(0, at + 1).join("/"));
}

async function differingPaths(before: Snapshot | null, after: Snapshot): Promise<readonly string[]> {
  const [was, is] = [
    before === null ? new Map<string, string>() : await registryPaths(before),
    await registryPaths(after),
  ];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((path) => was.get(path) !== is.get(path))
    .sort(compareText);
}
