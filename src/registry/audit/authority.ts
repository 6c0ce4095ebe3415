import {
  type CommitSignature,
  noSignature,
  unverifiedSignature,
  verifyCommits,
} from "../../git/commit-signatures.ts";
import type { Oid } from "../../git/ports.ts";
import type { CommitFacts } from "../../history/told-step.ts";
import type { Authority } from "../audit-forms.ts";
import type { Session } from "../session.ts";

/** Tells who and what stands behind some commits; their signatures are verified by one run of git, where there are any. */
export async function authorityOf(
  { repository, world }: Session,
  commits: readonly CommitFacts[],
): Promise<ReadonlyMap<Oid, Authority>> {
  const signed = commits.filter(({ signed }) => signed).map(({ oid }) => oid);
  const verified = await verifyCommits([...new Set(signed)], { gitDir: repository.gitDir, env: world.env });
  return new Map(commits.map((commit) => [commit.oid, behind(commit, verified)]));
}

function behind(
  { oid, committer, pullRequest, signed }: CommitFacts,
  verified: ReadonlyMap<Oid, CommitSignature>,
): Authority {
  return {
    committer,
    pull_request: pullRequest,
    signature: signed ? (verified.get(oid) ?? unverifiedSignature) : noSignature,
  };
}
