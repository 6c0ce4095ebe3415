import { stopIfAborted } from "../../artifacts/interruption.ts";
import { verifyStore } from "../../artifacts/verify.ts";
import { isOid } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { stepsFrom } from "../../history/steps.ts";
import type {
  AuditFinding,
  AuditVerifyForm,
  AuditVerifyOptions,
  Checkpoint,
  CheckpointState,
} from "../audit-forms.ts";
import { asLanded, stepFindings } from "../reads/check-step.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";
import { watchOf } from "../writes/registration.ts";
import { auditFinding } from "./audit-finding.ts";
import { isOnLine, judgeCheckpoint } from "./checkpoint.ts";

/**
 * Verifies the history of a registry: that a trusted commit is still on its line, that every step after it obeyed the rules of its
 * parent, and that the bytes in the local store have their digests. Nothing that was remembered is believed: every object is read.
 * @throws StemmaError `history-incomplete`, `revision-not-found`, `checkpoint-invalid`, and what reading objects throws
 */
export async function verifyAudit(session: Session, options: AuditVerifyOptions): Promise<AuditVerifyForm> {
  const { commit } = await session.view(options.at);
  const trust = await readTrust(session, commit, options);
  const steps = trust.broken ? { judged: 0, findings: [] } : await judgeSteps(session, commit, trust.from);
  const stored = options.artifacts === false ? null : await verifyLocalStore(session);
  const findings = [...trust.findings, ...steps.findings, ...(stored?.findings ?? [])];
  return {
    commit,
    from: trust.from,
    ok: !findings.some(({ severity }) => severity === "error"),
    steps: steps.judged,
    checkpoint: trust.checkpoint,
    artifacts: stored === null ? null : { checked: stored.checked, corrupt: stored.corrupt },
    findings,
  };
}

/** What is trusted, and what came of looking for it. */
interface Trust {
  /** The newest trusted commit; null where the whole line is judged. */
  readonly from: Oid | null;
  readonly checkpoint: CheckpointState | null;
  readonly findings: readonly AuditFinding[];
  /** Whether the line does not hold it: then there is no telling from where on it is another one. */
  readonly broken: boolean;
}

async function readTrust(session: Session, tip: Oid, options: AuditVerifyOptions): Promise<Trust> {
  const { from } = options;
  const checkpoint = options.checkpoint ?? null;
  const named = from === undefined ? null : await trustedCommit(session, tip, from);
  const commits = [named, checkpoint?.commit ?? null].filter((each) => each !== null);
  const lost: AuditFinding[] = [];
  for (const commit of commits)
    if (!(await isOnLine(session, tip, commit))) lost.push(rewritten(commit, tip));
  if (lost.length > 0) return { from: named, checkpoint: stateOf(checkpoint), findings: lost, broken: true };
  const judged = checkpoint === null ? null : await judgeCheckpoint(session, checkpoint);
  const findings = judged?.findings ?? [];
  return {
    from: await newest(session, commits),
    checkpoint: judged?.state ?? null,
    findings,
    broken: findings.length > 0,
  };
}

/* A commit that is gone was rewritten away; a name that leads nowhere is a mistake. */
async function trustedCommit(session: Session, tip: Oid, from: string): Promise<Oid> {
  return isOid(from) && (await session.repository.objects.read(from)) === null
    ? from
    : session.commitAt(tip, from);
}

/* Both are on one line, so one of them is on the line of the other. */
async function newest(session: Session, [a, b]: readonly Oid[]): Promise<Oid | null> {
  if (a === undefined || b === undefined) return a ?? null;
  return (await isOnLine(session, a, b)) ? a : b;
}

function stateOf(checkpoint: Checkpoint | null): CheckpointState | null {
  if (checkpoint === null) return null;
  const { commit, steps, digest, signature } = checkpoint;
  return { commit, steps, digest, signature: signature === null ? "none" : "unverified", signer: null };
}

function rewritten(commit: Oid, tip: Oid): AuditFinding {
  return auditFinding(
    "history-rewritten",
    commit,
    `the line of ${tip.slice(0, 12)} does not hold ${commit.slice(0, 12)}, which was trusted`,
  );
}

async function judgeSteps(
  session: Session,
  tip: Oid,
  from: Oid | null,
): Promise<{ readonly judged: number; readonly findings: readonly AuditFinding[] }> {
  const findings: AuditFinding[] = [];
  let judged = 0;
  for await (const step of stepsFrom(session.history, tip)) {
    const commit = step.commit.oid;
    if (commit === from) break;
    stopIfAborted(session.signal ?? undefined);
    for (const finding of asLanded(await stepFindings(session, step))) findings.push({ ...finding, commit });
    judged += 1;
    session.progress?.("judging", judged, null, "steps");
  }
  return { judged, findings };
}

async function verifyLocalStore(session: Session): Promise<{
  readonly checked: number;
  readonly corrupt: readonly string[];
  readonly findings: readonly AuditFinding[];
}> {
  const { snapshot } = await session.view();
  const store = knownStores(session, await snapshot.settings()).open("local");
  const { checked, corrupt } = await verifyStore(store, "all", watchOf(session, "verifying"));
  const findings = corrupt.map((digest) =>
    auditFinding("artifact-corrupt", null, `the bytes of ${digest} in the local store are not its own`),
  );
  return { checked, corrupt, findings };
}
