/** The name of a public key: an SSH key without its comment, `ssh-ed25519 AAAA...`, or `openpgp4fpr:` and a fingerprint. */
export type PublicKey = string;

/** What came of looking at a detached signature. */
export type SignatureState =
  | { readonly kind: "good" }
  /** It is none of these keys over these bytes. */
  | { readonly kind: "bad"; readonly why: string }
  /** Nobody could look: there is no program, or no key to compare with. It counts as little as a bad one. */
  | { readonly kind: "unverifiable"; readonly why: string };

/** A detached signature, and what it must be. */
export interface SignatureClaim {
  /** The armoured signature, as it was found. */
  readonly signature: string;
  /** The bytes that it is over. */
  readonly text: string;
  /** What it was made for: a signature for one purpose is none for another. */
  readonly namespace: string;
  /** The public keys of which one must have made it, as identities write them. */
  readonly keys: readonly string[];
}

/** What is to be signed. */
export interface SigningRequest {
  readonly text: string;
  readonly namespace: string;
  /** A file with a private key, one with a public key whose private half an agent has, a public key as text, or an id of GnuPG. */
  readonly key: string;
}

/** Makes and verifies detached signatures. */
export interface SignatureProgram {
  /**
   * Signs bytes; answers the armoured signature.
   * @throws StemmaError `signing-failed`
   */
  sign(request: SigningRequest): Promise<string>;
  /**
   * The public half of a key, as identities write it: a line for SSH, an armoured block for OpenPGP. `namedKey` names it.
   * @throws StemmaError `signing-failed`
   */
  publicKey(key: string): Promise<string>;
  /** Verifies a signature. Whatever keeps it from that is part of the answer. */
  verify(claim: SignatureClaim): Promise<SignatureState>;
}

const kinds =
  /^(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)$/;

/**
 * Reads a public SSH key as `authorized_keys` has it: its kind, its base64, and maybe a comment. Null for what is none, and for
 * one behind options, which would say more of it than that it is a key.
 */
export function parsePublicKey(line: string): PublicKey | null {
  const [kind = "", body = ""] = line.trim().split(/[ \t]+/, 2);
  return kinds.test(kind) && /^[A-Za-z0-9+/]{16,16384}={0,2}$/.test(body) ? `${kind} ${body}` : null;
}
