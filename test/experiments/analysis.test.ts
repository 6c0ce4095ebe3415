import { describe, expect, it } from "vitest";
import { fc } from "../support/laws.ts";
import type { Checkpoint } from "../../src/experiments/analysis/checkpoint.ts";
import { collect, type Observation } from "../../src/experiments/analysis/collect.ts";
import { durationMs, planOf, type WrittenExperiment } from "../../src/experiments/analysis/plan.ts";
import { judge } from "../../src/experiments/decision/judge.ts";

const experiment: WrittenExperiment = {
  name: "clicks",
  arms: [
    { name: "control", weight: 0.5, role: "control" },
    { name: "treatment", weight: 0.5 },
  ],
  metrics: {
    goals: [{ name: "clicked", kind: "proportion", direction: "up" }],
    guardrails: [
      { name: "slow", kind: "quantile", source: "latency_ms", slo: 100, direction: "down", margin: 0.05 },
    ],
  },
};

const started = "2026-11-01T00:00:00.000Z";
const day = (number: number) => new Date(Date.parse(started) + number * 86_400_000).toISOString();

interface World {
  readonly units?: number;
  /** One of how many clicks, in the control and in the treatment. */
  readonly clicks?: readonly [number, number];
  /** One of how many requests is slow, in the control and in the treatment. */
  readonly slow?: readonly [number, number];
}

/* Units in turn in both arms; every so many clicks or is slow, so that shares are exact. */
function observe({ units = 4000, clicks = [10, 10], slow = [50, 50] }: World): readonly Observation[] {
  return Array.from({ length: units }, (_, index) => {
    const side = index % 2;
    const turn = Math.floor(index / 2);
    return {
      arm: side === 0 ? "control" : "treatment",
      unit: `u${String(index)}`,
      phase: 1,
      at: day((5 * index) / units),
      values: {
        clicked: Number(turn % (clicks[side] ?? 1) === 0),
        latency_ms: turn % (slow[side] ?? 1) === 0 ? 250 : 40,
      },
      before: {},
    };
  });
}

function analysed(world: World, changes: Partial<WrittenExperiment> = {}, until = day(5)) {
  const plan = planOf({ ...experiment, ...changes });
  return judge(collect({ plan, phase: 1, started, until }, observe(world)));
}

describe("the verdict", () => {
  it("is to ship what is better and safe", () => {
    const { verdict, winner, reasons, goals } = analysed({ clicks: [10, 5] });
    expect({ verdict, winner, reasons }).toEqual({
      verdict: "ship",
      winner: "treatment",
      reasons: ["clicked is better in treatment", "slow is safe in treatment"],
    });
    expect(goals[0]).toMatchObject({ control: 0.1, treatment: 0.2, state: "better", fault: null });
  });

  it("is to roll back what harms a guardrail, however good it is", () => {
    const found = analysed({ clicks: [10, 5], slow: [50, 4] });
    expect(found).toMatchObject({
      verdict: "rollback",
      winner: "control",
      reasons: ["slow is worse in treatment than its margin allows"],
    });
  });

  it("is to roll back what is worse", () => {
    expect(analysed({ clicks: [5, 10] })).toMatchObject({
      verdict: "rollback",
      reasons: ["clicked is worse in treatment"],
    });
  });

  it("is to keep running while nothing is clear, and inconclusive at the end", () => {
    expect(analysed({})).toMatchObject({
      verdict: "keep-running",
      winner: null,
      reasons: ["clicked is not yet clearly better in treatment"],
    });
    const conclude = { max_runtime: "5d" };
    expect(analysed({}, { conclude })).toMatchObject({ verdict: "inconclusive", winner: "control" });
    expect(analysed({}, { conclude: { ...conclude, on_inconclusive: "ship-treatment" } })).toMatchObject({
      verdict: "inconclusive",
      winner: "treatment",
    });
    expect(analysed({}, { conclude: { ...conclude, ship: "do-no-harm" } })).toMatchObject({
      verdict: "ship",
      reasons: ["nothing is worse in treatment at the end of its time"],
    });
  });

  it("says nothing of goals before the end of a fixed horizon", () => {
    const analysis = { method: "fixed" } as const;
    expect(analysed({ clicks: [10, 5] }, { analysis })).toMatchObject({ verdict: "keep-running" });
    expect(analysed({ clicks: [10, 5] }, { analysis, conclude: { max_runtime: "5d" } })).toMatchObject({
      verdict: "ship",
    });
  });

  it("is not held back by what is only reported", () => {
    const guardrails = (experiment.metrics.guardrails ?? []).map((each) => ({
      ...each,
      severity: "low" as const,
    }));
    const metrics = { ...experiment.metrics, guardrails };
    expect(analysed({ clicks: [10, 5], slow: [50, 4] }, { metrics })).toMatchObject({ verdict: "ship" });
    const medium = guardrails.map((each) => ({ ...each, severity: "medium" as const }));
    expect(
      analysed({ clicks: [10, 5], slow: [50, 4] }, { metrics: { ...metrics, guardrails: medium } }),
    ).toMatchObject({ verdict: "keep-running", reasons: ["slow is worse in treatment"] });
  });

  it("sees harm where the control had none at all", () => {
    const found = analysed({ slow: [100_000, 8] }, {}, day(5));
    expect(found.guardrails[0]).toMatchObject({ state: "harmed", fault: null });
  });

  it("of several treatments drops the bad one and ships the best", () => {
    const plan = planOf({
      ...experiment,
      arms: ["control", "a", "b", "c"].map((name) => ({ name, weight: 0.25 })),
    });
    const clicks = [10, 20, 4, 3];
    const rows = Array.from({ length: 12_000 }, (_, index) => ({
      arm: ["control", "a", "b", "c"][index % 4] ?? "",
      unit: String(index),
      phase: 1,
      at: day(4),
      values: {
        clicked: Number(Math.floor(index / 4) % (clicks[index % 4] ?? 1) === 0),
        latency_ms: (index % 97) + 10,
      },
      before: {},
    }));
    const found = judge(collect({ plan, phase: 1, started, until: day(5) }, rows));
    expect(found).toMatchObject({ verdict: "ship", winner: "c" });
    expect(found.goals.map(({ arm, state }) => [arm, state])).toEqual([
      ["a", "worse"],
      ["b", "better"],
      ["c", "better"],
    ]);
  });
});

describe("before anything is said", () => {
  it("the data must be enough, fresh and long enough", () => {
    expect(analysed({ units: 100, clicks: [10, 1] })).toMatchObject({
      verdict: "blocked",
      reasons: ["arm control has 50 of at least 150 units", "arm treatment has 50 of at least 150 units"],
    });
    expect(analysed({}, {}, day(2)).reasons).toEqual(["it ran 48 h of at least 72 h"]);
    expect(analysed({}, {}, day(9)).reasons[0]).toMatch(/^no data came for 96 h$/);
    expect(
      judge(collect({ plan: planOf(experiment), phase: 2, started, until: day(5) }, observe({}))),
    ).toMatchObject({
      verdict: "blocked",
    });
  });

  it("the arms must have the sizes of their weights", () => {
    const arms = experiment.arms.map((arm, index) => ({ ...arm, weight: index === 0 ? 0.4 : 0.6 }));
    const found = analysed({ clicks: [10, 5] }, { arms });
    expect(found.verdict).toBe("blocked");
    expect(found.reasons[0]).toMatch(/^the arms have not the sizes of their weights \(p .*, 10.00 % off\)$/);
    expect(found.health.ratioP).toBeLessThan(0.001);
    const health = { srm: { min_share_deviation: 0.2 } };
    expect(analysed({ clicks: [10, 5] }, { arms, health }).verdict).toBe("ship");
  });

  it("hardly a unit may be in several arms, and none of those is counted", () => {
    const twice = observe({ units: 100 }).map((row) => ({
      ...row,
      arm: row.arm === "control" ? "treatment" : "control",
    }));
    const found = collect({ plan: planOf(experiment), phase: 1, started, until: day(5) }, [
      ...observe({}),
      ...twice,
    ]);
    expect(found.multiple).toBe(100);
    expect(found.arms.map(({ units }) => units)).toEqual([1950, 1950]);
    expect(judge(found).reasons).toContain("2.50 % of the units were seen in several arms");
  });
});

describe("observations", () => {
  const plan = planOf({
    ...experiment,
    metrics: {
      goals: [
        { name: "value", kind: "mean", direction: "up" },
        { name: "rate", kind: "ratio", source: "hits", per: "tries", direction: "up" },
      ],
    },
  });
  const row = (
    unit: number,
    values: Record<string, number>,
    before: Record<string, number> = {},
  ): Observation => ({
    arm: unit % 2 === 0 ? "control" : "treatment",
    unit: String(unit),
    phase: 1,
    at: null,
    values,
    before,
  });
  const kinds = (checkpoint: Checkpoint) =>
    checkpoint.arms.map(({ metrics }) =>
      Object.entries(metrics).map(([name, { kind }]) => `${name} ${kind}`),
    );
  const look = { plan, phase: 1, started, until: day(1) };

  it("of units are kept as what they allow", () => {
    const units = [0, 1, 2, 3, 4, 5];
    const plain = collect(
      look,
      units.map((unit) => row(unit, { value: unit })),
    );
    expect(kinds(plain)).toEqual([["value values"], ["value values"]]);
    const before = collect(
      look,
      units.map((unit) => row(unit, { value: unit }, { value: unit ** 2 })),
    );
    expect(kinds(before)).toEqual([["value before"], ["value before"]]);
    const rows = [...units, 2, 3].map((unit) => row(unit, { value: unit, hits: 1, tries: 2 }));
    const many = collect(look, rows);
    expect(kinds(many)[0]).toEqual(["value clusters", "rate clusters"]);
    expect(judge(many).goals[1]).toMatchObject({
      metric: "rate",
      control: 0.5,
      treatment: 0.5,
      fault: "no-variance",
    });
    expect(judge(plain).goals[1]).toMatchObject({ metric: "rate", fault: "no-data", p: 1 });
  });

  it("with values of before are told apart by what those do not explain", () => {
    // The values follow those of before, but for a little: unadjusted, nothing would be seen.
    const rows = Array.from({ length: 2000 }, (_, unit) => {
      const was = (unit * 7919) % 1000;
      return row(unit, { value: was + (unit % 2) * 5 + ((unit * 31) % 7) }, { value: was });
    });
    const adjusted = judge(collect(look, rows)).goals[0];
    const plain = judge(
      collect(
        look,
        rows.map((each) => ({ ...each, before: {} })),
      ),
    ).goals[0];
    expect(adjusted?.state).toBe("better");
    expect(plain?.state).toBe("unclear");
  });
});

it("a checkpoint that was written and read gives the same analysis, byte for byte", () => {
  const worlds = fc.record({
    units: fc.integer({ min: 0, max: 600 }),
    clicks: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
    slow: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
  });
  const plan = planOf({ ...experiment, conclude: { min_units: 20, min_runtime: "1h" } });
  fc.assert(
    fc.property(worlds, (world) => {
      const checkpoint = collect({ plan, phase: 1, started, until: day(5) }, observe(world));
      const again = JSON.parse(JSON.stringify(checkpoint)) as Checkpoint;
      const analysis = JSON.stringify(judge(checkpoint));
      expect(JSON.stringify(judge(again))).toBe(analysis);
      expect(JSON.parse(analysis)).toEqual(judge(checkpoint));
    }),
    { numRuns: 40 },
  );
});

it("an arm of weight zero changes no verdict", () => {
  const arms = [...experiment.arms, { name: "off", weight: 0 }];
  const without = analysed({ clicks: [10, 5] });
  expect({ ...analysed({ clicks: [10, 5] }, { arms }), health: null }).toEqual({ ...without, health: null });
});

it("durations are minutes, hours or days", () => {
  expect(["90m", "24h", "2d"].map(durationMs)).toEqual([5_400_000, 86_400_000, 172_800_000]);
});
