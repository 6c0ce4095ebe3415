import {
  classificationScores,
  ConfusionTally,
  DistributionTally,
  ErrorRateTally,
  FrameErrorTally,
  type Label,
  ProbabilityTally,
  RankingTally,
  RegressionTally,
  ScoreTally,
  signalToDistortion,
  type SpeechUnit,
} from "../../src/evaluation/scores/index.ts";

type Numbers = readonly number[];

/** What a reference computed of something given; "NaN" and "Infinity" are texts, since JSON has no such numbers. */
export interface ReferenceRow {
  readonly name: string;
  readonly given: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const pick = (items: readonly object[], key: string): unknown[] =>
  items.map((item) => (item as Readonly<Record<string, unknown>>)[key]);

/* The parts of an object under names with a dot. */
function under(name: string, scores: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(scores).map(([key, value]) => [`${name}.${key}`, value]));
}

function curve(name: string, points: readonly object[], keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [`${name}.${key}`, pick(points, key)]));
}

function texts(unit: SpeechUnit, given: unknown): Record<string, unknown> {
  const tally = new ErrorRateTally(unit);
  for (const [said, recognised] of given as [string, string][]) tally.add(said, recognised);
  return { ...tally.scores() };
}

/** Our scores of what was given to a reference, by the name of the row and under the names of its values. */
export const ours: Readonly<Record<string, (given: unknown) => Record<string, unknown>>> = {
  classes: (given) => {
    const { truth, predicted, zeroDivision } = given as Record<"truth" | "predicted", Label[]> & {
      zeroDivision: number | string;
    };
    const tally = new ConfusionTally();
    truth.forEach((label, index) => tally.add(label, predicted[index] ?? ""));
    const matrix = tally.matrix();
    const found = classificationScores(matrix, { zeroDivision: Number(zeroDivision) });
    return {
      accuracy: found.accuracy,
      ...curve("classes", found.classes, ["precision", "recall", "f1", "support"]),
      ...under("macro", found.macro),
      ...under("micro", found.micro),
      ...under("weighted", found.weighted),
      confusion: matrix.counts.flat(),
    };
  },
  ranked: (given) => {
    const { truth, scores } = given as Record<"truth" | "scores", Numbers>;
    const tally = new ScoreTally();
    truth.forEach((label, index) => tally.add(label === 1, scores[index] ?? NaN));
    return {
      rocAuc: tally.rocAuc(),
      averagePrecision: tally.averagePrecision(),
      ...curve("roc", tally.rocCurve(), ["falsePositiveRate", "truePositiveRate", "threshold"]),
      ...curve("pr", tally.precisionRecallCurve(), ["precision", "recall", "threshold"]),
    };
  },
  probabilities: (given) => {
    const { truth, scores, bins } = given as Record<"truth" | "scores", Numbers> & { bins: number };
    const tally = new ProbabilityTally(bins);
    truth.forEach((label, index) => tally.add(label === 1, scores[index] ?? NaN));
    const found = tally.scores();
    const filled = found.bins.filter(({ count }) => count > 0);
    return { ...found, ...curve("bins", filled, ["observed", "predicted"]) };
  },
  distributions: (given) => {
    const { truth, probabilities } = given as { truth: Numbers; probabilities: Numbers[] };
    const tally = new DistributionTally();
    truth.forEach((label, index) => tally.add(label, probabilities[index] ?? []));
    return { ...tally.scores() };
  },
  regression: (given) => {
    const { truth, predicted } = given as Record<"truth" | "predicted", Numbers>;
    const tally = new RegressionTally();
    truth.forEach((value, index) => tally.add(value, predicted[index] ?? NaN));
    return { ...tally.scores() };
  },
  word: (given) => texts("word", given),
  character: (given) => texts("character", given),
  frames: (given) => {
    const [speech = [], detected = []] = given as Numbers[];
    const tally = new FrameErrorTally();
    speech.forEach((value, index) => {
      tally.add(value === 1, detected[index] === 1);
    });
    return { ...tally.scores() };
  },
  signal: (given) => {
    const [reference = [], estimate = []] = given as Numbers[];
    return { ratio: signalToDistortion(reference, estimate) };
  },
  ranking: (given) => {
    const { relevance, scores, k } = given as Record<"relevance" | "scores", Numbers[]> & {
      k: number | null;
    };
    const tally = new RankingTally(k ?? undefined);
    relevance.forEach((each, index) => tally.add(each, scores[index] ?? []));
    return { ...tally.scores() };
  },
};

/* How far a value is from the reference, relative above 1 and absolute below. */
function distance(value: unknown, reference: unknown): number {
  if (Array.isArray(reference)) {
    if (!Array.isArray(value) || value.length !== reference.length) return Infinity;
    return Math.max(0, ...reference.map((each, index) => distance(value[index], each)));
  }
  const wanted = Number(reference);
  if (typeof value !== "number") return Infinity;
  if (Object.is(value, wanted)) return 0;
  return Math.abs(value - wanted) / Math.max(1, Math.abs(wanted));
}

/** What of our scores is not within 1e-9 of the reference. */
export function apart({ name, given, expected }: ReferenceRow): readonly object[] {
  const found = ours[name]?.(given) ?? {};
  return Object.entries(expected)
    .filter(([key, reference]) => !(distance(found[key], reference) <= 1e-9))
    .map(([key, reference]) => ({ name, key, given, reference, value: found[key] }));
}
