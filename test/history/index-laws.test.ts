import { fc } from "../support/laws.ts";
import { expect, test } from "vitest";
import { openRepository } from "../../src/git/open.ts";
import type { Oid, Repository } from "../../src/git/ports.ts";
import { blameValues } from "../../src/history/blame.ts";
import { commitAt } from "../../src/history/as-of.ts";
import { effectiveSeconds } from "../../src/history/effective-time.ts";
import { readEvents } from "../../src/history/events.ts";
import { heldBefore } from "../../src/history/held-before.ts";
import { earlierHolders, previousHolder } from "../../src/history/holders.ts";
import { introductions } from "../../src/history/introduced.ts";
import { countMoves } from "../../src/history/move-counts.ts";
import { Lines } from "../../src/history/lines.ts";
import { HistorySource } from "../../src/history/source.ts";
import { tenures } from "../../src/history/tenures.ts";
import { lastUpdates, type Subject } from "../../src/history/updates.ts";
import { FileValues } from "../../src/index/file-values.ts";
import type { KeyedValues } from "../../src/index/port.ts";
import { alertPath, experimentPath, selectionPath, versionPath } from "../../src/records/layout.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { makeWorld } from "../support/world.ts";
import { makeLine, model, start, versions } from "./line.ts";
import { besideNames } from "./random-beside.ts";
import { anyActs, commitActs, modelNames, versionIds } from "./random-line.ts";
import { MemoryShelf } from "./shelf.ts";

async function sourceOf(
  repository: Repository,
  shelf: MemoryShelf | null,
  values?: KeyedValues,
): Promise<HistorySource> {
  const { objects } = repository;
  const shallow = await repository.shallow();
  if (shelf === null) return new HistorySource({ objects, shallow });
  const lines = new Lines({ objects, shallow, shelf, pulse: () => Promise.resolve() });
  return new HistorySource({ objects, shallow, lines, ...(values === undefined ? {} : { values }) });
}

/** What a question answers, or the code with which it fails. */
async function answer(ask: () => Promise<unknown>): Promise<unknown> {
  try {
    const value = await ask();
    return value instanceof Map ? [...value.entries()].sort() : value;
  } catch (error) {
    if (isStemmaError(error)) return error.code;
    throw error;
  }
}

/** Every question that history answers, put to a source at a tip. */
async function answers(
  source: HistorySource,
  tip: Oid,
  repository: Repository,
): Promise<Readonly<Record<string, unknown>>> {
  const told: Record<string, unknown> = {};
  const times = [0, 600, 1200, 1800].map((seconds) => (1_700_000_000 + seconds) * 1000);
  const names = { refs: repository.refs, head: await repository.head() };
  const put = async (key: string, ask: () => Promise<unknown>): Promise<void> => {
    told[key] = await answer(ask);
  };
  await put("time", () => effectiveSeconds(source, tip));
  await put("all", () => readEvents(source, tip));
  await put("limited", () => readEvents(source, tip, { limit: 3 }));
  await put("between", () => readEvents(source, tip, { since: times[1] ?? 0, until: times[2] ?? 0 }));
  await put("moves", () => countMoves(source, tip, times[1] ?? 0));
  await put("staged", () => readEvents(source, tip, { stage: "production" }));
  for (const name of besideNames)
    for (const path of [experimentPath(name), selectionPath(name), alertPath(name)]) {
      await put(path, () => readEvents(source, tip, { path }));
      await put(`blame ${path}`, () => blameValues(source, tip, { files: [path], path: null }));
    }
  await put("introduced", () => introductions(source, tip));
  for (const time of times)
    await put(`at ${time}`, () => commitAt(source, tip, { kind: "time", time }, names));
  const subjects: Subject[] = [];
  for (const model of [...modelNames, "team"]) {
    await put(model, () => readEvents(source, tip, { model }));
    await put(`${model} until`, () => readEvents(source, tip, { model, until: times[2] ?? 0 }));
    subjects.push({ model, version: null });
    for (const stage of ["production", "staging"]) {
      await put(`${model} ${stage} tenures`, () => tenures(source, tip, model, stage));
      await put(`${model} ${stage} previous`, () => previousHolder(source, tip, model, stage));
      await put(`${model} ${stage} earlier`, () => earlierHolders(source, tip, model, stage));
      for (const version of versionIds) {
        await put(`${model}@${version} ${stage} held`, async () =>
          heldBefore(source, await source.commit(tip), { model, stage, version }),
        );
      }
    }
    for (const version of versionIds) {
      subjects.push({ model, version });
      await put(`${model}@${version}`, () => readEvents(source, tip, { model, version }));
      await put(`${model}@${version} updated`, () => lastUpdates(source, tip, [{ model, version }]));
    }
  }
  await put("updated", () => lastUpdates(source, tip, subjects));
  for (const patience of [0, 2]) {
    const told = await answer(() => lastUpdates(source, tip, subjects, patience));
    expect(told).toEqual(await answer(() => lastUpdates(source, tip, subjects)));
  }
  return told;
}

test("every question has the same answer with an index as without one", async () => {
  await fc.assert(
    fc.asyncProperty(anyActs, async (acts) => {
      const world = makeWorld();
      world.git(".", "init", "-q", "--bare", "r");
      const tips = commitActs(world, acts);
      const repository = await openRepository({ path: world.path("r"), env: world.env });
      const walking = await sourceOf(repository, null);
      const shelf = new MemoryShelf();
      const lasting = await sourceOf(repository, shelf);
      expect((await lasting.line(tips.at(-1) ?? ""))?.tip).toBe(tips.at(-1));
      // The branch as it grew and was rewritten: one process that stays, and a new one each time.
      const every = Math.max(1, Math.floor(tips.length / 4));
      for (const tip of tips.filter((_, at) => at % every === 0 || at === tips.length - 1)) {
        const expected = await answers(walking, tip, repository);
        expect(await answers(lasting, tip, repository)).toEqual(expected);
        expect(await answers(await sourceOf(repository, shelf), tip, repository)).toEqual(expected);
        // What steps tell is remembered by a process, and read by the next.
        for (let round = 0; round < 2; round++) {
          const values = new FileValues({ gitDir: world.path("."), readerId: "0".repeat(64) });
          expect(await answers(await sourceOf(repository, shelf, values), tip, repository)).toEqual(expected);
          values.flush();
        }
      }
    }),
    { numRuns: 6 },
  );
}, 240_000);

test("every question has the same answer with a log of paths as without one", async () => {
  await fc.assert(
    fc.asyncProperty(anyActs, async (acts) => {
      const world = makeWorld();
      world.git(".", "init", "-q", "--bare", "r");
      const tips = commitActs(world, acts);
      const repository = await openRepository({ path: world.path("r"), env: world.env });
      const { objects, pathLog } = repository;
      expect(pathLog).not.toBeNull();
      // What was answered for one tip is met by the questions to those above it.
      const values = new FileValues({ gitDir: world.path("."), readerId: "0".repeat(64) });
      for (const [tip, unasked] of [
        [tips.at(-4) ?? tips[0] ?? "", 0],
        [tips.at(-2) ?? tips[0] ?? "", 3],
        [tips.at(-1) ?? "", 3],
      ] as const) {
        const asking = new HistorySource({ objects, shallow: new Set(), pathLog, values, unasked });
        const expected = await answers(await sourceOf(repository, null), tip, repository);
        expect(await answers(asking, tip, repository)).toEqual(expected);
      }
    }),
    { numRuns: 3 },
  );
}, 240_000);

test("a log of paths that cannot tell is done without", async () => {
  const line = makeLine();
  line.commit({ ...model("old"), ...versions("old", "1.0.0") });
  line.commit(model("other"));
  const repository = await openRepository({ path: line.world.path("repo"), env: line.world.env });
  const [shallow, subjects] = [new Set<Oid>(), [{ model: "old", version: "1.0.0" }]];
  const { objects } = repository;
  const asked: Oid[] = [];
  const touching = (tip: Oid): Promise<null> => {
    asked.push(tip);
    return Promise.resolve(null);
  };
  const source = new HistorySource({ objects, shallow, pathLog: { touching }, unasked: 1 });
  const told = await lastUpdates(source, line.head(), subjects, 1);
  expect(told).toEqual(await lastUpdates(await sourceOf(repository, null), line.head(), subjects));
  expect(await previousHolder(source, line.head(), "old", "production")).toBeNull();
  expect(asked.length).toBe(2);
  // Git finds out nothing about a commit that is not there.
  expect(await repository.pathLog?.touching("f".repeat(40), ["registry"])).toBeNull();
  const env = { ...line.world.env, PATH: line.world.root };
  expect((await openRepository({ path: line.world.path("repo"), env })).pathLog).toBeNull();
});

test("a log of paths is asked once, and again only after many more commits", async () => {
  const line = makeLine();
  line.commit({ ...model("old"), ...versions("old", "1.0.0") });
  const place = { path: line.world.path("repo"), env: line.world.env };
  const values = new FileValues({ gitDir: line.world.path("."), readerId: "0".repeat(64) });
  const subjects = [{ model: "old", version: "1.0.0" }];
  let asked = 0;
  const ask = async (): Promise<void> => {
    const { objects, pathLog } = await openRepository(place);
    const touching = (tip: Oid, paths: readonly string[]) => {
      asked += 1;
      return pathLog?.touching(tip, paths) ?? Promise.resolve(null);
    };
    const source = new HistorySource({
      objects,
      shallow: new Set(),
      pathLog: { touching },
      values,
      unasked: 3,
    });
    expect(await lastUpdates(source, line.head(), subjects)).toEqual(
      await lastUpdates(new HistorySource({ objects, shallow: new Set() }), line.head(), subjects),
    );
  };
  const others = (count: number): void => {
    for (let at = 0; at < count; at++) line.commit(model(`other-${line.head().slice(0, 8)}`));
  };
  others(4);
  await ask();
  expect(asked).toBe(1);
  await ask();
  others(3);
  await ask();
  expect(asked).toBe(1);
  others(2);
  await ask();
  expect(asked).toBe(2);
});

test("a version that a stage listed before it was there has moved when it comes", async () => {
  const line = makeLine();
  line.commit({ ...model("vad", { stages: { production: "1.0.0" } }), ...versions("vad", "0.9.0") });
  const dangling = line.head();
  line.commit(versions("vad", "0.9.1"));
  line.commit(versions("vad", "1.0.0"));
  line.commit({ [versionPath("vad", "1.0.0")]: null });
  line.commit(model("vad"));
  line.commit(versions("vad", "1.0.0"));
  const repository = await openRepository({ path: line.world.path("repo"), env: line.world.env });
  for (const shelf of [null, new MemoryShelf()]) {
    const source = await sourceOf(repository, shelf);
    expect(await countMoves(source, dangling, 0)).toEqual(new Map());
    expect(await countMoves(source, line.head(), 0)).toEqual(
      new Map([["2023-11", { promotions: 1, rollbacks: 0 }]]),
    );
    expect(await countMoves(source, line.head(), (start + 300) * 1000)).toEqual(new Map());
    expect(await countMoves(source, line.head(), (start + 180) * 1000)).toHaveProperty("size", 1);
  }
});
