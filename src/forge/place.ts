import { StemmaError } from "../values/error.ts";

/** What says where a repository is. */
export interface PlaceSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The URL of the remote; null where there is none. */
  readonly remote: string | null;
}

/**
 * The root of the API that a variable names, without a slash at its end; null where it names none.
 * @throws StemmaError `forge-unknown` for what is no address
 */
export function apiNamed(variable: string, env: PlaceSources["env"]): string | null {
  const text = env[variable] ?? "";
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === "") return text.replace(/\/+$/, "");
  throw new StemmaError("forge-unknown", `${variable} '${text}' is no address of an API`, {
    hint: "Write such as https://git.example.org/api/v4; GitHub Enterprise has /api/v3.",
    data: { api: text },
  });
}

/** The host and path of a remote: https://host/path, ssh://git@host/path or git@host:path; null for any other. */
export function addressOf(remote: string): { readonly host: string; readonly path: string } | null {
  const [, host, path] = /^(?:[^@/:]+@)?([\w.-]+):(?!\/)(.+)$/.exec(remote) ?? [];
  if (host !== undefined && path !== undefined) return { host, path };
  if (!URL.canParse(remote)) return null;
  const url = new URL(remote);
  return /^(?:https?|ssh):$/.test(url.protocol) ? { host: url.hostname, path: url.pathname } : null;
}
