import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { layOut, type Place, registerAll } from "./world.ts";

const limit = { timeout: 180_000 };
const modelFile = "registry/models/vad/model.yaml";

async function seeded(): Promise<Place> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0", "2.0.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true, reason: "first" });
  return place;
}

/* The whole line anew, with other words in its oldest commits. */
function rewrite(place: Place): void {
  const tree = (revision: string): string => place.git("rev-parse", `${revision}^{tree}`);
  const line = place.git("rev-list", "--first-parent", "--reverse", "HEAD").split("\n");
  let parent: string | null = null;
  for (const oid of line) {
    const parents: string[] = parent === null ? [] : ["-p", parent];
    parent = place.git("commit-tree", tree(oid), ...parents, "-m", "another story");
  }
  place.git("update-ref", "refs/heads/main", parent ?? "");
}

describe("verifying an audit", () => {
  it("judges every step, and finds nothing in a history that obeyed", limit, async () => {
    const { registry } = await seeded();
    const form = await registry.audit.verify();
    expect(form).toMatchObject({ ok: true, from: null, findings: [], checkpoint: null });
    // Laid out, two registered, moved twice.
    expect(form.steps).toBe(5);
    expect(form.artifacts).toEqual({ checked: 2, corrupt: [] });
    const [since, none] = [
      await registry.audit.verify({ from: "HEAD~2", artifacts: false }),
      await registry.audit.verify({ from: "HEAD", at: "HEAD~1" }).catch((error: unknown) => error),
    ];
    expect(since).toMatchObject({ ok: true, steps: 2, artifacts: null });
    expect(none).toMatchObject({ ok: false, steps: 0, findings: [{ code: "history-rewritten" }] });
  });

  it("tells which commit broke a rule, also where a later one mended it", limit, async () => {
    const place = await seeded();
    const good = place.read(modelFile);
    const bad = place.commit({ [modelFile]: good.replace("production: 1.0.0", "production: 2.0.0") });
    place.commit({ [modelFile]: good });
    const { ok, findings } = await place.registry.audit.verify({ artifacts: false });
    expect(ok).toBe(false);
    expect(findings.map(({ commit }) => commit)).toContain(bad);
    expect(findings.find(({ commit }) => commit === bad)).toMatchObject({
      severity: "error",
      code: "transition-illegal",
    });
  });

  it("finds a rewritten history by a commit, a tag and a checkpoint", limit, async () => {
    const place = await seeded();
    await place.registry.release();
    const trusted = place.git("rev-parse", "HEAD~1");
    const checkpoint = await place.registry.audit.checkpoint({ at: "HEAD~1" });
    expect(checkpoint).toMatchObject({ commit: trusted, steps: 4, signature: null, ref: "refs/heads/main" });
    const before = await place.registry.audit.verify({ checkpoint, from: "vad@v1.0.0" });
    expect(before).toMatchObject({ ok: true, from: trusted, steps: 1, checkpoint: { signature: "none" } });

    rewrite(place);
    const registry = await place.open();
    expect((await registry.audit.verify()).ok).toBe(true);
    for (const options of [{ from: trusted }, { from: "vad@v1.0.0" }, { checkpoint }]) {
      const { ok, steps, findings } = await registry.audit.verify(options);
      expect({ ok, steps, codes: findings.map(({ code }) => code) }).toEqual({
        ok: false,
        steps: 0,
        codes: ["history-rewritten"],
      });
    }
    // As in a clone that never had it.
    const gone = await registry.audit.verify({ from: "1".repeat(40) });
    expect(gone.findings).toMatchObject([{ code: "history-rewritten", commit: "1".repeat(40) }]);
  });

  it(
    "finds a checkpoint that was edited, or is signed by nobody that the registry knows",
    limit,
    async () => {
      const place = await seeded();
      const key = (name: string): string => {
        const file = place.world.path(name);
        execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file]);
        return file;
      };
      const [ada, eve] = [key("ada"), key("eve")];
      const publicKey = fs.readFileSync(`${ada}.pub`, "utf8").trim();
      place.commit({
        "registry/registry.yaml": place
          .read("registry/registry.yaml")
          .replace(
            "identities: {}",
            `identities:\n  ada: {emails: [ada@example.org], keys: ["${publicKey}"]}`,
          )
          .replace("policy_version: 1", "policy_version: 2"),
      });
      const { audit } = place.registry;
      const signed = await audit.checkpoint({ key: ada });
      const again = audit.readCheckpoint(JSON.stringify(signed));
      expect(await audit.verify({ checkpoint: again, artifacts: false })).toMatchObject({
        ok: true,
        checkpoint: { signature: "good", signer: "ada" },
      });
      const forged = [
        { ...signed, steps: signed.steps - 1 },
        { ...signed, digest: `sha256:${"0".repeat(64)}` },
        { ...signed, time: "2020-01-01T00:00:00.000Z" },
        await audit.checkpoint({ key: eve }),
      ];
      for (const checkpoint of forged) {
        const { ok, findings } = await audit.verify({ checkpoint, artifacts: false });
        expect(ok).toBe(false);
        expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["checkpoint-broken"]));
      }
      const blind = await place.open({ env: { ...place.env, PATH: place.world.path("nothing") } });
      expect((await blind.audit.verify({ checkpoint: signed, artifacts: false })).checkpoint).toMatchObject({
        signature: "unverified",
        signer: null,
      });
      await expect(audit.checkpoint({ sign: true })).rejects.toMatchObject({ code: "signing-key-missing" });
      for (const text of ["", "[]", "null", "{}", JSON.stringify({ ...signed, commit: "main" })])
        expect(() => audit.readCheckpoint(text)).toThrow(
          expect.objectContaining({ code: "checkpoint-invalid" }),
        );
    },
  );

  it("reads all bytes of the local store", limit, async () => {
    const place = await seeded();
    const folder = place.world.path("r/.git/stemma");
    const file = fs
      .readdirSync(folder, { recursive: true, encoding: "utf8" })
      .find((name) => /[0-9a-f]{60,}$/.test(name));
    fs.chmodSync(`${folder}/${file ?? ""}`, 0o644);
    fs.writeFileSync(`${folder}/${file ?? ""}`, "other bytes");
    const form = await place.registry.audit.verify({ from: "HEAD" });
    expect(form).toMatchObject({
      ok: false,
      steps: 0,
      findings: [{ code: "artifact-corrupt", commit: null }],
    });
    expect(form.artifacts?.corrupt).toHaveLength(1);
  });

  it("fails in a shallow clone", limit, async () => {
    const place = await seeded();
    place.world.write("r/.git/shallow", `${place.git("rev-parse", "HEAD")}\n`);
    const registry = await place.open();
    await expect(registry.audit.verify()).rejects.toMatchObject({ code: "history-incomplete" });
    await expect(registry.audit.checkpoint()).rejects.toMatchObject({ code: "history-incomplete" });
  });
});
