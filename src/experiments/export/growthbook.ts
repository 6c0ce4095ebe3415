import type { ExperimentRecord, PhaseRecord } from "../../records/generated/experiment.ts";
import type { Json } from "../../records/tree.ts";
import { StemmaError } from "../../values/error.ts";
import { bucketOf } from "../../values/murmur3.ts";
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

/** Features of GrowthBook by key: one for each experiment. */
export type GrowthbookFeatures = Readonly<Record<string, Json>>;

/**
 * Compiles experiments to features of GrowthBook. Its own hash is another one, so the features target the buckets that Stemma's
 * hash gives: the caller adds `bucketAttributes` to its attributes, and is then routed as by `Router`. Without them it gets the
 * default, the stable arm.
 * @throws StemmaError `export-unsupported` for an audience that GrowthBook's conditions cannot say
 */
export function growthbookFeatures(experiments: readonly ExperimentRecord[]): GrowthbookFeatures {
  const sorted = experiments.toSorted((a, b) => compareText(a.name, b.name));
  return Object.fromEntries(sorted.map((record) => [record.name, featureOf(record)]));
}

/** The attributes that exported features target: the buckets of a unit, by experiment and layer. */
export function bucketAttributes(
  experiments: readonly ExperimentRecord[],
  unit: string,
): Readonly<Record<string, number>> {
  const buckets: Record<string, number> = {};
  if (unit === "") return buckets;
  for (const record of experiments) {
    const phase = currentPhase(record);
    if (phase === null) continue;
    buckets[attributeOf(phase.seed)] = bucketOf(phase.seed, unit);
    if (phase.layer === undefined) continue;
    const seed = layerSeed(phase.layer.name);
    buckets[attributeOf(seed)] = bucketOf(seed, unit);
  }
  return buckets;
}

/* Dots and brackets in a name would lead GrowthBook into nested attributes. */
function attributeOf(seed: string): string {
  return `stemma_bucket_${seed.replaceAll(/[^A-Za-z0-9]/g, (character) => `_${character.charCodeAt(0).toString(16)}`)}`;
}

function featureOf(record: ExperimentRecord): Json {
  const { phase } = routingOf(record);
  const arms = servedArms(record);
  const rest = restArmOf(record);
  const valueOf = (arm: string | null): Json => {
    const found = arms.find(({ name }) => name === arm) ?? arms[0];
    return found === undefined ? null : { arm: found.name, ...exactVersion(found.version) };
  };
  return { defaultValue: valueOf(rest), rules: phase === null ? [] : rulesOf(record, phase, valueOf) };
}

function rulesOf(
  record: ExperimentRecord,
  phase: PhaseRecord,
  valueOf: (arm: string) => Json,
): readonly Json[] {
  const audience = record.audience === undefined ? [] : [conditionOf(record, record.audience)];
  const layer = phase.layer === undefined ? [] : [within(layerSeed(phase.layer.name), phase.layer.range)];
  const slices = slicesOf({ arms: phase.arms, coverage: coverageOf(phase) });
  return slices.flatMap(({ arm, start, end }) =>
    arm === null
      ? []
      : [
          {
            id: `${record.name}.${String(phase.phase)}.${arm}`,
            condition: { $and: [...audience, ...layer, between(attributeOf(phase.seed), start, end)] },
            force: valueOf(arm),
          },
        ],
  );
}

function within(seed: string, [from = 0, to = 1]: readonly number[]): Json {
  return between(attributeOf(seed), bucketAt(from), bucketAt(to));
}

function between(attribute: string, start: number, end: number): Json {
  return { [attribute]: { $exists: true, $gte: start, $lt: end } };
}

/* The operators whose first value is an attribute and whose second one is written down. */
const plain: Readonly<Record<string, string>> = {
  "==": "$eq",
  "===": "$eq",
  "!=": "$ne",
  "!==": "$ne",
};

function conditionOf(record: ExperimentRecord, rule: unknown): Json {
  const refuse = (what: string): StemmaError =>
    new StemmaError(
      "export-unsupported",
      `the audience of ${record.name} ${what}, which GrowthBook's conditions cannot say`,
      {
        hint: "Compare an attribute with a value by ==, != or in, joined by and, or and !; or export to flagd.",
        data: { experiment: record.name },
      },
    );
  const walk = (each: unknown): Json => {
    const [entry] = typeof each === "object" && each !== null ? Object.entries(each) : [];
    if (entry === undefined) throw refuse("has a value for a rule");
    const [name, given] = entry as readonly [string, unknown];
    const rules: readonly unknown[] = Array.isArray(given) ? given : [given];
    if (name === "and") return { $and: rules.map(walk) };
    if (name === "or") return { $or: rules.map(walk) };
    if (name === "!") return { $not: walk(rules[0]) };
    const attribute = attributeIn(rules[0]);
    if (attribute === null) throw refuse(`uses ${name} on something else than an attribute`);
    const value = rules[1];
    const operator = plain[name];
    if (operator !== undefined && isPlain(value)) return { [attribute]: { [operator]: value } };
    if (name === "in" && Array.isArray(value) && value.every(isPlain)) return { [attribute]: { $in: value } };
    throw refuse(`uses ${name} with such values`);
  };
  return walk(rule);
}

function attributeIn(rule: unknown): string | null {
  if (typeof rule !== "object" || rule === null || !("var" in rule)) return null;
  const name: unknown = Array.isArray(rule.var) ? rule.var[0] : rule.var;
  return typeof name === "string" ? name : null;
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
