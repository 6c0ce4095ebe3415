import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { digestOfHex, type Digest } from "./digest.ts";

/** The RFC 8785 JSON of a plain value: one text for all orders of its keys. */
export function canonicalText(value: unknown): string {
  return canonicalize(value) ?? "null";
}

/** The sha256 of bytes. */
export function digestOfBytes(bytes: Uint8Array): Digest {
  return digestOfHex(createHash("sha256").update(bytes).digest("hex"));
}

/** The sha256 of the RFC 8785 JSON of a plain value: the order of keys does not matter. */
export function digestOfValue(value: unknown): Digest {
  return digestOfHex(createHash("sha256").update(canonicalText(value)).digest("hex"));
}

/**
 * The content of a version: sha256 over the RFC 8785 JSON of `[[path, digest], ...]`, sorted by path. Two
 * versions with the same content have the same files, byte for byte.
 */
export function contentOf(artifacts: readonly { readonly path: string; readonly digest: string }[]): Digest {
  const pairs = artifacts.map(({ path, digest }) => [path, digest] as const);
  return digestOfValue([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
}
