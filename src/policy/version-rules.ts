import { sameValue } from "../values/plain-value.ts";
import { modelPath, registryPath, versionPath } from "../records/layout.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { parentsOf } from "../snapshot/snapshot.ts";
import { byAge } from "../snapshot/state.ts";
import { contentOf } from "../values/content.ts";
import { versioningOf } from "../values/version.ts";
import { present } from "./pointer-rules.ts";
import { type ModelStep, type Remark, refusal, type Step, warning } from "./step.ts";

/** What a registration states for ever; all other keys of a version are annotations. */
export const factKeys = [
  "version",
  "change",
  "artifacts",
  "framework",
  "task",
  "model_type",
  "interface",
  "inspection",
  "features",
  "parents",
  "dataset",
  "training",
  "code",
  "parameters",
  "config",
  "source",
  "resources",
  "created",
  "author",
] as const satisfies readonly (keyof VersionRecord)[];

/** The facts that differ between two records of one version. */
export function changedFacts(
  before: VersionRecord,
  after: VersionRecord,
): readonly (typeof factKeys)[number][] {
  return factKeys.filter((key) => !sameValue(before[key], after[key]));
}

/** Facts of a version never change. */
export function factsStay(step: Step): readonly Remark[] {
  return step.models.flatMap(({ name, before, after }) =>
    [...after.versions].flatMap(([version, record]) => {
      const known = before.versions.get(version);
      return known === undefined ? [] : factRemarks(name, known, record);
    }),
  );
}

/** What to say of the facts that differ between what was registered and what is there. */
export function factRemarks(
  model: string,
  registered: VersionRecord,
  record: VersionRecord,
): readonly Remark[] {
  return changedFacts(registered, record).map((key) =>
    refusal(
      "fact-changed",
      { path: versionPath(model, record.version), pointer: [key] },
      `${key} of ${model}@${record.version} changed after registration`,
      "Facts never change: restore it, and register a new version.",
    ),
  );
}

/** A version that goes is recorded as deleted, and one that was deleted comes back only with its files. */
export function deletionsAreRecorded(step: Step): readonly Remark[] {
  return step.models.flatMap((model) => [...vanished(model, step), ...returned(model), ...forgotten(model)]);
}

function vanished({ name, before, after }: ModelStep, step: Step): readonly Remark[] {
  if (after.model === null) return before.model === null ? [] : vanishedModel(name, step);
  const recorded = new Set(after.model.deleted.map(({ version }) => version));
  return before.versionIds
    .filter((version) => !after.versionIds.includes(version) && !recorded.has(version))
    .map((version) =>
      refusal(
        "deletion-unrecorded",
        { path: modelPath(name), pointer: ["deleted"] },
        `${name}@${version} is gone, and deleted does not list it`,
        `Restore it, or delete it with stemma delete ${name}@${version}.`,
      ),
    );
}

function vanishedModel(name: string, step: Step): readonly Remark[] {
  if (step.after.tombstones.some(({ model }) => model === name)) return [];
  const place = { path: registryPath, pointer: ["tombstones"] };
  return [
    refusal(
      "deletion-unrecorded",
      place,
      `model ${name} is gone, and tombstones does not list it`,
      `Restore it, or delete it with stemma delete ${name}.`,
    ),
  ];
}

function returned({ name, before, after }: ModelStep): readonly Remark[] {
  return (after.model?.deleted ?? []).flatMap(({ version, content }) => {
    const record = after.versions.get(version);
    if (record === undefined || before.versionIds.includes(version)) return [];
    if (content === contentOf(record.artifacts ?? [])) return [];
    const place = { path: versionPath(name, version), pointer: ["artifacts"] };
    return [
      refusal(
        "version-deleted",
        place,
        `${name}@${version} was deleted, and may return only with the same files`,
        "Register the new files under another version.",
      ),
    ];
  });
}

function forgotten({ name, before, after }: ModelStep): readonly Remark[] {
  if (after.model === null || before.model === null) return [];
  const { deleted, formerly } = after.model;
  const kept = new Map(deleted.map(({ version, content }) => [version, content]));
  const entries = before.model.deleted
    .filter(
      ({ version, content }) => !kept.has(version) || (content !== null && kept.get(version) !== content),
    )
    .map(({ version }) => ["deleted", kept.has(version) ? `${version} with its content` : version] as const);
  const names = before.model.formerly
    .filter((former) => former !== name && !formerly.includes(former))
    .map((former) => ["formerly", former] as const);
  return [...entries, ...names].map(([key, what]) =>
    refusal(
      "deletion-unrecorded",
      { path: modelPath(name), pointer: [key] },
      `${key} of ${name} no longer lists ${what}`,
      "The list only grows: restore the entry.",
    ),
  );
}

/** The versions of a model are named one way. */
export function versionsAreNamedAlike(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) =>
    after.versionIds
      .filter((version) => versioningOf(version) !== after.model.versioning)
      .map((version) =>
        refusal(
          "version-invalid",
          { path: versionPath(name, version), pointer: ["version"] },
          `${name} names its versions by ${after.model.versioning}, and ${version} is not one`,
        ),
      ),
  );
}

/** Two versions with one ordinal are a merge's doing: readers give the number to the earlier. */
export function ordinalsAreUnique(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) => {
    const holders = new Map<number, string[]>();
    for (const [version, ordinal] of after.ordinals)
      holders.set(ordinal, [...(holders.get(ordinal) ?? []), version]);
    return [...holders]
      .filter(([, versions]) => versions.length > 1)
      .map(([ordinal, versions]) => {
        const later = [...versions].sort(byAge(after.versions)).at(-1) ?? "";
        const place = { path: versionPath(name, later), pointer: ["ordinal"] };
        return warning(
          "ordinal-duplicate",
          place,
          `${versions.join(" and ")} of ${name} share ordinal ${ordinal}`,
          "stemma check --fix gives the later one a new number.",
        );
      });
  });
}

/** The parents that a version names exist, or existed. */
export function parentsExist(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) =>
    [...after.versions.values()].flatMap((record) =>
      parentsOf(record).flatMap((parent, index) => {
        if (step.parents.get(parent) !== "missing") return [];
        const place = { path: versionPath(name, record.version), pointer: ["parents", index] };
        return [
          refusal(
            "parent-unknown",
            place,
            `${name}@${record.version} has a parent ${parent}, which does not exist`,
            "Name a version that exists or was deleted.",
          ),
        ];
      }),
    ),
  );
}

/** No version is its own ancestor. */
export function ancestryHasNoCycle(step: Step): readonly Remark[] {
  const parents = new Map<string, { readonly path: string; readonly of: readonly string[] }>();
  for (const { name, after } of present(step)) {
    for (const [version, record] of after.versions) {
      const ancestry = { path: versionPath(name, version), of: parentsOf(record) };
      for (const known of [name, ...after.model.formerly]) parents.set(`${known}@${version}`, ancestry);
    }
  }
  const done = new Set<string>();
  return [...parents.keys()].flatMap((start) => {
    const cycle = cycleFrom(start, (reference) => parents.get(reference)?.of ?? [], done);
    if (cycle === null) return [];
    const place = { path: parents.get(cycle[0] ?? start)?.path ?? "", pointer: ["parents"] };
    return [
      refusal(
        "parent-cycle",
        place,
        `${cycle.join(" <- ")} is a cycle of parents`,
        "A version cannot be its own ancestor.",
      ),
    ];
  });
}

/** Finds a cycle by depth-first search without recursion, since chains of parents may be long. */
function cycleFrom(
  start: string,
  parentsOf: (reference: string) => readonly string[],
  done: Set<string>,
): readonly string[] | null {
  const path = new Map<string, number>();
  const names: string[] = [];
  const leave = (reference: string): void => {
    path.delete(reference);
    done.add(reference);
  };
  const pending: { readonly reference: string; readonly depth: number }[] = [{ reference: start, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const left of names.splice(next.depth)) leave(left);
    const seen = path.get(next.reference);
    if (seen !== undefined) {
      const cycle = [...names.slice(seen), next.reference];
      names.forEach(leave);
      return cycle;
    }
    if (done.has(next.reference)) continue;
    path.set(next.reference, names.length);
    names.push(next.reference);
    for (const parent of parentsOf(next.reference)) pending.push({ reference: parent, depth: names.length });
  }
  names.forEach(leave);
  return null;
}

function bytesOf({ artifacts }: VersionRecord): string {
  const digests = (artifacts ?? []).map(({ digest }) => digest);
  return digests.sort().join("\n");
}

/** Equal bytes under two versions, whatever their files are called, may be meant, and may be a slip. */
export function newFilesAreNew(step: Step): readonly Remark[] {
  return step.models.flatMap(({ name, before, after }) => {
    const known = new Set(before.versionIds);
    const holders = new Map<string, string>();
    for (const record of [...before.versions.values()].reverse())
      holders.set(bytesOf(record), record.version);
    return [...after.versions.values()]
      .filter((record) => !known.has(record.version) && (record.artifacts ?? []).length > 0)
      .flatMap((record) => {
        const bytes = bytesOf(record);
        const twin = holders.get(bytes);
        if (twin === undefined) holders.set(bytes, record.version);
        if (twin === undefined) return [];
        const place = { path: versionPath(name, record.version), pointer: ["artifacts"] };
        return [
          warning("content-duplicate", place, `${name}@${record.version} has the same files as ${twin}`),
        ];
      });
  });
}
