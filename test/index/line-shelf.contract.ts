import { describe, expect, test } from "vitest";
import type { LineShelf } from "../../src/history/line-shelf.ts";

const first = `${"1".repeat(40)}.line`;
const second = `${"2".repeat(40)}.part`;

/** What every shelf of lines does. */
export function describeShelf(name: string, make: () => LineShelf): void {
  describe(name, () => {
    test("gives back what was kept, under its name", async () => {
      const shelf = make();
      expect(await shelf.keeps()).toBe(true);
      expect(await shelf.names()).toEqual([]);
      expect(await shelf.keep(first, Buffer.from("one"))).toBe(true);
      expect(await shelf.keep(second, Buffer.from("two"))).toBe(true);
      expect([...(await shelf.names())].sort()).toEqual([first, second]);
      expect((await shelf.read(first))?.toString()).toBe("one");
      expect((await shelf.read(second))?.toString()).toBe("two");
    });

    test("keeps the last bytes under a name", async () => {
      const shelf = make();
      await shelf.keep(first, Buffer.from("one"));
      await shelf.keep(first, Buffer.from("other"));
      expect((await shelf.read(first))?.toString()).toBe("other");
      expect(await shelf.names()).toEqual([first]);
    });

    test("has nothing under a name that was never kept or was removed", async () => {
      const shelf = make();
      expect(await shelf.read(first)).toBe(null);
      await shelf.remove(first);
      await shelf.keep(first, Buffer.from("one"));
      await shelf.remove(first);
      expect(await shelf.read(first)).toBe(null);
      expect(await shelf.names()).toEqual([]);
    });
  });
}
