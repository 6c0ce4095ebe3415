import type { SignatureProgram } from "../git/detached.ts";
import { namedKey } from "../git/public-key.ts";
import { SignaturePrograms } from "../git/signature-programs.ts";
import { isOneOf } from "../policy/vouchers.ts";
import type { KnownIdentity, Settings } from "../records/normalise.ts";
import { StemmaError } from "../values/error.ts";
import type { Identity } from "../values/identity.ts";
import type { Session } from "./session.ts";

/** What makes and verifies signatures in a repository: ssh-keygen and gpg, or what Git's settings name in their place. */
export function signaturesOf({ world, repository }: Session): SignatureProgram {
  const { config } = repository;
  return new SignaturePrograms({
    env: world.env,
    ssh: config.get("gpg.ssh.program"),
    gpg: config.get("gpg.openpgp.program") ?? config.get("gpg.program"),
    format: config.get("gpg.format"),
  });
}

/**
 * The key to sign with: the wished one, else `stemma.signingkey`, else Git's `user.signingkey`.
 * @throws StemmaError `signing-key-missing`
 */
export function signingKey(session: Session, wished: string | undefined): string {
  const key = wished ?? session.setting("signingkey") ?? session.repository.config.get("user.signingkey");
  if (key !== undefined && key !== "") return key;
  throw new StemmaError("signing-key-missing", "no key is named to sign with", {
    hint: "Name one with --key FILE, or set it with git config user.signingkey FILE; ssh-keygen -t ed25519 makes one.",
  });
}

/**
 * The identity whose key it is; of several with one key that with the e-mail address of the committer.
 * @throws StemmaError `signer-unknown`
 */
export function signerOf({ identities }: Settings, publicKey: string, author: Identity): KnownIdentity {
  const key = namedKey(publicKey);
  const owners = [...identities.values()].filter(({ keys }) => keys.some((each) => namedKey(each) === key));
  const found = owners.find((owner) => isOneOf(owner, [author])) ?? owners[0];
  if (found !== undefined) return found;
  throw new StemmaError(
    "signer-unknown",
    "the key that signs is none of those in identities of registry.yaml",
    {
      hint: "Add it there by a change of its own, or name another key with --key FILE.",
      data: { key },
    },
  );
}
