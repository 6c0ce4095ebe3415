import { describe, expect, it } from "vitest";
import { examples } from "../../src/records/examples.ts";
import type { RegistryRecord } from "../../src/records/generated/registry.ts";
import { recordKinds } from "../../src/records/kind.ts";
import { lifecycleFindings } from "../../src/records/lifecycle.ts";
import { locate } from "../../src/records/locate.ts";
import { modelOf, settingsOf } from "../../src/records/normalise.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { isPresetName, presetNames, presets } from "../../src/records/presets.ts";
import { printRecord } from "../../src/records/print.ts";
import { failureOf } from "./fault.ts";

const path = "registry/registry.yaml";

describe("the examples of errors", () => {
  it.each(recordKinds)("%s is valid", (kind) => {
    expect(parseRecord(kind, Buffer.from(examples[kind]), "elsewhere.yaml")).toBeDefined();
  });
});

describe("the presets", () => {
  it.each(presetNames)("%s has no finding and fits a file", (name) => {
    const record: RegistryRecord = { format: 1, lifecycle: presets[name] };
    const bytes = printRecord("registry", record, path);
    expect(lifecycleFindings(parseRecord("registry", bytes, path), bytes)).toEqual([]);
    expect(isPresetName(name)).toBe(true);
  });

  it("are no other names", () => {
    expect(isPresetName("toString")).toBe(false);
  });
});

describe("lifecycleFindings", () => {
  const text = `format: 1
lifecycle:
  initial: nowhere
  stages:
    a: {to: [b, b, a, z], exclusive: true, displaced_to: a}
    b: {to: [a], terminal: true, displaced_to: y}
    c: {to: [], displaced_to: a}
gates:
  q: [{rule: signed}]
`;

  it("names each contradiction with its line", () => {
    const bytes = Buffer.from(text);
    const findings = lifecycleFindings(parseRecord("registry", bytes, path), bytes);
    expect(findings.map(({ line, severity, message }) => `${String(line)} ${severity} ${message}`))
      .toMatchInlineSnapshot(`
      [
        "3 error the initial stage 'nowhere' is not one of the stages",
        "5 error 'a' names 'b' twice",
        "5 error 'a' leads to itself",
        "5 error 'a' leads to 'z', which is not one of the stages",
        "5 error 'a' displaces to itself",
        "6 error 'b' displaces to 'y', which is not one of the stages",
        "7 error 'c' displaces to 'a', which is exclusive and could be taken",
        "6 error 'b' is terminal and yet leads to a",
        "5 warning no move leads to 'a'",
        "6 warning no move leads to 'b'",
        "7 warning no move leads to 'c'",
        "9 error the gate 'q' is for no stage",
      ]
    `);
  });

  it("has no places without bytes, and knows a bad initial stage", () => {
    const stages = { a: { to: ["b"], exclusive: true }, b: { to: [], terminal: true } };
    const of = (initial: string) => lifecycleFindings({ format: 1, lifecycle: { initial, stages } }, null)[0];
    expect(of("a")).toMatchObject({ line: null, message: expect.stringContaining("exclusive") as string });
    expect(of("b")).toMatchObject({ message: expect.stringContaining("terminal") as string });
  });
});

describe("the resolved forms", () => {
  it("apply every default", () => {
    const bytes = Buffer.from(
      `${examples.registry}identities: {ada: {emails: [a@b]}}\nstores: [{name: main}]\ntombstones: [{model: old}]\n`,
    );
    const settings = settingsOf(parseRecord("registry", bytes, path));
    expect(settings.policyVersion).toBe(1);
    expect(settings.lifecycle.order).toEqual(["development", "production"]);
    expect(settings.lifecycle.stages.get("production")).toEqual({
      name: "production",
      to: [],
      exclusive: false,
      displacedTo: null,
      servable: false,
      deployable: false,
      terminal: false,
    });
    expect(settings.identities.get("ada")).toEqual({ name: "ada", emails: ["a@b"], keys: [], accounts: [] });
    expect(settings.stores).toEqual([{ name: "main", suggested: null, default: false, required: false }]);
    expect(settings.retention).toEqual({ history: 7 * 366, artifacts: null });
    expect(settings.tombstones).toEqual([{ model: "old", formerly: [], versions: [] }]);
  });

  it("count how long something is kept in days", () => {
    const text = `${examples.registry}audit: {retain: 10y}\nretain: {artifacts: 2w}\n`;
    const { retention } = settingsOf(parseRecord("registry", Buffer.from(text), path));
    expect(retention).toEqual({ history: 3660, artifacts: 14 });
    const wrong = `${examples.registry}audit: {retain: 7}\n`;
    expect(() => parseRecord("registry", Buffer.from(wrong), path)).toThrow();
  });

  it("give lists for scalars, and entries for deleted versions", () => {
    const model = modelOf({
      name: "a",
      stages: { x: "1.0.0", y: ["2.0.0"] },
      deleted: ["3.0.0", { version: "4.0.0" }],
    });
    expect([...model.stages]).toEqual([
      ["x", ["1.0.0"]],
      ["y", ["2.0.0"]],
    ]);
    expect(model.deleted).toEqual([
      { version: "3.0.0", content: null },
      { version: "4.0.0", content: null },
    ]);
    expect(model.versioning).toBe("semver");
  });
});

describe("locate", () => {
  const bytes = Buffer.from("name: vad\nowners:\n  - ada\n  - bob\n");
  it.each([
    [["name"], { line: 1, column: 1 }],
    [["owners", 1], { line: 4, column: 5 }],
    [["owners", 2], null],
    [["name", "x"], null],
    [["task"], null],
  ])("finds %j", (pointer, position) => {
    expect(locate("model", bytes, pointer)).toEqual(position);
  });
});

describe("parseRecord", () => {
  it("refuses a newer format before it looks at anything else", () => {
    const error = failureOf(() => parseRecord("registry", Buffer.from("format: 2\nnew: thing\n"), path));
    expect(error).toMatchObject({ code: "format-unsupported", data: { format: 2, newest: 1 } });
    expect(failureOf(() => parseRecord("registry", Buffer.from("format: x\n"), path)).code).toBe(
      "record-invalid",
    );
    expect(failureOf(() => parseRecord("registry", Buffer.from("- 2\n"), path)).code).toBe("record-invalid");
  });

  it("refuses evidence that says another version than its path", () => {
    const bytes = Buffer.from(examples.evidence);
    const error = failureOf(() =>
      parseRecord("evidence", bytes, "registry/models/vad/evidence/2.0.0/waiver.x.yaml"),
    );
    expect(error.code).toBe("record-misplaced");
    expect(error.data["problems"]).toHaveLength(2);
  });

  it("gives maps without a prototype", () => {
    const model = parseRecord("model", Buffer.from("name: a\ntags: {x: y}\n"), "x.yaml");
    expect(Object.getPrototypeOf(model.tags)).toBeNull();
  });
});

it("printRecord refuses what would be too large to read", () => {
  const custom = { text: "x".repeat(300_000) };
  const record = { version: "1.0.0", created: "2026-11-21T10:00:00.000Z", author: "a", custom };
  expect(failureOf(() => printRecord("version", record, "registry/models/a/versions/1.0.0.yaml")).code).toBe(
    "yaml-too-large",
  );
});
