import type { Oid } from "../git/ports.ts";
import { modelFolder, modelPath, placeOf } from "../records/layout.ts";
import { readableRecord } from "./read-side.ts";
import type { HistorySource } from "./source.ts";
import { arrivals } from "./arrivals.ts";
import type { Step } from "./steps.ts";
import { type ChangedPath, changedPaths } from "./tree-changes.ts";

/** Where a version came into the registry. */
export interface Introduction {
  /** The first-parent commit that brought it. */
  readonly commit: Oid;
  /** The blob with which it came. */
  readonly blob: Oid;
  /** Where it lay then: another path than now when its model was renamed since. */
  readonly path: string;
}

/** The introductions of versions, by the path that their files have at the tip. */
export type Introductions = ReadonlyMap<string, Introduction>;

/**
 * Finds for each version file at a tip (or those of the given paths) the commit that introduced it. With it comes the blob
 * that the file had there; the one walk ends when all are found. A version that was deleted and registered again was
 * introduced by its last registration; one whose model was renamed by its first under the old name. A path
 * that holds no file at the tip is left out.
 * @throws StemmaError `history-incomplete` when the boundary of a shallow clone comes first, and what reading
 *   objects throws
 */
export async function introductions(
  source: HistorySource,
  tip: Oid,
  paths?: readonly string[],
): Promise<Introductions> {
  const found = new Map<string, Introduction>();
  const present = await versionFiles(source, tip, paths);
  const sought = new Map([...present.keys()].map((path) => [path, path] as const));
  if (sought.size === 0) return found;
  for await (const { commit, arrived, renaming } of arrivals(source, tip, sought)) {
    const origins = renaming === null ? null : await originsIn(source, renaming.step, renaming.changes);
    for (const { path, blob } of arrived) {
      const tipPath = sought.get(path) ?? path;
      const origin = origins?.get(path);
      sought.delete(path);
      if (origin !== undefined) sought.set(origin, tipPath);
      else found.set(tipPath, { commit, blob: blob ?? present.get(tipPath) ?? "", path });
    }
    if (sought.size === 0) break;
  }
  return found;
}

/** The version files at a tip, or those of the given paths that are there, with their blobs. */
async function versionFiles(
  source: HistorySource,
  tip: Oid,
  paths: readonly string[] | undefined,
): Promise<ReadonlyMap<string, Oid>> {
  const { tree } = await source.commit(tip);
  const files = new Map<string, Oid>();
  if (paths === undefined) {
    for (const { path, after } of await changedPaths(source.trees, null, tree))
      if (after !== null && placeOf(path)?.kind === "version") files.set(path, after);
    return files;
  }
  for (const path of paths) {
    const blob =
      placeOf(path)?.kind === "version" ? ((await source.trees.file(tree, path))?.oid ?? null) : null;
    if (blob !== null) files.set(path, blob);
  }
  return files;
}

/** Where the version files of the models that a step renamed lay before it, by where they lie after it. */
async function originsIn(
  source: HistorySource,
  step: Step,
  changes: readonly ChangedPath[],
): Promise<ReadonlyMap<string, string>> {
  const gone = new Set(changes.filter(({ after }) => after === null).map(({ path }) => path));
  const origins = new Map<string, string>();
  for (const { path, before } of changes) {
    const place = placeOf(path);
    if (place?.kind !== "model" || before !== null) continue;
    const record = await readableRecord(source, step.commit, "model", path);
    const former = record?.formerly?.findLast((name) => gone.has(modelPath(name)));
    if (former === undefined) continue;
    const folder = modelFolder(former);
    for (const old of gone) {
      if (old.startsWith(`${folder}/`))
        origins.set(`${modelFolder(place.model)}${old.slice(folder.length)}`, old);
    }
  }
  return origins;
}
