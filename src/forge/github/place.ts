import { StemmaError } from "../../values/error.ts";

/** A repository on GitHub, or on a server of its own. */
export interface GithubPlace {
  /** The root of the API, without a slash at its end. */
  readonly api: string;
  readonly owner: string;
  readonly repo: string;
}

/** What says where a repository is. */
export interface PlaceSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The URL of the remote; null where there is none. */
  readonly remote: string | null;
}

const publicApi = "https://api.github.com";

/**
 * Finds the repository on GitHub that is meant: `GITHUB_REPOSITORY` (as every job there has it), else the URL of the remote; the API is
 * `GITHUB_API_URL`, else that of the host of the remote. Null where none of them leads to GitHub.
 * @throws StemmaError `forge-unknown` for variables that say nothing useful
 */
export function githubPlace({ env, remote }: PlaceSources): GithubPlace | null {
  const named = env["GITHUB_REPOSITORY"] ?? "";
  const api = apiOf(env["GITHUB_API_URL"] ?? "");
  if (named !== "") return { api: api ?? publicApi, ...partsOf(named) };
  const found = remote === null ? null : addressOf(remote);
  if (found === null) return null;
  const { host, path } = found;
  if (host === "github.com") return { api: api ?? publicApi, ...partsOf(path) };
  // Any other host is GitHub Enterprise only where somebody says so.
  return api === null ? null : { api, ...partsOf(path) };
}

function apiOf(text: string): string | null {
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === "") return text.replace(/\/+$/, "");
  throw new StemmaError("forge-unknown", `GITHUB_API_URL '${text}' is no address of an API`, {
    hint: "Write such as https://github.example.org/api/v3.",
    data: { api: text },
  });
}

function partsOf(text: string): { readonly owner: string; readonly repo: string } {
  const [, owner, repo] = /^\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(text) ?? [];
  if (owner !== undefined && repo !== undefined) return { owner, repo };
  throw new StemmaError("forge-unknown", `'${text}' names no repository`, {
    hint: "Set GITHUB_REPOSITORY to OWNER/REPOSITORY.",
    data: { repository: text },
  });
}

/* https://host/path, ssh://git@host/path or git@host:path. */
function addressOf(remote: string): { readonly host: string; readonly path: string } | null {
  const [, host, path] = /^(?:[^@/:]+@)?([\w.-]+):(?!\/)(.+)$/.exec(remote) ?? [];
  if (host !== undefined && path !== undefined) return { host, path };
  if (!URL.canParse(remote)) return null;
  const url = new URL(remote);
  return /^(?:https?|ssh):$/.test(url.protocol) ? { host: url.hostname, path: url.pathname } : null;
}
