import { modelPath, versionPath } from "../records/layout.ts";
import { compareVersions } from "../values/version.ts";
import { byAge, type ModelState } from "../snapshot/state.ts";
import { changeOf, type Entry, isEmpty } from "./change.ts";
import type { CollectIntent } from "./intent.ts";
import type { Base, Plan, PlanStep, Renumbered } from "./plan.ts";
import { requireReference } from "./promote.ts";
import { nextOrdinal } from "./register.ts";
import { requireState } from "./stages.ts";

type Edit = readonly [string, Entry | null, Entry | null];

/** Plans the note that the bytes of versions were freed on purpose. */
export function planCollect(intent: CollectIntent, base: Base): Plan {
  const byModel = new Map<string, string[]>();
  for (const text of intent.versions) {
    const { model, version } = requireReference(base, text);
    byModel.set(model, [...(byModel.get(model) ?? []), version]);
  }
  const edits = [...byModel].map(([name, versions]): Edit => {
    const state = requireState(base.models.get(name), name);
    const collected = [...new Set([...(state.record.collected ?? []), ...versions])].sort(compareVersions);
    return [
      modelPath(name),
      { kind: "model", value: state.record },
      { kind: "model", value: { ...state.record, collected } },
    ];
  });
  const step = stepOf(edits, `collect: the bytes of ${intent.versions.length} versions`, intent.versions);
  return {
    steps: isEmpty(step.change) ? [] : [step],
    result: { kind: "collect", collected: intent.versions },
  };
}

/**
 * Plans new ordinals where a merge made two versions share one: the earlier by (`created`, version) keeps it.
 */
export function planRenumber(base: Base): Plan {
  const renumbered = [...base.models.values()].flatMap(renumberModel);
  const edits = renumbered.map(({ model, version, to }): Edit => {
    const record = base.models.get(model)?.versions.get(version);
    const entry = record === undefined ? null : ({ kind: "version", value: record } as const);
    const after =
      record === undefined ? null : ({ kind: "version", value: { ...record, ordinal: to } } as const);
    return [versionPath(model, version), entry, after];
  });
  const lines = renumbered.map(({ model, version, from, to }) => `${model}@${version} #${from} -> #${to}`);
  const step = stepOf(edits, `check: ${renumbered.length} ordinals renumbered`, lines);
  return { steps: renumbered.length === 0 ? [] : [step], result: { kind: "renumber", renumbered } };
}

function renumberModel(state: ModelState): readonly Renumbered[] {
  const taken = new Set<number>();
  const ordinals = new Map(
    [...state.versions].flatMap(([id, { ordinal }]) => (ordinal === undefined ? [] : [[id, ordinal]])),
  );
  let next = nextOrdinal({ ...state, ordinals: new Map([...state.ordinals, ...ordinals]) });
  return [...state.versions.keys()].sort(byAge(state.versions)).flatMap((version) => {
    const ordinal = state.versions.get(version)?.ordinal;
    if (ordinal === undefined) return [];
    if (!taken.has(ordinal)) {
      taken.add(ordinal);
      return [];
    }
    return [{ model: state.name, version, from: ordinal, to: next++ }];
  });
}

function stepOf(edits: readonly Edit[], subject: string, details: readonly string[]): PlanStep {
  return { change: changeOf(edits), subject, details, reason: null, moves: [] };
}
