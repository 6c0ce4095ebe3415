import { describe, expect, it } from "vitest";
import { Router } from "../../src/experiments/router.ts";
import { slicesOf } from "../../src/experiments/slices.ts";
import type { ExperimentRecord } from "../../src/records/generated/experiment.ts";
import { bucketCount, bucketOf } from "../../src/values/murmur3.ts";
import { fc } from "../support/laws.ts";
import { attributesOf, experiment, running, share, weights } from "./arbitrary.ts";

const commit = "c".repeat(40);

function armOf(router: Router, name: string, unit: string): string | null {
  const { enrolled, arm } = router.assign(name, unit);
  return enrolled ? arm : null;
}

describe("the slices of a phase", () => {
  it("cover every bucket once, and give each arm its share", () => {
    fc.assert(
      fc.property(weights(), share(), (each, coverage) => {
        const arms = each.map((weight, at) => ({ name: `arm-${String(at)}`, weight }));
        const slices = slicesOf({ arms, coverage });
        expect(slices[0]?.start).toBe(0);
        expect(slices.at(-1)?.end).toBe(bucketCount);
        for (const [at, { start, end }] of slices.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(slices[at + 1]?.start ?? bucketCount).toBe(end);
        }
        for (const { name, weight } of arms) {
          const given = slices.filter(({ arm }) => arm === name);
          const filled = given.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(Math.abs(filled - weight * coverage * bucketCount)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it("keep the arm of every bucket that has one while coverage grows", () => {
    fc.assert(
      fc.property(weights(), share(), share(), (each, one, other) => {
        const arms = each.map((weight, at) => ({ name: `arm-${String(at)}`, weight }));
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const grown = slicesOf({ arms, coverage: more });
        for (const { arm, start, end } of slicesOf({ arms, coverage: less })) {
          if (arm === null) continue;
          expect(grown.some((each) => each.arm === arm && each.start <= start && each.end >= end)).toBe(true);
        }
      }),
    );
  });
});

describe("a router", () => {
  it("deals the same unit the same arm in every process, by the bucket of its unit alone", () => {
    const router = new Router([running({ weights: [0.25, 0.75] })], commit);
    for (let number = 0; number < 2000; number++) {
      const unit = `user-${String(number)}`;
      const arm = bucketOf("silero-v6#1:", unit) < 250_000 ? "control" : "treatment-1";
      expect(router.assign("silero-v6", unit)).toEqual({
        experiment: "silero-v6",
        arm,
        model: "vad",
        version: arm === "control" ? "1.0.0" : "1.1.0",
        phase: 1,
        enrolled: true,
        reason: "split",
        commit,
      });
    }
  });

  it("never moves an enrolled unit while coverage grows", () => {
    fc.assert(
      fc.property(experiment(), share(), share(), (record, one, other) => {
        const at = (coverage: number): Router => new Router([withCoverage(record, coverage)], commit);
        const [before, after] = [at(Math.min(one, other)), at(Math.max(one, other))];
        for (let number = 0; number < 200; number++) {
          const unit = `unit-${String(number)}`;
          const was = before.assign(record.name, unit, attributesOf(number));
          if (!was.enrolled) continue;
          expect(after.assign(record.name, unit, attributesOf(number))).toEqual(was);
        }
      }),
    );
  });

  it("deals two experiments independently of each other", () => {
    const router = new Router([running({ name: "one" }), running({ name: "other" })]);
    const count = 200_000;
    let [first, second, both] = [0, 0, 0];
    for (let number = 0; number < count; number++) {
      const unit = `user-${String(number)}`;
      const a = armOf(router, "one", unit) === "control" ? 1 : 0;
      const b = armOf(router, "other", unit) === "control" ? 1 : 0;
      first += a;
      second += b;
      both += a * b;
    }
    expect(Math.abs(both / count - (first / count) * (second / count))).toBeLessThan(0.003);
  }, 60_000);

  it("gives no two experiments of one layer the same unit", () => {
    const router = new Router([
      running({ name: "one", layer: { name: "ranking", range: [0, 0.4] } }),
      running({ name: "other", layer: { name: "ranking", range: [0.4, 0.9] } }),
    ]);
    const counts = { one: 0, other: 0 };
    for (let number = 0; number < 20_000; number++) {
      const unit = `user-${String(number)}`;
      const [one, other] = [armOf(router, "one", unit), armOf(router, "other", unit)];
      expect(one !== null && other !== null).toBe(false);
      if (one !== null) counts.one++;
      else expect(router.assign("one", unit).reason).toBe("layer");
      if (other !== null) counts.other++;
    }
    expect(counts.one / 20_000).toBeCloseTo(0.4, 1);
    expect(counts.other / 20_000).toBeCloseTo(0.5, 1);
  });

  it("serves the stable arm to a unit without a key, and leaves it out", () => {
    const router = new Router([running()], commit);
    for (const unit of [null, undefined, ""])
      expect(router.assign("silero-v6", unit)).toMatchObject({
        arm: "control",
        version: "1.0.0",
        enrolled: false,
        reason: "no-unit",
      });
  });

  it("takes units of every kind: not ASCII, of a megabyte, with half a pair", () => {
    const router = new Router([running()]);
    for (const unit of ["Zoë", "日本", "😀", "x".repeat(1_000_000), "\ud800", "\udc00 ", "\0"])
      expect(router.assign("silero-v6", unit)).toBe(router.assign("silero-v6", unit));
    expect(router.assign("silero-v6", "\ud800")).toBe(router.assign("silero-v6", "\ufffd"));
  });

  it("serves the stable arm outside the audience, and where the test does not run", () => {
    const aimed = running({ audience: { "==": [{ var: "country" }, "DE"] } });
    const router = new Router([aimed], commit);
    expect(router.assign("silero-v6", "u", { country: "FR" }).reason).toBe("audience");
    expect(router.assign("silero-v6", "u", { country: "DE" }).reason).toBe("split");
    for (const status of ["draft", "paused", "concluded"] as const) {
      const still = new Router([{ ...running(), status }]);
      expect(still.assign("silero-v6", "u")).toMatchObject({
        arm: "control",
        enrolled: false,
        reason: status,
      });
    }
    const unused = { ...running(), phases: [] };
    expect(new Router([unused]).assign("silero-v6", "u")).toMatchObject({ phase: 0, reason: "draft" });
    const nobody = new Router([running({ coverage: 0 })]);
    expect(nobody.assign("silero-v6", "u").reason).toBe("not-enrolled");
  });

  it("serves the stable arm where the record contradicts itself", () => {
    const [phase] = running().phases ?? [];
    if (phase === undefined) throw new Error("it runs in a phase");
    const [control, treatment] = phase.arms;
    const arms = (...each: readonly (typeof control)[]): ExperimentRecord => ({
      ...running(),
      phases: [{ ...phase, arms: each.flatMap((arm) => (arm === undefined ? [] : [arm])) }],
    });
    const odd: readonly ExperimentRecord[] = [
      running({ weights: [0.5, 0.6] }),
      running({ weights: [0, 0] }),
      running({ audience: { matches: ["a"] } }),
      running({ audience: {} }),
      arms(control, control),
      arms(treatment, treatment),
      arms(),
    ];
    for (const record of odd) {
      const answer = new Router([record], commit).assign("silero-v6", "user-1", { country: "DE" });
      expect(answer).toMatchObject({ arm: "control", version: "1.0.0", enrolled: false, reason: "invalid" });
    }
    const reversed = running({ layer: { name: "ranking", range: [0.9, 0.1] } });
    expect(new Router([reversed]).assign("silero-v6", "user-1").reason).toBe("layer");
  });

  it("does not throw, whatever a caller in JavaScript gives", () => {
    const audience = {
      and: [{ "==": [{ var: "a.b" }, 1] }, { in: ["x", { var: "c" }] }, { "<": [{ var: "d" }, 2] }],
    };
    const router = new Router([running({ audience })]);
    const unknown = fc.oneof(
      fc.anything(),
      fc.constantFrom(null, undefined, Symbol("a"), 1n, () => 1),
    );
    fc.assert(
      fc.property(unknown, unknown, (unit, attributes) => {
        const answer = router.assign("silero-v6", unit as string, attributes as Record<string, unknown>);
        expect(answer.arm).toMatch(/^(control|treatment-1)$/);
        if (typeof unit !== "string") expect(answer.reason).toBe("no-unit");
      }),
    );
  });

  it("serves the winner to everybody once it is shipped", () => {
    const concluded: ExperimentRecord = {
      ...running(),
      status: "concluded",
      conclusion: {
        at: "2026-11-22T10:00:00.000Z",
        by: "Ada <ada@example.org>",
        verdict: "ship",
        winner: "treatment-1",
        reason: "better",
      },
    };
    expect(new Router([concluded]).assign("silero-v6", "u")).toMatchObject({
      version: "1.1.0",
      enrolled: false,
    });
  });

  it("makes one answer for all units of a slice, which nobody can change", () => {
    const router = new Router([running({ weights: [1, 0] })]);
    const answer = router.assign("silero-v6", "one");
    expect(router.assign("silero-v6", "other")).toBe(answer);
    expect(Object.isFrozen(answer)).toBe(true);
    expect(router.experiments).toEqual(["silero-v6"]);
    expect(router.unitOf("silero-v6")).toBe("targetingKey");
  });

  it("names an experiment that it does not know", () => {
    expect(() => new Router([]).assign("none", "u")).toThrow("there is no experiment none");
    expect(() => new Router([]).unitOf("none")).toThrow("there is no experiment none");
  });
});

function withCoverage(record: ExperimentRecord, coverage: number): ExperimentRecord {
  const phases = (record.phases ?? []).map((phase) => ({
    ...phase,
    coverage: [...phase.coverage, { at: "2026-11-22T10:00:00.000Z", share: coverage }],
  }));
  return { ...record, phases };
}
