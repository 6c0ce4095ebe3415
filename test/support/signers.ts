import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import { onTestFinished } from "vitest";
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
    ({ name, email, publicKey }) =>
      `  ${name}: {emails: [${email}], keys: [${JSON.stringify(publicKey)}], accounts: ["github:${name}", "gitlab:${name}"]}`,
  );
  return `identities:\n${lines.join("\n")}\ngroups: {leads: [${signers.map(({ name }) => name).join(", ")}]}\n`;
}

/** Whether this machine has GnuPG: what needs it is left out elsewhere, and says so. */
export const hasGpg = spawnSync("gpg", ["--version"]).status === 0;

/** Makes an OpenPGP key without a passphrase in the home of GnuPG of a world: `key` is its fingerprint. */
export function makeOpenPgpSigner(world: World, name: string, expires = "never"): Signer {
  const email = `${name}@example.org`;
  const env = { ...world.env, GNUPGHOME: gnupgHome(world) };
  const gpg = (...args: readonly string[]) =>
    execFileSync("gpg", ["--batch", "--quiet", "--no-tty", ...args], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  const about = ["--quick-gen-key", `${name} <${email}>`, "ed25519", "sign", expires];
  gpg("--passphrase", "", "--pinentry-mode", "loopback", ...about);
  const key = /^fpr:+([0-9A-F]+):/m.exec(gpg("--with-colons", "--list-keys", email))?.[1] ?? "";
  return { name, email, key: `gpg:${key}`, publicKey: gpg("--armor", "--export", key).trim() };
}

/** The home of GnuPG of a world, whose agent ends with the test. */
export function gnupgHome(world: World): string {
  const home = world.path("gnupg");
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(home, { mode: 0o700 });
  onTestFinished(() => {
    spawnSync("gpgconf", ["--kill", "all"], { env: { ...world.env, GNUPGHOME: home } });
  });
  return home;
}
