import { describe, expect, it } from "vitest";
import { initRegistry, openRegistry } from "../../src/registry/registry.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeWorld } from "../support/world.ts";
import { type Engine, findLosses, main, makeArena, none } from "./ledger.ts";
import { size } from "./size.ts";

const runs = Array.from({ length: 3 }, (_, n) => n + 1);

function writers(
  engines: readonly Engine[],
  commits: number,
): { engine: Engine; name: string; commits: number }[] {
  return engines.map((engine, n) => ({ engine, name: `${engine}${n}`, commits }));
}

describe("writers that race for one ref and one file", () => {
  it.each(runs)("lose nothing, six of ours beside two of native git, run %i", async () => {
    const arena = makeArena();
    const own = Array.from({ length: size(6, 24) }, (): Engine => "own");
    const native = Array.from({ length: size(2, 8) }, (): Engine => "native");
    const race = writers([...own, ...native], size(25, 200));
    const ended = await Promise.all(race.map((writer) => arena.write(writer)));
    expect(ended.map(({ code, errors }) => ({ code, errors }))).toEqual(
      race.map(() => ({ code: 0, errors: "" })),
    );
    const acknowledged = ended.flatMap(({ lines }) => lines);
    expect(new Set(acknowledged).size).toBe(race.length * size(25, 200));
    expect(findLosses(arena, acknowledged)).toEqual(none);
    expect(arena.git("rev-list", "--count", main)).toBe(String(1 + acknowledged.length));
  });

  it("lose commits and updates when they are plain isomorphic-git: this test can fail", async () => {
    const arena = makeArena();
    const race = writers(["isomorphic", "isomorphic", "isomorphic"], 60);
    const ended = await Promise.all(race.map((writer) => arena.write(writer)));
    const acknowledged = ended.flatMap(({ lines }) => lines);
    expect(acknowledged.length).toBeGreaterThan(0);
    const { commits } = findLosses(arena, acknowledged);
    expect(commits).toBeGreaterThan(0);
  });
});

describe("promises of one process", () => {
  it("all land, each in a commit of its own", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "--bare", "r");
    await initRegistry({ path: world.path("r"), env: world.env });
    const registry = await openRegistry({ path: world.path("r"), env: world.env });
    const count = size(200, 5000);
    const forms = await Promise.all(
      Array.from({ length: count }, (_, n) =>
        registry.register({
          model: `m${n % 7}`,
          version: `1.${n}.0`,
          files: [world.write(`files/${n}.bin`, `\0${n}`)],
        }),
      ),
    );
    const commits = new Set(forms.map(({ commit }) => commit));
    expect(commits.size).toBe(count);
    const history = new Set(world.git("r", "rev-list", main).split("\n"));
    expect([...commits].filter((oid) => oid === null || !history.has(oid))).toEqual([]);
    expect(history.size).toBe(1 + count);
    expect((await registry.versions({ limit: 1 })).total).toBe(count);
    expect(world.git("r", "fsck", "--strict", "--no-dangling")).toBe("");
  });

  it("all land where the process may open few files", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "--bare", "r");
    await initRegistry({ path: world.path("r"), env: world.env });
    const script = bundleScript("promised-registrar", world.root);
    const count = 200;
    const run = `ulimit -n 200; exec "${process.execPath}" "${script}" "${world.path("r")}" ${count}`;
    const ended = await runProcess("/bin/sh", ["-c", run], { env: world.env });
    expect(ended).toMatchObject({ code: 0, errors: "" });
    const history = new Set(world.git("r", "rev-list", main).split("\n"));
    expect(history.size).toBe(1 + count);
    expect(new Set(ended.lines).size).toBe(count);
    expect(ended.lines.filter((oid) => !history.has(oid))).toEqual([]);
  });
});
