import type { ObjectStore, Oid } from "../git/ports.ts";
import { readCommit } from "../git/walk.ts";
import type { Line } from "./line.ts";
import type { DatedCommit } from "./commit-order.ts";
import { reachedFrom } from "./merged.ts";
import type { RecordedStep } from "./recorded-step.ts";
import { touchesBetween } from "./touches.ts";
import { Trees } from "./trees.ts";

/** What an index needs to know of a commit. */
export interface LineCommit extends DatedCommit {
  readonly tree: Oid;
  readonly parents: readonly Oid[];
}

/** Called now and then during long work, with how many steps of how many are done; throws to stop it. */
export type Pulse = (done: number, total: number) => Promise<void>;

/** Reads what an index needs of a commit; nothing is kept, since a walk meets each commit once. */
export async function readLineCommit(objects: ObjectStore, oid: Oid): Promise<LineCommit> {
  const { tree, parents, committer } = await readCommit(objects, oid);
  return { oid, tree, parents, committer: { seconds: committer.seconds } };
}

/* Neighbouring commits share most trees, and no other tree is met twice. */
const keptTreeBytes = 1024 * 1024;
const pulseSteps = 256;

/**
 * Records the steps that go on from a line, given newest first as the walk from their tip met them.
 * @throws StemmaError what reading commits and trees throws, and what `pulse` throws
 */
export async function recordSteps(
  objects: ObjectStore,
  line: Line,
  commits: readonly LineCommit[],
  pulse: Pulse,
): Promise<readonly RecordedStep[]> {
  const trees = new Trees(objects, keptTreeBytes);
  const base = line.tip === null ? null : (await readLineCommit(objects, line.tip)).tree;
  const touches: RecordedStep["touches"][] = [];
  for (const [at, { tree }] of commits.entries()) {
    if (at % pulseSteps === pulseSteps - 1) await pulse(at, commits.length);
    touches.push(await touchesBetween(trees, commits[at + 1]?.tree ?? base, tree));
  }
  const merged = await mergedAlong(objects, line, commits);
  let seconds = line.secondsAt(line.length - 1);
  return commits
    .map((commit, at) => ({ commit, touched: touches[at] ?? [] }))
    .reverse()
    .map(({ commit: { oid, committer }, touched }) => {
      seconds = Math.max(seconds, committer.seconds);
      return { oid, seconds, touches: touched, merged: merged.get(oid) ?? [] };
    });
}

async function mergedAlong(
  objects: ObjectStore,
  line: Line,
  commits: readonly LineCommit[],
): Promise<ReadonlyMap<Oid, readonly Oid[]>> {
  const found = new Map<Oid, readonly Oid[]>();
  const seen = new Set(commits.map(({ oid }) => oid));
  for (const { oid, parents } of commits.toReversed()) {
    if (parents.length < 2) continue;
    const brought = await reachedFrom(parents.slice(1), {
      isKnown: (each) => seen.has(each) || line.reaches(each),
      read: (each) => readLineCommit(objects, each),
      parentsOf: (commit) => commit.parents,
    });
    for (const each of brought) seen.add(each.oid);
    found.set(
      oid,
      brought.map((each) => each.oid),
    );
  }
  return found;
}
