import { GithubForge } from "../../forge/github/github-forge.ts";
import { githubPlace } from "../../forge/github/place.ts";
import { GitlabForge } from "../../forge/gitlab/gitlab-forge.ts";
import { gitlabPlace } from "../../forge/gitlab/place.ts";
import type { HostedAccess } from "../../forge/hosted-requests.ts";
import { PlainForge } from "../../forge/plain/plain-forge.ts";
import type { Forge } from "../../forge/port.ts";
import { StemmaError } from "../../values/error.ts";
import { upstreamOf } from "../remote/upstream.ts";
import type { Session } from "../session.ts";

const kinds = ["github", "gitlab", "git"] as const;

/**
 * The forge of a registry: GitHub or GitLab where its remote or the variables of a job say so, and else plain Git; `stemma.forge` decides
 * otherwise.
 * @throws StemmaError `forge-unknown` where no token or repository is named
 */
export function forgeOf(session: Session): Forge {
  const { world, repository, history } = session;
  const { env } = world;
  const wished = session.setting("forge");
  if (wished !== undefined && !kinds.some((kind) => kind === wished))
    throw unknown(`stemma.forge cannot be '${wished}'`, "Write github, gitlab or git.");
  const upstream = upstreamOf(session);
  const remote = (upstream && repository.config.get(`remote.${upstream.remote}.url`)) ?? null;
  const may = (kind: (typeof kinds)[number]) => wished === undefined || wished === kind;
  const github = may("github") ? githubPlace({ env, remote }) : null;
  if (github !== null)
    return new GithubForge({
      ...hostedAccess(session, github.api, ["GITHUB_TOKEN", "GH_TOKEN"]),
      place: github,
    });
  if (wished === "github")
    throw unknown("the remote names no repository on GitHub", "Set GITHUB_REPOSITORY to OWNER/REPOSITORY.");
  const gitlab = may("gitlab") ? gitlabPlace({ env, remote, wished: wished === "gitlab" }) : null;
  if (gitlab !== null)
    return new GitlabForge({ ...hostedAccess(session, gitlab.api, ["GITLAB_TOKEN"]), place: gitlab });
  if (wished === "gitlab")
    throw unknown("the remote names no project on GitLab", "Set CI_PROJECT_ID and CI_API_V4_URL.");
  return new PlainForge({ repository, history, by: () => session.operation().committer });
}

function hostedAccess({ world, signal }: Session, api: string, variables: readonly string[]): HostedAccess {
  const { env } = world;
  const token = variables.map((name) => env[name]).find((each) => each !== undefined && each !== "");
  if (token === undefined)
    throw unknown(
      `there is no token for ${api}`,
      `Set ${variables[0] ?? ""}, or stemma.forge=git for plain Git.`,
    );
  return {
    ...{ token, env, signal },
    sleep: (milliseconds) => world.sleep(milliseconds),
    now: () => world.now(),
    random: () => world.random(),
  };
}

function unknown(message: string, hint: string): StemmaError {
  return new StemmaError("forge-unknown", message, { hint });
}
