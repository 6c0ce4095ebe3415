import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { identityLines, makeSigner } from "../support/signers.ts";
import { evaluation, setGates, withGates } from "./gated.ts";
import { type Guarded, guardedHub } from "./guarded-hub.ts";
import { registerAll } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = { timeout: 240_000 };

const model = "registry/models/vad/model.yaml";
const settings = "registry/registry.yaml";

/** A hub whose production asks for a suite, which vad@1.0.0 has passed; it is in staging, as 1.1.0 is not. */
async function protectedHub(): Promise<Guarded> {
  const place = await guardedHub();
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  setGates(place, { gates: { production: ["{rule: evidence, suites: [smoke]}"] } });
  await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
  expect(place.push("origin", "main").ok).toBe(true);
  return place;
}

/* Refused by the hook, with these codes, and nothing of it kept. */
function refusedPush(place: Guarded, ...args: readonly string[]): readonly string[] {
  const before = place.hub("rev-parse", "main");
  const { ok, said } = place.push("origin", ...(args.length === 0 ? ["main"] : args));
  expect({ said, ok }).toEqual({ said, ok: false });
  expect(said).toContain("pre-receive: nothing was accepted");
  expect(place.hub("rev-parse", "main")).toBe(before);
  return [...said.matchAll(/\[([a-z-]+)\]$/gm)].map(([, code]) => code ?? "");
}

const stolen = (place: Guarded): string => place.read(model).replace("staging: 1.1.0", "production: 1.1.0");

/* A commit on a branch of its own, with the main branch checked out again. */
function aside(place: Guarded, branch: string, files: Readonly<Record<string, string>>): string {
  place.git("checkout", "-q", "-b", branch, "main");
  const oid = place.commit(files, branch);
  place.git("checkout", "-q", "main");
  return oid;
}

/* A commit with something else than a file at a path. */
function commitEntry(place: Guarded, mode: string, oid: string, path: string): void {
  place.git("update-index", "--add", "--cacheinfo", `${mode},${oid},${path}`);
  place.git("commit", "-q", "-m", path);
  place.git("reset", "-q", "--hard");
}

describe("a push fails", () => {
  it("with a stage that the merge commit itself moves", limit, async () => {
    const place = await protectedHub();
    aside(place, "side", { "notes.txt": "harmless\n" });
    place.git("merge", "-q", "--no-ff", "--no-commit", "side");
    place.commit({ [model]: stolen(place) }, "Merge branch 'side'");
    expect(place.git("rev-list", "--parents", "-1", "HEAD").split(" ")).toHaveLength(3);
    expect(refusedPush(place)).toContain("gate-evidence");
  });

  it("with a stage that one of many parents of an octopus moves", limit, async () => {
    const place = await protectedHub();
    aside(place, "one", { "one.txt": "harmless\n" });
    aside(place, "two", { "two.txt": "harmless\n" });
    aside(place, "three", { [model]: stolen(place) });
    place.commit({ "main.txt": "its own\n" });
    place.git("merge", "-q", "--no-edit", "one", "two", "three");
    expect(place.git("rev-list", "--parents", "-1", "HEAD").split(" ")).toHaveLength(5);
    expect(refusedPush(place)).toContain("gate-evidence");
    place.git("reset", "-q", "--hard", "HEAD~1");
    place.git("merge", "-q", "--no-edit", "one", "two");
    expect(place.push("origin", "main")).toMatchObject({ ok: true });
  });

  it("with a revert that smuggles a version back, or an edit along", limit, async () => {
    const place = await protectedHub();
    place.commit(evaluation("1.1.0", "smoke"), "evidence");
    await place.registry.promote({ version: "vad@1.1.0", stage: "production" });
    await place.registry.retire({ versions: ["vad@1.1.0"], reason: "broken" });
    expect(place.push("origin", "main")).toMatchObject({ ok: true });
    place.git("revert", "--no-edit", "HEAD");
    expect(refusedPush(place)).toContain("transition-illegal");
    place.git("reset", "-q", "--hard", "HEAD~1");
    const note = place.commit({ "notes.txt": "a note\n" });
    place.git("revert", "--no-commit", note);
    const moved = place.read(model).replace("stages:\n", "stages:\n  production: 1.0.0\n");
    place.commit({ [model]: moved }, `Revert "by hand"`);
    expect(refusedPush(place)).toContain("transition-illegal");
  });

  it("with a submodule in the place of a record, or of a model", limit, async () => {
    const place = await protectedHub();
    const oid = place.git("rev-parse", "HEAD");
    for (const path of ["registry/models/vad/versions/2.0.0.yaml", model, "registry/models/other"]) {
      if (path === model) place.git("rm", "-q", "--cached", model);
      commitEntry(place, "160000", oid, path);
      expect({ path, codes: refusedPush(place) }).toEqual({
        path,
        codes: expect.arrayContaining([
          expect.stringMatching(/^(?:entry-odd|record-misplaced|layout-.*|path-.*)$/),
        ]) as string[],
      });
      place.git("reset", "-q", "--hard", "origin/main");
    }
  });

  it("with a symbolic link as a record", limit, async () => {
    const place = await protectedHub();
    const link = place.world.write("link", "../versions/1.0.0.yaml");
    const oid = place.git("hash-object", "-w", link);
    commitEntry(place, "120000", oid, "registry/models/vad/versions/2.0.0.yaml");
    expect(refusedPush(place)).not.toEqual([]);
  });

  it("with a case twin of a model or a version", limit, async () => {
    const place = await protectedHub();
    for (const path of ["registry/models/VAD/model.yaml", "registry/Models/vad/model.yaml"]) {
      const oid = place.git("rev-parse", `HEAD:${model}`);
      commitEntry(place, "100644", oid, path);
      expect({ path, codes: refusedPush(place) }).not.toEqual({ path, codes: [] });
      place.git("reset", "-q", "--hard", "origin/main");
    }
  });

  it("with a record outside of the layout", limit, async () => {
    const place = await protectedHub();
    for (const path of [
      "registry/models/vad/1.2.0.yaml",
      "registry/models/vad/versions/old/1.2.0.yaml",
      "registry/more.yaml",
    ]) {
      const oid = place.git("rev-parse", "HEAD:registry/models/vad/versions/1.0.0.yaml");
      commitEntry(place, "100644", oid, path);
      expect({ path, codes: refusedPush(place) }).not.toEqual({ path, codes: [] });
      place.git("reset", "-q", "--hard", "origin/main");
    }
  });

  it("with the rules and a move that profits from them in one step", limit, async () => {
    const place = await protectedHub();
    place.commit({ [settings]: withGates(place.read(settings), {}), [model]: stolen(place) }, "both");
    expect(refusedPush(place)).toEqual(expect.arrayContaining(["gate-loosened"]));
  });

  it("with a signer who is added in the same push, and signs for a move in it", limit, async () => {
    const place = await guardedHub();
    const [ada, bob, mallory] = ["ada", "bob", "mallory"].map((name) => makeSigner(place.world, name));
    if (ada === undefined || bob === undefined || mallory === undefined) throw new Error("no signers");
    await registerAll(place, "vad", ["1.0.0"]);
    const text = place
      .read(settings)
      .replace("groups: {}\n", "")
      .replace("identities: {}\n", identityLines([ada, bob]));
    place.commit({ [settings]: withGates(text, { gates: { staging: ["{rule: approvals, of: [leads]}"] } }) });
    expect(place.push("origin", "main").ok).toBe(true);
    const line = `  mallory: {emails: [${mallory.email}], keys: ["${mallory.publicKey}"]}\n`;
    const added = place.read(settings).replace("identities:\n", `identities:\n${line}`);
    const signers = place.commit({
      [settings]: added
        .replace("leads: [", "leads: [mallory, ")
        .replace(/^policy_version: (\d+)$/m, (_, version) => `policy_version: ${Number(version) + 1}`),
    });
    const { branch } = await place.registry.proposals.propose({ version: "vad@1.0.0", stage: "staging" });
    const { name, email, key } = mallory;
    await (await place.open({ identity: { name, email } })).proposals.approve({ branch, key });
    await place.registry.proposals.merge({ branch });
    expect(refusedPush(place)).toEqual(["policy-predecessor", "policy-mixed"]);
    expect(place.push("origin", `${signers}:main`).ok).toBe(true);
    expect(place.push("origin", "main")).toMatchObject({ ok: true });
  });

  it("with text that a shell or a terminal would obey, which the findings show as text", limit, async () => {
    const place = await protectedHub();
    const marker = place.world.path("pwned");
    const hostile = `$(touch ${marker})\`touch ${marker}\`\u001b[31m\u202e;touch ${marker}\n::error::x`;
    place.git("config", "user.name", "eve$(id)");
    const record = `name: vad\ndescription: ${JSON.stringify(hostile)}\nowners: [${JSON.stringify(hostile)}]\nstages:\n  production: 1.1.0\n`;
    place.commit({ [model]: record }, hostile);
    const { ok, said } = place.push("origin", "main");
    expect(ok).toBe(false);
    expect(Array.from(said).filter((each) => /[\p{Cc}\u202e]/u.test(each) && each !== "\n")).toEqual([]);
    expect(fs.existsSync(marker)).toBe(false);
  });
});
