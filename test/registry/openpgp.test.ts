import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { Gpg } from "../../src/git/gpg.ts";
import { openPgpFingerprint } from "../../src/git/openpgp-key.ts";
import { rejectionOf } from "../support/fault.ts";
import { gnupgHome, hasGpg, makeOpenPgpSigner } from "../support/signers.ts";
import { makeWorld } from "../support/world.ts";
import { refusalsIn } from "./gated.ts";
import { as, type KeyRing, ringed } from "./key-ring.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 180_000;
const branch = "propose/vad@1.0.0/production";

describe.runIf(hasGpg)("with GnuPG, which this machine has,", () => {
  it("an approval with an OpenPGP key counts, and lands", { timeout: limit }, async () => {
    const place = await ringed("{rule: approvals, of: [leads]}");
    await (await as(place, place.ada)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
    const gus = await as(place, place.gus);
    const { proposal } = await gus.proposals.approve({ branch, key: place.gus.key });
    expect(proposal).toMatchObject({
      state: "ready",
      motions: [{ approvals: [{ by: "gus", counts: true, why: null }] }],
    });
    // Whoever looks needs no key ring of their own.
    expect(await place.registry.check({ range: `main..${branch}` })).toMatchObject({
      ok: true,
      findings: [],
    });
    expect((await gus.proposals.merge({ branch })).proposal.state).toBe("merged");
  });

  it("an approval that was changed, or is by another key, does not count", { timeout: limit }, async () => {
    const place = await ringed("{rule: approvals, of: [leads]}");
    const stranger = makeOpenPgpSigner(place.world, "mallory");
    await (await as(place, place.ada)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
    const gus = await as(place, place.gus);
    const unknown = rejectionOf(gus.proposals.approve({ branch, key: stranger.key }));
    expect((await unknown).code).toBe("signer-unknown");
    expect((await rejectionOf(gus.proposals.approve({ branch, key: `gpg:${"0".repeat(40)}` }))).code).toBe(
      "signing-failed",
    );
    await gus.proposals.approve({ branch, key: place.gus.key });
    place.git("checkout", "-q", branch);
    const [path = ""] = place.git("ls-files", "registry/models/vad/evidence").split("\n");
    place.commit({
      [path]: place.read(path).replace(/created: "?2026-11-21T\d\d/, (found) => `${found.slice(0, -2)}23`),
    });
    place.git("checkout", "-q", "main");
    const { findings } = await place.registry.check({ range: `main..${branch}` });
    expect(refusalsIn(findings).join()).toContain(
      "its signature does not hold: no key of the signer made it",
    );
  });

  it("a waiver is no approval, though the same bytes are signed", { timeout: limit }, async () => {
    const place = await ringed("{rule: approvals, of: [leads]}");
    await (await as(place, place.ada)).proposals.propose({ version: "vad@1.0.0", stage: "production" });
    const waive = { rules: ["soak"], until: "2026-11-24" };
    await (
      await as(place, place.gus)
    ).proposals.approve({ branch, key: place.gus.key, waive, reason: "hotfix" });
    place.git("checkout", "-q", branch);
    const [path = ""] = place.git("ls-files", "registry/models/vad/evidence").split("\n");
    const copied = place.read(path).replace("kind: waiver", "kind: approval");
    place.commit({ [path.replace("/waiver.", "/approval.")]: copied });
    place.git("checkout", "-q", "main");
    const { findings } = await place.registry.check({ range: `main..${branch}` });
    expect(refusalsIn(findings).join()).toContain("that of gus does not count: it is a waiver");
  });

  it(
    "commits are signed and verified, without the key ring of whoever looks",
    { timeout: limit },
    async () => {
      const place = await ringed("{rule: signed, by: [gus]}");
      place.git("config", "commit.gpgsign", "true");
      place.git("config", "user.signingkey", place.gus.key.slice("gpg:".length));
      const done = await (await as(place, place.gus)).promote({ version: "vad@1.0.0", stage: "production" });
      expect(place.git("cat-file", "commit", done.commit ?? "")).toContain(
        "gpgsig -----BEGIN PGP SIGNATURE-----",
      );
      expect(await place.registry.check()).toMatchObject({ ok: true, findings: [] });
    },
  );

  it("a commit by a key that no identity has is a finding", { timeout: limit }, async () => {
    const place = await ringed("{rule: signed}");
    const stranger = makeOpenPgpSigner(place.world, "mallory");
    place.git("checkout", "-q", "-b", "try");
    const model = "registry/models/vad/model.yaml";
    place.world.write(`r/${model}`, place.read(model).replace("staging: 1.0.0", "production: 1.0.0"));
    const git = [
      "-c",
      `user.signingkey=${stranger.key.slice("gpg:".length)}`,
      "-c",
      `gpg.program=${signingProgram(place)}`,
    ];
    place.git(...git, "commit", "-q", "-a", "-S", "-m", "by hand");
    place.git("checkout", "-q", "main");
    const { findings } = await place.registry.check({ range: "main..try" });
    expect(refusalsIn(findings).join()).toContain("its key is none of those in identities");
  });

  it("a signature by a key that has expired does not hold", { timeout: limit }, async () => {
    const world = makeWorld();
    const gus = makeOpenPgpSigner(world, "gus", "seconds=86400");
    const env = { ...world.env, GNUPGHOME: gnupgHome(world) };
    const text = "a statement";
    const signature = await new Gpg({ env }).sign({ text, namespace: "stemma-approval", key: gus.key });
    const claim = { signature, text, namespace: "stemma-approval", keys: [gus.publicKey] };
    expect(await new Gpg({ env }).verify(claim)).toEqual({ kind: "good" });
    const later = world.write("later", `#!/bin/sh\nexec gpg --faked-system-time 20990101T000000 "$@"\n`);
    fs.chmodSync(later, 0o755);
    expect(await new Gpg({ env, program: later }).verify(claim)).toEqual({
      kind: "bad",
      why: "its key has expired",
    });
  });

  it("a key is named as GnuPG names it", { timeout: limit }, () => {
    const world = makeWorld();
    const { key, publicKey } = makeOpenPgpSigner(world, "gus");
    expect(`gpg:${openPgpFingerprint(publicKey) ?? ""}`).toBe(key);
  });
});

/** A gpg that knows the keys of the world: git gets no other environment. */
function signingProgram(place: KeyRing): string {
  const program = place.file("gpg", `#!/bin/sh\nGNUPGHOME=${gnupgHome(place.world)} exec gpg "$@"\n`);
  fs.chmodSync(program, 0o755);
  return program;
}

describe("without GnuPG", () => {
  it("a signature of it is unverifiable, and the reason is said", async () => {
    const gpg = new Gpg({ env: makeWorld().env, program: "no-such-gpg" });
    const signature = "-----BEGIN PGP SIGNATURE-----\n\n=\n-----END PGP SIGNATURE-----\n";
    const claim = { signature, text: "x", namespace: "stemma-approval", keys: [ed25519] };
    const state = await gpg.verify(claim);
    expect(state.kind === "unverifiable" ? state.why : state.kind).toContain("cannot be run");
    expect(await gpg.verify({ ...claim, keys: ["ssh-ed25519 AAAA"] })).toMatchObject({
      kind: "unverifiable",
    });
    expect(await gpg.verify({ ...claim, signature: "x".repeat(70_000) })).toMatchObject({ kind: "bad" });
    expect((await rejectionOf(gpg.sign({ text: "x", namespace: "n", key: "gpg:AB" }))).code).toBe(
      "signing-failed",
    );
    expect((await rejectionOf(gpg.publicKey("gpg:AB"))).code).toBe("signing-failed");
  });
});

const ed25519 = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEawITxxYJKwYBBAHaRw8BAQdAscGjS7JQU8iVE8fnk3KuyN5TXtmFxIoL8sPr
qsz4dCi0FUd1cyA8Z3VzQGV4YW1wbGUub3JnPoiQBBMWCAA4FiEELRrN4ImPyEtj
NXHplhPPz5H+JekFAmsCE8cCGwMFCwkIBwIGFQoJCAsCBBYCAwECHgECF4AACgkQ
lhPPz5H+JelVDwD+LlvFQqP21R7zIq87XJPzlu4EiybcqeMlXd8OQgpasJAA/0Kc
gUXG8SVUKkBAmHpSJmmdlTLqbxHuxUkBIZzetJQO
=STmt
-----END PGP PUBLIC KEY BLOCK-----`;

describe("the fingerprint of an OpenPGP key", () => {
  it("is that of its first packet", () => {
    expect(openPgpFingerprint(ed25519)).toBe("2D1ACDE0898FC84B633571E99613CFCF91FE25E9");
  });

  it("is read from headers of every form and version", () => {
    const body = Buffer.concat([Buffer.from([4, 1, 2, 3, 4, 22]), Buffer.alloc(300, 7)]);
    const size = Buffer.from([0, 0, body.length >> 8, body.length & 255]);
    const forms = [
      Buffer.concat([Buffer.from([0x99]), size.subarray(2), body]),
      Buffer.concat([Buffer.from([0x9a]), size, body]),
      Buffer.concat([Buffer.from([0xc6, ((body.length - 192) >> 8) + 192, (body.length - 192) & 255]), body]),
      Buffer.concat([Buffer.from([0xc6, 255]), size, body]),
    ].map(armoured);
    const prints = new Set(forms.map(openPgpFingerprint));
    expect(prints.size).toBe(1);
    expect([...prints][0]).toMatch(/^[0-9A-F]{40}$/);
    for (const version of [5, 6]) {
      const other = Buffer.concat([Buffer.from([0xc6, 40, version]), Buffer.alloc(39, 1)]);
      expect(openPgpFingerprint(armoured(other))).toMatch(/^[0-9A-F]{64}$/);
    }
  });

  it("is null for what is no key", () => {
    expect(openPgpFingerprint("ssh-ed25519 AAAA")).toBeNull();
    for (const bytes of [[], [0x06], [0x98, 9, 4], [0x9b, 1], [0xc6, 230, 0], [0x88, 2, 4, 4], [0xc6, 1, 3]])
      expect(openPgpFingerprint(armoured(Buffer.from(bytes)))).toBeNull();
  });
});

function armoured(bytes: Buffer): string {
  return `-----BEGIN PGP PUBLIC KEY BLOCK-----\nVersion: x\n\n${bytes.toString("base64")}\n=abcd\n-----END PGP PUBLIC KEY BLOCK-----\n`;
}
