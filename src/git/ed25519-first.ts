import {
  parsePublicKey,
  type SignatureClaim,
  type SignatureProgram,
  type SignatureState,
  type SigningRequest,
} from "./detached.ts";
import { ed25519Signer } from "./ssh-signature.ts";

/** A program that is only asked about signatures that are not good ones by Ed25519 keys: those need no process. */
export class Ed25519First implements SignatureProgram {
  readonly #program: SignatureProgram;

  constructor(program: SignatureProgram) {
    this.#program = program;
  }

  sign(request: SigningRequest): Promise<string> {
    return this.#program.sign(request);
  }

  publicKey(key: string): Promise<string> {
    return this.#program.publicKey(key);
  }

  async verify(claim: SignatureClaim): Promise<SignatureState> {
    const keys = new Set(claim.keys.map(parsePublicKey).filter((key) => key !== null));
    if (ed25519Signer({ ...claim, keys }) !== null) return { kind: "good" };
    return this.#program.verify(claim);
  }
}
