import fs from "node:fs";
import { describe, expect, it } from "vitest";
import type { OpenOptions } from "../../src/registry/options.ts";
import { openRegistry } from "../../src/registry/registry.ts";
import { rejectionOf } from "../support/fault.ts";
import { type Hub, makeHub } from "./hub.ts";

// Each test starts many processes, and the machine may be busy.
const limit = { timeout: 120_000 };

const seen = "home/.local/state/stemma/seen";

interface Remembered {
  readonly place: string;
  readonly commit: string;
  readonly accepted: readonly object[];
}

/* What is remembered of the hub by its URL. */
function remembered({ world }: Hub): Remembered {
  const all = fs
    .readdirSync(world.path(seen))
    .map((file) => JSON.parse(fs.readFileSync(world.path(seen, file), "utf8")) as Remembered)
    .filter(({ place }) => place === world.path("hub.git"));
  expect(all).toHaveLength(1);
  return all[0] ?? { place: "", commit: "", accepted: [] };
}

function reader(hub: Hub, more: OpenOptions = {}) {
  return openRegistry({ url: hub.world.path("hub.git"), env: hub.env, refresh: true, ...more });
}

/* The hub loses its last commit, or gets another one in its place. */
function rewrite({ git }: Hub, message?: string): string {
  const [tip, parent] = [git("rev-parse", "main"), git("rev-parse", "main~1")];
  const next =
    message === undefined ? parent : git("commit-tree", `${tip}^{tree}`, "-p", parent, "-m", message);
  git("update-ref", "refs/heads/main", next);
  return next;
}

describe("a reader of a URL", () => {
  it("goes along with a line that grows, also by merges, and remembers where it stood", limit, async () => {
    const hub = await makeHub();
    await reader(hub);
    const first = hub.git("rev-parse", "main");
    expect(remembered(hub).commit).toBe(first);
    const clone = await hub.clone("c");
    await clone.registry.promote({ version: "vad@1.0.0", stage: "staging" }, { push: true });
    const turned = hub.git(
      "commit-tree",
      "main^{tree}",
      "-p",
      "main~1",
      "-p",
      "main",
      "-m",
      "the other way round",
    );
    hub.git("update-ref", "refs/heads/main", turned);
    const registry = await reader(hub);
    expect((await registry.version("vad@1.0.0")).stage).toBe("staging");
    expect(remembered(hub)).toMatchObject({ commit: turned, accepted: [] });
  });

  it("refuses a line that was taken back or replaced, until a reason is given", limit, async () => {
    const hub = await makeHub();
    await reader(hub);
    const before = hub.git("rev-parse", "main");
    for (const message of ["another one", undefined]) {
      const now = rewrite(hub, message);
      const refused = await rejectionOf(reader(hub));
      expect(refused).toMatchObject({
        code: "history-replaced",
        kind: "refused",
        data: { ref: "refs/heads/main", remembered: before, found: now },
      });
      expect(refused.hint).toContain("--accept-history REASON");
      expect((await rejectionOf(reader(hub, { acceptHistory: " " }))).code).toBe("history-replaced");
      expect(remembered(hub).commit).toBe(before);
      hub.git("update-ref", "refs/heads/main", before);
      await reader(hub);
    }
    const now = rewrite(hub, "meant");
    const registry = await reader(hub, { acceptHistory: "a secret was taken out" });
    expect(await registry.commit()).toBe(now);
    expect(remembered(hub)).toMatchObject({
      commit: now,
      accepted: [{ from: before, to: now, reason: "a secret was taken out" }],
    });
    await reader(hub);
  });

  it("remembers beyond its cache, which may be thrown away", limit, async () => {
    const hub = await makeHub();
    await reader(hub);
    fs.rmSync(hub.world.path("home/.cache"), { recursive: true });
    rewrite(hub, "another one");
    expect((await rejectionOf(reader(hub))).code).toBe("history-replaced");
  });

  it("reads where it can remember nothing", limit, async () => {
    const hub = await makeHub();
    await reader(hub);
    const before = remembered(hub).commit;
    const [file = ""] = fs.readdirSync(hub.world.path(seen));
    for (const text of ["", "{}", '{"place":"x","ref":"y","commit":"z","accepted":[]}', "[1]", "null"]) {
      fs.writeFileSync(hub.world.path(seen, file), text);
      await reader(hub);
      expect(remembered(hub).commit).toBe(before);
    }
    fs.rmSync(hub.world.path(seen), { recursive: true });
    fs.writeFileSync(hub.world.path(seen), "a file where a folder belongs");
    expect((await (await reader(hub)).model("vad")).versions).toEqual(["1.0.0"]);
    const { HOME: _, ...homeless } = hub.env;
    const env = { ...homeless, XDG_CACHE_HOME: hub.world.path("cache") };
    expect((await (await reader(hub, { env })).model("vad")).versions).toEqual(["1.0.0"]);
    expect(fs.existsSync(hub.world.path(`${seen}/stemma`))).toBe(false);
  });

  it("keeps what is remembered where XDG_STATE_HOME says, for this user alone", limit, async () => {
    const hub = await makeHub();
    await reader(hub, { env: { ...hub.env, XDG_STATE_HOME: hub.world.path("state") } });
    const folder = hub.world.path("state/stemma/seen");
    const [file = ""] = fs.readdirSync(folder);
    expect(fs.statSync(`${folder}/${file}`).mode & 0o077).toBe(0);
  });
});

describe("a clone", () => {
  it("watches what was fetched, and leaves its own branch to its user", limit, async () => {
    const hub = await makeHub();
    const clone = await hub.clone("c");
    await clone.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    clone.git("commit", "-q", "--amend", "-m", "said better");
    clone.git("reset", "-q", "--hard", "HEAD~1");
    await clone.open();
    rewrite(hub, "another one");
    clone.git("fetch", "-q");
    const refused = await rejectionOf(clone.open());
    expect(refused).toMatchObject({ code: "history-replaced", data: { ref: "refs/remotes/origin/main" } });
    clone.git("config", "stemma.remember", "never");
    await clone.open();
    clone.git("config", "--unset", "stemma.remember");
    await clone.open({ acceptHistory: "agreed" });
    await clone.open();
  });

  it("watches its own branch where that is wished", limit, async () => {
    const hub = await makeHub();
    const clone = await hub.clone("c");
    clone.git("config", "stemma.remember", "always");
    await clone.open();
    clone.git("commit", "-q", "--amend", "-m", "said better");
    expect((await rejectionOf(clone.open())).data).toMatchObject({ ref: "refs/heads/main" });
  });

  it("of a part of the history tells nothing, so refuses nothing", limit, async () => {
    const hub = await makeHub();
    hub.world.git(".", "clone", "-q", "--depth=1", `file://${hub.world.path("hub.git")}`, "shallow");
    const open = () => openRegistry({ path: hub.world.path("shallow"), env: hub.env });
    await open();
    rewrite(hub, "another one");
    hub.world.git("shallow", "fetch", "-q", "--depth=1");
    await open();
  });
});

it("a bare repository is watched as a URL is, and its hook judges by itself", limit, async () => {
  const hub = await makeHub();
  const open = (more: OpenOptions = {}) =>
    openRegistry({ path: hub.world.path("hub.git"), env: hub.env, ...more });
  await open();
  rewrite(hub, "another one");
  expect((await rejectionOf(open())).code).toBe("history-replaced");
  await open({ remember: false });
});
