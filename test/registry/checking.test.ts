import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { makeSigner } from "../support/signers.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const model = "registry/models/vad/model.yaml";
const first = "registry/models/vad/versions/1.0.0.yaml";

async function small(): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  return place;
}

const codesOf = (form: {
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}) => form.findings.map(({ code, severity }) => `${severity} ${code}`);

describe("a check", () => {
  it("of a registry that is right says nothing", async () => {
    const place = await small();
    expect(await place.registry.check()).toEqual({
      commit: await place.registry.commit(),
      base: place.git("rev-parse", "HEAD~1"),
      ok: true,
      findings: [],
    });
  });

  it("finds facts that were rewritten later, illegal moves and dangling names", async () => {
    const place = await small();
    place.commit({ [first]: place.read(first).replace("version: 1.0.0", "version: 1.0.0\nframework: onnx") });
    place.commit({ other: "x\n" });
    const rewritten = await place.registry.check();
    expect(codesOf(rewritten)).toContain("error fact-changed");
    expect(rewritten.ok).toBe(false);
    place.commit({ [model]: `${place.read(model)}stages:\n  production: 1.1.0\naliases:\n  lost: 9.0.0\n` });
    const told = codesOf(await place.registry.check());
    expect(told).toEqual(expect.arrayContaining(["error transition-illegal", "error pointer-dangling"]));
    expect(codesOf(await place.registry.check({ at: "HEAD~3" }))).toEqual([]);
  });

  it("of uncommitted edits judges the work tree or the index", async () => {
    const place = await small();
    expect(codesOf(await place.registry.check({ worktree: true }))).toEqual([]);
    place.world.write(`r/${model}`, `${place.read(model)}stages:\n  production: 1.1.0\n`);
    expect(codesOf(await place.registry.check({ worktree: true }))).toEqual(["error transition-illegal"]);
    expect(codesOf(await place.registry.check({ staged: true }))).toEqual([]);
    place.git("add", model);
    expect(codesOf(await place.registry.check({ staged: true }))).toEqual(["error transition-illegal"]);
    place.world.write(`r/${first}`, "version: [\n");
    expect((await place.registry.check({ worktree: true })).ok).toBe(false);
    place.git("rm", "-q", "-r", "--cached", "registry/registry.yaml");
    expect(codesOf(await place.registry.check({ staged: true }))).toContain("error registry-missing");
  });

  it("of edited rules numbers them and names the policy before them, in the file alone", async () => {
    const place = await small();
    const settings = "registry/registry.yaml";
    const { policy } = await place.registry.policy();
    expect(await place.registry.stampPolicy()).toBeNull();
    const edited = place.read(settings).replace("groups: {}", "# who leads\ngroups: {leads: []}");
    place.world.write(`r/${settings}`, edited);
    const told = codesOf(await place.registry.check({ worktree: true }));
    expect(told).toEqual(["error policy-version"]);
    const change = await place.registry.stampPolicy({ dryRun: true });
    expect(change).toMatchObject({ path: settings, before: edited });
    expect(place.read(settings)).toBe(edited);
    const stamped = edited.replace("policy_version: 1\n", `policy_version: 2\npolicy_previous: ${policy}\n`);
    expect(await place.registry.stampPolicy()).toMatchObject({ after: stamped });
    expect(place.read(settings)).toBe(stamped);
    expect(await place.registry.stampPolicy()).toBeNull();
    expect(codesOf(await place.registry.check({ worktree: true }))).toEqual([]);
    place.commit({ [settings]: stamped });
    expect(await place.registry.policy()).toMatchObject({ policy_version: 2, policy_previous: policy });
    place.commit({
      [settings]: stamped.replace("leads: []", "leads: [ada]").replace("version: 2", "version: 3"),
    });
    expect(codesOf(await place.registry.check())).toContain("error policy-predecessor");
  });

  it("mends rules in a work tree only, and no link in place of them", async () => {
    const place = await small();
    place.world.write("r/elsewhere", "x\n");
    place.git("rm", "-q", "--cached", "registry/registry.yaml");
    fs.rmSync(place.world.path("r/registry/registry.yaml"));
    expect(await place.registry.stampPolicy()).toBeNull();
    fs.symlinkSync("../elsewhere", place.world.path("r/registry/registry.yaml"));
    expect((await rejectionOf(place.registry.stampPolicy())).code).toBe("path-invalid");
    const bare = await layOut({ bare: true });
    expect((await rejectionOf(bare.registry.stampPolicy())).code).toBe("usage-invalid");
  });

  it("of a range judges the change on the tip of its base, and tells conflicts", async () => {
    const place = await small();
    place.git("switch", "-q", "-c", "change");
    await (await place.open()).promote({ version: "vad@1.1.0", stage: "staging" });
    place.git("switch", "-q", "main");
    await registerAll(place, "stt", ["1.0.0"]);
    expect(await place.registry.check({ range: "main..change" })).toMatchObject({
      base: place.git("rev-parse", "main"),
      commit: place.git("rev-parse", "change"),
      ok: true,
      findings: [],
    });
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    expect(codesOf(await place.registry.check({ range: "main..change" }))).toEqual(["error conflict"]);
    for (const range of ["main", "main...change", "..x", "a..b..c"]) {
      expect((await rejectionOf(place.registry.check({ range }))).code).toBe("usage-invalid");
    }
  });

  it("asks one question at a time, and of a checkout only where there is one", async () => {
    const place = await small();
    expect((await rejectionOf(place.registry.check({ staged: true, worktree: true }))).code).toBe(
      "usage-invalid",
    );
    expect((await rejectionOf(place.registry.check({ staged: true, at: "HEAD" }))).code).toBe(
      "usage-invalid",
    );
    const bare = await layOut({ bare: true });
    expect((await rejectionOf(bare.registry.check({ worktree: true }))).code).toBe("usage-invalid");
  });

  it("tells absent artifacts as info, and as errors for a store that is asked for", async () => {
    const place = await small();
    place.world.write("shared/.keep", "");
    place.git("config", "stemma.store.shared.url", place.world.path("shared"));
    place.world.git(".", "clone", "-q", place.folder, "clone");
    const clone = await place.open({ path: place.world.path("clone") });
    const absent = await clone.check();
    expect([absent.ok, ...codesOf(absent)]).toEqual([true, "info artifact-missing", "info artifact-missing"]);
    const asked = await place.open();
    expect(codesOf(await asked.check({ store: "shared" }))).toEqual([
      "error artifact-missing",
      "error artifact-missing",
    ]);
    await asked.artifacts.push({ to: "shared" });
    expect((await asked.check({ store: "shared" })).ok).toBe(true);
  });
});

describe("release tags", () => {
  it("are made once, at the commits that registered the versions, and told when they moved", async () => {
    const place = await layOut();
    await registerAll(place, "speech/vad", ["1.0.0"]);
    await registerAll(place, "stt", ["1.0.0", "1.1.0"]);
    expect((await place.registry.release({ dryRun: true })).created).toHaveLength(3);
    expect(place.git("tag")).toBe("");
    expect((await place.registry.release({ models: ["speech/vad"] })).created).toMatchObject([
      { tag: "speech/vad@v1.0.0", model: "speech/vad", version: "1.0.0" },
    ]);
    expect((await place.registry.release()).created).toHaveLength(2);
    expect(place.git("cat-file", "-t", "stt@v1.1.0")).toBe("tag");
    expect(place.git("rev-parse", "stt@v1.1.0^{commit}")).toBe(place.git("rev-parse", "HEAD"));
    expect(await place.registry.release()).toMatchObject({ created: [], existing: 3, findings: [] });
    place.git("tag", "-f", "stt@v1.0.0", "HEAD");
    expect((await place.registry.release()).findings).toMatchObject([
      { code: "tag-moved", severity: "warning" },
    ]);
    expect(place.git("fsck", "--strict", "--no-dangling")).toBe("");
  });

  it("are signed on request, so that git verifies them", async () => {
    const place = await layOut();
    await registerAll(place, "stt", ["1.0.0", "1.1.0"]);
    const ada = makeSigner(place.world, "ada");
    place.world.write("signers", `ada@example.org ${ada.publicKey}\n`);
    place.git("config", "gpg.ssh.allowedSignersFile", place.world.path("signers"));
    await expect(place.registry.release({ sign: true })).rejects.toMatchObject({
      code: "signing-key-missing",
    });
    expect(place.git("tag")).toBe("");
    await place.registry.release({ sign: true, key: ada.key, models: ["stt"] });
    for (const tag of ["stt@v1.0.0", "stt@v1.1.0"]) place.git("tag", "-v", tag);
    expect(place.git("cat-file", "tag", "stt@v1.1.0")).toContain("-----END SSH SIGNATURE-----");
    expect(place.git("fsck", "--strict", "--no-dangling")).toBe("");
    // A second run with a signature asked for leaves what is there.
    expect(await place.registry.release({ key: ada.key })).toMatchObject({ created: [], existing: 2 });

    await registerAll(place, "stt", ["1.2.0"]);
    for (const [name, value] of [
      ["tag.gpgSign", "true"],
      ["gpg.format", "ssh"],
      ["user.signingkey", ada.key],
    ] as const)
      place.git("config", name, value);
    const configured = await place.open();
    await configured.release();
    place.git("tag", "-v", "stt@v1.2.0");
    await registerAll(place, "stt", ["1.3.0"]);
    await configured.release({ sign: false });
    expect(place.git("cat-file", "tag", "stt@v1.3.0")).not.toContain("SIGNATURE");
  });

  it("that stand for another commit, or for none, are errors of a check; others are not looked at", async () => {
    const place = await layOut();
    await registerAll(place, "stt", ["1.0.0", "1.1.0"]);
    await place.registry.release();
    for (const other of ["stt@v9.0.0", "other@v1.0.0", "stt@v1"]) place.git("tag", other, "HEAD~1");
    expect(codesOf(await place.registry.check())).toEqual([]);
    await place.registry.rename({ model: "stt", to: "speech/stt" });
    place.git("tag", "speech/stt@v1.0.0", "stt@v1.0.0^{commit}");
    expect(codesOf(await place.registry.check())).toEqual([]);
    place.git("tag", "-f", "stt@v1.0.0", "HEAD");
    place.git("tag", "-f", "stt@v1.1.0", "HEAD^{tree}");
    const { findings, ok } = await place.registry.check();
    expect(ok).toBe(false);
    expect(findings.map(({ code, severity, message }) => [code, severity, message.split(" ")[2]])).toEqual([
      ["tag-moved", "error", "stt@v1.0.0"],
      ["tag-moved", "error", "stt@v1.1.0"],
    ]);
  });
});

describe("artifacts", () => {
  it("are added, listed, sent, fetched and verified", async () => {
    const place = await small();
    const added = await place.registry.artifacts.add([place.file("loose.bin")]);
    expect(added).toMatchObject({ store: "local", items: [{ path: "loose.bin", present: false }] });
    expect((await place.registry.artifacts.add([place.file("loose.bin")])).items[0]?.present).toBe(true);
    place.world.write("shared/.keep", "");
    place.git("config", "stemma.store.shared.url", place.world.path("shared"));
    const registry = await place.open();
    expect((await registry.artifacts.ls({ subjects: ["vad@1.0.0"] })).items).toMatchObject([
      { present: true, referenced_by: ["vad@1.0.0"] },
    ]);
    expect((await registry.artifacts.push({ to: "shared" })).transferred).toHaveLength(2);
    expect(await registry.artifacts.push({ to: "shared" })).toMatchObject({ transferred: [], present: 2 });
    place.world.git(".", "clone", "-q", place.folder, "clone");
    place.world.git("clone", "config", "stemma.store.shared.url", place.world.path("shared"));
    const clone = await place.open({ path: place.world.path("clone") });
    expect(await clone.artifacts.verify()).toMatchObject({
      ok: false,
      missing: [expect.anything(), expect.anything()],
    });
    expect((await clone.artifacts.pull({ from: "shared" })).transferred).toHaveLength(2);
    expect(await clone.artifacts.verify({ subjects: ["vad"] })).toMatchObject({ ok: true, checked: 2 });
    expect((await rejectionOf(clone.artifacts.push({ to: "local" }))).code).toBe("usage-invalid");
  });

  it("that nothing names are freed after their time, those of ended versions when asked", async () => {
    const place = await small();
    await place.registry.artifacts.add([place.file("loose.bin")]);
    expect(await place.registry.artifacts.gc()).toMatchObject({ removed: [], kept: 3 });
    await place.registry.retire({ versions: ["vad@1.0.0"] });
    place.setClock("2027-12-01T10:00:00.000Z");
    expect(await place.registry.artifacts.gc({ dryRun: true })).toMatchObject({
      dry_run: true,
      removed: [expect.anything()],
      kept: 2,
    });
    const swept = await place.registry.artifacts.gc({ historyDays: 90 });
    expect(swept).toMatchObject({ dry_run: false, collected: ["vad@1.0.0"], changed: true, kept: 1 });
    expect(swept.removed).toHaveLength(2);
    expect(await place.registry.artifacts.verify()).toMatchObject({
      ok: true,
      missing: [],
      collected: ["vad@1.0.0"],
    });
    expect((await place.registry.check()).ok).toBe(true);
  });
});
