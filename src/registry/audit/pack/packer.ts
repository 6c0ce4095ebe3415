import { namedKey } from "../../../git/public-key.ts";
import type { Session } from "../../session.ts";
import { signaturesOf, signingKey } from "../../signing.ts";
import type { SignatureKind } from "./signatures.ts";
import { packNamespace, type PackSubject } from "./subject.ts";

/** Who signs the list of digests of a pack. */
export interface Packer {
  /** The identity whose key it is; null where it is none's. */
  readonly name: string | null;
  readonly kind: SignatureKind;
  /** The public keys that may have signed it: all of the identity, or the one. */
  readonly keys: readonly string[];
  readonly sign: (text: string) => Promise<Buffer>;
}

/**
 * Finds who signs with a key.
 * @throws StemmaError `signing-key-missing`, `signing-failed`
 */
export async function packerOf(
  session: Session,
  { view }: PackSubject,
  wished: string | undefined,
): Promise<Packer> {
  const key = signingKey(session, wished);
  const program = signaturesOf(session);
  const publicKey = await program.publicKey(key);
  const named = namedKey(publicKey);
  const { identities } = await view.snapshot.settings();
  const owner = [...identities.values()].find(({ keys }) => keys.some((each) => namedKey(each) === named));
  return {
    name: owner?.name ?? null,
    kind: named?.startsWith("openpgp4fpr:") === true ? "openpgp" : "ssh",
    keys: owner?.keys ?? [publicKey],
    sign: async (text) => Buffer.from(await program.sign({ text, namespace: packNamespace, key })),
  };
}
