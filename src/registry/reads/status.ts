import { divergence } from "../../history/ancestry.ts";
import { readModels } from "../../snapshot/catalogue.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { StatusForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";
import { openRemote, remoteNames } from "../../git/remote-open.ts";
import { isStemmaError } from "../../values/error.ts";
import { patienceOf } from "../remote/exchange.ts";
import { upstreamOf } from "../remote/upstream.ts";
import { pendingProposals } from "./pending.ts";
import { namedArtifacts } from "./digests.ts";

/** Says where the local registry stands, or stood as of `at`, against what is known of its remote now. */
export async function status(
  session: Session,
  recovered: string | null,
  { at }: ReadOptions,
): Promise<StatusForm> {
  const commit = at === undefined ? await session.tip() : (await session.view(at)).commit;
  const snapshot = commit === null ? null : await session.snapshotOf(commit);
  const present = snapshot !== null && (await snapshot.exists()) ? snapshot : null;
  const { models, problems } = present === null ? { models: [], problems: [] } : await readModels(present);
  const upstream = session.ref === null ? null : upstreamOf(session);
  const tracked = upstream === null ? null : await session.repository.refs.read(upstream.tracking);
  const apart =
    commit === null || tracked === null ? null : await divergence(session.history, commit, tracked);
  return {
    commit,
    ref: session.ref ?? "HEAD",
    remote: upstream === null ? null : routeOf(session, upstream.remote),
    upstream: tracked === null ? null : (upstream?.tracking ?? null),
    ahead: apart?.ahead ?? null,
    behind: apart?.behind ?? null,
    recovered,
    models: models.length,
    versions: models.reduce((sum, { versionIds }) => sum + versionIds.length, 0),
    unpushed_bytes: present === null ? null : await unpushedBytes(session, present),
    problems: problems.length,
    proposals: present === null || commit === null ? [] : (await pendingProposals(session, commit, null)).all,
  };
}

/** The remote by its name, and how it is reached; null where there is none of that name. */
export function routeOf(session: Session, name: string): StatusForm["remote"] {
  const { repository, world } = session;
  if (!remoteNames(repository).includes(name)) return null;
  try {
    const { url, transport } = openRemote(name, {
      repository,
      env: world.env,
      patience: patienceOf(session),
    });
    return { name, url, transport };
  } catch (error) {
    if (!isStemmaError(error, "remote-url-invalid")) throw error;
    return { name, url: String(error.data["url"]), transport: null };
  }
}

async function unpushedBytes(session: Session, snapshot: Snapshot): Promise<number | null> {
  const stores = knownStores(session, await snapshot.settings());
  if (stores.defaultName === "local") return null;
  const [local, shared] = [stores.open("local"), stores.open()];
  let bytes = 0;
  for (const { digest } of await namedArtifacts(snapshot, [], [local])) {
    const mine = await local.has(digest);
    if (mine !== null && (await shared.has(digest)) === null) bytes += mine.size;
  }
  return bytes;
}
