import { describe, expect, it } from "vitest";
import { scoreOf } from "../../src/experiments/score.ts";
import { Selector, type Servable } from "../../src/experiments/selector.ts";
import type { CandidateRecord, SelectionRecord } from "../../src/records/generated/selection.ts";
import { fc } from "../support/laws.ts";
import { share } from "./arbitrary.ts";

const stable: Servable = { model: "vad", version: "1.0.0", score: null };

function scored(version: string, value: number | null): Servable {
  const parts = { success: value, latency: null, goal: null };
  return { model: "vad", version, score: value === null ? null : { value, ...parts } };
}

/** A selector with one candidate for each version, of which some things are given. */
function selector(
  candidates: readonly (Partial<CandidateRecord> & { readonly score?: number | null })[],
  given: Partial<SelectionRecord> = {},
  fallback: Servable = stable,
): Selector {
  const named = candidates.map(({ score: _, ...each }, at) => ({
    name: `c${String(at)}`,
    version: `vad@2.${String(at)}.0`,
    ...each,
  }));
  const record: SelectionRecord = { name: "vad", candidates: named, fallback: "vad@1.0.0", ...given };
  const servable = new Map<string, Servable | null>(
    candidates.map(({ score = null }, at) => [`vad@2.${String(at)}.0`, scored(`2.${String(at)}.0`, score)]),
  );
  return new Selector({ record, servable }, fallback);
}

const caller = { targetingKey: "user-1", country: "DE" };

describe("a selection", () => {
  it("serves the first candidate of equals, and the fallback where none may serve", () => {
    expect(selector([{}, {}]).choose(caller)).toMatchObject({
      candidate: "c0",
      version: "2.0.0",
      reason: "candidate",
    });
    expect(selector([{ rollout: 0 }]).choose(caller)).toEqual({
      candidate: null,
      model: "vad",
      version: "1.0.0",
      reason: "no-candidate",
      why: "the fallback serves: c0 is not rolled out to this caller",
      considered: [
        {
          candidate: "c0",
          reference: "vad@2.0.0",
          version: "2.0.0",
          verdict: "rollout",
          rank: 0,
          score: null,
        },
      ],
      fallback_score: null,
    });
  });

  it("says of each candidate what became of it", () => {
    const odd = selector(
      [
        { flag: "beta" },
        { flag: "alpha" },
        { audience: { "==": [{ var: "country" }, "FR"] } },
        { audience: { matches: [] } },
        { version: "vad@gone" },
        { rollout: 0.5 },
        {},
        { priority: -1 },
      ],
      { flags: { beta: false } },
    );
    const verdicts = odd.choose({ country: "DE" }).considered.map(({ verdict }) => verdict);
    expect(verdicts).toEqual([
      "flag-off",
      "flag-off",
      "audience",
      "invalid",
      "unservable",
      "no-unit",
      "chosen",
      "outscored",
    ]);
    expect(odd.choose({ country: "FR" }).candidate).toBe("c2");
  });

  it("ranks by measured performance; what was not measured ranks as the fallback does", () => {
    const score = {};
    const choose = (scores: readonly (number | null)[], fallback: number | null): string | null =>
      selector(
        scores.map((each) => ({ score: each })),
        { score },
        scored("1.0.0", fallback),
      ).choose(caller).candidate;
    expect(choose([0.7, 0.9], 0.8)).toBe("c1");
    expect(choose([0.7, 0.75], 0.8)).toBeNull();
    expect(choose([0.7, null], 0.8)).toBe("c1");
    expect(choose([null], null)).toBe("c0");
    expect(choose([0.4], null)).toBeNull();
    expect(selector([{ score: 0.7 }], { score }, scored("1.0.0", 0.8)).choose(caller)).toMatchObject({
      reason: "outscored",
      version: "1.0.0",
      why: "the fallback serves: c0 ranks lower",
    });
    const favoured = selector([{ score: 0.7, priority: 0.2 }], { score }, scored("1.0.0", 0.8));
    expect(favoured.choose(caller).candidate).toBe("c0");
  });

  it("takes no candidate from a unit while its rollout grows", () => {
    fc.assert(
      fc.property(share(), share(), fc.string(), (one, other, unit) => {
        const got = (rollout: number): boolean =>
          selector([{ rollout }]).choose({ targetingKey: unit }).candidate !== null;
        if (got(Math.min(one, other))) expect(got(Math.max(one, other))).toBe(true);
      }),
    );
  });

  it("rolls out to the share of the units that it names, by the attribute that it names", () => {
    const some = selector([{ rollout: 0.3 }], { unit: "account.id" });
    const units = Array.from({ length: 20_000 }, (_, at) => ({ account: { id: `account-${String(at)}` } }));
    const got = units.filter((context) => some.choose(context).candidate !== null).length;
    expect(Math.abs(got / units.length - 0.3)).toBeLessThan(0.015);
  });

  it("does not throw, whatever a caller gives", () => {
    const audience = { in: ["x", { var: "c" }] };
    const odd = selector([{ rollout: 0.5, audience }]);
    fc.assert(
      fc.property(fc.anything(), (context) => {
        expect(odd.choose(context as Record<string, unknown>).version).toMatch(/^[12]\.0\.0$/);
      }),
    );
  });
});

describe("the score of a version", () => {
  const measured = { requests: 1000, success: 0.9, p95Ms: 100, goal: 4 };

  it("is the weighted mean of what was measured", () => {
    expect(scoreOf({}, measured)?.value).toBeCloseTo((0.6 * 0.9 + 0.3 * 0.5) / 0.9, 12);
    const goal = { metric: "clicks", target: 8 };
    expect(scoreOf({ goal }, measured)?.value).toBeCloseTo(0.6 * 0.9 + 0.3 * 0.5 + 0.1 * 0.5, 12);
    expect(scoreOf({ goal: { ...goal, direction: "down" } }, measured)?.goal).toBeCloseTo(8 / 12, 12);
    expect(scoreOf({ goal: { ...goal, target: 2 } }, measured)?.goal).toBe(1);
    expect(scoreOf({ latency_ms: 300 }, measured)?.latency).toBe(0.75);
    expect(scoreOf({ weights: { latency: 0 } }, measured)?.value).toBeCloseTo(0.9, 12);
  });

  it("is none below the samples that it takes, or where nothing counts", () => {
    expect(scoreOf({}, { ...measured, requests: 99 })).toBeNull();
    expect(scoreOf({ min_samples: 10 }, { ...measured, requests: 10 })).not.toBeNull();
    expect(scoreOf({ weights: { success: 0, latency: 1 } }, { ...measured, p95Ms: null })).toBeNull();
  });

  it("lies between 0 and 1", () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
    const maybe = fc.option(amount);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), maybe, maybe, (success, p95Ms, goal) => {
        const found = scoreOf(
          { goal: { metric: "m", target: 5, direction: "down" } },
          { requests: 100, success, p95Ms, goal },
        );
        expect(found?.value).toBeGreaterThanOrEqual(0);
        expect(found?.value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
