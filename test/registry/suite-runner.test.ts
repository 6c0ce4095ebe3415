import { describe, expect, it } from "vitest";
import { runnerOptions } from "../../src/registry/evaluation/suite-runner.ts";
import type { Session } from "../../src/registry/session.ts";
import type { RunnerRecord, SuiteRecord } from "../../src/records/generated/suite.ts";

/** What options ask of a session: where it is, and its settings. */
function sessionOf(
  settings: Readonly<Record<string, string>> = {},
  workTree: string | null = "/work",
): Session {
  const asked = {
    repository: { workTree },
    world: { path: "/bare" },
    setting: (name: string) => settings[name],
  };
  return asked as unknown as Session;
}

function suiteOf(runner?: RunnerRecord): SuiteRecord {
  return { name: "quality", cases: [], ...(runner !== undefined && { runner }) };
}

describe("how a suite is run", () => {
  it("is by ONNX Runtime where it says nothing, and as it says", () => {
    expect(runnerOptions(sessionOf(), suiteOf(), {})).toEqual({
      kind: "onnx",
      runtime: "auto",
      file: null,
      stacked: false,
      states: [],
      constants: [],
      contexts: [],
      threads: 1,
      projectFolder: "/work",
    });
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
    ] as const;
    const constants = Object.fromEntries(types.map((type) => [type, { type, shape: [2], value: 1 }]));
    const told = runnerOptions(
      sessionOf({}, null),
      suiteOf({
        kind: "onnx",
        runtime: "web",
        file: "a.onnx",
        stacked: true,
        threads: 2,
        constants,
        state: { h: { from: "hn", shape: [1] } },
        context: [
          { input: "x", length: 4 },
          { input: "x", length: 4, when: "h" },
        ],
      }),
      {},
    );
    expect(told).toMatchObject({
      projectFolder: "/bare",
      states: [{ input: "h", output: "hn", shape: [1] }],
      contexts: [{ when: null }, { when: "h" }],
    });
    expect(
      told.kind === "onnx" && told.constants.map(({ value }) => [value.type, Array.from(value.data, Number)]),
    ).toEqual(types.map((type) => [type, [1, 1]]));
  });

  it("is by a program that somebody here allowed", () => {
    const suite = suiteOf({
      kind: "command",
      command: ["score"],
      timeout: "2m",
      memory: "512MiB",
      variables: { A: "b" },
    });
    expect(() => runnerOptions(sessionOf(), suite, {})).toThrow(
      expect.objectContaining({ code: "runner-untrusted" }) as Error,
    );
    const wanted = {
      kind: "command",
      argv: ["score"],
      workingFolder: "/work",
      timeoutMs: 120_000,
      memoryBytes: 512 * 1024 ** 2,
    };
    expect(runnerOptions(sessionOf(), suite, { allowCommands: true })).toMatchObject(wanted);
    expect(runnerOptions(sessionOf({ "evaluate.commands": "true" }), suite, {})).toMatchObject(wanted);
    expect(runnerOptions(sessionOf({}, null), suiteOf({ kind: "command" }), { allowCommands: true })).toEqual(
      {
        kind: "command",
        argv: [],
        workingFolder: "/bare",
        variables: {},
        timeoutMs: 60_000,
        memoryBytes: null,
      },
    );
  });

  it("is by the endpoint that somebody named, under the name of its model", () => {
    const asked = (runner: RunnerRecord, more: Partial<SuiteRecord> = {}, endpoint?: string) =>
      runnerOptions(
        sessionOf({ "endpoint.quality.url": "http://127.0.0.1:1" }),
        { ...suiteOf(runner), ...more },
        { endpoint },
      );
    expect(asked({ kind: "http" })).toMatchObject({
      protocol: "kserve",
      url: "http://127.0.0.1:1",
      model: "quality",
      retries: 0,
    });
    expect(
      asked(
        { kind: "http", protocol: "json", retries: 2, timeout: "50ms" },
        { model: "vad" },
        "https://a.example",
      ),
    ).toMatchObject({
      protocol: "json",
      url: "https://a.example",
      model: "vad",
      retries: 2,
      timeoutMs: 50,
    });
    expect(asked({ kind: "http", name: "served" })).toMatchObject({ model: "served" });
    expect(() => asked({ kind: "http" }, {}, "ftp://a.example")).toThrow(
      expect.objectContaining({ code: "runner-invalid" }) as Error,
    );
  });
});
