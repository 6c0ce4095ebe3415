import { parsePublicKey, type PublicKey } from "./detached.ts";
import { keyFingerprint, type KeyOwner } from "./owned-keys.ts";
import type { ObjectReader, Oid } from "./ports.ts";
import { splitSignedCommit } from "./signed-commit.ts";
import { ed25519Signer } from "./ssh-signature.ts";
import { readBody } from "./walk.ts";

/** Who signed a commit, for certain. */
export interface CommitSigner {
  /** The first owner of the key. */
  readonly name: string;
  /** Its fingerprint, `SHA256:...`. */
  readonly key: string | null;
}

/**
 * Tells of the commits that an Ed25519 key of some owners signed, without a process: a signature is looked at in a fraction of the time that
 * starting ssh-keygen takes. All others are left out: git has to be asked.
 * @throws StemmaError what reading objects throws
 */
export async function ed25519Commits(
  objects: ObjectReader,
  owners: readonly KeyOwner[],
  commits: readonly Oid[],
): Promise<Map<Oid, CommitSigner>> {
  const found = new Map<Oid, CommitSigner>();
  const names = namesOf(owners);
  if (names.size === 0) return found;
  const header = objects.algorithm === "sha256" ? "gpgsig-sha256" : "gpgsig";
  for (const oid of commits) {
    const signed = splitSignedCommit(await readBody(objects, oid, "commit"), header);
    if (signed === null) continue;
    const { signature, payload: text } = signed;
    const key = ed25519Signer({ signature, text, namespace: "git", keys: names });
    const name = key === null ? undefined : names.get(key);
    if (key === null || name === undefined) continue;
    found.set(oid, { name, key: keyFingerprint(key) });
  }
  return found;
}

/* Of several with one key the first counts, as where git is asked. */
function namesOf(owners: readonly KeyOwner[]): ReadonlyMap<PublicKey, string> {
  const names = new Map<PublicKey, string>();
  for (const { name, keys } of owners) {
    for (const text of keys) {
      const key = parsePublicKey(text);
      if (key !== null && !names.has(key)) names.set(key, name);
    }
  }
  return names;
}
