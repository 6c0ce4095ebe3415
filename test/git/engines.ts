import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import isomorphicGit from "isomorphic-git";
import { expect } from "vitest";
import { parseCommit } from "../../src/git/commit.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { hashObject } from "../../src/git/oid.ts";
import type { ObjectStore, Oid } from "../../src/git/ports.ts";
import { parseTag } from "../../src/git/tag.ts";
import { isFolderMode, parseRawTree, printTree } from "../../src/git/tree.ts";
import { readTree } from "../../src/git/walk.ts";
import { numbers } from "../support/numbers.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";

const names = [
  "a",
  "a.b",
  "a-b",
  "a0",
  "ä",
  "zürich",
  "with space",
  "Z",
  "deep/er/file",
  "deep.er",
  "\u{1f600}",
];
const modes = ["100644", "100644", "100644", "100755", "120000", "160000"];

/** Fills a repository: lines that change little (deltas), odd modes and names, branches and merges, tags. */
function generate({ git, gitWith }: TestRepository, seed: number): void {
  const next = numbers(seed);
  const stream: string[] = [];
  const commits = 4 + next(12);
  for (let n = 1; n <= commits; n++) {
    stream.push(`commit refs/heads/${n % 3 === 0 ? "side" : "main"}`, `mark :${n}`);
    stream.push(`committer Ada <ada@example.org> ${1_700_000_000 + n} +0130`, "data 2", "c", "");
    if (n === 3) stream.push("from :2");
    // Branches alternate, so that every merge has the newest of the other as its second parent.
    if (n > 4 && next(3) === 0) stream.push(`merge :${n % 3 === 0 ? n - 1 : n - (n % 3)}`);
    for (let file = next(4); file >= 0; file--) stream.push(...change(next, n));
    stream.push("");
  }
  stream.push(
    "tag note",
    `from :${commits}`,
    "tagger Ada <ada@example.org> 1700000000 +0000",
    "data 1",
    "t",
    "",
  );
  gitWith(stream.join("\n"), "-c", "fastimport.unpackLimit=1000000", "fast-import", "--quiet", "--force");
  // A mode of the oldest Git, which git itself writes no more.
  const [entry = ""] = git("ls-tree", "main")
    .split("\n")
    .filter((line) => line.startsWith("100644"));
  if (entry !== "") {
    const raw = Buffer.concat([Buffer.from("100664 old\0"), Buffer.from(entry.slice(12, 52), "hex")]);
    gitWith(raw, "hash-object", "-w", "--literally", "-t", "tree", "--stdin");
  }
  const forms = [[], ["gc", "-q"], ["repack", "-adfq", "--depth=50"], ["repack", "-dq"]] as const;
  const form = forms[seed % forms.length] ?? [];
  if (form.length > 0) git(...form);
  if (seed % 4 === 3) {
    gitWith(`loose of ${seed}`, "hash-object", "-w", "--stdin");
    git("pack-refs", "--all");
  }
}

function change(next: (below: number) => number, n: number): string[] {
  const name = names[next(names.length)] ?? "a";
  const mode = modes[next(modes.length)] ?? "100644";
  if (mode === "160000") return [`M ${mode} ${String(n).padStart(40, "a")} "sub"`];
  const text = Array.from({ length: 1 + next(80) }, (_, line) => `line ${line} ${line === n ? n : ""}`).join(
    "\n",
  );
  return [`M ${mode} inline "${name}"`, `data ${Buffer.byteLength(text)}`, text];
}

/** Reads every object through native git: ids, types and bytes. */
function nativeObjects({
  gitDir,
  world,
}: TestRepository): ReadonlyMap<Oid, { readonly type: string; readonly body: Buffer }> {
  const args = ["cat-file", "--batch-all-objects", "--batch"];
  const out = execFileSync("git", args, { cwd: gitDir, env: world.env, maxBuffer: 1 << 28 });
  const found = new Map<Oid, { type: string; body: Buffer }>();
  for (let at = 0; at < out.length;) {
    const end = out.indexOf("\n", at);
    const [oid = "", type = "", size = ""] = out.toString("latin1", at, end).split(" ");
    found.set(oid, { type, body: out.subarray(end + 1, end + 1 + Number(size)) });
    at = end + Number(size) + 2;
  }
  return found;
}

/** Lists a tree and what is below it as `<mode> <id> <tab> <path>`. */
async function walk(objects: ObjectStore, tree: Oid, prefix = ""): Promise<string[]> {
  const { entries, problems } = await readTree(objects, tree);
  expect(problems).toEqual([]);
  const lines = entries.map(async ({ mode, name, oid }) => [
    `${mode.padStart(6, "0")} ${oid}\t${prefix}${name}`,
    ...(isFolderMode(mode) ? await walk(objects, oid, `${prefix}${name}/`) : []),
  ]);
  return (await Promise.all(lines)).flat();
}

/** What isomorphic-git makes of an object. */
async function theirs(at: Parameters<typeof isomorphicGit.readTree>[0], type: string): Promise<unknown> {
  if (type === "blob") return Buffer.from((await isomorphicGit.readBlob(at)).blob).toString("hex");
  if (type === "commit") {
    const { tree, parent, message } = (await isomorphicGit.readCommit(at)).commit;
    return { tree, parents: parent, message };
  }
  if (type === "tag") return (await isomorphicGit.readTag(at)).tag.object;
  // It reads no tree with a mode that today's git does not write.
  const outcome = await isomorphicGit.readTree(at).catch(() => null);
  return outcome?.tree.map(({ mode, path, oid }) => `${mode} ${oid} ${path}`).sort() ?? null;
}

/** The same of our own reading. */
function ours(type: string, body: Buffer): unknown {
  if (type === "blob") return body.toString("hex");
  if (type === "tag") return parseTag(body).object;
  if (type === "commit") {
    const { tree, parents, message } = parseCommit(body);
    // isomorphic-git ends every message with a line feed.
    return { tree, parents, message: message.endsWith("\n") ? message : `${message}\n` };
  }
  const entries = parseRawTree(body).map(({ mode, name, oid }) => [
    mode.padStart(6, "0"),
    oid,
    name.toString(),
  ]);
  return entries.some(([mode = ""]) => mode === "100664")
    ? null
    : entries.map((line) => line.join(" ")).sort();
}

/** Generates a repository from a seed, and expects that native git, isomorphic-git and our own readers agree on all of it. */
export async function expectAgreement(seed: number): Promise<void> {
  const repository = makeRepository();
  generate(repository, seed);
  const { gitDir, git } = repository;
  const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects") });
  const cache = {};
  const native = nativeObjects(repository);
  for (const [oid, { type, body }] of native) {
    const own = await objects.read(oid);
    expect(own?.type, oid).toBe(type);
    expect(own?.body.equals(body), oid).toBe(true);
    expect(hashObject(own?.type ?? "blob", body)).toBe(oid);
    expect(await theirs({ fs, gitdir: gitDir, oid, cache }, type), oid).toEqual(ours(type, body));
    if (type !== "tree") continue;
    expect(printTree(parseRawTree(body)).equals(body), oid).toBe(true);
  }
  const listed = git("ls-tree", "-r", "-t", "-z", "main").split("\0").slice(0, -1);
  const walked = await walk(objects, git("rev-parse", "main^{tree}"));
  expect(walked.sort()).toEqual(listed.map((line) => line.replace(/ \w+ /, " ")).sort());
  const refs = await new NodeRefStore({ gitDir }).list("refs/");
  expect(refs.map(({ ref, oid }) => `${oid} ${ref}`).join("\n")).toBe(
    git("for-each-ref", "--format=%(objectname) %(refname)"),
  );
  for (const { ref, oid } of refs) {
    expect(await isomorphicGit.resolveRef({ fs, gitdir: gitDir, ref }), ref).toBe(oid);
  }
}
