import type { ProposalForm, ProposalsForm } from "../proposal-forms.ts";
import type { Session } from "../session.ts";
import { findBranch, listBranches } from "./branches.ts";
import { readProposal } from "./read.ts";

/** Which proposals are listed. */
export interface ProposalFilter {
  /** One branch, whatever its name and state. */
  readonly branch?: string;
  /** Also those that are merged or withdrawn. */
  readonly all?: boolean;
}

const over: ReadonlySet<ProposalForm["state"]> = new Set(["merged", "withdrawn"]);

/**
 * Lists what is proposed, and what each proposal lacks by the rules of the registry as it is now.
 * @throws StemmaError `proposal-unknown`, `registry-missing`
 */
export async function listProposals(session: Session, filter: ProposalFilter = {}): Promise<ProposalsForm> {
  const commit = await session.requireTip();
  const { branch: name, all = false } = filter;
  const branches = name === undefined ? await listBranches(session) : [await findBranch(session, name)];
  const proposals: ProposalForm[] = [];
  for (const branch of branches) proposals.push((await readProposal(session, commit, branch)).form);
  const asked = all || name !== undefined;
  return { commit, proposals: proposals.filter(({ state }) => asked || !over.has(state)) };
}
