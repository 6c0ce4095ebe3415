import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { workflowTexts } from "../../src/registry/generated/setup.ts";
import { initRegistry } from "../../src/registry/registry.ts";
import { type GithubServer, serveGithub } from "../forge/github-server.ts";
import { identityLines, makeSigner } from "../support/signers.ts";
import { layOut, type Place, registerAll } from "../registry/world.ts";
import { type Runner, runWorkflow, type WorkflowRun } from "./runner.ts";

// Each test starts many processes, and the machine may be busy.
const limit = 240_000;

const program = fileURLToPath(new URL("../../dist/bin/stemma.js", import.meta.url));
const settings = "registry/registry.yaml";

type Event = "pull_request" | "pull_request_review" | "workflow_run" | "push" | "schedule";

interface Hosted extends Place {
  readonly server: GithubServer;
  /** Pushes the branch that is checked out as a pull request, and gives its commit. */
  propose(branch: string): string;
  /** Runs a workflow of main for an event. */
  run(name: string, event: Event, more?: Pick<Runner, "secrets">): Promise<WorkflowRun>;
}

/** A hosted repository with the workflows that init writes, two versions, one of them in production, and a gate. */
async function host(): Promise<Hosted> {
  const place = await layOut();
  const hub = place.world.path("hub.git");
  place.world.git(".", "init", "-q", "--bare", "hub.git");
  // GitHub gives out every commit that it has.
  place.world.git("hub.git", "config", "uploadpack.allowAnySHA1InWant", "true");
  place.git("remote", "add", "origin", hub);
  await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
  await place.registry.promote({ version: "vad@1.0.0", stage: "production", through: true });
  const gates = "gates:\n  production:\n    - {rule: card}\n";
  const text = place
    .read(settings)
    .replace("gates: {}\n", gates)
    .replace("policy_version: 1", "policy_version: 2");
  place.commit({ [settings]: text }, "a gate");
  await initRegistry({
    path: place.folder,
    env: place.env,
    workflows: true,
    now: () => Date.UTC(2026, 10, 21, 11),
  });
  place.git("reset", "-q", "--hard");
  place.git("push", "-q", "origin", "main");
  const commitOf = (branch: string) => place.world.git("hub.git", "rev-parse", `refs/heads/${branch}`);
  const server = await serveGithub({ account: null, commitOf });
  let [branch, head] = ["main", ""];
  return {
    ...place,
    server,
    propose: (name) => {
      [branch, head] = [name, place.git("rev-parse", "HEAD")];
      place.git("push", "-q", "origin", `HEAD:refs/heads/${name}`);
      const tree = place.git("merge-tree", "--write-tree", "main", head).split("\n")[0] ?? "";
      const merge = place.git("commit-tree", tree, "-p", "main", "-p", head, "-m", "merge");
      place.git("push", "-q", "origin", `${merge}:refs/pull/1/merge`);
      server.pulls.push({
        ...{ number: 1, html_url: "https://example.org/1", title: "'; exit 1; #", body: null, state: "open" },
        ...{ merged_at: null, label: `octo:${name}`, head: { ref: name, sha: head }, base: { ref: "main" } },
      });
      return head;
    },
    run: (name, event, more = {}) => {
      const main = commitOf("main");
      const pull = {
        title: "'; exit 1; #",
        base: { sha: main, ref: "main" },
        head: { sha: head, ref: branch },
      };
      const trigger = event === "pull_request_review" ? event : "pull_request";
      const source = { event: trigger, head_sha: head, head_branch: branch };
      const before = place.world.git("hub.git", "rev-parse", "main~1");
      const runner: Runner = {
        ...{
          world: place.world,
          hub,
          ref: event === "pull_request" ? "refs/pull/1/merge" : "refs/heads/main",
        },
        github: {
          ...{ event_name: event, sha: event === "pull_request" ? head : main, token: "secret" },
          event: {
            ...{ before, repository: { default_branch: "main" } },
            ...(event === "pull_request" ? { pull_request: pull } : {}),
            workflow_run: { ...source, head_repository: { owner: { login: "octo" } } },
          },
        },
        env: {
          ...{ STEMMA_PROGRAM: program, GITHUB_API_URL: server.url, GITHUB_REPOSITORY: "octo/models" },
          STEMMA_TRANSPORT: "git",
        },
        ...more,
      };
      const text = place.world.git("hub.git", "show", `main:.github/workflows/${name}.yml`);
      return runWorkflow(text, runner);
    },
  };
}

it(
  "a review is recorded on the branch by the machine's key, and opens the gate",
  { timeout: limit },
  async () => {
    const place = await host();
    const [bob, robot] = [makeSigner(place.world, "bob"), makeSigner(place.world, "robot")];
    const text = place.read(settings).replace("groups: {}\n", "");
    const gate = "gates:\n  staging:\n    - {rule: approvals, of: [bob], reviews_by: [robot]}\n";
    place.commit({
      [settings]: text
        .replace("identities: {}\n", identityLines([bob, robot]))
        .replace("gates:\n", gate)
        .replace("policy_version: 2", "policy_version: 3"),
    });
    place.git("push", "-q", "origin", "main");
    const { branch } = await place.registry.proposals.propose({ version: "vad@1.1.0", stage: "staging" });
    place.git("checkout", "-q", branch);
    const commit_id = place.propose(branch);
    place.git("checkout", "-q", "main");
    place.server.reviews.push({ id: 7, user: { login: "bob" }, state: "APPROVED", body: "", commit_id });
    const secrets = { STEMMA_SIGNING_KEY: fs.readFileSync(robot.key, "utf8"), STEMMA_PUSH_TOKEN: "push" };
    const off = await place.run("registry-reviews", "pull_request_review");
    expect(off).toMatchObject({ ok: true, ran: ["Take up the key", "Put the key away"] });
    const told = await place.run("registry-reviews", "pull_request_review", { secrets });
    expect(told, told.log).toMatchObject({ ok: true });
    expect(told.log).not.toMatch(/PRIVATE KEY|secret/);
    place.git("fetch", "-q", "origin");
    const { proposals } = await (await place.open()).proposals.list();
    expect(proposals).toMatchObject([
      { state: "ready", motions: [{ approvals: [{ by: "bob", via: "robot" }] }] },
    ]);
    const left = fs.readdirSync(place.world.root, { recursive: true, encoding: "utf8" });
    expect(left.filter((file) => file.includes("stemma-key"))).toEqual([]);
    expect(place.server.complaints).toEqual([]);
  },
);

const modelFile = "registry/models/vad/model.yaml";

describe("a good pull request", () => {
  it("is checked, and gets a card that is kept up to date", { timeout: limit }, async () => {
    const place = await host();
    place.git("checkout", "-q", "-b", "staging");
    await (await place.open()).promote({ version: "vad@1.1.0", stage: "staging" });
    place.propose("staging");
    const checked = await place.run("registry-check", "pull_request");
    expect(checked, checked.log).toMatchObject({ ok: true });
    expect(checked.ran).toContain("Show what it does");
    expect(checked.summary).toContain("### ✅ 1 move: the rules let it pass");
    const carded = await place.run("registry-card", "workflow_run");
    expect(carded, carded.log).toMatchObject({ ok: true });
    await place.run("registry-card", "workflow_run");
    expect(place.server.comments.map(({ body }) => String(body))).toEqual([
      expect.stringContaining("vad@1.1.0: development → staging"),
    ]);
    expect(place.server.complaints).toEqual([]);
  });

  it(
    "leads to release tags and to nothing that wants mending when it has landed",
    { timeout: limit },
    async () => {
      const place = await host();
      const released = await place.run("registry-release", "push");
      expect(released, released.log).toMatchObject({ ok: true });
      expect(place.world.git("hub.git", "tag").split("\n")).toEqual(["vad@v1.0.0", "vad@v1.1.0"]);
      const pushed = await place.run("registry-check", "push");
      expect(pushed, pushed.log).toMatchObject({ ok: true });
      const nightly = await place.run("registry-nightly", "schedule");
      expect(nightly.ran).toContain("Verify the history");
      expect(nightly.ran).not.toContain("Propose it");
      expect(place.server.pulls).toEqual([]);
    },
  );
});

it("what the night mends is one pull request", { timeout: limit }, async () => {
  const place = await host();
  const file = "registry/models/vad/versions/1.1.0.yaml";
  place.commit(
    { [file]: place.read(file).replace("ordinal: 2", "ordinal: 1") },
    "a clean merge made two first ones",
  );
  place.git("push", "-q", "origin", "main");
  for (let night = 0; night < 2; night++) {
    const nightly = await place.run("registry-nightly", "schedule");
    expect(nightly.ran, nightly.log).toContain("Propose it");
  }
  expect(place.server.pulls).toMatchObject([{ head: { ref: "registry-nightly" }, base: { ref: "main" } }]);
  expect(place.world.git("hub.git", "diff", "--name-only", "main", "registry-nightly")).toBe(file);
  expect(place.server.complaints).toEqual([]);
});

describe("a hostile pull request", () => {
  const branch = "a$(touch${IFS}pwned);`touch${IFS}pwned`'\"&&exit";

  function attack(place: Hosted): void {
    place.git("checkout", "-q", "-b", "attack");
    const touch = '#!/bin/sh\ntouch pwned "$GITHUB_WORKSPACE/pwned" "$RUNNER_TEMP/pwned"\n';
    const action = workflowTexts.github[".github/actions/stemma/action.yml"].replace(
      /run: \|[^]*/,
      "run: touch $RUNNER_TEMP/pwned\n",
    );
    const promoted = place
      .read(modelFile)
      .replace(/stages:\n(?: .*\n)+/, "stages:\n  production: 1.1.0\n  deprecated:\n    - 1.0.0\n");
    place.commit(
      {
        ".npmrc": "registry=http://127.0.0.1:1/\nscript-shell=./node_modules/.bin/stemma\n",
        "package.json": '{"name": "stemma", "scripts": {"preinstall": "touch pwned"}}\n',
        "node_modules/.bin/stemma": touch,
        ".github/actions/stemma/action.yml": action,
        [settings]: place
          .read(settings)
          .replace("    - {rule: card}", "    - {rule: card, fields: [description]}"),
        [modelFile]: promoted.replace(
          /^name: vad$/m,
          'name: vad\ndescription: "@octo <img src=x> [x](javascript:1) ::warning::y"',
        ),
      },
      "@octo $(touch pwned) '; touch pwned; #",
    );
    place.propose(branch);
  }

  function canaries(place: Hosted): readonly string[] {
    const found = fs.readdirSync(place.world.root, { recursive: true, encoding: "utf8" });
    return found.filter((file) => /(?:^|\/)pwned/.test(file));
  }

  it(
    "is refused by the rules and the tool of its base, and nothing of it runs",
    { timeout: limit },
    async () => {
      const place = await host();
      attack(place);
      const checked = await place.run("registry-check", "pull_request");
      expect(checked.ok, checked.log).toBe(false);
      expect(checked.log).toContain("::error");
      expect(checked.log).toMatch(/gate-loosened|policy-mixed/);
      expect(checked.summary).toContain("### ❌");
      expect(canaries(place)).toEqual([]);
    },
  );

  it("gets a card that says so, in which nothing of it is markup", { timeout: limit }, async () => {
    const place = await host();
    attack(place);
    const carded = await place.run("registry-card", "workflow_run");
    expect(carded, carded.log).toMatchObject({ ok: true });
    const [comment] = place.server.comments;
    expect(String(comment?.["body"])).toContain("the rules refuse it");
    expect(String(comment?.["body"])).not.toMatch(/<img|\]\(javascript|(?<!`[^`\n]*)@octo/);
    expect(carded.log).not.toContain("secret");
    expect(canaries(place)).toEqual([]);
    expect(place.server.complaints).toEqual([]);
  });

  it("gets no card where its branch has moved on", { timeout: limit }, async () => {
    const place = await host();
    attack(place);
    Object.assign(place.server.pulls[0] ?? {}, { head: { ref: branch, sha: "e".repeat(40) } });
    expect(await place.run("registry-card", "workflow_run")).toMatchObject({ ok: false });
    expect(place.server.comments).toEqual([]);
  });
});
