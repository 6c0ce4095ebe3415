import type { SignatureProgram } from "../git/detached.ts";
import { SignaturePrograms } from "../git/signature-programs.ts";
import { StemmaError } from "../values/error.ts";
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
