import { afterEach, describe, expect, it } from "vitest";
import { GitlabForge } from "../../src/forge/gitlab/gitlab-forge.ts";
import { gitlabPlace } from "../../src/forge/gitlab/place.ts";
import type { GitlabAccess } from "../../src/forge/gitlab/requests.ts";
import { rejectionOf } from "../support/fault.ts";
import { type ForgeWorld, testForge } from "./forge.contract.ts";
import { type GitlabServer, serveGitlab } from "./gitlab-server.ts";

const commits: Readonly<Record<string, string>> = { main: "a".repeat(40), change: "b".repeat(40) };
const input = { head: "change", base: "main", title: "Move vad", body: "text" };
const started: GitlabServer[] = [];

afterEach(() => expect(started.splice(0).flatMap(({ complaints }) => complaints)).toEqual([]));

async function open(access: Partial<GitlabAccess> = {}) {
  const server = await serveGitlab((branch) => commits[branch]);
  started.push(server);
  const waits: number[] = [];
  const forge = new GitlabForge({
    ...{ place: { api: server.url, project: "group/sub/models" }, token: "secret", env: {} },
    ...{ now: () => 1_000_000, random: () => 0.5 },
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    ...access,
  });
  return { server, forge, waits };
}

async function openWorld(): Promise<ForgeWorld> {
  const { server, forge } = await open();
  let people = 0;
  return {
    forge,
    wordless: true,
    commitOf: (branch) => commits[branch] ?? "",
    review: (decision) => {
      const user = { id: ++people, username: `person-${people}` };
      if (decision === "approved")
        server.approvals.push({ user, approved_at: `2026-11-2${people}T10:00:00Z` });
      else server.reviewers.push({ user, state: "requested_changes", created_at: "2026-11-20T10:00:00Z" });
      return user.username;
    },
    comments: () => server.notes.map(({ body }) => String(body)),
    merge: () => server.requests.forEach((request) => Object.assign(request, { state: "merged" })),
    marks: () =>
      server.statuses.map(({ sha, state, name }) =>
        [sha, state === "failed" ? "failure" : state, name].join(" "),
      ),
  };
}

testForge("GitLab", openWorld);

describe("an approval on GitLab", () => {
  it("is of the newest commit that was there then, and of none that is known where no time is told", async () => {
    const { server, forge } = await open();
    const { id } = await forge.open(input);
    const version = (commit: string, hour: number) => {
      server.versions.push({ id: hour, head_commit_sha: commit, created_at: `2026-11-21T${hour}:00:00Z` });
    };
    version("c".repeat(40), 14);
    version("b".repeat(40), 12);
    const user = (name: string, number: number) => ({ user: { id: number, username: name } });
    server.approvals.push(
      { ...user("late", 3), approved_at: "2026-11-21T15:00:00Z" },
      { ...user("between", 2), approved_at: "2026-11-21T13:00:00Z" },
      { ...user("early", 4), approved_at: "2026-11-21T11:00:00Z" },
      user("old-server", 1),
    );
    server.reviewers.push(
      { ...user("idle", 8), state: "unreviewed" },
      { ...user("left", 9), state: "unapproved" },
    );
    const reviews = await forge.reviews(id);
    expect(Object.fromEntries(reviews.map(({ by, commit }) => [by, commit]))).toEqual({
      early: null,
      between: "b".repeat(40),
      late: "c".repeat(40),
      "old-server": null,
      left: null,
    });
    expect(reviews.at(-1)).toMatchObject({ by: "left", decision: "dismissed" });
  });
});

describe("a merge request of a fork", () => {
  it("is found by its owner, and is none of the project's own", async () => {
    const { server, forge } = await open();
    await forge.open(input);
    server.requests.push({ ...server.requests[0], iid: 2, source_project_id: 8 });
    expect((await forge.find("change")).map(({ id }) => id)).toEqual(["1"]);
    expect((await forge.find("group/sub-8:change")).map(({ id }) => id)).toEqual(["2"]);
    expect(await forge.find("eve:change")).toEqual([]);
    server.requests.push({ ...server.requests[0], iid: 3, source_project_id: null });
    expect(await forge.find("change")).toHaveLength(1);
  });
});

describe("a request to GitLab", () => {
  it("waits as long as the server wants, and is not sent twice where it may have worked", async () => {
    const { server, forge, waits } = await open();
    const { id } = await forge.open(input);
    server.fail("get", { status: 429, headers: { "ratelimit-remaining": "0", "ratelimit-reset": "1010" } });
    server.fail("get", { status: 503, text: "<html>" });
    expect(await forge.read(id)).toMatchObject({ id });
    expect(waits).toEqual([10_000, 2000]);
    server.fail("create-note", { status: 502, after: true });
    expect((await forge.comment(id, { marker: "card", body: "one" })).made).toBe("unchanged");
    expect(server.notes).toHaveLength(1);
  });

  it("says what was wrong, and never the token", async () => {
    const { server, forge } = await open();
    const codeOf = async (work: Promise<unknown>) => (await rejectionOf(work)).code;
    const refused = await rejectionOf((await open({ token: "another" })).forge.read("1"));
    expect([refused.code, JSON.stringify(refused.toJSON()).includes("another")]).toEqual([
      "forge-refused",
      false,
    ]);
    server.fail("get", { status: 200, text: "<html>a proxy</html>" });
    expect(await codeOf(forge.read("1"))).toBe("forge-failed");
    server.fail("list", { status: 200 });
    expect(await codeOf(forge.find("change"))).toBe("forge-failed");
    server.fail("get", { status: 418, text: "" });
    expect(await codeOf(forge.read("1"))).toBe("forge-failed");
    server.fail("create", { status: 502, after: true });
    expect(await forge.open(input)).toMatchObject({ made: "unchanged" });
  });
});

describe("the project on GitLab", () => {
  it("is that of the job, or that of the remote", () => {
    const placeOf = (env: Record<string, string>, remote: string | null = null, wished = false) =>
      gitlabPlace({ env, remote, wished });
    const api = "https://gitlab.com/api/v4";
    expect(placeOf({ CI_PROJECT_ID: "42" })).toEqual({ api, project: "42" });
    expect(placeOf({ CI_PROJECT_ID: "42", CI_API_V4_URL: "https://git.example.org/api/v4/" })).toEqual({
      api: "https://git.example.org/api/v4",
      project: "42",
    });
    for (const remote of ["https://gitlab.com/a/b/models.git", "git@gitlab.com:a/b/models.git"])
      expect(placeOf({}, remote)).toEqual({ api, project: "a/b/models" });
    expect(placeOf({}, "https://git.example.org/a/models", true)).toEqual({
      api: "https://git.example.org/api/v4",
      project: "a/models",
    });
    for (const remote of [
      null,
      "https://git.example.org/a/models",
      "/srv/models.git",
      "https://gitlab.com/models",
    ])
      expect(placeOf({}, remote)).toBeNull();
    expect(() => placeOf({ CI_API_V4_URL: "ftp://x" })).toThrow("no address of an API");
  });
});
