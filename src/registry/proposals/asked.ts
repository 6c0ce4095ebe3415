import { gateVerdicts } from "../../policy/gate-rules.ts";
import type { GateTarget } from "../../policy/gates/entry.ts";
import type { Statement } from "../../policy/statement.ts";
import { demandForm } from "../gates/demand-form.ts";
import type { DemandForm } from "../gate-form.ts";
import type { ProposalForm } from "../proposal-forms.ts";
import { loadStep } from "../reads/transition.ts";
import type { Session } from "../session.ts";
import { findBranch } from "./branches.ts";
import { readProposal } from "./read.ts";
import { statementsOf } from "./words.ts";
import { refuseHopeless } from "./write.ts";

/** What the gate of one thing that a proposal does says of it. */
export interface AskedGate {
  readonly model: string;
  readonly version: string;
  readonly target: GateTarget;
  readonly demands: readonly DemandForm[];
}

/** What somebody is asked to sign who approves a proposal, by the rules of the registry at one commit. */
export interface AskedProposal {
  readonly commit: string;
  readonly proposal: ProposalForm;
  /** What would be signed, one for each thing that the proposal does; with who signs and when it is the text that is signed. */
  readonly statements: readonly Statement[];
  readonly gates: readonly AskedGate[];
}

/**
 * Tells what an approval of a branch would be of; nothing is signed.
 * @throws StemmaError `proposal-unknown`, `proposal-empty`, `proposal-unfit`, `conflict`, `history-incomplete`
 */
export async function readAsked(session: Session, branch: string): Promise<AskedProposal> {
  const commit = await session.requireTip();
  const proposal = await readProposal(session, commit, await findBranch(session, branch));
  refuseHopeless(proposal);
  const statements = statementsOf(proposal);
  const gates: AskedGate[] = [];
  for (const { transition } of proposal.steps) {
    const { step } = await loadStep(transition);
    for (const { subject, demands } of gateVerdicts(step)) {
      const { model, version, target } = subject;
      gates.push({ model: model.name, version, target, demands: demands.map(demandForm) });
    }
  }
  return { commit, proposal: proposal.form, statements, gates };
}
