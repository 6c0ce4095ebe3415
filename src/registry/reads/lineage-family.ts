import { type Family, familyOf, type NodeKind, type ParentEdge } from "../../history/lineage.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import { versionPath } from "../../records/layout.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import { readModels, readVersions } from "../../snapshot/catalogue.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import type { Finding } from "../../values/finding.ts";

/** The families of a registry, and what could not be read of them. */
export interface Families {
  readonly family: Family;
  readonly problems: readonly Finding[];
  /** The ids of all datasets, runs and states of code that versions were made of. */
  readonly materials: () => readonly string[];
}

/* A snapshot never changes, so its families are told once. */
const known = new WeakMap<Snapshot, Promise<Families>>();

/** Reads the parents of every version: descendants may be anywhere. */
export function readFamilies(snapshot: Snapshot): Promise<Families> {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const families = readAll(snapshot);
  known.set(snapshot, families);
  families.catch(() => known.delete(snapshot));
  return families;
}

async function readAll(snapshot: Snapshot): Promise<Families> {
  const names = await namesOf(snapshot);
  const { models, problems } = await readModels(snapshot);
  const found: Finding[] = [...problems];
  const parents = new Map<string, readonly ParentEdge[]>();
  const unreadable = new Set<string>();
  for (const { name, versionIds } of models) {
    const read = await readVersions(snapshot, name);
    found.push(...read.problems);
    for (const record of read.versions) parents.set(`${name}@${record.version}`, edgesOf(record, names));
    if (read.versions.length === versionIds.length) continue;
    for (const id of versionIds) if (!parents.has(`${name}@${id}`)) unreadable.add(`${name}@${id}`);
  }
  return familiesOf(parents, (id) => kindOf(id, names, unreadable), found);
}

function familiesOf(
  parents: ReadonlyMap<string, readonly ParentEdge[]>,
  kind: (id: string) => NodeKind,
  problems: readonly Finding[],
): Families {
  return {
    family: familyOf(parents, kind),
    problems,
    materials: () => [
      ...new Set(
        [...parents.values()].flatMap((edges) => edges.map(({ parent }) => parent).filter(isMaterial)),
      ),
    ],
  };
}

/** Reads the parents of a version, theirs, and so on: only the records on the way, level by level. */
export async function readAncestors(
  snapshot: Snapshot,
  root: string,
  depth: number | null,
): Promise<Families> {
  const names = await namesOf(snapshot);
  const parents = new Map<string, readonly ParentEdge[]>();
  const unreadable = new Set<string>();
  const problems: Finding[] = [];
  const seen = new Set([root]);
  let level = [root];
  // One level more than is shown tells whether there is more.
  for (let steps = 0; level.length > 0 && steps <= (depth ?? Infinity); steps++) {
    const read = await mapBounded(level, (id) => readOne(snapshot, id));
    for (const [at, id] of level.entries()) {
      const { record = null, problems: found = [] } = read[at] ?? {};
      problems.push(...found);
      if (record !== null) parents.set(id, edgesOf(record, names));
      else if (found.length > 0) unreadable.add(id);
    }
    level = newParents(level, parents, seen);
  }
  return familiesOf(parents, (id) => kindOf(id, names, unreadable), problems);
}

function newParents(
  level: readonly string[],
  parents: ReadonlyMap<string, readonly ParentEdge[]>,
  seen: Set<string>,
): string[] {
  const next: string[] = [];
  for (const { parent } of level.flatMap((id) => parents.get(id) ?? [])) {
    if (seen.has(parent) || isMaterial(parent)) continue;
    seen.add(parent);
    next.push(parent);
  }
  return next;
}

interface One {
  readonly record: VersionRecord | null;
  readonly problems: readonly Finding[];
}

async function readOne(snapshot: Snapshot, id: string): Promise<One> {
  const [model = "", version = ""] = id.split("@");
  const path = versionPath(model, version);
  const entry = await snapshot.files.entry(path);
  if (entry === null) return { record: null, problems: [] };
  const { value, problems } = await attempt(path, () => snapshot.version(model, version));
  return { record: value, problems };
}

interface Names {
  /** Earlier names of models with the name that each has now, and the names of deleted models with null. */
  readonly former: ReadonlyMap<string, string | null>;
  /** Deleted versions as `model@version`. */
  readonly deleted: ReadonlySet<string>;
}

async function namesOf(snapshot: Snapshot): Promise<Names> {
  const deleted = new Set<string>();
  for (const { model, versions } of (await snapshot.settings()).tombstones)
    for (const version of versions) deleted.add(`${model}@${version}`);
  for (const { name, model } of (await readModels(snapshot)).models)
    for (const { version } of model?.deleted ?? []) deleted.add(`${name}@${version}`);
  return { former: await snapshot.formerNames(), deleted };
}

/** The parents of a version and what it was made of; a parent whose model was renamed has its name of today. */
function edgesOf(record: VersionRecord, names: Names): readonly ParentEdge[] {
  const parents = (record.parents ?? []).map((parent): ParentEdge => {
    const { version, relation } =
      typeof parent === "string" ? { version: parent, relation: undefined } : parent;
    return { parent: nameOfToday(version, names), relation: relation ?? null };
  });
  return [...parents, ...materialsOf(record)];
}

function nameOfToday(id: string, { former }: Names): string {
  const at = id.indexOf("@");
  const current = former.get(id.slice(0, at));
  return typeof current === "string" ? `${current}${id.slice(at)}` : id;
}

/** What a version was made of. Names of models hold no colon, so no material is taken for a version. */
function materialsOf({ dataset = [], source, code }: VersionRecord): readonly ParentEdge[] {
  const materials = dataset.map(({ name, version, digest }): ParentEdge => ({
    parent: `dataset:${joined(name, version ?? digest)}`,
    relation: "trained-on",
  }));
  if (source?.run !== undefined) materials.push({ parent: `run:${source.run}`, relation: "made-by" });
  if (code !== undefined)
    materials.push({ parent: `code:${joined(code.repository, code.commit)}`, relation: "built-from" });
  if (source?.commit !== undefined)
    materials.push({ parent: `code:${source.commit}`, relation: "trained-by" });
  return materials;
}

function joined(name: string, version: string | undefined): string {
  return version === undefined ? name : `${name}@${version}`;
}

/** Whether an id is of something that versions are made of. */
export function isMaterial(id: string): boolean {
  return materialKind(id) !== null;
}

function materialKind(id: string): "dataset" | "run" | "code" | null {
  const [, kind] = /^(dataset|run|code):/.exec(id) ?? [];
  return kind === "dataset" || kind === "run" || kind === "code" ? kind : null;
}

function kindOf(id: string, { former, deleted }: Names, unreadable: ReadonlySet<string>): NodeKind {
  const material = materialKind(id);
  if (material !== null) return material;
  if (unreadable.has(id)) return "unreadable";
  return deleted.has(id) || former.get(id.split("@")[0] ?? "") === null ? "deleted" : "missing";
}
