import { chmod, mkdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ArtifactStore } from "../../src/artifacts/store.ts";
import type { Digest } from "../../src/values/digest.ts";
import { bytesOf, digestOf, failureOf, filesBelow, newFolder, streamOf } from "./folder.ts";

/** A store to test, and how its place is taken away. */
export interface StoreUnderTest {
  readonly store: ArtifactStore;
  readonly vanish: () => Promise<void>;
}

const text = "the weights";
const digest = digestOf(text);
const absent = digestOf("nobody has this");

async function pathIn(store: ArtifactStore, of: Digest): Promise<string> {
  const path = await store.locate(of);
  if (path === null) throw new Error("not stored");
  return path;
}

async function damage(store: ArtifactStore, of: Digest, bytes: string): Promise<void> {
  const path = await pathIn(store, of);
  await chmod(path, 0o644);
  await writeFile(path, bytes);
}

async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What every store does. */
export function storeContract(kind: string, make: () => Promise<StoreUnderTest>): void {
  const put = (store: ArtifactStore, content = text) =>
    store.put(digestOf(content), Buffer.byteLength(content), { stream: streamOf(content) });

  describe(`the ${kind} store`, () => {
    it("holds nothing at first", async () => {
      const { store } = await make();
      expect(store.kind).toBe(kind);
      expect(await store.has(digest)).toBeNull();
      expect(await store.locate(digest)).toBeNull();
      expect(await store.touch(digest)).toBe(false);
      expect(await store.remove(digest)).toBe("absent");
      expect(await collect(store.list())).toEqual([]);
      expect(await store.sweep(Date.now())).toEqual({ files: 0, bytes: 0 });
    });

    it("gives back the bytes of a stream under their digest, read-only and at their place", async () => {
      const { store } = await make();
      expect(await put(store)).toEqual({ digest, means: "copied" });
      expect(await store.has(digest)).toMatchObject({ digest, size: 11 });
      expect((await bytesOf(await store.get(digest))).toString()).toBe(text);
      const hex = digest.slice(7);
      expect(await filesBelow(store.location)).toEqual([`sha256/${hex.slice(0, 2)}/${hex.slice(2)}`]);
      expect((await stat(await pathIn(store, digest))).mode & 0o777).toBe(0o444);
    });

    it("gives the rest of the bytes from a position on", async () => {
      const { store } = await make();
      await put(store);
      const rest = async (position: number) => (await bytesOf(await store.tail(digest, position))).toString();
      expect([await rest(0), await rest(4), await rest(11), await rest(99)]).toEqual([
        text,
        "weights",
        "",
        "",
      ]);
      expect((await failureOf(store.tail(absent, 0))).code).toBe("artifact-missing");
    });

    it("stores an empty stream, since the port does not judge content", async () => {
      const { store } = await make();
      await store.put(digestOf(""), 0, { stream: streamOf() });
      expect((await bytesOf(await store.get(digestOf("")))).length).toBe(0);
    });

    it("copies a writable file, so that an edit in place does not reach the store", async () => {
      const { store } = await make();
      const file = join(await newFolder(), "model.onnx");
      await writeFile(file, text);
      const { means } = await store.put(digest, 11, { file });
      expect(["cloned", "copied"]).toContain(means);
      await writeFile(file, "edited in place");
      expect((await bytesOf(await store.get(digest))).toString()).toBe(text);
    });

    it("links a read-only file, and dates it now so that collection keeps it", async () => {
      const { store } = await make();
      const file = join(await newFolder(), "model.onnx");
      await writeFile(file, text);
      await utimes(file, 1000, 1000);
      await chmod(file, 0o444);
      expect((await store.put(digest, 11, { file })).means).toBe("linked");
      expect((await stat(await pathIn(store, digest))).nlink).toBe(2);
      expect((await store.has(digest))?.modified).toBeGreaterThan(1_000_000);
    });

    it("links a file of another store", async () => {
      const [{ store }, { store: other }] = [await make(), await make()];
      await put(store);
      const outcome = await other.put(digest, 11, { stored: await pathIn(store, digest) });
      expect(outcome.means).toBe("linked");
      expect((await bytesOf(await other.get(digest))).toString()).toBe(text);
    });

    it("keeps one copy of equal bytes and freshens it", async () => {
      const { store } = await make();
      await put(store);
      await utimes(await pathIn(store, digest), 1000, 1000);
      expect((await put(store)).means).toBe("present");
      expect((await store.has(digest))?.modified).toBeGreaterThan(1_000_000);
      expect(await collect(store.list())).toHaveLength(1);
    });

    it("keeps one copy when many writers store the same bytes at once", async () => {
      const { store } = await make();
      await Promise.all(Array.from({ length: 8 }, () => put(store)));
      expect(await filesBelow(store.location)).toHaveLength(1);
    });

    it("replaces a copy of another size, which can only be a damaged one", async () => {
      const { store } = await make();
      await put(store);
      await damage(store, digest, "cut");
      expect((await put(store)).means).toBe("copied");
      expect((await bytesOf(await store.get(digest))).toString()).toBe(text);
    });

    it("refuses a stream that has other bytes, and leaves nothing", async () => {
      const { store } = await make();
      const same = await failureOf(store.put(digest, 11, { stream: streamOf("other bytes") }));
      expect(same.code).toBe("artifact-corrupt");
      const longer = await failureOf(store.put(digest, 3, { stream: streamOf("the ", "weights", "...") }));
      expect(longer.code).toBe("artifact-corrupt");
      expect(await filesBelow(store.location)).toEqual([]);
    });

    it("refuses a user's file that is not the one that was hashed", async () => {
      const { store } = await make();
      const file = join(await newFolder(), "model.onnx");
      await writeFile(file, "other bytes");
      expect((await failureOf(store.put(digest, 11, { file }))).code).toBe("artifact-changed");
      expect(await filesBelow(store.location)).toEqual([]);
    });

    it("refuses a damaged file of another store", async () => {
      const [{ store }, { store: other }] = [await make(), await make()];
      await put(store);
      await damage(store, digest, "the weightz");
      const stored = await pathIn(store, digest);
      expect((await failureOf(other.put(digest, 11, { stored }))).code).toBe("artifact-corrupt");
      expect((await failureOf(other.put(digest, 11, { stored: `${stored}x` }))).code).toBe(
        "artifact-missing",
      );
      expect(await other.has(digest)).toBeNull();
    });

    it("refuses what is missing, a folder, or a link out of its folder", async () => {
      const { store } = await make();
      const file = join(await newFolder(), "model.onnx");
      expect((await failureOf(store.put(digest, 11, { file }))).code).toBe("artifact-missing");
      await mkdir(file);
      expect((await failureOf(store.put(digest, 11, { file }))).code).toBe("artifact-invalid");
      expect(await filesBelow(store.location)).toEqual([]);
    });

    it("passes on the failure of a stream, and leaves nothing", async () => {
      const { store } = await make();
      const broken = (async function* () {
        yield Buffer.from("the ");
        await Promise.reject(new Error("the line went dead"));
      })();
      await expect(store.put(digest, 11, { stream: broken })).rejects.toThrow("the line went dead");
      expect(await filesBelow(store.location)).toEqual([]);
    });

    it("leaves nothing when a put is interrupted", async () => {
      const { store } = await make();
      const stop = new AbortController();
      const stream = (async function* () {
        yield Buffer.from("the ");
        stop.abort();
        yield await Promise.resolve(Buffer.from("weights"));
      })();
      const failure = await failureOf(store.put(digest, 11, { stream }, { signal: stop.signal }));
      expect(failure.code).toBe("interrupted");
      expect(await filesBelow(store.location)).toEqual([]);
    });

    it("tells how many bytes were done", async () => {
      const { store } = await make();
      let done = 0;
      const onBytes = (bytes: number): void => {
        done += bytes;
      };
      await store.put(digest, 11, { stream: streamOf("the ", "weights") }, { onBytes });
      expect(done).toBe(11);
      await bytesOf(await store.get(digest, { onBytes }));
      expect(done).toBe(22);
    });

    it("fails at the end of a stream whose bytes were damaged", async () => {
      const { store } = await make();
      await put(store);
      await damage(store, digest, "the weightz");
      const failure = await failureOf(bytesOf(await store.get(digest)));
      expect(failure.code).toBe("artifact-corrupt");
      expect(failure.data).toMatchObject({ digest, found: digestOf("the weightz") });
    });

    it("stops a stream that is interrupted", async () => {
      const { store } = await make();
      await put(store);
      const failure = await failureOf(bytesOf(await store.get(digest, { signal: AbortSignal.abort() })));
      expect(failure.code).toBe("interrupted");
    });

    it("fetches an artifact as the user's own writable file, in place of an older one", async () => {
      const { store } = await make();
      await put(store);
      const path = join(await newFolder(), "deep", "model.onnx");
      await store.fetchTo(digest, path);
      await writeFile(path, "mine now");
      expect((await bytesOf(await store.get(digest))).toString()).toBe(text);
      await store.fetchTo(digest, path);
      expect(await readFile(path, "utf8")).toBe(text);
    });

    it("fetches nothing under the final name when the copy is damaged, missing or interrupted", async () => {
      const { store } = await make();
      const folder = await newFolder();
      const path = join(folder, "model.onnx");
      expect((await failureOf(store.fetchTo(digest, path))).code).toBe("artifact-missing");
      await put(store);
      const stopped = store.fetchTo(digest, path, { signal: AbortSignal.abort() });
      expect((await failureOf(stopped)).code).toBe("interrupted");
      await damage(store, digest, "the weightz");
      expect((await failureOf(store.fetchTo(digest, path))).code).toBe("artifact-corrupt");
      expect(await filesBelow(folder)).toEqual([]);
    });

    it("says that the disk failed when the target of a fetch is a folder", async () => {
      const { store } = await make();
      await put(store);
      const path = join(await newFolder(), "model.onnx");
      await mkdir(join(path, "full"), { recursive: true });
      expect((await failureOf(store.fetchTo(digest, path))).code).toBe("disk-failed");
    });

    it("lists all artifacts in the order of their digests, and nothing foreign", async () => {
      const { store } = await make();
      const contents = ["a", "b", "c", "d"];
      for (const content of contents) await put(store, content);
      await writeFile(join(store.location, "sha256", "README"), "foreign");
      await mkdir(join(store.location, "sha256", "zz"));
      await writeFile(join(await pathIn(store, digestOf("a")), "..", "foreign"), "foreign");
      const listed = await collect(store.list());
      expect(listed.map((item) => item.digest)).toEqual(contents.map(digestOf).sort());
      expect(listed.every((item) => item.size === 1)).toBe(true);
    });

    it("removes an artifact, but not one that was freshened since", async () => {
      const { store } = await make();
      await put(store);
      expect(await store.remove(digest, 1000)).toBe("fresh");
      expect(await store.touch(digest)).toBe(true);
      expect(await store.has(digest)).not.toBeNull();
      expect(await store.remove(digest)).toBe("removed");
      expect(await store.remove(digest)).toBe("absent");
      expect(await filesBelow(store.location)).toEqual([]);
    });

    it("never loses an artifact that was freshened while a collection removed it", async () => {
      const { store } = await make();
      for (let round = 0; round < 20; round += 1) {
        await put(store);
        await utimes(await pathIn(store, digest), 1000, 1000);
        const [touched, stored] = await Promise.all([
          store.touch(digest),
          put(store),
          store.remove(digest, Date.now() - 60_000),
        ]);
        expect(stored.digest).toBe(digest);
        expect(touched).toBeTypeOf("boolean");
        expect((await bytesOf(await store.get(digest))).toString()).toBe(text);
      }
      expect(await filesBelow(store.location)).toHaveLength(1);
    });

    it("sweeps partial files that a killed writer left, and only old ones", async () => {
      const { store } = await make();
      await put(store);
      const partial = join(store.location, "tmp", "1-partial");
      await writeFile(partial, "half");
      expect(await store.sweep(1000)).toEqual({ files: 0, bytes: 0 });
      expect(await store.sweep(Date.now() + 60_000)).toEqual({ files: 1, bytes: 4 });
      expect(await store.has(digest)).not.toBeNull();
    });

    it("refuses what is no digest before it touches the disk", async () => {
      const { store } = await make();
      for (const wrong of ["sha256:../../etc", "md5:0", `sha256:${"A".repeat(64)}`] as Digest[]) {
        expect((await failureOf(store.has(wrong))).code).toBe("digest-invalid");
      }
    });

    it("names an artifact that it does not hold", async () => {
      const { store } = await make();
      const failure = await failureOf(store.get(absent));
      expect(failure.code).toBe("artifact-missing");
      expect(failure.data).toEqual({ store: store.name, digest: absent });
    });

    it("calls a folder in the place of an artifact corrupt", async () => {
      const { store } = await make();
      await put(store);
      const path = await pathIn(store, digest);
      await rm(path);
      await mkdir(path);
      expect((await failureOf(store.has(digest))).code).toBe("artifact-corrupt");
    });

    it("never reads a place that is gone as an empty store", async () => {
      const { store, vanish } = await make();
      await put(store);
      await vanish();
      const target = join(await newFolder(), "x");
      const tries: readonly (() => Promise<unknown>)[] = [
        () => store.has(digest),
        () => store.get(digest),
        () => put(store),
        () => store.fetchTo(digest, target),
        () => store.locate(digest),
        () => store.remove(digest),
        () => store.touch(digest),
        () => collect(store.list()),
        () => store.sweep(0),
      ];
      for (const tried of tries) expect((await failureOf(tried())).code).toBe("store-unavailable");
    });
  });
}
