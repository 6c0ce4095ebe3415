import { isAbsolute, resolve } from "node:path";
import { StemmaError } from "../values/error.ts";

/** The ways to reach a remote that are allowed. Anything else would let a URL start a program (`ext::`). */
const schemes = ["https", "http", "ssh", "git", "file"] as const;

/** A way to reach a remote; `path` is a folder on this machine. */
export type RemoteScheme = (typeof schemes)[number] | "path";

/** A URL that git may be given. */
export interface RemoteUrl {
  readonly scheme: RemoteScheme;
  /** As git takes it; it may hold credentials. */
  readonly text: string;
  /** As it may be shown and logged. */
  readonly shown: string;
}

/**
 * Parses what names a remote: a URL, `host:path` for ssh, or a path, which is taken from a folder.
 * @throws StemmaError `remote-url-invalid`
 */
export function parseRemoteUrl(text: string, folder: string): RemoteUrl {
  if (text === "" || text.startsWith("-") || /\p{Cc}/u.test(text)) throw invalid(text, "it is no URL");
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) return withScheme(text, scheme);
  if (/^[A-Za-z0-9]+::/.test(text)) throw invalid(text, "it names a transport helper");
  if (!isAbsolute(text) && /^[^/]*:/.test(text)) return scpLike(text);
  const path = resolve(folder, text);
  return { scheme: "path", text: path, shown: path };
}

function withScheme(text: string, name: string): RemoteUrl {
  const scheme = schemes.find((each) => each === name);
  if (scheme === undefined) throw invalid(text, `${name}: is not allowed`);
  if (scheme !== "file") refuseOddHost(text, /^[^/]*\/\/(?:[^/]*@)?([^/]*)/.exec(text)?.[1] ?? "");
  return { scheme, text, shown: hideCredentials(text) };
}

function scpLike(text: string): RemoteUrl {
  refuseOddHost(text, text.slice(0, text.indexOf(":")).replace(/^.*@/, ""));
  return { scheme: "ssh", text, shown: text };
}

/* ssh would take a host that starts with a hyphen for an option. */
function refuseOddHost(text: string, host: string): void {
  if (host === "" || host.startsWith("-")) throw invalid(text, "it has no host");
}

function invalid(text: string, why: string): StemmaError {
  const shown = hideCredentials(text).slice(0, 200);
  return new StemmaError("remote-url-invalid", `'${shown}' cannot be a remote: ${why}`, {
    hint: `Use ${schemes.join(", ")} URLs, host:path, or a path.`,
    data: { url: shown },
  });
}

/** Takes the credentials out of every URL in a text, so that it may be shown; the user of an ssh URL is none. */
export function hideCredentials(text: string): string {
  return text.replaceAll(
    /\b([A-Za-z][A-Za-z0-9+.-]*:\/\/)([^/\s@'"]*)@/g,
    (_, scheme: string, user: string) =>
      scheme.toLowerCase() === "ssh://" && !user.includes(":") ? `${scheme}${user}@` : scheme,
  );
}
