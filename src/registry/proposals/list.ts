import type { Oid } from "../../git/ports.ts";
import { divergence } from "../../history/ancestry.ts";
import { effectiveSeconds } from "../../history/effective-time.ts";
import type { CommitHead } from "../../history/source.ts";
import { parseAt } from "../../values/instant.ts";
import type { ProposalForm, ProposalsForm } from "../proposal-forms.ts";
import type { Session } from "../session.ts";
import { findBranch, listBranches, type ProposalBranch } from "./branches.ts";
import { readProposal } from "./read.ts";

/** Which proposals are listed. */
export interface ProposalFilter {
  /** One branch, whatever its name and state. */
  readonly branch?: string;
  /** Also those that are merged or withdrawn. */
  readonly all?: boolean;
  /** A revision or a date. A branch that is gone since is not known, and one that was written anew is known as it is now. */
  readonly at?: string;
}

const over: ReadonlySet<ProposalForm["state"]> = new Set(["merged", "withdrawn"]);

/**
 * Lists what is proposed, and what each proposal lacks by the rules of the registry as it is now, or was as of `at`.
 * @throws StemmaError `proposal-unknown`, `registry-missing`, and what resolving `at` throws
 */
export async function listProposals(session: Session, filter: ProposalFilter = {}): Promise<ProposalsForm> {
  const { branch: name, all = false, at } = filter;
  const { commit } = await session.view(at);
  const known = name === undefined ? await listBranches(session) : [await findBranch(session, name)];
  const now = at === undefined ? session.world.now() : await instantOf(session, commit, at);
  const branches =
    at === undefined ? known : await asOf(session, { branches: known, base: commit, time: now });
  const proposals: ProposalForm[] = [];
  for (const branch of branches) proposals.push((await readProposal(session, commit, branch, now)).form);
  const asked = all || name !== undefined;
  return { commit, proposals: proposals.filter(({ state }) => asked || !over.has(state)) };
}

async function instantOf(session: Session, commit: Oid, at: string): Promise<number> {
  const asked = parseAt(at);
  return asked.kind === "time" ? asked.time : (await effectiveSeconds(session.history, commit)) * 1000;
}

/* A branch as it was: the newest of its own commits that had been made by then. Where there was none, nothing was proposed. */
async function asOf(
  { history }: Session,
  {
    branches,
    base,
    time,
  }: { readonly branches: readonly ProposalBranch[]; readonly base: Oid; readonly time: number },
): Promise<readonly ProposalBranch[]> {
  const known: ProposalBranch[] = [];
  for (const branch of branches) {
    let made: CommitHead | null = await history.commit(branch.head);
    while (made !== null && made.committer.seconds * 1000 > time) made = await history.firstParent(made);
    if (made === null) continue;
    const isOwn = made.oid === branch.head || (await divergence(history, made.oid, base)).ahead > 0;
    if (isOwn) known.push({ ...branch, head: made.oid });
  }
  return known;
}
