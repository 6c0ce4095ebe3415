import type { Oid } from "../../git/ports.ts";
import { commitsAhead } from "../../history/ancestry.ts";
import { effectiveSeconds } from "../../history/effective-time.ts";
import type { CommitHead } from "../../history/source.ts";
import { stepsFrom } from "../../history/steps.ts";
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
 * The occasion of a range, by everyone who made a part of it: now for what is proposed, its own time for what has landed. Only what later
 * first-parent steps of the registry's branch stand on has landed for certain: the newest commit may as well be a proposal that is checked out.
 * @throws StemmaError `history-incomplete`
 */
export async function occasionOfRange(
  session: Session,
  base: Oid,
  head: Oid,
  now: number = session.world.now(),
): Promise<Occasion> {
  const { history } = session;
  const landed = await hasLanded(session, head);
  const at = landed ? (await effectiveSeconds(history, head)) * 1000 : now;
  return { at, ...madeBy(await makersOf(history, base, head)) };
}

function madeBy(makers: readonly CommitHead[]): Pick<Occasion, "authors" | "commits"> {
  const authors = distinct(makers.flatMap(({ author, committer }) => [author, committer]));
  return { authors, commits: makers.map(({ oid }) => oid) };
}

async function hasLanded(session: Session, head: Oid): Promise<boolean> {
  const { history } = session;
  const tip = await session.tip();
  if (tip === null || tip === head) return false;
  const above = new Set(await commitsAhead(history, tip, head));
  for await (const { commit, parent } of stepsFrom(history, tip)) {
    if (!above.has(commit.oid)) return false;
    if (parent?.oid === head) return true;
  }
  return false;
}

function distinct(identities: readonly Identity[]): readonly Identity[] {
  return [...new Map(identities.map(({ name, email }) => [email.toLowerCase(), { name, email }])).values()];
}
