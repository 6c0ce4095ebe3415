import { modelPath, registryPath, versionPath } from "../records/layout.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { aliasesOf, isTerminal, listedStages, type ModelState } from "../snapshot/state.ts";
import { contentOf } from "../values/content.ts";
import { StemmaError } from "../values/error.ts";
import { advance } from "./advance.ts";
import { type Change, changeOf, compose, type Entry, noChange } from "./change.ts";
import type { DeleteIntent } from "./intent.ts";
import type { Base, Plan } from "./plan.ts";
import { requireReference } from "./promote.ts";
import { placeVersions, requireModel, requireState } from "./stages.ts";

/**
 * Plans the deletion of versions and whole models, all in one commit. What is pointed at is protected: by a
 * stage that is not terminal, an alias, or a child that stays.
 * @throws StemmaError `protected` without `force`, naming what points there
 */
export function planDelete(intent: DeleteIntent, base: Base): Plan {
  const targets = targetsOf(intent, base);
  if (!intent.force) refuseProtected(targets, base);
  let change: Change = noChange;
  let at = base;
  for (const [model, versions] of targets) {
    const part = versions === "all" ? deleteModel(at, model) : deleteVersions(at, model, versions);
    change = compose(change, part);
    at = advance(at, part);
  }
  const deleted = [...targets].flatMap(([model, versions]) =>
    versions === "all" ? [model] : versions.map((version) => `${model}@${version}`),
  );
  const [only, ...others] = deleted;
  const step = {
    change,
    subject: others.length === 0 ? subjectOf(only ?? "") : `delete: ${deleted.length} subjects`,
    details: others.length === 0 ? [] : deleted,
    reason: intent.reason,
    moves: [],
  };
  return { steps: deleted.length === 0 ? [] : [step], result: { kind: "delete", deleted } };
}

function subjectOf(deleted: string): string {
  const [model = "", version] = deleted.split("@");
  return version === undefined ? `delete(${model}): the whole model` : `delete(${model}): ${version}`;
}

type Targets = ReadonlyMap<string, "all" | readonly string[]>;

function targetsOf(intent: DeleteIntent, base: Base): Targets {
  const targets = new Map<string, "all" | string[]>();
  for (const subject of intent.subjects) {
    if (!subject.includes("@")) {
      targets.set(requireState(base.models.get(base.names.get(subject) ?? subject), subject).name, "all");
      continue;
    }
    const { model, version } = requireReference(base, subject);
    const known = targets.get(model) ?? [];
    if (known !== "all" && !known.includes(version)) targets.set(model, [...known, version]);
  }
  return targets;
}

function refuseProtected(targets: Targets, base: Base): void {
  const pointers = [...targets].flatMap(([model, versions]) => {
    const state = requireState(base.models.get(model), model);
    const doomed = versions === "all" ? state.versionIds : versions;
    return doomed.flatMap((version) => pointersTo(state, version, base, targets));
  });
  if (pointers.length === 0) return;
  throw new StemmaError(
    "protected",
    `${pointers[0] ?? ""}${pointers.length > 1 ? `, and ${pointers.length - 1} more` : ""}`,
    {
      hint: "Move or remove what points there first, or insist with --force.",
      data: { pointers },
    },
  );
}

function pointersTo(state: ModelState, version: string, base: Base, targets: Targets): readonly string[] {
  const model = requireModel(state);
  const name = `${state.name}@${version}`;
  const stages = listedStages(model, version).filter((stage) => !isTerminal(base.settings, stage));
  const children = (base.children.get(name) ?? []).filter((child) => !isDoomed(child, targets));
  return [
    ...stages.map((stage) => `${name} is in ${stage}`),
    ...aliasesOf(model, version).map((alias) => `alias ${alias} points at ${name}`),
    ...children.map((child) => `${child} has ${name} as a parent`),
  ];
}

function isDoomed(reference: string, targets: Targets): boolean {
  const [model = "", version = ""] = reference.split("@");
  const versions = targets.get(model);
  return versions === "all" || versions?.includes(version) === true;
}

function deleteVersions(base: Base, name: string, versions: readonly string[]): Change {
  const state = requireState(base.models.get(name), name);
  const placed = placeVersions(
    state.record,
    base.settings,
    versions.map((version) => ({ version, to: null })),
  );
  const deleted = [
    ...(state.record.deleted ?? []),
    ...versions.flatMap((version) => tombstone(state, version)),
  ];
  const after: ModelRecord = { ...withoutAliases(placed, versions), deleted };
  return changeOf([
    [modelPath(name), { kind: "model", value: state.record }, { kind: "model", value: after }],
    ...versions.map((version) => removal(state, version)),
    ...evidenceRemovals(state, (version) => versions.includes(version)),
  ]);
}

function tombstone(state: ModelState, version: string): NonNullable<ModelRecord["deleted"]> {
  const known = state.model?.deleted.some((entry) => entry.version === version) === true;
  return known ? [] : [{ version, content: contentOf(requireRecord(state, version).artifacts ?? []) }];
}

function withoutAliases(record: ModelRecord, versions: readonly string[]): ModelRecord {
  const { aliases, ...rest } = record;
  const kept = Object.entries(aliases ?? {}).filter(([, target]) => !versions.includes(target));
  return kept.length === 0 ? rest : { ...rest, aliases: Object.fromEntries(kept) };
}

function deleteModel(base: Base, name: string): Change {
  const state = requireState(base.models.get(name), name);
  const tombstones = [...(base.registry.tombstones ?? []), modelTombstone(state)];
  return changeOf([
    [
      registryPath,
      { kind: "registry", value: base.registry },
      { kind: "registry", value: { ...base.registry, tombstones } },
    ],
    [modelPath(name), { kind: "model", value: state.record }, null],
    ...state.versionIds.map((version) => removal(state, version)),
    ...evidenceRemovals(state, () => true),
  ]);
}

function modelTombstone(state: ModelState): { model: string; formerly?: string[]; versions: string[] } {
  const model = requireModel(state);
  const versions = [...new Set([...state.versionIds, ...model.deleted.map(({ version }) => version)])];
  return {
    model: state.name,
    ...(model.formerly.length === 0 ? {} : { formerly: [...model.formerly] }),
    versions,
  };
}

type Edit = readonly [string, Entry | null, Entry | null];

function removal(state: ModelState, version: string): Edit {
  return [versionPath(state.name, version), { kind: "version", value: requireRecord(state, version) }, null];
}

function evidenceRemovals(state: ModelState, isDoomed: (version: string) => boolean): readonly Edit[] {
  return [...state.evidence]
    .filter(([, record]) => isDoomed(record.subject.version))
    .map(([path, value]): Edit => [path, { kind: "evidence", value }, null]);
}

function requireRecord(state: ModelState, version: string): VersionRecord {
  const record = state.versions.get(version);
  if (record !== undefined) return record;
  throw new StemmaError("version-unknown", `${state.name} has no version ${version}`, {
    data: { model: state.name, version },
  });
}
