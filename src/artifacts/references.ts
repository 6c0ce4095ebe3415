import { parseCommit } from "../git/commit.ts";
import type { GitObject, Oid, Repository } from "../git/ports.ts";
import { parseTag } from "../git/tag.ts";
import { isFileMode, isFolderMode, parseRawTree } from "../git/tree.ts";
import { registryFolder } from "../records/layout.ts";
import { type Digest, digestOfHex } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import { stopIfAborted } from "./interruption.ts";

/** What is read of a repository to find what its history names. */
export type History = Pick<Repository, "objects" | "refs" | "head" | "shallow">;

/** How references are looked for. */
export interface ReferenceOptions {
  /** Gives the digests that a manifest lists, none for what is no manifest; null when nobody has the bytes. */
  readonly manifest?: ((digest: Digest) => Promise<readonly Digest[] | null>) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a history names. */
export interface References {
  readonly digests: ReadonlySet<Digest>;
  /** Digests that may be manifests and that nobody has: what they list is not among the digests. */
  readonly unresolved: readonly Digest[];
  /** Number of commits that were read. */
  readonly commits: number;
}

interface Search {
  readonly history: History;
  readonly signal: AbortSignal | undefined;
  readonly seen: Set<Oid>;
  readonly digests: Set<Digest>;
  readonly manifests: Set<Digest>;
  commits: number;
}

// Any run of 64 hex digits counts, however it is introduced: to keep too much is safe, to keep too little is not.
const hexRun = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g;

async function rootsOf(history: History): Promise<ReadonlySet<Oid>> {
  const roots = new Set<Oid>();
  const head = await history.head();
  if (head.oid !== null) roots.add(head.oid);
  for (const { oid } of await history.refs.list("refs/")) roots.add(oid);
  for (const ref of await history.refs.reflogs()) {
    for (const { before, after } of await history.refs.reflog(ref)) {
      if (before !== null) roots.add(before);
      roots.add(after);
    }
  }
  return roots;
}

async function read(search: Search, oid: Oid, named: string): Promise<GitObject> {
  stopIfAborted(search.signal);
  const object = await search.history.objects.read(oid);
  if (object !== null) return object;
  throw new StemmaError("object-missing", `the ${named} ${oid} is not there`, { data: { oid, named } });
}

function scanBlob(search: Search, body: Buffer): void {
  const text = body.toString("latin1");
  const found = [...text.matchAll(hexRun)].map(([hex]) => digestOfHex(hex));
  const mayList = /\brole["']?\s*:\s*["']?manifest\b/.test(text);
  for (const digest of found) {
    search.digests.add(digest);
    if (mayList) search.manifests.add(digest);
  }
}

/** Scans a tree or blob once, however many commits share it. */
async function scanEntry(search: Search, oid: Oid, named: string): Promise<void> {
  if (search.seen.has(oid)) return;
  search.seen.add(oid);
  const { type, body } = await read(search, oid, named);
  if (type === "blob") scanBlob(search, body);
  if (type !== "tree") return;
  for (const entry of parseRawTree(body, search.history.objects.algorithm)) {
    if (isFolderMode(entry.mode)) await scanEntry(search, entry.oid, "folder");
    else if (isFileMode(entry.mode)) await scanEntry(search, entry.oid, "file");
  }
}

async function scanRootTree(search: Search, oid: Oid): Promise<void> {
  const key = `root ${oid}`;
  if (search.seen.has(key)) return;
  search.seen.add(key);
  const { body } = await read(search, oid, "tree");
  for (const entry of parseRawTree(body, search.history.objects.algorithm)) {
    if (entry.name.toString("utf8") === registryFolder) await scanEntry(search, entry.oid, "folder");
  }
}

/** Scans what an object names, and gives the objects that it leads on to. */
async function follow(search: Search, oid: Oid): Promise<readonly Oid[]> {
  const { type, body } = await read(search, oid, "object");
  switch (type) {
    case "tag":
      return [parseTag(body).object];
    case "commit": {
      const { tree, parents } = parseCommit(body);
      search.commits += 1;
      await scanRootTree(search, tree);
      return parents;
    }
    case "tree":
      await scanRootTree(search, oid);
      return [];
    case "blob":
      scanBlob(search, body);
      return [];
  }
}

async function expandManifests(search: Search, options: ReferenceOptions): Promise<readonly Digest[]> {
  const unresolved: Digest[] = [];
  for (const manifest of search.manifests) {
    stopIfAborted(options.signal);
    const listed = (await options.manifest?.(manifest)) ?? null;
    if (listed === null) unresolved.push(manifest);
    for (const digest of listed ?? []) search.digests.add(digest);
  }
  return unresolved;
}

/**
 * Collects every sha256 that any file below `registry/` names, in any commit that a ref, HEAD or a reflog entry reaches,
 * with what the manifests among them list. It refuses rather than answers from a part: what it leaves out would be
 * collected as garbage.
 * @throws StemmaError `history-incomplete` for a shallow clone, `object-missing`, `object-corrupt`, `interrupted`
 */
export async function digestsIn(history: History, options: ReferenceOptions = {}): Promise<References> {
  if ((await history.shallow()).size > 0) {
    throw new StemmaError(
      "history-incomplete",
      "a shallow clone does not know what its earlier commits name",
      {
        hint: "Fetch the rest with git fetch --unshallow.",
      },
    );
  }
  const { signal } = options;
  const search: Search = {
    history,
    signal,
    seen: new Set(),
    digests: new Set(),
    manifests: new Set(),
    commits: 0,
  };
  const pending = [...(await rootsOf(history))];
  const visited = new Set<Oid>();
  for (let oid = pending.pop(); oid !== undefined; oid = pending.pop()) {
    if (visited.has(oid)) continue;
    visited.add(oid);
    pending.push(...(await follow(search, oid)));
  }
  const unresolved = await expandManifests(search, options);
  return { digests: search.digests, unresolved, commits: search.commits };
}
