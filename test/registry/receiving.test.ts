import { spawn } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { serveHttp } from "../support/http-backend.ts";
import { setGates } from "./gated.ts";
import { guardedHub } from "./guarded-hub.ts";
import { registerAll } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = { timeout: 180_000 };

describe("a hub with the pre-receive hook", () => {
  it("takes the first push of a registry, and what obeys the rules after it", limit, async () => {
    const place = await guardedHub();
    await registerAll(place, "vad", ["1.0.0"]);
    expect(place.push("origin", "main")).toMatchObject({ ok: true });
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    await place.registry.promote({ version: "vad@1.0.0", stage: "production" });
    const { ok, said } = place.push("origin", "main");
    expect({ ok, said: said.match(/ok: what is pushed.*/)?.[0] }).toEqual({
      ok: true,
      said: expect.stringMatching(
        /^ok: what is pushed against [0-9a-f]{12}: 0 errors, 0 warnings$/,
      ) as string,
    });
    expect(place.hub("rev-parse", "main")).toBe(place.git("rev-parse", "main"));
    expect(place.hub("fsck", "--strict")).toBe("");
  });

  it("tells the pusher which step breaks which rule, and keeps nothing of the push", limit, async () => {
    const place = await guardedHub();
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    expect(place.push("origin", "main").ok).toBe(true);
    const before = place.hub("count-objects");
    const file = "registry/models/vad/model.yaml";
    const step = place.commit({ [file]: `${place.read(file)}stages:\n  production: 1.0.0\n` });
    await place.registry.annotate({ subject: "vad", description: "one step later" });
    const { ok, said } = place.push("origin", "main");
    expect(ok).toBe(false);
    expect(said).toContain(`in ${step.slice(0, 12)}: vad@1.0.0 may not move from development to production`);
    expect(said).toContain("[transition-illegal]");
    expect(said).toContain("pre-receive: nothing was accepted");
    expect(said).not.toContain("one step later");
    expect(place.hub("count-objects")).toBe(before);
  });

  it("judges each step by the rules of its parent, and at its own time as at the hub's", limit, async () => {
    const place = await guardedHub();
    await registerAll(place, "vad", ["1.0.0"]);
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    setGates(place, {
      gates: { production: ["{rule: freeze, windows: [{since: 2026-12-01, until: 2026-12-31}]}"] },
    });
    expect(place.push("origin", "main").ok).toBe(true);
    const promoted = await place.registry.promote({ version: "vad@1.0.0", stage: "production" });
    place.setHubClock("2026-12-05T12:00:00Z");
    const frozen = place.push("origin", "main");
    expect(frozen.ok).toBe(false);
    expect(frozen.said).toContain("frozen since 2026-12-01 until 2026-12-31");
    expect(frozen.said).toContain(promoted.commit?.slice(0, 12));
    place.setHubClock("2027-01-05T12:00:00Z");
    expect(place.push("origin", "main")).toMatchObject({ ok: true });
  });

  it("follows nothing that the environment of the pusher says", limit, async () => {
    const place = await guardedHub();
    await registerAll(place, "vad", ["1.0.0"]);
    setGates(place, {
      gates: { staging: ["{rule: freeze, windows: [{since: 2026-12-01, until: 2026-12-31}]}"] },
    });
    expect(place.push("origin", "main").ok).toBe(true);
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    place.setHubClock("2026-12-05T12:00:00Z");
    place.world.write("home/other", "[stemma]\n\tprogram = /bin/true\n\tref = elsewhere\n");
    for (const variables of [
      { GIT_COMMITTER_DATE: "2027-01-05T12:00:00Z", GIT_AUTHOR_DATE: "2027-01-05T12:00:00Z" },
      { STEMMA_REF: "elsewhere", STEMMA_PROGRAM: "/bin/true", STEMMA_ENGINE: "none" },
      { GIT_CONFIG_GLOBAL: place.world.path("home/other") },
      { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "stemma.ref", GIT_CONFIG_VALUE_0: "elsewhere" },
      { NODE_OPTIONS: "--require /nowhere.cjs" },
    ]) {
      const { ok, said } = place.pushWith(variables, "origin", "main");
      expect({ variables, ok }).toEqual({ variables, ok: false });
      expect(said).toContain("frozen since 2026-12-01 until 2026-12-31");
    }
    expect(place.hub("rev-parse", "main")).toBe(place.git("rev-parse", "main~1"));
  });

  it("refuses a commit that is dated in times to come", limit, async () => {
    const place = await guardedHub();
    expect(place.push("origin", "main").ok).toBe(true);
    place.setClock("2027-03-01T00:00:00Z");
    await registerAll(place, "vad", ["1.0.0"]);
    const { ok, said } = place.push("origin", "main");
    expect({ ok, told: said.includes("[commit-ahead]") }).toEqual({ ok: false, told: true });
  });

  it("refuses to lose history: by force, by deletion, by a merge the wrong way round", limit, async () => {
    const place = await guardedHub();
    await registerAll(place, "vad", ["1.0.0"]);
    place.push("origin", "main");
    place.git("checkout", "-q", "-b", "side", "HEAD~1");
    await (
      await place.open({ ref: "side" })
    )
      .annotate({ subject: "vad", description: "x" })
      .catch(() => null);
    place.commit({ "notes.txt": "side\n" });
    const forced = place.push("--force", "origin", "side:main");
    expect(forced.ok).toBe(false);
    expect(forced.said).toMatch(/would take [0-9a-f]{40} out of refs\/heads\/main[^]*\[line-rewritten\]/);
    place.git("merge", "-q", "--no-edit", "main");
    const turned = place.push("origin", "side:main");
    expect(turned.ok).toBe(false);
    expect(turned.said).toContain("the merge was made the wrong way round");
    place.hub("config", "receive.denyDeleteCurrent", "ignore");
    const deleted = place.push("origin", ":main");
    expect(deleted.ok).toBe(false);
    expect(deleted.said).toContain("cannot be deleted");
    expect(place.push("origin", "side:side").ok).toBe(true);
    expect(place.push("origin", ":side").ok).toBe(true);
  });

  it("keeps release tags: made once, at the commit that registered the version", limit, async () => {
    const place = await guardedHub();
    await registerAll(place, "vad", ["1.0.0"]);
    await place.registry.annotate({ subject: "vad", description: "later" });
    place.push("origin", "main");
    place.git("tag", "vad@v1.0.0", "HEAD");
    place.git("tag", "vad@v9.0.0", "HEAD");
    place.git("tag", "somewhere", "HEAD");
    expect(place.push("origin", "vad@v1.0.0").said).toMatch(
      /does not point at [0-9a-f]{40}[^]*\[tag-moved\]/,
    );
    expect(place.push("origin", "vad@v9.0.0").said).toContain("[version-unknown]");
    expect(place.push("origin", "somewhere").ok).toBe(true);
    place.git("tag", "-d", "vad@v1.0.0", "vad@v9.0.0");
    await place.registry.release();
    expect(place.push("origin", "vad@v1.0.0").ok).toBe(true);
    place.git("tag", "-f", "vad@v1.0.0", "HEAD");
    expect(place.push("--force", "origin", "vad@v1.0.0").said).toContain("vad@v1.0.0 cannot be moved");
    expect(place.push("origin", ":refs/tags/vad@v1.0.0").said).toContain("vad@v1.0.0 cannot be deleted");
    expect(place.push("origin", ":refs/tags/somewhere").ok).toBe(true);
  });

  it(
    "takes a version and its release tag in one push, and refuses all of one that is half wrong",
    limit,
    async () => {
      const place = await guardedHub();
      place.push("origin", "main");
      await registerAll(place, "vad", ["1.0.0"]);
      await place.registry.release();
      place.git("branch", "side");
      place.git("update-ref", "refs/replace/1111111111111111111111111111111111111111", "HEAD");
      const { ok, said } = place.push("origin", "main", "side", "refs/replace/*:refs/replace/*");
      expect({ ok, told: said.includes("[ref-refused]") }).toEqual({ ok: false, told: true });
      expect(place.hub("for-each-ref", "refs/heads/side", "refs/replace")).toBe("");
      expect(place.push("--atomic", "origin", "main", "vad@v1.0.0").ok).toBe(true);
    },
  );

  it("protects the branch that stemma.ref names, and says so where none can be told", limit, async () => {
    const place = await guardedHub();
    place.hub("config", "stemma.ref", "models");
    place.push("origin", "main:models");
    const wrong = place.commit({ "registry/models/vad/model.yaml": "name: other\n" });
    expect(place.push("origin", `${wrong}:refs/heads/main`).ok).toBe(true);
    expect(place.push("origin", "main:models").ok).toBe(false);
    place.hub("config", "--unset", "stemma.ref");
    place.hub("update-ref", "--no-deref", "HEAD", wrong);
    expect(place.push("origin", "main:other").said).toContain("git config stemma.ref main");
  });

  it("lets nothing in while the program is absent", limit, async () => {
    const place = await guardedHub();
    place.hub("config", "stemma.program", place.world.path("gone/stemma"));
    const { ok, said } = place.push("origin", "main");
    expect(ok).toBe(false);
    expect(said).toContain("stemma, which judges what is pushed here, is not on the PATH of the server");
    expect(said).toContain("git config stemma.program");
    expect(place.hub("for-each-ref")).toBe("");
  });

  it("runs the hook that was there before first, with the same input", limit, async () => {
    const place = await guardedHub();
    const before = place.world.write("hub.git/hooks/pre-receive.before-stemma", "#!/bin/sh\ncat\nexit 3\n");
    fs.chmodSync(before, 0o755);
    const { ok, said } = place.push("origin", "main");
    expect(ok).toBe(false);
    expect(said).toMatch(/^0{40} [0-9a-f]{40} refs\/heads\/main$/m);
  });

  it("says nothing to a terminal that could move its cursor", limit, async () => {
    const place = await guardedHub();
    place.push("origin", "main");
    place.commit({ "registry/models/vad/model.yaml": 'name: "\\e]0;owned\\a"\ntask: "\u009b31m"\n' });
    const { ok, said } = place.push("origin", "main");
    expect(ok).toBe(false);
    const controls = Array.from(said).filter((each) => /\p{Cc}/u.test(each) && each !== "\n");
    expect(controls).toEqual([]);
  });
});

describe("over HTTP", () => {
  it("judges pushes through git http-backend", limit, async () => {
    const place = await guardedHub();
    const { url } = await serveHttp(place.world);
    await registerAll(place, "vad", ["1.0.0"]);
    place.git("remote", "add", "web", `${url}hub.git`);
    const push = (): Promise<{ code: number | null; said: string }> =>
      new Promise((resolve) => {
        const child = spawn("git", ["push", "web", "main"], { cwd: place.folder, env: place.env });
        let said = "";
        child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
        child.on("close", (code) => resolve({ code, said }));
      });
    expect(await push()).toMatchObject({ code: 0 });
    const file = "registry/models/vad/model.yaml";
    place.commit({ [file]: `${place.read(file)}stages:\n  production: 1.0.0\n` });
    const { code, said } = await push();
    expect(code).toBe(1);
    expect(said).toMatch(/^remote: registry\/models\/vad\/model.yaml:\d+:\d+: error: in /m);
    expect(said).toContain("may not move from development to production");
    expect(place.hub("rev-parse", "main")).toBe(place.git("rev-parse", "main~1"));
  });

  it("judges what stemma itself pushes, which then has not landed", limit, async () => {
    const place = await guardedHub();
    const { url } = await serveHttp(place.world);
    await registerAll(place, "vad", ["1.0.0"]);
    setGates(place, {
      gates: { staging: ["{rule: freeze, windows: [{since: 2026-12-01, until: 2026-12-31}]}"] },
    });
    place.push("origin", "main");
    place.git("remote", "set-url", "origin", `${url}hub.git`);
    place.setHubClock("2026-12-05T12:00:00Z");
    const pushed = (await place.open()).promote({ version: "vad@1.0.0", stage: "staging" }, { push: true });
    await expect(pushed).rejects.toMatchObject({ code: "push-declined" });
    expect(place.git("log", "-1", "--format=%s")).toBe("gates");
  });
});
