import path from "node:path";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { BoundedCache } from "../../src/git/bounded-cache.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import type { ObjectReader } from "../../src/git/ports.ts";
import { entryAt, readBlob, readCommit, readRawTree, readTag, readTree } from "../../src/git/walk.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";

function made() {
  const repository = makeRepository();
  const [tip = ""] = commitFiles(repository, 3);
  const objects = new NodeObjectStore({ objectsDir: path.join(repository.gitDir, "objects") });
  return { ...repository, objects, tip, tree: repository.git("rev-parse", `${tip}^{tree}`) };
}

describe("the readers of objects", () => {
  it("read commits, trees, files and tags", async () => {
    const { objects, tip, tree, git } = made();
    expect(await readCommit(objects, tip)).toMatchObject({ tree, message: "change 3" });
    expect((await readTree(objects, tree)).entries.map((entry) => entry.name)).toEqual(["models"]);
    expect((await readRawTree(objects, tree)).map((entry) => entry.name.toString())).toEqual(["models"]);
    expect(await readTree(objects, tree)).toBe(await readTree(objects, tree));
    const file = await entryAt(objects, tree, "models/a/versions/3.yaml");
    expect((await readBlob(objects, file?.oid ?? "")).toString()).toBe("version: 3");
    git("tag", "-m", "note", "t");
    expect(await readTag(objects, git("rev-parse", "t"))).toMatchObject({ object: tip, tag: "t" });
  });

  it("read a tree once for all who ask for it at the same time", async () => {
    const { objects, tree } = made();
    const asked: string[] = [];
    const counted: ObjectReader = {
      algorithm: objects.algorithm,
      read: (oid) => {
        asked.push(oid);
        return objects.read(oid);
      },
    };
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => readTree(counted, tree)));
    expect(others.every((each) => each === first)).toBe(true);
    expect(asked).toEqual([tree]);
  });

  it("name what is missing and what is of another type", async () => {
    const { objects, tip, tree } = made();
    const absent = "1".repeat(40);
    await expect(readBlob(objects, absent)).rejects.toMatchObject({
      code: "object-missing",
      data: { oid: absent },
    });
    await expect(readTree(objects, tip)).rejects.toMatchObject({
      code: "object-corrupt",
      data: { oid: tip },
    });
    await expect(readCommit(objects, tree)).rejects.toMatchObject({
      code: "object-corrupt",
      data: { oid: tree },
    });
  });

  it("name the object whose bytes cannot be parsed", async () => {
    const { objects, gitWith } = made();
    const oid = gitWith("rubbish", "hash-object", "-w", "--literally", "-t", "commit", "--stdin");
    await expect(readCommit(objects, oid)).rejects.toMatchObject({ code: "object-corrupt", data: { oid } });
  });
});

describe("entryAt", () => {
  it("is null where the tree has nothing, also below a file", async () => {
    const { objects, tree } = made();
    for (const gone of ["x", "models/x/y", "models/a/model.yaml/x"])
      expect(await entryAt(objects, tree, gone)).toBeNull();
    expect(await entryAt(objects, tree, "models/a")).toMatchObject({ mode: "40000" });
  });

  it.each(["", "/", "a//b", "../x", "a/.git/b", "a\\b"])("refuses the path %j", async (wrong) => {
    const { objects, tree } = made();
    await expect(entryAt(objects, tree, wrong)).rejects.toMatchObject({ code: "path-invalid" });
  });
});

describe("a bounded cache", () => {
  it("keeps what is used, forgets what is not, and never holds what is too heavy", () => {
    const cache = new BoundedCache<number>(10);
    for (let key = 0; key < 100; key++) {
      cache.set(String(key), key, 1);
      expect(cache.get("0")).toBe(0);
      expect(cache.get(String(Math.max(0, key - 1)))).toBe(Math.max(0, key - 1));
    }
    expect(cache.get("50")).toBeUndefined();
    cache.set("huge", 3, 3);
    expect(cache.get("huge")).toBeUndefined();
    cache.set("99", 1, 1);
    expect(cache.get("99")).toBe(1);
    cache.delete("99");
    expect(cache.get("99")).toBeUndefined();
  });

  it("never weighs more than its bound, and gives what was set last", () => {
    const step = fc.tuple(fc.nat(12), fc.nat(6), fc.constantFrom("set", "get", "delete"));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const cache = new BoundedCache<number>(20);
        const truth = new Map<string, { value: number; weight: number }>();
        for (const [index, [key, weight, act]] of steps.entries()) {
          const name = String(key);
          if (act === "delete") {
            cache.delete(name);
            truth.delete(name);
          } else if (act === "set") {
            cache.set(name, index, weight);
            if (weight <= 5) truth.set(name, { value: index, weight });
            else truth.delete(name);
          }
          const found = cache.get(name);
          if (found !== undefined) expect(found).toBe(truth.get(name)?.value);
          else if (act === "set") expect(weight).toBeGreaterThan(5);
        }
        const kept = [...truth].filter(([name]) => cache.get(name) !== undefined);
        expect(kept.length).toBeLessThanOrEqual(truth.size);
      }),
    );
  });
});
