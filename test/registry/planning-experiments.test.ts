import { describe, expect, it } from "vitest";
import { detectableEffect, neededUnits } from "../../src/policy/experiment-sample.ts";
import type { ExperimentRecord, MetricRecord } from "../../src/records/generated/experiment.ts";
import { planPower } from "../../src/registry/experiments/power.ts";

const clicked: MetricRecord = {
  name: "clicked",
  kind: "proportion",
  direction: "up",
  baseline: 0.1,
  mde: 0.2,
};

const recordOf = (goal: Partial<MetricRecord>, rest: Partial<ExperimentRecord> = {}): ExperimentRecord => ({
  name: "faster",
  model: "vad",
  status: "draft",
  arms: [
    { name: "control", version: "vad@1.0.0", weight: 0.5, role: "control" },
    { name: "treatment", version: "vad@1.1.0", weight: 0.5 },
  ],
  metrics: { goals: [{ ...clicked, ...goal }] },
  analysis: { method: "fixed" },
  ...rest,
});

describe("the plan of an experiment", () => {
  it("asks for the units that the textbook asks for", () => {
    // 2 (z(0.975) + z(0.8))^2 p (1 - p) / d^2 in each arm.
    const each = (2 * (1.959963984540054 + 0.8416212335729143) ** 2 * 0.09) / 0.02 ** 2;
    const needed = planPower(recordOf({}), { unitsPerDay: 1000 }).goals[0]?.needed_units ?? 0;
    expect(Math.abs(needed - 2 * each)).toBeLessThan(2);
    const mean = recordOf({ kind: "mean", baseline: 5, deviation: 2, mde: 0.04 });
    const ofMean = (2 * (1.959963984540054 + 0.8416212335729143) ** 2 * 4) / 0.2 ** 2;
    expect(Math.abs((planPower(mean, {}).goals[0]?.needed_units ?? 0) - 2 * ofMean)).toBeLessThan(2);
  });

  it("finds just the effect that it looks for with just those units", () => {
    for (const method of ["fixed", "sequential"] as const) {
      const record = recordOf({}, { analysis: { method } });
      const [goal = clicked] = record.metrics.goals;
      const units = neededUnits(record, goal) ?? 0;
      expect(detectableEffect(record, goal, units)).toBeCloseTo(0.02, 5);
      expect(detectableEffect(record, goal, units / 2) ?? 0).toBeGreaterThan(0.02);
    }
  });

  it("takes less of the traffic for a part of a layer, a coverage, and a small arm", () => {
    const part = recordOf(
      {},
      { layer: { name: "all", range: [0.5, 1] }, ramp: [{ coverage: 0.1 }, { coverage: 0.5 }] },
    );
    expect(planPower(part, { unitsPerDay: 1000, days: 10 })).toMatchObject({ units: 2500, days: 10 });
    const small = recordOf(
      {},
      {
        arms: [
          { name: "control", version: "vad@1.0.0", weight: 0.9, role: "control" },
          { name: "treatment", version: "vad@1.1.0", weight: 0.1 },
        ],
      },
    );
    const [usual, more] = [recordOf({}), small].map(
      (record) => planPower(record, {}).goals[0]?.needed_units ?? 0,
    );
    expect(more).toBeGreaterThan(2 * (usual ?? 0));
  });

  it("says what the record leaves out, and takes the record's traffic", () => {
    const { traffic, ...bare } = recordOf(
      {},
      { traffic: { units_per_day: 500 }, conclude: { max_runtime: "36h" } },
    );
    expect(planPower({ ...bare, ...(traffic === undefined ? {} : { traffic }) }, {})).toMatchObject({
      units_per_day: 500,
      days: 1.5,
      units: 750,
      goals: [{ enough: false, needed_days: 15, missing: null }],
    });
    const [unknown] = planPower(
      { ...bare, metrics: { goals: [{ name: "wer", kind: "mean", direction: "down" }] } },
      {},
    ).goals;
    expect(unknown).toMatchObject({
      ...{ needed_units: null, effect: null, detectable: null, detectable_share: null, enough: null },
      missing: "baseline, deviation, mde",
    });
    const [zero] = planPower(recordOf({ kind: "mean", baseline: 0, deviation: 1, mde: 0.1 }), {
      unitsPerDay: 100,
    }).goals;
    expect(zero).toMatchObject({ effect: null, detectable_share: null });
    expect(zero?.detectable).toBeGreaterThan(0);
  });

  it("refuses numbers that are none", () => {
    for (const input of [{ days: 0 }, { unitsPerDay: -1 }, { days: Number.NaN }])
      expect(() => planPower(recordOf({}), input)).toThrow(
        expect.objectContaining({ code: "usage-invalid" }),
      );
  });
});
