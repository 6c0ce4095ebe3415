import type { VersionRecord } from "../records/generated/version.ts";
import { versionPath } from "../records/layout.ts";
import type { Snapshot } from "./snapshot.ts";

/** Where the record of a version is. */
export interface VersionPlace {
  readonly model: string;
  readonly version: string;
}

/* How many records are looked up at once: what is looked up together is in memory together. */
const batch = 500;

/**
 * Shows version records, each once, with its place among those asked for; the order is not theirs. None is kept, so that any
 * number of them may be looked at in the memory that one batch takes. A record that was not parsed before is handed to `read`,
 * which may take what is wrong with its file as it likes.
 * @throws StemmaError what `read` throws
 */
export async function eachVersion(
  snapshot: Snapshot,
  places: readonly VersionPlace[],
  visit: (index: number, record: VersionRecord) => void,
  read: (index: number, parse: () => Promise<VersionRecord>) => Promise<VersionRecord | null>,
): Promise<void> {
  const blobs = await blobsOf(snapshot, places);
  for (let from = 0; from < places.length; from += batch) {
    const some = places.slice(from, from + batch);
    const open = new Set(some.keys());
    const asked = some.map((_, at) => blobs[from + at] ?? "");
    snapshot.memo.eachKnown("version", asked, (at, record) => {
      if (record.version !== some[at]?.version || !open.delete(at)) return;
      visit(from + at, record);
    });
    for (const at of open) {
      const place = some[at];
      const oid = asked[at];
      if (place === undefined || oid === undefined) continue;
      const record = await read(from + at, () => parsed(snapshot, place, oid));
      if (record !== null) visit(from + at, record);
    }
  }
}

async function blobsOf(snapshot: Snapshot, places: readonly VersionPlace[]): Promise<readonly string[]> {
  const models = new Map<string, ReadonlyMap<string, string>>();
  for (const model of new Set(places.map((place) => place.model))) {
    const { ids, blobs } = (await snapshot.modelFolder(model)).versions;
    models.set(model, new Map(ids.map((id, at) => [id, blobs[at] ?? ""])));
  }
  return places.map(({ model, version }) => models.get(model)?.get(version) ?? "");
}

function parsed(snapshot: Snapshot, { model, version }: VersionPlace, oid: string): Promise<VersionRecord> {
  if (oid === "") return snapshot.version(model, version);
  const { files, memo } = snapshot;
  const path = versionPath(model, version);
  return memo.passing("version", path, oid, () => files.read(path, { name: version, kind: "file", oid }));
}
