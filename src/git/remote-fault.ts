import type { ErrorCode } from "../values/codes.ts";
import { StemmaError } from "../values/error.ts";
import { hideCredentials } from "./remote-url.ts";

/* What git and ssh say, in the C locale. The first that fits counts: ssh ends every failure with the same sentence. */
const signs: readonly (readonly [ErrorCode, RegExp])[] = [
  [
    "remote-auth-refused",
    /authentication failed|could not read (?:username|password)|terminal prompts disabled|permission denied|host key verification failed|access denied|returned error: 40[13]|invalid credentials/i,
  ],
  [
    "remote-missing",
    /not found|does not appear to be a git repository|does not exist|not a git repository|returned error: 404|no such file or directory|unable to find remote helper/i,
  ],
  [
    "remote-unreachable",
    /could not resolve|connection refused|failed to connect|couldn't connect|timed out|network is unreachable|no route to host|connection reset|connection closed|hung up|early eof|could not read from remote|empty reply|returned error: 5\d\d|unexpected disconnect|rpc failed/i,
  ],
];

const hints: Partial<Readonly<Record<ErrorCode, string>>> = {
  "remote-auth-refused":
    "Nothing is asked on a terminal: give Git a credential helper or ssh an agent, and try it with git ls-remote.",
  "remote-missing": "Check the URL, and that this account may read it.",
  "remote-unreachable": "Check the network and the URL, then run the command again.",
  "remote-timeout": "Run the command again, or wait longer with stemma.timeout (seconds).",
};

/** Names the failure of an exchange with a remote by what was said about it. */
export function remoteFault(url: string, said: string): StemmaError {
  const words = serverWords(said);
  const code = signs.find(([, sign]) => sign.test(words))?.[0] ?? "remote-failed";
  return remoteError(code, url, words === "" ? "it said nothing" : words);
}

/** Makes the error of a remote: where, and why. */
export function remoteError(code: ErrorCode, url: string, why: string, cause?: unknown): StemmaError {
  const hint = hints[code];
  return new StemmaError(code, `${url}: ${why}`, {
    ...(hint === undefined ? {} : { hint }),
    ...(cause === undefined ? {} : { cause }),
    data: { url },
  });
}

/** What is thrown when an exchange was given up. */
export function stoppedError(url: string, why: "timeout" | "aborted", patience: number): StemmaError {
  if (why === "timeout")
    return remoteError("remote-timeout", url, `nothing was heard of it for ${patience / 1000} seconds`);
  return new StemmaError("interrupted", "stopped by a signal", {
    hint: "Run it again: the registry holds the old or the complete new state.",
  });
}

/* Progress, and the advice that git gives to people at a terminal. */
const noise =
  /^(?:hint: .*|remote: *|(?:remote: )?(?:Enumerating|Counting|Compressing|Writing|Receiving|Resolving|Total|Unpacking|Checking|Delta compression|From |To ).*|error: failed to push some refs.*|Please make sure you have.*|and the repository exists\.|Everything up-to-date)$/;

/**
 * What a server, or git about it, had to say: without progress, credentials and control characters, which would reach a
 * terminal otherwise (CVE-2024-52005), and cut to what a person reads.
 */
export function serverWords(text: string): string {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+$/, ""))
    .filter((line) => line !== "" && !noise.test(line))
    .map((line) => line.replace(/^(?:remote|fatal|error): /, ""));
  return escapeControls(hideCredentials([...new Set(lines)].join("; "))).slice(0, 2000);
}

function escapeControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
