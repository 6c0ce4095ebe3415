import { changeOf, type Entry } from "../../changes/change.ts";
import type { PlanStep } from "../../changes/plan.ts";
import { hashObject } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { type Checked, judge } from "../../policy/check.ts";
import type { Remark } from "../../policy/step.ts";
import { StemmaError } from "../../values/error.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { ProposalForm, ProposeForm } from "../proposal-forms.ts";
import { loadStep } from "../reads/transition.ts";
import type { Session } from "../session.ts";
import type { Judged, Prepared } from "../writes/prepared.ts";
import { Write } from "../writes/write.ts";
import { dryRun, type Prepare, refusalOf } from "../writes/writer.ts";
import { findBranch } from "./branches.ts";
import { type JudgedStep, type Proposal, readProposal } from "./read.ts";
import type { BranchStep } from "./steps.ts";
import { beginWork, type BranchWork, motionText, prepareSteps, refuseHopeless } from "./write.ts";

/** Which proposal lands, and why. */
export interface MergeInput {
  readonly branch: string;
  readonly reason?: string | null;
}

/**
 * Lands a proposal with a merge commit, judged by the rules of the base as it is at that moment.
 * @throws StemmaError `proposal-unknown`, `proposal-empty`, `proposal-unfit`, `proposal-rejected`, `conflict`, the code of the first
 *   refusal, and what landing throws
 */
export async function merge(
  session: Session,
  input: MergeInput,
  options?: WriteOptions,
): Promise<ProposeForm> {
  const work = await beginWork(session, input.branch, options);
  const { branch, operation } = work;
  const prepare: Prepare = async (tip) => {
    const base = tip ?? (await session.requireTip());
    const proposal = await readProposal(session, base, branch);
    refuseUnmet(proposal.form);
    return prepareMerge(work, proposal, input);
  };
  const intent = { kind: "merge", ...input };
  const { form } = await new Write({ session, operation, prepare, intent, options }).run();
  const standing = await readProposal(
    session,
    await session.requireTip(),
    await findBranch(session, branch.name),
  );
  return { ...form, branch: branch.name, proposal: standing.form, pull_request: null };
}

/** Shows what a merge would change, and what the rules say of it. Throws as `merge` does, but for refusals. */
export async function planMerge(session: Session, input: MergeInput): Promise<DryRunForm> {
  const work = await beginWork(session, input.branch, { push: false });
  const proposal = await readProposal(session, await session.requireTip(), work.branch);
  return dryRun(session, () => prepareMerge(work, proposal, input));
}

async function prepareMerge(work: BranchWork, proposal: Proposal, input: MergeInput): Promise<Prepared> {
  refuseHopeless(proposal);
  const { joined, motions, form, steps } = proposal;
  const planned: PlanStep[] = [];
  for (const step of steps)
    planned.push({
      change: changeOf(await editsOf(work.session, joined.base, step)),
      subject: `merge: ${step.motions.map(motionText).join(", ") || form.branch}`,
      details: [`proposed in ${form.branch} by ${form.author}`, ...approvalLines(step)],
      reason: input.reason ?? null,
      moves: [],
    });
  const models = [...new Set(motions.map(({ model }) => model))];
  const prepared = await prepareSteps(work, joined.base, { steps: planned, models });
  const merged = steps.map(({ commit }) => commit);
  return { ...prepared, merged, judged: () => judgeMerge(steps, planned) };
}

/* What a person says no to is not landed by somebody else, whatever the gate asks for. */
function refuseUnmet({ branch, state, missing, findings }: ProposalForm): void {
  if (findings.some(({ severity }) => severity === "error")) throw refusalOf(findings, [`merge: ${branch}`]);
  if (state !== "rejected") return;
  throw new StemmaError("proposal-rejected", `${branch}: ${missing.join("; ")}`, { data: { branch } });
}

async function judgeMerge(steps: readonly BranchStep[], planned: readonly PlanStep[]): Promise<Judged> {
  const landing: Checked[] = [];
  const remarks: Remark[] = [];
  for (const [index, each] of planned.entries()) {
    const part = steps[index];
    if (part === undefined) throw new StemmaError("bug", "a merge plans more than its branch does");
    const { step, unreadable } = await loadStep(part.transition);
    const [broken] = unreadable;
    if (broken !== undefined) throw broken;
    const verdict = judge(each, step);
    remarks.push(...verdict.remarks);
    if (verdict.checked === null) return { steps: null, remarks };
    landing.push(verdict.checked);
  }
  return { steps: landing, remarks };
}

function editsOf(
  session: Session,
  base: Oid,
  { transition, before, after }: BranchStep,
): Promise<readonly (readonly [string, Entry | null, Entry | null])[]> {
  // What the base changed as well is what both mean together, and the blob of neither.
  const entryOf = (bytes: Buffer | null): Entry | null =>
    bytes === null
      ? null
      : {
          kind: "blob",
          value: hashObject("blob", bytes, session.repository.objects.algorithm),
          bytes,
        };
  return Promise.all(
    transition.paths.map(async (path) => {
      const was = before.get(path);
      const present = was === undefined ? await blobAt(session, base, path) : entryOf(was);
      return [path, present, entryOf(after.get(path) ?? null)] as const;
    }),
  );
}

async function blobAt(session: Session, commit: string, path: string): Promise<Entry | null> {
  const { files } = await session.snapshotOf(commit);
  const entry = await files.entry(path);
  return entry?.kind === "file"
    ? { kind: "blob", value: entry.oid, bytes: await files.read(path, entry) }
    : null;
}

function approvalLines({ judged }: JudgedStep): readonly string[] {
  const approvers = judged.flatMap(({ form }) =>
    form.approvals.filter(({ counts, decision }) => counts && decision === "approved").map(({ by }) => by),
  );
  return approvers.length === 0 ? [] : [`approved by ${[...new Set(approvers)].join(", ")}`];
}
