import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { worldAt } from "../support/world-at.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const world = worldAt(fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "stemma-package-")));
const npm = [
  "--offline",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--silent",
  "--cache",
  world.path("cache"),
];
let contents: readonly string[] = [];

function run(folder: string, program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    cwd: folder,
    env: world.env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/* The package is packed and installed once; what it was built from is the business of `npm run build`. */
beforeAll(() => {
  const packed = run(root, "npm", "pack", "--json", "--pack-destination", world.root, ...npm);
  const [tarball] = JSON.parse(packed) as readonly {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  contents = tarball?.files.map((file) => file.path) ?? [];
  world.write("app/package.json", JSON.stringify({ name: "app", private: true, type: "module" }));
  run(world.path("app"), "npm", "install", ...npm, world.path(tarball?.filename ?? ""));
}, 120_000);

afterAll(() => {
  fs.rmSync(world.root, { recursive: true, force: true });
});

it("holds the program, the library with its types, schemas, hooks, clients and the papers, and nothing else", () => {
  const kinds = contents.map((file) =>
    file.replace(/^(dist\/(?:bin|lib|types)|schemas|hooks|clients)\/.*/, "$1"),
  );
  const papers = ["CHANGELOG.md", "LICENSE", "README.md"].filter((file) =>
    fs.existsSync(path.join(root, file)),
  );
  const expected = [
    "clients",
    "dist/THIRD-PARTY.txt",
    "dist/bin",
    "dist/lib",
    "dist/man/stemma.1",
    "dist/types",
    "hooks",
    "package.json",
    "schemas",
    ...papers,
  ];
  expect([...new Set(kinds)].sort()).toEqual(expected.sort());
  expect(contents).toContain("hooks/pre-commit");
});

it("brings no other package with it", () => {
  expect(fs.readdirSync(world.path("app/node_modules")).filter((name) => !name.startsWith("."))).toEqual([
    "stemma",
  ]);
});

it("runs as a program in an empty folder", () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const stemma = world.path("app/node_modules/.bin/stemma");
  fs.mkdirSync(world.path("models"));
  expect(run(world.path("models"), stemma, "--version").trim()).toBe(version);
  world.write("models/model.bin", "weights\n");
  run(world.path("models"), stemma, "init", "--hooks", "--workflows");
  run(world.path("models"), stemma, "register", "vad", "model.bin");
  expect(JSON.parse(run(world.path("models"), stemma, "check", "--json"))).toMatchObject({ ok: true });
});

it("finds its way from the hook that it installed", () => {
  fs.symlinkSync(world.path("app/node_modules"), world.path("models/node_modules"));
  world.write("models/registry/models/vad/model.yaml", "name: [\n");
  world.git("models", "add", "registry");
  expect(() => world.git("models", "commit", "-m", "broken")).toThrow(/yaml-invalid|model\.yaml/);
});

it("can be imported, with its schemas", () => {
  const script = `
    import { openRegistry, isStemmaError } from "stemma";
    import schema from "stemma/schemas/model.schema.json" with { type: "json" };
    const error = await openRegistry({ path: "/" }).catch((error) => error);
    console.log(isStemmaError(error, "repository-missing"), schema.title);
  `;
  world.write("app/import.mjs", script);
  expect(run(world.path("app"), process.execPath, "--no-warnings", "import.mjs")).toMatch(/^true \w/);
});

it("has parts that are imported by themselves", () => {
  const script = `
    import { normal } from "stemma/statistics";
    import { planOf } from "stemma/analysis";
    const goals = [{ name: "clicked", kind: "proportion", direction: "up" }];
    const plan = planOf({ name: "clicks", arms: [], metrics: { goals } });
    console.log(normal.upperQuantile(0.025).toFixed(3), plan.tuning);
  `;
  world.write("app/parts.mjs", script);
  expect(run(world.path("app"), process.execPath, "parts.mjs").trim()).toBe("1.960 5000");
});

it("scores predictions as the page about it shows", () => {
  const page = fs.readFileSync(path.join(root, "docs/scores.md"), "utf8");
  const [, script = "", shown = ""] = /```ts\n(.*?)```\n\n```text\n(.*?)```/s.exec(page) ?? [];
  world.write("app/scores.mjs", script);
  expect(run(world.path("app"), process.execPath, "scores.mjs")).toBe(shown);
});

it("records without a registry as the guide shows", () => {
  const page = fs.readFileSync(path.join(root, "docs/guides/monitoring.md"), "utf8");
  const [, script = "", shown = ""] =
    /```ts\n(import [^`]*stemma\/telemetry.*?)```\n\n```text\n(.*?)```/s.exec(page) ?? [];
  world.write("app/telemetry.mjs", script);
  expect(run(world.path("app"), process.execPath, "telemetry.mjs")).toBe(shown);
});

it("carries types that a strict consumer can check, its libraries included", () => {
  const source = `
    import { openRegistry, type Registry, StemmaError, type VersionForm } from "stemma";
    import { judge, type Checkpoint } from "stemma/analysis";
    import { RegressionTally, type RegressionScores } from "stemma/scores";
    import { compareSamples, proportionSample } from "stemma/statistics";
    import { Histogram, type RecorderState } from "stemma/telemetry";
    export const told = (state: RecorderState) => [state.counted, new Histogram().count];
    export const errors: RegressionScores = new RegressionTally().scores();
    const effect = compareSamples(proportionSample(1, 9), proportionSample(2, 9), { scale: "relative" });
    export const judged = (checkpoint: Checkpoint) => [judge(checkpoint).verdict, effect.p];
    const registry: Registry = await openRegistry({ path: "." });
    const version: VersionForm = await registry.version("vad@production");
    const moved = await registry.promote({ version: "vad@1.0.0", stage: "staging" });
    const from: string = moved.from;
    // @ts-expect-error a stage is a text
    await registry.promote({ version: "vad@1.0.0", stage: 1 });
    export const said = { from, size: version.size, code: new StemmaError("model-unknown", "no").code };
  `;
  world.write("app/consumer.ts", source);
  const compilerOptions = {
    module: "nodenext",
    target: "es2022",
    lib: ["es2023"],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    types: ["node"],
    typeRoots: [path.join(root, "node_modules/@types")],
  };
  world.write("app/tsconfig.json", JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  expect(run(world.path("app"), process.execPath, compiler)).toBe("");
}, 120_000);
