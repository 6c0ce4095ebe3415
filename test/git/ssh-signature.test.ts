import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePublicKey } from "../../src/git/detached.ts";
import { ed25519Commits } from "../../src/git/ed25519-commits.ts";
import { splitSignedCommit } from "../../src/git/signed-commit.ts";
import { ed25519Signer } from "../../src/git/ssh-signature.ts";
import { SshKeygen } from "../../src/git/ssh-keygen.ts";
import { verifyAgainst } from "../../src/git/commit-signatures.ts";
import { openRepository } from "../../src/git/open.ts";
import { readBody } from "../../src/git/walk.ts";
import { fc } from "../support/laws.ts";
import { makeSigner } from "../support/signers.ts";
import { makeWorld } from "../support/world.ts";

// Keys are made and signatures by processes, on a machine that may be busy.
const limit = { timeout: 60_000 };
const namespace = "stemma-approval";

async function signedText() {
  const world = makeWorld();
  const [ada, bob] = [makeSigner(world, "ada"), makeSigner(world, "bob")];
  const program = new SshKeygen({ env: world.env });
  const text = "what ada says: ünïcode\n";
  const signature = await program.sign({ text, namespace, key: ada.key });
  const keys = new Set([bob, ada].map(({ publicKey }) => parsePublicKey(publicKey) ?? ""));
  return { world, ada, bob, program, claim: { text, signature, namespace, keys } };
}

describe("an Ed25519 signature", () => {
  it("is by the key that made it, over these bytes and for this purpose alone", limit, async () => {
    const { ada, bob, claim } = await signedText();
    const [hers, his] = [ada, bob].map(({ publicKey }) => parsePublicKey(publicKey) ?? "");
    expect(ed25519Signer(claim)).toBe(hers);
    expect(ed25519Signer({ ...claim, text: Buffer.from(claim.text) })).toBe(hers);
    expect(ed25519Signer({ ...claim, text: `${claim.text} ` })).toBeNull();
    expect(ed25519Signer({ ...claim, namespace: "git" })).toBeNull();
    expect(ed25519Signer({ ...claim, keys: new Set([his ?? ""]) })).toBeNull();
  });

  it("is never good where ssh-keygen says that it is bad", limit, async () => {
    const { claim, program } = await signedText();
    const lines = claim.signature.trim().split("\n");
    const bytes = Buffer.from(lines.slice(1, -1).join(""), "base64");
    const armour = (body: Buffer): string =>
      [lines[0], ...(body.toString("base64").match(/.{1,70}/g) ?? []), lines.at(-1), ""].join("\n");
    expect(armour(bytes)).toBe(claim.signature);
    const spoiled = fc.oneof(
      fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
        const copy = Buffer.from(bytes);
        copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        return copy;
      }),
      fc.nat(bytes.length - 1).map((size) => bytes.subarray(0, size)),
      fc.uint8Array({ minLength: 1, maxLength: 8 }).map((more) => Buffer.concat([bytes, more])),
    );
    fc.assert(
      fc.property(spoiled, (body) => {
        expect(ed25519Signer({ ...claim, signature: armour(body) })).toBeNull();
      }),
      { numRuns: 300 },
    );
    const [one] = fc.sample(spoiled, { numRuns: 1, seed: 1 });
    const signature = armour(one ?? bytes);
    expect(await program.verify({ ...claim, signature, keys: [...claim.keys] })).toMatchObject({
      kind: "bad",
    });
  });

  it("is left to ssh-keygen where it is of another kind, or no signature", limit, async () => {
    const { world, claim } = await signedText();
    const key = world.path("ecdsa");
    execFileSync("ssh-keygen", ["-q", "-t", "ecdsa", "-N", "", "-C", "", "-f", key]);
    const program = new SshKeygen({ env: world.env });
    const signature = await program.sign({ text: claim.text, namespace, key });
    const keys = new Set([parsePublicKey(fs.readFileSync(`${key}.pub`, "utf8")) ?? ""]);
    expect(ed25519Signer({ ...claim, signature, keys })).toBeNull();
    expect(await program.verify({ ...claim, signature, keys: [...keys] })).toEqual({ kind: "good" });
    const marks = ["-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"];
    for (const text of ["", "U1NIU0lH", marks.join("\n"), marks.join("\n!\n"), marks.join("\nU1NIU0lH\n")])
      expect(ed25519Signer({ ...claim, signature: text })).toBeNull();
  });
});

describe("a signed commit", () => {
  it("is told as git tells it, by one key of one owner or by nobody", limit, async () => {
    const world = makeWorld();
    const [ada, bob] = [makeSigner(world, "ada"), makeSigner(world, "bob")];
    world.git(".", "init", "-q", "-b", "main", "r");
    const git = (...args: readonly string[]) => world.git("r", "-c", "gpg.format=ssh", ...args);
    const commits = [ada, bob, ada].map(({ key }, at) => {
      git("-c", `user.signingkey=${key}`, "commit", "-q", "-S", "--allow-empty", "-m", `one\n\n${at} gpgsig`);
      return git("rev-parse", "HEAD");
    });
    const [first = "", , third = ""] = commits;
    // The same signature over another message.
    const forged = git("cat-file", "commit", first).replace("0 gpgsig", "1 gpgsig");
    const file = world.path("forged");
    fs.writeFileSync(file, `${forged}\n`);
    commits.push(git("hash-object", "-w", "-t", "commit", file));
    const repository = await openRepository({ path: world.path("r"), env: world.env });
    const { objects, gitDir } = repository;
    const owners = [
      { name: "ada", keys: ["no key", ada.publicKey] },
      { name: "twin", keys: [ada.publicKey] },
    ];
    const own = await ed25519Commits(objects, owners, commits);
    expect([...own.keys()]).toEqual([first, third]);
    expect(await ed25519Commits(objects, [{ name: "ada", keys: ["no key"] }], commits)).toEqual(new Map());
    // Native git alone, which is asked where a key is of another kind: the same answers.
    const told = new Map(
      [...own].map(([oid, { name, key }]) => [oid, { state: "good", signer: name, key, identity: name }]),
    );
    const sealed = { algorithm: objects.algorithm, read: (oid: string) => unsigned(objects.read(oid)) };
    expect(await verifyAgainst(owners, commits, { gitDir, env: world.env, objects: sealed })).toEqual(told);
    expect(await verifyAgainst(owners, commits, { gitDir, env: world.env, objects })).toEqual(told);
    const body = await readBody(objects, first, "commit");
    const split = splitSignedCommit(body, "gpgsig");
    expect(split?.payload.toString()).not.toContain("gpgsig -----");
    expect(splitSignedCommit(body, "gpgsig-sha256")).toBeNull();
    const twice = Buffer.from(body.toString().replace("\ngpgsig ", "\ngpgsig x\ngpgsig "));
    expect(splitSignedCommit(twice, "gpgsig")).toBeNull();
    expect(splitSignedCommit(split?.payload ?? body, "gpgsig")).toBeNull();
    await repository.close();
  });
});

type Read = Awaited<ReturnType<Awaited<ReturnType<typeof openRepository>>["objects"]["read"]>>;

/* Objects in which nobody finds a signature. */
async function unsigned(reading: Promise<Read>): Promise<Read> {
  const object = await reading;
  return (
    object && {
      ...object,
      body: Buffer.from(object.body.toString("latin1").replace("gpgsig", "other"), "latin1"),
    }
  );
}
