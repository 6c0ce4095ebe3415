import { StemmaError } from "../values/error.ts";
import type { GitObject, ObjectStore, Oid } from "./ports.ts";
import { isFolderMode } from "./tree.ts";
import { readCommit, readRawTree, readTag } from "./walk.ts";

/** What a remote has already, and where our own history ends. */
export interface SentBefore {
  /** Commits of the remote; those that we have not are passed over. */
  readonly there: Iterable<Oid>;
  /** Commits whose parents a shallow clone of ours does without. */
  readonly shallow: ReadonlySet<Oid>;
}

interface Seen {
  readonly oid: Oid;
  readonly tree: Oid;
  readonly parents: readonly Oid[];
  readonly seconds: number;
}

/**
 * Reads what an object reaches and a remote has not. Clocks that disagree may make it more than is needed, never less.
 * @throws StemmaError `object-missing`, and as `readBody`
 */
export async function unsentObjects(
  store: ObjectStore,
  start: Oid,
  before: SentBefore,
): Promise<readonly GitObject[]> {
  const collector = new Collector(store);
  let commit = start;
  for (
    let object = await collector.take(commit);
    object.type === "tag";
    object = await collector.take(commit)
  )
    commit = (await readTag(store, commit)).object;
  const fresh = await freshCommits(store, commit, before);
  if (!fresh.some(({ oid }) => oid === commit)) collector.drop(commit);
  for (const { oid, tree, parents } of fresh) {
    await collector.take(oid);
    const trees = await Promise.all(parents.map(async (parent) => (await readCommit(store, parent)).tree));
    await collector.takeTree(tree, trees);
  }
  return collector.all();
}

/* Newest first. What a commit of the remote reaches is known there; once only such commits are open, the rest is too. */
async function freshCommits(
  store: ObjectStore,
  start: Oid,
  { there, shallow }: SentBefore,
): Promise<readonly Seen[]> {
  const commits = new Map<Oid, Seen>();
  const known = new Set<Oid>();
  const open: Seen[] = [];
  const visit = async (oid: Oid, isKnown: boolean): Promise<void> => {
    if (commits.has(oid) && (!isKnown || known.has(oid))) return;
    if (isKnown) known.add(oid);
    const { tree, parents, committer } = await readCommit(store, oid);
    const seen = { oid, tree, parents: shallow.has(oid) ? [] : parents, seconds: committer.seconds };
    commits.set(oid, seen);
    open.push(seen);
  };
  for (const oid of there) if ((await store.read(oid))?.type === "commit") await visit(oid, true);
  await visit(start, false);
  // A commit may be found to be known after its parents were taken for fresh: that is told on to them.
  const isTelling = ({ parents }: Seen) => parents.some((oid) => commits.has(oid) && !known.has(oid));
  while (open.some((each) => !known.has(each.oid) || isTelling(each))) {
    open.sort((a, b) => a.seconds - b.seconds);
    const next = open.pop();
    for (const parent of next?.parents ?? []) await visit(parent, known.has(next?.oid ?? ""));
  }
  return [...commits.values()].filter(({ oid }) => !known.has(oid));
}

/** Objects to send, each once. */
class Collector {
  readonly #store: ObjectStore;
  readonly #found = new Map<Oid, GitObject>();

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  all(): readonly GitObject[] {
    return [...this.#found.values()];
  }

  drop(oid: Oid): void {
    this.#found.delete(oid);
  }

  async take(oid: Oid): Promise<GitObject> {
    const object = this.#found.get(oid) ?? (await this.#store.read(oid));
    if (object === null)
      throw new StemmaError("object-missing", `Object ${oid} is not in the repository`, { data: { oid } });
    this.#found.set(oid, object);
    return object;
  }

  /** Takes what a tree has and none of the trees before it has in the same place. */
  async takeTree(tree: Oid, before: readonly Oid[]): Promise<void> {
    if (this.#found.has(tree) || before.includes(tree)) return;
    await this.take(tree);
    const earlier = (await Promise.all(before.map((oid) => readRawTree(this.#store, oid)))).map(
      (entries) => new Map(entries.map((entry) => [entry.name.toString("latin1"), entry])),
    );
    for (const { name, mode, oid } of await readRawTree(this.#store, tree)) {
      const same = earlier.flatMap((entries) => entries.get(name.toString("latin1")) ?? []);
      if (same.some((entry) => entry.oid === oid) || mode === submodule) continue;
      if (isFolderMode(mode))
        await this.takeTree(
          oid,
          same.filter((entry) => isFolderMode(entry.mode)).map((entry) => entry.oid),
        );
      else await this.take(oid);
    }
  }
}

/** Mode of an entry whose commit is in another repository. */
const submodule = "160000";
