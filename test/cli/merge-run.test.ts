import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { initRegistry, removeHooks } from "../../src/registry/registry.ts";
import { layOut, type Place, registerAll } from "../registry/world.ts";

const program = fileURLToPath(new URL("../../dist/bin/stemma.js", import.meta.url));
const limit = { timeout: 180_000 };
const model = "registry/models/vad/model.yaml";

/** A registry with one version of vad, and git told of the driver where it is wished. */
async function shared(driver: boolean): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  if (driver) {
    await initRegistry({ path: place.folder, env: place.env, hooks: true });
    place.world.write("r/.git/info/exclude", "/node_modules\n");
    const shim = place.world.write(
      "r/node_modules/.bin/stemma",
      `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`,
    );
    fs.chmodSync(shim, 0o755);
  }
  place.git("branch", "side");
  return place;
}

/** Runs git where it may fail. */
function tried(
  { folder, env }: Place,
  ...args: readonly string[]
): { readonly ok: boolean; readonly said: string } {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: folder, env, encoding: "utf8" });
  return { ok: status === 0, said: stdout + stderr };
}

const ways = [
  { command: ["merge", "-q", "--no-edit", "side"] },
  { command: ["rebase", "-q", "side"] },
  { command: ["cherry-pick", "side"] },
];

describe.each(ways)("git $command.0", ({ command }) => {
  it("joins registrations of one model with plain git", limit, async () => {
    const place = await shared(false);
    await registerAll(place, "vad", ["2.0.0"]);
    const side = await place.open({ ref: "side" });
    await side.register({ model: "vad", version: "3.0.0", files: [place.file("side.bin")] });
    expect(tried(place, ...command).ok).toBe(true);
    const { items } = await (await place.open()).versions({ model: "vad" });
    expect(items.map(({ version }) => version).sort()).toEqual(["1.0.0", "1.1.0", "2.0.0", "3.0.0"]);
  });

  it("joins annotations with the driver, and comments stay", limit, async () => {
    const place = await shared(true);
    place.commit({ [model]: `${place.read(model)}# of ours\ntags:\n  ours: x\n` });
    await (await place.open({ ref: "side" })).annotate({ subject: "vad", description: "of theirs" });
    expect(tried(place, ...command)).toMatchObject({ ok: true });
    expect(place.read(model)).toMatch(/description: of theirs/);
    expect(place.read(model)).toMatch(/# of ours\ntags:\n {2}ours: x/);
    expect((await (await place.open()).check()).ok).toBe(true);
  });

  it("leaves two promotions to one stage to a person, without and with the driver", limit, async () => {
    for (const driver of [false, true]) {
      const place = await shared(driver);
      await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
      await (await place.open({ ref: "side" })).promote({ version: "vad@1.1.0", stage: "staging" });
      const { ok, said } = tried(place, ...command);
      expect({ driver, ok }).toEqual({ driver, ok: false });
      if (driver) expect(said).toContain(`${model}: both sides changed stages.staging`);
      expect(fs.readFileSync(`${place.folder}/${model}`, "utf8")).toContain("<<<<<<<");
    }
  });
});

describe("the driver that init sets up", () => {
  const line = "registry/**/*.yaml merge=stemma";
  const attributes = (place: Place): string =>
    fs.readFileSync(`${place.folder}/.git/info/attributes`, "utf8");

  it("merges the lines where the program is absent", limit, async () => {
    const place = await shared(true);
    fs.rmSync(`${place.folder}/node_modules`, { recursive: true });
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    await (await place.open({ ref: "side" })).promote({ version: "vad@1.1.0", stage: "staging" });
    expect(tried(place, "-c", "core.hooksPath=/dev/null", "merge", "-q", "--no-edit", "side").ok).toBe(false);
    expect(place.read(model)).toMatch(/<<<<<<< ours[^]*>>>>>>> theirs/);
  });

  it("is told once, and taken out without what others wrote there", limit, async () => {
    const place = await layOut();
    const options = { path: place.folder, env: place.env };
    place.world.write("r/.git/info/attributes", "*.bin -diff");
    const planned = await initRegistry({ ...options, hooks: true, dryRun: true });
    expect("changes" in planned && planned.changes.map(({ path }) => path)).toContain(
      `${place.folder}/.git/info/attributes`,
    );
    expect(await initRegistry({ ...options, hooks: true })).toMatchObject({
      merge_driver: [`${place.folder}/.git/config`, `${place.folder}/.git/info/attributes`],
    });
    expect(attributes(place)).toMatch(/^\*\.bin -diff\n# .*\n/);
    expect(place.git("check-attr", "merge", model)).toBe(`${model}: merge: stemma`);
    expect(await initRegistry({ ...options, hooks: true })).toMatchObject({ merge_driver: [] });
    expect((await removeHooks(options)).merge_driver).toHaveLength(2);
    expect(attributes(place)).toBe("*.bin -diff\n");
    expect(place.git("config", "--list", "--local")).not.toContain("stemma");
    expect((await removeHooks(options)).merge_driver).toEqual([]);
  });

  it("leaves a driver and a line of the user's as they are", limit, async () => {
    const place = await layOut();
    const options = { path: place.folder, env: place.env };
    place.git("config", "merge.stemma.driver", "mine %A");
    place.world.write("r/.git/info/attributes", `${line}\n`);
    expect(await initRegistry({ ...options, hooks: true })).toMatchObject({ merge_driver: [] });
    expect((await removeHooks(options)).merge_driver).toEqual([]);
    expect([place.git("config", "merge.stemma.driver"), attributes(place)]).toEqual(["mine %A", `${line}\n`]);
    const env = { ...place.env, PATH: place.world.path("nothing") };
    expect(await initRegistry({ ...options, env, hooks: true })).toMatchObject({ merge_driver: [] });
  });
});

describe("stemma merge", () => {
  it("lands a proposal beside an annotation of the same model", limit, async () => {
    const place = await shared(false);
    const { branch } = await place.registry.proposals.propose({ version: "vad@1.0.0", stage: "staging" });
    await place.registry.annotate({ subject: "vad", description: "said meanwhile" });
    const { form } = await place.registry.proposals
      .merge({ branch })
      .then((merged) => ({ form: merged.proposal }));
    expect(form.state).toBe("merged");
    expect(place.git("show", `main:${model}`)).toMatch(/description: said meanwhile[^]*staging: 1\.0\.0/);
  });

  it("does not land a proposal for a stage that somebody else took", limit, async () => {
    const place = await shared(false);
    const { branch } = await place.registry.proposals.propose({ version: "vad@1.0.0", stage: "staging" });
    await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    await expect(place.registry.proposals.merge({ branch })).rejects.toMatchObject({ code: "conflict" });
    const { findings } = await place.registry.check({ range: `main..${branch}` });
    expect(findings.map(({ code }) => code)).toContain("conflict");
  });
});

it("a file that the merge driver is not given is said", limit, async () => {
  const { folder, env } = await layOut();
  const { status, stdout } = spawnSync(
    process.execPath,
    [program, "merge-driver", "--json", "base", "ours", "theirs", model],
    { cwd: folder, env, encoding: "utf8" },
  );
  expect([status, (JSON.parse(stdout) as { error: { code: string } }).error.code]).toEqual([
    2,
    "file-unreadable",
  ]);
});
