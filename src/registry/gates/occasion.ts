import type { Oid } from "../../git/ports.ts";
import { commitsAhead } from "../../history/ancestry.ts";
import { effectiveSeconds } from "../../history/effective-time.ts";
import type { CommitHead } from "../../history/source.ts";
import type { Occasion } from "../../policy/gates/entry.ts";
import type { Identity } from "../../values/identity.ts";
import type { Operation, Session } from "../session.ts";

/** The occasion of a write that is about to land. */
export function occasionAt(now: number, { author, committer }: Operation): Occasion {
  return { at: now, authors: distinct([author, committer]) };
}

/**
 * The occasion of a step that has landed: its own time, and whoever wrote it.
 * @throws StemmaError `history-incomplete`
 */
export async function occasionOf(session: Session, head: CommitHead): Promise<Occasion> {
  return {
    at: (await effectiveSeconds(session.history, head.oid)) * 1000,
    authors: distinct([head.author, head.committer]),
  };
}

/**
 * The occasion of a change that is proposed: now, by everyone who wrote one of the commits that BASE does not have.
 * @throws StemmaError `history-incomplete`
 */
export async function occasionOfRange(session: Session, base: Oid, head: Oid): Promise<Occasion> {
  const commits = await commitsAhead(session.history, head, base);
  const writers = await Promise.all(
    commits.map(async (oid) => {
      const { author, committer } = await session.history.commit(oid);
      return [author, committer];
    }),
  );
  return { at: session.world.now(), authors: distinct(writers.flat()) };
}

function distinct(identities: readonly Identity[]): readonly Identity[] {
  return [...new Map(identities.map(({ name, email }) => [email.toLowerCase(), { name, email }])).values()];
}
