import path from "node:path";
import { describe, expect, it } from "vitest";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeRepository } from "../support/repository.ts";
import { leftovers, moveOf } from "../git/ref-store.contract.ts";

const ref = "refs/heads/main";
const rounds = 40;

describe("writers killed at random moments", () => {
  it("lose nothing that was acknowledged, break nothing, and never block the next writer", async () => {
    const { gitDir, git, world } = makeRepository();
    const script = bundleScript("ref-writer", world.root);
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const kill = new AbortController();
      const killSoon = (): void => void setTimeout(() => kill.abort(), Math.random() * 60);
      const writers = ["a", "b", "c"].map((name) =>
        runProcess(process.execPath, [script, gitDir, ref, `${name}${round}`, "1000"], {
          signal: kill.signal,
          onOutput: killSoon,
        }),
      );
      for (const { lines, errors } of await Promise.all(writers)) {
        expect(errors).toBe("");
        acknowledged.push(...lines);
      }
    }
    const refs = new NodeRefStore({ gitDir });
    const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
    const tip = await refs.read(ref);
    const next = await objects.write("commit", (await objects.read(tip ?? ""))?.body ?? Buffer.alloc(0));
    expect(await refs.move(moveOf(ref, tip, next))).toMatchObject({ state: "published" });
    const history = new Set(git("rev-list", ref).split("\n"));
    expect(acknowledged.filter((oid) => !history.has(oid))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(rounds);
    expect(git("rev-list", "--max-parents=0", ref).split("\n")).toHaveLength(1);
    git("fsck", "--strict");
    expect(leftovers(gitDir).filter((name) => name.endsWith(".lock"))).toEqual([]);
  });
});
