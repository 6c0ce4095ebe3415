import { type PublicKey, parsePublicKey } from "./detached.ts";
import { openPgpFingerprint } from "./openpgp-key.ts";

/**
 * The name of a public key, by which two writings of one key are the same: an SSH key without its comment, or
 * `openpgp4fpr:FINGERPRINT` for an armoured OpenPGP key. Null for what is neither.
 */
export function namedKey(text: string): PublicKey | null {
  const fingerprint = openPgpFingerprint(text);
  return fingerprint === null ? parsePublicKey(text) : `openpgp4fpr:${fingerprint}`;
}
