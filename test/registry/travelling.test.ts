import { describe, expect, it } from "vitest";
import { openTeam } from "./team.ts";
import { registerAll } from "./world.ts";

const limit = { timeout: 180_000 };
const branch = "propose/vad@1.0.0/production";

describe("as of an earlier day", () => {
  it("a proposal lacks what it lacked then, and is none before it was made", limit, async () => {
    const team = await openTeam({ demands: ["{rule: approvals, of: [leads]}"] });
    const base = team.git("rev-parse", "main");
    const clock = (minutes: number) => ({ at: Date.UTC(2026, 10, 21, 12, minutes) });
    const day = (minutes: number) => new Date(clock(minutes).at).toISOString();
    const at = async (who: typeof team.ada, minutes: number) =>
      team.open({
        identity: { name: who.name, email: who.email },
        env: {
          ...team.env,
          GIT_COMMITTER_DATE: `${clock(minutes).at / 1000} +0000`,
          GIT_AUTHOR_DATE: `${clock(minutes).at / 1000} +0000`,
        },
      });
    await (await at(team.ada, 0)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
    await (await at(team.bob, 10)).proposals.approve({ branch, key: team.bob.key });
    await (await at(team.ada, 20)).proposals.merge({ branch });
    const { proposals } = await team.open();
    const states = async (minutes: number) =>
      (await proposals.list({ at: day(minutes) })).proposals.map(({ state }) => state);
    expect(await states(-1)).toEqual([]);
    expect(await states(5)).toEqual(["open"]);
    expect(await states(15)).toEqual(["ready"]);
    expect(await states(25)).toEqual([]);
    expect(await proposals.list({ at: day(5), all: true })).toMatchObject({
      commit: base,
      proposals: [{ branch, missing: [expect.stringContaining("approv")] }],
    });
  });

  it("the next version and the figures of the registry are those of then", limit, async () => {
    const team = await openTeam();
    const before = team.git("rev-parse", "main");
    await registerAll(team, "vad", ["1.1.0"]);
    const registry = await team.open();
    const input = { model: "vad", files: [], bump: "minor" } as const;
    expect((await registry.nextVersion(input)).version).toBe("1.2.0");
    expect(await registry.nextVersion(input, { at: before })).toMatchObject({
      commit: before,
      version: "1.1.0",
    });
    expect((await registry.status()).versions).toBe(2);
    expect(await registry.status({ at: before })).toMatchObject({ commit: before, versions: 1 });
  });
});
