import { collect, planGarbage } from "../artifacts/gc.ts";
import { manifestReader } from "../artifacts/manifest-reader.ts";
import { digestsIn } from "../artifacts/references.ts";
import type { ArtifactStore, StoredItem } from "../artifacts/store.ts";
import { readCommit } from "../git/walk.ts";
import { readModels, readVersions } from "../snapshot/catalogue.ts";
import { TreeFiles } from "../snapshot/files.ts";
import { Memo } from "../snapshot/memo.ts";
import { Snapshot } from "../snapshot/snapshot.ts";
import { peelToCommit } from "../git/revision.ts";
import type { Settings } from "../records/normalise.ts";
import type { Digest } from "../values/digest.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import type { GarbageForm, WriteForm } from "./forms.ts";
import type { GarbageInput, WriteOptions } from "./options.ts";
import { digestsNamedBy, digestsOf, manifestsOf } from "./reads/digests.ts";
import { type EndedVersion, endedVersions } from "./reads/ended.ts";
import type { Session } from "./session.ts";
import { knownStores } from "./stores.ts";
import { unchanged } from "./writes/unchanged.ts";
import { Write } from "./writes/write.ts";
import { dryRun, type Prepare, prepareIntent } from "./writes/writer.ts";

const day = 86_400_000;

/**
 * Frees what no commit reachable from any ref or reflog names and nobody touched in 14 days. With `historyDays`
 * also the bytes of versions that ended longer ago than that; those that still stand are recorded as collected
 * before anything is removed.
 * @throws StemmaError `history-incomplete` for a shallow clone, `object-missing`, `object-corrupt`,
 *   `artifact-missing` for a manifest, `retention-kept` for bytes that the registry keeps longer: nothing is removed then
 */
export async function collectGarbage(session: Session, input: GarbageInput): Promise<GarbageForm> {
  const { commit, snapshot } = await session.view();
  const settings = await snapshot.settings();
  refuseTooEarly(input, settings);
  const store = knownStores(session, settings).open(input.store);
  const named = await digestsIn(session.repository, {
    manifest: manifestReader([store]),
    signal: session.signal ?? undefined,
  });
  const now = session.world.now();
  const ended =
    input.historyDays === undefined
      ? []
      : await endedVersions(session, commit, now - input.historyDays * day);
  await refuseUnresolved(named.unresolved, snapshot);
  const needless = await digestsOnlyOf(session, ended, store);
  const keep = new Set([...named.digests].filter((digest) => !needless.has(digest)));
  const plan = planGarbage({ items: await itemsOf(store), keep, now });
  const collected = freedVersions(ended, new Set(plan.remove.map(({ digest }) => digest)));
  const base = { store: store.name, kept: plan.kept.length, collected };
  const nothing = unchanged(commit);
  if (input.dryRun === true) {
    const planned = collected.length === 0 ? null : await dryRun(session, prepareCollect(session, collected));
    const { changes, findings } = planned ?? { changes: [], findings: [] };
    const removed = plan.remove.map(({ digest }) => digest);
    return { ...nothing, ...base, findings, dry_run: true, changes, removed, freed_bytes: plan.freed };
  }
  const written = collected.length === 0 ? nothing : await recordCollected(session, collected, input);
  const { removed, freed } = await collect(store, plan, session.signal ?? undefined);
  return { ...written, ...base, dry_run: false, changes: [], removed, freed_bytes: freed };
}

/* What the registry says it keeps, nobody frees by the option of a command. */
function refuseTooEarly({ historyDays }: GarbageInput, { retention: { artifacts } }: Settings): void {
  if (historyDays === undefined || artifacts === null || historyDays >= artifacts) return;
  throw new StemmaError(
    "retention-kept",
    `the registry keeps the bytes of a version for ${String(artifacts)} days after it ended, and not for ${String(historyDays)} alone`,
    {
      hint: `Say --history ${String(artifacts)}d, or change retain.artifacts in registry.yaml first.`,
      data: { days: historyDays, kept: artifacts },
    },
  );
}

/** Without its manifest nobody knows what a version needs, so nothing may go, unless its bytes were freed on purpose. */
async function refuseUnresolved(unresolved: readonly Digest[], snapshot: Snapshot): Promise<void> {
  const lost: string[] = [];
  for (const { name, model } of (await readModels(snapshot)).models) {
    for (const record of (await readVersions(snapshot, name)).versions) {
      const isLost = manifestsOf(record).some((digest) => unresolved.includes(digest));
      if (isLost && model?.collected.includes(record.version) !== true)
        lost.push(`${name}@${record.version}`);
    }
  }
  if (lost.length === 0) return;
  throw new StemmaError(
    "artifact-missing",
    `the manifest of ${lost.join(", ")} is not in the store, so what it lists cannot be kept`,
    {
      hint: "Fetch it with stemma artifact pull, then collect again.",
      data: { versions: lost },
    },
  );
}

async function itemsOf(store: ArtifactStore): Promise<readonly StoredItem[]> {
  const items: StoredItem[] = [];
  for await (const item of store.list()) items.push(item);
  return items;
}

/** The digests that only ended versions need: a version on any branch that did not end keeps its bytes. */
async function digestsOnlyOf(
  session: Session,
  ended: readonly EndedVersion[],
  store: ArtifactStore,
): Promise<ReadonlySet<Digest>> {
  const digests = new Set<Digest>();
  for (const { record } of ended)
    for (const digest of await digestsNamedBy(record, [store])) digests.add(digest);
  if (digests.size === 0) return digests;
  const names = new Set(ended.map(({ model, version }) => `${model}@${version}`));
  for (const snapshot of await tipsOf(session)) {
    for (const { name } of (await readModels(snapshot)).models) {
      for (const record of (await readVersions(snapshot, name)).versions) {
        if (names.has(`${name}@${record.version}`)) continue;
        for (const digest of await digestsNamedBy(record, [store])) digests.delete(digest);
      }
    }
  }
  return digests;
}

/** The registries at the tips of all branches and tags; a ref to something else has none. */
async function tipsOf(session: Session): Promise<readonly Snapshot[]> {
  const memo = new Memo();
  const tips = new Map<string, Snapshot>();
  for (const { oid } of await session.repository.refs.list("refs/")) {
    try {
      const commit = await peelToCommit(session.repository.objects, oid);
      const { tree } = await readCommit(session.repository.objects, commit);
      tips.set(tree, new Snapshot(commit, new TreeFiles(session.repository.objects, tree), memo));
    } catch (error) {
      if (!isStemmaError(error, "revision-not-found")) throw error;
    }
  }
  const known = await Promise.all([...tips.values()].map(async (tip) => ((await tip.exists()) ? [tip] : [])));
  return known.flat();
}

/** The versions that still stand and lose bytes. */
function freedVersions(ended: readonly EndedVersion[], removed: ReadonlySet<string>): readonly string[] {
  return ended
    .filter(({ standing, record }) => standing && digestsOf(record).some(({ digest }) => removed.has(digest)))
    .map(({ model, version }) => `${model}@${version}`);
}

async function recordCollected(
  session: Session,
  versions: readonly string[],
  options: WriteOptions,
): Promise<WriteForm> {
  const operation = session.operation();
  const { form } = await new Write({
    session,
    operation,
    prepare: prepareCollect(session, versions, operation),
    intent: { kind: "collect", versions },
    options,
  }).run();
  return form;
}

function prepareCollect(
  session: Session,
  versions: readonly string[],
  operation = session.operation(),
): Prepare {
  return prepareIntent(session, { kind: "collect", versions }, operation);
}
