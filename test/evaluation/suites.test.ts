import { describe, expect, it } from "vitest";
import type { NamedValues, Row, Value } from "../../src/evaluation/row.ts";
import type { Feed, RunnerSession } from "../../src/evaluation/runner.ts";
import type { ScoredRow } from "../../src/evaluation/scored-row.ts";
import { expectationFault, interfaceFaults } from "../../src/evaluation/suites/expectations.ts";
import { blankFeed, feedOf, scoredOutput } from "../../src/evaluation/suites/feeds.ts";
import { runSuite, type SuiteResult } from "../../src/evaluation/suites/run-suite.ts";
import type { KeptRows, ResolvedBaseline, SuiteMemory } from "../../src/evaluation/suites/world.ts";
import { Tensor } from "../../src/evaluation/tensor.ts";
import type { CaseRecord, SuiteRecord } from "../../src/records/generated/suite.ts";
import type { ModelInterface } from "../../src/records/generated/version.ts";
import { StemmaError } from "../../src/values/error.ts";
import { rejectionOf } from "../support/fault.ts";

const digest = `sha256:${"0".repeat(64)}`;

/** A suite over rows of x and y; without data where there is none to be read. */
function suiteOf(cases: readonly CaseRecord[], more: Partial<SuiteRecord> = {}): SuiteRecord {
  return {
    name: "quality",
    model: "vad",
    data: [{ name: "rows", digest, format: "jsonl", columns: ["x", "y"] }],
    truth: "y",
    cases: [...cases],
    resamples: 50,
    ...more,
  };
}

/* A function is a model that needs nothing of the world. */
class FunctionSession implements RunnerSession {
  readonly engine = { name: "function", version: "1" };
  readonly inputs: RunnerSession["inputs"];
  readonly outputs = null;
  readonly environment = {};
  readonly concurrent: boolean;
  asked = 0;
  closed = 0;
  readonly #answer: (inputs: NamedValues) => NamedValues;

  constructor(
    answer: (inputs: NamedValues) => NamedValues,
    { inputs = null, concurrent = true }: Partial<Pick<RunnerSession, "inputs" | "concurrent">> = {},
  ) {
    this.#answer = answer;
    this.inputs = inputs;
    this.concurrent = concurrent;
  }

  predict(batch: readonly Feed[]) {
    this.asked += batch.length;
    return Promise.resolve({
      outputs: batch.map(({ inputs }) => this.#answer(inputs)),
      latencyMs: this.asked % 5,
    });
  }

  reset(): Promise<void> {
    return Promise.resolve();
  }

  memoryBytes(): Promise<number | null> {
    return Promise.resolve(null);
  }

  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

const identity = (inputs: NamedValues): NamedValues => new Map([["p", inputs.get("x") ?? 0]]);

const rows: readonly Row[] = Array.from({ length: 40 }, (_, number) => ({
  number,
  step: null,
  columns: new Map<string, Value>([
    ["x", number / 40],
    ["y", number % 9 === 0 ? Number(number < 20) : Number(number >= 20)],
  ]),
}));

interface Setting {
  readonly rows?: readonly Row[];
  readonly session?: FunctionSession;
  readonly other?: FunctionSession;
  readonly baseline?: ResolvedBaseline;
  readonly interface?: ModelInterface | null;
  readonly memory?: SuiteMemory;
}

function run(suite: SuiteRecord, setting: Setting = {}): Promise<SuiteResult> {
  const session = setting.session ?? new FunctionSession(identity);
  let now = 0;
  const subject = { name: "vad@1.0.0", interface: setting.interface ?? null, size: 7 };
  const baselines = new Map(
    setting.baseline === undefined
      ? []
      : suite.cases.map(({ name }) => [name, setting.baseline as ResolvedBaseline]),
  );
  return runSuite(
    { suite, subject, baselines },
    {
      open: ({ name }) => Promise.resolve(name === subject.name ? session : (setting.other ?? session)),
      rows: () =>
        Promise.resolve({
          async *rows() {
            await Promise.resolve();
            yield* setting.rows ?? rows;
          },
        }),
      elapsed: () => (now += 1),
      progress: () => undefined,
      memory: setting.memory ?? null,
    },
  );
}

const auc = (more: Partial<CaseRecord> = {}): CaseRecord => ({
  name: "auc",
  kind: "regression",
  metric: "roc_auc",
  ...more,
});

describe("a case", () => {
  it("of smoke asks rows, or zeros by the interface where there is no data", async () => {
    const smoke: CaseRecord = { name: "loads", kind: "smoke", rows: 3 };
    expect((await run(suiteOf([smoke]))).cases[0]).toMatchObject({ status: "passed", rows: 3 });
    const stated: ModelInterface = {
      inputs: [{ name: "x", type: "float32", shape: [null, 2] }],
      outputs: [{ name: "p", type: "float32", shape: [null, 2] }],
    };
    const blank = suiteOf([{ name: "loads", kind: "smoke" }], { data: [] });
    expect((await run(blank, { interface: stated })).cases[0]).toMatchObject({ status: "passed", rows: 1 });
    const [failed] = (
      await run(blank, {
        interface: { ...stated, outputs: [{ name: "q", type: "int64", shape: [1] }] },
      })
    ).cases;
    expect(failed).toMatchObject({ status: "failed", reason: "the output q is missing" });
    expect(await rejectionOf(run(blank))).toMatchObject({ code: "data-empty" });
    expect(await rejectionOf(run(suiteOf([smoke]), { rows: [] }))).toMatchObject({ code: "data-empty" });
  });

  it("of known outputs tells the first that is wrong, and how many are", async () => {
    const known = (expect: CaseRecord["expect"]): CaseRecord => ({
      name: "known",
      kind: "unit",
      ...(expect && { expect }),
    });
    const right = known([{ values: [0] }, { row: 20, values: [0.5] }]);
    expect((await run(suiteOf([right]))).cases[0]).toMatchObject({ status: "passed", rows: 2 });
    const wrong = known([{ values: [1] }, { row: 4, values: [9] }, { row: 99, values: [0] }]);
    expect((await run(suiteOf([wrong]))).cases[0]).toMatchObject({
      status: "failed",
      reason: "row 0: value 0 is 0, and 1 is expected (and 2 more)",
    });
    expect((await run(suiteOf([right], { data: [] }))).cases[0]).toMatchObject({
      reason: "the suite has no data",
    });
    expect((await run(suiteOf([auc()], { data: [] }))).cases[0]).toMatchObject({ status: "failed" });
  });

  it("of regression is judged by bounds, by another version and by stored evidence", async () => {
    const better = { kind: "evidence", version: "vad@0.9.0", metrics: { roc_auc: 0.999 } } as const;
    const alike = { kind: "run", subject: { name: "vad@0.9.0", interface: null, size: 1 } } as const;
    const reversed = new FunctionSession((inputs) => new Map([["p", 1 - Number(inputs.get("x"))]]));
    expect((await run(suiteOf([auc()]))).verdict).toBe("passed");
    expect((await run(suiteOf([auc({ at_least: 0.99 })]))).verdict).toBe("blocked");
    expect((await run(suiteOf([auc({ at_most: 0.1, severity: "medium" })]))).verdict).toBe("waiver");
    expect((await run(suiteOf([auc()]), { baseline: alike })).cases[0]).toMatchObject({
      status: "passed",
      baseline: { harm: 0, source: "run" },
    });
    expect(
      (
        await run(suiteOf([auc()]), {
          baseline: alike,
          session: reversed,
          other: new FunctionSession(identity),
        })
      ).verdict,
    ).toBe("blocked");
    expect((await run(suiteOf([auc()]), { baseline: better })).cases[0]).toMatchObject({
      baseline: { source: "evidence" },
    });
    expect(await rejectionOf(run(suiteOf([auc()]), { baseline: { ...better, metrics: {} } }))).toMatchObject({
      code: "baseline-missing",
    });
    const missing = (pass: boolean): ResolvedBaseline => ({ kind: "missing", why: "nothing serves", pass });
    expect((await run(suiteOf([auc()]), { baseline: missing(true) })).verdict).toBe("passed");
    expect((await run(suiteOf([auc()]), { baseline: missing(false) })).verdict).toBe("held");
    expect((await run(suiteOf([auc({ at_least: 1 })]), { baseline: missing(true) })).verdict).toBe("blocked");
    const one = rows.slice(0, 1);
    expect((await run(suiteOf([auc()]), { rows: one })).cases[0]).toMatchObject({ error: "score-undefined" });
    const single = suiteOf([auc({ metric: "accuracy" })]);
    expect((await run(single, { rows: one, baseline: alike })).cases[0]).toMatchObject({
      lower: null,
      status: "passed",
      reason: expect.stringContaining("no interval can be told") as string,
    });
    expect(
      (await run(single, { rows: one, baseline: { ...better, metrics: { accuracy: 2 } } })).verdict,
    ).toBe("blocked");
    expect(await rejectionOf(run(suiteOf([auc()]), { rows: [] }))).toMatchObject({ code: "data-empty" });
  });

  it("of performance measures, warmed up, with as many requests at a time as the runner takes", async () => {
    const speed = (more: Partial<CaseRecord> = {}): CaseRecord => ({
      name: "speed",
      kind: "performance",
      warmup: 2,
      runs: 8,
      concurrency: 3,
      ...more,
    });
    const session = new FunctionSession(identity);
    const { cases } = await run(suiteOf([speed()]), { session });
    expect(cases[0]).toMatchObject({
      status: "passed",
      measures: { concurrency: 3, latency_mean_ms: 2.125, size_bytes: 7 },
    });
    expect([session.asked, session.closed]).toEqual([10, 1]);
    const alone = new FunctionSession(identity, { concurrent: false });
    const timed = await run(suiteOf([speed({ metric: "latency_mean_ms", at_most: 100 })]), {
      session: alone,
    });
    expect(timed.cases[0]).toMatchObject({ status: "passed", measures: { concurrency: 1 } });
    const memory = suiteOf([speed({ metric: "memory_bytes" })]);
    expect((await run(memory)).cases[0]).toMatchObject({ status: "inconclusive" });
    const mean = suiteOf([speed({ metric: "latency_mean_ms", margin: 50 })]);
    const stored = { kind: "evidence", version: "vad@0.9.0", metrics: { latency_mean_ms: 2 } } as const;
    for (const baseline of [
      stored,
      { kind: "missing", why: "nothing serves", pass: true } as const,
      { kind: "run", subject: { name: "vad@0.9.0", interface: null, size: 1 } } as const,
    ])
      expect((await run(mean, { baseline })).verdict).toBe("passed");
  });

  it("that the model fails is told, and the others go on", async () => {
    const failing = new FunctionSession(() => {
      throw new StemmaError("runner-failed", "it died");
    });
    const { cases, verdict } = await run(suiteOf([auc(), { name: "loads", kind: "smoke" }]), {
      session: failing,
    });
    expect(cases.map(({ error }) => error)).toEqual(["runner-failed", "runner-failed"]);
    expect(verdict).toBe("blocked");
  });
});

it("a run that was interrupted asks only what was not kept, and a sequence from its start", async () => {
  const sequence = rows.map((row, at) => ({ ...row, number: at < 10 ? 0 : 1, step: at < 10 ? at : at - 10 }));
  const scored = (count: number): ScoredRow[] =>
    sequence.slice(0, count).map(({ number, step, columns }) => ({
      unit: String(number),
      number,
      step,
      truth: Number(columns.get("y")),
      said: Number(columns.get("x")),
    }));
  const asked = async (kept: KeptRows | null, data: readonly Row[]): Promise<number> => {
    const session = new FunctionSession(identity);
    const memory = { recall: () => Promise.resolve(kept), keep: () => Promise.resolve() };
    const { cases } = await run(suiteOf([auc()]), { session, memory, rows: data });
    expect(cases[0]).toMatchObject({ rows: 40 });
    return session.asked;
  };
  expect(await asked(null, sequence)).toBe(40);
  expect(await asked({ rows: scored(15), complete: false }, sequence)).toBe(30);
  expect(await asked({ rows: [], complete: false }, sequence)).toBe(40);
  const alone = scored(15).map((row) => ({ ...row, step: null }));
  expect(await asked({ rows: alone, complete: false }, rows)).toBe(25);
  expect(await asked({ rows: scored(40), complete: true }, sequence)).toBe(0);
});

describe("what a model is fed", () => {
  it("comes from the columns that the suite names, and is missed where there is none", () => {
    const [row = { number: 0, step: null, columns: new Map() }] = rows;
    const suite = suiteOf([], {
      inputs: { input: "x" },
      runner: { kind: "onnx", constants: { sr: { type: "int64", value: 1 } } },
    });
    const inputs = ["input", "sr"].map((name) => ({ name, type: "float32" as const, shape: [1] }));
    expect([...feedOf(row, suite, { inputs }).inputs]).toEqual([["input", 0]]);
    expect([...feedOf(row, suite, { inputs: null }).inputs.keys()]).toEqual(["x", "input"]);
    expect(() => feedOf(row, suiteOf([]), { inputs })).toThrow(/the input input has no column input/);
  });

  it("is zeros of every type where there is no data", () => {
    const types = [
      "float32",
      "float64",
      "int8",
      "uint8",
      "bool",
      "int16",
      "uint16",
      "int32",
      "uint32",
      "int64",
      "uint64",
      "string",
    ];
    const inputs = types.map((type) => ({
      name: type,
      type,
      shape: ["batch", 2],
    })) as unknown as ModelInterface["inputs"];
    const feed = blankFeed(suiteOf([]), { inputs: null }, { inputs, outputs: [] });
    for (const [name, value] of feed?.inputs ?? [])
      expect([name, value instanceof Tensor && value.type, value instanceof Tensor && value.shape]).toEqual([
        name,
        name,
        [1, 2],
      ]);
    expect(feed?.inputs.size).toBe(types.length);
    expect(blankFeed(suiteOf([]), { inputs: null }, null)).toBeNull();
  });

  it("is scored by the named output, else by the first", () => {
    const outputs: NamedValues = new Map<string, Value>([
      ["a", 1],
      ["b", 2],
    ]);
    expect(scoredOutput({}, { outputs: null }, outputs)).toBe(1);
    expect(scoredOutput({ prediction: { output: "b" } }, { outputs: null }, outputs)).toBe(2);
    expect(scoredOutput({}, { outputs: null }, new Map())).toBeUndefined();
  });
});

it("outputs are held to the interface: type and shape, a batch taken apart or not", () => {
  const tensor = (shape: readonly number[]): NamedValues =>
    new Map([["p", new Tensor("float32", shape, new Float32Array(shape.reduce((a, b) => a * b, 1)))]]);
  const stated = (type: string, shape?: readonly (number | null)[]): ModelInterface => ({
    inputs: [],
    outputs: [{ name: "p", type, ...(shape !== undefined && { shape }) }] as unknown as NonNullable<
      ModelInterface["outputs"]
    >,
  });
  expect(interfaceFaults(tensor([1, 2]), stated("float32", [null, 2]), new Set())).toEqual([]);
  expect(interfaceFaults(tensor([2]), stated("float32", [null, 2]), new Set())).toEqual([]);
  expect(interfaceFaults(tensor([3]), stated("float32"), new Set())).toEqual([]);
  expect(interfaceFaults(tensor([3]), stated("int64", [null, 2]), new Set())).toEqual([
    "the output p is float32, and not int64",
    "the output p is [3], and not [?, 2]",
  ]);
  expect(interfaceFaults(new Map([["p", 1]]), stated("float32", [1]), new Set())).toEqual([]);
  expect(interfaceFaults(new Map(), stated("float32", [1]), new Set(["p"]))).toEqual([]);
  expect(interfaceFaults(new Map(), null, new Set())).toEqual([]);
});

it("known outputs are near, equal, or wrong, as the case allows", () => {
  const fault = (value: Value, values: (number | string)[], more: Partial<CaseRecord> = {}): string | null =>
    expectationFault({ values }, new Map([["p", value]]), {
      one: { name: "known", kind: "unit", ...more },
      suite: suiteOf([]),
      session: { outputs: null },
    });
  expect(fault(1 + 1e-7, [1])).toBeNull();
  expect(fault(1.01, [1])).toMatch(/value 0 is 1.01/);
  expect(fault(1.01, [1], { relative: 0.1 })).toBeNull();
  expect(fault(1.2, [1], { absolute: 0.1 })).toMatch(/1 is expected/);
  expect(fault("a", ["a"])).toBeNull();
  expect(fault("b", ["a"])).toMatch(/a is expected/);
  expect(fault([[1], [2]], [1, 2])).toBeNull();
  expect(fault([1], [1, 2])).toBe("it gave 1 values, and 2 are expected");
  expect(fault(new Tensor("int64", [1], BigInt64Array.of(3n)), [3])).toBeNull();
  const named = { output: "q", values: [1] };
  const context = {
    one: { name: "k", kind: "unit" as const },
    suite: suiteOf([]),
    session: { outputs: null },
  };
  expect(expectationFault(named, new Map(), context)).toBe("there is no output q");
  expect(expectationFault({ values: [1] }, new Map(), context)).toBe("there is no output ");
});
