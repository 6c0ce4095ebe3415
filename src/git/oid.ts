import { createHash } from "node:crypto";
import type { HashAlgorithm, ObjectType, Oid } from "./ports.ts";

const patterns: Readonly<Record<HashAlgorithm, RegExp>> = {
  sha1: /^[0-9a-f]{40}$/,
  sha256: /^[0-9a-f]{64}$/,
};

/** The number of bytes of an id. */
export function oidBytes(algorithm: HashAlgorithm): number {
  return algorithm === "sha1" ? 20 : 32;
}

/** The id that Git writes where there is no object: in reflogs, the value before a ref existed. */
export function zeroOid(algorithm: HashAlgorithm): Oid {
  return "0".repeat(oidBytes(algorithm) * 2);
}

/** Tells whether an id stands for no object, of any algorithm, as hooks and reflogs write it. */
export function isZeroOid(oid: string): boolean {
  return /^0*$/.test(oid);
}

/** Tells whether a text is a full object id: of one algorithm where it is given, else of any. */
export function isOid(text: string, algorithm?: HashAlgorithm): boolean {
  if (algorithm !== undefined) return patterns[algorithm].test(text);
  return patterns.sha1.test(text) || patterns.sha256.test(text);
}

/** The algorithm that made an id, which its length tells. */
export function algorithmOf(oid: Oid): HashAlgorithm {
  return oid.length > 40 ? "sha256" : "sha1";
}

/** Renders the header that Git hashes and stores before the bytes of an object. */
export function objectHeader(type: ObjectType, size: number): string {
  return `${type} ${size}\0`;
}

/** Computes the id of an object: the hash of its header and its bytes, sha1 when no algorithm is given. */
export function hashObject(type: ObjectType, body: Uint8Array, algorithm: HashAlgorithm = "sha1"): Oid {
  return createHash(algorithm).update(objectHeader(type, body.length)).update(body).digest("hex");
}

/** The id of the tree without entries, which every repository has without storing it. */
export function emptyTree(algorithm: HashAlgorithm): Oid {
  return hashObject("tree", Buffer.alloc(0), algorithm);
}
