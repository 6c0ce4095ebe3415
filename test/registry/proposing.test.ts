import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { makeSigner } from "../support/signers.ts";
import { openTeam, settingsFile, type Team } from "./team.ts";
import { registerAll } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 120_000;

const branch = "propose/vad@1.0.0/production";
async function propose(team: Team): Promise<void> {
  await (await team.as(team.ada)).proposals.propose({ version: "vad@staging", stage: "production" });
}

async function wordsOn(team: Team, name = branch) {
  const { proposals } = await team.registry.proposals.list({ branch: name });
  return proposals.flatMap(({ motions }) => motions.flatMap(({ approvals }) => approvals));
}

describe("a proposal", () => {
  it("is a branch with one commit, and nothing else moves", { timeout: limit }, async () => {
    const team = await openTeam();
    const before = await team.registry.commit();
    const form = await (
      await team.as(team.ada)
    ).proposals.propose({ version: "vad@staging", stage: "production", reason: "all tests pass" });
    expect(form).toMatchObject({ base: before, branch, changed: true });
    expect(form.proposal).toMatchObject({
      branch,
      head: form.commit,
      state: "ready",
      author: "ada <ada@example.org>",
      motions: [{ action: "move", model: "vad", version: "1.0.0", from: "staging", to: "production" }],
    });
    expect(await team.registry.commit()).toBe(before);
    expect(team.git("rev-list", "--count", `main..${branch}`)).toBe("1");
    expect(team.git("log", "-1", "--format=%B", branch)).toContain("Reason: all tests pass");
    expect(team.git("status", "--porcelain")).toBe("");
  });

  it(
    "is refused where it is there, says nothing new, or breaks a rule that is no gate",
    { timeout: limit },
    async () => {
      const team = await openTeam();
      const { proposals } = team.registry;
      await propose(team);
      const codeOf = async (work: Promise<unknown>) => (await rejectionOf(work)).code;
      expect(await codeOf(proposals.propose({ version: "vad@1.0.0", stage: "production" }))).toBe(
        "proposal-exists",
      );
      expect(await codeOf(proposals.propose({ version: "vad@1.0.0", stage: "staging" }))).toBe(
        "proposal-empty",
      );
      expect(await codeOf(proposals.propose({ version: "vad@1.0.0", stage: "deprecated" }))).toBe(
        "transition-illegal",
      );
      expect(await codeOf(proposals.propose({ version: "vad@1.0.0" }))).toBe("usage-invalid");
      expect(await codeOf(proposals.propose({ version: "vad", alias: "champion" }))).toBe("usage-invalid");
      expect(await codeOf(proposals.merge({ branch: "main" }))).toBe("usage-invalid");
      expect(await codeOf(proposals.merge({ branch: "propose/odd" }))).toBe("proposal-unknown");
      expect(team.git("branch", "--list", "--format=%(refname:short)").split("\n")).toEqual(["main", branch]);
    },
  );

  it(
    "is taken back by a commit after which it does nothing, and can be made again",
    { timeout: limit },
    async () => {
      const team = await openTeam();
      await propose(team);
      const { proposals } = await team.as(team.ada);
      const withdrawn = await proposals.withdraw({ branch, reason: "too early" });
      expect(withdrawn.proposal).toMatchObject({ state: "withdrawn", motions: [], missing: [] });
      expect((await proposals.list()).proposals).toEqual([]);
      expect((await proposals.list({ all: true })).proposals).toMatchObject([{ branch, state: "withdrawn" }]);
      expect((await rejectionOf(proposals.merge({ branch }))).code).toBe("proposal-empty");
      expect((await rejectionOf(proposals.withdraw({ branch }))).code).toBe("proposal-empty");
      const again = await proposals.propose({ version: "vad@1.0.0", stage: "production" });
      expect(again.proposal).toMatchObject({ state: "ready", missing: [] });
      expect(team.git("merge-base", "--is-ancestor", withdrawn.commit ?? "", branch)).toBe("");
    },
  );

  it("of an alias lands like one of a stage", { timeout: limit }, async () => {
    const team = await openTeam();
    const { proposals } = await team.as(team.ada);
    const { branch: name } = await proposals.propose({ version: "vad@staging", alias: "champion" });
    expect(name).toBe("propose/vad@1.0.0/alias=champion");
    await (await team.as(team.bob)).proposals.approve({ branch: name, key: team.bob.key });
    expect(await wordsOn(team, name)).toMatchObject([{ by: "bob", counts: true }]);
    expect((await proposals.merge({ branch: name })).proposal.state).toBe("merged");
    expect((await team.registry.model("vad")).aliases).toEqual({ champion: "1.0.0" });
  });
});

describe("an approval", () => {
  it("is a signed record on the branch, and lands with a merge commit", { timeout: limit }, async () => {
    const team = await openTeam();
    await propose(team);
    const bob = await team.as(team.bob);
    const { proposal } = await bob.proposals.approve({ branch, key: team.bob.key, reason: "looks right" });
    expect(proposal.motions[0]?.approvals).toMatchObject([
      { by: "bob", decision: "approved", reason: "looks right", counts: true, why: null },
    ]);
    const tip = await team.registry.commit();
    const merged = await bob.proposals.merge({ branch });
    expect(merged).toMatchObject({ base: tip, changed: true, proposal: { state: "merged" } });
    expect(team.git("log", "-1", "--format=%P")).toBe(`${tip ?? ""} ${team.git("rev-parse", branch)}`);
    expect(team.git("log", "-1", "--format=%B")).toContain("approved by bob");
    expect((await team.registry.model("vad")).stages).toEqual({ production: ["1.0.0"] });
    expect(await team.registry.check()).toMatchObject({ ok: true, findings: [] });
    expect(team.git("status", "--porcelain")).toBe("");
    const { events } = await team.registry.history({ limit: 3 });
    expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["moved", "evidence-added"]));
  });

  it("is refused of the author, of an unknown key, and without a key", { timeout: limit }, async () => {
    const team = await openTeam();
    await propose(team);
    const stranger = makeSigner(team.world, "mallory");
    const { proposals } = team.registry;
    const codeOf = async (key: string | undefined) =>
      (await rejectionOf(proposals.approve({ branch, ...(key === undefined ? {} : { key }) }))).code;
    expect(await codeOf(team.ada.key)).toBe("proposal-own");
    expect(await codeOf(stranger.key)).toBe("signer-unknown");
    expect(await codeOf(undefined)).toBe("signing-key-missing");
    expect(await codeOf(team.world.path("gone"))).toBe("signing-failed");
    expect(await wordsOn(team)).toEqual([]);
  });

  it(
    "is void when the version, the rules or what is displaced changes, and survives all else",
    { timeout: limit },
    async () => {
      const team = await openTeam();
      await propose(team);
      await (await team.as(team.bob)).proposals.approve({ branch, key: team.bob.key });
      const whyNot = async () => (await wordsOn(team)).map(({ why }) => why);
      await registerAll(team, "other", ["1.0.0"]);
      expect(await whyNot()).toEqual([null]);
      await team.registry.annotate({ subject: "vad@1.0.0", metrics: { acc: 0.99 } });
      expect(await whyNot()).toEqual(["the file of the version has changed since"]);
      team.git("reset", "-q", "--hard", "HEAD~1");
      expect(await whyNot()).toEqual([null]);
      const text = team.read(settingsFile);
      team.commit({ [settingsFile]: text.replace("policy_version: 2", "policy_version: 3") });
      expect(await whyNot()).toEqual(["registry.yaml has changed since"]);
    },
  );

  it("survives a squash and a rebase", { timeout: limit }, async () => {
    const team = await openTeam();
    await propose(team);
    await (await team.as(team.bob)).proposals.approve({ branch, key: team.bob.key });
    await registerAll(team, "other", ["1.0.0"]);
    team.git("checkout", "-q", "-b", "squashed", "main");
    team.git("merge", "-q", "--squash", branch);
    team.git("commit", "-q", "-m", "all of it in one commit");
    expect(await wordsOn(team, "squashed")).toMatchObject([{ by: "bob", counts: true }]);
    team.git("checkout", "-q", branch);
    team.git("rebase", "-q", "main");
    team.git("checkout", "-q", "main");
    expect(await wordsOn(team)).toMatchObject([{ by: "bob", counts: true }]);
  });

  it(
    "can be a rejection, which keeps the proposal from landing until it is taken back",
    { timeout: limit },
    async () => {
      const team = await openTeam();
      await propose(team);
      const bob = await team.as(team.bob);
      const { proposal } = await bob.proposals.approve({
        branch,
        key: team.bob.key,
        decision: "rejected",
        reason: "no soak",
      });
      expect(proposal).toMatchObject({ state: "rejected", missing: ["bob rejects it: no soak"] });
      expect((await rejectionOf(team.registry.proposals.merge({ branch }))).code).toBe("proposal-rejected");
      await bob.proposals.approve({ branch, key: team.bob.key });
      expect((await team.registry.proposals.merge({ branch })).proposal.state).toBe("merged");
    },
  );
});

describe("a branch that is no plain proposal", () => {
  it("is told, and not merged, where it goes beyond the registry", { timeout: limit }, async () => {
    const team = await openTeam();
    await propose(team);
    team.git("checkout", "-q", branch);
    team.commit({ "train.py": "print(1)\n" });
    team.git("checkout", "-q", "main");
    const { proposals } = await team.registry.proposals.list();
    expect(proposals).toMatchObject([
      { state: "unfit", missing: ["it changes train.py outside of registry/"] },
    ]);
    for (const work of [
      team.registry.proposals.merge({ branch }),
      team.registry.proposals.approve({ branch, key: team.bob.key }),
    ])
      expect((await rejectionOf(work)).code).toBe("proposal-unfit");
  });

  it("is told, and not merged, where it brings a link", { timeout: limit }, async () => {
    const team = await openTeam();
    await propose(team);
    team.git("checkout", "-q", branch);
    fs.symlinkSync("/etc/passwd", `${team.folder}/registry/models/vad/link.yaml`);
    team.git("add", "-A");
    team.git("commit", "-q", "-m", "a link");
    team.git("checkout", "-q", "main");
    expect((await team.registry.proposals.list()).proposals).toMatchObject([{ state: "unfit" }]);
  });

  it(
    "joins with what the base says of the same model, and conflicts where that contradicts it",
    { timeout: limit },
    async () => {
      const team = await openTeam();
      await propose(team);
      await team.registry.alias({ model: "vad", alias: "blue", to: "1.0.0" });
      const [{ to } = { to: "" }] = (await team.registry.proposals.list()).proposals.flatMap(
        ({ motions }) => motions,
      );
      await team.registry.hold({ model: "vad", stage: to ?? "", reason: "wait" });
      const path = "registry/models/vad/model.yaml changed in the base too";
      expect((await team.registry.proposals.list()).proposals).toMatchObject([
        { state: "conflict", missing: [path] },
      ]);
      expect((await rejectionOf(team.registry.proposals.merge({ branch }))).code).toBe("conflict");
      await team.registry.unhold({ model: "vad", stage: to ?? "", reason: "now" });
      expect((await team.registry.proposals.merge({ branch })).changed).toBe(true);
      expect((await team.registry.model("vad")).aliases).toEqual({ blue: "1.0.0" });
    },
  );
});
