import type { ExperimentRecord, PhaseArm } from "../../src/records/generated/experiment.ts";
import { seedOf } from "../../src/records/experiment-phase.ts";
import { fc } from "../support/laws.ts";

type Arbitrary<T> = ReturnType<typeof fc.constant<T>>;

/** Weights in millionths that sum up to one, some of them zero. */
export function weights(): Arbitrary<number[]> {
  return fc
    .array(fc.nat(1000), { minLength: 2, maxLength: 6 })
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const millionths = parts.map((part) => Math.floor((part / whole) * 1_000_000));
      const rest = 1_000_000 - millionths.reduce((sum, part) => sum + part, 0);
      return millionths.map((part, at) => (part + (at === 0 ? rest : 0)) / 1_000_000);
    });
}

/** A share in millionths. */
export function share(): Arbitrary<number> {
  return fc.oneof(
    fc.constantFrom(0, 1),
    fc.nat(1_000_000).map((part) => part / 1_000_000),
  );
}

/** A rule of an audience over the attributes of `attributes`. */
export function audience(): Arbitrary<Record<string, unknown>> {
  const country = fc.constantFrom("DE", "FR", "US");
  const leaf = fc.oneof(
    country.map((value) => ({ "==": [{ var: "country" }, value] })),
    country.map((value) => ({ "!=": [{ var: "country" }, value] })),
    fc.subarray(["DE", "FR", "US"], { minLength: 1 }).map((list) => ({ in: [{ var: "country" }, list] })),
    fc.boolean().map((value) => ({ "===": [{ var: "beta" }, value] })),
  );
  const not = leaf.map((rule) => ({ "!": [rule] }));
  const term = fc.oneof(leaf, not);
  return fc.oneof(
    term,
    fc.tuple(term, term).map((rules) => ({ and: rules })),
    fc.tuple(term, term, term).map((rules) => ({ or: rules })),
  );
}

/** A running experiment. */
export function experiment(): Arbitrary<ExperimentRecord> {
  return fc
    .record({
      name: fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}[a-z0-9]$/),
      weights: weights(),
      coverage: share(),
      phase: fc.integer({ min: 1, max: 20 }),
      audience: fc.option(audience(), { nil: undefined }),
      layer: fc.option(fc.tuple(share(), share()), { nil: undefined }),
    })
    .map(({ layer, ...given }) => {
      const range = layer?.toSorted((a, b) => a - b);
      return running({ ...given, ...(range === undefined ? {} : { layer: { name: "ranking", range } }) });
    });
}

interface Running {
  readonly name?: string;
  readonly weights?: readonly number[];
  readonly coverage?: number;
  readonly phase?: number;
  readonly audience?: Record<string, unknown> | undefined;
  readonly layer?: { name: string; range: number[] };
}

/** A running experiment of which some things are given. */
export function running(given: Running = {}): ExperimentRecord {
  const { name = "silero-v6", coverage = 1, phase = 1, layer } = given;
  const arms: PhaseArm[] = (given.weights ?? [0.5, 0.5]).map((weight, at) => ({
    name: at === 0 ? "control" : `treatment-${String(at)}`,
    version: `vad@1.${String(at)}.0`,
    weight,
  }));
  return {
    name,
    model: "vad",
    status: "running",
    unit: "targetingKey",
    hash: "murmur3-1e6",
    arms: arms.map((arm, at) => ({ ...arm, role: at === 0 ? "control" : "treatment" })),
    ...(layer === undefined ? {} : { layer }),
    ...(given.audience === undefined ? {} : { audience: given.audience }),
    phases: [
      {
        phase,
        seed: seedOf(name, phase),
        started: "2026-11-21T10:00:00.000Z",
        unit: "targetingKey",
        ...(layer === undefined ? {} : { layer }),
        arms,
        coverage: [{ at: "2026-11-21T10:00:00.000Z", share: coverage }],
      },
    ],
    metrics: { goals: [{ name: "accepted", kind: "proportion", direction: "up" }] },
  };
}

/** What callers know about themselves. */
export function attributesOf(number: number): Record<string, string | boolean> {
  const country = ["DE", "FR", "US", undefined][number % 4];
  return {
    ...(country === undefined ? {} : { country }),
    ...(number % 3 === 0 ? {} : { beta: number % 3 === 1 }),
  };
}
