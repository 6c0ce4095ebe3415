import { sameValue } from "../values/plain-value.ts";
import type { ArmRecord, ExperimentRecord, LayerRecord, PhaseRecord } from "./generated/experiment.ts";

/** The attribute that units are assigned by where an experiment names none: that of OpenFeature. */
export const defaultUnit = "targetingKey";

/** The phase that holds; null before the first. */
export function currentPhase(record: Pick<ExperimentRecord, "phases">): PhaseRecord | null {
  return record.phases?.at(-1) ?? null;
}

/** How units are dealt: by what, to which arms, in which part of a layer. */
export interface Split {
  readonly unit: string;
  readonly arms: PhaseRecord["arms"];
  readonly layer: LayerRecord | null;
}

/** How an experiment says that units are dealt; a phase of it fixes that. */
export function splitOf(record: Pick<ExperimentRecord, "unit" | "arms" | "layer">): Split {
  return {
    unit: record.unit ?? defaultUnit,
    arms: record.arms.map(({ name, version, weight }) => ({ name, version, weight })),
    layer: record.layer ?? null,
  };
}

/** Tells whether a phase deals units as its experiment says. */
export function isSplitOf(
  { unit, arms, layer = null }: Pick<PhaseRecord, "unit" | "arms"> & { readonly layer?: LayerRecord | null },
  record: Pick<ExperimentRecord, "unit" | "arms" | "layer">,
): boolean {
  return sameValue({ unit, arms, layer }, splitOf(record));
}

/** The share of the units that a phase enrolls now. */
export function coverageOf(phase: Pick<PhaseRecord, "coverage">): number {
  return phase.coverage.at(-1)?.share ?? 0;
}

/** The share of the units that a phase enrolled last, a pause aside: what it goes on with. */
export function lastCoverageOf(phase: Pick<PhaseRecord, "coverage">): number {
  return phase.coverage.findLast(({ share }) => share > 0)?.share ?? 0;
}

/** A stretch of time in milliseconds since the epoch, the end exclusive; it lasts where `to` is infinite. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** When a phase enrolled nobody: its pauses, whose exposure counts for no arm. */
export function pausesOf({ coverage }: Pick<PhaseRecord, "coverage">): readonly Stretch[] {
  return coverage.flatMap(({ at, share }, index) => {
    const next = coverage[index + 1]?.at;
    return share > 0 ? [] : [{ from: Date.parse(at), to: next === undefined ? Infinity : Date.parse(next) }];
  });
}

/** Tells whether an instant, in milliseconds since the epoch, lies in one of some stretches. */
export function liesIn(stretches: readonly Stretch[], at: number): boolean {
  return stretches.some(({ from, to }) => at >= from && at < to);
}

/** What is hashed before each unit in a phase: no other phase of any experiment has the same. */
export function seedOf(experiment: string, phase: number): string {
  return `${experiment}#${String(phase)}:`;
}

/** What is hashed before each unit to place it in a layer. */
export function layerSeed(layer: string): string {
  return `layer:${layer}:`;
}

/** The arm that the others are held against: that with the role, else the first. */
export function controlOf(record: Pick<ExperimentRecord, "arms">): ArmRecord | undefined {
  return record.arms.find(({ role }) => role === "control") ?? record.arms[0];
}

/** The model and the version of `model@version`. */
export function exactVersion(reference: string): { readonly model: string; readonly version: string } {
  const at = reference.lastIndexOf("@");
  return { model: reference.slice(0, at), version: reference.slice(at + 1) };
}

/** The arm that serves all who are not enrolled: the winner of a conclusion to ship, else the control; null where there is none. */
export function restArmOf(record: ExperimentRecord): string | null {
  const { status, conclusion } = record;
  const winner = status === "concluded" && conclusion?.verdict === "ship" ? conclusion.winner : undefined;
  return winner ?? controlOf(record)?.name ?? null;
}
