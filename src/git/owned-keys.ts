import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parsePublicKey } from "./detached.ts";
import { makeKeyRing } from "./gpg.ts";
import type { Environment } from "./native.ts";
import { openPgpFingerprint } from "./openpgp-key.ts";

/** Somebody whose signatures count, with public keys as identities write them. */
export interface KeyOwner {
  readonly name: string;
  readonly keys: readonly string[];
}

/** The keys of some owners, laid out for native git: it verifies by them and by nothing else. */
export interface OwnedKeys {
  /** Settings of git, each `name=value`. */
  readonly config: readonly string[];
  /** The home of GnuPG. */
  readonly home: string;
  /** The names of those who own a key, by its fingerprint as git calls it. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Why OpenPGP signatures cannot be verified; null where they can. */
  readonly ringFault: string | null;
}

/* One name for whoever signs: which key it was is told by its fingerprint. */
const principal = "signer";

/** Lays out the keys of some owners below a folder, for as long as it is there. What is no key is nobody's. */
export async function ownedKeys(
  folder: string,
  owners: readonly KeyOwner[],
  env: Environment,
): Promise<OwnedKeys> {
  const names = new Map<string, string[]>();
  const [ssh, openPgp]: [string[], string[]] = [[], []];
  for (const { name, keys } of owners) {
    for (const key of keys) {
      const print = keyFingerprint(key);
      if (print === null) continue;
      (print.startsWith("SHA256:") ? ssh : openPgp).push(key);
      names.set(print, [...(names.get(print) ?? []), name]);
    }
  }
  const signers = join(folder, "signers");
  writeFileSync(
    signers,
    ssh.map((key) => `${principal} namespaces="git" ${parsePublicKey(key) ?? ""}\n`).join(""),
  );
  const ring = openPgp.length === 0 ? null : await makeKeyRing(folder, openPgp, { env });
  return {
    config: settingsFor(signers),
    home: ring === null || "fault" in ring ? folder : ring.path,
    names,
    ringFault: ring !== null && "fault" in ring ? ring.fault : null,
  };
}

/* The repository's own settings may name programs and signers; what is told on the command line wins over them. */
function settingsFor(signers: string): readonly string[] {
  return [
    `gpg.ssh.allowedSignersFile=${resolve(signers)}`,
    "gpg.ssh.revocationFile=",
    "gpg.ssh.program=ssh-keygen",
    "gpg.program=gpg",
    "gpg.openpgp.program=gpg",
    "gpg.x509.program=false",
    "gpg.minTrustLevel=undefined",
    "log.showSignature=false",
  ];
}

/** What git calls a key in what it says of a signature: `SHA256:...` for SSH, else the fingerprint of OpenPGP. */
export function keyFingerprint(key: string): string | null {
  const ssh = parsePublicKey(key);
  if (ssh === null) return openPgpFingerprint(key);
  const bytes = Buffer.from(ssh.split(" ")[1] ?? "", "base64");
  return `SHA256:${createHash("sha256").update(bytes).digest("base64").replace(/=+$/, "")}`;
}
