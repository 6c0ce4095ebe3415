import { execFileSync } from "node:child_process";
import fs from "node:fs";
import type { World } from "./world-at.ts";

/** Somebody with an SSH key of their own. */
export interface Signer {
  readonly name: string;
  readonly email: string;
  /** The file with the private key. */
  readonly key: string;
  /** The public key, as registry.yaml has it. */
  readonly publicKey: string;
}

/** Makes a key pair in a world: the files `NAME` and `NAME.pub`. */
export function makeSigner(world: World, name: string): Signer {
  const key = world.path(name);
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key]);
  return {
    name,
    email: `${name}@example.org`,
    key,
    publicKey: fs.readFileSync(`${key}.pub`, "utf8").trim(),
  };
}

/** Writes signers, and groups of all of them, as lines of registry.yaml. */
export function identityLines(signers: readonly Signer[]): string {
  const lines = signers.map(
    ({ name, email, publicKey }) => `  ${name}: {emails: [${email}], keys: ["${publicKey}"]}`,
  );
  return `identities:\n${lines.join("\n")}\ngroups: {leads: [${signers.map(({ name }) => name).join(", ")}]}\n`;
}
