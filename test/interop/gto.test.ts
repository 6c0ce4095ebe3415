import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { pythonEnvironment } from "../../scripts/python-environment.mjs";
import { layOut, type Place, registerAll } from "../registry/world.ts";

interface ShownVersion {
  readonly version: string;
  readonly commit_hexsha: string;
  readonly message: string;
  readonly ref: string;
}

interface Told {
  readonly event: string;
  readonly artifact: string;
  readonly version: string | null;
  readonly commit: string;
  readonly author: string;
}

const programs = pythonEnvironment(path.join(import.meta.dirname, "requirements.txt"));

/** What the real gto says in JSON of the repository of a place. */
function gto(place: Place, ...args: readonly string[]): unknown {
  return JSON.parse(runGto(place, place.folder, [...args, "--json"]));
}

function runGto({ world }: Place, cwd: string, args: readonly string[]): string {
  const quiet = { GTO_EMOJIS: "false", DO_NOT_TRACK: "true", GIT_PYTHON_REFRESH: "quiet" };
  const options = {
    cwd,
    env: { ...world.env, ...quiet },
    encoding: "utf8",
    maxBuffer: 1 << 26,
  } as const;
  return execFileSync(path.join(programs, "gto"), args, options);
}

test("gto shows the same models, versions and history as the release tags tell", async () => {
  const place = await layOut();
  await registerAll(place, "speech/vad", ["1.0.0", "1.1.0", "2.0.0-rc.1"]);
  await registerAll(place, "stt", ["0.1.0"]);
  // Two versions that came in one commit get a tag each at that commit.
  await place.registry.registerAll(
    ["3.0.0", "3.1.0"].map((version) => ({
      model: "stt",
      version,
      files: [place.file(`stt-${version}.bin`)],
    })),
  );
  // A name with a dot is one that gto cannot hold, and so is a timestamp id.
  await registerAll(place, "old.net", ["1.0.0"]);
  await place.registry.register({ model: "nightly", versioning: "timestamp", files: [place.file("n.bin")] });
  const { created } = await place.registry.release();
  const shared = created.filter(({ model }) => model === "stt" || model === "speech/vad");
  expect([created.length, shared.length]).toEqual([8, 6]);

  expect(gto(place, "show")).toMatchObject({
    // Where Stemma calls the highest release the latest, gto takes prereleases as well.
    "speech/vad": { version: "v2.0.0-rc.1", registered: true, active: true },
    stt: { version: "v3.1.0", registered: true, active: true },
  });
  for (const model of ["speech/vad", "stt"]) {
    const versions = gto(place, "show", model) as readonly ShownVersion[];
    const ours = shared.filter((each) => each.model === model);
    expect(versions.map(({ ref, version, commit_hexsha }) => [ref, version, commit_hexsha]).sort()).toEqual(
      ours.map(({ tag, version, target }) => [tag, `v${version}`, target]).sort(),
    );
    expect(versions.map(({ version }) => version.slice(1)).sort()).toEqual(
      (await place.registry.versions({ model })).items.map(({ version }) => version).sort(),
    );
  }
  const history = gto(place, "history") as readonly Told[];
  expect(
    history.map(({ event, artifact, version, commit }) => [event, artifact, version, commit]).sort(),
  ).toEqual(
    shared.map(({ model, version, target }) => ["registration", model, `v${version}`, target]).sort(),
  );
  expect(new Set(history.map(({ author }) => author))).toEqual(new Set(["Ada"]));
});

/* A repository that the real gto tags. It takes the time of the machine, so each tag gets one a minute after that of the tag before. */
function tagging(place: Place) {
  const { world } = place;
  const folder = world.path("models");
  world.git(".", "init", "-q", "models");
  const git = (...args: readonly string[]) => world.git("models", ...args);
  const stamped = new Set<string>();
  let seconds = 1_700_000_000;
  const stamp = (): void => {
    for (const ref of git("for-each-ref", "--format=%(refname)", "refs/tags").split("\n")) {
      if (stamped.has(ref)) continue;
      stamped.add(ref);
      const tag = git("cat-file", "tag", ref).replace(
        /^(tagger .*>) \d+ [+-]\d{4}$/m,
        `$1 ${(seconds += 60)} +0000`,
      );
      git("update-ref", ref, git("hash-object", "-t", "tag", "-w", world.write("tag", `${tag}\n`)));
    }
  };
  return {
    folder,
    commit: (file: string, content: string) => {
      world.write(`models/${file}`, content);
      git("add", "-A");
      git("commit", "-q", "-m", file);
      return git("rev-parse", "HEAD");
    },
    gto: (...args: readonly string[]) => {
      runGto(place, folder, args);
      stamp();
    },
    show: (...args: readonly string[]) =>
      JSON.parse(runGto(place, folder, ["show", ...args, "--json"])) as unknown,
  };
}

test("what gto registered, assigned and deprecated is taken over as gto shows it", async () => {
  const place = await layOut();
  const { folder, commit, gto: run, show } = tagging(place);
  const first = commit(
    "artifacts.yaml",
    "vad:\n  type: model\n  path: vad.pt\n  description: Finds speech.\n",
  );
  run("register", "vad");
  const second = commit(
    "dvc.yaml",
    "artifacts:\n  tts:\n    path: tts.pt\n    type: model\n    desc: Speaks.\n    labels: [speech]\n",
  );
  run("register", "vad", "--bump-minor");
  run("assign", "vad", "--version", "v0.0.1", "--stage", "prod");
  run("assign", "vad", "--version", "v0.1.0", "--stage", "prod");
  run("register", "tts", "--version", "v1.0.0", "--message", "the first");
  run("register", "tts", "--version", "v1.1.0-rc.1", first);
  // Entered by two stages and by a third that it left: simple tags, and numbered ones.
  run("assign", "tts", "--version", "v1.0.0", "--stage", "prod", "--simple", "true");
  run("assign", "tts", "--version", "v1.0.0", "--stage", "staging");
  run("assign", "tts", "--version", "v1.0.0", "--stage", "dev");
  run("deprecate", "tts", "v1.0.0", "dev");
  run("deprecate", "tts", "v1.1.0-rc.1");
  commit("audio/dvc.yaml", "artifacts:\n  asr:\n    path: asr.pt\n    desc: Writes.\n");
  run("register", "audio:asr");
  run("register", "old");
  run("deprecate", "old");
  // GTO does not read lightweight tags.
  place.world.git("models", "tag", "vad@v9.0.0");

  expect(show()).toMatchObject({
    vad: { version: "v0.1.0", stage: { prod: "v0.1.0" } },
    tts: { version: "v1.0.0", stage: { prod: "v1.0.0", staging: "v1.0.0" } },
    "audio:asr": { version: "v0.0.1" },
  });
  const form = await place.registry.importGto({ from: folder, stages: { prod: "production" } });
  const taken = form.imported.map(({ model, version, stage, tag }) => [model, version, stage, tag]);
  expect(taken.sort()).toEqual([
    ["audio/asr", "0.0.1", "development", "audio=asr@v0.0.1"],
    ["old", "0.0.1", "deprecated", "old@v0.0.1"],
    ["tts", "1.0.0", "staging", "tts@v1.0.0"],
    ["vad", "0.0.1", "deprecated", "vad@v0.0.1"],
    ["vad", "0.1.0", "production", "vad@v0.1.0"],
  ]);
  expect(form.left_out).toEqual([
    { tag: "tts#prod", reason: "the version is in staging, which it entered later" },
    { tag: "tts@v1.1.0-rc.1!", reason: "the version was deregistered" },
  ]);
  expect(await place.registry.version("vad@production")).toMatchObject({
    author: "Ada <ada@example.org>",
    created: new Date(1_700_000_120_000).toISOString(),
    description: "Finds speech.",
    custom: { gto: { type: "model", path: "vad.pt" } },
    source: { commit: second },
  });
  expect(await place.registry.version("tts@1.0.0")).toMatchObject({
    description: "Speaks.",
    custom: { gto: { type: "model", path: "tts.pt", labels: ["speech"] } },
  });
  expect(await place.registry.version("audio/asr@0.0.1")).toMatchObject({ description: "Writes." });
  expect((await place.registry.check()).ok).toBe(true);

  // And back: gto reads the releases of what was taken over.
  await place.registry.release();
  expect(gto(place, "show")).toMatchObject({
    vad: { version: "v0.1.0" },
    tts: { version: "v1.0.0" },
    "audio/asr": { version: "v0.0.1" },
  });
});
