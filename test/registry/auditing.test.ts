import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { AuditEntry, AuditFilter } from "../../src/registry/audit-forms.ts";
import type { Registry } from "../../src/registry/registry.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const limit = { timeout: 120_000 };
const modelFile = "registry/models/vad/model.yaml";

async function told(registry: Registry, filter: AuditFilter = {}): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of registry.audit.entries(filter)) entries.push(entry);
  return entries;
}

const brief = ({ kind, version }: AuditEntry): string => `${kind} ${version ?? ""}`.trim();

async function seeded(): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "2.0.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true, reason: "first" });
  return place;
}

describe("audit entries", () => {
  it("are the events of the history, with who stands behind them", limit, async () => {
    const { registry } = await seeded();
    const entries = await told(registry);
    const { events } = await registry.history();
    expect(
      entries.map(
        ({
          committer: _c,
          pull_request: _p,
          signature: _s,
          approvals: _a,
          waivers: _w,
          words: _o,
          outcome: _d,
          refusal: _r,
          ...event
        }) => event,
      ),
    ).toEqual(events);
    expect(new Set(entries.map(({ signature }) => signature.state))).toEqual(new Set(["none"]));
    expect(new Set(entries.map(({ committer }) => committer))).toEqual(new Set(["Ada <ada@example.org>"]));
  });

  it("are read again without a look at the objects, but of the newest commits", limit, async () => {
    const place = await seeded();
    // The index of a line is not written for a few steps.
    await registerAll(place, "tts", ["1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0", "1.5.0"]);
    const first = await told(await place.open());
    const hidden = place.world.path("hidden");
    const objects = place.world.path("r/.git/objects");
    const tip = place.git("rev-parse", "HEAD");
    const tipFile = `${tip.slice(0, 2)}/${tip.slice(2)}`;
    fs.renameSync(objects, hidden);
    fs.mkdirSync(`${objects}/${tip.slice(0, 2)}`, { recursive: true });
    fs.copyFileSync(`${hidden}/${tipFile}`, `${objects}/${tipFile}`);
    expect(await told(await place.open())).toEqual(first);
  });

  it("are narrowed by model, time, actor and number", limit, async () => {
    const place = await seeded();
    const { registry } = place;
    await registerAll(place, "tts", ["1.0.0"]);
    const all = await told(registry);
    expect(await told(registry, { model: "vad" })).toEqual(all.filter(({ model }) => model === "vad"));
    expect(await told(registry, { limit: 2 })).toEqual(all.slice(0, 2));
    expect(await told(registry, { limit: 0 })).toEqual([]);
    expect(await told(registry, { actor: "ADA@example" })).toEqual(all);
    expect(await told(registry, { actor: "grace" })).toEqual([]);
    const middle = all[2]?.time ?? "";
    const span = await told(registry, { since: middle, until: middle });
    expect(span).toEqual(all.filter(({ time }) => time === middle));
    const before = await told(registry, { at: "HEAD~1" });
    expect(before).toEqual(all.filter(({ commit }) => commit !== all[0]?.commit));
  });

  it(
    "name the author of what was merged, the forge that merged it, and its pull request",
    limit,
    async () => {
      const place = await seeded();
      place.git("checkout", "-q", "-b", "grace");
      place.git("config", "user.name", "Grace");
      const grace = { author: "Grace <grace@example.org>" };
      place.world.write(`r/${modelFile}`, `${place.read(modelFile)}task: vad\n`);
      place.git("commit", "-q", "-am", "describe", `--author=${grace.author}`);
      place.git("checkout", "-q", "main");
      place.git("merge", "-q", "--no-ff", "-m", "Merge pull request #12 from grace/vad", "grace");
      const [entry] = await told(place.registry, { actor: "grace" });
      expect(entry).toMatchObject({ kind: "annotated", pull_request: "#12", merged: [grace] });
      expect(entry?.actor).toBe("Ada <ada@example.org>");
    },
  );

  it("say of signatures what git can verify, and never more", limit, async () => {
    const place = await seeded();
    const key = place.world.path("key");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "ada", "-f", key]);
    const sign = (task: string) => {
      place.world.write(
        `r/${modelFile}`,
        `${place.read(modelFile).replace(/^task: .*\n/m, "")}task: ${task}\n`,
      );
      const settings = ["-c", "gpg.format=ssh", "-c", `user.signingKey=${key}`];
      place.git(...settings, "commit", "-q", "-S", "-am", `task ${task}`);
    };
    sign("a");
    const newest = async () => (await told(await place.open(), { limit: 1 }))[0]?.signature;
    expect(await newest()).toEqual({ state: "unverified", signer: null, key: null, identity: null });

    const trusted = place.world.path("signers");
    fs.writeFileSync(trusted, `ada@example.org ${fs.readFileSync(`${key}.pub`, "utf8")}`);
    place.git("config", "gpg.ssh.allowedSignersFile", trusted);
    expect(await newest()).toMatchObject({
      state: "good",
      signer: "ada@example.org",
      key: expect.stringMatching(/^SHA256:/) as unknown,
    });

    // An identity of the registry needs nobody's own settings; what counts is whom the parent of a commit names.
    place.git("config", "--unset", "gpg.ssh.allowedSignersFile");
    const lines = `identities:\n  ada: {emails: [ada@example.org], keys: ["${fs.readFileSync(`${key}.pub`, "utf8").trim()}"]}`;
    place.commit({
      "registry/registry.yaml": place.read("registry/registry.yaml").replace("identities: {}", lines),
    });
    sign("b");
    expect(await newest()).toMatchObject({ state: "good", signer: "ada", identity: "ada" });
    const before = (await told(await place.open())).filter(({ signature }) => signature.state !== "none");
    expect(before.map(({ signature }) => signature.identity)).toEqual(["ada", null]);
    place.git("reset", "-q", "--hard", "HEAD~2");
    place.git("config", "gpg.ssh.allowedSignersFile", trusted);

    const other = place.world.path("other");
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "eve", "-f", other]);
    fs.writeFileSync(trusted, `eve@example.org ${fs.readFileSync(`${other}.pub`, "utf8")}`);
    expect(await newest()).toMatchObject({ state: "untrusted" });

    // The same signature over other content.
    const signed = place.git("cat-file", "commit", "HEAD");
    place.world.write("forged", `${signed.replace("task a", "task b")}\n`);
    const forged = place.git("hash-object", "-t", "commit", "-w", place.world.path("forged"));
    place.git("update-ref", "refs/heads/main", forged);
    expect(await newest()).toMatchObject({ state: "bad" });

    const bare = await place.open({ env: { ...place.env, PATH: place.world.path("nothing") } });
    expect((await told(bare, { limit: 1 }))[0]?.signature.state).toBe("unverified");
  });

  it("tell what could not be read, and go on", limit, async () => {
    const place = await seeded();
    place.commit({ [modelFile]: "name: [\n" });
    const problems: string[] = [];
    const entries = await told(place.registry, { onProblem: ({ path }) => void problems.push(path ?? "") });
    expect(problems).toEqual([modelFile]);
    expect(entries.map(brief)).toContain("registered 1.0.0");
  });

  it("are none in a shallow clone: it fails", limit, async () => {
    const place = await seeded();
    fs.writeFileSync(`${place.folder}/.git/shallow`, `${place.git("rev-parse", "HEAD~1")}\n`);
    await expect(told(await place.open())).rejects.toMatchObject({ code: "history-incomplete" });
  });
});

describe("blame", () => {
  it("tells who set a pointer, when, in which commit and why", limit, async () => {
    const place = await seeded();
    const { registry } = place;
    const { commit } = await registry.promote({
      version: "vad@2.0.0",
      stage: "production",
      through: true,
      reason: "better",
    });
    await registry.alias({ model: "vad", alias: "champion", to: "2.0.0" });
    const { lines, file, version } = await registry.audit.blame("vad.stages.production");
    expect({ file, version }).toEqual({ file: modelFile, version: null });
    expect(lines).toMatchObject([
      {
        path: "stages.production",
        value: "2.0.0",
        before: "1.0.0",
        commit,
        reason: "better",
        removed: false,
      },
    ]);
    const aliases = await registry.audit.blame("vad.aliases");
    expect(aliases.lines).toMatchObject([{ path: "aliases.champion", value: "2.0.0", before: null }]);
  });

  it("tells it of every value of a record, and of each item of a list", limit, async () => {
    const place = await seeded();
    const { registry } = place;
    const before = place.git("rev-parse", "HEAD");
    await registry.promote({ version: "vad@2.0.0", stage: "production", through: true });
    const { lines, path } = await registry.audit.blame("vad");
    expect(path).toBeNull();
    expect(lines.map(({ path: at, value }) => [at, value])).toEqual([
      ["name", "vad"],
      ["stages.production", "2.0.0"],
      ["stages.deprecated", "1.0.0"],
    ]);
    expect(lines[0]?.commit).not.toBe(lines[1]?.commit);
    await registry.retire({ versions: ["vad@1.0.0"] });
    expect(await registry.audit.blame("vad.stages.production", { at: before })).toMatchObject({
      commit: before,
      lines: [{ value: "1.0.0" }],
    });
  });

  it("tells it of what a version says, through renames", limit, async () => {
    const place = await seeded();
    const { registry } = place;
    await registry.annotate({ subject: "vad@1.0.0", metrics: { "wer.de": 9 } });
    const { commit } = await registry.annotate({
      subject: "vad@1.0.0",
      metrics: { "wer.de": 8 },
      reason: "again",
    });
    await registry.rename({ model: "vad", to: "speech/vad.v2" });
    const form = await registry.audit.blame("speech/vad.v2@production.metrics.wer.de");
    expect(form).toMatchObject({
      model: "speech/vad.v2",
      version: "1.0.0",
      path: "metrics.wer.de",
      lines: [{ value: 8, before: 9, commit, reason: "again" }],
    });
    expect((await registry.audit.blame("vad@1.0.0.version")).lines).toMatchObject([{ value: "1.0.0" }]);
    expect((await registry.audit.blame("speech/vad.v2.name")).lines).toMatchObject([
      { value: "speech/vad.v2", before: "vad" },
    ]);
  });

  it("tells who removed what is gone", limit, async () => {
    const { registry } = await seeded();
    await registry.alias({ model: "vad", alias: "champion", to: "1.0.0" });
    const { commit } = await registry.alias({ model: "vad", alias: "champion", to: null, reason: "unused" });
    await registry.annotate({ subject: "vad", description: "later" });
    expect((await registry.audit.blame("vad.aliases.champion")).lines).toMatchObject([
      { path: "aliases.champion", value: null, before: "1.0.0", removed: true, commit, reason: "unused" },
    ]);
  });

  it("says what is not there and never was", limit, async () => {
    const { registry } = await seeded();
    const code = async (subject: string) =>
      await registry.audit.blame(subject).then(
        () => "found",
        (error: unknown) => (error as { code?: string }).code,
      );
    expect(await code("vad.aliases.champion")).toBe("value-unset");
    expect(await code("vad.stage.production")).toBe("model-unknown");
    expect(await code("nobody.stages.production")).toBe("model-unknown");
    expect(await code("vad@9.0.0.metrics.acc")).toBe("version-unknown");
    expect(await code("vad@9.0.0")).toBe("version-unknown");
    expect(await code("")).toBe("name-invalid");
  });

  it("a record that was broken for a while is blamed on who repaired it", limit, async () => {
    const place = await seeded();
    const good = place.read(modelFile);
    place.commit({ [modelFile]: "name: [\n" });
    const repaired = place.commit({ [modelFile]: `${good}task: vad\n` });
    const { lines } = await place.registry.audit.blame("vad");
    expect(lines.filter(({ commit }) => commit === repaired).map(({ path }) => path)).toEqual(["task"]);
  });
});
