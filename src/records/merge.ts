import { sameValue } from "../values/plain-value.ts";
import { compareVersions, isVersion } from "../values/version.ts";
import { editRecord } from "./edit.ts";
import { type RecordKind, type RecordOf } from "./kind.ts";
import { toJson } from "./json.ts";
import { type JsonMap, mergeValues } from "./merge-values.ts";
import { parseRecord } from "./parse.ts";
import { type Json, type Pointer, renderPointer } from "./tree.ts";

/** The bytes of one file on both sides of a merge, and where they parted; null where it was not there. */
export interface FileSides {
  readonly base: Buffer | null;
  readonly ours: Buffer;
  readonly theirs: Buffer;
}

/** What a merge came to: the record and our file saying so, or the places that contradict each other. */
export type MergedRecord<K extends RecordKind> =
  | { readonly state: "merged"; readonly record: RecordOf<K>; readonly bytes: Buffer }
  | { readonly state: "conflict"; readonly places: readonly string[] };

/**
 * Merges what two sides made of a record: annotations, pointers and lists of different names join. What must be one thing contradicts itself
 * where both changed it: a stage, an alias, a hold, a fact, the rules. So does a version that each side put into another stage, and a move
 * of a stage that the other side holds. The bytes are those of one side with the other's changes put in, so its comments stay.
 *
 * Laws: with one side as the base, the other one wins; a merge says the same whichever side is ours.
 * @throws StemmaError as `parseRecord` for a side that is no record
 */
export function mergeRecords<K extends RecordKind>(kind: K, sides: FileSides, path: string): MergedRecord<K> {
  const [ours, theirs] = [parseRecord(kind, sides.ours, path), parseRecord(kind, sides.theirs, path)];
  const base = sides.base === null ? null : parseRecord(kind, sides.base, path);
  const json = {
    base: base === null ? {} : toJson(kind, base, path),
    ours: toJson(kind, ours, path),
    theirs: toJson(kind, theirs, path),
  };
  const later = kind === "evidence" ? laterRun(json) : null;
  if (later !== null) {
    const isOurs = later === json.ours;
    return { state: "merged", record: isOurs ? ours : theirs, bytes: isOurs ? sides.ours : sides.theirs };
  }
  const { value, conflicts } = mergeValues(json, (pointer) => isWhole(kind, pointer));
  const merged = inOrder(kind, value as JsonMap);
  const places = [...conflicts.map(renderPointer), ...contradictions(kind, json, merged)];
  if (places.length > 0) return { state: "conflict", places: [...new Set(places)] };
  const record = merged as unknown as RecordOf<K>;
  return { state: "merged", record, bytes: bytesOf(kind, sides, record, path) };
}

/* The difference is put into the side that explains itself more, so that fewer comments are lost; into ours where that is equal. */
function bytesOf<K extends RecordKind>(
  kind: K,
  { ours, theirs }: FileSides,
  record: RecordOf<K>,
  path: string,
): Buffer {
  const remarks = (bytes: Buffer): number => bytes.toString("utf8").split("#").length;
  return editRecord(kind, remarks(theirs) > remarks(ours) ? theirs : ours, record, path);
}

interface States {
  readonly base: JsonMap;
  readonly ours: JsonMap;
  readonly theirs: JsonMap;
}

/* A later run of a suite takes the place of the one before it, on whichever side it is. */
function laterRun({ base, ours, theirs }: States): JsonMap | null {
  const isRun = [ours, theirs].every(({ kind }) => kind === "evaluation");
  if (!isRun || [ours, theirs].some((side) => sameValue(side, base))) return null;
  const [mine, other] = [ours["created"], theirs["created"]];
  if (typeof mine !== "string" || typeof other !== "string" || mine === other) return null;
  return mine > other ? ours : theirs;
}

/* What is merged by its parts; everything else is one thing. */
const parted: Readonly<Record<RecordKind, readonly RegExp[]>> = {
  registry: [/^$/, /^stores$/, /^tombstones$/, /^custom(?:\/|$)/],
  model: [
    /^$/,
    /^(?:tags|aliases|stages|holds|metrics_direction|custom(?:\/.*)?)$/,
    /^stages\/[^/]+$/,
    /^(?:owners|formerly|deleted|collected|adopted|links)$/,
  ],
  version: [/^$/, /^(?:tags|metrics|links|exports|custom(?:\/.*)?)$/],
  evidence: [],
  // What routes is one thing: two sides that change it contradict each other.
  experiment: [/^$/, /^(?:owners|custom(?:\/.*)?)$/],
  // Both are computed: a mixture of two follows from nothing.
  checkpoint: [],
  conclusion: [],
  selection: [/^$/, /^(?:owners|flags|custom(?:\/.*)?)$/],
  alert: [/^$/, /^(?:owners|channels|custom(?:\/.*)?)$/],
  notify: [/^$/, /^(?:channels|default|custom(?:\/.*)?)$/],
  profile: [],
  // What is tested is one thing: evidence names the digest of the whole.
  suite: [/^$/, /^(?:owners|custom(?:\/.*)?)$/],
};

function isWhole(kind: RecordKind, pointer: Pointer): boolean {
  const place = pointer.join("/");
  return !parted[kind].some((pattern) => pattern.test(place));
}

function contradictions(kind: RecordKind, states: States, merged: JsonMap): readonly string[] {
  if (kind === "registry") return rulesOfBoth(states);
  return kind === "model" ? [...standTwice(merged), ...heldAndMoved(states)] : [];
}

const rules = [
  "policy_version",
  "policy_previous",
  "lifecycle",
  "gates",
  "alias_gates",
  "identities",
  "groups",
];

/* Rules are one text: what one side allows, the other may have been written against. */
function rulesOfBoth({ base, ours, theirs }: States): readonly string[] {
  const changed = (side: JsonMap): readonly string[] => rules.filter((key) => !alike(base[key], side[key]));
  const [mine, others] = [changed(ours), changed(theirs)];
  const differ = rules.some((key) => !alike(ours[key], theirs[key]));
  return mine.length > 0 && others.length > 0 && differ ? [...new Set([...mine, ...others])] : [];
}

function standTwice({ stages = {} }: JsonMap): readonly string[] {
  const places = new Map<string, string[]>();
  for (const [stage, held] of entriesOf(stages))
    for (const version of Array.isArray(held) ? held : [held])
      places.set(String(version), [...(places.get(String(version)) ?? []), `stages.${stage}`]);
  return [...places.values()].filter((stages) => stages.length > 1).flat();
}

function heldAndMoved({ base, ours, theirs }: States): readonly string[] {
  const changed = (side: JsonMap, key: string): readonly string[] => {
    const [was, is] = [Object.fromEntries(entriesOf(base[key])), Object.fromEntries(entriesOf(side[key]))];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
      (name) => !alike(was[name], is[name]),
    );
  };
  const meet = (held: JsonMap, moved: JsonMap): readonly string[] =>
    changed(held, "holds").filter((stage) => changed(moved, "stages").includes(stage));
  return [...meet(ours, theirs), ...meet(theirs, ours)].map((stage) => `holds.${stage}`);
}

function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function alike(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : sameValue(a, b);
}

/* The versions of a stage stand in version order. */
function inOrder(kind: RecordKind, merged: JsonMap): JsonMap {
  if (kind !== "model") return merged;
  const stages = entriesOf(merged["stages"]).flatMap(([stage, held]) => {
    if (!Array.isArray(held)) return [[stage, held] as const];
    const versions = (held as readonly Json[]).filter((version) => typeof version === "string");
    return versions.length === 0 ? [] : [[stage, versions.sort(byVersion)] as const];
  });
  const { stages: _, ...rest } = merged;
  return stages.length === 0 ? rest : { ...rest, stages: Object.fromEntries(stages) };
}

/* What is no version is the finding of a check, and stays where it is found. */
function byVersion(a: string, b: string): number {
  return isVersion(a) && isVersion(b) ? compareVersions(a, b) : 0;
}
