import { beforeEach, expect, test } from "vitest";
import type { ObjectStore, Oid } from "../../src/git/ports.ts";
import { commitsAhead, divergence, isDescendant, mergeBase } from "../../src/history/ancestry.ts";
import { HistorySource } from "../../src/history/source.ts";
import { fc } from "../support/laws.ts";
import { makeLine, open, start } from "./line.ts";

const limit = { timeout: 120_000 };
const day = 86_400;

let objects: ObjectStore;
let tree: Oid;

beforeEach(async () => {
  ({ objects } = await open(makeLine()));
  tree = await objects.write("tree", Buffer.alloc(0));
});

/** Writes a commit that says it was made at a time. */
function commit(parents: readonly Oid[], seconds: number, message: string): Promise<Oid> {
  const by = `Ada <ada@example.org> ${seconds} +0000`;
  const lines = [`tree ${tree}`, ...parents.map((oid) => `parent ${oid}`), `author ${by}`, `committer ${by}`];
  return objects.write("commit", Buffer.from(`${lines.join("\n")}\n\n${message}\n`));
}

/** A history whose commits follow one another by a minute; gives them, the oldest first. */
async function lineOf(count: number): Promise<readonly Oid[]> {
  const line: Oid[] = [];
  for (let n = 0; n < count; n++) line.push(await commit(line.slice(-1), start + n * 60, `step ${n}`));
  return line;
}

/** A source of history, and how many commits it has read. */
function counted(): { readonly source: HistorySource; readonly reads: () => number } {
  let reads = 0;
  const counting: ObjectStore = {
    algorithm: objects.algorithm,
    read: (oid) => {
      reads++;
      return objects.read(oid);
    },
    write: (type, body) => objects.write(type, body),
    writeAll: (all) => objects.writeAll(all),
    expand: (prefix) => objects.expand(prefix),
  };
  return { source: new HistorySource({ objects: counting, shallow: new Set() }), reads: () => reads };
}

/** A commit of a random history: which earlier ones it follows, and what its clock says. */
const drawn = fc.record({
  parents: fc.uniqueArray(fc.nat(1000), { minLength: 0, maxLength: 3 }),
  seconds: fc.oneof(fc.constant(null), fc.nat(100_000_000)),
});

test("what two commits reach, alone and together, is exact whatever dates commits bear", limit, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(drawn, { minLength: 2, maxLength: 24 }),
      fc.nat(),
      fc.nat(),
      async (acts, m, n) => {
        const oids: Oid[] = [];
        const reach: Set<number>[] = [];
        const dates: number[] = [];
        for (const [at, { parents, seconds }] of acts.entries()) {
          const chosen = [
            ...new Set(at === 0 ? [] : parents.map((each) => at - 1 - (each % Math.min(at, 6)))),
          ];
          const date = seconds ?? start + at * 60;
          oids.push(
            await commit(
              chosen.map((each) => oids[each] ?? ""),
              date,
              `drawn ${at}`,
            ),
          );
          dates.push(date);
          reach.push(new Set([at, ...chosen.flatMap((each) => [...(reach[each] ?? [])])]));
        }
        const [a, b] = [m % acts.length, n % acts.length];
        const [fromA, fromB] = [reach[a] ?? new Set<number>(), reach[b] ?? new Set<number>()];
        const alone = [...fromA].filter((each) => !fromB.has(each));
        const behind = [...fromB].filter((each) => !fromA.has(each)).length;
        const common = [...fromA].filter((each) => fromB.has(each));
        const best = common
          .filter((each) => !common.some((other) => other !== each && reach[other]?.has(each) === true))
          .sort(
            (x, y) => (dates[y] ?? 0) - (dates[x] ?? 0) || ((oids[x] ?? "") < (oids[y] ?? "") ? -1 : 1),
          )[0];
        const [left, right] = [oids[a] ?? "", oids[b] ?? ""];
        const { source } = counted();
        expect(await divergence(source, left, right)).toEqual({ ahead: alone.length, behind });
        expect([...(await commitsAhead(source, left, right))].sort()).toEqual(
          alone.map((each) => oids[each]).sort(),
        );
        expect(await mergeBase(source, left, right)).toBe(best === undefined ? null : oids[best]);
        expect(await isDescendant(source, left, right)).toBe(fromA.has(b));
      },
    ),
    { numRuns: 120 },
  );
});

test("a head that lies about its date costs as much as one that does not", limit, async () => {
  const line = await lineOf(1500);
  const tip = line.at(-1) ?? "";
  const fork = line.at(-4) ?? "";
  const dates = { honest: start + 1500 * 60, past: start - 3000 * day, future: start + 3000 * day };
  for (const [name, seconds] of Object.entries(dates)) {
    const one = await commit([tip], seconds, `${name} one`);
    const two = await commit([one], seconds, `${name} two`);
    const aside = await commit([fork], seconds, `${name} aside`);
    const merged = await commit([aside, tip], seconds, `${name} merged`);
    for (const [head, ahead, base] of [
      [two, 2, tip],
      [aside, 1, fork],
      [merged, 2, tip],
    ] as const) {
      const { source, reads } = counted();
      expect(await mergeBase(source, head, tip)).toBe(base);
      expect(await commitsAhead(source, head, tip)).toHaveLength(ahead);
      expect(await divergence(source, tip, head)).toMatchObject({ behind: ahead });
      expect(await isDescendant(source, head, tip)).toBe(base === tip);
      // Of 1,500 commits.
      expect({ name, few: reads() < 120 }).toEqual({ name, few: true });
    }
  }
});

test("lines that grew long apart are walked little further than where they parted", limit, async () => {
  const line = await lineOf(1200);
  let [left, right] = [line.at(-1) ?? "", line.at(-1) ?? ""];
  for (let n = 0; n < 100; n++) {
    left = await commit([left], start + 100_000 + n * 60, `left ${n}`);
    const aside = await commit([line.at(-1 - (n % 5)) ?? ""], start + 100_000 + n * 60, `aside ${n}`);
    right = await commit([right, aside], start + 100_000 + n * 60, `right ${n}`);
  }
  const { source, reads } = counted();
  expect(await divergence(source, left, right)).toEqual({ ahead: 100, behind: 200 });
  expect(await mergeBase(source, left, right)).toBe(line.at(-1));
  expect(reads()).toBeLessThan(500);
});
