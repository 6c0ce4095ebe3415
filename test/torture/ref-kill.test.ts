import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { rejectionOf } from "../support/fault.ts";
import { leftovers, moveOf } from "../git/ref-store.contract.ts";
import { type Arena, type Engine, findLosses, type Losses, main, makeArena, none } from "./ledger.ts";
import { size } from "./size.ts";

const endless = 1_000_000;

/** A writer that is started again whenever it was killed. */
class Slot {
  readonly acknowledged: string[] = [];
  readonly #arena: Arena;
  readonly #engine: Engine;
  readonly #name: string;
  readonly #bytes: number;
  #life = 0;
  #outputs = 0;
  #killer = new AbortController();
  #ended: Promise<void> = Promise.resolve();
  #failure: Error | null = null;
  #onChange = (): void => undefined;

  constructor(arena: Arena, engine: Engine, name: string, bytes = 0) {
    this.#arena = arena;
    this.#engine = engine;
    this.#name = name;
    this.#bytes = bytes;
  }

  start(): void {
    this.#life += 1;
    this.#killer = new AbortController();
    const killed = this.#killer.signal;
    const name = `${this.#name}${this.#life}`;
    const writer = { engine: this.#engine, name, commits: endless, bytes: this.#bytes };
    const onOutput = (): void => {
      this.#outputs += 1;
      this.#onChange();
    };
    this.#ended = this.#arena.write(writer, killed, onOutput).then(({ lines, errors, code }) => {
      this.acknowledged.push(...lines);
      // Nobody may end by himself: neither by a failure nor by having lost patience with a lock.
      if (killed.aborted || (code === 0 && errors === "")) return;
      this.#failure = new Error(`${name} ended with ${code ?? "a signal"}: ${errors}`);
      this.#onChange();
    });
  }

  async kill(): Promise<void> {
    this.#killer.abort();
    await this.#ended;
  }

  ended(): Promise<void> {
    return this.#ended;
  }

  /** Why the process ended when nobody killed it. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Waits for the next acknowledgement; fails when the process has failed. */
  progress(): Promise<void> {
    const before = this.#outputs;
    return new Promise((resolve, reject) => {
      this.#onChange = (): void => {
        if (this.#failure !== null) reject(this.#failure);
        else if (this.#outputs > before) resolve();
      };
      this.#onChange();
    });
  }
}

/* Kills one own writer after the other at random moments. After each kill somebody must get on. */
async function torture(slots: readonly Slot[], kills: number): Promise<void> {
  for (const slot of slots) slot.start();
  await Promise.all(slots.map((slot) => slot.progress()));
  for (let kill = 0; kill < kills; kill++) {
    await pause(20 + Math.random() * 130);
    const slot = slots[kill % slots.length];
    await slot?.kill();
    slot?.start();
    // One that has failed makes this fail, now or in the next round.
    await Promise.race(slots.map((each) => each.progress()));
  }
  await Promise.all(slots.map((slot) => slot.kill()));
  expect(slots.map(({ failure }) => failure)).toEqual(slots.map(() => null));
}

describe("writers killed at random moments", () => {
  it("lose nothing beside native git, get on after every kill, and leave foreign locks alone", async () => {
    const arena = makeArena();
    const foreign = path.join(arena.gitDir, "refs/heads/foreign.lock");
    fs.writeFileSync(foreign, "");
    const own = ["a", "b", "c", "d"].map((name) => new Slot(arena, "own", name));
    const native = new Slot(arena, "native", "native");
    native.start();
    await native.progress();
    await torture(own, size(60, 5000));
    // The native writer is not killed, since its locks would stay until somebody removes them by hand.
    fs.writeFileSync(arena.world.path("stop"), "");
    await native.ended();
    fs.rmSync(arena.world.path("stop"));

    const last = await arena.write({ engine: "own", name: "last", commits: 1 });
    expect(last).toMatchObject({ code: 0, errors: "" });
    const acknowledged = [...own, native].flatMap((slot) => slot.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(size(60, 5000));
    expect(native.acknowledged.length).toBeGreaterThan(0);
    expect(findLosses(arena, [...acknowledged, ...last.lines])).toEqual(none);
    expect(leftovers(arena.gitDir).filter((name) => name.endsWith(".lock"))).toEqual([
      "refs/heads/foreign.lock",
    ]);
    const refs = new NodeRefStore({ gitDir: arena.gitDir, patience: 0 });
    const tip = arena.git("rev-parse", main);
    expect(await rejectionOf(refs.move(moveOf("refs/heads/foreign", null, tip)))).toMatchObject({
      code: "ref-locked",
      data: { path: foreign, foreign: true },
    });
    expect(fs.existsSync(foreign)).toBe(true);
  });

  it("lose or break something when they are one plain isomorphic-git: this test can fail", async () => {
    const arena = makeArena();
    const acknowledged: string[] = [];
    let losses: Losses = none;
    for (let kill = 0; kill < 1000 && isSound(losses); kill++) {
      const slot = new Slot(arena, "isomorphic", `w${kill}-`, 65_536);
      slot.start();
      await slot.progress();
      await pause(Math.random() * 60);
      await slot.kill();
      acknowledged.push(...slot.acknowledged);
      losses = findLosses(arena, acknowledged);
    }
    expect(isSound(losses)).toBe(false);
  });
});

function isSound(losses: Losses): boolean {
  return losses.commits === 0 && losses.damage.length === 0;
}
