import type { Oid } from "../../git/ports.ts";
import { introductions } from "../../history/introduced.ts";
import { changedPaths } from "../../history/tree-changes.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import type { CheckForm } from "../forms.ts";
import type { CheckInput } from "../options.ts";
import type { Session } from "../session.ts";
import { occasionOf } from "../gates/occasion.ts";
import { artifactFindings } from "./check-artifacts.ts";
import { changeFindings } from "./check-change.ts";
import { checkForm } from "./check-form.ts";
import { checkRange } from "./check-range.ts";
import { registryFindings } from "./check-registry.ts";
import { pushFindings } from "./check-push.ts";
import { tagFindings } from "./check-tags.ts";
import { checkUncommitted } from "./check-uncommitted.ts";

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
  const introduced = await introductions(session.history, commit);
  const findings = [
    ...(await registryFindings(session, snapshot, introduced)),
    ...(await lastStepFindings(session, commit, snapshot)),
    ...(await artifactFindings(session, snapshot, input.store)),
    ...(await tagFindings(session, snapshot, introduced)),
  ];
  return checkForm(commit, head.parents[0] ?? null, findings);
}

/** The last step is judged by the rules of its parent. A first commit brings its own. */
async function lastStepFindings(session: Session, commit: Oid, after: Snapshot): Promise<readonly Finding[]> {
  const head = await session.history.commit(commit);
  const parent = await session.history.firstParent(head);
  if (parent === null) return [];
  const before = await session.snapshotOf(parent.oid);
  if (!(await before.exists())) return [];
  const changed = await changedPaths(session.history.trees, parent.tree, head.tree);
  const told = await changeFindings({
    before,
    after,
    paths: changed.map(({ path }) => path),
    base: parent.oid,
    session,
    occasion: await occasionOf(session, head),
  });
  return told.map(asLanded);
}

/* What landed was judged where it landed. A reader who cannot look into its stores has not found it wanting. */
function asLanded(finding: Finding): Finding {
  return finding.code === "gate-unjudged" ? { ...finding, severity: "warning" } : finding;
}
