import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { makeSigner } from "../support/signers.ts";
import { openTeam, settingsFile, type Team } from "./team.ts";
import { weights } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 180_000;
const branch = "propose/tts@1.0.0/staging";

/** A team whose staging wants evaluations that Eve, the machine, signed, and the word of a lead. */
async function pipelined(): Promise<Team> {
  const team = await openTeam();
  const text = team.read(settingsFile);
  const gates =
    "gates:\n  staging:\n    - {rule: evidence, suites: [smoke], signed_by: [eve]}\n    - {rule: approvals, of: [ada, bob]}\n";
  team.commit({
    [settingsFile]: text.replace("gates: {}\n", gates).replace(/policy_version: 2/, "policy_version: 3"),
  });
  return team;
}

function registration(team: Team) {
  return {
    register: { model: "tts", files: [team.file("tts.bin", weights("tts"))], facts: { framework: "onnx" } },
    stage: "staging",
    evidence: [{ suite: "smoke", result: { passed: true, metrics: { mos: 4.1 } } }],
  };
}

describe("what a training pipeline proposes", () => {
  it(
    "is one branch: a version, its first move and signed evaluations, which a person lets in",
    { timeout: limit },
    async () => {
      const team = await pipelined();
      const before = await team.registry.commit();
      const machine = await team.as(team.eve);
      const proposed = await machine.proposals.propose({ ...registration(team), key: team.eve.key });
      expect(proposed).toMatchObject({ base: before, branch, proposal: { state: "open" } });
      expect(proposed.proposal.missing).toEqual([
        "tts@1.0.0 may not enter staging (approvals): 0 of 1 approvals of ada, bob",
      ]);
      expect(await team.registry.commit()).toBe(before);
      expect(team.git("status", "--porcelain")).toBe("");
      const bob = await team.as(team.bob);
      expect((await bob.proposals.approve({ branch, key: team.bob.key })).proposal.state).toBe("ready");
      expect((await bob.proposals.merge({ branch })).proposal.state).toBe("merged");
      const version = await team.registry.version("tts@staging");
      expect(version).toMatchObject({ version: "1.0.0", framework: "onnx" });
      expect(await team.registry.check()).toMatchObject({ ok: true });
    },
  );

  it("lacks its evaluations where another identity signed them", { timeout: limit }, async () => {
    const team = await pipelined();
    const machine = await team.as(team.eve);
    const { proposal } = await machine.proposals.propose({ ...registration(team), key: team.ada.key });
    expect(proposal.missing.join()).toContain(
      "suite smoke does not count: it is signed by ada, and not by eve",
    );
  });

  it("is refused where nothing would move, or nobody knows the key", { timeout: limit }, async () => {
    const team = await pipelined();
    const { proposals } = team.registry;
    const initial = { ...registration(team), stage: "development", key: team.eve.key };
    expect((await rejectionOf(proposals.propose(initial))).code).toBe("proposal-empty");
    const stranger = { ...registration(team), key: makeSigner(team.world, "mallory").key };
    expect((await rejectionOf(proposals.propose(stranger))).code).toBe("signer-unknown");
    expect(await team.registry.status()).toMatchObject({ models: 1, proposals: [] });
  });

  it("is shown without a branch by a dry run", { timeout: limit }, async () => {
    const team = await pipelined();
    const plan = await team.registry.proposals.plan({
      kind: "propose",
      ...registration(team),
      key: team.eve.key,
    });
    expect(plan.changes.map(({ path }) => path.replace("registry/models/tts/", ""))).toEqual(
      expect.arrayContaining(["evidence/1.0.0/evaluation.smoke.yaml", "versions/1.0.0.yaml"]),
    );
    expect(team.git("branch", "--list", "propose/*")).toBe("");
  });
});
