import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStemmaError } from "../values/error.ts";
import { type Environment, tryGit } from "./native.ts";
import { parsePublicKey } from "./detached.ts";
import type { Oid } from "./ports.ts";
import { inSigningFolder } from "./signing-run.ts";
import type { KeyOwner } from "./verify-objects.ts";

/**
 * What is known of the signature of a commit. `unverified`: there is one, and nobody here could check it. `untrusted`: it is
 * good, but nothing here says whose key it is. Only `good` is worth anything.
 */
export type SignatureState = "none" | "unverified" | "good" | "untrusted" | "bad" | "expired" | "revoked";

/** The signature of a commit. */
export interface CommitSignature {
  readonly state: SignatureState;
  /** Whose key it is, as the user's own configuration of Git says; null where that is not known. */
  readonly signer: string | null;
  /** The fingerprint of the key; null where it is not known. */
  readonly key: string | null;
  /** The identity of the registry whose key it is, as the parent of the commit names it; null where it is none's. */
  readonly identity: string | null;
}

/** That of a commit without one. */
export const noSignature: CommitSignature = { state: "none", signer: null, key: null, identity: null };

/** That of a commit with one that could not be checked. */
export const unverifiedSignature: CommitSignature = {
  state: "unverified",
  signer: null,
  key: null,
  identity: null,
};

/** Where signatures are verified. */
export interface SignaturePlace {
  readonly gitDir: string;
  readonly env: Environment;
}

/* The letters of `%G?` (git-log). N and E: no answer, since the commits that are asked about have one. */
const states: Readonly<Record<string, SignatureState>> = {
  G: "good",
  U: "untrusted",
  B: "bad",
  X: "expired",
  Y: "expired",
  R: "revoked",
};

const format = "%H%x1f%G?%x1f%GS%x1f%GF";

/**
 * Verifies the signatures of signed commits with native git and the keys that the user's own configuration trusts. A signature
 * that cannot be verified, for want of git, of a key or of a program, is `unverified`: it is never an error and never a pass.
 * @throws what starting a process throws for want of memory or files
 */
export function verifyCommits(
  commits: readonly Oid[],
  place: SignaturePlace,
): Promise<ReadonlyMap<Oid, CommitSignature>> {
  return verdicts(commits, place, []);
}

/**
 * Verifies signed commits against the SSH keys of some identities and nothing else: a good signature tells whose key it is. All others
 * say nothing of the commit, and are left out. Throws as `verifyCommits`.
 */
export async function verifyAgainst(
  owners: readonly KeyOwner[],
  commits: readonly Oid[],
  place: SignaturePlace,
): Promise<ReadonlyMap<Oid, CommitSignature>> {
  // A name may hold what means something in such a file, so a number stands for it there.
  const lines = owners.flatMap(({ keys }, owner) =>
    keys.map(parsePublicKey).flatMap((key) => (key === null ? [] : [`${owner} namespaces="git" ${key}\n`])),
  );
  if (lines.length === 0 || commits.length === 0) return new Map();
  return inSigningFolder(async (folder) => {
    const file = join(folder, "signers");
    writeFileSync(file, lines.join(""));
    const settings = [`gpg.ssh.allowedSignersFile=${file}`, "gpg.ssh.revocationFile="];
    const found = await verdicts(
      commits,
      place,
      settings.flatMap((setting) => ["-c", setting]),
    );
    const good = [...found].filter(([, { state }]) => state === "good");
    return new Map(
      good.map(([oid, { state, key, signer }]) => {
        const name = owners[Number(signer)]?.name ?? null;
        return [oid, { state, signer: name, key, identity: name }];
      }),
    );
  });
}

async function verdicts(
  commits: readonly Oid[],
  { gitDir, env }: SignaturePlace,
  settings: readonly string[],
): Promise<ReadonlyMap<Oid, CommitSignature>> {
  const found = new Map(commits.map((oid) => [oid, unverifiedSignature]));
  if (commits.length === 0) return found;
  const input = commits.map((oid) => `${oid}\n`).join("");
  const args = [...settings, "log", "--no-walk=unsorted", "--stdin", `--format=${format}`];
  for (const line of (await said(args, { gitDir, env, input })).split("\n")) {
    const [oid = "", letter = "", signer = "", key = ""] = line.split("\x1f");
    const state = states[letter];
    if (state === undefined || !found.has(oid)) continue;
    const named = { signer: signer === "" ? null : signer, key: key === "" ? null : key };
    found.set(oid, { state, ...named, identity: null });
  }
  return found;
}

async function said(
  args: readonly string[],
  { gitDir, env, input }: SignaturePlace & { readonly input: string },
): Promise<string> {
  try {
    const { out } = await tryGit(args, { gitDir, env, input, settings: "user" });
    return out.toString("utf8");
  } catch (error) {
    if (isStemmaError(error, "git-missing")) return "";
    throw error;
  }
}
