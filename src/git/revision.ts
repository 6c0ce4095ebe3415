import { StemmaError } from "../values/error.ts";
import { historyIncomplete } from "./incomplete.ts";
import { isOid } from "./oid.ts";
import type { Head, ObjectStore, ObjectType, Oid, RefStore } from "./ports.ts";
import { refNameFault } from "./ref-name.ts";
import { parseSuffixes, type Step } from "./revision-steps.ts";
import { readCommit, readTag } from "./walk.ts";

/** The object that a revision names, before it is peeled. */
export interface Revision {
  readonly oid: Oid;
  readonly kind: ObjectType;
}

/* Git's order (gitrevisions), without names outside refs/, which would reach any file of the Git directory. */
const folders = ["refs/", "refs/tags/", "refs/heads/", "refs/remotes/"];

/**
 * Finds what a revision names: a full id, `HEAD` or `@`, a full ref, a tag, a branch, a remote branch, or an abbreviation of four
 * digits or more; behind it `~n`, `^n`, `^{commit}`, `^{}`.
 * @throws StemmaError `revision-not-found`, `revision-ambiguous`, `ref-invalid` for bad syntax, `object-missing`,
 *   `history-incomplete` for a parent that a shallow clone cut off
 */
export async function resolveRevision(
  objects: ObjectStore,
  refs: RefStore,
  head: Head,
  text: string,
): Promise<Revision> {
  const { base, steps } = parseSuffixes(text);
  let oid = await resolveBase(objects, refs, head, base);
  for (const step of steps) oid = await follow(objects, oid, step, text);
  const object = await objects.read(oid);
  if (object === null) throw notFound(text, `object ${oid} is not in the repository`);
  return { oid, kind: object.type };
}

/**
 * Follows annotated tags to the commit they point at.
 * @throws StemmaError `object-missing`, `object-corrupt`, `revision-not-found` when they end elsewhere
 */
export async function peelToCommit(objects: ObjectStore, oid: Oid): Promise<Oid> {
  const end = await peel(objects, oid);
  if (end.kind === "commit") return end.oid;
  throw notFound(oid, `it is a ${end.kind}, not a commit`);
}

/**
 * Tells whether a ref with this id stands, by way of annotated tags or not, for a commit.
 * @throws StemmaError `object-missing`, `object-corrupt`
 */
export async function pointsAt(objects: ObjectStore, oid: Oid, commit: Oid): Promise<boolean> {
  return (await peel(objects, oid)).oid === commit;
}

async function peel(objects: ObjectStore, oid: Oid): Promise<Revision> {
  // an id depends on what the object holds, so tags cannot go round in a circle
  for (let at = oid; ;) {
    const object = await objects.read(at);
    if (object === null)
      throw new StemmaError("object-missing", `Object ${at} is not in the repository`, { data: { oid: at } });
    if (object.type !== "tag") return { oid: at, kind: object.type };
    at = (await readTag(objects, at)).object;
  }
}

async function resolveBase(objects: ObjectStore, refs: RefStore, head: Head, base: string): Promise<Oid> {
  if (isOid(base, objects.algorithm)) return base;
  if (base === "HEAD" || base === "@") return headOid(head);
  const fault = refNameFault(base.startsWith("refs/") ? base : `refs/heads/${base}`);
  if (fault !== null)
    throw new StemmaError("ref-invalid", `'${base}' is not a revision: ${fault}`, {
      data: { revision: base, fault },
    });
  return (await byName(refs, base)) ?? (await byAbbreviation(objects, base));
}

function headOid(head: Head): Oid {
  if (head.oid !== null) return head.oid;
  throw notFound("HEAD", `the branch ${head.kind === "branch" ? head.ref : "of HEAD"} has no commit yet`);
}

/* Git takes the first and warns; we do not guess between a tag and a branch of one name that differ. */
async function byName(refs: RefStore, base: string): Promise<Oid | null> {
  const names = base.startsWith("refs/") ? [base] : folders.map((folder) => folder + base);
  const found = new Map<Oid, string>();
  for (const name of names) {
    const oid = await refs.read(name);
    if (oid !== null && !found.has(oid)) found.set(oid, name);
  }
  if (found.size > 1) throw ambiguous(base, [...found.values()]);
  return found.keys().next().value ?? null;
}

async function byAbbreviation(objects: ObjectStore, base: string): Promise<Oid> {
  if (!/^[0-9a-f]{4,63}$/i.test(base)) throw notFound(base, "no tag, branch or remote branch has this name");
  const found = await objects.expand(base.toLowerCase());
  const [first] = found;
  if (first === undefined) throw notFound(base, "no ref has this name and no object an id that starts so");
  if (found.length === 1) return first;
  const commits = await only(objects, found, "commit");
  const [commit] = commits;
  if (commit !== undefined && commits.length === 1) return commit;
  throw ambiguous(base, found);
}

/* As Git does where a commit is wanted: files and folders do not make the id of a commit ambiguous. */
async function only(objects: ObjectStore, oids: readonly Oid[], type: ObjectType): Promise<Oid[]> {
  const kept: Oid[] = [];
  for (const oid of oids) if ((await objects.read(oid))?.type === type) kept.push(oid);
  return kept;
}

async function follow(objects: ObjectStore, oid: Oid, step: Step, text: string): Promise<Oid> {
  if (step.kind === "peel") return (await peel(objects, oid)).oid;
  let at = await peelToCommit(objects, oid);
  if (step.kind === "commit") return at;
  const cut = await objects.shallow?.();
  for (let count = step.kind === "ancestor" ? step.count : 1; count > 0; count--) {
    const parent = (await readCommit(objects, at)).parents[step.kind === "parent" ? step.number - 1 : 0];
    if (parent === undefined) throw notFound(text, `commit ${at} has no such parent`);
    if (cut?.has(at) === true) throw historyIncomplete(at);
    at = parent;
  }
  return at;
}

function notFound(revision: string, why: string): StemmaError {
  return new StemmaError("revision-not-found", `There is no revision '${revision}': ${why}`, {
    data: { revision, why },
  });
}

function ambiguous(revision: string, candidates: readonly string[]): StemmaError {
  return new StemmaError("revision-ambiguous", `'${revision}' names ${candidates.length} things`, {
    hint: `Write one of ${candidates.slice(0, 5).join(", ")}.`,
    data: { revision, candidates },
  });
}
