import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { StemmaError } from "../../src/values/error.ts";
import { openSeeded } from "../cli/transcripts/seed.ts";
import { complaintsOf, schemas } from "./schemas.ts";
import { stdinOf } from "../support/stdin.ts";

/* The keys that DESIGN.md section 6 fixes; forms may have more of them, and never fewer. */
const fixed: Readonly<Record<string, string>> = {
  version:
    "commit model version ordinal task stage aliases created author updated change framework model_type artifacts size interface features parents dataset training code parameters config metrics tags custom description exports links source resources",
  model: "commit name description task owners tags stages aliases holds versions",
  "model-list": "commit items total next",
  "version-list": "commit items total next",
  register: "base commit changed model version stage artifacts",
  promote: "base commit changed model version from to displaced",
  rollback: "base commit changed model version from to displaced",
  retire: "base commit changed model version from to displaced",
  release: "base commit changed dry_run changes findings",
  garbage: "base commit changed dry_run changes findings",
  history: "commit events",
  check: "commit base ok findings",
  best: "commit model version metric value direction source",
  compare: "commit subjects metrics parameters interface artifacts",
  lineage: "commit root nodes edges",
  "artifact-list": "commit items",
  verify: "commit ok checked corrupt missing",
  "dry-run": "dry_run base changes findings",
};

describe("the forms", () => {
  it.each(Object.entries(fixed))("%s has the keys that the design fixes", (name, keys) => {
    expect(schemas.get(name)?.required).toEqual(expect.arrayContaining(keys.split(" ")));
  });

  it("allow no key that they do not name, and leave none out", () => {
    for (const [name, { additionalProperties, required, properties }] of schemas) {
      expect({ name, additionalProperties }).toEqual({ name, additionalProperties: false });
      expect(required).toEqual(Object.keys(properties ?? {}));
    }
  });
});

describe("on a terminal", () => {
  it("a question and its answer stay off stdout", async () => {
    const terminal = await openSeeded();
    const asked = { terminal: 80, stdin: "y\n" };
    const { code, stdout, stderr } = await terminal.runIn(asked, "delete", "speech/asr@0.1.0", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Delete 1 version (speech/asr@0.1.0)? [y/N] " });
    expect(complaintsOf("delete", JSON.parse(stdout))).toEqual([]);
  });

  it("a no is a refusal, with its finding", async () => {
    const terminal = await openSeeded();
    const { code, stdout } = await terminal.runIn(
      { terminal: 80, stdin: "n\n" },
      "delete",
      "vad",
      "--force",
      "--json",
    );
    expect({ code, value: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 1,
      value: { error: { data: { findings: [{ code: "confirmation-declined", severity: "error" }] } } },
    });
  });
});

describe("an error", () => {
  it("that is a bug is printed in the same form", async () => {
    let stdout = "";
    const sink = {
      terminal: false,
      columns: null,
      write: (text: string) => ((stdout += text), Promise.resolve()),
    };
    const io = {
      stdout: sink,
      stderr: { ...sink, write: () => Promise.reject(new Error("nothing belongs on stderr")) },
      stdin: {
        ...stdinOf(""),
        all: () => Promise.reject(new TypeError("odd")),
      },
      env: {},
      cwd: "/",
      now: () => 0,
      elapsed: () => 0,
      signal: new AbortController().signal,
      version: "0.0.0-test",
    };
    expect(await main(["register", "vad", "--from", "-", "--json"], io)).toBe(70);
    expect(complaintsOf("error", JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "bug", message: "odd" } });
  });

  it("that refuses is its own finding, at the place that it names, unless it has findings", () => {
    const refused = new StemmaError("path-dirty", "a.yaml has edits", {
      data: { path: "a.yaml", line: 2, column: 3 },
    });
    const finding = { code: "path-dirty", severity: "error", message: "a.yaml has edits", hint: null };
    expect(refused.toJSON().data["findings"]).toEqual([{ ...finding, path: "a.yaml", line: 2, column: 3 }]);
    expect(new StemmaError("path-dirty", "x", { data: { findings: [] } }).toJSON().data).toEqual({
      findings: [],
    });
    expect(new StemmaError("usage-invalid", "x").toJSON().data).toEqual({});
  });
});
