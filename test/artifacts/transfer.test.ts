import { chmod, rm, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { directoryStore } from "../../src/artifacts/directory-store.ts";
import type { ArtifactStore } from "../../src/artifacts/store.ts";
import { transfer } from "../../src/artifacts/transfer.ts";
import { verifyStore } from "../../src/artifacts/verify.ts";
import { digestOf, failureOf, filesBelow, newFolder, streamOf } from "./folder.ts";

async function storeOf(name: string, ...texts: readonly string[]): Promise<ArtifactStore> {
  const store = directoryStore(name, await newFolder());
  for (const text of texts) {
    await store.put(digestOf(text), Buffer.byteLength(text), { stream: streamOf(text) });
  }
  return store;
}

async function damage(store: ArtifactStore, text: string): Promise<void> {
  const path = (await store.locate(digestOf(text))) ?? "";
  await chmod(path, 0o644);
  await writeFile(path, text.toUpperCase());
}

/** A store that has no files to link, as a remote one. */
function remote(store: ArtifactStore): ArtifactStore {
  return new Proxy(store, {
    get: (target, key) => {
      if (key === "locate") return () => Promise.resolve(null);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

describe("a transfer", () => {
  it("brings what is missing and leaves what is there", async () => {
    const [from, to] = [await storeOf("from", "a", "b", "c"), await storeOf("to", "b")];
    const digests = ["a", "b", "c", "a"].map(digestOf);
    const outcome = await transfer(digests, [from], to);
    expect(outcome.moved.map((item) => item.digest)).toEqual([digestOf("a"), digestOf("c")]);
    expect(outcome.present).toEqual([digestOf("b")]);
    expect(outcome.failed).toEqual([]);
    expect((await verifyStore(to, "all")).checked).toBe(3);
  });

  it("brings a stream where the source has no files", async () => {
    const [from, to] = [await storeOf("from", "a"), await storeOf("to")];
    let done = 0;
    const onBytes = (bytes: number): void => {
      done += bytes;
    };
    expect((await transfer([digestOf("a")], [remote(from)], to, { onBytes })).moved).toHaveLength(1);
    expect(done).toBe(1);
  });

  it("takes from the next store what the first has not, or has damaged, or cannot say", async () => {
    const gone = await storeOf("gone");
    await rm(gone.location, { recursive: true });
    const [one, two, to] = [await storeOf("one", "a"), await storeOf("two", "a", "b"), await storeOf("to")];
    await damage(one, "a");
    const outcome = await transfer([digestOf("a"), digestOf("b")], [gone, one, two], to);
    expect(outcome.moved).toHaveLength(2);
    expect((await verifyStore(to, "all")).corrupt).toEqual([]);
  });

  it("goes on after a failure and reports each", async () => {
    const [from, to] = [await storeOf("from", "a", "b"), await storeOf("to")];
    await damage(from, "a");
    const outcome = await transfer(["x", "a", "b"].map(digestOf), [from], to);
    expect(outcome.failed.map(({ error }) => error.code)).toEqual(["artifact-missing", "artifact-corrupt"]);
    expect(outcome.failed[0]?.error.data["stores"]).toEqual(["from"]);
    expect(outcome.moved.map((item) => item.digest)).toEqual([digestOf("b")]);
    expect(await filesBelow(to.location)).toHaveLength(1);
  });

  it("leaves nothing half when it is interrupted", async () => {
    const [from, to] = [await storeOf("from", "aa", "b"), await storeOf("to")];
    const stop = new AbortController();
    const onBytes = (): void => {
      stop.abort();
    };
    const work = transfer(["aa", "b"].map(digestOf), [remote(from)], to, { onBytes, signal: stop.signal });
    expect((await failureOf(work)).code).toBe("interrupted");
    expect((await verifyStore(to, "all")).corrupt).toEqual([]);
    expect((await filesBelow(to.location)).filter((path) => path.startsWith("tmp"))).toEqual([]);
    expect(await to.has(digestOf("b"))).toBeNull();
  });
});

describe("verification", () => {
  it("names the corrupt and the missing", async () => {
    const store = await storeOf("s", "a", "b");
    await damage(store, "b");
    expect(await verifyStore(store, "all")).toEqual({ checked: 2, corrupt: [digestOf("b")], missing: [] });
    expect(await verifyStore(store, ["a", "x"].map(digestOf))).toEqual({
      checked: 1,
      corrupt: [],
      missing: [digestOf("x")],
    });
  });

  it("fails where the store cannot be looked at, and is stopped by a signal", async () => {
    const store = await storeOf("s", "a");
    const signal = AbortSignal.abort();
    expect((await failureOf(verifyStore(store, "all", { signal }))).code).toBe("interrupted");
    await rm(store.location, { recursive: true });
    expect((await failureOf(verifyStore(store, [digestOf("a")]))).code).toBe("store-unavailable");
  });
});
