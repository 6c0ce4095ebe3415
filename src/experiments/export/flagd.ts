import type { ExperimentRecord, PhaseRecord } from "../../records/generated/experiment.ts";
import { bucketCount } from "../../values/murmur3.ts";
import type { Json } from "../../records/tree.ts";
import {
  restArmOf,
  coverageOf,
  currentPhase,
  exactVersion,
  layerSeed,
} from "../../records/experiment-phase.ts";
import { compareText } from "../../values/version.ts";
import { routingOf, servedArms } from "../routing.ts";
import { bucketAt, slicesOf } from "../slices.ts";

/** A flag file of flagd: one flag for each experiment. */
export type FlagdFile = { readonly [key: string]: Json };

/**
 * Compiles experiments to a flag file that every flagd provider with bucketing of the second version routes as `Router` does. The default
 * variant is the stable arm; a unit is enrolled exactly where the reason is TARGETING_MATCH. Equal experiments give equal files.
 *
 * Unit keys must be ASCII: some providers hash other characters in another encoding.
 */
export function flagdFile(experiments: readonly ExperimentRecord[], commit: string | null): FlagdFile {
  const sorted = experiments.toSorted((a, b) => compareText(a.name, b.name));
  return {
    $schema: "https://flagd.dev/schema/v0/flags.json",
    flags: Object.fromEntries(sorted.map((record) => [record.name, flagOf(record, commit)])),
    metadata: { flagSetId: "stemma", ...(commit === null ? {} : { version: commit }) },
  };
}

function flagOf(record: ExperimentRecord, commit: string | null): Json {
  const { phase } = routingOf(record);
  return {
    state: "ENABLED",
    variants: Object.fromEntries(
      servedArms(record).map(({ name, version }) => [name, { ...exactVersion(version) }]),
    ),
    defaultVariant: restArmOf(record),
    ...(phase === null ? {} : { targeting: targetingOf(record, phase) }),
    metadata: {
      experiment: record.name,
      phase: currentPhase(record)?.phase ?? 0,
      status: record.status,
      ...(commit === null ? {} : { configCommit: commit }),
    },
  };
}

/* A rule that holds for nobody gives null, and so the default variant; without the first one all who have no key would get one arm. */
function targetingOf(record: ExperimentRecord, phase: PhaseRecord): Json {
  const unit: Json = { var: phase.unit };
  const split: Json = { fractional: [{ cat: [phase.seed, unit] }, ...weightsOf(phase)] };
  const layered = phase.layer === undefined ? split : { if: [placeIn(phase.layer, unit), split, null] };
  const aimed =
    record.audience === undefined ? layered : { if: [strict(record.audience as Json), layered, null] };
  return { if: [{ "!!": [unit] }, aimed, null] };
}

function weightsOf(phase: PhaseRecord): readonly Json[] {
  const slices = slicesOf({ arms: phase.arms, coverage: coverageOf(phase) });
  return slices.map(({ arm, start, end }) => [arm, end - start]);
}

function placeIn({ name, range }: NonNullable<PhaseRecord["layer"]>, unit: Json): Json {
  const [from, to] = [bucketAt(range[0] ?? 0), bucketAt(range[1] ?? 1)];
  const parts: readonly (readonly [boolean, number])[] = [
    [false, from],
    [true, to - from],
    [false, bucketCount - to],
  ];
  return { fractional: [{ cat: [layerSeed(name), unit] }, ...parts.filter(([, weight]) => weight > 0)] };
}

/* What compares loosely elsewhere compares strictly in an audience. */
function strict(rule: Json): Json {
  if (Array.isArray(rule)) return (rule as readonly Json[]).map(strict);
  if (typeof rule !== "object" || rule === null) return rule;
  const names: Readonly<Record<string, string>> = { "==": "===", "!=": "!==" };
  return Object.fromEntries(
    Object.entries(rule).map(([name, value]) => [names[name] ?? name, strict(value)]),
  );
}
