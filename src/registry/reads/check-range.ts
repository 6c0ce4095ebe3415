import type { Oid } from "../../git/ports.ts";
import { readBlob } from "../../git/walk.ts";
import { mergeBase } from "../../history/ancestry.ts";
import { changedPaths, differingPaths, type DifferingPath } from "../../history/tree-changes.ts";
import { registryFolder } from "../../records/layout.ts";
import { OverlayFiles } from "../../snapshot/files.ts";
import { Memo } from "../../snapshot/memo.ts";
import { findingsOf, oddNamesIn } from "../../snapshot/problems.ts";
import { Snapshot } from "../../snapshot/snapshot.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import type { CheckForm } from "../forms.ts";
import { occasionOfRange } from "../gates/occasion.ts";
import type { Session } from "../session.ts";
import { changeFindings } from "./check-change.ts";
import { checkForm } from "./check-form.ts";

/**
 * Judges a range as one step: the difference from the merge base to HEAD, applied to the tip of BASE, by the
 * rules of BASE. The work is in proportion to the change.
 */
export async function checkRange(session: Session, range: string): Promise<CheckForm> {
  const { base, head } = await endsOf(session, range);
  const fork = await mergeBase(session.history, base, head);
  const [baseTree, headTree] = [
    (await session.history.commit(base)).tree,
    (await session.history.commit(head)).tree,
  ];
  const forkTree = fork === null ? null : (await session.history.commit(fork)).tree;
  const differing = await differingPaths(session.history.trees, forkTree, headTree);
  const changed = differing.filter((each) => each.before !== each.after);
  const moved = new Map(
    (await changedPaths(session.history.trees, forkTree, baseTree)).map((each) => [each.path, each.after]),
  );
  const conflicts = changed.filter(({ path, after }) => moved.has(path) && moved.get(path) !== after);
  const before = await session.snapshotOf(base);
  const overlay = new Map<string, Buffer | null>();
  for (const { path, after } of changed) {
    if (!moved.has(path))
      overlay.set(path, after === null ? null : await readBlob(session.repository.objects, after));
  }
  const after = new Snapshot(null, new OverlayFiles(before.files, overlay), new Memo());
  const exists = await before.exists();
  const paths = [...overlay.keys()];
  const occasion = await occasionOfRange(session, base, head);
  const transition = { before: exists ? before : null, after, paths, base, session, occasion };
  const findings = [
    ...conflicts.map(({ path }) => conflictFinding(path)),
    ...(await oddFindings(session, { fork, head, differing })),
    ...(await changeFindings(transition)),
  ];
  return checkForm(head, base, findings);
}

interface Range {
  readonly fork: Oid | null;
  readonly head: Oid;
  readonly differing: readonly DifferingPath[];
}

/** What a range brings that no record can be: links, submodules, names that no file may have. */
async function oddFindings(session: Session, range: Range): Promise<readonly Finding[]> {
  const head = await session.snapshotOf(range.head);
  const folders = range.differing.filter(({ folder }) => folder !== null).map(({ path }) => path);
  const [was, is] = [
    range.fork === null
      ? []
      : await oddNamesIn(await session.snapshotOf(range.fork), [registryFolder, ...folders]),
    await oddNamesIn(head, [registryFolder, ...folders]),
  ];
  const known = new Set(was.map(({ path }) => path));
  // A file that became a link is among the changed ones, as if it had gone.
  const noFiles = range.differing.filter(({ after, folder }) => after === null && folder === null);
  return [
    ...(await findingsOf(
      head,
      noFiles.map(({ path }) => path),
    )),
    ...is.filter(({ path }) => !known.has(path)),
  ];
}

function conflictFinding(path: string): Finding {
  return {
    code: "conflict",
    severity: "error",
    message: `${path} changed on both sides`,
    hint: "Bring the change up to date with its base, and resolve what overlaps.",
    path,
    line: null,
    column: null,
  };
}

async function endsOf(session: Session, range: string): Promise<{ readonly base: Oid; readonly head: Oid }> {
  const [base = "", head = "", ...rest] = range.split("..");
  if (base === "" || head === "" || head.startsWith(".") || rest.length > 0) {
    throw new StemmaError("usage-invalid", `'${range}' is not a range`, {
      hint: "Write BASE..HEAD, such as main..HEAD.",
    });
  }
  const tip = await session.requireTip();
  return { base: await session.commitAt(tip, base), head: await session.commitAt(tip, head) };
}
