import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isStemmaError } from "../values/error.ts";
import { parsePublicKey } from "./detached.ts";
import { makeKeyRing } from "./gpg.ts";
import { type Environment, escapeControls, tryGit } from "./native.ts";
import { openPgpFingerprint } from "./openpgp-key.ts";
import type { Oid } from "./ports.ts";
import { inSigningFolder } from "./signing-run.ts";

/** Somebody whose signatures count, with public keys as identities write them. */
export interface KeyOwner {
  readonly name: string;
  readonly keys: readonly string[];
}

/**
 * What came of looking at the signature of a commit or tag: made by a key of these owners, worth nothing, or beyond what could be
 * looked at here. Only `good` is worth anything.
 */
export type ObjectVerdict =
  | { readonly kind: "good"; readonly owners: readonly string[] }
  | { readonly kind: "bad"; readonly why: string }
  | { readonly kind: "unverifiable"; readonly why: string };

/** A signed commit or annotated tag. */
export interface SignedObject {
  readonly oid: Oid;
  readonly kind: "commit" | "tag";
}

/** Where objects are verified. */
export interface VerifyingPlace {
  readonly gitDir: string;
  readonly env: Environment;
}

/**
 * Verifies signed commits and tags with native git against the keys of some owners and nothing else: neither the user's key ring
 * nor the signers that the user's own settings allow count. Whatever keeps git from an answer is part of the answer.
 */
export async function verifyObjects(
  objects: readonly SignedObject[],
  owners: readonly KeyOwner[],
  place: VerifyingPlace,
): Promise<ReadonlyMap<Oid, ObjectVerdict>> {
  const verdicts = new Map<Oid, ObjectVerdict>();
  if (objects.length === 0) return verdicts;
  try {
    await inSigningFolder(async (folder) => {
      const verifier = await makeVerifier(folder, owners, place);
      for (const { oid, kind } of objects) verdicts.set(oid, await verify(verifier, kind, oid));
    });
  } catch (error) {
    if (!isStemmaError(error, "git-missing") && !(error instanceof Error && "syscall" in error)) throw error;
    for (const { oid } of objects) verdicts.set(oid, { kind: "unverifiable", why: error.message });
  }
  return verdicts;
}

interface Verifier extends VerifyingPlace {
  readonly config: readonly string[];
  /** The names of those who own a key, by its fingerprint. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
  /** Why OpenPGP signatures cannot be verified; null where they can. */
  readonly ringFault: string | null;
}

/* One name for whoever signs: which key it was is told by its fingerprint. */
const principal = "signer";

async function makeVerifier(
  folder: string,
  owners: readonly KeyOwner[],
  { gitDir, env }: VerifyingPlace,
): Promise<Verifier> {
  const named = new Map<string, string[]>();
  const [ssh, openPgp]: [string[], string[]] = [[], []];
  for (const { name, keys } of owners) {
    for (const key of keys) {
      const print = fingerprint(key);
      if (print === null) continue;
      (print.startsWith("SHA256:") ? ssh : openPgp).push(key);
      named.set(print, [...(named.get(print) ?? []), name]);
    }
  }
  const signers = join(folder, "signers");
  writeFileSync(
    signers,
    ssh.map((key) => `${principal} namespaces="git" ${parsePublicKey(key) ?? ""}\n`).join(""),
  );
  const ring = openPgp.length === 0 ? null : await makeKeyRing(folder, openPgp, { env });
  const home = ring === null || "fault" in ring ? folder : ring.path;
  return {
    gitDir,
    env: { ...env, GNUPGHOME: home },
    config: settingsFor(signers),
    owners: named,
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
function fingerprint(key: string): string | null {
  const ssh = parsePublicKey(key);
  if (ssh === null) return openPgpFingerprint(key);
  const bytes = Buffer.from(ssh.split(" ")[1] ?? "", "base64");
  return `SHA256:${createHash("sha256").update(bytes).digest("base64").replace(/=+$/, "")}`;
}

/* `--raw` gives the words of gpg, and the one sentence of ssh-keygen, on standard error. */
async function verify(verifier: Verifier, kind: "commit" | "tag", oid: Oid): Promise<ObjectVerdict> {
  const { gitDir, env, config } = verifier;
  const variables = quarantineOf(env);
  const { said } = await tryGit([`verify-${kind}`, "--raw", oid], { gitDir, env, config, variables });
  const ssh = /^Good "git" signature (?:for .* )?with \S+ key (SHA256:\S+)$/m.exec(said)?.[1];
  if (ssh !== undefined) return ownedBy(verifier, ssh);
  const openPgp = /^\[GNUPG:\] VALIDSIG (?:\S+ ){9}([0-9A-F]+)$/m.exec(said)?.[1];
  const fault = openPgpFault(said);
  if (openPgp !== undefined && fault === null) return ownedBy(verifier, openPgp);
  if (fault !== null) return { kind: "bad", why: fault };
  return { kind: "unverifiable", why: unanswered(verifier, said) };
}

function ownedBy({ owners }: Verifier, print: string): ObjectVerdict {
  const names = owners.get(print);
  return names === undefined
    ? { kind: "bad", why: `the key ${print} is none of those in identities` }
    : { kind: "good", owners: names };
}

/* The order matters: a signature by a revoked key is a good one too, as far as its bytes go. */
const openPgpFaults: readonly (readonly [word: string, why: string])[] = [
  ["BADSIG", "its signature does not hold"],
  ["REVKEYSIG", "it is signed with a key that is revoked"],
  ["EXPKEYSIG", "it is signed with a key that has expired"],
  ["EXPSIG", "its signature has expired"],
  ["NO_PUBKEY", "its key is none of those in identities"],
];

function openPgpFault(said: string): string | null {
  if (/^Could not verify signature\.|incorrect signature/m.test(said)) return "its signature does not hold";
  const words = new Set([...said.matchAll(/^\[GNUPG:\] (\w+)/gm)].map(([, word]) => word));
  return openPgpFaults.find(([word]) => words.has(word))?.[1] ?? null;
}

function unanswered({ ringFault }: Verifier, said: string): string {
  if (ringFault !== null) return ringFault;
  const [line = ""] = said.trim().split("\n");
  return line === ""
    ? "git said nothing about its signature"
    : `git could not verify it: ${escapeControls(line)}`;
}

/* A hook before a push is accepted sees its objects through these alone. */
function quarantineOf(env: Environment): Readonly<Record<string, string>> {
  const names = ["GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"];
  if (env["GIT_QUARANTINE_PATH"] === undefined) return {};
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}
