import { type BatchEntry, nameEntry } from "../../changes/batch-entry.ts";
import type { Plan } from "../../changes/plan.ts";
import { plan as makePlan } from "../../changes/planner.ts";
import type { Oid } from "../../git/ports.ts";
import { bytesOf, type FileContent, type FileEdit, type ReadFile } from "../../landing/file-edits.ts";
import { readThrough } from "../../landing/land.ts";
import { modelPath, versionPath } from "../../records/layout.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import type { DryRunForm } from "../forms.ts";
import { placeRemarks } from "../reads/place-remarks.ts";
import type { Operation, Session } from "../session.ts";
import { occasionAt } from "../gates/occasion.ts";
import { loadBase, type PlannedIntent } from "./base.ts";
import { judgePlan } from "./judging.ts";
import { plannedEdits, readerOf } from "./planned-files.ts";
import type { Judged, Prepared } from "./prepared.ts";
import { signEvidence } from "./sign-evidence.ts";

/** Makes a plan on a tip, as of now or as of an earlier instant in milliseconds since the epoch. */
export type Prepare = (tip: Oid | null, now?: number) => Promise<Prepared>;

/** Plans an intent on the registry at a tip. Throws as planning does. */
export function prepareIntent(session: Session, intent: PlannedIntent, operation: Operation): Prepare {
  return async (tip, now = operation.now) => {
    const context = { now, actor: operation.author };
    const commit = tip ?? (await session.requireTip());
    const snapshot = await session.snapshotOf(commit);
    const base = await loadBase({ commit, snapshot }, intent, session.history);
    const plan = makePlan(intent, base, context);
    const occasion = occasionAt(now, operation);
    if ((intent.kind !== "add-evidence" && intent.kind !== "evaluate") || intent.sign === undefined)
      return { base, plan, snapshot, occasion };
    const { author } = operation;
    const signing = { settings: base.settings, author, key: intent.sign.key };
    return { base, plan: await signEvidence(session, plan, signing), snapshot, occasion };
  };
}

/** Shows what a write would do: the same code as `write` without the landing. */
export async function dryRun(session: Session, prepare: Prepare): Promise<DryRunForm> {
  const tip = await session.tip();
  const prepared = await prepare(tip);
  const judged = await judgePlan(session, prepared);
  const edits = await plannedEdits(prepared.snapshot, prepared.plan.steps);
  const findings = await placeRemarks(judged.remarks, readerAfter(prepared, edits));
  const read = readerOf(prepared.snapshot);
  const text = async (content: FileContent | null) =>
    content === null ? null : (await bytesOf(content, read)).toString("utf8");
  const changes = await mapBounded(edits, async ({ path, before, after }) => ({
    path,
    before: await text(before),
    after: await text(after),
  }));
  return { dry_run: true, base: tip, changes, findings };
}

/** The steps of a plan that may land, with the findings that do not keep them from it. */
export interface Cleared {
  readonly steps: NonNullable<Judged["steps"]>;
  readonly findings: readonly Finding[];
}

/**
 * Judges a plan that is to land.
 * @throws StemmaError the code of the first refusal
 */
export async function judgeForLanding(session: Session, prepared: Prepared): Promise<Cleared> {
  const judged = await judgePlan(session, prepared);
  const edits = judged.remarks.length === 0 ? [] : await plannedEdits(prepared.snapshot, prepared.plan.steps);
  const findings = await placeRemarks(judged.remarks, readerAfter(prepared, edits));
  if (judged.steps === null) throw refusalOfPlan(findings, prepared.plan);
  return { steps: judged.steps, findings };
}

function refusalOfPlan(findings: readonly Finding[], plan: Plan): StemmaError {
  const error = refusalOf(
    findings,
    plan.steps.map(({ subject }) => subject),
  );
  const first = findings.find(({ severity }) => severity === "error");
  const entry = entryAt(first?.path ?? null, plan);
  if (entry !== null) return nameEntry(error, entry);
  const proposal = first?.code.startsWith("gate-") === true ? proposalOf(plan) : null;
  return proposal === null ? error : withProposal(error, proposal);
}

/** What a gate refused may be proposed, so that others can look at it. */
function withProposal(error: StemmaError, propose: string): StemmaError {
  const { code, message, data, hint } = error;
  const way = `To have others look at it: ${propose}`;
  return new StemmaError(code, message, {
    hint: hint === undefined ? way : `${hint} ${way}`,
    data: { ...data, propose },
  });
}

/* Null for what cannot be proposed. */
function proposalOf({ result }: Plan): string | null {
  if (result.kind === "promote")
    return `stemma propose ${result.summary.model}@${result.summary.version} ${result.summary.to}${result.moves.length > 1 ? " --through" : ""}`;
  if (result.kind !== "alias" || result.to === null) return null;
  return `stemma propose ${result.model}@${result.to} --alias ${result.alias}`;
}

/** The error of a refused write has the code of the first refusal, and carries all findings. `change` says in words what was refused. */
export function refusalOf(findings: readonly Finding[], change: readonly string[]): StemmaError {
  const refusals = findings.filter(({ severity }) => severity === "error");
  const [first] = refusals;
  if (first === undefined) throw new StemmaError("bug", "a change was refused without a finding");
  const more = refusals.length > 1 ? ` (and ${refusals.length - 1} more)` : "";
  return new StemmaError(first.code, `${first.message}${more}`, {
    ...(first.hint === null ? {} : { hint: first.hint }),
    data: { change, findings },
  });
}

/** Which entry of a batch registers the version in a file, or moves it in the model's; null for any other plan or file. */
function entryAt(path: string | null, { result }: Plan): BatchEntry | null {
  if (result.kind !== "register-all") return null;
  const index = result.registered.findIndex(
    ({ model, record, moves }) =>
      versionPath(model, record.version) === path || (moves.length > 0 && modelPath(model) === path),
  );
  const model = result.registered[index]?.model;
  return model === undefined ? null : { entry: index + 1, model };
}

function readerAfter(prepared: Prepared, edits: readonly FileEdit[]): ReadFile {
  const overlay = new Map(edits.map(({ path, after }) => [path, after] as const));
  return (path) => readThrough(path, overlay, readerOf(prepared.snapshot));
}
