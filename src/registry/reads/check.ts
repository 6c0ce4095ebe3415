import { introductions } from "../../history/introduced.ts";
import type { CommitHead } from "../../history/source.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import type { CheckForm } from "../forms.ts";
import { keepRefusal } from "../audit/refusals.ts";
import type { CheckInput, ReceivedInput } from "../options.ts";
import type { Session } from "../session.ts";
import { artifactFindings } from "./check-artifacts.ts";
import { checkForm } from "./check-form.ts";
import { checkRange } from "./check-range.ts";
import { receivedFindings } from "./check-received.ts";
import { asLanded, recordFindings } from "./check-step.ts";
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
  if (input.received !== undefined)
    return checkReceived(session, input.received, input.keepRefusals === true);
  if (input.worktree === true) return checkUncommitted(session, "worktree");
  if (input.staged === true) return checkUncommitted(session, "staged");
  return checkCommit(session, input);
}

/* What cannot be judged is not accepted either, so it is kept as well. */
async function checkReceived(
  session: Session,
  updates: readonly ReceivedInput[],
  keeps: boolean,
): Promise<CheckForm> {
  try {
    const { commit, base, findings } = await receivedFindings(session, updates);
    const codes = findings.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
    if (codes.length === 0) return { commit, base, ok: true, findings };
    const unkept = keeps ? keepRefusal(session, updates, codes) : null;
    return { commit, base, ok: false, findings: unkept === null ? findings : [...findings, unkept] };
  } catch (error) {
    if (keeps) keepRefusal(session, updates, [isStemmaError(error) ? error.code : "bug"]);
    throw error;
  }
}

function refuseContradictions(input: CheckInput): void {
  const asked = [
    input.range !== undefined,
    input.worktree === true,
    input.staged === true,
    input.push !== undefined,
    input.received !== undefined,
    input.at !== undefined,
  ].filter(Boolean);
  if (asked.length <= 1) return;
  throw new StemmaError(
    "usage-invalid",
    "a range, --worktree, --staged, --pre-push, --pre-receive and --at exclude each other",
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
    ...(await lastStepFindings(session, head)),
    ...(await artifactFindings(session, snapshot, input.store)),
    ...(await tagFindings(session, snapshot, introduced)),
  ];
  return checkForm(commit, head.parents[0] ?? null, findings);
}

/** The last step is judged by the rules of its parent. A first commit brings its own. */
async function lastStepFindings(session: Session, head: CommitHead): Promise<readonly Finding[]> {
  const parent = await session.history.firstParent(head);
  if (parent === null || !(await (await session.snapshotOf(parent.oid)).exists())) return [];
  return asLanded(await recordFindings(session, { commit: head, parent }));
}
