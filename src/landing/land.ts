import { type NewCommit, printCommit } from "../git/commit.ts";
import type { Header } from "../git/headers.ts";
import { hashObject } from "../git/oid.ts";
import type { HashAlgorithm, ObjectStore, Oid, RefMove, Repository, TouchedPath } from "../git/ports.ts";
import { treeDifferences } from "../git/tree-differences.ts";
import { readCommit } from "../git/walk.ts";
import type { Checked } from "../policy/check.ts";
import { StemmaError } from "../values/error.ts";
import type { Signature } from "../values/identity.ts";
import { bytesOf, type FileContent, type FileEdit, fileEditsOf, type ReadFile } from "./file-edits.ts";
import { messageOf } from "./message.ts";
import { PendingObjects } from "./pending-objects.ts";
import { editTree } from "./tree.ts";

/** The ports that a landing acts through. */
export type LandingPorts = Pick<Repository, "objects" | "publish">;

/** Where a landing starts from, and who makes it. */
export interface LandingBase {
  /** Full name of the ref. */
  readonly ref: string;
  /** The commit that the change was planned on; null for a ref that does not exist yet. */
  readonly commit: Oid | null;
  /** Reads the files of that commit. */
  readonly read: ReadFile;
  readonly author: Signature;
  readonly committer: Signature;
  /** Lines that end each message, such as the id of the operation; none when absent. */
  readonly trailers?: readonly string[];
  /** A commit for each step, in their order, that it merges: it becomes its second parent. Steps beyond the list merge none. */
  readonly merged?: readonly Oid[] | undefined;
  /** Signs the bytes of a commit, and answers an armoured signature; commits are not signed when absent. */
  readonly sign?: ((body: Buffer) => Promise<string>) | undefined;
  /** What the ref holds, where it is not that commit: a branch that is made, or begun anew. */
  readonly expected?: Oid | null | undefined;
}

/** Commits that are written and that no ref names yet. */
export interface Built {
  /** The move of the ref that publishes them. */
  readonly move: RefMove;
  /** The files that differ from the base. */
  readonly touched: readonly TouchedPath[];
}

/** What came of a landing: published, or nothing at all since another writer was first. */
export type Landed =
  | { readonly state: "published"; readonly commit: Oid; readonly durable: boolean }
  | { readonly state: "moved"; readonly actual: Oid | null };

/**
 * Lands judged steps, one commit each: first everything is written, unreachable, then one compare-and-swap of
 * the ref publishes all of it. Either every step is there or none.
 * @throws StemmaError what `Repository.publish` and `ObjectStore.writeAll` throw; nothing has moved then
 */
export async function land(
  ports: LandingPorts,
  base: LandingBase,
  steps: readonly Checked[],
): Promise<Landed> {
  const { move, touched } = await build(ports.objects, base, steps);
  const outcome = await ports.publish(move, touched);
  return outcome.state === "published" ? { ...outcome, commit: move.next } : outcome;
}

/**
 * Writes judged steps, one commit each, and publishes nothing.
 * @throws StemmaError what `ObjectStore.writeAll` throws
 */
export async function build(
  store: ObjectStore,
  base: LandingBase,
  steps: readonly Checked[],
): Promise<Built> {
  const objects = new PendingObjects(store);
  const overlay = new Map<string, FileContent | null>();
  const before = new Map<string, FileContent | null>();
  let commit = base.commit;
  let subject = "";
  for (const [index, { step }] of steps.entries()) {
    const edits = await fileEditsOf(step.change, (path) => readThrough(path, overlay, base.read));
    const parents = [commit, base.merged?.[index]].filter((oid) => oid != null);
    commit = await makeCommit(objects, { parents, edits }, base, messageOf(step, base.trailers));
    subject = step.subject;
    for (const edit of edits) {
      if (!before.has(edit.path)) before.set(edit.path, edit.before);
      overlay.set(edit.path, edit.after);
    }
  }
  if (commit === null || steps.length === 0) throw new StemmaError("bug", "a landing without a step");
  await store.writeAll(objects.all());
  const expected = base.expected === undefined ? base.commit : base.expected;
  const message = `stemma: ${subject}`;
  const move = { ref: base.ref, expected, next: commit, by: base.committer, message };
  const touched =
    expected === base.commit
      ? touchedPaths(before, overlay, objects.algorithm)
      : await touchedBetween(store, expected, commit);
  return { move, touched };
}

async function touchedBetween(
  store: ObjectStore,
  before: Oid | null,
  after: Oid,
): Promise<readonly TouchedPath[]> {
  // A ref that does not exist yet is checked out nowhere.
  if (before === null) return [];
  const [from, to] = [await readCommit(store, before), await readCommit(store, after)];
  return (await treeDifferences(store, from.tree, to.tree)).touched;
}

/**
 * Reads a file as the steps before left it.
 * @throws what the base's reader throws
 */
export async function readThrough(
  path: string,
  overlay: ReadonlyMap<string, FileContent | null>,
  read: ReadFile,
): Promise<Buffer | null> {
  const changed = overlay.get(path);
  if (changed === undefined) return read(path);
  return changed === null ? null : bytesOf(changed, read);
}

async function makeCommit(
  objects: PendingObjects,
  { parents, edits }: { readonly parents: readonly Oid[]; readonly edits: readonly FileEdit[] },
  base: LandingBase,
  message: string,
): Promise<Oid> {
  const blobs = edits.map(
    ({ path, after }) => [path, blobOf(after, (bytes) => objects.make("blob", bytes))] as const,
  );
  const [parent] = parents;
  const root = parent === undefined ? null : (await readCommit(objects, parent)).tree;
  const tree = await editTree(objects, root, blobs);
  const { author, committer, sign } = base;
  const commit = { tree, parents, author, committer, message };
  const extra = sign === undefined ? [] : [await signatureHeader(objects.algorithm, commit, sign)];
  return objects.make("commit", printCommit({ ...commit, extra }));
}

async function signatureHeader(
  algorithm: HashAlgorithm,
  commit: NewCommit,
  sign: (body: Buffer) => Promise<string>,
): Promise<Header> {
  const name = algorithm === "sha256" ? "gpgsig-sha256" : "gpgsig";
  return [name, (await sign(printCommit(commit))).trimEnd()];
}

function touchedPaths(
  before: ReadonlyMap<string, FileContent | null>,
  after: ReadonlyMap<string, FileContent | null>,
  algorithm: HashAlgorithm,
): readonly TouchedPath[] {
  const oidOf = (content: FileContent | null) =>
    blobOf(content, (bytes) => hashObject("blob", bytes, algorithm));
  return [...after].map(([path, content]) => ({
    path,
    before: oidOf(before.get(path) ?? null),
    after: oidOf(content),
  }));
}

/** The blob of a file: the one that it is known to be, or what is made of its bytes. */
function blobOf(content: FileContent | null, make: (bytes: Buffer) => Oid): Oid | null {
  if (content === null) return null;
  return Buffer.isBuffer(content) ? make(content) : content.blob;
}
