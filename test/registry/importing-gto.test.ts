import { describe, expect, it } from "vitest";
import { parseGtoTag } from "../../src/registry/imports/gto-tags.ts";
import { layOut, type Place } from "./world.ts";

const limit = { timeout: 120_000 };

/* A repository as gto leaves it: annotated tags, each a second after the one before, and artifacts.yaml. */
function makeGto(place: Place): (tag: string, commit?: string, by?: string) => void {
  const { world } = place;
  world.git(".", "init", "-q", "models");
  const description = "Finds speech.";
  world.write(
    "models/artifacts.yaml",
    `vad:\n  type: model\n  path: vad.pt\n  labels: [speech]\n  description: ${description}\nstt: 1\n`,
  );
  world.git("models", "add", "-A");
  world.git("models", "commit", "-q", "-m", "one");
  world.git("models", "commit", "-q", "--allow-empty", "-m", "two");
  world.git("models", "commit", "-q", "--allow-empty", "-m", "three");
  let seconds = 1_700_000_000;
  return (tag, commit = "HEAD", by = "Bob") => {
    const settings = ["-c", `user.name=${by}`, "-c", `user.email=${by.toLowerCase()}@example.org`];
    const date = `@${String((seconds += 60))} +0100`;
    const target = world.git("models", "rev-parse", `${commit}^{commit}`);
    world.write(
      "tag",
      `object ${target}\ntype commit\ntag ${tag}\ntagger ${by} <${by.toLowerCase()}@example.org> ${date.slice(1)}\n\nby gto\n`,
    );
    const oid = world.git("models", "hash-object", "-t", "tag", "-w", world.path("tag"));
    world.git("models", ...settings, "update-ref", `refs/tags/${tag}`, oid);
  };
}

async function brief(place: Place, model: string): Promise<readonly string[]> {
  const { items } = await place.registry.versions({ model, all: true });
  return items.map(({ version, stage }) => `${version} ${stage}`).sort();
}

describe("an import from GTO", () => {
  it("takes versions over with stages, dates, authors and descriptions, once", limit, async () => {
    const place = await layOut();
    const tag = makeGto(place);
    tag("vad@v1.0.0", "HEAD~2");
    tag("vad@v1.1.0", "HEAD~1", "Eve");
    tag("vad#prod#1", "HEAD~2");
    tag("vad#prod#2", "HEAD~1");
    tag("vad#staging#3", "HEAD~2");
    tag("vad#staging!#4", "HEAD~2");
    tag("vad@v2.0.0", "HEAD");
    tag("stt@v0.1.0", "HEAD");
    tag("stt@deprecated");
    tag("other@v1.0.0", "HEAD~1");
    tag("other@v1.0.0!", "HEAD~1");
    tag("Upper@v1.0.0");
    tag("vad@v2.1.0+build.1");
    tag("vad#dev#5", "HEAD~1");
    tag("vad#dev!#6", "HEAD~1");
    tag("lost#prod#1");
    place.world.git("models", "tag", "vad@v9.0.0");
    tag("unrelated-1.0");
    const from = place.world.path("models");

    await expect(place.registry.importGto({ from })).rejects.toMatchObject({
      code: "stage-unknown",
      hint: expect.stringContaining("--stage-map prod=STAGE") as unknown,
    });
    const stages = { prod: "production" };
    const planned = await place.registry.importGto({ from, stages, dryRun: true });
    expect(planned).toMatchObject({ dry_run: true, changed: false, commit: null });
    const before = place.git("rev-parse", "HEAD");
    const form = await place.registry.importGto({ from, stages });
    expect(form.imported).toEqual(planned.imported);
    expect(form.left_out).toEqual(planned.left_out);
    expect(form.left_out.map((each) => each.tag).sort()).toEqual([
      "Upper@v1.0.0",
      "lost#prod#1",
      "other@v1.0.0!",
      "vad@v2.1.0+build.1",
    ]);
    expect(place.git("rev-list", "--count", `${before}..HEAD`)).toBe("1");
    expect(await brief(place, "vad")).toEqual(["1.0.0 deprecated", "1.1.0 production", "2.0.0 development"]);
    expect(await brief(place, "stt")).toEqual(["0.1.0 deprecated"]);
    expect(await place.registry.version("vad@production")).toMatchObject({
      author: "Eve <eve@example.org>",
      created: new Date((1_700_000_000 + 120) * 1000).toISOString(),
      description: "Finds speech.",
      custom: { gto: { tag: "vad@v1.1.0", type: "model", path: "vad.pt", labels: ["speech"] } },
      source: { commit: place.world.git("models", "rev-parse", "HEAD~1") },
    });
    const { events } = await place.registry.history({ model: "vad" });
    expect(events.filter(({ kind }) => kind === "adopted")).toHaveLength(3);
    expect((await place.registry.check()).findings.filter(({ severity }) => severity === "error")).toEqual(
      [],
    );

    const again = await place.registry.importGto({ from, stages });
    expect(again).toMatchObject({ changed: false, commit: null, imported: [], existing: 4 });
    tag("vad@v3.0.0", "HEAD");
    const more = await place.registry.importGto({ from, stages });
    expect(more.imported).toMatchObject([{ model: "vad", version: "3.0.0", stage: "development" }]);
  });

  it(
    "reads the repository of the registry itself, and leaves versions of an unmapped stage in the first",
    limit,
    async () => {
      const place = await layOut();
      place.git("tag", "-a", "-m", "by gto", "vad@v1.0.0");
      place.git("tag", "-a", "-m", "by gto", "vad#live#1");
      const { imported } = await place.registry.importGto({ stages: { live: "" } });
      expect(imported).toMatchObject([{ model: "vad", version: "1.0.0", stage: "development" }]);
      await expect(place.registry.importGto({ from: place.world.path("gone") })).rejects.toMatchObject({
        code: "repository-missing",
      });
    },
  );

  it("takes over what is in folders, once, and tells of stages that are lost", limit, async () => {
    const place = await layOut();
    const tag = makeGto(place);
    place.world.write("models/audio/dvc.yaml", "artifacts: {asr: {desc: Writes., type: model}}\n");
    place.world.git("models", "add", "-A");
    place.world.git("models", "commit", "-q", "-m", "four");
    tag("audio=asr@v1.0.0");
    tag("audio/asr@v2.0.0");
    tag("vad@v1.0.0");
    tag("vad#staging#1");
    tag("vad#production#2");
    const { imported, left_out } = await place.registry.importGto({ from: place.world.path("models") });
    expect(imported).toMatchObject([
      { model: "audio/asr", version: "2.0.0" },
      { model: "vad", version: "1.0.0", stage: "production" },
    ]);
    expect(left_out).toEqual([
      { tag: "audio=asr@v1.0.0", reason: "'audio/asr' is the name that 'audio/asr' has here" },
      { tag: "vad#staging#1", reason: "the version is in production, which it entered later" },
    ]);
    place.world.git("models", "tag", "-d", "audio/asr@v2.0.0");
    await place.registry.importGto({ from: place.world.path("models") });
    expect(await place.registry.version("audio/asr@1.0.0")).toMatchObject({
      description: "Writes.",
      custom: { gto: { type: "model" } },
    });
  });

  it("reads the names of tags as gto does", () => {
    const read = (name: string) => {
      const act = parseGtoTag(name);
      return act === null ? null : Object.values(act).join(" ");
    };
    expect(
      [
        "rf@v1.2.3",
        "rf@v1.2.3#4",
        "rf@v1.2.3!",
        "rf@v1.2.3!#4",
        "rf#prod",
        "rf#prod#4",
        "rf#prod!#4",
        "rf#1",
        "rf#2#3",
      ].map(read),
    ).toEqual([
      "register rf v1.2.3",
      "register rf v1.2.3",
      "deregister rf v1.2.3",
      "deregister rf v1.2.3",
      "assign rf prod",
      "assign rf prod",
      "unassign rf prod",
      "assign rf 1",
      "assign rf 2",
    ]);
    expect(["dir/sub=model@v1.0.0", "rf@deprecated", "rf@deprecated#3", "a/b@v1.0.0-rc.1"].map(read)).toEqual(
      ["register dir/sub:model v1.0.0", "deprecate rf", "deprecate rf", "register a/b v1.0.0-rc.1"],
    );
    for (const name of ["rf@created", "rf@v1", "rf@1.0.0", "rf", "-rf@v1.0.0", "rf@V1.0.0", "v1.0.0"])
      expect(parseGtoTag(name)).toBeNull();
  });
});
