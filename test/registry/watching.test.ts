import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/history/event.ts";
import type { WatchOptions } from "../../src/registry/options.ts";
import type { Registry } from "../../src/registry/registry.ts";
import type { Finding } from "../../src/values/finding.ts";
import { makeHub } from "./hub.ts";
import { layOut, type Place, registerAll } from "./world.ts";

const run = promisify(execFile);
const limit = { timeout: 120_000 };

/** Takes events until one of them is the last that is wanted. */
async function take(
  registry: Registry,
  options: WatchOptions,
  isLast: (event: Event, count: number) => boolean,
): Promise<readonly Event[]> {
  const events: Event[] = [];
  for await (const event of registry.watch(options)) {
    events.push(event);
    if (isLast(event, events.length)) break;
  }
  return events;
}

const brief = ({ kind, model, version, from, to, name }: Event): string =>
  [kind, model, version, name, from, to].filter((part) => part !== null).join(" ");

const atMarker = ({ kind, model }: Event): boolean => kind === "registered" && model === "marker";

const setMarker = (place: Place): Promise<void> => registerAll(place, "marker", ["1.0.0"]);

describe("watching", () => {
  it("tells each event once and in order, whoever writes and packs meanwhile", limit, async () => {
    const place = await layOut();
    const start = place.git("rev-parse", "HEAD");
    const told = take(await place.open(), { every: 50, since: start }, atMarker);
    const writers = ["a", "b", "c"].map(async (model) => {
      const registry = await place.open();
      for (let count = 1; count <= 6; count++) {
        const files = [place.file(`${model}${count}.bin`)];
        await registry.register({ model, version: `${count}.0.0`, files });
      }
    });
    const env = { ...place.world.env };
    const packing = { on: true };
    const packer = (async () => {
      while (packing.on) await run("git", ["pack-refs", "--all", "--prune"], { cwd: place.folder, env });
    })();
    await Promise.all(writers);
    packing.on = false;
    await packer;
    place.commit({
      "registry/models/a/model.yaml": `${place.read("registry/models/a/model.yaml")}task: x\n`,
    });
    place.commit({ "notes.txt": "no event\n" });
    await setMarker(place);
    const { events } = await place.registry.history();
    const after = [...events].reverse().filter(({ commit }) => commit !== start);
    const byStep = (list: readonly Event[]) => list.map((event) => `${event.commit} ${brief(event)}`).sort();
    const inOrder = (list: readonly Event[]) => [...new Set(list.map(({ commit }) => commit))];
    expect(byStep(await told)).toEqual(byStep(after));
    expect(inOrder(await told)).toEqual(inOrder(after));
    expect((await told).map(brief)).toContain("annotated a");
  });

  it("tells first what happened after a commit", async () => {
    const place = await layOut();
    const start = place.git("rev-parse", "HEAD");
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    const middle = place.git("rev-parse", "HEAD");
    await place.registry.promote({ version: "vad@1.0.0", stage: "staging" });
    const all = await take(place.registry, { since: start }, (_, count) => count === 4);
    expect(all.map(brief)).toEqual([
      "model-created vad",
      "registered vad 1.0.0",
      "registered vad 1.1.0",
      "moved vad 1.0.0 development staging",
    ]);
    const rest = await take(place.registry, { since: middle }, () => true);
    expect(rest.map(brief)).toEqual(["moved vad 1.0.0 development staging"]);
  });

  it("tells only what is asked for", limit, async () => {
    const place = await layOut();
    const since = place.git("rev-parse", "HEAD");
    await registerAll(place, "vad", ["1.0.0", "1.1.0"]);
    await registerAll(place, "asr", ["1.0.0"]);
    await place.registry.alias({ model: "vad", alias: "champion", to: "1.0.0" });
    await place.registry.alias({ model: "vad", alias: "other", to: "1.0.0" });
    await place.registry.promote({ version: "vad@1.1.0", stage: "staging" });
    await place.registry.promote({ version: "asr@1.0.0", stage: "staging" });
    await setMarker(place);
    const told = async (options: WatchOptions) => {
      const stop = new AbortController();
      const found: string[] = [];
      for await (const event of place.registry.watch({ since, signal: stop.signal, ...options })) {
        found.push(brief(event));
        if (found.length === 2) stop.abort();
      }
      return found;
    };
    expect(await told({ subject: "asr" })).toEqual(["model-created asr", "registered asr 1.0.0"]);
    expect(await told({ kinds: ["moved"] })).toEqual([
      "moved vad 1.1.0 development staging",
      "moved asr 1.0.0 development staging",
    ]);
    expect(await told({ stage: "staging", kinds: ["moved", "held"] })).toHaveLength(2);
    expect(await told({ subject: "vad@1.1.0" })).toEqual([
      "registered vad 1.1.0",
      "moved vad 1.1.0 development staging",
    ]);
    const first = (subject: string) => take(place.registry, { since, subject }, () => true);
    expect((await first("vad@champion")).map(brief)).toEqual(["alias-set vad 1.0.0 champion 1.0.0"]);
    expect((await first("vad@staging")).map(brief)).toEqual(["moved vad 1.1.0 development staging"]);
  });

  it("follows a model by the name it gets, and waits for one that is not there", limit, async () => {
    const place = await layOut();
    const since = place.git("rev-parse", "HEAD");
    await registerAll(place, "old", ["1.0.0"]);
    const registered = place.git("rev-parse", "HEAD");
    place.git("mv", "registry/models/old", "registry/models/new");
    const model = place.read("registry/models/new/model.yaml");
    place.commit({
      "registry/models/new/model.yaml": `${model.replace("name: old", "name: new")}formerly:\n  - old\n`,
    });
    await place.registry.promote({ version: "new@1.0.0", stage: "staging" });
    const kinds = ["registered", "renamed", "moved"] as const;
    for (const [subject, from] of [
      ["old", since],
      ["new", since],
      ["new", registered],
    ] as const) {
      const told = await take(
        place.registry,
        { subject, since: from, kinds },
        ({ kind }) => kind === "moved",
      );
      expect(told.map(({ kind }) => kind)).toEqual(from === since ? kinds : kinds.slice(1));
    }
    const tip = place.git("rev-parse", "HEAD");
    const waiting = take(place.registry, { subject: "later", since: tip, every: 50 }, () => true);
    await registerAll(place, "later", ["1.0.0"]);
    expect((await waiting).map(brief)).toEqual(["model-created later"]);
  });

  it("begins with the first commit of an unborn branch", limit, async () => {
    const place = await layOut({ init: false });
    const told = take(place.registry, { every: 50 }, () => true);
    const { initRegistry } = await import("../../src/registry/registry.ts");
    await initRegistry({ path: place.folder, env: place.env });
    expect((await told).map(brief)).toEqual(["policy-changed"]);
  });

  it("stops where the line was replaced, or is gone", limit, async () => {
    const place = await layOut();
    await registerAll(place, "vad", ["1.0.0"]);
    const tip = place.git("rev-parse", "HEAD");
    const after = (act: () => void) =>
      take(place.registry, { every: 50, since: `${place.git("rev-parse", "HEAD")}~1` }, (_, count) => {
        if (count === 2) act();
        return false;
      });
    const replaced = after(() => place.git("reset", "-q", "--hard", "HEAD~1"));
    await expect(replaced).rejects.toMatchObject({ code: "line-replaced", data: { from: tip } });
    await expect(take(place.registry, { since: tip }, () => false)).rejects.toMatchObject({
      code: "line-replaced",
    });
    await registerAll(place, "vad", ["1.0.0"]);
    const gone = after(() => place.git("update-ref", "-d", "refs/heads/main"));
    await expect(gone).rejects.toMatchObject({ code: "line-replaced", data: { to: null } });
  });

  it("follows symbolic refs, a detached HEAD", limit, async () => {
    const place = await layOut();
    place.git("symbolic-ref", "refs/heads/alias", "refs/heads/main");
    const since = place.git("rev-parse", "HEAD");
    const byName = take(await place.open({ ref: "alias" }), { every: 100, since }, () => true);
    const bare = place.world.path("w");
    place.git("worktree", "add", "-q", "--detach", bare);
    const detached = take(await place.open({ path: bare }), { every: 50, since }, () => true);
    await registerAll(place, "vad", ["1.0.0"]);
    expect((await byName).map(brief)).toEqual(["model-created vad"]);
    place.world.git("w", "checkout", "-q", "--detach", "main");
    expect((await detached).map(brief)).toEqual(["model-created vad"]);
  });

  it("refuses what cannot be watched, and names what it cannot read", limit, async () => {
    const place = await layOut();
    const since = place.git("rev-parse", "HEAD");
    await registerAll(place, "vad", ["1.0.0"]);
    const refused = (options: WatchOptions) => take(place.registry, options, () => true);
    await expect(refused({ subject: "vad@latest" })).rejects.toMatchObject({ code: "usage-invalid" });
    await expect(refused({ subject: "vad@#1" })).rejects.toMatchObject({ code: "usage-invalid" });
    await expect(refused({ stage: "prodution" })).rejects.toMatchObject({ code: "stage-unknown" });
    place.commit({ "registry/models/vad/model.yaml": "name: [\n" });
    await setMarker(place);
    const problems: Finding[] = [];
    const onProblem = (problem: Finding): void => void problems.push(problem);
    const told = await take(place.registry, { since, onProblem }, atMarker);
    expect(told.map(brief)).toContain("registered vad 1.0.0");
    expect(problems.map(({ path }) => path)).toContain("registry/models/vad/model.yaml");
    const waiting = take(place.registry, { subject: "vad", since, every: 50 }, () => true);
    expect((await waiting).map(({ model }) => model)).toEqual(["vad"]);
  });

  it("ends when a signal is aborted: that of the watch, that of the registry, before or meanwhile", async () => {
    const place = await layOut();
    expect(await take(place.registry, { signal: AbortSignal.abort() }, () => true)).toEqual([]);
    const stop = new AbortController();
    const waiting = take(await place.open({ signal: stop.signal }), {}, () => true);
    stop.abort();
    expect(await waiting).toEqual([]);
  });

  it("asks the remote of a cached clone at intervals", limit, async () => {
    const hub = await makeHub();
    const clone = await hub.clone("one");
    const env = { ...hub.env, HOME: hub.world.path("home") };
    const watching = await clone.open({ path: hub.world.root, url: hub.world.path("hub.git"), env });
    const since = clone.git("rev-parse", "HEAD");
    const told = take(watching, { every: 100, since }, (_, count) => count === 2);
    await clone.registry.register({ model: "vad", version: "1.1.0", files: [clone.file("vad-2")] });
    clone.git("push", "-q", "origin", "main");
    await clone.registry.promote({ version: "vad@1.1.0", stage: "staging" }, { push: true });
    expect((await told).map(brief)).toEqual(["registered vad 1.1.0", "moved vad 1.1.0 development staging"]);
  });
});
