import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { makeSigner, type Signer } from "../support/signers.ts";
import { evaluation, refusalsIn } from "./gated.ts";
import { openTeam, type Team } from "./team.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 180_000;

const model = "registry/models/vad/model.yaml";
const head = "refs/heads/try";

/** Commits the move of vad@1.0.0 to production by hand on a branch, signed by somebody or by nobody. */
function moveByHand(team: Team, signer: Signer | null, more: readonly string[] = []): void {
  team.git("checkout", "-q", "-B", "try", "main");
  fs.writeFileSync(
    `${team.folder}/${model}`,
    team.read(model).replace("staging: 1.0.0", "production: 1.0.0"),
  );
  team.git("add", "-A");
  const signing =
    signer === null
      ? []
      : ["-c", "gpg.format=ssh", "-c", `user.signingkey=${signer.key}`, "-c", "commit.gpgsign=true"];
  team.git(...signing, ...more, "commit", "-q", "-m", "by hand");
  team.git("checkout", "-q", "main");
}

async function refusals(team: Team, of = head): Promise<string> {
  return refusalsIn((await (await team.open()).check({ range: `main..${of}` })).findings).join("\n");
}

function signWith(team: Team, { key }: Signer): void {
  team.git("config", "gpg.format", "ssh");
  team.git("config", "user.signingkey", key);
  team.git("config", "commit.gpgsign", "true");
}

describe("a gate that wants signed commits", () => {
  it("lets a commit with a key of an identity through, and no other", { timeout: limit }, async () => {
    const team = await openTeam({ demands: ["{rule: signed, by: [bob]}"] });
    const mallory = makeSigner(team.world, "mallory");
    moveByHand(team, null);
    expect(await refusals(team)).toMatch(/^gate-signed: .*commit [0-9a-f]{10} is not signed$/);
    moveByHand(team, mallory);
    expect(await refusals(team)).toContain("is none of those in identities");
    moveByHand(team, team.eve);
    expect(await refusals(team)).toContain("is signed by eve, and not by bob");
    moveByHand(team, team.bob);
    expect(await refusals(team)).toBe("");
  });

  it(
    "asks neither the signers that the user allows, nor the program that the repository names",
    { timeout: limit },
    async () => {
      const team = await openTeam({ demands: ["{rule: signed}"] });
      const mallory = makeSigner(team.world, "mallory");
      moveByHand(team, mallory);
      const allowed = team.file(
        "allowed",
        `mallory@example.org ${mallory.publicKey}\nsigner ${mallory.publicKey}\n`,
      );
      const yes = team.file(
        "yes",
        "#!/bin/sh\necho 'Good \"git\" signature for ada with ED25519 key SHA256:x'\n",
      );
      fs.chmodSync(yes, 0o755);
      team.git("config", "gpg.ssh.allowedSignersFile", allowed);
      team.git("config", "gpg.ssh.program", yes);
      expect(await refusals(team)).toContain("is none of those in identities");
    },
  );

  it("finds a commit whose content is not what was signed", { timeout: limit }, async () => {
    const team = await openTeam({ demands: ["{rule: signed}"] });
    moveByHand(team, team.bob);
    const forged = team.git("cat-file", "commit", head).replace("by hand", "by hands");
    const file = team.file("forged", `${forged}\n`);
    team.git("update-ref", head, team.git("hash-object", "-t", "commit", "-w", file));
    expect(await refusals(team)).toContain("its signature does not hold");
  });

  it(
    "wants every commit of the branch signed, but for approvals and clean merges",
    { timeout: limit },
    async () => {
      const team = await openTeam({ demands: ["{rule: signed}", "{rule: approvals, of: [leads]}"] });
      signWith(team, team.ada);
      const ada = await (
        await team.as(team.ada)
      ).proposals.propose({ version: "vad@1.0.0", stage: "production" });
      expect(team.git("cat-file", "commit", ada.commit ?? "")).toContain(
        "gpgsig -----BEGIN SSH SIGNATURE-----",
      );
      team.git("config", "commit.gpgsign", "false");
      const bob = await team.as(team.bob);
      await bob.proposals.approve({ branch: ada.branch, key: team.bob.key });
      await (await team.as(team.bob)).proposals.merge({ branch: ada.branch });
      expect(await team.registry.check()).toMatchObject({ ok: true });
      expect((await team.registry.model("vad")).stages).toMatchObject({ production: ["1.0.0"] });
    },
  );

  it("finds an unsigned merge that takes back what landed", { timeout: limit }, async () => {
    const team = await openTeam({ demands: ["{rule: signed}"] });
    moveByHand(team, team.bob);
    team.git("merge", "-q", "--ff-only", "try");
    const moved = team.git("rev-parse", "main");
    team.git("-c", "core.editor=true", "revert", "--no-edit", "HEAD");
    const tree = team.git("rev-parse", `${moved}^{tree}`);
    const smuggled = team.git("commit-tree", tree, "-p", "main", "-p", moved, "-m", "merge");
    team.git("update-ref", head, smuggled);
    expect(await refusals(team)).toContain(`commit ${smuggled.slice(0, 10)} is not signed`);
  });

  it("tells a writer beforehand whether the commit would do", { timeout: limit }, async () => {
    const team = await openTeam({ demands: ["{rule: signed, by: [ada]}"] });
    const promote = async () =>
      rejectionOf((await team.open()).promote({ version: "vad@1.0.0", stage: "production" }));
    expect((await promote()).message).toContain("the commit to be made would not be signed");
    signWith(team, makeSigner(team.world, "mallory"));
    expect((await promote()).message).toContain("which is no key in identities");
    team.git("config", "user.signingkey", team.world.path("gone"));
    expect(await promote()).toMatchObject({ code: "gate-unjudged" });
    signWith(team, team.ada);
    const gate = await (await team.open()).gate("vad@1.0.0", "production");
    expect(gate).toMatchObject({ met: true });
    const done = await (await team.open()).promote({ version: "vad@1.0.0", stage: "production" });
    expect(team.git("cat-file", "commit", done.commit ?? "")).toContain(
      "gpgsig -----BEGIN SSH SIGNATURE-----",
    );
    expect(await team.registry.check()).toMatchObject({ ok: true, findings: [] });
  });

  it("wants the evaluations of these files signed", { timeout: limit }, async () => {
    const team = await openTeam({ demands: ["{rule: signed}"] });
    team.commit(evaluation("1.0.0", "smoke"));
    team.commit(evaluation("1.0.0", "other", { digest: `sha256:${"0".repeat(64)}` }));
    moveByHand(team, team.bob);
    expect(await refusals(team)).toMatch(/: evidence smoke is not signed$/);
    const result = { passed: true };
    const add = (key: string) =>
      team.registry.addEvidence({ version: "vad@1.0.0", suite: "smoke", result, sign: { key } });
    const mallory = makeSigner(team.world, "mallory");
    expect((await rejectionOf(add(mallory.key))).code).toBe("signer-unknown");
    await add(team.eve.key);
    expect(team.read("registry/models/vad/evidence/1.0.0/evaluation.smoke.yaml")).toMatch(/^by: eve$/m);
    moveByHand(team, team.bob);
    expect(await refusals(team)).toBe("");
  });

  it("wants a signed release tag where it says so", { timeout: limit }, async () => {
    const team = await openTeam({ demands: ["{rule: signed, tag: true}"] });
    moveByHand(team, team.bob);
    expect(await refusals(team)).toContain("tag vad@v1.0.0 is not there");
    team.git("tag", "vad@v1.0.0", "main~1");
    expect(await refusals(team)).toContain("tag vad@v1.0.0 is no annotated tag");
    team.git("tag", "-f", "-a", "-m", "r", "vad@v1.0.0", "main~1");
    expect(await refusals(team)).toContain("tag vad@v1.0.0 is not signed");
    signWith(team, team.eve);
    team.git("tag", "-f", "-s", "-m", "r", "vad@v1.0.0", "main~1");
    expect(await refusals(team)).toBe("");
  });

  it("passes nothing where git or ssh-keygen is not there", { timeout: limit }, async () => {
    const team = await openTeam({ demands: ["{rule: signed}"] });
    moveByHand(team, team.bob);
    const folder = team.world.path("bin");
    fs.mkdirSync(folder);
    const program = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    for (const hasGit of [false, true]) {
      if (hasGit) fs.symlinkSync(program, `${folder}/git`);
      const registry = await team.open({ env: { ...team.env, PATH: folder } });
      const { ok, findings } = await registry.check({ range: `main..${head}` });
      expect(ok).toBe(false);
      expect(refusalsIn(findings).join()).toMatch(/^gate-unjudged: .*commit [0-9a-f]{10} does not verify: /);
    }
  });
});
