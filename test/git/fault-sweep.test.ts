import { describe, expect, test } from "vitest";
import { faults, sweep, sweepShortWrites } from "./fault-sweep.ts";

describe("a write into a bare repository leaves the old or the new state, no lock, and can be repeated", () => {
  test.each(["EIO", "EIO without hard links"] as const)(
    "when any of its system calls fails with %s",
    async (name) => {
      expect(await sweep(faults[name])).toBeGreaterThan(15);
    },
  );

  test("when the disk takes only half of any file", async () => {
    expect(await sweepShortWrites()).toBe(5);
  });
});
