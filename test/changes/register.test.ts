import { describe, expect, it } from "vitest";
import { deriveLevel, type Comparable } from "../../src/changes/derive.ts";
import { planNext } from "../../src/changes/register.ts";
import { faultOf } from "../support/fault.ts";
import { digest, Ledger, promote, refusals, register } from "./ledger.ts";

const file = (path: string, seed: number, role?: "tokenizer" | "config" | "manifest") => ({
  path,
  digest: digest(seed),
  size: 1,
  ...(role === undefined ? {} : { role }),
});
const tensor = (name: string, type = "float32", shape: (number | string | null)[] = [null, 1]) => ({
  name,
  type,
  shape,
});
const base: Comparable = {
  artifacts: [
    file("a.onnx", 1),
    file("b.onnx", 2),
    file("t.json", 3, "tokenizer"),
    file("c.json", 4, "config"),
  ],
  interface: { inputs: [tensor("x"), tensor("h")], outputs: [tensor("y")] },
  framework: "onnx",
  model_type: "lstm",
  task: "vad",
  features: ["f", "g"],
  dataset: [{ name: "d" }],
  parameters: { rate: 1 },
  config: { hash: digest(9) },
  code: { repository: "r" },
  description: "old",
  links: ["l"],
  exports: [{ format: "torchscript" }],
};
const swapped = [
  file("a.onnx", 2),
  file("b.onnx", 1),
  file("t.json", 3, "tokenizer"),
  file("c.json", 4, "config"),
];

describe("the derived level", () => {
  const cases: readonly [string, Comparable, string, string][] = [
    ["nothing stated", {}, "patch", "nothing that a consumer sees changed"],
    ["the same", base, "patch", "nothing that a consumer sees changed"],
    ["another framework", { framework: "torch" }, "major", "framework changed from onnx to torch"],
    ["another model type", { model_type: "gru" }, "major", "model type changed from lstm to gru"],
    ["another task", { task: "stt" }, "major", "task changed from vad to stt"],
    [
      "an input less",
      { interface: { inputs: [tensor("x")], outputs: [tensor("y")] } },
      "major",
      "input h removed",
    ],
    [
      "an output more",
      { interface: { inputs: [tensor("x"), tensor("h")], outputs: [tensor("y"), tensor("z")] } },
      "major",
      "output z added",
    ],
    [
      "inputs in another order",
      { interface: { inputs: [tensor("h"), tensor("x")], outputs: [tensor("y")] } },
      "major",
      "inputs reordered",
    ],
    [
      "another type",
      { interface: { inputs: [tensor("x", "int8"), tensor("h")], outputs: [tensor("y")] } },
      "major",
      "input x changed from float32 to int8",
    ],
    [
      "another shape",
      {
        interface: {
          inputs: [tensor("x", "float32", [null, 2]), tensor("h")],
          outputs: [{ name: "y", type: "float32" }],
        },
      },
      "major",
      "input x changed shape from [?, 1] to [?, 2]",
    ],
    ["a feature less", { features: ["f"] }, "major", "feature g removed"],
    ["features in another order", { features: ["g", "f"] }, "major", "features reordered"],
    ["a feature more", { features: ["f", "g", "h"] }, "minor", "feature h added"],
    [
      "other weights",
      { artifacts: [file("a.onnx", 7), ...swapped.slice(1)] },
      "minor",
      "weights a.onnx changed",
    ],
    ["weights that swap names", { artifacts: swapped }, "minor", "weights a.onnx changed"],
    [
      "weights more",
      { artifacts: [...(base.artifacts ?? []), file("m", 8, "manifest")] },
      "minor",
      "weights m added",
    ],
    [
      "weights under another name",
      { artifacts: [file("z.onnx", 1), ...(base.artifacts ?? []).slice(1)] },
      "patch",
      "nothing that a consumer sees changed",
    ],
    ["another dataset", { dataset: [] }, "minor", "dataset changed"],
    ["another parameter", { parameters: {} }, "minor", "parameter rate changed"],
    ["another configuration", { config: { hash: digest(8) } }, "minor", "configuration changed"],
    [
      "another configuration file",
      { artifacts: [...(base.artifacts ?? []).slice(0, 3), file("c.json", 5, "config")] },
      "minor",
      "configuration c.json changed",
    ],
    [
      "another tokenizer",
      { artifacts: (base.artifacts ?? []).filter(({ role }) => role !== "tokenizer") },
      "patch",
      "file t.json removed",
    ],
    ["other code", { code: { repository: "s" } }, "patch", "code changed"],
    ["other words", { description: "new" }, "patch", "description changed"],
    ["other links", { links: [] }, "patch", "links changed"],
    ["other exports", { exports: [] }, "patch", "exports changed"],
  ];

  it.each(cases)("of %s", (_, next, level, reason) => {
    const derived = deriveLevel(base, next);
    expect(derived.level).toBe(level);
    expect(derived.reasons).toContain(reason);
  });

  it("of an interface where none was stated is major, and of none is not", () => {
    const { interface: stated } = base;
    expect(deriveLevel({}, stated === undefined ? {} : { interface: stated })).toEqual({
      level: "major",
      reasons: ["interface added"],
    });
    expect(deriveLevel({}, { framework: "onnx" })).toEqual({
      level: "major",
      reasons: ["framework onnx added"],
    });
    expect(deriveLevel({}, { artifacts: [file("a", 1)], parameters: { a: 1 }, features: ["f"] }).level).toBe(
      "minor",
    );
  });

  it("tells fifty reasons and counts the others", () => {
    const { reasons } = deriveLevel(
      {},
      { features: Array.from({ length: 60 }, (_, index) => `${"f".repeat(600)}${index}`) },
    );
    expect(reasons).toHaveLength(51);
    expect(reasons.at(-1)).toBe("and 10 more");
    expect(Math.max(...reasons.map((reason) => reason.length))).toBeLessThanOrEqual(500);
  });
});

describe("a registration", () => {
  const versions = (ledger: Ledger) => ledger.state("m").versionIds;

  it("of a first version is 1.0.0, then follows the highest release or a parent of the same model", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1, { task: "vad", bump: "major", reason: "start" }));
    ledger.do(register("m", 2));
    ledger.do(register("m", 3, { version: "v3.0.0-rc.1" }));
    ledger.do(register("m", 4, { bump: "major" }));
    ledger.do(register("m", 5, { facts: { parents: ["m@1.0.0"] } }));
    expect(versions(ledger)).toEqual(["1.0.0", "1.1.0", "1.2.0", "2.0.0", "3.0.0-rc.1"]);
    const { versions: records, record } = ledger.state("m");
    expect(record).toEqual({ name: "m", task: "vad" });
    expect(records.get("1.0.0")).toMatchObject({
      ordinal: 1,
      author: "Ada <ada@example.org>",
      change: { level: "initial", reasons: ["first version"] },
    });
    expect(records.get("2.0.0")?.change).toEqual({
      level: "major",
      from: "1.1.0",
      reasons: ["weights model.onnx changed", "major requested"],
    });
    expect(records.get("1.2.0")?.change?.from).toBe("1.0.0");
  });

  it("below 1.0.0 bumps minor for a major change", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1, { version: "0.3.0" }));
    ledger.do(register("m", 2, { facts: { framework: "onnx" } }));
    expect(versions(ledger)).toEqual(["0.3.0", "0.4.0"]);
  });

  it("by time gets an id of its second, and knows no levels", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1, { versioning: "timestamp" }));
    expect(versions(ledger)[0]).toMatch(/^v20261121100000_[0-9a-f]{8}$/);
    expect(faultOf(() => ledger.try(register("m", 2, { bump: "minor" })))).toMatchObject({
      code: "usage-invalid",
    });
    expect(faultOf(() => ledger.try(register("m", 2, { version: "1.0.0" })))).toMatchObject({
      code: "version-invalid",
    });
    expect(faultOf(() => ledger.try(register("m", 2, { versioning: "semver" })))).toMatchObject({
      code: "usage-invalid",
    });
    ledger.do(register("m", 2, { facts: { parameters: { bad: Number.NaN } } }));
    expect(versions(ledger)).toHaveLength(2);
  });

  it("never gives an id twice, not even one of the same second or of a deleted version", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1, { versioning: "timestamp" }));
    const [first = ""] = versions(ledger);
    ledger.do({ kind: "delete", subjects: [`m@${first}`], reason: null, force: false });
    ledger.now -= 2000;
    ledger.do(register("m", 1));
    expect(versions(ledger)).not.toContain(first);
    const other = new Ledger();
    other.do(register("m", 1));
    other.do({ kind: "delete", subjects: ["m@1.0.0"], reason: null, force: false });
    other.do(register("m", 2));
    expect(other.state("m").versionIds).toEqual(["1.1.0"]);
    expect(other.state("m").versions.get("1.1.0")?.ordinal).toBe(2);
  });

  it("refuses contradictions, taken and deleted versions, and duplicates", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1, { facts: { framework: "onnx" } }));
    const codeOf = (intent: ReturnType<typeof register>) => faultOf(() => ledger.try(intent)).code;
    expect(codeOf(register("m", 2, { version: "1.0.0" }))).toBe("version-exists");
    expect(codeOf(register("m", 2, { version: "2.0.0", bump: "major" }))).toBe("usage-invalid");
    expect(codeOf(register("m", 2, { version: "v20250126143022_a1b2c3d4" }))).toBe("version-invalid");
    expect(codeOf(register("m", 1, { facts: { framework: "onnx" } }))).toBe("version-duplicate");
    expect(codeOf(register("m", 2, { inherit: "m@9.0.0" }))).toBe("version-unknown");
    expect(codeOf(register("..", 2))).toBe("name-invalid");
    expect(
      faultOf(() => ledger.try(register("n", 1), { nameFaults: new Map([["n", "it is a namespace"]]) })).code,
    ).toBe("name-taken");
    for (const value of [Number.NaN, Infinity, 2 ** 53 + 2, "0.9"])
      expect(codeOf(register("m", 2, { facts: { metrics: { f1: value as number } } }))).toBe(
        "metric-invalid",
      );
    expect(codeOf(register("m", 2, { facts: { metrics: { f1: { value: Number.NaN } } } }))).toBe(
      "metric-invalid",
    );
    ledger.do({ kind: "delete", subjects: ["m@1.0.0"], reason: null, force: false });
    expect(codeOf(register("m", 2, { version: "1.0.0" }))).toBe("version-deleted");
    expect(ledger.do(register("m", 1, { version: "1.0.0" })).accepted).toBe(true);
  });

  it("of the same files with other facts is a warning, and of all the same is let through on demand", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1));
    const [verdict] = ledger.try(register("m", 1, { facts: { framework: "onnx" } })).verdicts;
    expect(verdict?.remarks).toMatchObject([{ code: "content-duplicate", severity: "warning" }]);
    expect(ledger.do(register("m", 1, { allowDuplicate: true })).accepted).toBe(true);
  });

  it("inherits what is not given, but nothing that was read from other files", () => {
    const ledger = new Ledger();
    const files = register("m", 1).files;
    const inspection = { format: "onnx", parameters: 5 };
    const facts = {
      framework: "onnx",
      parameters: { rate: 8 },
      exports: [{ format: "tflite", uri: "s3://b/m" }],
    };
    ledger.do(register("n", 1, { task: "vad", files: files && { ...files, inspection }, facts }));
    ledger.do(register("n", 2, { inherit: "n@1.0.0", task: "stt" }));
    const copy = ledger.state("n").versions.get("2.0.0");
    expect(copy).toMatchObject({ framework: "onnx", parameters: { rate: 8 }, task: "stt" });
    expect(copy).not.toHaveProperty("inspection");
    expect(copy).not.toHaveProperty("exports");
    ledger.do(
      register("n", 0, {
        allowDuplicate: true,
        inherit: "n@2.0.0",
        task: "vad",
        files: null,
        facts: { framework: undefined } as never,
      }),
    );
    const third = ledger.state("n").versions.get("3.0.0");
    expect(third).toMatchObject({ framework: "onnx", artifacts: [{ digest: digest(2) }] });
    expect(third).not.toHaveProperty("task");
  });

  it("with a stage walks there, and says its reason once", () => {
    const ledger = new Ledger();
    const { plan, accepted } = ledger.do(
      register("m", 1, { stage: "production", reason: "go", notes: "first" }),
    );
    expect(accepted).toBe(true);
    expect(plan.steps.map(({ subject, reason }) => [subject, reason])).toEqual([
      ["register(m): 1.0.0", null],
      ["promote(m): 1.0.0 development -> staging", "go"],
      ["promote(m): 1.0.0 staging -> production", "go"],
    ]);
    const stay = ledger.do(register("m", 2, { stage: "development", reason: "go" }));
    expect(stay.plan.steps.map(({ reason }) => reason)).toEqual(["go"]);
  });

  it("keeps the exact names of parents, and refuses one that is missing", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1));
    ledger.do({ kind: "alias", model: "m", alias: "best", to: "1.0.0", reason: null });
    ledger.do(
      register("m", 2, { facts: { parents: ["m@best", { version: "m@1.0.0", relation: "distilled" }] } }),
    );
    expect(ledger.state("m").versions.get("1.1.0")?.parents).toEqual([
      "m@1.0.0",
      { version: "m@1.0.0", relation: "distilled" },
    ]);
    expect(refusals(ledger.try(register("m", 3, { facts: { parents: ["x@1.0.0"] } })))).toEqual([
      "parent-unknown",
    ]);
  });

  it("can be asked for its version without being made", () => {
    const ledger = new Ledger();
    ledger.do(register("m", 1));
    expect(planNext(register("m", 2), ledger.base(), ledger.context)).toMatchObject({
      version: "1.1.0",
      level: "minor",
      from: "1.0.0",
    });
    const bare = ledger.state("m");
    const models = new Map([["m", { ...bare, versions: new Map() }]]);
    expect(faultOf(() => planNext(register("m", 2), ledger.base({ models }), ledger.context))).toMatchObject({
      code: "bug",
    });
    expect(ledger.do(promote("m@1.0.0", "development")).plan.steps).toEqual([]);
  });
});
