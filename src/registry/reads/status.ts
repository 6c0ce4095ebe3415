import { divergence } from "../../history/ancestry.ts";
import type { Oid } from "../../git/ports.ts";
import { readModels } from "../../snapshot/catalogue.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { StatusForm } from "../forms.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";
import { namedArtifacts } from "./digests.ts";

/** Says where the local registry stands against its remote. */
export async function status(session: Session, recovered: string | null): Promise<StatusForm> {
  const commit = await session.tip();
  const snapshot = commit === null ? null : await session.snapshotOf(commit);
  const present = snapshot !== null && (await snapshot.exists()) ? snapshot : null;
  const { models, problems } = present === null ? { models: [], problems: [] } : await readModels(present);
  const upstream = await upstreamOf(session);
  const apart =
    commit === null || upstream === null ? null : await divergence(session.history, commit, upstream.oid);
  return {
    commit,
    ref: session.ref ?? "HEAD",
    upstream: upstream?.ref ?? null,
    ahead: apart?.ahead ?? null,
    behind: apart?.behind ?? null,
    recovered,
    models: models.length,
    versions: models.reduce((sum, { versionIds }) => sum + versionIds.length, 0),
    unpushed_bytes: present === null ? null : await unpushedBytes(session, present),
    problems: problems.length,
  };
}

/** The remote-tracking ref of the registry's branch, as `branch.<name>.remote` and `.merge` say; else origin's. */
async function upstreamOf(session: Session): Promise<{ readonly ref: string; readonly oid: Oid } | null> {
  const { config, refs } = session.repository;
  if (session.ref?.startsWith("refs/heads/") !== true) return null;
  const branch = session.ref.slice("refs/heads/".length);
  const remote = config.get(`branch.${branch}.remote`) ?? "origin";
  const merge = config.get(`branch.${branch}.merge`) ?? session.ref;
  const ref = `refs/remotes/${remote}/${merge.replace(/^refs\/heads\//, "")}`;
  const oid = await refs.read(ref);
  return oid === null ? null : { ref, oid };
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
