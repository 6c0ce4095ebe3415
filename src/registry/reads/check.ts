import type { Oid, UncommittedFiles } from "../../git/ports.ts";
import { mergeBase } from "../../history/ancestry.ts";
import { changedPaths } from "../../history/tree-changes.ts";
import { readBlob } from "../../git/walk.ts";
import { checkChange } from "../../policy/check.ts";
import type { Remark } from "../../policy/step.ts";
import { Memo } from "../../snapshot/memo.ts";
import { LooseFiles, OverlayFiles } from "../../snapshot/files.ts";
import { registryFolder } from "../../records/layout.ts";
import { findingsOf } from "../../snapshot/problems.ts";
import { Snapshot } from "../../snapshot/snapshot.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import { compareText } from "../../values/version.ts";
import type { CheckForm } from "../forms.ts";
import type { CheckInput } from "../options.ts";
import type { Session } from "../session.ts";
import { readerOf } from "../writes/writer.ts";
import { artifactFindings } from "./check-artifacts.ts";
import { registryFindings, registryPaths } from "./check-registry.ts";
import { pushFindings } from "./check-push.ts";
import { placeRemarks } from "./place-remarks.ts";
import { loadStep, type Transition } from "./transition.ts";

/**
 * Checks a registry, a change to it, or uncommitted edits.
 * @throws StemmaError `usage-invalid` for contradicting questions, `revision-not-found`, `history-incomplete`
 */
export async function check(session: Session, input: CheckInput): Promise<CheckForm> {
  refuseContradictions(input);
  if (input.range !== undefined) return checkRange(session, input.range);
  if (input.push !== undefined) {
    const { commit, findings } = await pushFindings(session, input.push, input.store);
    return { commit, base: null, ok: findings.length === 0, findings };
  }
  if (input.worktree === true) return checkUncommitted(session, "worktree");
  if (input.staged === true) return checkUncommitted(session, "staged");
  return checkCommit(session, input);
}

function refuseContradictions(input: CheckInput): void {
  const asked = [
    input.range !== undefined,
    input.worktree === true,
    input.staged === true,
    input.push !== undefined,
    input.at !== undefined,
  ].filter(Boolean);
  if (asked.length <= 1) return;
  throw new StemmaError(
    "usage-invalid",
    "a range, --worktree, --staged, --pre-push and --at exclude each other",
    {
      hint: "Ask for one of them.",
    },
  );
}

async function checkCommit(session: Session, input: CheckInput): Promise<CheckForm> {
  const { commit, snapshot } = await session.view(input.at);
  const head = await session.history.commit(commit);
  const findings = [
    ...(await registryFindings(session, snapshot)),
    ...(await lastStepFindings(session, commit, snapshot)),
    ...(await artifactFindings(session, snapshot, input.store)),
  ];
  return formOf(commit, head.parents[0] ?? null, findings);
}

/** The last step is judged by the rules of its parent. A first commit brings its own. */
async function lastStepFindings(session: Session, commit: Oid, after: Snapshot): Promise<readonly Finding[]> {
  const head = await session.history.commit(commit);
  const parent = await session.history.firstParent(head);
  if (parent === null) return [];
  const before = await session.snapshotOf(parent.oid);
  if (!(await before.exists())) return [];
  const changed = await changedPaths(session.history.trees, parent.tree, head.tree);
  return changeFindings({
    before,
    after,
    paths: changed.map(({ path }) => path),
    base: parent.oid,
    history: session.history,
  });
}

/**
 * Judges a range as one step: the difference from the merge base to HEAD, applied to the tip of BASE, by the
 * rules of BASE. The work is in proportion to the change.
 */
async function checkRange(session: Session, range: string): Promise<CheckForm> {
  const { base, head } = await endsOf(session, range);
  const fork = await mergeBase(session.history, base, head);
  const [baseTree, headTree] = [
    (await session.history.commit(base)).tree,
    (await session.history.commit(head)).tree,
  ];
  const forkTree = fork === null ? null : (await session.history.commit(fork)).tree;
  const changed = await changedPaths(session.history.trees, forkTree, headTree);
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
  const transition = { before: exists ? before : null, after, paths, base, history: session.history };
  const findings = [
    ...conflicts.map(({ path }) => conflictFinding(path)),
    ...(await changeFindings(transition)),
  ];
  return formOf(head, base, findings);
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

async function checkUncommitted(session: Session, which: "staged" | "worktree"): Promise<CheckForm> {
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
    history: session.history,
  });
  return formOf(tip, tip, findings);
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

async function changeFindings(transition: Transition): Promise<readonly Finding[]> {
  const { after, paths } = transition;
  const problems = await findingsOf(after, paths);
  if (problems.some(({ path }) => path === "registry/registry.yaml") || !(await after.exists())) {
    return problems.length > 0 ? problems : [goneFinding()];
  }
  const { step, unreadable } = await loadStep(transition);
  const remarks: readonly Remark[] = checkChange(step);
  const told = new Set(problems.map(({ path }) => path));
  const others = unreadable.filter(({ data }) => !told.has(String(data["path"])));
  return [...problems, ...others.map(unreadableFinding), ...(await placeRemarks(remarks, readerOf(after)))];
}

function goneFinding(): Finding {
  return {
    code: "registry-missing",
    severity: "error",
    message: "the change removes registry/registry.yaml",
    hint: "Restore it.",
    path: "registry/registry.yaml",
    line: null,
    column: null,
  };
}

function unreadableFinding(error: StemmaError): Finding {
  const path = typeof error.data["path"] === "string" ? error.data["path"] : null;
  return {
    code: error.code,
    severity: "error",
    message: error.message,
    hint: error.hint ?? null,
    path,
    line: null,
    column: null,
  };
}

/* The state and the last step are asked the same rules; what both tell is told once, as severely as either does. */
function onceEach(findings: readonly Finding[]): Iterable<Finding> {
  const told = new Map<string, Finding>();
  for (const finding of findings) {
    const { severity, ...said } = finding;
    const key = JSON.stringify(said);
    if (severity === "error" || !told.has(key)) told.set(key, finding);
  }
  return told.values();
}

function formOf(commit: string | null, base: string | null, findings: readonly Finding[]): CheckForm {
  const sorted = [...onceEach(findings)].sort(
    (a, b) => compareText(a.path ?? "", b.path ?? "") || (a.line ?? 0) - (b.line ?? 0),
  );
  return { commit, base, ok: !sorted.some(({ severity }) => severity === "error"), findings: sorted };
}
