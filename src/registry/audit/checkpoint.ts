import { stepsFrom } from "../../history/steps.ts";
import { effectiveSeconds } from "../../history/effective-time.ts";
import { canonicalText } from "../../values/content.ts";
import { isDigest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import { renderSeconds } from "../../values/instant.ts";
import type { AuditFinding, Checkpoint, CheckpointOptions, CheckpointState } from "../audit-forms.ts";
import type { Session } from "../session.ts";
import { signaturesOf, signingKey } from "../signing.ts";
import { readChain } from "./chain.ts";
import { auditFinding } from "./audit-finding.ts";

/* A signature for one purpose is none for another. */
const namespace = "stemma-checkpoint";

/**
 * Makes a checkpoint of the registry: what somebody keeps elsewhere to tell later that no history was rewritten.
 * @throws StemmaError `history-incomplete`, `signing-key-missing`, `signing-failed`
 */
export async function makeCheckpoint(
  session: Session,
  { at, sign, key }: CheckpointOptions,
): Promise<Checkpoint> {
  const { commit } = await session.view(at);
  const { tree } = await session.history.commit(commit);
  const { steps, digest } = await readChain(session, commit);
  const made = {
    format: 1 as const,
    ref: session.ref,
    commit,
    tree,
    steps,
    time: renderSeconds(await effectiveSeconds(session.history, commit)),
    digest,
  };
  if (sign !== true && key === undefined) return { ...made, signature: null };
  const text = canonicalText(made);
  return {
    ...made,
    signature: await signaturesOf(session).sign({ text, namespace, key: signingKey(session, key) }),
  };
}

/**
 * Reads the text of a checkpoint.
 * @throws StemmaError `checkpoint-invalid` for what is none
 */
export function parseCheckpoint(text: string): Checkpoint {
  const value = jsonOf(text);
  if (isCheckpoint(value)) return value;
  throw new StemmaError("checkpoint-invalid", "this is no checkpoint", {
    hint: "Give a file that stemma audit checkpoint wrote.",
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new StemmaError("checkpoint-invalid", "this is no checkpoint: it is not JSON", {
      hint: "Give a file that stemma audit checkpoint wrote.",
      cause,
    });
  }
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== "object" || value === null) return false;
  const { format, commit, tree, steps, time, digest, signature, ref } = value as Record<string, unknown>;
  const texts = [commit, tree].every((each) => typeof each === "string" && /^[0-9a-f]{40,64}$/.test(each));
  const named = ref === null || typeof ref === "string";
  const signed = signature === null || typeof signature === "string";
  const counted = Number.isSafeInteger(steps) && typeof time === "string";
  return (
    format === 1 && texts && named && signed && counted && typeof digest === "string" && isDigest(digest)
  );
}

/** What came of comparing a registry with a checkpoint. */
export interface CheckpointJudgement {
  readonly state: CheckpointState;
  readonly findings: readonly AuditFinding[];
}

/**
 * Compares the line of a commit with a checkpoint of it, which must be on it, and looks at the signature with the keys that the
 * registry names there.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function judgeCheckpoint(
  session: Session,
  checkpoint: Checkpoint,
): Promise<CheckpointJudgement> {
  const { commit, steps, digest } = checkpoint;
  const findings: AuditFinding[] = [];
  const chain = await readChain(session, commit);
  const { tree } = await session.history.commit(commit);
  if (chain.steps !== steps || chain.digest !== digest || tree !== checkpoint.tree) {
    findings.push(
      auditFinding(
        "checkpoint-broken",
        commit,
        "the checkpoint is of other content than the commit that it names",
      ),
    );
  }
  const { signature, signer } = await signatureOf(session, checkpoint);
  if (signature !== "none" && signature !== "good") {
    const why =
      signature === "bad"
        ? "the signature of the checkpoint is by no key of the identities at its commit"
        : "the signature of the checkpoint could not be looked at";
    findings.push(auditFinding("checkpoint-broken", commit, why));
  }
  return { state: { commit, steps, digest, signature, signer }, findings };
}

async function signatureOf(
  session: Session,
  checkpoint: Checkpoint,
): Promise<Pick<CheckpointState, "signature" | "signer">> {
  const { signature, ...made } = checkpoint;
  if (signature === null) return { signature: "none", signer: null };
  const { identities } = await (await session.snapshotOf(checkpoint.commit)).settings();
  const program = signaturesOf(session);
  const text = canonicalText(made);
  let unverified = false;
  for (const { name, keys } of identities.values()) {
    if (keys.length === 0) continue;
    const { kind } = await program.verify({ signature, text, namespace, keys });
    if (kind === "good") return { signature: "good", signer: name };
    unverified ||= kind === "unverifiable";
  }
  return { signature: unverified ? "unverified" : "bad", signer: null };
}

/** Tells whether a commit is on the first-parent line of another one. */
export async function isOnLine(session: Session, tip: string, commit: string): Promise<boolean> {
  const line = await session.history.line(tip);
  if (line !== null) return line.positionOf(commit) !== -1;
  for await (const step of stepsFrom(session.history, tip)) if (step.commit.oid === commit) return true;
  return false;
}
