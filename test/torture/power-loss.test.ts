import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { printCommit } from "../../src/git/commit.ts";
import { type FileSeam, nodeFiles } from "../../src/git/file-seam.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { hashObject } from "../../src/git/oid.ts";
import type { Oid, RefOutcome } from "../../src/git/ports.ts";
import { thisOwner } from "../../src/git/process-owner.ts";
import { printTree } from "../../src/git/tree.ts";
import { readCommit, readRawTree } from "../../src/git/walk.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { moveOf } from "../git/ref-store.contract.ts";
import { RecordedDisk } from "../support/disk-model.ts";
import { commitFiles } from "../support/history.ts";
import { numbers } from "../support/numbers.ts";
import { makeRepository } from "../support/repository.ts";
import { size } from "./size.ts";

const main = "refs/heads/main";
const fresh = "refs/heads/team/fresh";
const by = { name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offset: 0 };

/* Nothing is lost any more after the power came back, and the checks need not wait. */
const quick: FileSeam = { ...nodeFiles, sync: () => Promise.resolve(), syncFolder: () => Promise.resolve() };

interface Stores {
  readonly objects: NodeObjectStore;
  readonly refs: NodeRefStore;
}

function storesOf(gitDir: string, files: FileSeam): Stores {
  return {
    objects: new NodeObjectStore({ objectsDir: path.join(gitDir, "objects"), files }),
    refs: new NodeRefStore({ gitDir, reflogs: "always", patience: 0, files }),
  };
}

/** Commits a file of some blocks onto a ref. */
async function commit(
  { objects, refs }: Stores,
  ref: string,
  text: string,
): Promise<{ outcome: RefOutcome; oid: Oid }> {
  const tip = await refs.read(ref);
  const blob = Buffer.from(`${text}\n`.repeat(200));
  const tree = printTree([{ mode: "100644", name: Buffer.from("file"), oid: hashObject("blob", blob) }]);
  const parents = tip === null ? [] : [tip];
  const body = printCommit({
    tree: hashObject("tree", tree),
    parents,
    author: by,
    committer: by,
    message: text,
  });
  const [, , oid = ""] = await objects.writeAll([
    { type: "blob", body: blob },
    { type: "tree", body: tree },
    { type: "commit", body },
  ]);
  return { outcome: await refs.move(moveOf(ref, tip, oid)), oid };
}

/** What a ref held, and from which step on that was acknowledged. */
interface Acknowledged {
  readonly ref: string;
  readonly oid: Oid | null;
  readonly step: number;
}

/** Everything that the tip of a ref leads to is there, by our own reader. */
async function expectWhole({ objects }: Stores, tip: Oid): Promise<void> {
  const { tree, parents } = await readCommit(objects, tip);
  for (const { oid } of await readRawTree(objects, tree))
    expect((await objects.read(oid))?.type).not.toBe(undefined);
  for (const parent of parents) await expectWhole({ objects } as Stores, parent);
}

describe("a loss of power at any moment", () => {
  it.each(["kept", "lost"] as const)(
    "leaves every acknowledged commit and a sound repository, with the order of names %s",
    async (order) => {
      const repository = makeRepository();
      const [first = ""] = commitFiles(repository, 2);
      fs.rmSync(path.join(repository.gitDir, "hooks"), { recursive: true });
      const disk = new RecordedDisk(repository.gitDir);
      const stores = storesOf(repository.gitDir, disk.files);
      const acknowledged: Acknowledged[] = [
        { ref: main, oid: first, step: 0 },
        { ref: fresh, oid: null, step: 0 },
      ];
      for (const [n, ref] of [main, fresh, main, fresh, main].entries()) {
        const { outcome, oid } = await commit(stores, ref, `commit ${n}`);
        expect(outcome).toEqual({ state: "published", durable: true });
        acknowledged.push({ ref, oid, step: disk.length });
      }
      const boot = thisOwner().split(".")[0] ?? "";
      const reboot = (name: string): string => name.replace(boot, "00000000-0000-0000-0000-000000000000");
      let foreign = 0;
      for (let state = 0; state < size(250, 25_000); state++) {
        const steps = (state * 7919) % (disk.length + 1);
        const gitDir = repository.world.path("after.git");
        disk.leave(gitDir, { steps, order, random: numbers(state + 1) }, reboot);
        const context = `state ${state}, after ${steps} of ${disk.length} steps`;
        const after = storesOf(gitDir, quick);
        for (const ref of [main, fresh]) {
          const held = acknowledged.filter((each) => each.ref === ref);
          const sure = held.findLastIndex(({ step }) => step <= steps);
          const found = await after.refs.read(ref);
          // The next one may have been on its way.
          expect(
            held.slice(sure, sure + 2).map(({ oid }) => oid),
            context,
          ).toContain(found);
          if (found !== null) await expectWhole(after, found);
        }
        const fsck = execFileSync("git", ["--git-dir", gitDir, "fsck", "--strict", "--no-dangling"], {
          env: repository.world.env,
          stdio: ["ignore", "pipe", "pipe"],
        });
        expect(fsck.toString(), context).toBe("");
        for (const ref of [main, fresh]) {
          const next = await commit(after, ref, "after").catch((error: unknown) => error);
          if (order === "lost" && isStemmaError(next, "ref-locked")) {
            // Its name tag did not reach the disk: nobody can tell whose it was, and a person has to remove it.
            foreign += 1;
            fs.rmSync(path.join(gitDir, `${ref}.lock`));
            expect((await commit(after, ref, "after")).outcome.state, context).toBe("published");
          } else expect(next, context).toMatchObject({ outcome: { state: "published" } });
        }
        fs.rmSync(gitDir, { recursive: true });
      }
      if (order === "kept") expect(foreign).toBe(0);
    },
  );

  it("is noticed where a fsync is left out: this test can fail", async () => {
    const repository = makeRepository();
    const [first = ""] = commitFiles(repository, 2);
    const disk = new RecordedDisk(repository.gitDir);
    const careless: FileSeam = { ...disk.files, sync: () => Promise.resolve() };
    const { oid } = await commit(storesOf(repository.gitDir, careless), main, "careless");
    let damaged = 0;
    for (let state = 0; state < 200; state++) {
      const gitDir = repository.world.path("after.git");
      disk.leave(gitDir, { steps: disk.length, order: "kept", random: numbers(state + 1) }, (name) => name);
      const after = storesOf(gitDir, quick);
      const found = await after.refs.read(main).catch(() => null);
      const whole =
        found === oid &&
        (await expectWhole(after, oid).then(
          () => true,
          () => false,
        ));
      if (!whole) damaged += 1;
      fs.rmSync(gitDir, { recursive: true });
    }
    expect(first).not.toBe(oid);
    expect(damaged).toBeGreaterThan(20);
  });
});
