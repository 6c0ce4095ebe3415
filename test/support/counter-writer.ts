/*
 * A process that commits to a ref in a loop, by one of three engines. Every commit adds a file of its own and counts one up in
 * `counter`, a file that all writers share: a lost update shows as a commit that is gone, as a count that is too low, or both.
 * Arguments: engine, Git directory, ref, own name, number of commits. It stops early when the file `stop` appears beside the
 * Git directory. Prints each commit that was acknowledged.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import isomorphicGit from "isomorphic-git";
import { printCommit } from "../../src/git/commit.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { hashObject } from "../../src/git/oid.ts";
import type { NewObject, Oid } from "../../src/git/ports.ts";
import { printTree, replaceEntries } from "../../src/git/tree.ts";
import { readCommit, readRawTree } from "../../src/git/walk.ts";

const [engine = "", gitdir = "", ref = "", name = "", count = "0", bytes = "0"] = process.argv.slice(2);
const stop = path.join(path.dirname(gitdir), "stop");
const filler = "x".repeat(Number(bytes));

/** Commits once; null when another was first. */
type Attempt = (n: number) => Promise<Oid | null>;

function fileOf(n: number): { readonly name: string; readonly text: string } {
  return { name: `${name}-${n}`, text: `${name} ${n}\n${filler}` };
}

function ownAttempt(): Attempt {
  const objects = new NodeObjectStore({ objectsDir: path.join(gitdir, "objects") });
  const refs = new NodeRefStore({ gitDir: gitdir, reflogs: "always", patience: 60_000 });
  const by = { name, email: `${name}@example.org`, seconds: 1_700_000_000, offset: 0 };
  const countAt = async (tip: Oid): Promise<number> => {
    const entries = await readRawTree(objects, (await readCommit(objects, tip)).tree);
    const entry = entries.find((each) => each.name.toString() === "counter");
    const blob = entry === undefined ? null : await objects.read(entry.oid);
    if (entry !== undefined && blob === null) throw new Error(`the blob ${entry.oid} is not there`);
    return Number(blob?.body.toString() ?? 0);
  };
  return async (n) => {
    const tip = await refs.read(ref);
    if (tip === null) throw new Error("the ref is not there");
    const counted = (await countAt(tip)) + 1;
    const before = await readRawTree(objects, (await readCommit(objects, tip)).tree);
    const file = fileOf(n);
    const blobs: NewObject[] = [file.text, String(counted)].map((text) => ({
      type: "blob",
      body: Buffer.from(text),
    }));
    const entries = ["counter", file.name].map((each) => {
      const text = each === "counter" ? String(counted) : file.text;
      return [each, { mode: "100644", oid: hashObject("blob", Buffer.from(text)) }] as const;
    });
    const tree = printTree(replaceEntries(before, entries));
    const message = `${name} ${n}\n`;
    const commit = printCommit({
      tree: hashObject("tree", tree),
      parents: [tip],
      author: by,
      committer: by,
      message,
    });
    const ids = await objects.writeAll([
      ...blobs,
      { type: "tree", body: tree },
      { type: "commit", body: commit },
    ]);
    const next = ids.at(-1) ?? "";
    const outcome = await refs.move({ ref, expected: tip, next, by, message });
    if (outcome.state !== "published") return null;
    // C2: what is read after an acknowledgement is at least as new as it.
    const seen = await refs.read(ref);
    if (seen === null || (await countAt(seen)) < counted)
      throw new Error(`read ${seen ?? "nothing"} after ${next}`);
    return next;
  };
}

/*
 * Only commands that write loose objects: fast-import keeps its pack when a repack beside it removes a folder under it, and
 * `git repack -a -d` then drops what no ref leads to yet, though the next fast-import relies on it. That is git against git.
 */
function nativeAttempt(): Attempt {
  const run = (input: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync("git", ["--git-dir", gitdir, ...args], {
      input,
      encoding: "utf8",
      env: { ...process.env, ...identity },
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  const identity = Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((role) => [
      [`GIT_${role}_NAME`, name],
      [`GIT_${role}_EMAIL`, `${name}@example.org`],
    ]),
  );
  const attemptOnce = (n: number): Oid => {
    const tip = run("", "rev-parse", "-q", "--verify", ref);
    const counted = Number(run("", "cat-file", "blob", `${tip}:counter`)) + 1;
    const counter = run(String(counted), "hash-object", "-w", "--stdin");
    const file = fileOf(n);
    const added = run(file.text, "hash-object", "-w", "--stdin");
    const kept = run("", "ls-tree", tip)
      .split("\n")
      .filter((line) => !line.endsWith("\tcounter") && !line.endsWith(`\t${file.name}`));
    const entry = (oid: Oid, at: string): string => `100644 blob ${oid}\t${at}`;
    const entries = [...kept, entry(counter, "counter"), entry(added, file.name), ""];
    const tree = run(entries.join("\n"), "mktree");
    const commit = run(`${name}\n`, "commit-tree", tree, "-p", tip);
    run("", "update-ref", ref, commit, tip);
    return commit;
  };
  return (n) => {
    try {
      return Promise.resolve(attemptOnce(n));
    } catch (error) {
      if (/corrupt|missing|bad object|unable to read/i.test(String(error))) throw error;
      // Another writer was first, or a repack removed a folder under git: the next attempt starts from what is there then.
      return Promise.resolve(null);
    }
  };
}

/* What a program does that uses the library as its documentation shows. */
function isomorphicAttempt(): Attempt {
  const author = { name, email: `${name}@example.org` };
  const utf8 = (text: string): Uint8Array => Buffer.from(text);
  return async (n) => {
    const at = { fs, gitdir };
    const tip = await isomorphicGit.resolveRef({ ...at, ref });
    const { tree } = await isomorphicGit.readTree({ ...at, oid: tip });
    const counter = tree.find((each) => each.path === "counter");
    const counted =
      counter === undefined
        ? 0
        : Number(Buffer.from((await isomorphicGit.readBlob({ ...at, oid: counter.oid })).blob));
    const file = fileOf(n);
    const entries = await Promise.all(
      [
        { path: "counter", text: String(counted + 1) },
        { path: file.name, text: file.text },
      ].map(async ({ path: each, text }) => ({
        mode: "100644",
        type: "blob" as const,
        path: each,
        oid: await isomorphicGit.writeBlob({ ...at, blob: utf8(text) }),
      })),
    );
    const kept = tree.filter((each) => !entries.some((entry) => entry.path === each.path));
    const next = await isomorphicGit.writeTree({ ...at, tree: [...kept, ...entries] });
    return await isomorphicGit.commit({ ...at, ref, tree: next, message: `${name} ${n}`, author });
  };
}

const engines: Readonly<Record<string, () => Attempt>> = {
  own: ownAttempt,
  native: nativeAttempt,
  isomorphic: isomorphicAttempt,
};
const attempt = engines[engine]?.();
if (attempt === undefined) throw new Error(`there is no engine '${engine}'`);

for (let n = 0; n < Number(count) && !fs.existsSync(stop); n++) {
  let acknowledged: Oid | null = null;
  while (acknowledged === null && !fs.existsSync(stop)) acknowledged = await attempt(n);
  if (acknowledged !== null) fs.writeSync(1, `${acknowledged}\n`);
}
