import type { PlanStep } from "../../changes/plan.ts";
import type { Oid } from "../../git/ports.ts";
import { StemmaError } from "../../values/error.ts";
import type { DryRunForm } from "../forms.ts";
import type { Motion } from "../../policy/statement.ts";
import type { ProposeForm } from "../proposal-forms.ts";
import type { WriteOptions } from "../options.ts";
import { occasionAt } from "../gates/occasion.ts";
import { Exchange } from "../remote/exchange.ts";
import { upstreamOf } from "../remote/upstream.ts";
import type { Operation, Session } from "../session.ts";
import { BaseLoader } from "../writes/base-loader.ts";
import { wantsPush } from "../writes/wants-push.ts";
import { answering } from "../writes/landed.ts";
import { requireRef, Write } from "../writes/write.ts";
import type { Prepared } from "../writes/prepared.ts";
import { dryRun, type Prepare } from "../writes/writer.ts";
import { findBranch, openBranch, type ProposalBranch } from "./branches.ts";
import { type Proposal, readProposal } from "./read.ts";

/** A write about a branch, before anything of it is done. */
export interface BranchWork {
  /** The session of BASE, by whose rules the branch is judged. */
  readonly session: Session;
  readonly branch: ProposalBranch;
  readonly operation: Operation;
  readonly options: WriteOptions;
}

/**
 * Begins a write about a branch. One that goes to the remote looks there first.
 * @throws StemmaError `head-detached`, `proposal-unknown`, `ref-invalid`, and what fetching throws
 */
export async function beginWork(
  session: Session,
  name: string,
  options: WriteOptions = {},
): Promise<BranchWork> {
  const operation = session.operation();
  const ref = requireRef(session);
  if (ref === `refs/heads/${name}`)
    throw new StemmaError("usage-invalid", `${name} is the branch of the registry itself`, {
      hint: "Name the branch that proposes something; --ref says where the registry is.",
      data: { branch: name },
    });
  const upstream = upstreamOf(session.on(`refs/heads/${name}`), options.remote);
  if (upstream !== null && wantsPush(session, options.push)) await new Exchange(session, upstream).refresh();
  return { session, branch: await findBranch(session, name), operation, options };
}

/** Writes a commit onto the branch, and reads how it stands then. */
export async function writeToBranch(
  { session, branch, operation, options }: BranchWork,
  intent: unknown,
  prepare: Prepare,
): Promise<ProposeForm> {
  const onBranch = await openBranch(session, branch);
  const write = new Write({ session: onBranch, operation, prepare, intent, options });
  const { form } = await write.run();
  const { form: proposal } = await answering(form.commit, async () =>
    readProposal(session, await session.requireTip(), await findBranch(session, branch.name)),
  );
  return { ...form, branch: branch.name, proposal, pull_request: null };
}

/** Shows what a write onto the branch would do; nothing is written, and no branch is made. */
export function planOnBranch({ session, branch }: BranchWork, prepare: Prepare): Promise<DryRunForm> {
  return dryRun(session.on(`refs/heads/${branch.name}`), () => prepare(branch.head));
}

/** How a branch stands at a commit of it, against the tip of its base as it is now. */
export async function proposalAt(session: Session, branch: ProposalBranch, head: Oid): Promise<Proposal> {
  return readProposal(session, await session.requireTip(), { ...branch, head });
}

/** Prepares steps on a commit, with the models that they concern. */
export async function prepareSteps(
  { session, branch, operation }: BranchWork,
  commit: Oid,
  parts: { readonly steps: readonly PlanStep[]; readonly models: readonly string[] },
): Promise<Prepared> {
  const snapshot = await session.snapshotOf(commit);
  const loader = new BaseLoader(snapshot);
  for (const model of parts.models) if (await snapshot.hasModel(model)) await loader.model(model);
  const result = { kind: "proposal", branch: branch.name } as const;
  const occasion = occasionAt(operation.now, operation);
  return { base: await loader.base(commit), plan: { steps: parts.steps, result }, snapshot, occasion };
}

/**
 * Refuses a branch of which nothing is left to do, and one that cannot be joined to its base.
 * @throws StemmaError `proposal-empty`, `proposal-unfit`, `conflict`
 */
export function refuseHopeless({ form }: Proposal): void {
  const { branch, state, missing } = form;
  const why = missing.join("; ");
  if (state === "merged" || state === "withdrawn")
    throw new StemmaError("proposal-empty", `${branch} is ${state}: nothing of it is left to do`, {
      data: { branch, state },
    });
  if (state === "unfit")
    throw new StemmaError("proposal-unfit", `${branch} is no proposal: ${why}`, {
      hint: "Let a person merge it with git, or split it.",
      data: { branch, why },
    });
  if (state === "conflict")
    throw new StemmaError("conflict", `${branch} overlaps with what landed meanwhile: ${why}`, {
      hint: "Propose it again: the branch then goes on from the base as it is now.",
      data: { branch, why },
    });
}

/** The words for what a proposal does: `vad@5.0.0 staging -> production`. */
export function motionText({ model, version, action, alias, from, to }: Motion): string {
  if (action === "move") return `${model}@${version} ${from ?? ""} -> ${to ?? ""}`;
  return to === null ? `${model}: ${alias ?? ""} removed` : `${model}: ${alias ?? ""} -> ${version}`;
}
