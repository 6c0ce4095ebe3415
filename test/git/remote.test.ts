import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { hideCredentials, parseRemoteUrl } from "../../src/git/remote-url.ts";
import { openRemote, remoteNames } from "../../src/git/remote-open.ts";
import { openRepository } from "../../src/git/open.ts";
import { faultOf, rejectionOf } from "../support/fault.ts";
import { serveHttp } from "../support/http-backend.ts";
import { makeWorld, type World } from "../support/world.ts";
import { type Hub, remoteContract } from "./remote.contract.ts";

remoteContract("native git over a path", (world) =>
  Promise.resolve({ url: world.path("hub.git"), missingUrl: world.path("hub.git-none"), env: world.env }),
);

remoteContract("native git over file://", (world) =>
  Promise.resolve({
    url: `file://${world.path("hub.git")}`,
    missingUrl: `file://${world.path("hub.git-none")}`,
    env: world.env,
  }),
);

/** An ssh that runs on this machine what it should have run on another one. */
function fakeSsh(world: World): Hub {
  const ssh = world.write("bin/ssh", '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n');
  fs.chmodSync(ssh, 0o755);
  const url = (name: string) => `ssh://git@hub.example.org${world.path(name)}`;
  return {
    url: url("hub.git"),
    missingUrl: url("none.git"),
    env: { ...world.env, GIT_SSH_COMMAND: ssh, GIT_SSH_VARIANT: "ssh" },
  };
}

remoteContract("native git over ssh", (world) => Promise.resolve(fakeSsh(world)));

/** A server that asks for a password, which a credential helper knows. */
async function guarded(world: World): Promise<Hub> {
  const { url } = await serveHttp(world, { credentials: "ada:secret" });
  const helper = world.write(
    "bin/helper",
    '#!/bin/sh\n[ "$1" = get ] && printf "username=ada\\npassword=secret\\n"\n',
  );
  fs.chmodSync(helper, 0o755);
  world.git(".", "config", "--global", "credential.helper", helper);
  return { url: `${url}hub.git`, missingUrl: `${url}none.git`, env: world.env };
}

remoteContract("native git over http with a credential helper", async (world) => {
  const hub = await guarded(world);
  return { ...hub, env: { ...hub.env, STEMMA_TRANSPORT: "git" } };
});

remoteContract("our own client over http with a credential helper", guarded);

remoteContract("our own client over http without git on the PATH", async (world) => {
  const { url } = await serveHttp(world, { credentials: "ada:secret" });
  const named = url.replace("://", "://ada:secret@");
  return { url: `${named}hub.git`, missingUrl: `${named}none.git`, env: { ...world.env, PATH: world.root } };
});

describe("the URL of a remote", () => {
  it.each([
    ["https://example.org/m.git", "https"],
    ["http://example.org/m.git", "http"],
    ["ssh://git@example.org/m.git", "ssh"],
    ["git@example.org:team/m.git", "ssh"],
    ["file:///srv/m.git", "file"],
    ["git://example.org/m.git", "git"],
    ["/srv/m.git", "path"],
    ["../m.git", "path"],
    ["./a:b", "path"],
  ])("%s is reached by %s", (text, scheme) => {
    expect(parseRemoteUrl(text, "/folder").scheme).toBe(scheme);
  });

  it.each([
    "",
    "-uupload-pack=id",
    "--upload-pack=id",
    "ext::sh -c id",
    "fd::3",
    "ftp://example.org/m.git",
    "ext://x",
    "ssh://-oProxyCommand=id/m.git",
    "ssh://git@-oProxyCommand=id/m.git",
    "-oProxyCommand=id:m.git",
    "git@-oProxyCommand=id:m.git",
    "https:///m.git",
    "https://example.org/\n",
  ])("%j is refused", (text) => {
    expect(faultOf(() => parseRemoteUrl(text, "/folder")).code).toBe("remote-url-invalid");
  });

  it("takes a path from a folder", () => {
    expect(parseRemoteUrl("../m.git", "/srv/clone").text).toBe("/srv/m.git");
  });

  it("is shown without credentials", () => {
    const { text, shown } = parseRemoteUrl("https://ada:secret@example.org/m.git", "/");
    expect(text).toContain("secret");
    expect(shown).toBe("https://example.org/m.git");
    expect(hideCredentials("see https://tok@h/a and ssh://git@h/b, ssh://g:pw@h/c")).toBe(
      "see https://h/a and ssh://git@h/b, ssh://h/c",
    );
    expect(faultOf(() => parseRemoteUrl("ftp://ada:secret@example.org/", "/")).message).not.toContain(
      "secret",
    );
  });
});

describe("opening a remote", () => {
  it("knows the names of Git's configuration", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "r");
    const open = () => openRepository({ path: world.path("r"), env: world.env });
    const none = await open();
    const missing = faultOf(() => openRemote("origin", { repository: none, env: world.env, patience: 1000 }));
    expect(missing.code).toBe("remote-unknown");
    expect(missing.hint).toContain("git remote add origin");
    world.git("r", "remote", "add", "hub", "https://tok@example.org/m.git");
    const some = await open();
    expect(remoteNames(some)).toEqual(["hub"]);
    const other = faultOf(() => openRemote("origin", { repository: some, env: world.env, patience: 1000 }));
    expect(other.hint).toBe("Remotes: hub.");
    const remote = openRemote("hub", { repository: some, env: world.env, patience: 1000 });
    expect(remote.url).toBe("https://example.org/m.git");
  });

  it("starts no program for a URL that configuration turns into one", async () => {
    const world = makeWorld();
    world.git(".", "init", "-q", "r");
    world.git("r", "remote", "add", "origin", "https://example.org/m.git");
    world.git(
      "r",
      "config",
      `url.ext::sh -c touch% ${world.path("pwned")}%S .insteadOf`,
      "https://example.org/",
    );
    const repository = await openRepository({ path: world.path("r"), env: world.env });
    const remote = openRemote("origin", { repository, env: world.env, patience: 5000 });
    expect((await rejectionOf(remote.list(["refs/heads/main"]))).kind).toBe("unavailable");
    expect(fs.existsSync(world.path("pwned"))).toBe(false);
  });
});

describe("a remote that does not answer", () => {
  it("cannot be reached where nobody listens", async () => {
    const world = makeWorld();
    const { remote } = await remoteAt(world, "http://127.0.0.1:1/m.git", 10_000);
    expect((await rejectionOf(remote.list(["refs/heads/main"]))).code).toBe("remote-unreachable");
    const push = remote.push({ ref: "refs/heads/main", expected: null, next: "a".repeat(40) });
    expect((await rejectionOf(push)).kind).toBe("unavailable");
  });

  it("is given up after a time of silence", async () => {
    const world = makeWorld();
    const { url } = await serveHttp(world, { intercept: () => true });
    const { remote } = await remoteAt(world, `${url}hub.git`, 300);
    const error = await rejectionOf(remote.list(["refs/heads/main"]));
    expect(error.code).toBe("remote-timeout");
    expect(error.message).toContain("0.3 seconds");
  });

  it("refuses an account without asking on a terminal", async () => {
    const world = makeWorld();
    const { url } = await serveHttp(world, { credentials: "ada:secret" });
    const { remote } = await remoteAt(world, `${url}hub.git`, 10_000);
    expect((await rejectionOf(remote.list(["refs/heads/main"]))).code).toBe("remote-auth-refused");
  });
});

async function remoteAt(world: World, url: string, patience: number) {
  world.git(".", "init", "-q", "r");
  world.git("r", "remote", "add", "origin", url);
  const repository = await openRepository({ path: world.path("r"), env: world.env });
  return { repository, remote: openRemote("origin", { repository, env: world.env, patience }) };
}
