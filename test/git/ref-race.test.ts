import path from "node:path";
import { describe, expect, it } from "vitest";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { commitFiles } from "../support/history.ts";
import { bundleScript, runProcess } from "../support/processes.ts";
import { makeRepository } from "../support/repository.ts";
import { leftovers } from "./ref-store.contract.ts";

const ref = "refs/heads/main";

describe("processes that write at the same time", () => {
  it("lose nothing, beside native commits and pack-refs", async () => {
    const { gitDir, git, world } = makeRepository();
    const script = bundleScript("ref-writer", world.root);
    const writers = ["a", "b", "c"].map((name) =>
      runProcess(process.execPath, [script, gitDir, ref, name, "10"]),
    );
    const native = runProcess("sh", ["-c", nativeLoop], { cwd: gitDir, env: { ...world.env, LOOPS: "12" } });
    const ended = await Promise.all([...writers, native]);
    expect(ended.map(({ code, errors }) => ({ code, errors }))).toEqual(
      ended.map(() => ({ code: 0, errors: "" })),
    );
    const history = git("rev-list", ref).split("\n");
    for (const oid of ended.flatMap(({ lines }) => lines)) expect(history).toContain(oid);
    expect(history).toHaveLength(30 + 12);
    expect(git("rev-list", "--max-parents=0", ref).split("\n")).toHaveLength(1);
    expect(git("ls-tree", "--name-only", ref).split("\n")).toHaveLength(30);
    git("fsck", "--strict");
    expect(leftovers(gitDir)).toEqual([]);
  });

  it("lose nothing with different engines", async () => {
    const { gitDir, git, world } = makeRepository();
    const script = bundleScript("ref-writer", world.root);
    const writers = ["node", "native", "node", "native"].map((engine, n) =>
      runProcess(process.execPath, [script, gitDir, ref, `${engine}${n}`, "8", engine], {
        env: { ...world.env },
      }),
    );
    const ended = await Promise.all(writers);
    expect(ended.map(({ code, errors }) => ({ code, errors }))).toEqual(
      ended.map(() => ({ code: 0, errors: "" })),
    );
    const history = git("rev-list", ref).split("\n");
    for (const oid of ended.flatMap(({ lines }) => lines)) expect(history).toContain(oid);
    expect(history).toHaveLength(32);
    expect(git("reflog", "show", ref).split("\n")).toHaveLength(32);
    git("fsck", "--strict");
    expect(leftovers(gitDir)).toEqual([]);
  });

  it("do not disturb readers, nor does maintenance", async () => {
    const repository = makeRepository();
    const { gitDir, git, world } = repository;
    const commits = commitFiles(repository, 30);
    const maintenance = runProcess("sh", ["-c", maintenanceLoop], {
      cwd: gitDir,
      env: { ...world.env, LOOPS: "6" },
    });
    const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
    const refs = new NodeRefStore({ gitDir });
    let reads = 0;
    let over = false;
    void maintenance.finally(() => (over = true));
    while (!over) {
      expect(await refs.read(ref)).toBe(commits[0]);
      for (const oid of commits) expect((await objects.read(oid))?.type).toBe("commit");
      reads++;
      await new Promise(setImmediate);
    }
    expect(await maintenance).toMatchObject({ code: 0, errors: "" });
    expect(reads).toBeGreaterThan(5);
    git("fsck", "--strict");
  });
});

/* Commits the tree of the tip again, and retries where another was first; waits for the first commit of the others. */
const nativeLoop = `
n=0
while [ $n -lt $LOOPS ]; do
  tip=$(git rev-parse -q --verify ${ref}) || continue
  next=$(git commit-tree -p $tip -m "native $n" "$tip^{tree}") || exit 1
  if git update-ref ${ref} $next $tip 2>/dev/null; then echo $next; n=$((n + 1)); fi
  if [ $((n % 4)) = 0 ]; then git pack-refs --all 2>/dev/null; fi
done
exit 0`;

const maintenanceLoop = `
n=0
while [ $n -lt $LOOPS ]; do
  git repack -adfq --depth=$((n + 2)) && git gc -q && git pack-refs --all || exit 1
  n=$((n + 1))
done`;
