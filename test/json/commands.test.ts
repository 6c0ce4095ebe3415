import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { commands } from "../../src/cli/table.ts";
import { steady } from "../cli/terminal.ts";
import { worldAt } from "../support/world-at.ts";
import { renderDocument } from "./document.ts";
import { flow, type Run, walkFlow } from "./flow.ts";
import { complaintsOf, schemas } from "./schemas.ts";

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "stemma-json-")));
let runs: readonly Run[] = [];

beforeAll(async () => {
  runs = await walkFlow(root);
});

afterAll(() => fs.rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

/* Forms that only the library gives, and that of a file. */
const libraryForms = ["collect", "label", "renumber"];

describe("with --json", () => {
  it.each(flow.map(({ line, form }, at) => [`${at} ${line}`, form, at] as const))(
    "%s prints a %s",
    (_, form, at) => {
      const { exit = 0, code, stdout, stderr, value } = runs[at] ?? expect.fail("no run");
      expect({ code, stderr, value }).toMatchObject({ code: exit, stderr: "" });
      expect(stdout.endsWith("\n")).toBe(true);
      expect(complaintsOf(form, value), stdout).toEqual([]);
    },
  );

  it("every command is run, and every form is printed", () => {
    const lines = flow.map(({ line }) => line);
    expect(
      commands.filter(({ name }) => !lines.some((line) => line.startsWith(name))).map(({ name }) => name),
    ).toEqual([]);
    const printed = new Set([...flow.map(({ form }) => form), ...libraryForms]);
    expect([...schemas.keys()].filter((name) => !printed.has(name))).toEqual([]);
  });

  it("every write is planned with --dry-run", () => {
    const planned = flow.filter(({ line }) => line.includes("--dry-run")).map(({ line }) => line);
    const writes = commands.filter(({ kind }) => kind === "write").map(({ name }) => name);
    expect(writes.filter((name) => !planned.some((line) => line.startsWith(name)))).toEqual([]);
  });

  it("docs/json.md says it, with what these runs printed", async () => {
    const text = steady(worldAt(root), renderDocument(runs));
    await expect(text).toMatchFileSnapshot(fileURLToPath(new URL("../../docs/json.md", import.meta.url)));
  });

  it("garbage that ends in a commit is planned with its edits", () => {
    const planned = runs.find(({ line }) => line === "artifact gc --history 90d --dry-run");
    const path = expect.stringMatching(/model\.yaml$/) as unknown;
    expect(planned?.value).toMatchObject({ changed: false, commit: null, changes: [{ path }] });
    expect(runs.find(({ line }) => line === "artifact gc --history 90d --yes")?.value).toMatchObject({
      changed: true,
      changes: [],
    });
  });

  it("a refusal carries its findings", () => {
    const refused = runs.filter(({ form, code }) => form === "error" && code === 1);
    expect(refused.length).toBeGreaterThan(3);
    for (const { value } of refused)
      expect(value).toMatchObject({
        error: {
          data: {
            findings: expect.arrayContaining([expect.objectContaining({ severity: "error" })]) as unknown,
          },
        },
      });
  });
});
