import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { RefusalLog, type RefusedPush } from "../../src/git/refusal-log.ts";
import { fc } from "../support/laws.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeWorld } from "../support/world.ts";

const zeros = "0".repeat(40);
const push = (change: Partial<RefusedPush> = {}): RefusedPush => ({
  time: "2026-11-21T12:00:00.000Z",
  pusher: "ada",
  told_by: "USER",
  updates: [{ ref: "refs/heads/main", before: zeros, after: "a".repeat(40) }],
  codes: ["line-rewritten"],
  ...change,
});
const afters = (log: RefusalLog): readonly string[] =>
  log.read().refusals.map(({ updates }) => updates[0]?.after ?? "");

describe("the record of refused pushes", () => {
  it("gives back what it was given, newest first, by month", () => {
    const log = new RefusalLog({ gitDir: makeWorld().root });
    expect(log.read()).toEqual({ refusals: [], incomplete: [] });
    const times = ["2026-11-30T23:59:59.000Z", "2026-12-01T00:00:00.000Z", "2026-11-01T00:00:00.000Z"];
    for (const time of times) expect(log.add(push({ time }))).toBe(true);
    const { refusals, incomplete } = log.read();
    expect(refusals.map(({ time }) => time)).toEqual([times[1], times[0], times[2]]);
    expect([refusals[0], incomplete]).toEqual([push({ time: times[1] ?? "" }), []]);
  });

  it("holds any text that a pusher chose, cut short, a push a line", () => {
    const { root } = makeWorld();
    const log = new RefusalLog({ gitDir: root });
    const hostile = fc.string({ unit: "binary", maxLength: 2000 });
    let kept = 0;
    fc.assert(
      fc.property(hostile, hostile, fc.nat(40), (pusher, ref, count) => {
        const update = { ref, before: zeros, after: "b".repeat(40) };
        const updates = Array.from({ length: count }, () => update);
        kept += log.add(push({ pusher, updates, codes: Array<string>(200).fill(ref.slice(0, 9)) })) ? 1 : 0;
        const { refusals, incomplete } = log.read();
        expect([refusals.length, incomplete]).toEqual([kept, []]);
        const [newest] = refusals;
        expect(newest?.updates.length).toBe(Math.min(20, count));
        expect(Buffer.from(newest?.pusher ?? "")).toEqual(Buffer.from(pusher.slice(0, 300)));
      }),
      { numRuns: 30 },
    );
  });

  it("takes no more than a month may have, and says so", () => {
    const log = new RefusalLog({ gitDir: makeWorld().root, most: 500 });
    expect(Array.from({ length: 5 }, () => log.add(push()))).toEqual([true, true, true, false, false]);
    expect(log.add(push({ time: "2026-12-01T00:00:00.000Z" }))).toBe(true);
    const { refusals, incomplete } = log.read();
    expect([refusals.length, incomplete]).toEqual([4, ["2026-11.jsonl"]]);
  });

  it("loses one line where a writer was killed in the middle of it, and tells of it", () => {
    const world = makeWorld();
    const log = new RefusalLog({ gitDir: world.root });
    log.add(push());
    fs.appendFileSync(world.path("stemma-refusals/2026-11.jsonl"), '\n{"time":"2026-11-21T12:00');
    log.add(push({ pusher: null, told_by: null }));
    for (const line of ["7", "null", "{}", JSON.stringify({ ...push(), updates: [{ ref: "x" }] })])
      world.write("stemma-refusals/2026-12.jsonl", `${line}\n`);
    world.write("stemma-refusals/notes.txt", "not ours");
    const { refusals, incomplete } = log.read();
    expect(refusals.map(({ pusher }) => pusher)).toEqual([null, "ada"]);
    expect(incomplete).toEqual(["2026-11.jsonl", "2026-12.jsonl"]);
  });

  it("can be written by all of a group that shares the repository", () => {
    const world = makeWorld();
    const modes = ["group", "0640"].map((shared) => {
      const gitDir = world.path(shared);
      fs.mkdirSync(gitDir);
      new RefusalLog({ gitDir, shared }).add(push());
      return fs.statSync(`${gitDir}/stemma-refusals`).mode & 0o2070;
    });
    expect(modes[0]).toBe(0o2070);
    expect(modes[1]).not.toBe(0o2070);
  });

  it(
    "keeps all that several processes wrote at once, and what a killed one had kept",
    { timeout: 120_000 },
    async () => {
      const world = makeWorld();
      const script = bundleScript("refuser", world.root);
      const killed = new AbortController();
      const ends = await Promise.all([
        ...[0, 1, 2].map((n) => runProcess(process.execPath, [script, world.root, String(n * 1000), "100"])),
        runProcess(process.execPath, [script, world.root, "9000", "100000"], {
          signal: killed.signal,
          onOutput: () => killed.abort(),
        }),
      ]);
      const kept = ends.flatMap(({ lines }) => lines);
      expect(kept.length).toBeGreaterThan(300);
      const log = new RefusalLog({ gitDir: world.root });
      const told = new Set(afters(log));
      expect(kept.filter((id) => !told.has(id))).toEqual([]);
      expect(log.add(push())).toBe(true);
      expect(afters(log)).toContain("a".repeat(40));
    },
  );
});
