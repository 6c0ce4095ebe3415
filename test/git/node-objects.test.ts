import fs from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { loosePath } from "../../src/git/loose.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { hashObject } from "../../src/git/oid.ts";
import { commitFiles, listObjects, pack } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";
import { objectStoreContract } from "./object-store.contract.ts";

const objectsOf = (gitDir: string): string => path.join(gitDir, "objects");
const storeOf = (gitDir: string, cap?: number): NodeObjectStore =>
  new NodeObjectStore({ objectsDir: objectsOf(gitDir), ...(cap === undefined ? {} : { cap }) });

objectStoreContract("NodeObjectStore", (gitDir) => storeOf(gitDir));

/** Puts bytes in place of a read-only file. */
function overwrite(file: string, bytes: Buffer): void {
  fs.rmSync(file);
  fs.writeFileSync(file, bytes);
}

function flip(bytes: Buffer, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return flipped;
}

describe("a damaged loose object", () => {
  it("is detected for every flipped bit and named", async () => {
    const { gitDir } = makeRepository();
    const store = storeOf(gitDir);
    const body = Buffer.from("stage: production\nversion: 5.0.0\n");
    const oid = await store.write("blob", body);
    const file = loosePath(objectsOf(gitDir), oid);
    const sound = fs.readFileSync(file);
    let harmless = 0;
    for (let bit = 0; bit < sound.length * 8; bit++) {
      overwrite(file, flip(sound, bit));
      // some bits of the zlib header mean nothing for what comes out
      const outcome = await store.read(oid).catch((error: unknown) => error);
      if (outcome !== null && typeof outcome === "object" && "body" in outcome) {
        expect(outcome.body).toEqual(body);
        harmless++;
      } else expect(outcome).toMatchObject({ code: "object-corrupt", data: { oid } });
    }
    expect(harmless).toBeLessThan(8);
  });

  it("is detected when cut off anywhere, and mended by writing it again", async () => {
    const { gitDir, git } = makeRepository();
    const store = storeOf(gitDir);
    const oid = await store.write("blob", Buffer.from("some text, some more text"));
    const file = loosePath(objectsOf(gitDir), oid);
    const sound = fs.readFileSync(file);
    for (let length = 0; length < sound.length; length++) {
      overwrite(file, sound.subarray(0, length));
      await expect(store.read(oid)).rejects.toMatchObject({ code: "object-corrupt", data: { oid } });
      expect(await store.write("blob", Buffer.from("some text, some more text"))).toBe(oid);
      expect((await store.read(oid))?.body.toString()).toBe("some text, some more text");
    }
    git("fsck", "--strict");
  });

  it.each([
    ["another object's bytes", deflateSync("blob 5\0other")],
    ["a size that is not true", deflateSync("blob 4\0right")],
    ["an unknown type", deflateSync("blub 5\0right")],
    ["no header", deflateSync("right")],
    ["a size that is no number", deflateSync("blob 05\0right")],
  ])("is detected: %s", async (_, bytes) => {
    const { gitDir } = makeRepository();
    const oid = await storeOf(gitDir).write("blob", Buffer.from("right"));
    overwrite(loosePath(objectsOf(gitDir), oid), bytes);
    await expect(storeOf(gitDir).read(oid)).rejects.toMatchObject({ code: "object-corrupt" });
  });

  it("does not hide a sound copy in a pack, nor the other way round", async () => {
    const repository = makeRepository();
    const { gitDir, git } = repository;
    const [tip = ""] = commitFiles(repository, 3);
    git("repack", "-adq");
    const body = (await storeOf(gitDir).read(tip))?.body ?? Buffer.alloc(0);
    const loose = await storeOf(gitDir).write("commit", body);
    const [packFile = ""] = packFiles(gitDir, "pack");
    const sound = fs.readFileSync(packFile);
    overwrite(packFile, Buffer.alloc(sound.length));
    expect((await storeOf(gitDir).read(tip))?.body).toEqual(body);
    overwrite(packFile, sound);
    overwrite(loosePath(objectsOf(gitDir), loose), Buffer.from("rubbish"));
    expect((await storeOf(gitDir).read(tip))?.body).toEqual(body);
  });
});

function packFiles(gitDir: string, ending: string): string[] {
  const folder = path.join(objectsOf(gitDir), "pack");
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(`.${ending}`))
    .map((name) => path.join(folder, name));
}

describe("a damaged pack", () => {
  it("loses only what stands at the damage: flips and cuts are detected, the rest is read", async () => {
    const repository = makeRepository();
    const { gitDir } = repository;
    commitFiles(repository, 20);
    pack(repository, "packed");
    const objects = listObjects(repository);
    for (const ending of ["pack", "idx"]) {
      const [file = ""] = packFiles(gitDir, ending);
      const sound = fs.readFileSync(file);
      for (let n = 0; n < 18; n++) {
        const bit = (n * 7919 * 31) % (sound.length * 8);
        overwrite(file, n % 6 === 5 ? sound.subarray(0, bit >> 3) : flip(sound, bit));
        const store = storeOf(gitDir);
        for (const { oid, type } of objects) {
          const outcome = await store.read(oid).catch((error: unknown) => error);
          if (outcome instanceof Error)
            expect(outcome).toMatchObject({
              code: expect.stringMatching(/^object-(corrupt|too-large)$/) as string,
            });
          else {
            const { body } = outcome as { body: Buffer };
            expect(hashObject(type, body)).toBe(oid);
          }
        }
      }
      overwrite(file, sound);
    }
  });

  it("with an index of another kind is reported once an object is not found elsewhere", async () => {
    const repository = makeRepository();
    const { gitDir } = repository;
    const [tip = ""] = commitFiles(repository, 3);
    pack(repository, "packed");
    const [file = ""] = packFiles(gitDir, "idx");
    overwrite(file, Buffer.from("not an index"));
    const store = storeOf(gitDir);
    await expect(store.read(tip)).rejects.toMatchObject({
      code: "object-corrupt",
      data: { oid: tip, path: file },
    });
    await expect(store.expand("abcd")).rejects.toMatchObject({ code: "object-corrupt" });
    const oid = await store.write("blob", Buffer.from("new"));
    expect((await store.read(oid))?.body.toString()).toBe("new");
  });
});

describe("a pack", () => {
  it("with the index of another pack does not make its objects look absent", async () => {
    const { gitDir, gitWith } = makeRepository();
    const packs = ["one", "two"].map((text) => {
      const oid = gitWith(text, "hash-object", "-w", "--stdin");
      const sum = gitWith(oid, "pack-objects", "-q", path.join(gitDir, "objects/pack/pack"));
      fs.rmSync(path.join(gitDir, "objects", oid.slice(0, 2)), { recursive: true });
      return { oid, index: path.join(gitDir, `objects/pack/pack-${sum}.idx`) };
    });
    const [one = { oid: "", index: "" }, two = { oid: "", index: "" }] = packs;
    overwrite(one.index, fs.readFileSync(two.index));
    await expect(storeOf(gitDir).read(one.oid)).rejects.toMatchObject({
      code: "object-corrupt",
      data: { oid: one.oid, path: one.index.replace(/idx$/, "pack") },
    });
    expect((await storeOf(gitDir).read(two.oid))?.body.toString()).toBe("two");
  });
});

describe("a pack whose name another one takes while it is read", () => {
  it("is opened anew, and what both hold is read", async () => {
    const { gitDir, git, gitWith } = makeRepository();
    const texts = ["a first text\n", "a second text\n", "a third text\n"];
    const oids = texts.map((text) => gitWith(text, "hash-object", "-w", "--stdin"));
    const packOf = (ids: readonly string[]): string => {
      const sum = gitWith(ids.join("\n"), "pack-objects", "-q", path.join(gitDir, "objects/pack/pack"));
      return path.join(gitDir, `objects/pack/pack-${sum}`);
    };
    const [small, large] = [packOf(oids.slice(0, 2)), packOf(oids)];
    git("prune-packed", "-q");
    const contents = ["pack", "idx"].map((kind) => [kind, fs.readFileSync(`${large}.${kind}`)] as const);
    for (const kind of ["pack", "idx", "rev"]) fs.rmSync(`${large}.${kind}`, { force: true });
    const store = storeOf(gitDir);
    expect((await store.read(oids[1] ?? ""))?.body.toString()).toBe(texts[1]);
    for (const [kind, bytes] of contents) overwrite(`${small}.${kind}`, bytes);
    for (const [index, oid] of oids.entries())
      expect((await store.read(oid))?.body.toString()).toBe(texts[index]);
  });
});

describe("the limit of size", () => {
  it("refuses loose and packed objects above it, and a bomb without inflating it", async () => {
    const repository = makeRepository();
    const { gitDir, git, gitWith } = repository;
    const bomb = gitWith(Buffer.alloc(20_000_000), "hash-object", "-w", "--stdin");
    const small = gitWith("small", "hash-object", "-w", "--stdin");
    const tooLarge = { code: "object-too-large", data: { oid: bomb, limit: 1_000_000, size: 20_000_000 } };
    await expect(storeOf(gitDir, 1_000_000).read(bomb)).rejects.toMatchObject(tooLarge);
    gitWith(`${bomb}\n${small}\n`, "pack-objects", "-q", path.join(gitDir, "objects/pack/pack"));
    git("prune-packed", "-q");
    await expect(storeOf(gitDir, 1_000_000).read(bomb)).rejects.toMatchObject(tooLarge);
    expect((await storeOf(gitDir, 1_000_000).read(small))?.body.toString()).toBe("small");
    expect((await storeOf(gitDir).read(bomb))?.body.length).toBe(20_000_000);
  });

  it("refuses a loose file that is larger than any object may be", async () => {
    const { gitDir } = makeRepository();
    const oid = await storeOf(gitDir).write("blob", Buffer.from("x"));
    overwrite(loosePath(objectsOf(gitDir), oid), Buffer.alloc(200_000, 1));
    await expect(storeOf(gitDir, 1000).read(oid)).rejects.toMatchObject({ code: "object-too-large" });
  });

  it("refuses what a delta would make larger", async () => {
    const repository = makeRepository();
    const { gitDir, git, gitWith } = repository;
    const text = Array.from({ length: 3000 }, (_, n) => `${n * 7919}`).join("\n");
    const base = gitWith(text, "hash-object", "-w", "--stdin");
    const larger = gitWith(`${text}\nand more`, "hash-object", "-w", "--stdin");
    gitWith(`${base}\n${larger}\n`, "pack-objects", "-q", path.join(gitDir, "objects/pack/pack"));
    git("prune-packed", "-q");
    const outcomes = await Promise.allSettled(
      [base, larger].map((oid) => storeOf(gitDir, text.length).read(oid)),
    );
    expect(outcomes.some((outcome) => outcome.status === "rejected")).toBe(true);
  });
});

describe("a look that fails", () => {
  it("is not absence: a folder where a file belongs, a file where a folder belongs", async () => {
    const { gitDir } = makeRepository();
    const oid = hashObject("blob", Buffer.from("x"));
    fs.mkdirSync(loosePath(objectsOf(gitDir), oid), { recursive: true });
    await expect(storeOf(gitDir).read(oid)).rejects.toMatchObject({ code: "git-unavailable", data: { oid } });
  });
});

describe("writing", () => {
  it("freshens what is there, so that a prune spares it", async () => {
    const { gitDir, git, gitWith } = makeRepository();
    const store = storeOf(gitDir);
    const oid = gitWith("old", "hash-object", "-w", "--stdin");
    const long = new Date(Date.now() - 30 * 86_400_000);
    fs.utimesSync(loosePath(objectsOf(gitDir), oid), long, long);
    await store.write("blob", Buffer.from("old"));
    git("prune", "--expire=2.weeks.ago");
    expect((await store.read(oid))?.body.toString()).toBe("old");
  });

  it("sweeps temporary files older than an hour and no others", async () => {
    const { gitDir } = makeRepository();
    const old = path.join(objectsOf(gitDir), "tmp_obj_dead");
    const young = path.join(objectsOf(gitDir), "tmp_obj_young");
    for (const file of [old, young]) fs.writeFileSync(file, "x");
    const long = new Date(Date.now() - 2 * 3_600_000);
    fs.utimesSync(old, long, long);
    const store = storeOf(gitDir);
    await store.write("blob", Buffer.from("x"));
    await store.write("blob", Buffer.from("y"));
    expect(fs.existsSync(old)).toBe(false);
    expect(fs.existsSync(young)).toBe(true);
  });

  it("survives that gc removes the folder at any moment", async () => {
    const { gitDir } = makeRepository();
    let removals = 0;
    const files = {
      ...nodeFiles,
      rename: (from: string, to: string): void => {
        if (removals++ < 3) fs.rmSync(path.dirname(to), { recursive: true, force: true });
        nodeFiles.rename(from, to);
      },
    };
    const store = new NodeObjectStore({ objectsDir: objectsOf(gitDir), files });
    const oid = await store.write("blob", Buffer.from("x"));
    expect((await store.read(oid))?.body.toString()).toBe("x");
  });

  it.each([
    ["and is written again", 3],
    ["and fails when that never ends", Infinity],
  ])("notices that gc packed what was in a folder and removed it before its fsync, %s", async (_, often) => {
    const { gitDir, git } = makeRepository();
    let removals = 0;
    const files = {
      ...nodeFiles,
      syncFolder: (folder: string): Promise<void> => {
        const isRemoved = folder !== objectsOf(gitDir) && removals++ < often;
        if (isRemoved) fs.rmSync(folder, { recursive: true, force: true });
        return nodeFiles.syncFolder(folder);
      },
    };
    const objects = ["a", "b", "c"].map((text) => ({ type: "blob" as const, body: Buffer.from(text) }));
    const written = new NodeObjectStore({ objectsDir: objectsOf(gitDir), files }).writeAll(objects);
    if (often === Infinity) {
      await expect(written).rejects.toMatchObject({ code: "disk-failed", data: { errno: "ENOENT" } });
      return;
    }
    const texts = (await written).map((oid) => git("cat-file", "blob", oid));
    expect(texts).toEqual(["a", "b", "c"]);
  });

  it.each(["create", "write", "stat", "sync", "rename", "makeFolders", "syncFolder"] as const)(
    "that fails at %s says so, leaves no temporary file, and works the next time",
    async (step) => {
      const { gitDir, git } = makeRepository();
      const fail = (): never => {
        throw Object.assign(new Error("EIO: broken"), { code: "EIO" });
      };
      const broken = new NodeObjectStore({
        objectsDir: objectsOf(gitDir),
        files: { ...nodeFiles, [step]: fail },
      });
      const objects = ["a", "b"].map((text) => ({ type: "blob" as const, body: Buffer.from(text) }));
      await expect(broken.writeAll(objects)).rejects.toMatchObject({
        code: "disk-failed",
        data: { errno: "EIO" },
      });
      expect(fs.readdirSync(objectsOf(gitDir)).filter((name) => name.startsWith("tmp_"))).toEqual([]);
      const [oid = ""] = await storeOf(gitDir).writeAll(objects);
      expect((await storeOf(gitDir).read(oid))?.body.toString()).toBe("a");
      git("fsck", "--strict");
    },
  );

  it("notices a disk that takes fewer bytes without an error", async () => {
    const { gitDir } = makeRepository();
    const files = {
      ...nodeFiles,
      write: (fd: number, bytes: Uint8Array): void => nodeFiles.write(fd, bytes.subarray(1)),
    };
    const store = new NodeObjectStore({ objectsDir: objectsOf(gitDir), files });
    await expect(store.write("blob", Buffer.from("x"))).rejects.toMatchObject({ code: "disk-failed" });
  });

  it.each(["touch", "openExisting", "sync"] as const)(
    "an object that is there and cannot be freshened at %s is reported",
    async (step) => {
      const { gitDir } = makeRepository();
      await storeOf(gitDir).write("blob", Buffer.from("x"));
      const fail = (): never => {
        throw Object.assign(new Error("EIO: broken"), { code: "EIO" });
      };
      const broken = new NodeObjectStore({
        objectsDir: objectsOf(gitDir),
        files: { ...nodeFiles, [step]: fail },
      });
      await expect(broken.write("blob", Buffer.from("x"))).rejects.toMatchObject({ code: "disk-failed" });
    },
  );

  it.each(["touch", "openExisting"] as const)(
    "an object that vanishes at %s is written again",
    async (step) => {
      const { gitDir } = makeRepository();
      const oid = await storeOf(gitDir).write("blob", Buffer.from("x"));
      const vanish = (): never => {
        fs.rmSync(loosePath(objectsOf(gitDir), oid));
        throw Object.assign(new Error("ENOENT: gone"), { code: "ENOENT" });
      };
      const store = new NodeObjectStore({
        objectsDir: objectsOf(gitDir),
        files: { ...nodeFiles, [step]: vanish },
      });
      await store.write("blob", Buffer.from("x"));
      expect((await store.read(oid))?.body.toString()).toBe("x");
    },
  );
});
