import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { guardedHub } from "./guarded-hub.ts";
import { openTeam, settingsFile, type Team } from "./team.ts";
import { registerAll, weights } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 240_000;

const branch = "propose/vad@1.1.0/production";
const demand = "{rule: approvals, of: [leads]}";

/** A registry with 1.0.0 in production and 1.1.0 in development; production asks for an approval. */
async function standing(...demands: readonly string[]): Promise<Team> {
  const team = await openTeam({ versions: ["1.0.0", "1.1.0"] });
  await team.registry.promote({ version: "vad@1.0.0", stage: "production" });
  const gates = `gates:\n  production: [${(demands.length === 0 ? [demand] : demands).join(", ")}]\n`;
  const text = team.read(settingsFile).replace("policy_version: 2", "policy_version: 3");
  team.commit({ [settingsFile]: text.replace("gates: {}\n", gates) }, "gates");
  return team;
}

async function walk(team: Team) {
  const ada = await team.as(team.ada);
  return ada.proposals.propose({ version: "vad@1.1.0", stage: "production", through: true });
}

async function stages(team: Team, rev: string) {
  return (await team.registry.model("vad", { at: rev })).stages;
}

describe("a proposal that walks", () => {
  it("is a commit for each move, each judged, and each signed", { timeout: limit }, async () => {
    const team = await standing();
    const { proposal, changed } = await walk(team);
    expect(changed).toBe(true);
    expect(team.git("rev-list", "--count", `main..${branch}`)).toBe("2");
    expect(proposal).toMatchObject({
      branch,
      state: "open",
      motions: [
        { version: "1.1.0", from: "development", to: "staging", displaced: [] },
        { version: "1.1.0", from: "staging", to: "production", displaced: [{ version: "1.0.0" }] },
      ],
      missing: ["vad@1.1.0 may not enter production (approvals): 0 of 1 approvals of leads"],
    });
    const bob = await team.as(team.bob);
    const said = await bob.proposals.approve({ branch, key: team.bob.key });
    expect(said.proposal).toMatchObject({ state: "ready", missing: [] });
    expect(
      said.proposal.motions.map(({ approvals }) => approvals.map(({ by, counts }) => [by, counts])),
    ).toEqual([[["bob", true]], [["bob", true]]]);
  });

  it("lands each move as a step of its own, which a server takes", { timeout: limit }, async () => {
    const team = await standing();
    await walk(team);
    const bob = await team.as(team.bob);
    await bob.proposals.approve({ branch, key: team.bob.key });
    const before = team.git("rev-parse", "main");
    const merged = await bob.proposals.merge({ branch, reason: "all of it" });
    expect(merged).toMatchObject({ base: before, changed: true, proposal: { state: "merged" } });
    expect(team.git("rev-list", "--first-parent", "--count", `${before}..main`)).toBe("2");
    expect(team.git("log", "--first-parent", "--format=%s", "-2")).toBe(
      "merge: vad@1.1.0 staging -> production\nmerge: vad@1.1.0 development -> staging",
    );
    expect(team.git("rev-parse", "main^2")).toBe(team.git("rev-parse", branch));
    expect(await stages(team, "main~1")).toEqual({ production: ["1.0.0"], staging: ["1.1.0"] });
    expect(await stages(team, "main")).toEqual({ production: ["1.1.0"], deprecated: ["1.0.0"] });
    expect(team.git("status", "--porcelain")).toBe("");
    expect(await team.registry.check()).toMatchObject({ ok: true, findings: [] });
    for (const range of [`${before}..main~1`, "main~1..main"])
      expect(await team.registry.check({ range })).toMatchObject({ ok: true, findings: [] });
    const { events } = await team.registry.history({ limit: 20 });
    expect(events.filter(({ kind }) => kind === "moved").slice(0, 2)).toMatchObject([
      { from: "staging", to: "production" },
      { from: "development", to: "staging" },
    ]);
    const received = [{ ref: "refs/heads/main", before, after: team.git("rev-parse", "main") }];
    expect(await team.registry.check({ received })).toMatchObject({ ok: true, findings: [] });
  });

  it("is refused as one step, and says how it lands", { timeout: limit }, async () => {
    const team = await standing();
    await walk(team);
    await (await team.as(team.bob)).proposals.approve({ branch, key: team.bob.key });
    const { ok, findings } = await team.registry.check({ range: `main..${branch}` });
    expect(ok).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "transition-illegal",
        hint: expect.stringContaining("--through") as string,
      }),
    );
  });

  it("lands all of its moves or none", { timeout: limit }, async () => {
    const team = await standing();
    await walk(team);
    const before = team.git("rev-parse", "main");
    const refused = await rejectionOf(team.registry.proposals.merge({ branch }));
    expect(refused.code).toBe("gate-approvals");
    expect(team.git("rev-parse", "main")).toBe(before);
  });

  it("does not count its own way as time in a stage", { timeout: limit }, async () => {
    const team = await standing("{rule: soak, stage: staging, for: 1h}");
    const { proposal } = await walk(team);
    expect(proposal.missing.join()).toContain("(soak)");
    expect((await rejectionOf(team.registry.proposals.merge({ branch }))).code).toBe("gate-soak");
  });

  it("is made again where the base has gone a part of the way", { timeout: limit }, async () => {
    const team = await standing();
    await walk(team);
    await (await team.as(team.bob)).proposals.approve({ branch, key: team.bob.key });
    await team.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    const before = team.git("rev-parse", "main");
    expect((await rejectionOf(team.registry.proposals.merge({ branch }))).code).toBe("conflict");
    expect((await walk(team)).proposal).toMatchObject({
      state: "open",
      motions: [{ from: "staging", to: "production" }],
    });
    await (await team.as(team.eve)).proposals.approve({ branch, key: team.eve.key });
    await team.registry.proposals.merge({ branch });
    expect(team.git("rev-list", "--first-parent", "--count", `${before}..main`)).toBe("1");
  });

  it("is read as one step where it brings anything else", { timeout: limit }, async () => {
    const team = await standing();
    await walk(team);
    const version = "registry/models/vad/versions/1.1.0.yaml";
    team.git("checkout", "-q", branch);
    team.commit({ [version]: `${team.read(version)}metrics: {auc: 0.99}\n` });
    team.git("checkout", "-q", "main");
    const { proposals } = await team.registry.proposals.list({ branch });
    expect(proposals).toMatchObject([
      { state: "open", motions: [{ from: "development", to: "production" }] },
    ]);
    expect((await rejectionOf(team.registry.proposals.merge({ branch }))).code).toBe("transition-illegal");
  });

  it("is of one move where one leads there, and goes with no alias", { timeout: limit }, async () => {
    const team = await standing();
    const { proposals } = await team.as(team.ada);
    const short = await proposals.propose({ version: "vad@1.1.0", stage: "staging", through: true });
    expect(short.proposal.motions).toHaveLength(1);
    const odd = proposals.propose({ version: "vad@1.1.0", alias: "best", through: true });
    expect((await rejectionOf(odd)).code).toBe("usage-invalid");
    const none = proposals.propose({ version: "vad@1.0.0", stage: "staging", through: true });
    expect((await rejectionOf(none)).code).toBe("transition-illegal");
  });

  it("is offered where a walk met a gate that people open", { timeout: limit }, async () => {
    const team = await standing();
    const refused = await rejectionOf(
      team.registry.promote({ version: "vad@1.1.0", stage: "production", through: true }),
    );
    expect(refused.data).toMatchObject({ propose: "stemma propose vad@1.1.0 production --through" });
  });

  it("brings no registration along", { timeout: limit }, async () => {
    const team = await standing();
    const register = { model: "tts", files: [team.file("tts.bin", weights("tts"))] };
    const refused = await rejectionOf(team.registry.proposals.propose({ register, stage: "production" }));
    expect(refused).toMatchObject({ code: "transition-illegal" });
    expect(refused.hint).toContain("propose it for staging");
  });
});

it("a server takes what a merge of a walk pushes", { timeout: limit }, async () => {
  const place = await guardedHub();
  await registerAll(place, "vad", ["1.0.0"]);
  place.git("push", "-q", "origin", "main");
  const { proposals } = await place.open();
  await proposals.propose({ version: "vad@1.0.0", stage: "production", through: true });
  const merged = await proposals.merge({ branch: "propose/vad@1.0.0/production" }, { push: true });
  expect(place.hub("rev-parse", "main")).toBe(merged.commit);
  expect(place.hub("rev-list", "--first-parent", "--count", "main")).toBe("4");
});
