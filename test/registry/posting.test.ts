import { describe, expect, it } from "vitest";
import { serveGithub } from "../forge/github-server.ts";
import { serveGitlab } from "../forge/gitlab-server.ts";
import { rejectionOf } from "../support/fault.ts";
import { layOut, type Place, registerAll } from "./world.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 60_000;

async function proposed(): Promise<Place & { readonly branch: string; readonly head: string }> {
  const place = await layOut();
  await registerAll(place, "vad", ["1.0.0"]);
  const { branch, commit } = await place.registry.proposals.propose({
    version: "vad@1.0.0",
    stage: "staging",
  });
  return { ...place, branch, head: commit ?? "" };
}

async function onGithub(place: Place) {
  const server = await serveGithub({
    commitOf: (name) => {
      const [found] = place.git("for-each-ref", "--format=%(objectname)", `refs/heads/${name}`).split("\n");
      return found === "" ? undefined : found;
    },
  });
  const env = {
    ...place.env,
    GITHUB_API_URL: server.url,
    GITHUB_REPOSITORY: "octo/models",
    GITHUB_TOKEN: "secret",
  };
  return { server, env, registry: await place.open({ env }) };
}

describe("on GitHub", () => {
  it("a pull request is opened, and a comment on it is kept up to date", { timeout: limit }, async () => {
    const place = await proposed();
    const { server, registry } = await onGithub(place);
    const { pullRequests } = registry;
    const { branch, head: commit } = place;
    const input = { branch, title: "vad", body: "text" };
    expect(await pullRequests.open(input)).toMatchObject({ pull_request: "1", made: "created" });
    expect(await pullRequests.open(input)).toMatchObject({ pull_request: "1", made: "unchanged" });
    expect(server.pulls[0]).toMatchObject({ base: { ref: "main" } });
    const post = (on: string, body: string) => pullRequests.post({ on, commit, marker: "card", body });
    expect(await post("1", "one")).toMatchObject([{ pull_request: "1", made: "created" }]);
    expect(await post(branch, "two")).toMatchObject([{ pull_request: "1", made: "updated" }]);
    expect(await post(`octo:${branch}`, "two")).toMatchObject([{ made: "unchanged" }]);
    expect(server.comments).toHaveLength(1);
    expect(server.complaints).toEqual([]);
  });

  it(
    "nothing is said of a commit on a pull request that is elsewhere, or closed",
    { timeout: limit },
    async () => {
      const place = await proposed();
      const { server, registry } = await onGithub(place);
      const { branch, head: commit } = place;
      await registry.pullRequests.open({ branch, title: "vad", body: "" });
      const post = async (on: string, at = commit) =>
        (await rejectionOf(registry.pullRequests.post({ on, commit: at, marker: "card", body: "x" }))).code;
      expect(await post("1", "e".repeat(40))).toBe("forge-missing");
      expect(await post(`eve:${branch}`)).toBe("forge-missing");
      expect(await post("main")).toBe("forge-missing");
      expect(await post("99")).toBe("forge-missing");
      Object.assign(server.pulls[0] ?? {}, { state: "closed" });
      expect(await post("1")).toBe("forge-missing");
      expect(server.comments).toEqual([]);
    },
  );

  it("a token is asked for, and plain Git is there for whoever has none", { timeout: limit }, async () => {
    const place = await proposed();
    const { env } = await onGithub(place);
    const input = { branch: place.branch, title: "vad", body: "" };
    const openIn = async (more: Record<string, string>) =>
      (await place.open({ env: { ...env, ...more } })).pullRequests.open(input);
    expect((await rejectionOf(openIn({ GITHUB_TOKEN: "" }))).code).toBe("forge-unknown");
    expect((await rejectionOf(openIn({ STEMMA_FORGE: "gitea" }))).code).toBe("forge-unknown");
    expect((await rejectionOf(openIn({ GITHUB_REPOSITORY: "", STEMMA_FORGE: "github" }))).code).toBe(
      "forge-unknown",
    );
    expect(await openIn({ GITHUB_TOKEN: "", GH_TOKEN: "secret" })).toMatchObject({ pull_request: "1" });
    expect(await openIn({ STEMMA_FORGE: "git" })).toMatchObject({ pull_request: place.branch, url: null });
  });

  it("on GitLab it is a merge request, where the job or a setting says so", { timeout: limit }, async () => {
    const place = await proposed();
    const { url, requests, complaints } = await serveGitlab((branch) => place.git("rev-parse", branch));
    const job = { CI_PROJECT_ID: "group/sub/models", CI_API_V4_URL: url, GITLAB_TOKEN: "secret" };
    const openIn = async (env: Record<string, string>) =>
      (await place.open({ env: { ...place.env, ...env } })).pullRequests.open({
        ...{ branch: place.branch, title: "vad", body: "" },
      });
    expect(await openIn(job)).toMatchObject({ pull_request: "1" });
    expect(requests).toMatchObject([{ source_branch: place.branch, target_branch: "main" }]);
    expect((await rejectionOf(openIn({ ...job, GITLAB_TOKEN: "" }))).message).toContain("no token for http");
    expect((await rejectionOf(openIn({ STEMMA_FORGE: "gitlab" }))).code).toBe("forge-unknown");
    expect(complaints).toEqual([]);
  });
});
