import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { utimes } from "node:fs/promises";
import { collect, graceTime, planGarbage } from "../../src/artifacts/gc.ts";
import { directoryStore } from "../../src/artifacts/directory-store.ts";
import type { StoredItem } from "../../src/artifacts/store.ts";
import { digestOf, failureOf, newFolder, streamOf } from "./folder.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 21);
const anyItem: fc.Arbitrary<StoredItem> = fc.record({
  digest: fc.nat(30).map((number) => digestOf(String(number))),
  size: fc.nat(),
  modified: fc.integer({ min: now - 60 * day, max: now + day }),
});

describe("a plan of collection", () => {
  it("never removes what is kept by name or was touched in time, and removes all else", () => {
    const anyKeep = fc.array(fc.nat(30).map((number) => digestOf(String(number))));
    fc.assert(
      fc.property(fc.array(anyItem), anyKeep, fc.nat(40 * day), (items, names, grace) => {
        const keep = new Set(names);
        const plan = planGarbage({ items, keep, now, grace });
        for (const item of plan.remove) {
          expect(keep.has(item.digest)).toBe(false);
          expect(item.modified).toBeLessThan(now - grace);
        }
        for (const item of plan.kept) {
          expect(keep.has(item.digest) || item.modified >= now - grace).toBe(true);
        }
        expect(plan.remove.length + plan.kept.length).toBe(items.length);
        expect(plan.freed).toBe(plan.remove.reduce((sum, item) => sum + item.size, 0));
      }),
    );
  });

  it("gives fourteen days of grace", () => {
    const item = { digest: digestOf("x"), size: 5, modified: now - graceTime };
    expect(planGarbage({ items: [item], keep: new Set(), now }).freed).toBe(0);
    const older = { ...item, modified: item.modified - 1 };
    expect(planGarbage({ items: [older], keep: new Set(), now }).freed).toBe(5);
  });
});

describe("a collection", () => {
  const filled = async () => {
    const store = directoryStore("share", await newFolder());
    const items: StoredItem[] = [];
    for (const text of ["a", "bb", "ccc"]) {
      await store.put(digestOf(text), text.length, { stream: streamOf(text) });
      await utimes((await store.locate(digestOf(text))) ?? "", 1000, 1000);
    }
    for await (const item of store.list()) items.push(item);
    return { store, items };
  };

  it("removes what the plan names and says what it freed", async () => {
    const { store, items } = await filled();
    const plan = planGarbage({ items, keep: new Set([digestOf("bb")]), now });
    const { removed, freed } = await collect(store, plan);
    expect(new Set(removed)).toEqual(new Set([digestOf("a"), digestOf("ccc")]));
    expect(freed).toBe(4);
    expect(await store.has(digestOf("bb"))).not.toBeNull();
    expect(await store.has(digestOf("a"))).toBeNull();
  });

  it("spares what was freshened after the plan was made", async () => {
    const { store, items } = await filled();
    const plan = planGarbage({ items, keep: new Set(), now });
    await store.touch(digestOf("a"));
    expect((await collect(store, plan)).removed).not.toContain(digestOf("a"));
    expect(await store.has(digestOf("a"))).not.toBeNull();
  });

  it("is stopped by a signal before it removes more", async () => {
    const { store, items } = await filled();
    const plan = planGarbage({ items, keep: new Set(), now });
    expect((await failureOf(collect(store, plan, AbortSignal.abort()))).code).toBe("interrupted");
    expect(await store.has(digestOf("a"))).not.toBeNull();
  });
});
