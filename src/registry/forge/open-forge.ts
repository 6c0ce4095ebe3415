import { GithubForge } from "../../forge/github/github-forge.ts";
import { githubPlace } from "../../forge/github/place.ts";
import { PlainForge } from "../../forge/plain/plain-forge.ts";
import type { Forge } from "../../forge/port.ts";
import { StemmaError } from "../../values/error.ts";
import { upstreamOf } from "../remote/upstream.ts";
import type { Session } from "../session.ts";

/**
 * The forge of a registry: GitHub where its remote or the variables of a job say so, and else plain Git; `stemma.forge` decides otherwise.
 * @throws StemmaError `forge-unknown` where no token or repository is named
 */
export function forgeOf(session: Session): Forge {
  const { world, repository, history, signal } = session;
  const { env } = world;
  const wished = session.setting("forge");
  if (wished !== undefined && wished !== "github" && wished !== "git")
    throw unknown(`stemma.forge cannot be '${wished}'`, "Write github or git.");
  const upstream = upstreamOf(session);
  const remote = upstream === null ? undefined : repository.config.get(`remote.${upstream.remote}.url`);
  const place = wished === "git" ? null : githubPlace({ env, remote: remote ?? null });
  if (place === null) {
    if (wished === "github")
      throw unknown("the remote names no repository on GitHub", "Set GITHUB_REPOSITORY to OWNER/REPOSITORY.");
    return new PlainForge({ repository, history, by: () => session.operation().committer });
  }
  const token = [env["GITHUB_TOKEN"], env["GH_TOKEN"]].find((each) => each !== undefined && each !== "");
  if (token === undefined)
    throw unknown(
      `there is no token for ${place.api}`,
      "Set GITHUB_TOKEN, or stemma.forge=git for plain Git.",
    );
  return new GithubForge({
    ...{ place, token, env, signal },
    sleep: (milliseconds) => world.sleep(milliseconds),
    now: () => world.now(),
    random: () => world.random(),
  });
}

function unknown(message: string, hint: string): StemmaError {
  return new StemmaError("forge-unknown", message, { hint });
}
