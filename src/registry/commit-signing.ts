import { StemmaError } from "../values/error.ts";
import type { Session } from "./session.ts";
import { signaturesOf, signingKey } from "./signing.ts";

/** Signs a commit before it is written: answers the armoured signature over its bytes. */
export type SignCommit = (body: Buffer) => Promise<string>;

/**
 * How commits of a repository are signed: null where nobody asks for it with `stemma.sign`, or else with Git's `commit.gpgsign`.
 * @throws StemmaError `signing-key-missing`, `signing-failed` for a kind of key that cannot be used
 */
export function commitSigning(session: Session): SignCommit | null {
  const key = commitKey(session);
  if (key === null) return null;
  const program = signaturesOf(session);
  return (body) => program.sign({ text: body.toString("utf8"), namespace: "git", key });
}

/** The key that commits are signed with; null where they are not. Throws as `commitSigning` does. */
export function commitKey(session: Session): string | null {
  const { config } = session.repository;
  if (!isOn(session.setting("sign") ?? config.get("commit.gpgsign"))) return null;
  if (config.get("gpg.format") === "x509")
    throw new StemmaError("signing-failed", "commits are to be signed with X.509, which is not known here", {
      hint: "Sign with SSH or OpenPGP (git config gpg.format), or set stemma.sign to false.",
      data: { program: "gpgsm", why: "gpg.format is x509" },
    });
  return signingKey(session, undefined);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|on|1|)$/i.test(value);
}
