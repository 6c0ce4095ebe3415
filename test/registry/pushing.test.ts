import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { makeHub } from "./hub.ts";

const hold = (reason: string) => ({ model: "vad", stage: "staging", reason });
const push = { push: true };

describe("a write that goes to the remote first", () => {
  it("moves the remote, the branch, its checkout and the tracking ref", async () => {
    const hub = await makeHub();
    const { registry, git } = await hub.clone("a");
    const done = await registry.hold(hold("a"), push);
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    expect(git("rev-parse", "main", "origin/main")).toBe(`${done.commit}\n${done.commit}`);
    expect(git("status", "--porcelain")).toBe("");
    expect(done.remote).toEqual({
      name: "origin",
      ref: "refs/heads/main",
      tracking: "origin/main",
      pushed: true,
      ahead: 0,
      behind: 0,
    });
    hub.git("fsck", "--strict");
  });

  it("is planned on what the remote has, and brings that along", async () => {
    const hub = await makeHub();
    const [a, b] = [await hub.clone("a"), await hub.clone("b")];
    hub.world.write("b/README.md", "not a record\n");
    b.git("add", "-A");
    b.git("commit", "-q", "-m", "a page");
    b.git("push", "-q");
    await b.registry.register({ model: "vad", version: "2.0.0", files: [b.file("vad-2")] }, push);
    const done = await a.registry.promote({ version: "vad@2.0.0", stage: "staging" }, push);
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    expect(a.git("status", "--porcelain")).toBe("");
    expect(fs.existsSync(`${a.folder}/README.md`)).toBe(true);
    expect((await a.registry.model("vad")).versions).toEqual(["1.0.0", "2.0.0"]);
  });

  it("is planned again when another writer was first, and refused by what that one did", async () => {
    const hub = await makeHub();
    const [a, b] = [await hub.clone("a"), await hub.clone("b")];
    // The hook of the hub lets the other clone win just before ours is looked at.
    const once = `f='${hub.world.path("raced")}'; [ -e "$f" ] && exit 0; : > "$f"`;
    b.git("config", "stemma.push", "never");
    await b.registry.hold(hold("theirs"));
    const theirs = b.git("rev-parse", "main");
    hub.git("fetch", "-q", b.folder, "main:refs/heads/theirs");
    hub.hook("pre-receive", `${once}; env -u GIT_QUARANTINE_PATH git update-ref refs/heads/main ${theirs}`);
    const error = await rejectionOf(a.registry.promote({ version: "vad@1.0.0", stage: "staging" }, push));
    expect(error.code).toBe("stage-held");
    expect(hub.git("rev-parse", "main")).toBe(theirs);
    expect(a.git("rev-parse", "main")).toBe(theirs);
    const done = await a.registry.unhold({ model: "vad", stage: "staging" }, push);
    expect(done.base).toBe(theirs);
  });

  it("is a batch as well, planned again as a whole when another writer was first", async () => {
    const hub = await makeHub();
    const [a, b] = [await hub.clone("a"), await hub.clone("b")];
    const once = `f='${hub.world.path("raced")}'; [ -e "$f" ] && exit 0; : > "$f"`;
    await b.registry.register({ model: "vad", files: [b.file("theirs")] });
    const theirs = b.git("rev-parse", "main");
    hub.git("fetch", "-q", b.folder, "main:refs/heads/theirs");
    hub.hook("pre-receive", `${once}; env -u GIT_QUARANTINE_PATH git update-ref refs/heads/main ${theirs}`);
    const entries = Array.from({ length: 200 }, (_, index) => ({
      model: index % 2 === 0 ? "vad" : "many",
      facts: { framework: "onnx", parameters: { index }, dataset: [{ name: "d", version: `1.${index}.0` }] },
    }));
    const adopted = { model: "old", stage: "production", adopted: { created: "2025-01-31" } };
    const done = await a.registry.registerAll([...entries, adopted], push);
    expect(done).toMatchObject({
      base: theirs,
      changed: true,
      remote: { pushed: true, ahead: 0, behind: 0 },
    });
    expect(done.items.filter(({ model }) => model === "vad").map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 3),
    );
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    expect(hub.git("rev-list", "--count", `${theirs}..main`)).toBe("1");
    expect(a.git("status", "--porcelain")).toBe("");
    hub.git("fsck", "--strict");
    const again = await rejectionOf(
      a.registry.registerAll([{ model: "new" }, { model: "vad", version: "1.0.0" }], push),
    );
    expect(again).toMatchObject({ code: "version-exists", data: { entry: 2 } });
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    const renamed = await a.registry.rename({ model: "many", to: "team/many" }, push);
    expect(hub.git("rev-parse", "main")).toBe(renamed.commit);
    expect(a.git("status", "--porcelain")).toBe("");
  }, 60_000);

  it("takes earlier commits along that were not pushed", async () => {
    const hub = await makeHub();
    const { registry } = await hub.clone("a");
    const first = await registry.hold(hold("a"));
    expect(first.remote).toMatchObject({ pushed: false, ahead: 1, behind: 0 });
    const second = await registry.hold({ model: "vad", stage: "production", reason: "b" });
    expect(second.remote).toMatchObject({ pushed: false, ahead: 2, behind: 0 });
    const third = await registry.unhold({ model: "vad", stage: "production" }, push);
    expect(third.remote).toMatchObject({ pushed: true, ahead: 0, behind: 0 });
    expect(hub.git("rev-list", "--count", "main")).toBe("5");
  });

  it("brings them there as well where nothing is to change", async () => {
    const hub = await makeHub();
    const { registry } = await hub.clone("a");
    await registry.annotate({ subject: "vad", tags: { a: "b" }, removeTags: [] });
    const again = await registry.annotate({ subject: "vad", tags: { a: "b" }, removeTags: [] }, push);
    expect(again).toMatchObject({ changed: false, commit: null });
    expect(hub.git("rev-parse", "main")).toBe(await registry.commit());
  });

  it("is refused where both sides have commits of their own", async () => {
    const hub = await makeHub();
    const [a, b] = [await hub.clone("a"), await hub.clone("b")];
    await b.registry.hold(hold("b"), push);
    await a.registry.register({ model: "vad", version: "2.0.0", files: [a.file("vad-2")] });
    const before = a.git("rev-parse", "main");
    const error = await rejectionOf(
      a.registry.hold({ model: "vad", stage: "production", reason: "a" }, push),
    );
    expect(error).toMatchObject({ code: "branch-diverged", kind: "conflict", data: { ahead: 1, behind: 1 } });
    expect(error.hint).toContain("git pull --rebase");
    expect(a.git("rev-parse", "main")).toBe(before);
    a.git("pull", "-q", "--rebase");
    await a.registry.hold({ model: "vad", stage: "production", reason: "a" }, push);
    expect(hub.git("rev-list", "--count", "main")).toBe("5");
  });

  it("leaves everything as it is when the remote declines", async () => {
    const hub = await makeHub();
    const { registry, git } = await hub.clone("a");
    const before = git("rev-parse", "main");
    hub.hook("pre-receive", "echo 'propose it for review' >&2; exit 1");
    const error = await rejectionOf(registry.hold(hold("a"), push));
    expect(error).toMatchObject({ code: "push-declined", kind: "refused" });
    expect(error.message).toContain("propose it for review");
    expect([git("rev-parse", "main"), hub.git("rev-parse", "main")]).toEqual([before, before]);
    expect(git("status", "--porcelain")).toBe("");
  });

  it("sends nothing while files that it changes hold edits", async () => {
    const hub = await makeHub();
    const { registry, git } = await hub.clone("a");
    hub.world.write("a/registry/models/vad/model.yaml", "# mine\n");
    const error = await rejectionOf(registry.hold(hold("a"), push));
    expect(error.code).toBe("path-dirty");
    expect(hub.git("rev-parse", "main")).toBe(git("rev-parse", "main"));
  });

  it("tells when the branch could not follow what the remote took", async () => {
    const hub = await makeHub();
    const { registry, folder } = await hub.clone("a");
    hub.hook("post-receive", `echo mine >> '${folder}/registry/models/vad/model.yaml'`);
    const done = await registry.hold(hold("a"), push);
    expect(done.findings).toMatchObject([{ code: "branch-behind", severity: "warning" }]);
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    expect(await registry.commit()).toBe(done.base);
  });

  it("makes a branch that the remote does not have", async () => {
    const hub = await makeHub();
    const a = await hub.clone("a");
    a.git("switch", "-q", "-c", "next");
    const done = await (await a.open()).hold(hold("a"), push);
    expect(hub.git("rev-parse", "next")).toBe(done.commit);
    expect(a.git("rev-parse", "origin/next")).toBe(done.commit);
  });

  it("starts from the remote where the branch is not there yet", async () => {
    const hub = await makeHub();
    hub.world.git(".", "init", "-q", "empty");
    hub.world.git("empty", "remote", "add", "origin", hub.world.path("hub.git"));
    const { openRegistry } = await import("../../src/registry/registry.ts");
    const registry = await openRegistry({ path: hub.world.path("empty"), env: hub.env });
    const done = await registry.hold(hold("a"), push);
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    expect(hub.world.git("empty", "status", "--porcelain")).toBe("");
  });

  it("works in a shallow clone", async () => {
    const hub = await makeHub();
    hub.world.git(".", "clone", "-q", "--depth=1", `file://${hub.world.path("hub.git")}`, "shallow");
    const b = await hub.clone("b");
    await b.registry.hold(hold("b"), push);
    const { openRegistry } = await import("../../src/registry/registry.ts");
    const registry = await openRegistry({ path: hub.world.path("shallow"), env: hub.env });
    const done = await registry.unhold({ model: "vad", stage: "staging" }, push);
    expect(hub.git("rev-parse", "main")).toBe(done.commit);
    hub.git("fsck", "--strict");
  });

  it("leaves a change alone that only git can check out", async () => {
    const hub = await makeHub();
    const [a, b] = [await hub.clone("a"), await hub.clone("b")];
    fs.symlinkSync("registry", `${b.folder}/link`);
    b.git("add", "link");
    b.git("commit", "-q", "-m", "a link");
    b.git("push", "-q");
    expect(await rejectionOf(a.registry.hold(hold("a"), push))).toMatchObject({ code: "branch-behind" });
    a.git("pull", "-q");
    await a.registry.hold(hold("a"), push);
  });
});

describe("where a write goes", () => {
  it("is told by stemma.push and STEMMA_PUSH, and by the caller before them", async () => {
    const hub = await makeHub();
    const a = await hub.clone("a");
    a.git("config", "stemma.push", "always");
    const registry = await a.open();
    expect((await registry.hold(hold("a"))).remote?.pushed).toBe(true);
    expect((await registry.unhold(hold("a"), { push: false })).remote?.pushed).toBe(false);
    const never = await a.open({ env: { ...hub.env, STEMMA_PUSH: "never" } });
    expect((await never.hold(hold("a"))).remote?.pushed).toBe(false);
    const odd = await a.open({ env: { ...hub.env, STEMMA_PUSH: "perhaps" } });
    expect(await rejectionOf(odd.unhold(hold("a")))).toMatchObject({ code: "git-config-invalid" });
    const slow = await a.open({ env: { ...hub.env, STEMMA_TIMEOUT: "soon" } });
    expect(await rejectionOf(slow.unhold(hold("a")))).toMatchObject({ code: "git-config-invalid" });
  });

  it("is the remote of the branch, or the wished one", async () => {
    const hub = await makeHub();
    const a = await hub.clone("a");
    hub.world.git(".", "init", "-q", "--bare", "mirror.git");
    a.git("remote", "add", "mirror", hub.world.path("mirror.git"));
    const registry = await a.open();
    const first = await registry.hold(hold("a"), { push: true, remote: "mirror" });
    expect(hub.world.git("mirror.git", "rev-parse", "main")).toBe(first.commit);
    expect(hub.git("rev-parse", "main")).toBe(first.base);
    const other = await a.open({ env: { ...hub.env, STEMMA_REMOTE: "mirror" } });
    expect((await other.unhold(hold("a"), push)).remote?.tracking).toBe("mirror/main");
    expect(await rejectionOf(registry.hold(hold("b"), { push: true, remote: "none" }))).toMatchObject({
      code: "remote-unknown",
    });
  });

  it("is nowhere else where there is no remote", async () => {
    const hub = await makeHub();
    const { initRegistry, openRegistry } = await import("../../src/registry/registry.ts");
    hub.world.git(".", "init", "-q", "alone");
    await initRegistry({ path: hub.world.path("alone"), env: hub.env });
    const registry = await openRegistry({ path: hub.world.path("alone"), env: hub.env });
    const made = await registry.register({ model: "a", files: [hub.world.write("files/x", "\0x")] });
    expect(made.remote).toBeNull();
    const error = await rejectionOf(registry.hold({ model: "a", stage: "staging", reason: "x" }, push));
    expect(error.code).toBe("remote-unknown");
  });
});

describe("release tags", () => {
  it("go there after their branch, one by one", async () => {
    const hub = await makeHub();
    const [a, b] = [await hub.clone("a"), await hub.clone("b")];
    await a.registry.register({ model: "vad", version: "2.0.0", files: [a.file("vad-2")] });
    const done = await a.registry.release(push);
    expect(done.pushed).toEqual(["vad@v1.0.0", "vad@v2.0.0"]);
    expect(done.remote).toMatchObject({ pushed: true, ahead: 0 });
    expect(hub.git("rev-parse", "main")).toBe(await a.registry.commit());
    expect(hub.git("tag", "--list").split("\n")).toEqual(["vad@v1.0.0", "vad@v2.0.0"]);
    // Another clone takes the tags as they are there.
    const again = await b.registry.release(push);
    expect(again).toMatchObject({ pushed: [], findings: [] });
    expect(b.git("rev-parse", "vad@v1.0.0")).toBe(a.git("rev-parse", "vad@v1.0.0"));
    expect(await b.registry.release(push)).toMatchObject({ pushed: [], created: [], existing: 2 });
  });

  it("that were made here go there later, and one that differs there is told", async () => {
    const hub = await makeHub();
    const a = await hub.clone("a");
    await a.registry.register({ model: "vad", version: "2.0.0", files: [a.file("vad-2")] }, push);
    expect((await a.registry.release()).pushed).toEqual([]);
    hub.git("tag", "vad@v1.0.0", "main");
    const done = await a.registry.release(push);
    expect(done).toMatchObject({ pushed: ["vad@v2.0.0"], existing: 2, findings: [{ code: "tag-moved" }] });
    a.git("tag", "-d", "vad@v1.0.0");
    expect(await a.registry.release(push)).toMatchObject({ created: [], findings: [{ code: "tag-moved" }] });
    expect(a.git("tag", "--list")).toBe("vad@v2.0.0");
  });
});
