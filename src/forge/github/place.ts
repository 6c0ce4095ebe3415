import { StemmaError } from "../../values/error.ts";
import { addressOf, apiNamed, type PlaceSources } from "../place.ts";

/** A repository on GitHub, or on a server of its own. */
export interface GithubPlace {
  /** The root of the API, without a slash at its end. */
  readonly api: string;
  readonly owner: string;
  readonly repo: string;
}

const publicApi = "https://api.github.com";

/**
 * Finds the repository on GitHub that is meant: `GITHUB_REPOSITORY` (as every job there has it), else the URL of the remote; the API is
 * `GITHUB_API_URL`, else that of the host of the remote. Null where none of them leads to GitHub.
 * @throws StemmaError `forge-unknown` for variables that say nothing useful
 */
export function githubPlace({ env, remote }: PlaceSources): GithubPlace | null {
  const named = env["GITHUB_REPOSITORY"] ?? "";
  const api = apiNamed("GITHUB_API_URL", env);
  if (named !== "") return { api: api ?? publicApi, ...partsOf(named) };
  const found = remote === null ? null : addressOf(remote);
  if (found === null) return null;
  const { host, path } = found;
  if (host === "github.com") return { api: api ?? publicApi, ...partsOf(path) };
  // Any other host is GitHub Enterprise only where somebody says so.
  return api === null ? null : { api, ...partsOf(path) };
}

function partsOf(text: string): { readonly owner: string; readonly repo: string } {
  const [, owner, repo] = /^\/?([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(text) ?? [];
  if (owner !== undefined && repo !== undefined) return { owner, repo };
  throw new StemmaError("forge-unknown", `'${text}' names no repository`, {
    hint: "Set GITHUB_REPOSITORY to OWNER/REPOSITORY.",
    data: { repository: text },
  });
}
