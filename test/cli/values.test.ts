import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import * as values from "../../src/cli/values.ts";

describe("a metric", () => {
  it.each([
    ["acc=0.97", { acc: 0.97 }],
    ["loss=-0.5", { loss: -0.5 }],
    ["x=+3", { x: 3 }],
    ["x=.5", { x: 0.5 }],
    ["x=1e-3", { x: 0.001 }],
    ["x=9007199254740992", { x: 2 ** 53 }],
  ])("'%s' is read", (text, expected) => {
    expect(values.parseMetrics("--metric", [text])).toEqual(expected);
  });

  it.each([
    "acc=high",
    "acc=",
    "acc=NaN",
    "acc=Infinity",
    "acc=0x10",
    "acc=1,5",
    "acc=1e400",
    "acc=9007199254740993",
    "acc=9007199254740994",
    "acc= 1",
  ])("'%s' is refused by name", (text) => {
    expect(() => values.parseMetrics("--metric", [text])).toThrow(`metric acc: '${text.slice(4)}'`);
    expect(() => values.parseMetrics("--metric", [text])).toThrow(
      expect.objectContaining({ code: "metric-invalid" }),
    );
  });

  it("without a name, or named twice, is refused", () => {
    expect(() => values.parseMetrics("--metric", ["acc"])).toThrow("--metric cannot be 'acc'");
    expect(() => values.parseMetrics("--metric", ["=1"])).toThrow("--metric cannot be '=1'");
    expect(() => values.parseMetrics("--metric", ["a=1", "a=2"])).toThrow("names 'a' twice");
  });

  it("comes back as the number that was printed", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -(2 ** 53), max: 2 ** 53 }), (value) => {
        expect(values.parseMetricValue("m", String(value))).toBe(Number(String(value)));
      }),
    );
  });
});

describe("a tag", () => {
  it.each([
    ["baseline", { baseline: null }],
    ["k=v", { k: "v" }],
    ["k:v", { k: "v" }],
    ["k=a:b", { k: "a:b" }],
    ["k:a=b", { k: "a=b" }],
    ["k=", { k: "" }],
  ])("'%s' is read", (text, expected) => {
    expect(values.parseTags("--tag", [text])).toEqual(expected);
  });

  it.each(["", "=v", ":v"])("'%s' is refused", (text) => {
    expect(() => values.parseTags("--tag", [text])).toThrow("--tag cannot be");
  });
});

describe("a loose value", () => {
  it.each([
    ["16000", 16000],
    ["true", true],
    ["null", null],
    ["[1,2]", [1, 2]],
    ["adam", "adam"],
    ["1.2.3", "1.2.3"],
    ["123456789012345678901", "123456789012345678901"],
    ["1e999", "1e999"],
  ])("'%s' is read", (text, expected) => {
    expect(values.parseLoose(text)).toEqual(expected);
  });

  it("stands behind its key", () => {
    expect(values.parseLoosePairs("--param", ["lr=0.1", "opt=a=b"])).toEqual({ lr: 0.1, opt: "a=b" });
  });
});

describe("a size", () => {
  it.each([
    ["40MiB", 41_943_040],
    ["40MB", 40_000_000],
    ["1.5 kB", 1500],
    ["12", 12],
    ["1GiB", 2 ** 30],
  ])("'%s' is read", (text, bytes) => {
    expect(values.parseBytes("--memory", text)).toBe(bytes);
  });

  it.each(["40XB", "-1", "MiB", "1e3", "99999999TiB", ""])("'%s' is refused", (text) => {
    expect(() => values.parseBytes("--memory", text)).toThrow("--memory cannot be");
  });
});

describe("a number of days", () => {
  it.each([
    ["90d", 90],
    ["2w", 14],
  ])("'%s' is read", (text, days) => {
    expect(values.parseDays("--history", text)).toBe(days);
  });

  it.each(["90", "d", "-1d", "1y", "1.5d"])("'%s' is refused", (text) => {
    expect(() => values.parseDays("--history", text)).toThrow("--history cannot be");
  });
});

describe("counts, splits, datasets, code and moments", () => {
  it("are read", () => {
    expect(values.parseCount("--limit", "20")).toBe(20);
    expect(values.parseSamples("--samples", ["train=10", "test=2"])).toEqual({ train: 10, test: 2 });
    expect(values.parseDataset("--dataset", "ava@1.2.0")).toEqual({ name: "ava", version: "1.2.0" });
    expect(values.parseDataset("--dataset", "ava")).toEqual({ name: "ava" });
    const digest = `sha256:${"a".repeat(64)}`;
    expect(values.parseDataset("--dataset", `ava@${digest}`)).toEqual({ name: "ava", digest });
    expect(values.parseCode("--code", "https://e.org/r@abc")).toEqual({
      repository: "https://e.org/r",
      commit: "abc",
    });
    expect(values.parseCode("--code", "git@e.org:a/b")).toEqual({ repository: "git@e.org:a/b" });
    expect(values.parseCode("--code", "git@e.org:a/b@abc")).toEqual({
      repository: "git@e.org:a/b",
      commit: "abc",
    });
    expect(values.parseMoment("2026-01-02")).toBe("2026-01-02T00:00:00.000Z");
  });

  it("are refused where they cannot be meant", () => {
    expect(() => values.parseCount("--limit", "-1")).toThrow("--limit cannot be '-1'");
    expect(() => values.parseSamples("--samples", ["dev=1"])).toThrow("knows no split 'dev'");
    expect(() => values.parseSamples("--samples", ["train=1.5"])).toThrow("cannot be '1.5'");
    expect(() => values.parseDataset("--dataset", "@1")).toThrow("--dataset cannot be '@1'");
    expect(() => values.parseDataset("--dataset", "a@")).toThrow("--dataset cannot be 'a@'");
    expect(() => values.parseCode("--code", "")).toThrow("--code cannot be ''");
    expect(() => values.parseMoment("2026-02-30")).toThrow("'2026-02-30' is not a date");
  });
});
