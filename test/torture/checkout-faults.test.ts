import fs from "node:fs";
import { expect, test } from "vitest";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { checkedOut, prepare, publisher, tip } from "../git/checkout-world.ts";
import { spoiltAt } from "../support/spoilt-files.ts";
import { makeWorld } from "../support/world.ts";

const spoil = (): never => {
  throw Object.assign(new Error("EIO: injected"), { code: "EIO" });
};

test("a publication into a checkout that fails at any of its system calls is refused whole or finished by the next command", async () => {
  const seen = new Set<string>();
  for (let n = 1; ; n++) {
    const world = makeWorld();
    checkedOut(world);
    world.write("r/mine", "staged\n");
    world.git("r", "add", "mine");
    const { move, touched } = prepare(world, { "m/a.yaml": "two\n", "n/b.yaml": "new\n" });
    const { files, calls } = spoiltAt(n, spoil, nodeFiles);
    const refs = new NodeRefStore({ gitDir: world.path("r/.git"), reflogs: "usual", patience: 0, files });
    const attempt = await publisher(world, { refs, files, patience: 0 })
      .publish(move, touched)
      .catch((error: unknown) => error);
    const failed = attempt instanceof Error;
    if (failed) expect(isStemmaError(attempt, "disk-failed"), `call ${n}: ${String(attempt)}`).toBe(true);
    expect(tip(world), `call ${n}`).toBe(failed ? move.expected : move.next);
    const said = await publisher(world).recover();
    seen.add(failed ? "refused" : said === null ? "published" : "finished later");
    expect(fs.existsSync(world.path("r/.git/index.lock")), `call ${n}`).toBe(false);
    expect(world.git("r", "status", "--porcelain"), `call ${n}`).toBe("A  mine");
    expect(fs.readFileSync(world.path("r/m/a.yaml"), "utf8"), `call ${n}`).toBe(failed ? "one\n" : "two\n");
    world.git("r", "fsck", "--strict", "--no-dangling");
    if (failed) expect((await publisher(world).publish(move, touched)).state).toBe("published");
    if (calls() < n) break;
  }
  expect([...seen].sort()).toEqual(["finished later", "published", "refused"]);
});
