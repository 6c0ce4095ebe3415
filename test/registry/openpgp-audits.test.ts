import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { gnupgHome, hasGpg, makeOpenPgpSigner } from "../support/signers.ts";
import { as, type KeyRing, ringed } from "./key-ring.ts";
import { commandsIn, coverUp, follow, unpack } from "./unpacking.ts";

// Each test starts many processes, and the machine may be busy.
const limit = { timeout: 240_000 };
const programs = ["git", "sha256sum", "ssh-keygen", "gpg", "mkdir"];
const branch = "propose/vad@1.0.0/production";

/** vad@1.0.0 went to production by the OpenPGP signature of Gus, who merged with a signed commit and released with a signed tag. */
async function released(expires?: string): Promise<KeyRing> {
  const place = await ringed("{rule: approvals, of: [leads]}", expires);
  await (await as(place, place.ada)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
  place.git("config", "gpg.format", "openpgp");
  place.git("config", "user.signingkey", place.gus.key.slice("gpg:".length));
  place.git("config", "commit.gpgsign", "true");
  const gus = await as(place, place.gus);
  await gus.proposals.approve({ branch, key: place.gus.key });
  await gus.proposals.merge({ branch });
  await gus.release({ sign: true });
  return place;
}

/** The newest entry as somebody tells it who has a key ring of nobody. */
async function newest(place: KeyRing, env: Readonly<Record<string, string>> = {}) {
  const registry = await place.open({ env: { ...place.world.env, ...env } });
  const { events } = await registry.audit.read({ limit: 1 });
  return events[0]?.signature;
}

describe.runIf(hasGpg)("with GnuPG, an audit", () => {
  it("tells whose key signed a commit, without the key ring of whoever looks", limit, async () => {
    const place = await released("seconds=86400");
    const { events } = await (await place.open()).audit.read({ model: "vad", limit: 2 });
    const said = { kind: "approval", by: "gus", signature: "good" };
    expect(events).toMatchObject([{ words: [said] }, { words: [said] }]);
    const good = { state: "good", signer: "gus", identity: "gus", key: place.gus.key.slice("gpg:".length) };
    expect(await newest(place)).toEqual(good);

    // A key that has ended since is still known as his.
    const later = place.world.path("later");
    fs.mkdirSync(later);
    const faked = `#!/bin/sh\nexec ${gpgPath()} --faked-system-time 20990101T000000 "$@"\n`;
    fs.writeFileSync(`${later}/gpg`, faked, { mode: 0o755 });
    expect(await newest(place, { PATH: `${later}:${process.env["PATH"] ?? ""}` })).toEqual({
      ...good,
      state: "expired",
    });

    // Nor is it anybody's where there is no gpg to ask.
    fs.writeFileSync(`${later}/gpg`, "#!/bin/sh\nexit 2\n");
    expect(await newest(place, { PATH: `${later}:${process.env["PATH"] ?? ""}` })).toMatchObject({
      state: "unverified",
      identity: null,
    });
  });

  it("tells of a commit by a key of nobody that nobody could look at it", limit, async () => {
    const place = await ringed("{rule: approvals, of: [leads]}");
    const stranger = makeOpenPgpSigner(place.world, "mallory");
    place.git("config", "user.signingkey", stranger.key.slice("gpg:".length));
    place.git("config", "commit.gpgsign", "true");
    await (await as(place, place.gus)).annotate({ subject: "vad", tags: { domain: "speech" } });
    expect(await newest(place)).toEqual({ state: "unverified", signer: null, key: null, identity: null });
    expect(await newest(place, { GNUPGHOME: gnupgHome(place.world) })).toMatchObject({ identity: null });
  });

  it("verifies, with a signed tag and signed commits", limit, async () => {
    const place = await released();
    expect(place.git("cat-file", "tag", "vad@v1.0.0")).toContain("-----BEGIN PGP SIGNATURE-----");
    const form = await (await place.open()).audit.verify({ from: "vad@v1.0.0" });
    expect(form).toMatchObject({ ok: true, findings: [] });
    expect(await place.registry.check()).toMatchObject({ ok: true, findings: [] });
  });

  it("packs what was signed, and who has gpg can verify it by what the page says", limit, async () => {
    const place = await released();
    const packed = await (await as(place, place.gus)).audit.pack("vad@production", { key: place.gus.key });
    const folder = unpack(place, packed, "unpacked");
    const commands = commandsIn(folder).join("\n");
    for (const said of ["--verify SHA256SUMS.sig", "--verify signatures/approval.", "verify-tag vad@v1.0.0"])
      expect(commands).toContain(said);
    expect(follow(place, folder, programs)).toBeNull();
    expect(packed.form.files.filter(({ path }) => path.endsWith(".gpg"))).toHaveLength(3);

    // Other bytes under the same signatures, in a list that says so.
    for (const name of ["card.md", ...signedTexts(folder)]) {
      const [before, list] = [name, "SHA256SUMS"].map((each) => fs.readFileSync(`${folder}/${each}`, "utf8"));
      fs.writeFileSync(`${folder}/${name}`, (before ?? "").replaceAll("vad", "tts"));
      coverUp(folder);
      expect([name, follow(place, folder, programs)]).toEqual([
        name,
        expect.stringContaining("--verify SHA256SUMS.sig") as unknown,
      ]);
      fs.writeFileSync(`${folder}/${name}`, before ?? "");
      fs.writeFileSync(`${folder}/SHA256SUMS`, list ?? "");
    }
    expect(follow(place, folder, programs)).toBeNull();
  });

  it("of which an approval was changed is found out by its signature", limit, async () => {
    const place = await released();
    const folder = unpack(place, await (await place.open()).audit.pack("vad@production"), "unpacked");
    const [name = ""] = signedTexts(folder);
    fs.writeFileSync(`${folder}/${name}`, fs.readFileSync(`${folder}/${name}`, "utf8").replace("vad", "tts"));
    coverUp(folder);
    expect(follow(place, folder, programs)).toContain(`--verify ${name.replace(".json", ".sig")}`);
  });

  it("brings the key along where a pack is signed by nobody of the registry", limit, async () => {
    const place = await ringed("{rule: approvals, of: [leads]}");
    const stranger = makeOpenPgpSigner(place.world, "mallory");
    const packed = await (await as(place, place.gus)).audit.pack("vad@1.0.0", { key: stranger.key });
    const folder = unpack(place, packed, "unpacked");
    expect(fs.readFileSync(`${folder}/README.md`, "utf8")).toContain(
      "a key that is none of those of the registry",
    );
    expect(follow(place, folder, programs)).toBeNull();
  });
});

function gpgPath(): string {
  const folders = (process.env["PATH"] ?? "").split(":");
  return folders.map((folder) => `${folder}/gpg`).find((path) => fs.existsSync(path)) ?? "gpg";
}

function signedTexts(folder: string): readonly string[] {
  const names = fs.readdirSync(`${folder}/signatures`);
  return names.filter((name) => name.endsWith(".json")).map((name) => `signatures/${name}`);
}
