import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { openRepository } from "../../src/git/open.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { parsePack } from "../../src/git/pack-parse.ts";
import { PacketReader } from "../../src/git/pkt-line.ts";
import { openRemote } from "../../src/git/remote-open.ts";
import { unsentObjects } from "../../src/git/unsent.ts";
import { faultOf, rejectionOf } from "../support/fault.ts";
import { commitFiles, listObjects } from "../support/history.ts";
import { type Behaviour, serveHttp } from "../support/http-backend.ts";
import { makeRepository } from "../support/repository.ts";
import { makeWorld } from "../support/world.ts";

const main = "refs/heads/main";

/** A hub with some history behind a server, and an empty repository of ours. */
async function scene(commits: number, behaviour: Behaviour = {}) {
  const hub = makeRepository();
  const tips = commitFiles(hub, commits);
  const server = await serveHttp(hub.world, behaviour);
  hub.world.git(".", "init", "-q", "--bare", "ours.git");
  hub.world.git("ours.git", "remote", "add", "origin", `${server.url}repository.git`);
  const open = async (patience = 20_000) => {
    const repository = await openRepository({ path: hub.world.path("ours.git"), env: hub.world.env });
    return { repository, remote: openRemote("origin", { repository, env: hub.world.env, patience }) };
  };
  return { hub, tip: tips[0] ?? "", world: hub.world, server, open };
}

describe("fetching by our own client", () => {
  it("keeps a large pack as it is, with an index that native git takes", async () => {
    const { hub, tip, world, open } = await scene(80);
    hub.git("gc", "-q");
    const { repository, remote } = await open();
    expect(remote.transport).toBe("http");
    expect((await remote.fetch([main], [])).get(main)).toBe(tip);
    const packs = fs.readdirSync(world.path("ours.git/objects/pack")).sort();
    expect(packs.map((name) => name.replace(/[0-9a-f]{40}/, "ID"))).toEqual(["pack-ID.idx", "pack-ID.pack"]);
    world.git("ours.git", "verify-pack", `objects/pack/${packs[0] ?? ""}`);
    world.git("ours.git", "fsck", "--strict", tip);
    for (const { oid } of listObjects(hub)) expect(await repository.objects.read(oid)).not.toBeNull();
  });

  it("uses nothing of an answer that lacks what its refs name", async () => {
    const empty = Buffer.concat([Buffer.from("5041434b0000000200000000", "hex")]);
    const sum = execFileSync("sha1sum", { input: empty }).toString().slice(0, 40);
    const pack = Buffer.concat([Buffer.from([1]), empty, Buffer.from(sum, "hex")]);
    const answer = Buffer.concat([
      Buffer.from("0008NAK\n"),
      Buffer.from((pack.length + 4).toString(16).padStart(4, "0")),
      pack,
      Buffer.from("0000"),
    ]);
    const { world, tip, open } = await scene(3, {
      intercept: (request, response) => {
        if (request.method === "POST") response.end(answer);
        return request.method === "POST";
      },
    });
    const { repository, remote } = await open();
    expect((await rejectionOf(remote.fetch([main], []))).code).toBe("remote-incomplete");
    expect(await repository.objects.read(tip)).toBeNull();
    expect(world.git("ours.git", "count-objects")).toContain("0 objects");
  });

  it.each([
    ["nothing", ""],
    ["a page", "<html>hello</html>"],
    ["half a packet", "00ff half"],
    ["an error of Git", "0028ERR upload-pack: cannot read it all\n"],
  ])("names an answer that is %s", async (_, text) => {
    const { open } = await scene(1, {
      intercept: (request, response) => {
        if (request.method === "POST") response.end(text);
        return request.method === "POST";
      },
    });
    const { remote } = await open();
    expect(["unavailable"]).toContain((await rejectionOf(remote.fetch([main], []))).kind);
  });

  it.each([
    [404, "remote-missing"],
    [403, "remote-auth-refused"],
    [500, "remote-unreachable"],
    [302, "remote-failed"],
  ])("names status %i", async (status, code) => {
    const { open } = await scene(1, {
      intercept: (_, response) => {
        response.writeHead(status, { location: "http://127.0.0.1:1/" }).end("no \u001b[31mluck\n");
        return true;
      },
    });
    const error = await rejectionOf((await open()).remote.list([main]));
    expect(error.code).toBe(code);
    expect(error.message).not.toMatch(/\p{Cc}/u);
  });

  it("names a place that is no Git server", async () => {
    const { open } = await scene(1, {
      intercept: (_, response) => {
        response.end("<html>hello</html>");
        return true;
      },
    });
    expect((await rejectionOf((await open()).remote.list([main]))).code).toBe("remote-missing");
  });

  it("lists a repository without refs", async () => {
    const { world, open } = await scene(1);
    world.git("repository.git", "update-ref", "-d", main);
    const { remote } = await open();
    expect((await remote.list([main])).refs.size).toBe(0);
    expect((await remote.fetch([main], [])).size).toBe(0);
  });

  it("leaves it to native git where configuration says how to get there", async () => {
    const { world, open } = await scene(1);
    world.git("ours.git", "config", "http.proxy", "http://127.0.0.1:1");
    expect((await open()).remote.transport).toBe("git");
    world.git("ours.git", "config", "--unset", "http.proxy");
    expect((await open()).remote.transport).toBe("http");
    world.git("ours.git", "config", "stemma.transport", "git");
    expect((await open()).remote.transport).toBe("git");
  });
});

describe("pushing by our own client", () => {
  it.each([
    ["a connection that ends", (socket: { destroy: () => void }) => socket.destroy()],
    ["an answer without a report", null],
  ])("does not know what became of it after %s", async (_, act) => {
    const { world, tip, open } = await scene(1, {
      intercept: (request, response) => {
        if (request.method !== "POST" || request.url?.includes("receive-pack") !== true) return false;
        request.resume().on("end", () => (act === null ? response.end("0000") : act(response)));
        return true;
      },
    });
    world.git("repository.git", "config", "http.receivepack", "true");
    const { remote } = await open();
    await remote.fetch([main], []);
    const next = world.git("ours.git", "commit-tree", `${tip}^{tree}`, "-p", tip, "-m", "next");
    expect(await remote.push({ ref: main, expected: tip, next })).toMatchObject({ state: "unknown" });
  });

  it("sends what the remote lacks and nothing else", async () => {
    const repository = makeRepository();
    const commits = commitFiles(repository, 12);
    const { git } = repository;
    const [tip = "", , , old = ""] = commits;
    const side = git("commit-tree", `${old}^{tree}`, "-p", old, "-m", "side");
    const merge = git("commit-tree", `${tip}^{tree}`, "-p", tip, "-p", side, "-m", "merge");
    git("tag", "-a", "v1", "-m", "one", merge);
    const store = new NodeObjectStore({ objectsDir: `${repository.gitDir}/objects` });
    const shallow = new Set<string>();
    const absent = "f".repeat(40);
    for (const [start, there] of [
      [merge, [old]],
      [merge, [tip]],
      [merge, [side, commits[5] ?? ""]],
      [merge, []],
      [git("rev-parse", "v1"), [tip]],
      [git("rev-parse", "v1"), [merge, absent]],
    ] as const) {
      const sent = await unsentObjects(store, start, { there, shallow });
      const known = there.filter((oid) => oid !== absent).map((oid) => `^${oid}`);
      const expected = git("rev-list", "--objects", start, ...known)
        .split("\n")
        .map((line) => line.slice(0, 40));
      const ids = sent.map(({ type, body }) =>
        execFileSync("git", ["hash-object", "-t", type, "--stdin"], { input: body, cwd: repository.gitDir })
          .toString()
          .trim(),
      );
      expect(ids.sort()).toEqual(expected.sort());
    }
  });
});

describe("a pack", () => {
  const packOf = (repository: ReturnType<typeof makeRepository>, ...options: readonly string[]) =>
    execFileSync("git", ["pack-objects", "--all", "--stdout", "-q", ...options], {
      cwd: repository.gitDir,
      input: "",
    });

  it("is parsed as native git parses it, whatever its deltas are based on", () => {
    const repository = makeRepository();
    commitFiles(repository, 20);
    const expected = listObjects(repository)
      .map(({ oid }) => oid)
      .sort();
    for (const options of [["--delta-base-offset"], [], ["--window=0"]]) {
      const objects = parsePack(packOf(repository, ...options), 1 << 20);
      expect(objects.map(({ oid }) => oid).sort()).toEqual(expected);
    }
  });

  it("is refused when it is damaged anywhere", () => {
    const repository = makeRepository();
    commitFiles(repository, 2);
    const pack = packOf(repository);
    for (let at = 0; at < pack.length; at += 7) {
      const copy = Buffer.from(pack);
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      expect(faultOf(() => parsePack(copy, 1 << 20)).code).toBe("object-corrupt");
      expect(faultOf(() => parsePack(pack.subarray(0, at), 1 << 20)).code).toBe("object-corrupt");
    }
    expect(faultOf(() => parsePack(pack, 10)).code).toBe("object-too-large");
  });
});

it("packets are read to the end of a section, and what is none is named", () => {
  const reader = new PacketReader(Buffer.from("0006ab00000005c"));
  expect(reader.section().map(String)).toEqual(["ab"]);
  expect(reader.section().map(String)).toEqual(["c"]);
  expect(reader.next()).toBeUndefined();
  for (const odd of ["zzzz", "0003", "0009abc", "00"])
    expect(faultOf(() => new PacketReader(Buffer.from(odd)).next()).code).toBe("object-corrupt");
});

it("a repository of another format is left to native git", async () => {
  const world = makeWorld();
  world.git(".", "init", "-q", "--bare", "--object-format=sha256", "r.git");
  world.git("r.git", "remote", "add", "origin", "https://example.org/m.git");
  const repository = await openRepository({ path: world.path("r.git"), env: world.env });
  const remote = openRemote("origin", { repository, env: world.env, patience: 1000 });
  expect(remote.transport).toBe("git");
});
