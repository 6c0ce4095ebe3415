import type { Oid } from "../git/ports.ts";
import { registryPath } from "../records/layout.ts";
import type { Line } from "./line.ts";
import { loggedSteps } from "./logged-steps.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import type { Step } from "./step.ts";
import { settingsName, touchedPath } from "./touches.ts";

export type { Step } from "./step.ts";

/**
 * Walks the first-parent line from a tip to its root, newest first. A consumer that has what it wants stops, and
 * nothing below is read.
 *
 * `touching` narrows it to steps that touched one of some models (`settingsName` for the settings), or anything in the
 * registry: with an index the others are left out, and for models with a log of paths too, without which the index is made; else
 * every step is given. The set may change while the walk goes on.
 *
 * A step at a shallow boundary is never given: without its parent nobody can say what it did.
 * @throws StemmaError `history-incomplete` at the boundary, and what `HistorySource.commit` throws
 */
export async function* stepsFrom(
  source: HistorySource,
  tip: Oid,
  touching?: ReadonlySet<string> | "any",
): AsyncGenerator<Step, void, undefined> {
  const { pathLog } = source;
  const mayAsk = touching instanceof Set && pathLog !== null;
  let from = tip;
  let line =
    touching === undefined
      ? null
      : await source.line(from, mayAsk ? Math.max(source.unasked, source.walked) : undefined);
  if (line === null && mayAsk) {
    const left = yield* loggedSteps(source, pathLog, { tip: from, names: () => touching });
    if (left === null) return;
    from = left;
    line = await source.line(from);
  }
  if (touching === undefined || line === null) {
    yield* walk(source, from);
    return;
  }
  const before = (limit: number): number =>
    touching === "any" ? line.lastStepWithTouch(limit) : line.lastTouch(touching, limit);
  for (let at = before(line.length); at !== -1; at = before(at)) {
    yield stepAt(source, { line, position: at, models: touching === "any" ? [] : touching });
  }
}

/** Where a step is, and the models that will be asked about. */
export interface StepPlace {
  readonly line: Line;
  readonly position: number;
  readonly models: Iterable<string>;
}

/**
 * Reads the step at a position of a line. What the index knows of the places of its models and of the settings saves
 * reading the trees above them.
 * @throws StemmaError what `HistorySource.commit` throws
 */
export async function stepAt(source: HistorySource, { line, position, models }: StepPlace): Promise<Step> {
  const commit = await source.commit(line.oidAt(position));
  const parent = await source.firstParent(commit);
  const remember = ({ tree }: CommitHead, limit: number): void => {
    for (const model of models) {
      const folder = model === settingsName ? undefined : line.idBefore(model, limit);
      if (folder !== undefined) source.trees.remember(tree, touchedPath(model), folder);
    }
    // Where there is no blob there may still be something that is no file.
    const settings = line.idBefore(settingsName, limit);
    if (settings != null) source.trees.remember(tree, registryPath, settings);
  };
  remember(commit, position + 1);
  if (parent !== null) remember(parent, position);
  return { commit, parent };
}

async function* walk(source: HistorySource, tip: Oid): AsyncGenerator<Step, void, undefined> {
  let commit: CommitHead | null = await source.commit(tip);
  while (commit !== null) {
    const parent: CommitHead | null = await source.firstParent(commit);
    yield { commit, parent };
    commit = parent;
  }
}
