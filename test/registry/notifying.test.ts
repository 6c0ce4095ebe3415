import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openSeeded } from "../cli/transcripts/seed.ts";
import type { Terminal } from "../cli/terminal.ts";
import { serveGithub } from "../forge/github-server.ts";

interface Post {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const program = fileURLToPath(new URL("../../dist/bin/stemma.js", import.meta.url));

/** A server of channels: it answers with the next status, 200 when there is none, and not at all where that is 0. */
async function serveChannels(): Promise<{
  readonly url: string;
  readonly posts: Post[];
  readonly answers: number[];
  /** Is called when a post stays without an answer. */
  onSilence: () => void;
}> {
  const posts: Post[] = [];
  const answers: number[] = [];
  const served = { url: "", posts, answers, onSilence: (): void => undefined };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      posts.push({
        path: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      });
      const status = answers.shift() ?? 200;
      if (status === 0) served.onSilence();
      else response.writeHead(status).end("ok");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  served.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return served;
}

async function openWatched(notify: string, above = 100): Promise<Terminal> {
  const terminal = await openSeeded();
  const { world } = terminal;
  world.write("work/registry/notify.yaml", notify);
  world.write(
    "work/registry/alerts/slow.yaml",
    `name: slow\ndescription: look at <the queue>\nmodel: vad@production\nseverity: high\nthreshold: {metric: p95_ms, above: ${String(above)}}\n`,
  );
  world.git("work", "add", "registry");
  world.git("work", "commit", "-q", "-m", "watch it");
  const line = JSON.stringify({
    model: "vad",
    version: "1.0.0",
    at: "2026-11-21T10:00:01Z",
    latency_ms: 250,
  });
  await terminal.runIn({ stdin: `${line}\n`.repeat(30) }, "monitor", "record");
  return terminal;
}

interface Told {
  readonly firing: number;
  readonly deliveries: readonly {
    readonly channel: string;
    readonly alert: string;
    readonly delivered: boolean;
    readonly failure: string | null;
    readonly again: boolean;
  }[];
}

async function tell(terminal: Terminal, env: Readonly<Record<string, string>> = {}): Promise<Told> {
  const { stdout } = await terminal.runIn({ env }, "monitor", "alerts", "--notify", "--json");
  return JSON.parse(stdout) as Told;
}

const both =
  "channels:\n  ops: {kind: webhook}\n  talk: {kind: chat, severities: [high]}\n  quiet: {kind: chat, severities: [low]}\n";

test("a webhook is signed over its time and body, and only changes are told", async () => {
  const { url, posts } = await serveChannels();
  const terminal = await openWatched(both);
  const env = {
    STEMMA_NOTIFY_OPS_URL: `${url}/hook`,
    STEMMA_NOTIFY_OPS_SECRET: "s3cret",
    STEMMA_NOTIFY_TALK_URL: `${url}/chat`,
    STEMMA_NOTIFY_QUIET_URL: `${url}/quiet`,
  };
  expect((await tell(terminal, env)).deliveries).toMatchObject([
    { channel: "ops", delivered: true, failure: null, again: false },
    { channel: "talk", delivered: true },
  ]);
  expect((await tell(terminal, env)).deliveries).toEqual([]);
  expect(posts.map(({ path }) => path).sort()).toEqual(["/chat", "/hook"]);
  const hook = posts.find(({ path }) => path === "/hook");
  const [, time = "", signature = ""] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(hook?.headers["stemma-signature"])) ?? [];
  expect(signature).toBe(
    createHmac("sha256", "s3cret")
      .update(`${time}.${hook?.body ?? ""}`)
      .digest("hex"),
  );
  const body = JSON.parse(hook?.body ?? "") as object;
  expect(body).toMatchObject({ event: "alert", alert: "slow", from: "inactive", to: "firing", model: "vad" });
  expect(hook?.headers["stemma-delivery"]).toBe((body as { id: string }).id);
  const chat = JSON.parse(posts.find(({ path }) => path === "/chat")?.body ?? "") as { text: string };
  expect(chat.text).toBe(
    "*slow* firing (high): vad@1.0.0\np95_ms is 250 ms: above 100 ms\nlook at &lt;the queue&gt;",
  );
});

test(
  "a channel that is down is told of, tried again, and holds up no other",
  { timeout: 60_000 },
  async () => {
    const { url, posts, answers } = await serveChannels();
    const terminal = await openWatched(
      "channels:\n  down: {kind: webhook}\n  ops: {kind: webhook}\n  odd: {kind: chat}\n",
    );
    const gone = await serveChannels();
    const env = {
      STEMMA_NOTIFY_DOWN_URL: "http://127.0.0.1:1/hook?token=hidden",
      STEMMA_NOTIFY_OPS_URL: `${url}/hook`,
    };
    answers.push(503);
    const first = await tell(terminal, env);
    expect(first.firing).toBe(1);
    expect(first.deliveries).toMatchObject([
      { channel: "down", delivered: false, again: true },
      { channel: "ops", delivered: true },
      { channel: "odd", delivered: false, failure: "stemma.notify.odd.url is not set", again: false },
    ]);
    expect(JSON.stringify(first)).not.toContain("hidden");
    expect(posts.length).toBe(2);
    const second = await tell(terminal, { ...env, STEMMA_NOTIFY_DOWN_URL: `${gone.url}/hook` });
    expect(second.deliveries).toMatchObject([{ channel: "down", delivered: true }]);
    expect(gone.posts.length).toBe(1);
    expect((await tell(terminal, env)).deliveries).toEqual([]);
  },
);

test("what a killed process had not told is told by the next one, and what it had told is not", async () => {
  const served = await serveChannels();
  const { posts, answers } = served;
  const { world } = await openWatched("channels:\n  ops: {kind: webhook}\n");
  for (const name of ["a", "b", "c"])
    world.write(
      `work/registry/alerts/${name}.yaml`,
      `name: ${name}\nmodel: vad@production\nwindow: 7d\nthreshold: {metric: p95_ms, above: 100}\n`,
    );
  world.git("work", "rm", "-q", "registry/alerts/slow.yaml");
  world.git("work", "add", "registry");
  world.git("work", "commit", "-q", "-m", "three more");
  const start = (...argv: readonly string[]) => {
    const env = { ...world.env, STEMMA_NOTIFY_OPS_URL: served.url };
    const child = spawn(process.execPath, [program, ...argv], { cwd: world.path("work"), env });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  };
  const recording = start("monitor", "record");
  const line = JSON.stringify({ model: "vad", version: "1.0.0", latency_ms: 250 });
  recording.stdin.end(`${line}\n`.repeat(30));
  expect(await once(recording, "close")).toEqual([0, null]);
  const told = async (): Promise<Told> => {
    const child = start("monitor", "alerts", "--notify", "--json");
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    await once(child, "close");
    return JSON.parse(out) as Told;
  };
  answers.push(200, 0);
  const killed = start("monitor", "alerts", "--notify");
  const gone = once(killed, "close");
  served.onSilence = () => void killed.kill("SIGKILL");
  expect(await gone).toEqual([null, "SIGKILL"]);
  const next = await told();
  expect(next).toMatchObject({
    firing: 3,
    deliveries: [
      { alert: "b", delivered: true },
      { alert: "c", delivered: true },
    ],
  });
  const bodies = posts.map(({ body }) => JSON.parse(body) as { alert: string; id: string });
  expect(bodies.map(({ alert }) => alert)).toEqual(["a", "b", "b", "c"]);
  expect(posts[2]?.body).toBe(posts[1]?.body);
  expect((await told()).deliveries).toEqual([]);
});

test("what a channel refuses for good is not sent again", async () => {
  const { url, posts, answers } = await serveChannels();
  const terminal = await openWatched("channels:\n  ops: {kind: webhook}\n");
  answers.push(404);
  const env = { STEMMA_NOTIFY_OPS_URL: url };
  expect((await tell(terminal, env)).deliveries).toMatchObject([
    { failure: "it answered 404", again: false },
  ]);
  expect((await tell(terminal, env)).deliveries).toEqual([]);
  expect([posts.length, posts[0]?.headers["stemma-signature"]]).toEqual([1, undefined]);
});

test("one channel can be tried", async () => {
  const { url, posts } = await serveChannels();
  const terminal = await openWatched("channels:\n  ops: {kind: webhook}\n  tracker: {kind: issue}\n");
  const run = async (channel: string, env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { code, stdout, stderr } = await terminal.runIn({ env }, "monitor", "notify", channel);
    return `${stdout}${stderr}[exit ${String(code)}]`;
  };
  expect(await run("ops", { STEMMA_NOTIFY_OPS_URL: url })).toBe("ops (webhook) took it\n[exit 0]");
  expect(JSON.parse(posts[0]?.body ?? "")).toMatchObject({ alert: "test", severity: "low" });
  expect(await run("ops", { STEMMA_NOTIFY_OPS_URL: "ftp://ops" })).toBe(
    "ops (webhook) did not take it: stemma.notify.ops.url is no URL of HTTP\n[exit 1]",
  );
  expect(await run("tracker")).toBe("tracker (issue) did not take it: this forge has no issues\n[exit 1]");
  expect(await run("nobody")).toBe(
    "error: registry/notify.yaml has no channel nobody\nhint: There is ops, tracker.\n[exit 3]",
  );
});

test("an issue is opened, brought up to date and closed", async () => {
  const github = await serveGithub({ commitOf: () => undefined });
  const terminal = await openWatched("channels:\n  tracker: {kind: issue}\n");
  const env = {
    STEMMA_FORGE: "github",
    GITHUB_REPOSITORY: "octo/models",
    GITHUB_API_URL: github.url,
    GITHUB_TOKEN: "secret",
  };
  const edit = (above: number): void => {
    const { world } = terminal;
    world.write(
      "work/registry/alerts/slow.yaml",
      `name: slow\nmodel: vad@production\nthreshold: {metric: p95_ms, above: ${String(above)}}\n`,
    );
    world.git("work", "commit", "-q", "-am", "another limit");
  };
  const issues = (): readonly unknown[] => github.issues.map(({ title, state }) => ({ title, state }));
  expect((await tell(terminal, env)).deliveries).toMatchObject([{ delivered: true }]);
  expect(issues()).toEqual([{ title: "Alert: slow", state: "open" }]);
  edit(300);
  github.fail("issues/list-for-repo", { status: 502 });
  expect((await tell(terminal, env)).deliveries).toMatchObject([{ delivered: true }]);
  expect(issues()).toEqual([{ title: "Alert: slow", state: "closed" }]);
  edit(100);
  expect((await tell(terminal, env)).deliveries).toMatchObject([{ delivered: true }]);
  expect(issues()).toEqual([{ title: "Alert: slow", state: "open" }]);
  expect(github.complaints).toEqual([]);
});
