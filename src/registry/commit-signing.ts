import { StemmaError } from "../values/error.ts";
import type { Session } from "./session.ts";
import { signaturesOf, signingKey } from "./signing.ts";

/** Signs a commit or a tag before it is written: answers the armoured signature over its bytes. */
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

/** How release tags are signed. */
export interface TagSigningOptions {
  /** Null where nobody said: Git's `tag.gpgSign` does then. */
  readonly sign?: boolean | undefined;
  readonly key?: string | undefined;
}

/**
 * How tags of a repository are signed, as `git tag -s` would: null where nobody asks for it. Throws as `commitSigning` does.
 */
export function tagSigning(session: Session, { sign, key: wished }: TagSigningOptions): SignCommit | null {
  const { config } = session.repository;
  if (!(sign ?? (wished !== undefined || isOn(config.get("tag.gpgsign"))))) return null;
  refuseX509(session);
  const key = signingKey(session, wished);
  const program = signaturesOf(session);
  return (body) => program.sign({ text: body.toString("utf8"), namespace: "git", key });
}

/** The key that commits are signed with; null where they are not. Throws as `commitSigning` does. */
export function commitKey(session: Session): string | null {
  const { config } = session.repository;
  if (!isOn(session.setting("sign") ?? config.get("commit.gpgsign"))) return null;
  refuseX509(session);
  return signingKey(session, undefined);
}

function refuseX509({ repository }: Session): void {
  if (repository.config.get("gpg.format") !== "x509") return;
  throw new StemmaError("signing-failed", "Git is to sign with X.509, which is not known here", {
    hint: "Sign with SSH or OpenPGP (git config gpg.format), or do not sign: set stemma.sign to false.",
    data: { program: "gpgsm", why: "gpg.format is x509" },
  });
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:true|yes|on|1|)$/i.test(value);
}
