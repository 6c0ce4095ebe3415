import fs from "node:fs";
import { expect, describe, it } from "vitest";
import { rejectionOf } from "../support/fault.ts";
import { makeSigner, type Signer } from "../support/signers.ts";
import { refusalsIn } from "./gated.ts";
import { openTeam, settingsFile, type Team } from "./team.ts";
import type { Place } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 180_000;

const branch = "propose/vad@1.0.0/production";
const folder = "registry/models/vad/evidence/1.0.0";

/** A registry whose production wants one approval of the leads; Ada proposed vad@1.0.0 for it. */
async function guarded(...demands: readonly string[]): Promise<Team> {
  const gate = demands.length === 0 ? ["{rule: approvals, of: [leads]}"] : demands;
  const team = await openTeam({ demands: gate, versions: ["1.0.0", "1.1.0"] });
  await team.registry.proposals.propose({ version: "vad@1.0.0", stage: "production" });
  return team;
}

async function approveAs(place: Place, { name, email, key }: Signer, of = branch): Promise<void> {
  const registry = await place.open({ identity: { name, email } });
  await registry.proposals.approve({ branch: of, key });
}

/** Why the branch may not land. */
async function refused(place: Place, of = branch): Promise<string> {
  const { findings } = await place.registry.check({ range: `main..${of}` });
  const merged = await rejectionOf(place.registry.proposals.merge({ branch: of }));
  const texts = refusalsIn(findings);
  expect(texts[0]?.startsWith(`${merged.code}: `)).toBe(true);
  return texts.join("\n");
}

/** Commits to a branch by hand, as somebody, and returns to main. */
function commitOn(
  place: Place,
  of: string,
  files: Readonly<Record<string, string | null>>,
  by?: Signer,
): void {
  place.git("checkout", "-q", of);
  place.commit(files);
  if (by !== undefined)
    place.git("commit", "-q", "--amend", "--no-edit", `--author=${by.name} <${by.email}>`);
  place.git("checkout", "-q", "main");
}

function approvalOn(place: Place, of = branch): { readonly path: string; readonly text: string } {
  const [path = ""] = place.git("ls-tree", "-r", "--name-only", of, `${folder}/`).split("\n");
  return { path, text: `${place.git("show", `${of}:${path}`)}\n` };
}

describe("an approval that counts", () => {
  it("opens the gate, which refuses a promotion without one", { timeout: limit }, async () => {
    const place = await guarded();
    const direct = place.registry.promote({ version: "vad@1.0.0", stage: "production" });
    expect((await rejectionOf(direct)).code).toBe("gate-approvals");
    expect(await refused(place)).toContain("0 of 1 approvals of leads");
    await approveAs(place, place.bob);
    expect(await place.registry.check({ range: `main..${branch}` })).toMatchObject({
      ok: true,
      findings: [],
    });
    await place.registry.proposals.merge({ branch });
    expect((await place.registry.model("vad")).stages).toMatchObject({ production: ["1.0.0"] });
    expect(await place.registry.check()).toMatchObject({ ok: true, findings: [] });
  });

  it("is one of several, each of another person", { timeout: limit }, async () => {
    const place = await guarded("{rule: approvals, of: [leads], count: 2}");
    await approveAs(place, place.bob);
    place.setClock("2026-11-21T12:00:00.000Z");
    await approveAs(place, place.bob);
    expect(await refused(place)).toContain("1 of 2 approvals of leads (bob)");
    await approveAs(place, place.eve);
    expect((await place.registry.proposals.merge({ branch })).changed).toBe(true);
  });

  it("may not be that of the author of the version, where the gate says so", { timeout: limit }, async () => {
    const place = await guarded("{rule: approvals, of: [leads], not_version_author: true}");
    await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    const { name, email } = place.bob;
    const bob = await place.open({ identity: { name, email } });
    const { branch: other } = await bob.proposals.propose({ version: "vad@1.1.0", stage: "production" });
    await approveAs(place, place.ada, other);
    expect(await refused(place, other)).toContain("ada is the author of the version");
    await approveAs(place, place.eve, other);
    expect((await place.registry.proposals.merge({ branch: other })).changed).toBe(true);
  });
});

describe("an attack on the approval fails:", () => {
  it("by the author, under whatever name the record goes", { timeout: limit }, async () => {
    const place = await guarded();
    await approveAs(place, place.bob);
    const { path, text } = approvalOn(place);
    commitOn(place, branch, {
      [path]: null,
      [`${folder}/approval.x.yaml`]: text.replace("by: bob", "by: ada"),
    });
    expect(await refused(place)).toContain("that of ada does not count: ada made the change");
    commitOn(place, branch, { [`${folder}/approval.x.yaml`]: text.replace("by: bob", "by: eve") });
    expect(await refused(place)).toContain("that of eve does not count: its signature does not hold");
  });

  it("by a commit that approves and edits", { timeout: limit }, async () => {
    const place = await guarded();
    await approveAs(place, place.bob);
    const { path, text } = approvalOn(place);
    const model = "registry/models/vad/model.yaml";
    commitOn(place, branch, { [path]: null });
    const edited = `${place.git("show", `${branch}:${model}`)}\ndescription: better\n`;
    commitOn(place, branch, { [path]: text, [model]: edited }, place.bob);
    expect(await refused(place)).toContain("that of bob does not count: bob made the change");
  });

  it(
    "by a member who was removed, and by a signer who is added in the same push",
    { timeout: limit },
    async () => {
      const place = await guarded();
      const mallory = makeSigner(place.world, "mallory");
      await approveAs(place, place.bob);
      const text = place.read(settingsFile);
      const removed = text.replace(/^ {2}bob: .*\n/m, "").replace("[ada, bob, eve]", "[ada, eve]");
      place.commit({ [settingsFile]: removed.replace("policy_version: 2", "policy_version: 3") });
      expect(await refused(place)).toContain("whoever made it is none of the identities of the base");
      const line = `  mallory: {emails: [m@example.org], keys: ["${mallory.publicKey}"]}\n`;
      const added = place.read(settingsFile).replace("identities:\n", `identities:\n${line}`);
      commitOn(place, branch, { [settingsFile]: added.replace("policy_version: 3", "policy_version: 4") });
      const signing = rejectionOf(place.registry.proposals.approve({ branch, key: mallory.key }));
      expect((await signing).code).toMatch(/^(?:signer-unknown|conflict)$/);
      expect((await place.registry.proposals.list({ branch })).proposals[0]?.state).not.toBe("ready");
    },
  );

  it("for older content, and for other rules", { timeout: limit }, async () => {
    const place = await guarded();
    await approveAs(place, place.bob);
    const version = "registry/models/vad/versions/1.0.0.yaml";
    place.commit({ [version]: `${place.read(version)}description: another one\n` });
    expect(await refused(place)).toContain("the file of the version has changed since");
    place.git("reset", "-q", "--hard", "HEAD~1");
    place.commit({ [settingsFile]: `${place.read(settingsFile)}# a remark\n` });
    expect(await refused(place)).toContain("registry.yaml has changed since");
  });

  it("copied from another branch, for another stage or version", { timeout: limit }, async () => {
    const place = await guarded();
    await approveAs(place, place.bob);
    const { path, text } = approvalOn(place);
    const { branch: alias } = await place.registry.proposals.propose({
      version: "vad@1.0.0",
      alias: "champion",
    });
    commitOn(place, alias, { [path]: text });
    const words = async (of: string) =>
      (await place.registry.proposals.list({ branch: of })).proposals.flatMap(({ motions }) =>
        motions.flatMap(({ approvals }) => approvals.map(({ why }) => why)),
      );
    expect(await words(alias)).toEqual(["it is for another kind of change"]);
    await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    const { branch: other } = await place.registry.proposals.propose({
      version: "vad@1.1.0",
      stage: "production",
    });
    commitOn(place, other, {
      [path.replace("/1.0.0/", "/1.1.0/")]: text.replace("version: 1.0.0", "version: 1.1.0"),
    });
    expect(await refused(place, other)).toContain("it is for another version");
  });

  it("used a second time", { timeout: limit }, async () => {
    const place = await guarded();
    await approveAs(place, place.bob);
    const { path, text } = approvalOn(place);
    await place.registry.proposals.merge({ branch });
    place.commit({
      "registry/models/vad/model.yaml": place
        .read("registry/models/vad/model.yaml")
        .replace("production: 1.0.0", "staging: 1.0.0"),
    });
    await place.registry.proposals.propose({ version: "vad@1.0.0", stage: "production" });
    commitOn(place, branch, { [path.replace("approval.", "approval.again-")]: text });
    expect(await refused(place)).toContain("that of bob does not count: it was for an earlier change");
  });

  it(
    "used a second time after it was taken out, with its version or by itself",
    { timeout: limit },
    async () => {
      const place = await guarded();
      const staged = place.read("registry/models/vad/model.yaml");
      await approveAs(place, place.bob);
      const { path, text } = approvalOn(place);
      await place.registry.proposals.merge({ branch });
      const back = { "registry/models/vad/model.yaml": staged };
      // By hand, past every check; then the version goes as well, and comes back as it was.
      place.commit({ ...back, [path]: null });
      const version = "registry/models/vad/versions/1.0.0.yaml";
      const bytes = place.read(version);
      for (const restored of [{}, { [version]: bytes }]) {
        if (version in restored) {
          place.commit({ [version]: null, "registry/models/vad/model.yaml": "name: vad\n" });
          place.commit({ ...restored, ...back });
        }
        const registry = await place.open();
        await registry.proposals.propose({ version: "vad@1.0.0", stage: "production" });
        commitOn(place, branch, { [path.replace("approval.", "approval.again-")]: text });
        expect(await refused(place)).toContain("that of bob does not count: it was for an earlier change");
        const landed = place.git("rev-parse", "main");
        const pushed = { ref: "refs/heads/main", before: landed, after: place.git("rev-parse", branch) };
        place.git("checkout", "-q", "main");
        expect(refusalsIn((await registry.check({ received: [pushed] })).findings).join()).toContain(
          "gate-approvals",
        );
        await registry.proposals.withdraw({ branch });
      }
    },
  );

  it("with what was said changed, and without a signature", { timeout: limit }, async () => {
    const place = await guarded();
    await approveAs(place, place.bob);
    const { path, text } = approvalOn(place);
    for (const [changed, why] of [
      [
        text.replace(/created: "?2026-11-21T\d\d/, (found) => `${found.slice(0, -2)}23`),
        "its signature does not hold",
      ],
      [text.replace(/signature: \|\n(?: .*\n)+/, ""), "it is not signed"],
      [text.replace(/-----BEGIN[^]*-----END SSH SIGNATURE-----/, "nonsense"), "its signature does not hold"],
      [text.replace(/^ {2}policy: .*\n/m, ""), "registry.yaml has changed since"],
    ] as const) {
      expect(changed).not.toBe(text);
      commitOn(place, branch, { [path]: changed });
      expect(await refused(place)).toContain(why);
    }
  });

  it("where nobody can verify a signature", { timeout: limit }, async () => {
    const place = await guarded();
    await approveAs(place, place.bob);
    place.git("config", "gpg.ssh.program", place.world.path("gone"));
    const registry = await place.open();
    const { findings, ok } = await registry.check({ range: `main..${branch}` });
    expect(ok).toBe(false);
    expect(refusalsIn(findings).join()).toContain("its signature does not hold: ");
    expect(refusalsIn(findings).join()).toContain("cannot be run");
    expect((await registry.proposals.list()).proposals).toMatchObject([{ state: "open" }]);
  });

  it("in the name of a branch", { timeout: limit }, async () => {
    const place = await guarded();
    const head = place.git("rev-parse", branch);
    const hostile = ["propose/$(touch pwned)", "propose/`id`", "propose/\u202egnp.exe", "propose/a;b"];
    for (const name of hostile) {
      fs.mkdirSync(`${place.folder}/.git/refs/heads/propose`, { recursive: true });
      fs.writeFileSync(`${place.folder}/.git/refs/heads/${name}`, `${head}\n`);
      for (const work of [
        place.registry.proposals.merge({ branch: name }),
        place.registry.proposals.approve({ branch: name, key: place.bob.key }),
      ])
        expect((await rejectionOf(work)).code).toBe("ref-invalid");
    }
    expect((await rejectionOf(place.registry.proposals.merge({ branch: "--upload-pack=x" }))).code).toBe(
      "ref-invalid",
    );
    const { proposals } = await place.registry.proposals.list();
    expect(proposals.map((each) => each.branch)).toEqual([branch]);
  });
});

describe("a waiver", () => {
  const demands = ["{rule: soak, stage: staging, for: 30d}", "{rule: waivers, by: [bob], longest: 7d}"];
  const waive = { rules: ["soak"], until: "2026-11-24" };

  it(
    "excuses the rules that it names, while it holds, when who may grant it did",
    { timeout: limit },
    async () => {
      const place = await guarded(...demands);
      expect(await refused(place)).toContain("gate-soak");
      const proposals = place.registry.proposals;
      await proposals.approve({ branch, key: place.eve.key, waive, reason: "hotfix" });
      expect(await refused(place)).toContain("gate-soak");
      await proposals.approve({
        branch,
        key: place.bob.key,
        waive: { ...waive, until: "2027-01-01" },
        reason: "hotfix",
      });
      expect(await refused(place)).toContain("gate-soak");
      await proposals.approve({
        branch,
        key: place.bob.key,
        waive: { ...waive, rules: ["card"] },
        reason: "hotfix",
      });
      expect(await refused(place)).toContain("gate-soak");
      await proposals.approve({ branch, key: place.bob.key, waive, reason: "hotfix" });
      const { ok, findings } = await place.registry.check({ range: `main..${branch}` });
      expect({ ok, findings }).toMatchObject({
        ok: true,
        findings: [{ code: "gate-waivers", severity: "info" }],
      });
      expect(findings[0]?.message).toContain("vad@1.0.0 enters production without soak: ");
      expect(findings[0]?.message).toContain("bob waives soak until 2026-11-24T23:59:59.999Z: hotfix");
      place.setClock("2026-11-25T00:00:00.000Z");
      expect(await refused(place)).toContain("gate-soak");
    },
  );
});
