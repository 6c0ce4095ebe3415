import { describe, expect, it } from "vitest";
import { editRecord } from "../../src/records/edit.ts";
import type { ModelRecord } from "../../src/records/generated/model.ts";
import type { RegistryRecord } from "../../src/records/generated/registry.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { failureOf } from "./fault.ts";

const path = "registry/models/vad/model.yaml";
const source = `# Voice activity.
name: vad          # as the folder

# Who answers
owners: [ "ada",  bob ]   # both
tags: {domain: speech, baseline: }
stages:            # lifecycle
  production: 5.0.0     # since spring
  deprecated:
    # the first one
    - 4.0.0  # old
aliases:
  champion: '5.0.0'
description: |  # prose
  Two
  lines
`;

const edit = (change: (model: ModelRecord) => ModelRecord, text = source): string => {
  const bytes = Buffer.from(text);
  return editRecord("model", bytes, change(parseRecord("model", bytes, path)), path).toString();
};

describe("editRecord", () => {
  it("moves a version between stages and touches those lines alone", () => {
    const after = edit((model) => ({
      ...model,
      stages: { production: "6.0.0", deprecated: ["4.0.0", "5.0.0"] },
    }));
    expect(after).toBe(
      source
        .replace("production: 5.0.0  ", "production: 6.0.0  ")
        .replace("- 4.0.0  # old\n", "- 4.0.0  # old\n    - 5.0.0\n"),
    );
  });

  it("adds a key where the schema puts it, and takes it away again", () => {
    const hold = { reason: "slow", by: "ada", since: "2026-11-21T10:00:00.000Z" };
    const held = edit((model) => ({ ...model, holds: { production: hold } }));
    expect(held).toBe(
      source.replace(
        "description:",
        'holds:\n  production:\n    reason: slow\n    by: ada\n    since: "2026-11-21T10:00:00.000Z"\ndescription:',
      ),
    );
    const lifted = edit(({ holds: _, ...model }) => model, held);
    expect(lifted).toBe(source);
  });

  it("edits inside brackets without touching the rest of them", () => {
    expect(edit((model) => ({ ...model, owners: ["ada", "bob", "eve"] }))).toBe(
      source.replace('[ "ada",  bob ]', '[ "ada", bob, eve ]'),
    );
    expect(edit((model) => ({ ...model, tags: { domain: "audio", baseline: null } }))).toBe(
      source.replace("domain: speech", "domain: audio"),
    );
    expect(edit((model) => ({ ...model, tags: { domain: "speech" } }))).toBe(
      source.replace("{domain: speech, baseline: }", "{domain: speech }"),
    );
  });

  it("keeps the comment of a line whose value changes its form", () => {
    expect(edit((model) => ({ ...model, description: "One" }))).toContain("description: One  # prose\n");
    expect(edit((model) => ({ ...model, stages: {} }))).toContain(
      "stages: {}            # lifecycle\naliases:",
    );
    expect(
      edit((model) => ({ ...model, stages: { production: ["5.0.0", "6.0.0"], deprecated: ["4.0.0"] } })),
    ).toContain(
      "  production:     # since spring\n    - 5.0.0\n    - 6.0.0\n  deprecated:\n    # the first one\n",
    );
  });

  it("adds to a file whose last line has no end", () => {
    expect(edit((model) => ({ ...model, task: "x", collected: ["1.0.0"] }), "name: vad")).toBe(
      "name: vad\ntask: x\ncollected:\n  - 1.0.0",
    );
  });

  it("adds a value to a bare key", () => {
    expect(edit((model) => ({ ...model, tags: { a: "1" } }), "name: vad\ntags:\n  a:   # bare\n")).toBe(
      'name: vad\ntags:\n  a: "1"   # bare\n',
    );
  });

  it("prints anew what it cannot edit in place", () => {
    const bytes = Buffer.from("format: 1\nlifecycle: {initial: a, stages: {a: {to: [b]}, b: {to: []}}}\n");
    const record = parseRecord("registry", bytes, "registry/registry.yaml");
    const { a, b } = record.lifecycle.stages;
    if (a === undefined || b === undefined) throw new Error("stages are missing");
    const after: RegistryRecord = { ...record, lifecycle: { initial: "a", stages: { b, a } } };
    const edited = editRecord("registry", bytes, after, "registry/registry.yaml");
    expect(Object.keys(parseRecord("registry", edited, "registry/registry.yaml").lifecycle.stages)).toEqual([
      "b",
      "a",
    ]);
  });

  it.each([
    [{ name: "vad", custom: { a: Number.NaN } }, /'custom.a' is NaN/],
    [{ name: "vad", custom: { a: [1n] } }, /'custom.a.0' is a bigint/],
    [{ name: "vad", task: "a\u0007" }, /'task' holds the character U\+0007/],
    [{ name: "vad", custom: { constructor: 1 } }, /'custom.constructor' has a key that is not allowed/],
    [{ name: "Vad" }, /must be a model name/],
    [{ name: "vad", zebra: 1 } as ModelRecord, /unknown key 'zebra'/],
  ])("refuses a record that no file may hold: %#", (after, message) => {
    const error = failureOf(() => editRecord("model", Buffer.from("name: vad\n"), after, path));
    expect(error.code).toBe("record-invalid");
    expect(error.message).toMatch(message);
  });
});
