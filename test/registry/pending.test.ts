import { describe, expect, it } from "vitest";
import { openTeam, type Team } from "./team.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 180_000;
const branch = "propose/vad@1.0.0/production";
const lacking = "vad@1.0.0 may not enter production (approvals): 0 of 1 approvals of leads";

async function proposed(): Promise<Team> {
  const team = await openTeam({ demands: ["{rule: approvals, of: [leads]}"], versions: ["1.0.0", "1.1.0"] });
  await (await team.as(team.ada)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
  return team;
}

describe("what is proposed", () => {
  it("is carried by show, list and status, with its state", { timeout: limit }, async () => {
    const team = await proposed();
    const { registry } = team;
    const open = [{ branch, to: "production", state: "open", missing: [lacking] }];
    expect((await registry.model("vad")).proposals).toEqual(open);
    expect((await registry.version("vad@1.0.0")).proposals).toEqual(open);
    expect((await registry.version("vad@1.1.0")).proposals).toEqual([]);
    expect((await registry.models()).items.map(({ proposals }) => proposals)).toEqual([open]);
    const { items } = await registry.versions({ model: "vad" });
    expect(items.map(({ version, proposals }) => [version, proposals.length])).toEqual([
      ["1.1.0", 0],
      ["1.0.0", 1],
    ]);
    expect((await registry.status()).proposals).toEqual(open);
    await (await team.as(team.bob)).proposals.approve({ branch, key: team.bob.key });
    expect((await registry.model("vad")).proposals).toEqual([
      { branch, to: "production", state: "ready", missing: [] },
    ]);
    expect((await registry.model("vad", { at: "HEAD" })).proposals).toEqual([]);
    await registry.proposals.merge({ branch });
    expect((await registry.model("vad")).proposals).toEqual([]);
    expect((await registry.status()).proposals).toEqual([]);
  });

  it("says what the branch does, and not what it is called", { timeout: limit }, async () => {
    const team = await proposed();
    team.git("branch", "propose/vad@1.1.0/archived", branch);
    team.git("branch", "propose/odd", branch);
    const { proposals } = await team.registry.version("vad@1.1.0");
    expect(proposals).toMatchObject([{ branch: "propose/vad@1.1.0/archived", to: "production" }]);
    expect((await team.registry.status()).proposals).toHaveLength(2);
  });

  it("is judged of some, and only told of the rest where there are many", { timeout: limit }, async () => {
    const team = await proposed();
    const head = team.git("rev-parse", branch);
    for (let n = 0; n < 60; n++) team.git("update-ref", `refs/heads/propose/vad@1.0.0/staging${n}`, head);
    const { proposals } = await team.registry.model("vad");
    expect(proposals).toHaveLength(61);
    expect(proposals.filter(({ state }) => state === null)).toHaveLength(11);
    expect(proposals.at(-1)).toEqual({
      branch: expect.any(String) as string,
      to: "staging9",
      state: null,
      missing: [],
    });
  });
});
