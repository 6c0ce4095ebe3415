import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { layOut, type Place, registerAll } from "./world.ts";

const none = "0".repeat(40);

async function withStore(): Promise<Place> {
  const place = await layOut();
  const settings = place.read("registry/registry.yaml");
  place.commit({
    "registry/registry.yaml": settings.replace("stores: []", "stores:\n  - name: nas\n    default: true"),
  });
  fs.mkdirSync(place.world.path("nas"));
  return place;
}

const trust = (place: Place): string => place.git("config", "stemma.store.nas.url", place.world.path("nas"));

async function registerLocally(place: Place, version: string): Promise<void> {
  const files = [place.file(`${version}.bin`)];
  await (await place.open()).register({ model: "vad", version, files, store: "local" });
}

const pushOf = (local: string, remote = none) => ({
  push: { remote: "origin", updates: [{ local, remote }] },
});

describe("a check of a push", () => {
  it("asks for the versions that the remote has not", async () => {
    const place = await withStore();
    trust(place);
    await registerLocally(place, "1.0.0");
    const first = place.git("rev-parse", "HEAD");
    await registerLocally(place, "1.1.0");
    const head = place.git("rev-parse", "HEAD");
    const registry = await place.open();
    const whole = await registry.check(pushOf(head));
    expect(whole).toMatchObject({ commit: head, base: null, ok: false });
    expect(whole.findings.map(({ code, hint }) => [code, hint])).toEqual([
      ["artifact-missing", null],
      ["artifact-missing", "Run stemma artifact push vad@1.0.0 vad@1.1.0 --to nas, then push again."],
    ]);
    expect((await registry.check(pushOf(head, first))).findings).toHaveLength(1);
    expect((await registry.check(pushOf(head, head))).ok).toBe(true);
    place.git("update-ref", "refs/remotes/origin/main", first);
    place.git("update-ref", "refs/remotes/origin/other", first);
    expect((await registry.check(pushOf(head))).findings).toHaveLength(1);
    place.git("update-ref", "refs/remotes/origin/newer", head);
    expect((await registry.check(pushOf(head))).ok).toBe(true);
    const local = { ...pushOf(head, first), store: "local" };
    expect((await registry.check(local)).ok).toBe(true);
  });

  it("needs no store for a push without a registry, without artifacts, or of a deletion", async () => {
    const place = await withStore();
    const head = place.git("rev-parse", "HEAD");
    const blob = place.git("rev-parse", "HEAD:registry/registry.yaml");
    const empty = place.git(
      "commit-tree",
      "-m",
      "empty",
      place.git("hash-object", "-t", "tree", "-w", "/dev/null"),
    );
    const registry = await place.open();
    for (const local of [head, blob, empty, none])
      expect(await registry.check(pushOf(local)), local).toMatchObject({ ok: true, findings: [] });
  });

  it("has nothing to ask where no store is shared", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    expect((await (await place.open()).check(pushOf(place.git("rev-parse", "HEAD")))).ok).toBe(true);
  });

  it("fails where the store cannot be asked, and tells of records that cannot be read", async () => {
    const place = await withStore();
    await registerLocally(place, "1.0.0");
    const head = place.git("rev-parse", "HEAD");
    await expect((await place.open()).check(pushOf(head))).rejects.toMatchObject({ code: "store-untrusted" });
    trust(place);
    const broken = place.commit({ "registry/models/vad/versions/1.0.0.yaml": "version: [\n" });
    const form = await (await place.open()).check(pushOf(broken));
    expect(form.findings).toMatchObject([
      { severity: "error", path: "registry/models/vad/versions/1.0.0.yaml" },
    ]);
  });

  it("does not miss what was collected on purpose", async () => {
    const place = await withStore();
    trust(place);
    await registerLocally(place, "1.0.0");
    const model = place.read("registry/models/vad/model.yaml");
    const head = place.commit({ "registry/models/vad/model.yaml": `${model}collected:\n  - 1.0.0\n` });
    expect((await (await place.open()).check(pushOf(head))).ok).toBe(true);
  });
});

describe("a check of what is staged", () => {
  it("finds the same by the changed files as by all of them", async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    const registry = await place.open();
    const edits: readonly (() => void)[] = [
      () => place.world.write("r/registry/models/vad/model.yaml", "name: [\n"),
      () => place.git("rm", "-q", "-r", "registry/models/vad/versions/1.0.0.yaml"),
      () => place.git("rm", "-q", "-r", "registry/models/vad"),
      () => place.git("rm", "-q", "-r", "registry"),
      () => place.world.write("r/registry/models/odd", "x"),
      () => {
        fs.rmSync(place.world.path("r/registry/models/vad/model.yaml"));
        place.world.write("r/registry/models/vad/model.yaml/versions/x", "x");
      },
      () => {
        fs.rmSync(place.world.path("r/registry/models/vad/model.yaml"));
        fs.symlinkSync("versions/1.0.0.yaml", place.world.path("r/registry/models/vad/model.yaml"));
      },
    ];
    for (const [at, edit] of edits.entries()) {
      edit();
      if (place.git("diff", "--cached", "--name-only") === "") place.git("add", "-A", "registry");
      const fast = await registry.check({ staged: true });
      // Taken out and checked out anew, what was staged is what the work tree holds.
      const tree = place.git("write-tree");
      place.git("read-tree", "--reset", "-u", tree);
      const whole = await registry.check({ worktree: true });
      expect(fast.findings, `edit ${at}`).toEqual(whole.findings);
      place.git("reset", "-q", "--hard");
      place.git("clean", "-q", "-f", "-d");
    }
  });
});
