import { isStemmaError } from "../values/error.ts";
import { type Environment, escapeControls, tryGit } from "./native.ts";
import { type KeyOwner, type OwnedKeys, ownedKeys } from "./owned-keys.ts";
import type { Oid } from "./ports.ts";
import { inSigningFolder } from "./signing-run.ts";

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
      const keys = await ownedKeys(folder, owners, place.env);
      const verifier = { ...place, ...keys };
      for (const { oid, kind } of objects) verdicts.set(oid, await verify(verifier, kind, oid));
    });
  } catch (error) {
    if (!isStemmaError(error, "git-missing") && !(error instanceof Error && "syscall" in error)) throw error;
    for (const { oid } of objects) verdicts.set(oid, { kind: "unverifiable", why: error.message });
  }
  return verdicts;
}

type Verifier = VerifyingPlace & OwnedKeys;

/* `--raw` gives the words of gpg, and the one sentence of ssh-keygen, on standard error. */
async function verify(verifier: Verifier, kind: "commit" | "tag", oid: Oid): Promise<ObjectVerdict> {
  const { gitDir, config, home } = verifier;
  const env = { ...verifier.env, GNUPGHOME: home };
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

function ownedBy({ names: known }: Verifier, print: string): ObjectVerdict {
  const names = known.get(print);
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
