import { execFile, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { type Operation, operationsOf, violations } from "../support/client-history.ts";
import { numbers } from "../support/numbers.ts";
import { bundleScript } from "../support/processes.ts";
import { main, makeArena } from "./ledger.ts";
import { size } from "./size.ts";

const run = promisify(execFile);

/** A client that is started anew with another seed whenever it was killed. */
class Client {
  readonly operations: Operation[] = [];
  kills = 0;
  readonly #start: (life: number) => ReturnType<typeof spawn>;
  #child: ReturnType<typeof spawn> | null = null;

  constructor(start: (life: number) => ReturnType<typeof spawn>) {
    this.#start = start;
  }

  kill(): void {
    if (this.#child?.kill("SIGKILL") === true) this.kills += 1;
  }

  /** Works through one life after the other until it has done so many operations. */
  async work(wanted: number): Promise<void> {
    for (let life = 0; this.operations.length < wanted; life++) {
      const child = this.#start(life);
      this.#child = child;
      const output: Buffer[] = [];
      const errors: Buffer[] = [];
      child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
      child.stderr?.on("data", (chunk: Buffer) => errors.push(chunk));
      const [code] = await new Promise<[number | null]>((resolve, reject) => {
        child.on("error", reject);
        child.on("close", (ended) => resolve([ended]));
      });
      this.#child = null;
      expect(Buffer.concat(errors).toString()).toBe("");
      expect(code === 0 || code === null).toBe(true);
      this.operations.push(...operationsOf(Buffer.concat(output).toString()));
    }
  }
}

describe("eight clients with random operations, beside kills, gc and a full disk", () => {
  it("keep C1, C2 and C3", async () => {
    const arena = makeArena();
    const script = bundleScript("history-client", arena.world.root);
    const wanted = size(250, 125_000);
    const clients = Array.from({ length: 8 }, (_, n) => {
      const args = (life: number): string[] => [
        script,
        arena.gitDir,
        main,
        `client${n}-${life}`,
        String(1 + n + 8 * life),
        String(wanted),
      ];
      return new Client((life) =>
        spawn(process.execPath, args(life), { env: arena.world.env, stdio: ["ignore", "pipe", "pipe"] }),
      );
    });
    let over = false;
    const random = numbers(13);
    const nemesis = (async (): Promise<void> => {
      while (!over) {
        await pause(50 + random(200));
        clients[random(clients.length)]?.kill();
        // It gives up where a ref moves under it, and comes back.
        await run("git", ["gc", "-q"], { cwd: arena.gitDir, env: arena.world.env }).catch(() => null);
      }
    })();
    await Promise.all(clients.map((client) => client.work(wanted))).finally(() => (over = true));
    await nemesis;
    const operations = clients.flatMap((client) => client.operations);
    const line = arena.git("rev-list", "--first-parent", "--reverse", main).split("\n");
    expect(violations(operations, line)).toEqual([]);
    expect(arena.git("fsck", "--strict", "--no-dangling")).toBe("");
    // What would make this test prove nothing.
    const count = (...states: readonly string[]): number =>
      operations.filter(({ state }) => states.includes(state)).length;
    expect(operations.length).toBeGreaterThanOrEqual(8 * wanted);
    expect(count("published")).toBeGreaterThan(wanted);
    expect(count("moved")).toBeGreaterThan(0);
    expect(count("disk-failed", "git-unavailable")).toBeGreaterThan(0);
    expect(clients.reduce((sum, { kills }) => sum + kills, 0)).toBeGreaterThan(0);
  });
});

describe("the checker of histories", () => {
  const operation = (
    state: string,
    start: number,
    end: number,
    oid: string,
    base: string | null = null,
  ): Operation => ({
    client: "c",
    n: 0,
    kind: state === "read" ? "read" : "write",
    start,
    end,
    state,
    base,
    oid,
  });
  const line = ["a", "b", "c"];

  it("finds nothing in a sound one", () => {
    const sound = [
      operation("published", 0, 2, "b", "a"),
      operation("read", 1, 3, "a"),
      operation("read", 1, 3, "b"),
      operation("moved", 3, 4, "x", "b"),
      operation("published", 4, 6, "c", "b"),
    ];
    expect(violations(sound, line)).toEqual([]);
  });

  it.each([
    ["C1", "an acknowledged commit that is gone", [operation("published", 0, 1, "x", "a")]],
    ["C2", "a commit that was read and never published", [operation("read", 0, 1, "x")]],
    [
      "C2",
      "a read of what was there before an acknowledgement",
      [operation("published", 0, 1, "b", "a"), operation("read", 2, 3, "a")],
    ],
    [
      "C2",
      "a read of less than another client has read",
      [operation("read", 0, 1, "c"), operation("read", 2, 3, "b")],
    ],
    [
      "C2",
      "a write that was built on less than was acknowledged",
      [operation("published", 0, 1, "c", "b"), operation("moved", 2, 3, "x", "a")],
    ],
    [
      "C3",
      "two acknowledgements on one base",
      [operation("published", 0, 3, "b", "a"), operation("published", 0, 3, "c", "a")],
    ],
  ])("finds by %s %s", (promise, _says, operations) => {
    expect(violations(operations, line)).toEqual([expect.stringMatching(`^${promise}: `)]);
  });
});
