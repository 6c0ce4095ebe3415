import {
  type CommitSignature,
  noSignature,
  unverifiedSignature,
  verifyCommits,
} from "../../git/commit-signatures.ts";
import type { Oid } from "../../git/ports.ts";
import { pullRequestIn } from "../../history/pull-request.ts";
import type { CommitHead } from "../../history/source.ts";
import { renderIdentity } from "../../values/identity.ts";
import type { Authority } from "../audit-forms.ts";
import type { Session } from "../session.ts";

/** Tells who and what stands behind some commits; their signatures are verified by one run of git, where there are any. */
export async function authorityOf(
  { repository, world }: Session,
  commits: readonly CommitHead[],
): Promise<ReadonlyMap<Oid, Authority>> {
  const signed = commits.filter(({ signed }) => signed).map(({ oid }) => oid);
  const verified = await verifyCommits([...new Set(signed)], { gitDir: repository.gitDir, env: world.env });
  return new Map(commits.map((commit) => [commit.oid, behind(commit, verified)]));
}

function behind(commit: CommitHead, verified: ReadonlyMap<Oid, CommitSignature>): Authority {
  return {
    committer: renderIdentity(commit.committer),
    pull_request: pullRequestIn(commit.message),
    signature: commit.signed ? (verified.get(commit.oid) ?? unverifiedSignature) : noSignature,
  };
}
