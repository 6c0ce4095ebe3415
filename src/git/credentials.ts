import { isStemmaError } from "../values/error.ts";
import { runTransport, type TransportRun } from "./transport-run.ts";

/** A user and a password for a place. */
export interface Credential {
  readonly username: string;
  readonly password: string;
}

/** How a credential turned out: the helpers that keep it want to know. */
export type Verdict = "approve" | "reject";

/**
 * Asks Git's credential helpers, without a terminal; null where none of them knows one, or there is no git to ask them by.
 * @throws StemmaError `git-failed` when git could not be started
 */
export async function findCredential(url: URL, run: TransportRun): Promise<Credential | null> {
  const end = await credentialGit("fill", describe(url), run);
  if (end === null) return null;
  const answer = new Map(
    end.split("\n").map((line) => [line.replace(/=.*$/s, ""), line.replace(/^[^=]*=/, "")]),
  );
  const [username, password] = [answer.get("username"), answer.get("password")];
  return username === undefined || password === undefined ? null : { username, password };
}

/** Tells the helpers whether a credential was accepted. */
export async function judgeCredential(
  verdict: Verdict,
  url: URL,
  { username, password }: Credential,
  run: TransportRun,
): Promise<void> {
  await credentialGit(verdict, `${describe(url)}username=${username}\npassword=${password}\n`, run);
}

/* The format of git-credential: a line each. A URL has no line break in it, so no line can be smuggled in. */
function describe({ protocol, host, pathname, username }: URL): string {
  const path = decodeURIComponent(pathname).replace(/^\//, "");
  const user = username === "" ? "" : `username=${decodeURIComponent(username)}\n`;
  const odd = /[\n\0]/.test(path + user.slice(0, -1));
  return `protocol=${protocol.replace(/:$/, "")}\nhost=${host}\n${odd ? "" : `path=${path}\n${user}`}`;
}

async function credentialGit(action: string, input: string, run: TransportRun): Promise<string | null> {
  try {
    const { status, stdout } = await runTransport(["credential", action], { ...run, input: `${input}\n` });
    return status === 0 ? stdout : null;
  } catch (error) {
    if (isStemmaError(error, "git-missing")) return null;
    throw error;
  }
}
