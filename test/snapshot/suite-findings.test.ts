import { describe, expect, it } from "vitest";
import type { SuiteRecord } from "../../src/records/generated/suite.ts";
import { suiteFaults } from "../../src/snapshot/suite-findings.ts";

const digest = `sha256:${"0".repeat(64)}`;
const good: SuiteRecord = {
  name: "speech",
  model: "vad",
  data: [{ name: "words", digest, format: "jsonl", columns: ["input", "speech"] }],
  truth: "speech",
  cases: [{ name: "quality", kind: "regression", metric: "roc_auc", at_least: 0.9 }],
};

/** A suite with other cases, or one other case. */
function withCase(one: Partial<SuiteRecord["cases"][number]>): SuiteRecord {
  return {
    ...good,
    cases: [{ name: "quality", kind: "regression", metric: "roc_auc", at_least: 0.9, ...one }],
  };
}

describe("suites that contradict themselves", () => {
  it("a good one has no fault", () => {
    expect(suiteFaults(good)).toEqual([]);
  });

  const { model: _, ...nobodys } = good;
  const cases: readonly (readonly [string, SuiteRecord, string])[] = [
    ["neither model nor task", nobodys, "exactly one of model and task"],
    ["both", { ...good, task: "vad" }, "exactly one of model and task"],
    [
      "two data of a name",
      { ...good, data: [...(good.data ?? []), ...(good.data ?? [])] },
      "two of its data are",
    ],
    ["two cases of a name", { ...good, cases: [...good.cases, ...good.cases] }, "two of its cases are"],
    ["unknown data", withCase({ data: "sounds" }), "runs on sounds, and there is words"],
    ["a missing column", { ...good, truth: "spech" }, "needs the column spech, and words has input, speech"],
    ["a missing input", { ...good, inputs: { x: "audio" } }, "needs the column audio"],
    ["no such score", withCase({ metric: "roc_acu" }), "which is no score; there is roc_auc"],
    ["a time as a score", withCase({ metric: "load_ms" }), "its kind is performance"],
    ["a score as a time", withCase({ kind: "performance" }), "its kind is regression"],
    [
      "no bound",
      { ...good, cases: [{ name: "q", kind: "regression", metric: "f1" }] },
      "neither a baseline nor",
    ],
    [
      "a regression of nothing",
      { ...good, cases: [{ name: "q", kind: "regression", at_least: 1 }] },
      "no metric",
    ],
    ["no expected outputs", withCase({ kind: "unit" }), "has no expect"],
    [
      "two baselines",
      withCase({ baseline: { stage: "production", version: "1.0.0" } }),
      "exactly one of stage",
    ],
    ["segments without frames", withCase({ metric: "onset_error" }), "prediction.step"],
    ["rankings without queries", withCase({ metric: "ndcg" }), "prediction.group"],
    ["an endpoint without one", withCase({ kind: "integration", expect: [] }), "its runner must be http"],
    ["a command without words", { ...good, runner: { kind: "command" } }, "has no command"],
    [
      "labels beside a table",
      {
        ...good,
        data: [
          { name: "words", digest, format: "csv", columns: ["speech"], labels: { digest, column: "x" } },
        ],
      },
      "which only a WAV file has",
    ],
    ["a step without an act", { ...good, preprocessing: [{ column: "input" }] }, "has 0 of window"],
    ["a step on nothing", { ...good, preprocessing: [{ column: "x", reshape: [1] }] }, "which no data has"],
    [
      "constants that are not there",
      { ...good, preprocessing: [{ column: "input", normalise: { by: "constant" } }] },
      "needs mean and deviation",
    ],
  ];
  it.each(cases)("%s", (_name, record, fault) => {
    expect(suiteFaults(record).join("; ")).toContain(fault);
  });
});
