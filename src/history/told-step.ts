import type { Commit } from "../git/commit.ts";
import type { Oid } from "../git/ports.ts";
import type { Finding } from "../values/finding.ts";
import { renderIdentity } from "../values/identity.ts";
import type { Difference } from "./event.ts";
import { pullRequestIn } from "./pull-request.ts";
import { reasonIn } from "./reason.ts";

/** What a step did, and what could not be told of it. */
export interface StepDifferences {
  readonly differences: readonly Difference[];
  /** A warning for each record that the later side holds in a form that cannot be read. */
  readonly problems: readonly Finding[];
}

/** What a commit says beside its tree, as events and audits tell it. */
export interface CommitFacts {
  readonly oid: Oid;
  /** Author, `Name <email>`. */
  readonly actor: string;
  /** `Name <email>`. */
  readonly committer: string;
  /** The `Reason:` trailer of its message; null where there is none. */
  readonly reason: string | null;
  /** The pull request that its message names; null where it names none. */
  readonly pullRequest: string | null;
  /** Whether it carries a signature, of whatever worth. */
  readonly signed: boolean;
  readonly isMerge: boolean;
}

/** A step with all that is told of it, whatever else stands on its line. */
export interface ToldStep extends StepDifferences {
  readonly facts: CommitFacts;
}

/** A commit as it was read: see `CommitHead`. */
interface ReadCommit extends Pick<Commit, "author" | "committer" | "message" | "parents"> {
  readonly oid: Oid;
  readonly signed: boolean;
}

/** Tells the facts of a commit. */
export function factsOf({ oid, author, committer, message, signed, parents }: ReadCommit): CommitFacts {
  return {
    oid,
    actor: renderIdentity(author),
    committer: renderIdentity(committer),
    reason: reasonIn(message),
    pullRequest: pullRequestIn(message),
    signed,
    isMerge: parents.length > 1,
  };
}
