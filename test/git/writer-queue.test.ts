import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { TicketQueue } from "../../src/git/writer-queue.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { rejectionOf } from "../support/fault.ts";
import { makeWorld } from "../support/world.ts";

const nothing = (): void => undefined;

function queueIn(patience = 10_000): { readonly queue: TicketQueue; readonly folder: string } {
  const folder = path.join(makeWorld().root, "queue");
  return { queue: new TicketQueue({ folder, patience }), folder };
}

describe("the line of writers", () => {
  it("lets them do their work one after the other, in the order in which they came", async () => {
    const { queue, folder } = queueIn();
    const done: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      done.push(`${name} begins`);
      await new Promise(setImmediate);
      done.push(`${name} ends`);
    };
    expect(queue.isEmpty()).toBe(true);
    await Promise.all(["a", "b", "c"].map((name) => queue.inTurn(work(name), nothing)));
    expect(done).toEqual(["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]));
    expect(queue.isEmpty()).toBe(true);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("goes on after work that failed, and gives the failure to its caller", async () => {
    const { queue } = queueIn();
    await expect(queue.inTurn(() => Promise.reject(new Error("mine")), nothing)).rejects.toThrow("mine");
    expect(await queue.inTurn(() => Promise.resolve(1), nothing)).toBe(1);
  });

  it("does not count the dead, and clears their tickets away", () => {
    const { queue, folder } = queueIn();
    fs.mkdirSync(folder);
    const [boot, host, space] = thisOwner().split(".");
    fs.writeFileSync(path.join(folder, `${boot}.${host}.${space}.4194305.1.${"0".repeat(20)}.x`), "");
    expect(queue.isEmpty()).toBe(true);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it("passes over a head that does not move", async () => {
    const { queue, folder } = queueIn(30);
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, `${thisOwner()}.${"0".repeat(20)}.stuck`), "");
    expect(queue.isEmpty()).toBe(false);
    expect(await queue.inTurn(() => Promise.resolve("done"), nothing)).toBe("done");
  });

  it("can be left", async () => {
    const { queue, folder } = queueIn();
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, `${thisOwner()}.${"0".repeat(20)}.ahead`), "");
    const leave = (): void => {
      throw new Error("enough");
    };
    await expect(queue.inTurn(() => Promise.resolve(), leave)).rejects.toThrow("enough");
    expect(fs.readdirSync(folder)).toHaveLength(1);
  });

  it("has one ticket of a process at a time, however many of its promises wait, and they can leave it", async () => {
    const { queue, folder } = queueIn();
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    const tickets: number[] = [];
    const count = (): Promise<void> => Promise.resolve(void tickets.push(fs.readdirSync(folder).length));
    const first = queue.inTurn(() => gate, nothing);
    const others = Array.from({ length: 5 }, () => queue.inTurn(count, nothing));
    expect(queue.isEmpty()).toBe(false);
    const leave = (): void => {
      throw new Error("enough");
    };
    await expect(queue.inTurn(count, leave)).rejects.toThrow("enough");
    const last = queue.inTurn(count, nothing);
    go();
    await Promise.all([first, ...others, last]);
    expect(tickets).toEqual([1, 1, 1, 1, 1, 1]);
    expect(queue.isEmpty()).toBe(true);
  });

  it("says so where no ticket can be drawn", async () => {
    const { queue, folder } = queueIn();
    fs.writeFileSync(folder, "a file");
    expect(await rejectionOf(queue.inTurn(() => Promise.resolve(), nothing))).toMatchObject({
      code: "disk-failed",
    });
  });
});
