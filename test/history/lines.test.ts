import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { openRepository } from "../../src/git/open.ts";
import type { Oid, Repository } from "../../src/git/ports.ts";
import { effectiveSeconds } from "../../src/history/effective-time.ts";
import { readEvents } from "../../src/history/events.ts";
import type { LineShelf } from "../../src/history/line-shelf.ts";
import { Lines } from "../../src/history/lines.ts";
import { parseSegment } from "../../src/history/segment.ts";
import { HistorySource } from "../../src/history/source.ts";
import { lastUpdates } from "../../src/history/updates.ts";
import { modelPath, versionPath } from "../../src/records/layout.ts";
import { makeWorld, type World } from "../support/world.ts";
import { type Edits, makeLine, model, open, start, versions } from "./line.ts";
import { MemoryShelf } from "./shelf.ts";

/** A bare repository whose line is made of commits of one small file each. */
interface LongLine {
  readonly world: World;
  readonly repository: Repository;
  /** Adds commits on top of a revision, and gives the new tip of the branch. */
  readonly grow: (count: number, from?: string) => Oid;
}

async function makeLong(filesOf = oddRecord): Promise<LongLine> {
  const world = makeWorld();
  world.git(".", "init", "-q", "--bare", "r");
  let made = 0;
  const grow = (count: number, from = "refs/heads/main^0"): Oid => {
    const stream: string[] = [];
    for (let n = 0; n < count; n++) {
      const files = filesOf(`m${made % 3}`, `1.${made}.0`);
      stream.push(
        "commit refs/heads/main",
        `committer Ada <ada@example.org> ${start + made} +0000`,
        "data 1",
        "x",
      );
      if (n === 0 && made > 0) stream.push(`from ${from}`);
      for (const [path, content] of Object.entries(files)) {
        const text = content?.toString() ?? "";
        stream.push(`M 100644 inline ${path}`, `data ${text.length}`, text);
      }
      made += 1;
    }
    execFileSync("git", ["fast-import", "--quiet", "--force"], {
      cwd: world.path("r"),
      env: world.env,
      input: stream.join("\n"),
    });
    return world.git("r", "rev-parse", "main");
  };
  grow(1);
  return { world, repository: await openRepository({ path: world.path("r"), env: world.env }), grow };
}

function oddRecord(name: string, version: string): Edits {
  return { [versionPath(name, version)]: `version: ${version}\n` };
}

function soundRecords(name: string, version: string): Edits {
  return { ...model(name), ...versions(name, version) };
}

function linesOf({ objects }: Repository, shelf: LineShelf, shallow: ReadonlySet<Oid> = new Set()): Lines {
  return new Lines({ objects, shallow, shelf, pulse: () => Promise.resolve() });
}

function endings(shelf: MemoryShelf): readonly string[] {
  return [...shelf.kept.keys()].map((name) => name.slice(name.indexOf("."))).sort();
}

describe("what is kept of a line", () => {
  test("is the whole line, then a part that grows, then the whole line again", async () => {
    const { repository, grow } = await makeLong();
    const shelf = new MemoryShelf();
    const ask = async (tip: Oid): Promise<number | undefined> =>
      (await linesOf(repository, shelf).at(tip))?.length;
    expect(await ask(grow(4))).toBe(5);
    expect(endings(shelf)).toEqual([]);
    expect(await ask(grow(20))).toBe(25);
    expect(endings(shelf)).toEqual([".line"]);
    expect(await ask(grow(3))).toBe(28);
    expect(endings(shelf)).toEqual([".line"]);
    expect(await ask(grow(9))).toBe(37);
    expect(await ask(grow(9))).toBe(46);
    expect(endings(shelf)).toEqual([".line", ".part"]);
    const tip = grow(1100);
    expect(await ask(tip)).toBe(1146);
    expect([...shelf.kept.keys()]).toEqual([`${tip}.line`]);
  });

  test("grows within one process as well, a step at a time", async () => {
    const { repository, grow } = await makeLong();
    const shelf = new MemoryShelf();
    const lines = linesOf(repository, shelf);
    for (let n = 2; n < 40; n++) {
      const tip = grow(1);
      const line = await lines.at(tip);
      expect([line?.length, line?.tip]).toEqual([n, tip]);
      expect(line?.touchesOf("m1").length).toBe(Math.floor((n + 1) / 3));
    }
    expect(endings(shelf)).toEqual([".line", ".part"]);
  });

  test("of several branches shares what they share, and does not pile up", async () => {
    const { world, repository, grow } = await makeLong();
    const shelf = new MemoryShelf();
    grow(60);
    const tips = Array.from({ length: 9 }, (_, n) => grow(10 + n, `main~${n + 3}`));
    for (const tip of [...tips, ...tips.toReversed()]) {
      const line = await linesOf(repository, shelf).at(tip);
      expect(line?.length).toBe(Number(world.git("r", "rev-list", "--count", "--first-parent", tip)));
      expect(line?.oidAt(3)).toBe(
        world.git("r", "rev-list", "--first-parent", "--reverse", tip).split("\n")[3],
      );
    }
    expect(shelf.kept.size).toBeLessThanOrEqual(6);
  });

  test("is not trusted when it is damaged, cut short, foreign or of another repository", async () => {
    const { repository, grow } = await makeLong();
    const shelf = new MemoryShelf();
    const tip = grow(30);
    const sound = await linesOf(repository, shelf).at(tip);
    const [name = "", bytes = Buffer.alloc(0)] = [...shelf.kept][0] ?? [];
    const flipped = (at: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0x10;
      return copy;
    };
    const damaged = [
      Buffer.alloc(0),
      Buffer.from("not a segment"),
      bytes.subarray(0, bytes.length - 1),
      Buffer.concat([bytes, Buffer.from([0])]),
      ...Array.from({ length: 40 }, (_, n) => flipped(Math.floor((n * bytes.length) / 40))),
    ];
    for (const content of damaged) {
      expect(parseSegment(content)).toBe(null);
      shelf.kept.clear();
      shelf.kept.set(name, content);
      const line = await linesOf(repository, shelf).at(tip);
      expect(line?.stepsFrom(0)).toEqual(sound?.stepsFrom(0));
      expect(shelf.kept.get(name)?.equals(bytes)).toBe(true);
    }
    const other = await makeLong();
    shelf.kept.set(name, bytes);
    expect((await linesOf(other.repository, shelf).at(other.grow(12)))?.length).toBe(13);
  });

  test("may stand anywhere in memory", async () => {
    const { repository, grow } = await makeLong();
    const shelf = new MemoryShelf();
    const line = await linesOf(repository, shelf).at(grow(12));
    const [bytes = Buffer.alloc(0)] = shelf.kept.values();
    const shifted = Buffer.alloc(bytes.length + 3);
    bytes.copy(shifted, 3);
    expect(parseSegment(shifted.subarray(3))?.steps(13)).toEqual(line?.stepsFrom(0));
  });

  test("may be replaced by another process while it is read", async () => {
    const { repository, grow } = await makeLong();
    const shelf = new MemoryShelf();
    const old = grow(20);
    await linesOf(repository, shelf).at(old);
    const [name = "", bytes = Buffer.alloc(0)] = [...shelf.kept][0] ?? [];
    const tip = grow(20);
    let looked = 0;
    // The first listing still names a file that is gone when it is read.
    shelf.names = () => Promise.resolve(looked++ === 0 ? [`${tip}.line`] : [...shelf.kept.keys()]);
    let read = 0;
    const { objects } = repository;
    const counting = {
      ...objects,
      algorithm: objects.algorithm,
      read: (oid: Oid) => (read++, objects.read(oid)),
    };
    const lines = new Lines({ objects: counting, shallow: new Set(), shelf, pulse: () => Promise.resolve() });
    expect((await lines.at(old))?.length).toBe(21);
    expect(read).toBe(0);
    expect(shelf.kept.get(name)?.equals(bytes)).toBe(true);
  });
});

describe("without a line", () => {
  test("there is none in a shallow clone, where every question fails as it did", async () => {
    const line = makeLine();
    line.commit({ ...model("vad"), ...versions("vad", "1.0.0") });
    line.commit(versions("vad", "2.0.0"));
    line.world.git(".", "clone", "-q", "--depth", "2", `file://${line.world.path("repo")}`, "clone");
    const repository = await open(line, "clone");
    const shallow = await repository.shallow();
    const lines = linesOf(repository, new MemoryShelf(), shallow);
    expect(await lines.at(line.head())).toBe(null);
    const source = new HistorySource({ objects: repository.objects, shallow, lines });
    for (const asked of [readEvents(source, line.head()), effectiveSeconds(source, line.head())])
      await expect(asked).rejects.toMatchObject({ code: "history-incomplete" });
  });

  test("many steps that could not be kept are not recorded, a few are", async () => {
    const { repository, grow } = await makeLong();
    const shelf = new MemoryShelf();
    shelf.keeps = () => Promise.resolve(false);
    shelf.keep = () => Promise.resolve(false);
    const few = grow(20);
    const lines = linesOf(repository, shelf);
    expect((await lines.at(few))?.length).toBe(21);
    expect(await linesOf(repository, shelf).at(grow(600))).toBe(null);
  });

  test("no index is made for what was touched last, but one for what was touched long ago", async () => {
    const { repository, grow } = await makeLong(soundRecords);
    const tip = grow(600);
    const { objects } = repository;
    const walking = new HistorySource({ objects, shallow: new Set() });
    let [shelf, source] = [new MemoryShelf(), walking];
    const start = (): void => {
      shelf = new MemoryShelf();
      source = new HistorySource({ objects, shallow: new Set(), lines: linesOf(repository, shelf) });
    };
    const found = async (version: string, patience?: number): Promise<string | undefined> => {
      const subject = { model: `m${Number(version.split(".")[1]) % 3}`, version };
      const [update] = (await lastUpdates(source, tip, [subject], patience)).values();
      expect([update]).toEqual([...(await lastUpdates(walking, tip, [subject])).values()]);
      return update?.commit;
    };
    start();
    expect(await found("1.599.0", 100)).toBeDefined();
    expect(await found("1.0.0", 601)).toBeDefined();
    expect(await found("1.9999.0", 1000)).toBeUndefined();
    expect(shelf.kept.size).toBe(0);
    start();
    expect(await found("1.40.0", 100)).toBeDefined();
    expect(shelf.kept.size).toBe(1);
    expect(await found("1.30.0", 100)).toBeDefined();
    expect(await found("1.9999.0", 100)).toBeUndefined();
    // Questions that walk over and over make one, too.
    start();
    for (let asked = 0; asked < 10; asked++) expect(await found("1.300.0")).toBeDefined();
    expect(shelf.kept.size).toBe(1);
    expect(source.walked).toBeLessThan(1300);
  });

  test("a missing object of an old commit harms only the questions that need it", async () => {
    const line = makeLine();
    line.commit({ ...model("old"), ...versions("old", "1.0.0") });
    const gone = line.git("rev-parse", "HEAD^{tree}");
    line.commit({ [modelPath("old")]: null, [versionPath("old", "1.0.0")]: null });
    line.commit(model("vad"));
    line.commit(versions("vad", "1.0.0"));
    const { objects } = await open(line);
    const damaged = {
      algorithm: objects.algorithm,
      read: (oid: Oid) => (oid === gone ? Promise.resolve(null) : objects.read(oid)),
      write: objects.write.bind(objects),
      writeAll: objects.writeAll.bind(objects),
      expand: objects.expand.bind(objects),
    };
    const lines = new Lines({
      objects: damaged,
      shallow: new Set(),
      shelf: new MemoryShelf(),
      pulse: () => Promise.resolve(),
    });
    const source = new HistorySource({ objects: damaged, shallow: new Set(), lines });
    expect(await source.line(line.head())).toBe(null);
    expect((await readEvents(source, line.head(), { limit: 1 })).events[0]?.version).toBe("1.0.0");
    await expect(readEvents(source, line.head())).rejects.toMatchObject({ code: "object-missing" });
  });

  test("a pulse that throws stops the work, which can be asked for again", async () => {
    const { repository, grow } = await makeLong();
    const { objects } = repository;
    let stops = true;
    const told: (readonly [number, number])[] = [];
    const pulse = (done: number, total: number): Promise<void> => {
      told.push([done, total]);
      return stops ? Promise.reject(new Error("stopped")) : Promise.resolve();
    };
    const lines = new Lines({ objects, shallow: new Set(), shelf: new MemoryShelf(), pulse });
    const tip = grow(999);
    await expect(lines.at(tip)).rejects.toThrow("stopped");
    stops = false;
    expect((await lines.at(tip))?.length).toBe(1000);
    expect(told).toEqual([
      [255, 1000],
      [255, 1000],
      [511, 1000],
      [767, 1000],
    ]);
  });
});
