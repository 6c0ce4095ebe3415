import fs from "node:fs";
import isomorphicGit from "isomorphic-git";
import { describe, expect, it } from "vitest";
import { hashObject } from "../../src/git/oid.ts";
import type { ObjectStore } from "../../src/git/ports.ts";
import { commitFiles, listObjects, pack, packForms } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";

/** Makes the store under test over a repository that exists. */
export type MakeObjectStore = (gitDir: string) => ObjectStore;

const absent = "1234567890123456789012345678901234567890";

/** What every store of objects must do; native git and isomorphic-git are the second readers and writers. */
export function objectStoreContract(name: string, makeStore: MakeObjectStore): void {
  describe(`${name} keeps the contract of an object store:`, () => {
    it("what it writes, native git and isomorphic-git read", async () => {
      const { gitDir, git } = makeRepository();
      const store = makeStore(gitDir);
      const blob = await store.write("blob", Buffer.from("bytes \0 \xff\r\n", "latin1"));
      const tree = await store.write(
        "tree",
        Buffer.concat([Buffer.from("100644 a\0"), Buffer.from(blob, "hex")]),
      );
      expect(git("cat-file", "-t", tree)).toBe("tree");
      expect(git("ls-tree", tree)).toBe(`100644 blob ${blob}\ta`);
      git("fsck", "--strict");
      const read = await isomorphicGit.readBlob({ fs, gitdir: gitDir, oid: blob });
      expect(Buffer.from(read.blob)).toEqual(Buffer.from("bytes \0 \xff\r\n", "latin1"));
    });

    it("what it writes, it reads at once, and an empty object is one", async () => {
      const store = makeStore(makeRepository().gitDir);
      for (const body of [Buffer.alloc(0), Buffer.from("x"), Buffer.alloc(200_000, "abc")]) {
        const oid = await store.write("blob", body);
        expect(oid).toBe(hashObject("blob", body));
        const read = await store.read(oid);
        expect(read?.type).toBe("blob");
        expect(read?.body.equals(body)).toBe(true);
      }
    });

    it("several objects get their ids in order, repetitions included", async () => {
      const { gitDir, git } = makeRepository();
      const bodies = [
        ...Array.from({ length: 40 }, (_, n) => Buffer.from(`blob ${n}`)),
        Buffer.from("blob 0"),
      ];
      const oids = await makeStore(gitDir).writeAll(bodies.map((body) => ({ type: "blob", body })));
      expect(oids).toEqual(bodies.map((body) => hashObject("blob", body)));
      expect(git("count-objects")).toContain("40 objects");
      expect(await makeStore(gitDir).writeAll([])).toEqual([]);
    });

    it("an object that is not there is null, before and after others are", async () => {
      const { gitDir, gitWith } = makeRepository();
      const store = makeStore(gitDir);
      expect(await store.read(absent)).toBeNull();
      const oid = gitWith("late", "hash-object", "-w", "--stdin");
      expect((await store.read(oid))?.body.toString()).toBe("late");
    });

    it("a text that is no id is refused before the disk is touched", async () => {
      const store = makeStore(makeRepository().gitDir);
      for (const text of ["../../../config", "", absent.slice(1), absent.toUpperCase().replace("1", "A")]) {
        await expect(store.read(text)).rejects.toMatchObject({ code: "ref-invalid" });
      }
    });

    it("abbreviations expand over loose and packed objects", async () => {
      const repository = makeRepository();
      const { gitDir, git, gitWith } = repository;
      const store = makeStore(gitDir);
      const packed = commitFiles(repository, 30);
      git("gc", "-q");
      const loose = gitWith("loose one", "hash-object", "-w", "--stdin");
      expect(await store.expand(loose.slice(0, 7))).toEqual([loose]);
      for (const oid of packed.slice(0, 10)) expect(await store.expand(oid.slice(0, 12))).toEqual([oid]);
      expect(await store.expand("00000000")).toEqual([]);
      await expect(store.expand("abc")).rejects.toMatchObject({ code: "ref-invalid" });
      await expect(store.expand("../..")).rejects.toMatchObject({ code: "ref-invalid" });
    });

    it.each(packForms)("it reads what native git holds: %s", async (form) => {
      const repository = makeRepository();
      const { gitDir, git } = repository;
      commitFiles(repository, 40);
      pack(repository, form);
      const store = makeStore(gitDir);
      const objects = listObjects(repository);
      expect(objects.length).toBeGreaterThan(120);
      for (const { oid, type } of objects) {
        const object = await store.read(oid);
        expect(object?.type).toBe(type);
        expect(hashObject(type, object?.body ?? Buffer.alloc(0))).toBe(oid);
      }
      expect(git("fsck", "--strict")).toBe("");
    });

    it("what isomorphic-git writes, it reads", async () => {
      const { gitDir } = makeRepository();
      const oid = await isomorphicGit.writeBlob({ fs, gitdir: gitDir, blob: Buffer.from("theirs") });
      expect((await makeStore(gitDir).read(oid))?.body.toString()).toBe("theirs");
    });

    it("a repack between two reads goes unnoticed", async () => {
      const repository = makeRepository();
      const store = makeStore(repository.gitDir);
      const commits = commitFiles(repository, 40);
      for (const round of ["repack -adfq", "repack -adfq --depth=2", "gc -q", "repack -adfq --depth=9"]) {
        const [first = "", ...others] = commits;
        expect(await store.read(first)).not.toBeNull();
        repository.git(...round.split(" "));
        for (const oid of others) expect((await store.read(oid))?.type).toBe("commit");
      }
    });
  });
}
