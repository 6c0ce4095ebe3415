import { remoteNames } from "../../git/remote-open.ts";
import { divergence, type Divergence } from "../../history/ancestry.ts";
import type { Oid } from "../../git/ports.ts";
import type { RemoteForm } from "../forms.ts";
import type { Session } from "../session.ts";

/** The ref of a remote that the registry's ref follows. */
export interface Upstream {
  /** The name of the remote in Git's configuration. */
  readonly remote: string;
  /** The ref there, by its full name. */
  readonly ref: string;
  /** Our ref that remembers where it was when it was last seen. */
  readonly tracking: string;
}

/**
 * The upstream of the registry's ref; null for a detached HEAD. The remote is the wished one, else `stemma.remote`, else
 * `branch.<name>.remote`, else the only one, else origin.
 */
export function upstreamOf(session: Session, wished?: string): Upstream | null {
  const { ref, repository } = session;
  if (ref === null) return null;
  const { config } = repository;
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  const own = branch === undefined ? undefined : config.get(`branch.${branch}.remote`);
  const [only, ...others] = remoteNames(repository);
  const usual = others.length === 0 ? (only ?? "origin") : "origin";
  const remote = wished ?? session.setting("remote") ?? (own === "." ? undefined : own) ?? usual;
  const merge = remote === own ? config.get(`branch.${branch ?? ""}.merge`) : undefined;
  const there = merge ?? ref;
  return {
    remote,
    ref: there,
    tracking: `refs/remotes/${remote}/${there.replace(/^refs\/(?:heads\/)?/, "")}`,
  };
}

/** A tracking ref as people write it: `origin/main`. */
export function shortName({ tracking }: Upstream): string {
  return tracking.replace(/^refs\/remotes\//, "");
}

/** What was counted last, so that a program that writes much does not count all of it after each write. */
interface Count extends Divergence {
  readonly tracked: Oid;
  readonly commit: Oid;
}

const counts = new WeakMap<Session, Count>();

/** Says how far a commit is from what was last seen of its upstream; null where there is no remote. */
export async function standingOf(
  session: Session,
  upstream: Upstream | null,
  commit: Oid | null,
): Promise<RemoteForm | null> {
  if (upstream === null || remoteNames(session.repository).length === 0) return null;
  const tracked = await session.repository.refs.read(upstream.tracking);
  const apart = tracked === null || commit === null ? null : await countFrom(session, commit, tracked);
  return {
    name: upstream.remote,
    ref: upstream.ref,
    tracking: shortName(upstream),
    pushed: false,
    ahead: apart?.ahead ?? null,
    behind: apart?.behind ?? null,
  };
}

async function countFrom(session: Session, commit: Oid, tracked: Oid): Promise<Divergence> {
  const known = counts.get(session);
  const parents = known?.tracked === tracked ? (await session.history.commit(commit)).parents : [];
  const grown = known !== undefined && parents.length === 1 && parents[0] === known.commit;
  const apart = grown
    ? { ahead: known.ahead + 1, behind: known.behind }
    : await divergence(session.history, commit, tracked);
  counts.set(session, { ...apart, tracked, commit });
  return apart;
}
