import { plan as makePlan } from "../../changes/planner.ts";
import type { AliasIntent, PromoteIntent } from "../../changes/intent.ts";
import type { Plan } from "../../changes/plan.ts";
import type { Oid } from "../../git/ports.ts";
import type { Motion } from "../../policy/statement.ts";
import { parseReference } from "../../values/reference.ts";
import { StemmaError } from "../../values/error.ts";
import type { DryRunForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { ProposalState, ProposeForm } from "../proposal-forms.ts";
import type { Operation, Session } from "../session.ts";
import { loadBase } from "../writes/base.ts";
import { occasionAt } from "../gates/occasion.ts";
import type { Prepared } from "../writes/prepared.ts";
import { dryRun, type Prepare } from "../writes/writer.ts";
import { answering } from "../writes/landed.ts";
import { refuseUnexpected, requireRef, Write } from "../writes/write.ts";
import { branchNameOf, findBranch, knownBranch } from "./branches.ts";
import { readProposal } from "./read.ts";
import { prepareRegistration, type RegistrationProposal } from "./registration.ts";

/** What is proposed: a move to a stage, or an alias. */
export interface ProposeInput {
  /** `model@X`. */
  readonly version: string;
  /** The stage to enter; give it or an alias. */
  readonly stage?: string;
  /** Walks the legal path to the stage, a commit for each move; together with a stage. */
  readonly through?: boolean;
  /** The alias to set on the version. */
  readonly alias?: string;
  readonly reason?: string | null;
}

/** What can be proposed: a move or an alias of a version that is there, or a version that is new. */
export type ProposalInput = ProposeInput | RegistrationProposal;

/** A branch that does not exist until the proposal is written, and the commit that it begins at. */
interface Draft {
  readonly branch: string;
  readonly base: Oid;
  readonly prepared: Prepared;
  /** Stores the files that the branch names. */
  readonly store: () => Promise<void>;
}

/**
 * Proposes a change: a branch with one commit, or one for each move of a walk, which lands when its gates are met. Everything but the gate must hold already.
 * @throws StemmaError `proposal-exists`, `proposal-empty`, and what planning and landing throw
 */
export async function propose(
  session: Session,
  input: ProposalInput,
  options: WriteOptions = {},
): Promise<ProposeForm> {
  const operation = session.operation();
  const { expected, ...others } = options;
  const draft = await draftOf(session, input, operation);
  refuseUnexpected(draft.base, expected === undefined ? {} : { expected });
  const onBranch = session.on(`refs/heads/${draft.branch}`);
  const prepare: Prepare = (tip) => placedOn(session, draft, tip);
  const write = new Write({ session: onBranch, operation, prepare, intent: input, options: others });
  await write.rehearse();
  await draft.store();
  const written = await write.run();
  const { form: proposal } = await answering(written.form.commit, async () =>
    readProposal(session, draft.base, await findBranch(session, draft.branch)),
  );
  return { ...written.form, base: draft.base, branch: draft.branch, proposal, pull_request: null };
}

/** Shows what a proposal would change, and what its gate says of it. Throws as `propose` does. */
export async function planProposal(session: Session, input: ProposalInput): Promise<DryRunForm> {
  const draft = await draftOf(session, input, session.operation());
  return { ...(await dryRun(session, () => placedOn(session, draft, null))), base: draft.base };
}

async function draftOf(session: Session, input: ProposalInput, operation: Operation): Promise<Draft> {
  requireRef(session);
  const tip = await session.requireTip();
  if ("register" in input) {
    const { prepared, motion, store } = await prepareRegistration(session, tip, input, operation);
    return { branch: branchNameOf(motion), base: tip, prepared, store };
  }
  const snapshot = await session.snapshotOf(tip);
  const intent = intentOf(input);
  const base = await loadBase({ commit: tip, snapshot }, intent, session.history);
  const plan = makePlan(intent, base, { now: operation.now, actor: operation.author });
  const occasion = occasionAt(operation.now, operation);
  const prepared = { base, plan, snapshot, occasion, draft: true };
  const branch = branchNameOf(motionIn(plan, input));
  return { branch, base: tip, prepared, store: () => Promise.resolve() };
}

/**
 * Prepares a draft on its branch as that is at the moment: here, at the remote for a write that goes there, else as it was last fetched.
 * Somebody else may have proposed the same since we looked.
 */
async function placedOn(
  session: Session,
  { branch, base, prepared }: Draft,
  tip: Oid | null,
): Promise<Prepared> {
  const known = await knownBranch(session, branch);
  const there = tip === null ? known : { name: branch, head: tip, here: known?.here ?? null };
  if (there === null) return prepared;
  const { state } = (await readProposal(session, base, there)).form;
  if (state === "merged") return prepared;
  if (over.has(state)) return { ...prepared, merged: [there.head] };
  throw new StemmaError("proposal-exists", `${branch} proposes this already`, {
    hint: `See stemma proposals ${branch}, or withdraw it with stemma propose --withdraw ${branch}.`,
    data: { branch, state },
  });
}

function intentOf({
  version,
  stage,
  alias,
  through = false,
  reason = null,
}: ProposeInput): PromoteIntent | AliasIntent {
  if (stage !== undefined && alias === undefined)
    return { kind: "promote", version, stage, reason, through, keep: false, liftHold: false };
  if (alias === undefined || stage !== undefined || through)
    throw usage("a proposal is about a stage or an alias, and about one of them", "MODEL@X STAGE");
  const { model, selector } = parseReference(version);
  if (selector === null) throw usage(`'${version}' names no version`, "MODEL@X --alias NAME");
  return { kind: "alias", model, alias, to: version.slice(version.indexOf("@") + 1), reason };
}

function usage(message: string, form: string): StemmaError {
  return new StemmaError("usage-invalid", message, { hint: `Write stemma propose ${form}.` });
}

/** What the plan does, as people are asked about it. */
function motionIn({ steps, result }: Plan, { version }: ProposeInput): Motion {
  const nothing = new StemmaError(
    "proposal-empty",
    `there is nothing to propose: ${version} stands there already`,
    {
      hint: "See where it stands with stemma show.",
      data: { version },
    },
  );
  if (steps.length === 0) throw nothing;
  if (result.kind === "promote") return { action: "move", alias: null, ...result.summary };
  if (result.kind !== "alias" || result.to === null) throw nothing;
  const { model, alias, from, to } = result;
  return { action: "alias", model, version: to, alias, from, to, displaced: [] };
}

/* Nothing can come of such a branch any more: a new proposal goes on from it. */
const over: ReadonlySet<ProposalState> = new Set(["withdrawn", "conflict", "rejected"]);
