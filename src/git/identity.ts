import { StemmaError } from "../values/error.ts";
import type { Identity, Signature } from "../values/identity.ts";
import { parseGitDate } from "./identity-date.ts";
import type { Environment } from "./native.ts";
import type { GitConfig } from "./ports.ts";

/** Whose line of a commit is meant. */
export type Role = "author" | "committer";

/** What an identity is resolved from. */
export interface IdentitySource {
  readonly env: Environment;
  readonly config: GitConfig;
  /** Milliseconds since 1970, for a date that the environment does not give. */
  readonly now: number;
  /** Minutes east of UTC of the local clock at `now`. */
  readonly offset: number;
}

/** Author and committer of the commit that is about to be made. */
export interface Signatures {
  readonly author: Signature;
  readonly committer: Signature;
}

/**
 * Resolves author and committer as git does: `GIT_AUTHOR_NAME` and the like, then `author.name`, then `user.name`;
 * for the email also `EMAIL`. A name or email is never guessed from the machine.
 * @throws StemmaError `identity-missing`; `date-invalid` for a `GIT_*_DATE` in no form that Git writes
 */
export function resolveSignatures(source: IdentitySource): Signatures {
  return { author: resolveSignature("author", source), committer: resolveSignature("committer", source) };
}

/** Resolves one of the two; see `resolveSignatures`. */
export function resolveSignature(role: Role, source: IdentitySource): Signature {
  const { env } = source;
  const identity = resolveIdentity(role, source.env, source.config);
  const variable = `GIT_${role.toUpperCase()}_DATE`;
  const date = env[variable];
  if (date === undefined || date.trim() === "") {
    return { ...identity, seconds: Math.floor(source.now / 1000), offset: source.offset };
  }
  const parsed = parseGitDate(date, source.offset);
  if (parsed !== null) return { ...identity, ...parsed };
  throw new StemmaError("date-invalid", `${variable} holds '${date}', which is no date`, {
    hint: "Write it as '1700000000 +0100', as RFC 2822, or as ISO 8601 with a time.",
    data: { variable, date },
  });
}

function resolveIdentity(role: Role, env: Environment, config: GitConfig): Identity {
  const prefix = `GIT_${role.toUpperCase()}`;
  const name = env[`${prefix}_NAME`] ?? config.get(`${role}.name`) ?? config.get("user.name");
  const email =
    env[`${prefix}_EMAIL`] ?? config.get(`${role}.email`) ?? config.get("user.email") ?? env["EMAIL"];
  return { name: required(role, "name", name), email: required(role, "email", email) };
}

function required(role: Role, part: "name" | "email", value: string | undefined): string {
  const cleaned = removeCrud(value ?? "");
  if (cleaned !== "") return cleaned;
  const found = value === undefined ? "is not set" : `'${value}' has no character that can be used`;
  throw new StemmaError("identity-missing", `The ${part} of the ${role} ${found}`, {
    hint: `Run git config --global user.${part} "...", or set GIT_${role.toUpperCase()}_${part.toUpperCase()}.`,
    data: { role, part },
  });
}

// Git's ident.c: crud at the ends goes, line breaks and angle brackets go everywhere.
const crud = "[\\x00-\\x20.,:;<>\"\\\\']";
const edges = new RegExp(`^${crud}+|${crud}+$`, "g");

function removeCrud(text: string): string {
  return text
    .replace(edges, "")
    .replace(/[\n<>]/g, "")
    .replace(/\p{Cc}/gu, " ")
    .trim();
}
