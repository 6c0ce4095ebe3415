import { changeOf, type Entry } from "../../changes/change.ts";
import type { PlanStep } from "../../changes/plan.ts";
import { hashObject } from "../../git/oid.ts";
import { judge } from "../../policy/check.ts";
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
import { type Proposal, readProposal } from "./read.ts";
import { beginWork, type BranchWork, motionText, prepareStep, refuseHopeless } from "./write.ts";

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
  const { joined, motions, form } = proposal;
  const { base, head, overlay } = joined;
  const step: PlanStep = {
    change: changeOf(
      await Promise.all([...overlay].map(([path, bytes]) => editOf(work.session, joined, path, bytes))),
    ),
    subject: `merge: ${motions.map(motionText).join(", ") || form.branch}`,
    details: [`proposed in ${form.branch} by ${form.author}`, ...approvalLines(proposal)],
    reason: input.reason ?? null,
    moves: [],
  };
  const models = [...new Set(motions.map(({ model }) => model))];
  const prepared = await prepareStep(work, base, { step, models });
  return { ...prepared, merged: head, judged: () => judgeMerge(proposal, step) };
}

/* What a person says no to is not landed by somebody else, whatever the gate asks for. */
function refuseUnmet({ branch, state, missing, findings }: ProposalForm): void {
  if (findings.some(({ severity }) => severity === "error")) throw refusalOf(findings, [`merge: ${branch}`]);
  if (state !== "rejected") return;
  throw new StemmaError("proposal-rejected", `${branch}: ${missing.join("; ")}`, { data: { branch } });
}

async function judgeMerge({ joined }: Proposal, planned: PlanStep): Promise<Judged> {
  const { step, unreadable } = await loadStep(joined.transition);
  const [broken] = unreadable;
  if (broken !== undefined) throw broken;
  const { checked, remarks } = judge(planned, step);
  return { steps: checked === null ? null : [checked], remarks };
}

async function editOf(
  session: Session,
  { base }: Proposal["joined"],
  path: string,
  bytes: Buffer | null,
): Promise<readonly [string, Entry | null, Entry | null]> {
  const before = await blobAt(session, base, path);
  if (bytes === null) return [path, before, null];
  // What the base changed as well is what both mean together, and the blob of neither.
  const value = hashObject("blob", bytes, session.repository.objects.algorithm);
  return [path, before, { kind: "blob", value, bytes }];
}

async function blobAt(session: Session, commit: string, path: string): Promise<Entry | null> {
  const { files } = await session.snapshotOf(commit);
  const entry = await files.entry(path);
  return entry?.kind === "file"
    ? { kind: "blob", value: entry.oid, bytes: await files.read(path, entry) }
    : null;
}

function approvalLines({ form }: Proposal): readonly string[] {
  const approvers = form.motions.flatMap(({ approvals }) =>
    approvals.filter(({ counts, decision }) => counts && decision === "approved").map(({ by }) => by),
  );
  return approvers.length === 0 ? [] : [`approved by ${[...new Set(approvers)].join(", ")}`];
}
