import { isStemmaError } from "../values/error.ts";
import { type Environment, tryGit } from "./native.ts";
import { ed25519Commits } from "./ed25519-commits.ts";
import { type KeyOwner, ownedKeys } from "./owned-keys.ts";
import type { ObjectReader, Oid } from "./ports.ts";
import { inSigningFolder } from "./signing-run.ts";

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
  readonly objects: ObjectReader;
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

const format = "%H%x1f%G?%x1f%GS%x1f%GF%x1f%GP";

/**
 * Verifies the signatures of signed commits with native git and the keys that the user's own configuration trusts. A signature
 * that cannot be verified, for want of git, of a key or of a program, is `unverified`: it is never an error and never a pass.
 * @throws what starting a process throws for want of memory or files
 */
export async function verifyCommits(
  commits: readonly Oid[],
  place: SignaturePlace,
): Promise<ReadonlyMap<Oid, CommitSignature>> {
  const found = await verdicts(commits, place, []);
  return new Map(
    commits.map((oid) => {
      const { state, signer, key } = found.get(oid) ?? unverifiedSignature;
      return [oid, { state, signer, key, identity: null }];
    }),
  );
}

/**
 * Verifies signed commits against the keys of some identities and nothing else, be they of SSH or OpenPGP: such a signature tells whose key
 * it is, also where the key has expired or was revoked since. All others say nothing of the commit, and are left out. Those of Ed25519 need
 * no process; for the rest git is asked.
 * @throws StemmaError what reading objects throws; and as `verifyCommits`
 */
export async function verifyAgainst(
  owners: readonly KeyOwner[],
  commits: readonly Oid[],
  place: SignaturePlace,
): Promise<ReadonlyMap<Oid, CommitSignature>> {
  if (!owners.some(({ keys }) => keys.length > 0)) return new Map();
  const known = new Map<Oid, CommitSignature>();
  for (const [oid, { name, key }] of await ed25519Commits(place.objects, owners, commits))
    known.set(oid, { state: "good", signer: name, key, identity: name });
  const rest = commits.filter((oid) => !known.has(oid));
  if (rest.length === 0) return known;
  return inSigningFolder(async (folder) => {
    const { config, home, names } = await ownedKeys(folder, owners, place.env);
    if (names.size === 0) return known;
    const found = await verdicts(rest, { ...place, env: { ...place.env, GNUPGHOME: home } }, config);
    for (const [oid, { state, key, primary }] of found) {
      const name = names.get(primary ?? key ?? "")?.[0];
      if (name === undefined || !holding.has(state)) continue;
      known.set(oid, { state, signer: name, key: primary ?? key, identity: name });
    }
    return known;
  });
}

/* The bytes are those that were signed, by the key that is named. */
const holding: ReadonlySet<SignatureState> = new Set<SignatureState>(["good", "expired", "revoked"]);

interface Verdict {
  readonly state: SignatureState;
  readonly signer: string | null;
  readonly key: string | null;
  /** The fingerprint of the key that `key` is a part of; null where it is one of its own. */
  readonly primary: string | null;
}

async function verdicts(
  commits: readonly Oid[],
  { gitDir, env }: Pick<SignaturePlace, "gitDir" | "env">,
  config: readonly string[],
): Promise<ReadonlyMap<Oid, Verdict>> {
  const found = new Map<Oid, Verdict>();
  if (commits.length === 0) return found;
  const input = commits.map((oid) => `${oid}\n`).join("");
  const args = ["log", "--no-walk=unsorted", "--stdin", `--format=${format}`];
  const asked = new Set(commits);
  for (const line of (await said(args, { gitDir, env, input, config })).split("\n")) {
    const [oid = "", letter = "", ...names] = line.split("\x1f");
    const state = states[letter];
    if (state === undefined || !asked.has(oid)) continue;
    const [signer = null, key = null, primary = null] = names.map((name) => (name === "" ? null : name));
    found.set(oid, { state, signer, key, primary });
  }
  return found;
}

async function said(
  args: readonly string[],
  run: Pick<SignaturePlace, "gitDir" | "env"> & {
    readonly input: string;
    readonly config: readonly string[];
  },
): Promise<string> {
  try {
    const { out } = await tryGit(args, { ...run, settings: "user" });
    return out.toString("utf8");
  } catch (error) {
    if (isStemmaError(error, "git-missing")) return "";
    throw error;
  }
}
