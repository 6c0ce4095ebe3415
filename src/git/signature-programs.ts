import { parsePublicKey } from "./detached.ts";
import type { SignatureClaim, SignatureProgram, SignatureState, SigningRequest } from "./detached.ts";
import { Gpg } from "./gpg.ts";
import type { Environment } from "./native.ts";
import { SshKeygen } from "./ssh-keygen.ts";

/** How the programs are found, and what a key is where it does not say so itself. */
export interface SignatureOptions {
  readonly env: Environment;
  /** Git's `gpg.ssh.program`. */
  readonly ssh?: string | undefined;
  /** Git's `gpg.openpgp.program` or `gpg.program`. */
  readonly gpg?: string | undefined;
  /** Git's `gpg.format`. */
  readonly format?: string | undefined;
}

/** Signs and verifies with OpenSSH or with GnuPG: a key and a signature say which. */
export class SignaturePrograms implements SignatureProgram {
  readonly #ssh: SshKeygen;
  readonly #gpg: Gpg;
  readonly #format: string | undefined;

  constructor({ env, ssh, gpg, format }: SignatureOptions) {
    this.#ssh = new SshKeygen({ env, program: ssh });
    this.#gpg = new Gpg({ env, program: gpg });
    this.#format = format;
  }

  sign(request: SigningRequest): Promise<string> {
    return this.#programOf(request.key).sign(request);
  }

  publicKey(key: string): Promise<string> {
    return this.#programOf(key).publicKey(key);
  }

  verify(claim: SignatureClaim): Promise<SignatureState> {
    const program = claim.signature.startsWith("-----BEGIN PGP SIGNATURE-----") ? this.#gpg : this.#ssh;
    return program.verify(claim);
  }

  #programOf(key: string): SignatureProgram {
    return isOpenPgpKey(key, this.#format) ? this.#gpg : this.#ssh;
  }
}

/**
 * Tells whether a key that a user named is one of GnuPG: it says `gpg:`, or it is a fingerprint, a long key id or an e-mail address where
 * Git's `gpg.format` does not say that keys are of SSH.
 */
export function isOpenPgpKey(key: string, format: string | undefined): boolean {
  if (key.startsWith("gpg:")) return true;
  if (format === "ssh" || parsePublicKey(key.replace(/^key::/, "")) !== null) return false;
  return (
    /^(?:0x)?(?:[0-9a-f]{16}|[0-9a-f]{40}|[0-9a-f]{64})!?$/i.test(key) || /^<?[^\s/\\]+@[^\s/\\]+$/.test(key)
  );
}
