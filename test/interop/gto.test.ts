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
  const env = { ...place.world.env, GTO_EMOJIS: "false", DO_NOT_TRACK: "true", GIT_PYTHON_REFRESH: "quiet" };
  const options = { cwd: place.folder, env, encoding: "utf8", maxBuffer: 1 << 26 } as const;
  return JSON.parse(execFileSync(path.join(programs, "gto"), [...args, "--json"], options));
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
