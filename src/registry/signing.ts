import { SshKeygen } from "../git/ssh-keygen.ts";
import type { SignatureProgram } from "../git/detached.ts";
import { StemmaError } from "../values/error.ts";
import type { Session } from "./session.ts";

/** What makes and verifies signatures in a repository: ssh-keygen, or what Git's `gpg.ssh.program` names. */
export function signaturesOf({ world, repository }: Session): SignatureProgram {
  return new SshKeygen({ env: world.env, program: repository.config.get("gpg.ssh.program") });
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
