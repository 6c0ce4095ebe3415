import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/git/file-seam.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { spoiltAt } from "../support/spoilt-files.ts";
import { moveOf } from "../git/ref-store.contract.ts";
import { layOut, registerAll } from "../registry/world.ts";
import { commitFiles } from "../support/history.ts";
import { makeRepository } from "../support/repository.ts";
import { ledgerOfReads } from "./reads.ts";

const looking = [
  "openSync",
  "readSync",
  "readFileSync",
  "statSync",
  "lstatSync",
  "readdirSync",
  "fstatSync",
] as const;

/* Fails the n-th look at the disk while work runs; tells how many looks there were. */
async function failingLook<T>(
  n: number,
  code: string,
  work: () => Promise<T>,
): Promise<{ looks: number; done: T | Error }> {
  const kept = looking.map((name) => [name, fs[name]] as const);
  let looks = 0;
  for (const [name, call] of kept) {
    const counted = (...args: unknown[]): unknown => {
      looks += 1;
      if (looks === n)
        throw Object.assign(new Error(`${code}: injected`), { code, errno: -5, syscall: name });
      return (call as (...args: unknown[]) => unknown)(...args);
    };
    Object.assign(fs, { [name]: counted });
  }
  try {
    const done = await work().catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    return { looks, done };
  } finally {
    for (const [name, call] of kept) Object.assign(fs, { [name]: call });
  }
}

describe("a registry that is read while one look at the disk fails", () => {
  it.each(["EIO", "EMFILE", "EACCES"])(
    "with %s answers the truth or an error, and never that nothing is there",
    async (code) => {
      const place = await layOut({ bare: true });
      await registerAll(place, "m", ["1.0.0", "1.1.0"]);
      place.git("gc", "-q");
      await registerAll(place, "n", ["2.0.0"]);
      const truth = await ledgerOfReads(place.folder, place.env);
      let failures = 0;
      for (let n = 1; ; n++) {
        const { looks, done } = await failingLook(n, code, () => ledgerOfReads(place.folder, place.env));
        if (!(done instanceof Error)) expect(done, `look ${n}`).toEqual(truth);
        else {
          failures += 1;
          expect(isStemmaError(done), `look ${n}: ${done.stack ?? ""}`).toBe(true);
          expect(
            isStemmaError(done, "registry-missing", "model-unknown", "version-unknown"),
            `look ${n}`,
          ).toBe(false);
        }
        if (looks < n) break;
      }
      expect(failures).toBeGreaterThan(5);
      expect(await ledgerOfReads(place.folder, place.env)).toEqual(truth);
    },
  );
});

describe("a stale lock of ours", () => {
  it("is healed or left, and never half so, whichever of the calls fails", async () => {
    const repository = makeRepository();
    const [next = "", tip = ""] = commitFiles(repository, 2);
    const main = "refs/heads/main";
    const [boot, host, space, , ticks] = thisOwner().split(".");
    for (let n = 1; ; n++) {
      repository.git("update-ref", main, tip);
      const tag = path.join(
        repository.gitDir,
        "stemma-tmp",
        `${boot}.${host}.${space}.4194305.${ticks}.lock.${n}`,
      );
      const lock = path.join(repository.gitDir, `${main}.lock`);
      fs.mkdirSync(path.dirname(tag), { recursive: true });
      fs.writeFileSync(tag, `${next}\n`);
      fs.linkSync(tag, lock);
      const fail = (): never => {
        throw Object.assign(new Error("EIO: injected"), { code: "EIO" });
      };
      const { files, calls } = spoiltAt(n, fail, nodeFiles);
      const refs = new NodeRefStore({ gitDir: repository.gitDir, patience: 0, files });
      const outcome = await refs.move(moveOf(main, tip, next)).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(isStemmaError(outcome, "disk-failed", "git-unavailable", "ref-locked"), String(outcome)).toBe(
          true,
        );
        expect(repository.git("rev-parse", main), `call ${n}`).toBe(tip);
        const healthy = new NodeRefStore({ gitDir: repository.gitDir, patience: 0 });
        expect(await healthy.move(moveOf(main, tip, next)), `call ${n}`).toEqual({
          state: "published",
          durable: true,
        });
      }
      expect(repository.git("rev-parse", main), `call ${n}`).toBe(next);
      expect(fs.existsSync(lock), `call ${n}`).toBe(false);
      if (calls() < n) break;
    }
  });
});
