import type { Oid } from "../git/ports.ts";
import { modelFolder, modelOfPath, placeOf } from "../records/layout.ts";
import { renderIdentity } from "../values/identity.ts";
import { renderSeconds } from "../values/instant.ts";
import { isStemmaError } from "../values/error.ts";
import { candidateSteps } from "./candidate-steps.ts";
import type { Difference } from "./event.ts";
import { concernsVersion } from "./event-filter.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepDifferences } from "./step-differences.ts";
import type { Step } from "./steps.ts";
import { changedPaths } from "./tree-changes.ts";

/** The last step that changed something. */
export interface LastUpdate {
  /** Committer date of the commit, RFC 3339: unlike the effective time of an event it needs no walk to the root. */
  readonly time: string;
  /** Author of the commit, `Name <email>`. */
  readonly by: string;
  readonly commit: Oid;
}

/** A model (`version: null`) or one of its versions, by the model's name at the tip. */
export interface Subject {
  readonly model: string;
  readonly version: string | null;
}

/** The key of a subject in the answer of `lastUpdates`: `model`, or `model@version`. */
export function subjectKey({ model, version }: Subject): string {
  return version === null ? model : `${model}@${version}`;
}

/**
 * Finds for each subject the last first-parent step that touched it: for a version its record, its stage or its
 * aliases; for a model anything in it. One walk serves all and ends when all are found; a renamed model is
 * followed. Null for a subject that no step touched. `patience` is that of `candidateSteps`.
 *
 * In a shallow clone it answers null for what was last touched beyond the boundary. This one question may: its answer
 * adorns a list, and null says that it is not known.
 * @throws StemmaError what reading objects throws
 */
export async function lastUpdates(
  source: HistorySource,
  tip: Oid,
  wanted: readonly Subject[],
  patience?: number,
): Promise<ReadonlyMap<string, LastUpdate | null>> {
  const found = new Map<string, LastUpdate | null>(wanted.map((subject) => [subjectKey(subject), null]));
  const open = openSubjects(wanted);
  if (open.size === 0) return found;
  try {
    await search(candidateSteps(source, tip, open, patience), { source, open, found });
  } catch (error) {
    if (!isStemmaError(error, "history-incomplete")) throw error;
  }
  return found;
}

interface Search {
  readonly source: HistorySource;
  readonly open: Open;
  readonly found: Map<string, LastUpdate | null>;
}

async function search(steps: AsyncIterable<Step>, { source, open, found }: Search): Promise<void> {
  for await (const step of steps) {
    if (!(await mayTouch(source, step, open))) continue;
    const names = await touchedNames(source, step, open);
    if (names.length === 0) continue;
    const { differences } = await stepDifferences(source, step.parent, step.commit, names);
    const keys = differences.flatMap((difference) => take(open, difference));
    for (const key of keys) found.set(key, updateBy(step.commit));
    for (const difference of differences) followRename(open, difference);
    if (open.size === 0) return;
  }
}

function updateBy({ oid, author, committer }: CommitHead): LastUpdate {
  return { time: renderSeconds(committer.seconds), by: renderIdentity(author), commit: oid };
}

/** The subjects that were not met yet, by the name that their model has at the step that is looked at; values are keys. */
type Open = Map<string, Map<string | null, string>>;

function openSubjects(wanted: readonly Subject[]): Open {
  const open: Open = new Map();
  for (const subject of wanted) {
    const versions = open.get(subject.model) ?? new Map<string | null, string>();
    open.set(subject.model, versions.set(subject.version, subjectKey(subject)));
  }
  return open;
}

/* Above this many the folders are not looked up one by one: comparing the whole trees is cheaper then. */
const mostLookedUp = 8;

/** Tells false only where no folder of an open model differs, which for a few models costs less than comparing the trees. */
async function mayTouch({ trees }: HistorySource, { commit, parent }: Step, open: Open): Promise<boolean> {
  if (parent === null || open.size > mostLookedUp) return true;
  for (const name of open.keys()) {
    const folder = modelFolder(name);
    if ((await trees.folder(commit.tree, folder)) !== (await trees.folder(parent.tree, folder))) return true;
  }
  return false;
}

/** The open models that a step touched; where one of them is new, also those that went, of which it may be one renamed. */
async function touchedNames(source: HistorySource, step: Step, open: Open): Promise<readonly string[]> {
  const changes = await changedPaths(source.trees, step.parent?.tree ?? null, step.commit.tree);
  const names = new Set(
    changes.flatMap(({ path }) => modelOfPath(path) ?? []).filter((name) => open.has(name)),
  );
  const isNew = changes.some(({ path, before }) => before === null && placeOf(path)?.kind === "model");
  if (names.size === 0 || !isNew) return [...names];
  const gone = changes.flatMap(({ path, after }) => {
    const place = after === null ? placeOf(path) : null;
    return place?.kind === "model" ? [place.model] : [];
  });
  return [...names, ...gone];
}

/** Takes the subjects that a difference is about off the open ones, and gives their keys. */
function take(open: Open, difference: Difference): readonly string[] {
  const versions = open.get(difference.model ?? "");
  if (difference.model === null || versions === undefined) return [];
  const met = [...versions].filter(([version]) => touches(difference, version));
  for (const [version] of met) versions.delete(version);
  if (versions.size === 0) open.delete(difference.model);
  return met.map(([, key]) => key);
}

function touches(difference: Difference, version: string | null): boolean {
  if (version === null) return true;
  return difference.kind !== "evidence-added" && concernsVersion(difference, version);
}

function followRename(open: Open, { kind, model, from }: Difference): void {
  const versions = open.get(model ?? "");
  if (kind !== "renamed" || model === null || from === null || versions === undefined) return;
  open.delete(model);
  open.set(from, versions);
}
