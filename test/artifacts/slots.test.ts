import { describe, expect, it } from "vitest";
import { Slots } from "../../src/artifacts/slots.ts";

describe("places for work", () => {
  it("are never more than there are, are given in the order of asking, and come back after a failure", async () => {
    const slots = new Slots(3);
    const begun: number[] = [];
    let [busy, most] = [0, 0];
    const work = Array.from({ length: 50 }, (_, n) =>
      slots.hold(async () => {
        begun.push(n);
        busy += 1;
        most = Math.max(most, busy);
        for (let turn = 0; turn < n % 5; turn++) await Promise.resolve();
        busy -= 1;
        if (n % 7 === 0) throw new Error(`fails ${n}`);
        return n;
      }),
    );
    const ended = await Promise.allSettled(work);
    expect(most).toBe(3);
    expect(begun).toEqual(Array.from({ length: 50 }, (_, n) => n));
    expect(ended.filter(({ status }) => status === "rejected")).toHaveLength(8);
    expect(await slots.hold(() => Promise.resolve("free"))).toBe("free");
  });
});
