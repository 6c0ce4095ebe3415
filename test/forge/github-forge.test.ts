import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { GithubForge } from "../../src/forge/github/github-forge.ts";
import { githubPlace } from "../../src/forge/github/place.ts";
import { proxyFor } from "../../src/forge/proxy.ts";
import type { GithubAccess } from "../../src/forge/github/requests.ts";
import { rejectionOf } from "../support/fault.ts";
import { type ForgeWorld, testForge } from "./forge.contract.ts";
import { type GithubBehaviour, type GithubServer, serveGithub } from "./github-server.ts";

const commits: Readonly<Record<string, string>> = { main: "a".repeat(40), change: "b".repeat(40) };
const input = { head: "change", base: "main", title: "Move vad", body: "text" };
const started: GithubServer[] = [];

afterEach(() => expect(started.splice(0).flatMap(({ complaints }) => complaints)).toEqual([]));

interface Opened {
  readonly server: GithubServer;
  readonly forge: GithubForge;
  /** How long it waited, each time. */
  readonly waits: readonly number[];
}

async function open(
  behaviour: Partial<GithubBehaviour> = {},
  access: Partial<GithubAccess> = {},
): Promise<Opened> {
  const server = await serveGithub({ commitOf: (branch) => commits[branch], ...behaviour });
  started.push(server);
  const waits: number[] = [];
  const forge = new GithubForge({
    ...{ place: { api: server.url, owner: "octo", repo: "models" }, token: "secret", env: {} },
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
  return {
    forge,
    commitOf: (branch) => commits[branch] ?? "",
    review: (decision, text) => {
      const number = server.reviews.length + 1;
      const login = `person-${number}`;
      const state = decision === "approved" ? "APPROVED" : "CHANGES_REQUESTED";
      const submitted_at = `2026-11-2${number}T10:00:00Z`;
      server.reviews.push({
        id: number,
        user: { login },
        state,
        body: text,
        commit_id: commits["change"],
        submitted_at,
      });
      return login;
    },
    comments: () => server.comments.map(({ body }) => String(body)),
    merge: () =>
      server.pulls.forEach((pull) =>
        Object.assign(pull, { state: "closed", merged_at: "2026-11-21T10:00:00Z" }),
      ),
    marks: () => server.statuses.map(({ sha, state, context }) => [sha, state, context].join(" ")),
  };
}

testForge("GitHub", openWorld);

describe("a comment", () => {
  it("of somebody else is left alone, whatever marker it has", async () => {
    const { server, forge } = await open();
    const { id } = await forge.open(input);
    server.comments.push({
      id: 1,
      on: 1,
      html_url: "x",
      body: "<!-- stemma:card -->\nmine",
      user: { login: "eve" },
    });
    server.comments.push({ id: 2, on: 1, html_url: "x", body: "<!-- stemma:card -->\nmine", user: null });
    expect((await forge.comment(id, { marker: "card", body: "ours" })).made).toBe("created");
    expect((await forge.comment(id, { marker: "card", body: "again" })).made).toBe("updated");
    expect(server.comments.map(({ body }) => body)).toEqual([
      "<!-- stemma:card -->\nmine",
      "<!-- stemma:card -->\nmine",
      "<!-- stemma:card -->\nagain",
    ]);
  });

  it("of a job is known by the account of jobs, which may not ask who it is", async () => {
    const { server, forge } = await open({ account: null });
    const { id } = await forge.open(input);
    await forge.comment(id, { marker: "card", body: "one" });
    expect((await forge.comment(id, { marker: "card", body: "two" })).made).toBe("updated");
    expect(server.comments).toHaveLength(1);
  });

  it("is found behind many others", async () => {
    const { server, forge } = await open();
    const { id } = await forge.open(input);
    for (let number = 0; number < 230; number++)
      server.comments.push({ id: number, on: 1, html_url: "x", body: "talk", user: { login: "eve" } });
    await forge.comment(id, { marker: "card", body: "one" });
    expect((await forge.comment(id, { marker: "card", body: "two" })).made).toBe("updated");
  });

  it("whose answer was lost is not written twice", async () => {
    const { server, forge } = await open();
    const { id } = await forge.open(input);
    server.fail("issues/create-comment", { status: 502, after: true });
    expect((await forge.comment(id, { marker: "card", body: "one" })).made).toBe("unchanged");
    expect(server.comments).toHaveLength(1);
    server.fail("issues/create-comment", { status: 502 });
    expect((await rejectionOf(forge.comment(id, { marker: "other", body: "x" }))).code).toBe(
      "forge-unreachable",
    );
  });
});

describe("a request", () => {
  it("is sent again where the server fails, waiting longer each time", async () => {
    const { server, forge, waits } = await open();
    const { id } = await forge.open(input);
    server.fail("pulls/get", { status: 503 });
    server.fail("pulls/get", { status: 500 });
    expect(await forge.read(id)).toMatchObject({ id });
    expect(waits).toEqual([1000, 2000]);
    for (let time = 0; time < 4; time++) server.fail("pulls/get", { status: 502 });
    expect(await rejectionOf(forge.read(id))).toMatchObject({ code: "forge-unreachable" });
  });

  it("waits as long as the server wants, and not for an hour", async () => {
    const { server, forge, waits } = await open();
    const { id } = await forge.open(input);
    server.fail("pulls/get", {
      status: 403,
      headers: { "retry-after": "7" },
      message: "secondary rate limit",
    });
    server.fail("pulls/get", {
      status: 429,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1010" },
    });
    await forge.read(id);
    expect(waits).toEqual([7000, 10_000]);
    server.fail("issues/create-comment", { status: 403, headers: { "retry-after": "1" } });
    expect((await forge.comment(id, { marker: "card", body: "one" })).made).toBe("created");
    server.fail("pulls/get", {
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9999" },
    });
    expect(await rejectionOf(forge.read(id))).toMatchObject({ code: "forge-limited" });
  });

  it("says what was wrong: the account, the server, the answer, or a signal", async () => {
    const codeOf = async (work: Promise<unknown>) => (await rejectionOf(work)).code;
    const { forge } = await open({ token: "another" });
    expect(await codeOf(forge.read("1"))).toBe("forge-refused");
    const { server, forge: other } = await open();
    server.fail("pulls/get", { status: 418 });
    expect(await codeOf(other.read("1"))).toBe("forge-failed");
    server.fail("pulls/get", { status: 200 });
    expect(await codeOf(other.read("1"))).toBe("forge-failed");
    server.fail("pulls/list", { status: 200 });
    expect(await codeOf(other.find("change"))).toBe("forge-failed");
    const place = { api: "http://127.0.0.1:1", owner: "octo", repo: "models" };
    expect(await codeOf((await open({}, { place })).forge.read("1"))).toBe("forge-unreachable");
    const stopped = await open({}, { signal: AbortSignal.abort() });
    expect(await codeOf(stopped.forge.read("1"))).toBe("interrupted");
  });

  it("never tells the token", async () => {
    const { forge } = await open({ token: "another" });
    const error = await rejectionOf(forge.read("1"));
    expect(JSON.stringify(error.toJSON())).not.toContain("secret");
  });
});

describe("a proxy", () => {
  it("is asked where the environment names one, and carries requests and answers", async () => {
    const seen: string[] = [];
    const proxy = createServer((request, response) => {
      seen.push(`${request.method ?? ""} ${request.url ?? ""}`);
      const target = new URL(request.url ?? "");
      const upstream = connect(Number(target.port), target.hostname, () => {
        const fields = Object.entries(request.headers).map(([name, value]) => `${name}: ${String(value)}`);
        upstream.write(
          [
            `${request.method ?? ""} ${target.pathname}${target.search} HTTP/1.1`,
            ...fields,
            "connection: close",
            "",
            "",
          ].join("\r\n"),
        );
        request.pipe(upstream);
      });
      if (response.socket !== null) upstream.pipe(response.socket);
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      proxy.closeAllConnections();
      proxy.close();
    });
    const env = { http_proxy: `http://user:word@127.0.0.1:${(proxy.address() as AddressInfo).port}` };
    const { forge, server } = await open({}, { env });
    const { id } = await forge.open(input);
    expect(await forge.read(id)).toMatchObject({ id, title: "Move vad" });
    expect(seen.length).toBe(server.asked.length);
  });

  it("is chosen as curl chooses it", () => {
    const api = new URL("https://api.github.com/x");
    const chosen = (env: Record<string, string>) => proxyFor(api, env)?.href ?? null;
    expect(chosen({})).toBeNull();
    expect(chosen({ HTTPS_PROXY: "proxy.example.org:3128" })).toBe("http://proxy.example.org:3128/");
    expect(chosen({ all_proxy: "https://p" })).toBe("https://p/");
    expect(chosen({ HTTP_PROXY: "http://p" })).toBeNull();
    for (const no_proxy of ["*", "github.com", ".github.com", "a, api.github.com:443"])
      expect(chosen({ https_proxy: "http://p", no_proxy })).toBeNull();
    for (const no_proxy of ["hub.com", "api.github.com:80", ""])
      expect(chosen({ https_proxy: "http://p", no_proxy })).toBe("http://p/");
    expect(() => chosen({ https_proxy: "socks5://p" })).toThrow("no http or https URL");
  });

  it("that cannot be reached is said, for https too", async () => {
    const place = { api: "https://api.example.org", owner: "octo", repo: "models" };
    const { forge } = await open({}, { place, env: { https_proxy: "http://127.0.0.1:1" } });
    expect(await rejectionOf(forge.read("1"))).toMatchObject({ code: "forge-unreachable" });
    const refusing = createServer().on("connect", (_, socket) =>
      socket.end("HTTP/1.1 407 Who are you\r\n\r\n"),
    );
    await new Promise<void>((resolve) => refusing.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void refusing.close());
    const env = { https_proxy: `http://127.0.0.1:${(refusing.address() as AddressInfo).port}` };
    const error = await rejectionOf((await open({}, { place, env })).forge.read("1"));
    expect(error.message).toContain("the proxy answered 407");
  });
});

describe("the repository on GitHub", () => {
  it("is that of the job, or that of the remote", () => {
    const api = "https://api.github.com";
    const placeOf = (env: Record<string, string>, remote: string | null = null) =>
      githubPlace({ env, remote });
    expect(placeOf({ GITHUB_REPOSITORY: "octo/models" })).toEqual({ api, owner: "octo", repo: "models" });
    for (const remote of [
      "https://github.com/octo/models.git",
      "git@github.com:octo/models.git",
      "ssh://git@github.com/octo/models",
    ])
      expect(placeOf({}, remote)).toEqual({ api, owner: "octo", repo: "models" });
    const own = { GITHUB_API_URL: "https://git.example.org/api/v3/" };
    expect(placeOf(own, "git@git.example.org:octo/models")).toMatchObject({
      api: "https://git.example.org/api/v3",
    });
    for (const remote of [
      null,
      "https://example.org/octo/models",
      "/srv/models.git",
      "file:///srv/models.git",
    ])
      expect(placeOf({}, remote)).toBeNull();
    expect(() => placeOf({ GITHUB_REPOSITORY: "octo" })).toThrow("names no repository");
    expect(() => placeOf({ GITHUB_API_URL: "ftp://x", GITHUB_REPOSITORY: "a/b" })).toThrow(
      "no address of an API",
    );
  });
});
