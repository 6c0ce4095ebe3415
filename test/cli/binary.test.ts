import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { silero } from "../evaluation/onnx-models.ts";
import { makeWorld, type World } from "../support/world.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const bin = `${root}dist/bin/stemma.js`;

/** Runs the built program in the `work` folder of a world. */
function stemma(world: World, ...argv: readonly string[]) {
  fs.mkdirSync(world.path("work"), { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: world.path("work"),
    env: world.env,
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

function loads(digest: string): string {
  return `name: loads
model: vad
data:
  - {name: rows, path: rows.jsonl, digest: "${digest}", format: jsonl, columns: [input]}
runner:
  kind: onnx
  state:
    state: {from: stateN, shape: [2, 1, 128]}
  constants:
    sr: {type: int64, value: 16000}
cases:
  - {name: loads, kind: smoke}
`;
}

describe("the built program", () => {
  beforeAll(() => {
    execFileSync(process.execPath, [`${root}scripts/build.mjs`]);
  });

  it("prints the version of the package", () => {
    const { version } = JSON.parse(fs.readFileSync(`${root}package.json`, "utf8")) as { version: string };
    expect(stemma(makeWorld(), "--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    expect(stemma(makeWorld(), "--version", "--json").stdout).toBe(
      `${JSON.stringify({ version }, null, 2)}\n`,
    );
  });

  it("may be run as a file", () => {
    expect(execFileSync(bin, ["help"], { encoding: "utf8" })).toContain("Usage");
  });

  it("registers, promotes and shows", () => {
    const world = makeWorld();
    world.write("work/model.bin", "weights\n");
    expect(stemma(world, "init")).toMatchObject({ code: 0, stderr: "" });
    expect(stemma(world, "register", "vad", "model.bin")).toMatchObject({ code: 0, stderr: "" });
    expect(stemma(world, "promote", "vad@latest", "staging").stdout).toContain(
      "vad@1.0.0: development -> staging",
    );
    expect(JSON.parse(stemma(world, "show", "vad@staging", "--json").stdout)).toMatchObject({
      version: "1.0.0",
    });
    expect(stemma(world, "show", "vad@9.9.9")).toMatchObject({ code: 3, stdout: "" });
    expect(world.git("work", "status", "--porcelain")).toBe("?? model.bin");
  });

  it.each([
    ["where it was made", null],
    ["in a clone", "clone -q"],
    ["in a bare clone", "clone -q --bare"],
  ])(
    "has in its first half all that commands need which read what is in the index, %s",
    (_, copy) => {
      const world = makeWorld();
      fs.cpSync(`${root}dist/bin`, world.path("bin"), { recursive: true });
      for (const file of ["rest.cjs", "rest.cache", "process.mjs", "chunks"])
        fs.rmSync(world.path(`bin/${file}`), { recursive: true });
      world.write("work/model.bin", "weights\n");
      stemma(world, "init");
      stemma(world, "register", "vad", "model.bin", "--metric", "roc_auc=0.9", "--tag", "domain=speech");
      stemma(world, "promote", "vad@latest", "staging");
      const place = copy === null ? "work" : "copy";
      if (copy !== null) world.git(".", ...copy.split(" "), "work", "copy");
      const half = (...argv: readonly string[]) => {
        const env = { ...world.env, GIT_COMMITTER_DATE: "" };
        const options = { cwd: world.path(place), env, encoding: "utf8" } as const;
        return spawnSync(process.execPath, [world.path("bin/stemma.js"), ...argv], options);
      };
      const reads = [
        "list",
        "list vad",
        "show vad",
        "show vad@staging --json",
        "resolve vad@staging",
        "history vad",
      ];
      for (const line of [...reads, "search metrics.roc_auc>=0.5"]) {
        // The first one parses, and keeps what it found in the index.
        stemma(world, "-C", world.path(place), ...line.split(" "));
        expect([line, half(...line.split(" "))]).toMatchObject([line, { status: 0, stderr: "" }]);
      }
      expect(half("promote", "vad@1.0.0", "production").stderr).toContain("rest.");
    },
    60_000,
  );

  it("runs an ONNX file by the runtime that is installed beside it", () => {
    const world = makeWorld();
    fs.mkdirSync(world.path("work"), { recursive: true });
    fs.writeFileSync(world.path("work/vad.onnx"), silero("v5"));
    expect(stemma(world, "init").code).toBe(0);
    expect(stemma(world, "register", "vad", "vad.onnx")).toMatchObject({ code: 0 });
    const rows = `${JSON.stringify({ input: [new Array<number>(576).fill(0)] })}\n`;
    world.write("work/rows.jsonl", rows);
    const digest = stemma(world, "artifact", "add", "rows.jsonl").stdout.slice(0, 71);
    world.write("work/registry/suites/loads.yaml", loads(digest));
    world.git("work", "add", "registry");
    world.git("work", "commit", "-qm", "A suite");
    const { code, stdout, stderr } = stemma(world, "evaluate", "run", "vad@latest");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^vad@1\.0\.0 loads: passed \(.* by onnxruntime-/);
  }, 120_000);

  it("starts without its compiled form, and with one of another V8", () => {
    const world = makeWorld();
    fs.cpSync(`${root}dist/bin`, world.path("bin"), { recursive: true });
    world.write("package.json", '{"type": "module"}');
    const help = () =>
      execFileSync(process.execPath, [world.path("bin/stemma.js"), "help", "show"], { encoding: "utf8" });
    const text = help();
    world.write("bin/core.cache", "not what V8 wrote");
    expect(help()).toBe(text);
    fs.rmSync(world.path("bin/core.cache"));
    expect(help()).toBe(text);
  });

  it("ends quietly when its reader goes away", () => {
    const line = `"${process.execPath}" "${bin}" help | head -c 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", line], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "S0\n", stderr: "" });
  });

  it("writes all of a long answer to a pipe", () => {
    const json = execFileSync("bash", ["-c", `"${process.execPath}" "${bin}" help --json | cat`], {
      encoding: "utf8",
    });
    expect(Array.isArray((JSON.parse(json) as { commands: unknown }).commands)).toBe(true);
    expect(json.length).toBeGreaterThan(16_384);
  });

  it("exits with 130 after a signal", async () => {
    const world = makeWorld();
    fs.mkdirSync(world.path("work"));
    const child = spawn(process.execPath, [bin, "delete", "-"], {
      cwd: world.path("work"),
      env: { ...world.env },
    });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    // More than a pipe holds: once it is taken, the program reads, and so it has long listened for signals.
    child.stdin.write("\n".repeat(1 << 20), () => child.kill("SIGINT"));
    expect(await ended).toBe(130);
    expect(stderr).toBe(
      "error: stopped by a signal\nhint: Run it again: the registry holds the old or the complete new state.\n",
    );
  });
});
