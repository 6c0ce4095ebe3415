/** The sha256 of some bytes, as `sha256:` and 64 lower-case hex digits. */
export type Digest = `sha256:${string}`;

const pattern = /^sha256:[0-9a-f]{64}$/;

/** Tells whether a text is a digest. */
export function isDigest(text: string): text is Digest {
  return pattern.test(text);
}

/** Makes a digest of 64 hex digits. */
export function digestOfHex(hex: string): Digest {
  return `sha256:${hex}`;
}

/** The 64 hex digits of a digest. */
export function hexOfDigest(digest: Digest): string {
  return digest.slice("sha256:".length);
}
