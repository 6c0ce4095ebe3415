import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { hashObject } from "../../src/git/oid.ts";
import type { NewObject } from "../../src/git/ports.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { spoiltAt } from "../support/spoilt-files.ts";
import { makeRepository } from "../support/repository.ts";

const storeOf = (gitDir: string, files = nodeFiles): NodeObjectStore =>
  new NodeObjectStore({ objectsDir: path.join(gitDir, "objects"), files });

const packsOf = (gitDir: string): readonly string[] =>
  fs.readdirSync(path.join(gitDir, "objects/pack")).sort();

/* Blobs of sizes that need one to three bytes in a pack, with one of them twice. */
function manyObjects(seed = 0): NewObject[] {
  const sizes = [0, 1, 15, 16, 2047, 2048, 300_000];
  const bodies = Array.from({ length: 150 }, (_, index) => {
    return Buffer.from(`${seed} ${index} `.padEnd(sizes[index % sizes.length] ?? 0, "x"));
  });
  return [...bodies, bodies[3] ?? Buffer.alloc(0)].map((body) => ({ type: "blob", body }));
}

describe("many objects at once", () => {
  it("are one pack, which native git verifies and reads", async () => {
    const { gitDir, git } = makeRepository();
    const store = storeOf(gitDir);
    const objects = manyObjects();
    const oids = await store.writeAll(objects);
    expect(oids).toEqual(objects.map(({ type, body }) => hashObject(type, body)));
    const [idx, keep, pack] = packsOf(gitDir);
    expect([idx, keep, pack].map((file) => path.extname(file ?? ""))).toEqual([".idx", ".keep", ".pack"]);
    expect(git("verify-pack", "-v", `objects/pack/${idx ?? ""}`)).toContain("non delta: 150 objects");
    expect(git("count-objects", "-v")).toContain("count: 0\n");
    expect(git("fsck", "--strict", "--no-dangling")).toBe("");
    for (const [at, oid] of oids.entries()) {
      expect((await store.read(oid))?.body.equals(objects[at]?.body ?? Buffer.alloc(0))).toBe(true);
      expect((await storeOf(gitDir).read(oid))?.type).toBe("blob");
    }
  });

  it("outlive a repack until they are released, and no longer count for more than others then", async () => {
    const { gitDir, git } = makeRepository();
    const store = storeOf(gitDir);
    const oids = await store.writeAll(manyObjects());
    git("repack", "-a", "-d", "-q");
    expect(git("cat-file", "-t", oids[0] ?? "")).toBe("blob");
    store.release(oids.at(-1) ?? "");
    store.release("0".repeat(40));
    expect(packsOf(gitDir).filter((file) => file.endsWith(".keep"))).toEqual([]);
    git("repack", "-a", "-d", "-q");
    expect(packsOf(gitDir)).toEqual([]);
    expect(await store.read(oids[0] ?? "")).toBeNull();
  });

  it("are written again over the same pack, whose keeper stays the one who was first", async () => {
    const { gitDir, git } = makeRepository();
    const [one, other] = [storeOf(gitDir), storeOf(gitDir)];
    const last = (await one.writeAll(manyObjects())).at(-1) ?? "";
    await other.writeAll(manyObjects());
    expect(packsOf(gitDir)).toHaveLength(3);
    other.release(last);
    expect(packsOf(gitDir)).toHaveLength(3);
    one.release(last);
    expect(packsOf(gitDir)).toHaveLength(2);
    expect(git("fsck", "--no-dangling")).toBe("");
  });

  it("free what a dead writer kept, and nothing else", async () => {
    const { gitDir } = makeRepository();
    const folder = path.join(gitDir, "objects/pack");
    const [boot, host, space] = thisOwner().split(".");
    const dead = [boot, host, space, String(2 ** 22 + 1), "1"].join(".");
    fs.writeFileSync(path.join(folder, "pack-a.keep"), `stemma ${dead}\n`);
    fs.writeFileSync(path.join(folder, "pack-b.keep"), `stemma ${thisOwner()}\n`);
    fs.writeFileSync(path.join(folder, "pack-c.keep"), "fetch-pack 1 on host\n");
    const store = storeOf(gitDir);
    store.release((await store.writeAll(manyObjects())).at(-1) ?? "");
    expect(packsOf(gitDir).filter((file) => file.endsWith(".keep"))).toEqual(["pack-b.keep", "pack-c.keep"]);
  });

  it("leave no pack that is read, and no temporary file, when any call fails", async () => {
    const { gitDir, git } = makeRepository();
    const fault = (): never => {
      throw Object.assign(new Error("ENOSPC: injected"), { code: "ENOSPC" });
    };
    let failed = 0;
    for (let n = 1; ; n++) {
      const { files, calls } = spoiltAt(n, fault, nodeFiles);
      const outcome = await storeOf(gitDir, files)
        .writeAll(manyObjects(n))
        .catch((error: unknown) => error);
      if (calls() < n) break;
      failed += 1;
      expect(isStemmaError(outcome, "disk-failed")).toBe(true);
      const stay = packsOf(gitDir).filter((file) => !/^pack-[0-9a-f]{40}\.(?:pack|idx)$/.test(file));
      expect(stay.filter((file) => file.startsWith("tmp_"))).toEqual([]);
    }
    expect(failed).toBeGreaterThan(12);
    expect(git("fsck", "--no-dangling")).toBe("");
  });
});
