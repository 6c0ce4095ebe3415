import {
  type CommitSignature,
  noSignature,
  unverifiedSignature,
  verifyAgainst,
  verifyCommits,
} from "../../git/commit-signatures.ts";
import type { Oid } from "../../git/ports.ts";
import type { KeyOwner } from "../../git/owned-keys.ts";
import type { CommitFacts } from "../../history/told-step.ts";
import { registryPath } from "../../records/layout.ts";
import { isStemmaError } from "../../values/error.ts";
import type { Authority } from "../audit-forms.ts";
import type { Session } from "../session.ts";

/** Whose keys count. */
export interface Trust {
  /** Whether only those of identities do, and not those that the user of this machine trusts. */
  readonly identitiesAlone?: boolean;
}

/**
 * Tells who and what stands behind some commits. Signatures are verified against the identities that the parent of a commit names, and
 * those that are by none of them with the keys that the user trusts.
 */
export async function authorityOf(
  session: Session,
  commits: readonly CommitFacts[],
  trust: Trust = {},
): Promise<ReadonlyMap<Oid, Authority>> {
  const signed = [...new Set(commits.filter(({ signed }) => signed).map(({ oid }) => oid))];
  const verified =
    signed.length === 0 ? new Map<Oid, CommitSignature>() : await verify(session, signed, trust);
  return new Map(commits.map((commit) => [commit.oid, behind(commit, verified)]));
}

async function verify(
  session: Session,
  signed: readonly Oid[],
  { identitiesAlone = false }: Trust,
): Promise<Map<Oid, CommitSignature>> {
  const { gitDir, objects } = session.repository;
  const place = { gitDir, objects, env: session.world.env };
  const found = new Map<Oid, CommitSignature>();
  for (const { owners, commits } of await byIdentities(session, signed))
    for (const [oid, signature] of await verifyAgainst(owners, commits, place)) found.set(oid, signature);
  if (identitiesAlone) return found;
  const rest = signed.filter((oid) => !found.has(oid));
  for (const [oid, signature] of await verifyCommits(rest, place)) found.set(oid, signature);
  return found;
}

interface Asked {
  readonly owners: readonly KeyOwner[];
  readonly commits: Oid[];
}

/* Commits whose parents have the same settings are verified together. The first commit brings its own, which proves nothing. */
async function byIdentities({ history }: Session, signed: readonly Oid[]): Promise<Iterable<Asked>> {
  const asked = new Map<string, Asked>();
  for (const oid of signed) {
    const parent = await history.firstParent(await history.commit(oid));
    const settings = parent === null ? null : await history.trees.file(parent.tree, registryPath);
    if (parent === null || settings?.oid == null) continue;
    const known = asked.get(settings.oid) ?? { owners: await identitiesAt(history, parent.oid), commits: [] };
    asked.set(settings.oid, known);
    known.commits.push(oid);
  }
  return asked.values();
}

/**
 * The identities that the parent of a commit names: nobody where there is none, or where its settings cannot be read.
 * @throws StemmaError what reading objects throws
 */
export async function identitiesBefore({ history }: Session, commit: Oid): Promise<readonly KeyOwner[]> {
  const parent = await history.firstParent(await history.commit(commit));
  return parent === null ? [] : identitiesAt(history, parent.oid);
}

/* Settings that cannot be read name nobody. */
async function identitiesAt(history: Session["history"], commit: Oid): Promise<readonly KeyOwner[]> {
  try {
    return [...(await (await history.snapshotAt(commit)).settings()).identities.values()];
  } catch (error) {
    if (isStemmaError(error) && error.kind === "invalid") return [];
    throw error;
  }
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
