import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { directoryStore } from "../../src/artifacts/directory-store.ts";
import { localStore } from "../../src/artifacts/local-store.ts";
import { asNobody, digestOf, failureOf, newFolder, streamOf } from "./folder.ts";
import { storeContract } from "./store.contract.ts";

storeContract("local", async () => {
  const gitDir = join(await newFolder(), "git");
  await mkdir(gitDir);
  return { store: localStore(gitDir), vanish: () => rm(gitDir, { recursive: true }) };
});

storeContract("directory", async () => {
  const folder = join(await newFolder(), "share");
  await mkdir(folder);
  return { store: directoryStore("share", folder), vanish: () => rm(folder, { recursive: true }) };
});

it("the local store lies in the Git directory and is created by the first put", async () => {
  const gitDir = await newFolder();
  const store = localStore(gitDir);
  expect(store.location).toBe(join(gitDir, "stemma", "artifacts"));
  await store.put(digestOf("x"), 1, { stream: streamOf("x") });
  expect(await store.has(digestOf("x"))).not.toBeNull();
});

it("a directory store whose place is a file is unavailable", async () => {
  const place = join(await newFolder(), "share");
  await writeFile(place, "a file");
  expect((await failureOf(directoryStore("share", place).has(digestOf("x")))).code).toBe("store-unavailable");
});

it("a directory store that may not be written says that the disk failed", async () => {
  const { chmod } = await import("node:fs/promises");
  const place = await newFolder();
  await chmod(place, 0o755);
  await asNobody(async () => {
    const store = directoryStore("share", place);
    if (process.getuid?.() !== 0) await chmod(place, 0o555);
    const failure = await failureOf(store.put(digestOf("x"), 1, { stream: streamOf("x") }));
    expect(failure.code).toBe("disk-failed");
  });
});

it("replaces another user's copy that cannot be freshened", async () => {
  const { chmod } = await import("node:fs/promises");
  const place = await newFolder();
  const store = directoryStore("share", place);
  await store.put(digestOf("x"), 1, { stream: streamOf("x") });
  const path = (await store.locate(digestOf("x"))) ?? "";
  for (const folder of [place, join(place, "tmp"), join(path, "..")]) await chmod(folder, 0o777);
  await asNobody(async () => {
    const root = process.getuid?.() === 0;
    if (root) expect((await failureOf(store.touch(digestOf("x")))).code).toBe("disk-failed");
    const { means } = await store.put(digestOf("x"), 1, { stream: streamOf("x") });
    expect(means).toBe(root ? "copied" : "present");
  });
});
