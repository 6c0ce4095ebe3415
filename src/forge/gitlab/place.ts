import { addressOf, apiNamed, type PlaceSources } from "../place.ts";

/** A project on GitLab, or on a server of its own. */
export interface GitlabPlace {
  /** The root of the API, without a slash at its end. */
  readonly api: string;
  /** Its number, or its path with all groups. */
  readonly project: string;
}

const publicHost = "gitlab.com";

/** How a project is looked for: whether GitLab is wished for, so that any host may be one. */
export interface GitlabSources extends PlaceSources {
  readonly wished: boolean;
}

/**
 * Finds the project on GitLab that is meant: `CI_PROJECT_ID` (as every job there has it), else the URL of the remote; the API is
 * `CI_API_V4_URL`, else that of the host of the remote. Null where none of them leads to GitLab.
 * @throws StemmaError `forge-unknown` for variables that say nothing useful
 */
export function gitlabPlace({ env, remote, wished }: GitlabSources): GitlabPlace | null {
  const api = apiNamed("CI_API_V4_URL", env);
  const named = env["CI_PROJECT_ID"] ?? "";
  if (named !== "") return { api: api ?? `https://${publicHost}/api/v4`, project: named };
  const found = remote === null ? null : addressOf(remote);
  if (found === null) return null;
  const project = found.path.replace(/^\/+|(?:\.git)?\/*$/g, "");
  // Any other host is a GitLab only where somebody says so.
  if (!project.includes("/") || (found.host !== publicHost && !wished && api === null)) return null;
  return { api: api ?? `https://${found.host}/api/v4`, project };
}
