import type { Oid } from "../../git/ports.ts";
import { effectiveSeconds } from "../../history/effective-time.ts";
import type { CommitHead } from "../../history/source.ts";
import type { Occasion } from "../../policy/gates/entry.ts";
import type { Identity } from "../../values/identity.ts";
import { makersOf } from "../reads/authors.ts";
import type { Operation, Session } from "../session.ts";

/** The occasion of a write that is about to land: its commits are still to be made. */
export function occasionAt(now: number, { author, committer }: Operation): Occasion {
  return { at: now, authors: distinct([author, committer]), commits: null };
}

/**
 * The occasion of a step that has landed: its own time, and whoever made what it brought. A first commit is its own.
 * @throws StemmaError `history-incomplete`
 */
export async function occasionOf(session: Session, head: CommitHead): Promise<Occasion> {
  const { history } = session;
  const parent = await history.firstParent(head);
  const makers = parent === null ? [head] : await makersOf(history, parent.oid, head.oid);
  return { at: (await effectiveSeconds(history, head.oid)) * 1000, ...madeBy(makers) };
}

/**
 * The occasion of a change that is proposed: now, by everyone who made a part of it.
 * @throws StemmaError `history-incomplete`
 */
export async function occasionOfRange(session: Session, base: Oid, head: Oid): Promise<Occasion> {
  return { at: session.world.now(), ...madeBy(await makersOf(session.history, base, head)) };
}

function madeBy(makers: readonly CommitHead[]): Pick<Occasion, "authors" | "commits"> {
  const authors = distinct(makers.flatMap(({ author, committer }) => [author, committer]));
  return { authors, commits: makers.map(({ oid }) => oid) };
}

function distinct(identities: readonly Identity[]): readonly Identity[] {
  return [...new Map(identities.map(({ name, email }) => [email.toLowerCase(), { name, email }])).values()];
}
