import { manifestReader } from "../../artifacts/manifest-reader.ts";
import type { ArtifactStore } from "../../artifacts/store.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import { suitePath } from "../../records/layout.ts";
import { readModels, readVersions } from "../../snapshot/catalogue.ts";
import { findModel, findVersion } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { type Digest, isDigest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import { parseModelName } from "../../values/name.ts";

/** One artifact that versions of a registry name. */
export interface NamedArtifact {
  readonly digest: Digest;
  /** In bytes; null where no record says. */
  readonly size: number | null;
  /** The versions that name it, as `model@version`, and suites whose data it is, as `suites/NAME`. */
  readonly by: readonly string[];
  /** Whether the bytes were freed on purpose, for every version that names it. */
  readonly collected: boolean;
}

/** The digests that a version names, with their sizes where the record has them. */
export function digestsOf(
  record: VersionRecord,
): readonly { readonly digest: Digest; readonly size: number | null }[] {
  const found = [
    ...(record.artifacts ?? []).map(({ digest, size }) => ({ digest, size })),
    // What lies behind an address is in no store, whatever its digest.
    ...(record.exports ?? [])
      .filter(({ uri }) => uri === undefined)
      .map(({ digest, size }) => ({ digest: digest ?? "", size: size ?? null })),
    { digest: record.config?.artifact ?? "", size: null },
  ];
  return found.flatMap(({ digest, size }) => (isDigest(digest) ? [{ digest, size }] : []));
}

/**
 * Lists the artifacts that versions name: of the given subjects (`model`, `model@X`), with the given digests, or
 * all. What a manifest lists is among them, where a store holds the manifest.
 * @throws StemmaError `usage-invalid` for names beside digests, and what resolving the names throws
 */
export async function namedArtifacts(
  snapshot: Snapshot,
  subjects: readonly string[],
  stores: readonly ArtifactStore[],
): Promise<readonly NamedArtifact[]> {
  const digests = subjects.filter(isDigest);
  if (digests.length > 0 && digests.length < subjects.length) {
    throw new StemmaError("usage-invalid", "digests and names exclude each other", {
      hint: "Name versions, or digests.",
    });
  }
  const rows = new Map(
    await artifactsOf(await recordsOf(snapshot, digests.length > 0 ? [] : subjects), stores),
  );
  if (subjects.length === digests.length) await addSuiteData(snapshot, rows);
  if (digests.length === 0) return [...rows.values()];
  return digests.map((digest) => rows.get(digest) ?? { digest, size: null, by: [], collected: false });
}

async function artifactsOf(
  records: readonly NamedRecord[],
  stores: readonly ArtifactStore[],
): Promise<ReadonlyMap<Digest, NamedArtifact>> {
  const rows = new Map<Digest, NamedArtifact>();
  for (const { model, record, collected } of records) {
    for (const { digest, size } of [...digestsOf(record), ...(await listedBy(record, stores))]) {
      const known = rows.get(digest) ?? { digest, size, by: [], collected: true };
      const by = [...new Set([...known.by, `${model}@${record.version}`])];
      rows.set(digest, { digest, size: known.size ?? size, by, collected: known.collected && collected });
    }
  }
  return rows;
}

/* A suite that cannot be read names nothing, and is a finding of `check`. */
async function addSuiteData(snapshot: Snapshot, rows: Map<Digest, NamedArtifact>): Promise<void> {
  for (const name of await snapshot.suiteNames()) {
    const { value } = await attempt(suitePath(name), () => snapshot.suite(name));
    for (const { digest, size, labels } of value?.data ?? [])
      for (const each of [
        { digest, size },
        { digest: labels?.digest ?? "", size: labels?.size },
      ]) {
        if (!isDigest(each.digest)) continue;
        const known = rows.get(each.digest);
        rows.set(each.digest, {
          digest: each.digest,
          size: known?.size ?? each.size ?? null,
          by: [...new Set([...(known?.by ?? []), `suites/${name}`])],
          collected: false,
        });
      }
  }
}

interface NamedRecord {
  readonly model: string;
  readonly record: VersionRecord;
  readonly collected: boolean;
}

async function recordsOf(snapshot: Snapshot, subjects: readonly string[]): Promise<readonly NamedRecord[]> {
  const chosen = await chosenVersions(snapshot, subjects);
  const rows: NamedRecord[] = [];
  const { models } = await readModels(snapshot, chosen === null ? undefined : [...chosen.keys()]);
  for (const { name, model } of models) {
    const only = chosen?.get(name) ?? "all";
    for (const record of (await readVersions(snapshot, name)).versions) {
      if (only !== "all" && !only.has(record.version)) continue;
      rows.push({ model: name, record, collected: model?.collected.includes(record.version) === true });
    }
  }
  return rows;
}

async function chosenVersions(
  snapshot: Snapshot,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, "all" | ReadonlySet<string>> | null> {
  if (subjects.length === 0) return null;
  const chosen = new Map<string, "all" | ReadonlySet<string>>();
  for (const subject of subjects) {
    if (!subject.includes("@")) {
      chosen.set((await findModel(snapshot, parseModelName(subject))).name, "all");
      continue;
    }
    const { state, version } = await findVersion(snapshot, subject);
    const known = chosen.get(state.name);
    if (known !== "all") chosen.set(state.name, new Set([...(known ?? []), version]));
  }
  return chosen;
}

/** The digests that a version names, and those that its manifests list. */
export async function digestsNamedBy(
  record: VersionRecord,
  stores: readonly ArtifactStore[],
): Promise<readonly Digest[]> {
  return [...digestsOf(record), ...(await listedBy(record, stores))].map(({ digest }) => digest);
}

async function listedBy(
  record: VersionRecord,
  stores: readonly ArtifactStore[],
): Promise<readonly { readonly digest: Digest; readonly size: null }[]> {
  const read = manifestReader(stores);
  const found: { digest: Digest; size: null }[] = [];
  for (const digest of manifestsOf(record)) {
    for (const listed of (await read(digest)) ?? []) found.push({ digest: listed, size: null });
  }
  return found;
}

/** The manifests that a version names, for its own files and for those of its exports. */
export function manifestsOf(record: VersionRecord): readonly Digest[] {
  return [...(record.artifacts ?? []), ...(record.exports ?? [])].flatMap(({ role, digest }) =>
    role === "manifest" && digest !== undefined && isDigest(digest) ? [digest] : [],
  );
}
