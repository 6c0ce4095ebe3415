import { describe, expect, it } from "vitest";
import { renderAnalysis, renderAnalysisMarkdown } from "../../src/cli/render/analysis.ts";
import { renderAnalysisHtml } from "../../src/cli/render/analysis-html.ts";
import { plainStyle } from "../../src/cli/render/style.ts";
import type { View } from "../../src/cli/render/view.ts";
import { planOf } from "../../src/experiments/analysis/plan.ts";
import type { AnalyzeForm } from "../../src/registry/experiments/analyze-form.ts";
import { fc } from "../support/laws.ts";
import { hostileText } from "./hostile.ts";

const view: View = { style: plainStyle, width: null, verbose: false };

const finite = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
const bound = fc.oneof(fc.constant(null), finite);
const fault = fc.constantFrom(
  null,
  null,
  null,
  "no-data",
  "too-few",
  "no-variance",
  "zero-baseline" as const,
);

/* Real names have patterns. Here every text is anything, and every number that a form can hold. */
const anyForm: fc.Arbitrary<AnalyzeForm> = fc
  .record({
    text: hostileText,
    arm: hostileText,
    lower: bound,
    upper: bound,
    estimate: finite,
    fault,
    method: fc.constantFrom("sequential" as const, "fixed" as const),
    source: fc.constantFrom("telemetry" as const, "rows" as const, "checkpoint" as const),
    looks: fc.integer({ min: 0, max: 4 }),
    verdict: fc.constantFrom("ship", "rollback", "keep-running", "inconclusive", "blocked" as const),
  })
  .map(({ text, arm, lower, upper, estimate, fault: why, method, source, looks, verdict }): AnalyzeForm => {
    const metric = { name: text, kind: "mean" as const, direction: "up" as const };
    const record = {
      name: text,
      arms: [
        { name: "control", weight: 0.5 },
        { name: arm, weight: 0.5 },
      ],
      metrics: { goals: [metric], guardrails: [metric] },
      analysis: { method },
    };
    const plan = planOf(record);
    const until = "2026-11-05T00:00:00.000Z";
    const health = {
      ...{ ratioP: 1e-7, sequentialRatioP: 0.5, shareDeviation: 0.01, runtime: 3_600_000 },
      multipleShare: source === "telemetry" ? null : 0.02,
      blocks: [text],
    };
    const shared = { metric: text, arm, lower, upper, fault: why };
    return {
      commit: "c".repeat(40),
      source,
      analysis: {
        ...{ experiment: text, phase: 1, until, verdict, health, reasons: [text] },
        winner: verdict === "blocked" || verdict === "keep-running" ? null : arm,
        goals: [
          {
            ...shared,
            ...{ control: 1, treatment: null, estimate, p: 1e-9, state: "better" },
            relative: { estimate: 0.1, lower, upper },
            adjusted: { p: 0.01, lower, upper },
          },
        ],
        guardrails: [{ ...shared, harm: estimate, margin: 0.1, severity: "high", state: "safe" }],
      },
      checkpoint: {
        ...{ format: 1, plan, phase: 1, started: "2026-11-01T00:00:00.000Z", until, latest: until },
        ...{ multiple: null, ratioBefore: 1 },
        arms: [{ name: "control", units: looks, metrics: {} }],
      },
      looks: Array.from({ length: looks }, (_, at) => ({
        until: `2026-11-0${at + 1}T00:00:00.000Z`,
        ratioP: 1,
        effects: [{ metric: text, arm, role: "goal", estimate, lower, upper }],
      })),
      latency: [
        {
          ...{ arm, count: 3, p50: 1, p95: null, p99: null },
          buckets: [
            { lower: 1, upper: 2, count: 1 },
            { lower: 4, upper: 8, count: 2 },
          ],
        },
        { arm: text, count: 0, p50: null, p95: null, p99: null, buckets: [] },
      ],
      notes: [text],
    };
  });

const tags = new Set(
  "html head meta title style body main h1 h2 p div table thead tbody tr th td ul li figure figcaption svg text rect line polygon polyline footer".split(
    " ",
  ),
);

describe("an analysis with markup in every field", () => {
  it("is a page of known elements, which loads and runs nothing", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const page = renderAnalysisHtml(view, form);
        const found = Array.from(page.matchAll(/<\/?([a-z][a-z0-9]*)/gi), ([, name = ""]) => name);
        expect(found.filter((name) => !tags.has(name))).toEqual([]);
        const marks = (page.match(/<[^>]*>/g) ?? []).join("\n").replaceAll(/"[^"]*"/g, "");
        expect(marks).not.toMatch(/<!--|<!\[CDATA|\son\w+=|\s(?:src|href)=/i);
        expect(page).not.toMatch(/NaN|Infinity|undefined/);
        expect(page.match(/<[^>]*$/)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it("moves no cursor on a terminal, and is Markdown without HTML", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const shown = renderAnalysis({ ...view, width: 80 }, form);
        expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        const outsideCode = renderAnalysisMarkdown(view, form).replaceAll(/(`+)[^]*?\1/g, "");
        expect(outsideCode).not.toMatch(/<[a-z!/]/i);
      }),
      { numRuns: 150 },
    );
  });
});
