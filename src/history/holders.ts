import type { Oid } from "../git/ports.ts";
import { stageOf } from "../snapshot/state.ts";
import { compareVersions } from "../values/version.ts";
import type { Difference } from "./event.ts";
import { modelSteps } from "./model-steps.ts";
import { readSide } from "./read-side.ts";
import type { HistorySource } from "./source.ts";

/** The version that would return to a stage. */
export interface PreviousHolder {
  readonly version: string;
  /** The commit in which it left the stage. */
  readonly left: Oid;
}

/**
 * Finds the previous holder of a stage: the last version that stood there, does not stand there now, still
 * exists, and has not been rolled back from since (docs/history.md, clause 5). Null where there is none.
 * Of several that left in one step the highest version counts.
 *
 * It needs no times, so it stops where the answer is found and works in a clone whose boundary lies below that.
 * @throws StemmaError `history-incomplete` when the boundary comes first, and what reading objects throws
 */
export async function previousHolder(
  source: HistorySource,
  tip: Oid,
  model: string,
  stage: string,
): Promise<PreviousHolder | null> {
  const { exist, hold } = await standingAt(source, tip, model, stage);
  const judged = new Set(hold);
  for await (const { commit, differences } of modelSteps(source, tip, model)) {
    const left = departures(differences, stage).filter((version) => !judged.has(version));
    for (const version of left) judged.add(version);
    // What stands in the stage after this step went in by a rollback: those that left were rolled back from.
    if (returned(differences, stage)) continue;
    const version = left
      .filter((each) => exist.has(each))
      .sort(compareVersions)
      .at(-1);
    if (version !== undefined) return { version, left: commit.oid };
  }
  return null;
}

/** A version that once stood in a stage. */
export interface EarlierStay {
  readonly version: string;
  /** The commit in which it left the stage for the last time. */
  readonly left: Oid;
}

/**
 * Lists every version that stood in a stage and does not stand there now, the last to leave first; a version
 * that was rolled back from or deleted is among them. It walks to the root.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function earlierHolders(
  source: HistorySource,
  tip: Oid,
  model: string,
  stage: string,
): Promise<readonly EarlierStay[]> {
  const { hold } = await standingAt(source, tip, model, stage);
  const told = new Set(hold);
  const stays: EarlierStay[] = [];
  for await (const { commit, parent, differences, names } of modelSteps(source, tip, model)) {
    const gone = differences.flatMap(({ kind, version }) =>
      kind === "deleted" && version !== null ? [version] : [],
    );
    const side = gone.length > 0 && parent !== null ? await readSide(source, parent, names) : null;
    const left = [
      ...departures(differences, stage),
      ...gone.filter((version) => stoodIn(side, stage, version)),
    ];
    for (const version of left
      .filter((each) => !told.has(each))
      .sort(compareVersions)
      .reverse()) {
      told.add(version);
      stays.push({ version, left: commit.oid });
    }
  }
  return stays;
}

function departures(differences: readonly Difference[], stage: string): readonly string[] {
  return differences.flatMap(({ kind, version, from }) => {
    const moved = kind === "moved" || kind === "displaced" || kind === "rolled-back";
    return moved && version !== null && from === stage ? [version] : [];
  });
}

function returned(differences: readonly Difference[], stage: string): boolean {
  return differences.some(({ kind, to }) => kind === "rolled-back" && to === stage);
}

type Read = Awaited<ReturnType<typeof readSide>>;

function stoodIn(side: Read | null, stage: string, version: string): boolean {
  const settings = side?.settings ?? null;
  if (side === null || settings === null) return false;
  return [...side.models.values()].some(
    ({ model, versionIds }) =>
      model !== null && versionIds.includes(version) && stageOf(model, settings, version) === stage,
  );
}

async function standingAt(
  source: HistorySource,
  tip: Oid,
  model: string,
  stage: string,
): Promise<{ readonly exist: ReadonlySet<string>; readonly hold: readonly string[] }> {
  const side = await readSide(source, await source.commit(tip), [model]);
  const exist = new Set(side.models.get(model)?.versionIds);
  return { exist, hold: [...exist].filter((version) => stoodIn(side, stage, version)) };
}
