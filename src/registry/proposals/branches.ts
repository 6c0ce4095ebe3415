import type { Motion } from "../../policy/statement.ts";
import type { Oid } from "../../git/ports.ts";
import { checkRefName, refNameFault } from "../../git/ref-name.ts";
import { treeDifferences } from "../../git/tree-differences.ts";
import { divergence } from "../../history/ancestry.ts";
import { StemmaError } from "../../values/error.ts";
import { upstreamOf } from "../remote/upstream.ts";
import type { Session } from "../session.ts";

/** What the names of proposals begin with, below `refs/heads/`. */
const folder = "propose/";

/** A branch that proposes something, where it is newest: here, or as it was last fetched. */
export interface ProposalBranch {
  /** Its name without `refs/heads/`. */
  readonly name: string;
  readonly head: Oid;
  /** Where the branch is here; null where it was only fetched. */
  readonly here: Oid | null;
}

/** The name of the branch that proposes a motion: one for each, so that the same cannot be proposed twice unseen. */
export function branchNameOf({ model, version, action, alias, to }: Motion): string {
  return `${folder}${model}@${version}/${action === "alias" ? `alias=${alias ?? ""}` : (to ?? "")}`;
}

/**
 * Finds a branch by its name, with or without `refs/heads/`.
 * @throws StemmaError `ref-invalid` for a name that no branch may have, `proposal-unknown`
 */
export async function findBranch(session: Session, given: string): Promise<ProposalBranch> {
  const found = await knownBranch(session, given);
  if (found !== null) return found;
  throw new StemmaError("proposal-unknown", `there is no branch ${given}`, {
    hint: "See stemma proposals; a branch of a remote is known after git fetch.",
    data: { branch: given },
  });
}

/** As `findBranch`, but null where there is none. */
export async function knownBranch(session: Session, given: string): Promise<ProposalBranch | null> {
  const name = given.replace(/^refs\/heads\//, "");
  const ref = checkRefName(`refs/heads/${name}`);
  const { refs } = session.repository;
  const tracking = trackingPrefix(session);
  return newest(session, name, {
    here: await refs.read(ref),
    there: tracking === null ? null : await refs.read(`${tracking}${name}`),
  });
}

/** All branches with a name of a proposal, in name order. A name that no command of ours would take is left out. */
export async function listBranches(session: Session): Promise<readonly ProposalBranch[]> {
  const { refs } = session.repository;
  const [local, tracking] = ["refs/heads/", trackingPrefix(session)];
  const here = await refs.list(`${local}${folder}`);
  const there = tracking === null ? [] : await refs.list(`${tracking}${folder}`);
  const names = new Map<string, { here: Oid | null; there: Oid | null }>();
  for (const { ref, oid } of here) names.set(ref.slice(local.length), { here: oid, there: null });
  for (const { ref, oid } of there) {
    const name = ref.slice((tracking ?? "").length);
    names.set(name, { here: names.get(name)?.here ?? null, there: oid });
  }
  const branches: ProposalBranch[] = [];
  for (const name of [...names.keys()].sort()) {
    if (refNameFault(`refs/heads/${name}`) !== null) continue;
    const found = await newest(session, name, names.get(name) ?? { here: null, there: null });
    if (found !== null) branches.push(found);
  }
  return branches;
}

/**
 * The session of the branch itself, which is made here, or follows, where a newer one was fetched.
 * @throws StemmaError what `Repository.publish` throws
 */
export async function openBranch(session: Session, { name, head, here }: ProposalBranch): Promise<Session> {
  const ref = `refs/heads/${name}`;
  if (here !== head) {
    const { committer: by } = session.operation();
    const move = { ref, expected: here, next: head, by, message: "stemma: branch as it was fetched" };
    await session.repository.publish(move, here === null ? [] : await differences(session, here, head));
  }
  return session.on(ref);
}

async function differences({ history, repository }: Session, before: Oid, after: Oid) {
  const [from, to] = [await history.commit(before), await history.commit(after)];
  return (await treeDifferences(repository.objects, from.tree, to.tree)).touched;
}

function trackingPrefix(session: Session): string | null {
  const upstream = upstreamOf(session);
  return upstream === null ? null : `refs/remotes/${upstream.remote}/`;
}

/* What was fetched counts where it goes on from what is here; otherwise the branch here is the user's own word. */
async function newest(
  session: Session,
  name: string,
  { here, there }: { readonly here: Oid | null; readonly there: Oid | null },
): Promise<ProposalBranch | null> {
  if (here === null) return there === null ? null : { name, head: there, here };
  if (there === null || there === here) return { name, head: here, here };
  const { ahead } = await divergence(session.history, here, there);
  return { name, head: ahead === 0 ? there : here, here };
}
