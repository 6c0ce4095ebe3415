import { isStemmaError } from "../values/error.ts";
import { type Environment, tryGit } from "./native.ts";
import type { Oid } from "./ports.ts";

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
}

/** That of a commit without one. */
export const noSignature: CommitSignature = { state: "none", signer: null, key: null };

/** That of a commit with one that could not be checked. */
export const unverifiedSignature: CommitSignature = { state: "unverified", signer: null, key: null };

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
export async function verifyCommits(
  commits: readonly Oid[],
  { gitDir, env }: SignaturePlace,
): Promise<ReadonlyMap<Oid, CommitSignature>> {
  const found = new Map(commits.map((oid) => [oid, unverifiedSignature]));
  if (commits.length === 0) return found;
  const input = commits.map((oid) => `${oid}\n`).join("");
  const args = ["log", "--no-walk=unsorted", "--stdin", `--format=${format}`];
  for (const line of (await said(args, { gitDir, env, input })).split("\n")) {
    const [oid = "", letter = "", signer = "", key = ""] = line.split("\x1f");
    const state = states[letter];
    if (state === undefined || !found.has(oid)) continue;
    found.set(oid, { state, signer: signer === "" ? null : signer, key: key === "" ? null : key });
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
