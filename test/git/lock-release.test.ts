import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";
import { moveOf } from "./ref-store.contract.ts";

const main = "refs/heads/main";

/* Fails every look at a file while work runs. */
async function unseen<T>(file: string, error: Error, work: () => Promise<T>): Promise<T> {
  const { lstatSync } = fs;
  const failing = (target: fs.PathLike, options: fs.StatSyncOptions): unknown => {
    if (target === file) throw error;
    return lstatSync(target, options);
  };
  Object.assign(fs, { lstatSync: failing });
  try {
    return await work();
  } finally {
    Object.assign(fs, { lstatSync });
  }
}

it("a move that is published is not told as failed because its lock cannot be looked at afterwards", async () => {
  const repository = makeRepository();
  const [next = "", tip = ""] = commitFiles(repository, 2);
  repository.git("update-ref", main, tip);
  const refs = new NodeRefStore({ gitDir: repository.gitDir, patience: 0 });
  const lock = path.join(repository.gitDir, `${main}.lock`);
  const error = Object.assign(new Error("EIO: injected"), { code: "EIO", syscall: "lstat" });
  const outcome = await unseen(lock, error, () => refs.move(moveOf(main, tip, next)));
  expect(outcome).toEqual({ state: "published", durable: true });
  expect(await refs.read(main)).toBe(next);
  expect(fs.existsSync(lock)).toBe(false);
  // One that overtook us: our lock cannot be seen, so it stays with the tag by which a later writer heals it.
  const late = await unseen(lock, error, () => refs.move(moveOf(main, tip, next)));
  expect(late).toEqual({ state: "moved", actual: next });
  expect(fs.statSync(lock).nlink).toBe(2);
});
