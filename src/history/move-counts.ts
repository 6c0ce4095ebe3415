import type { Oid } from "../git/ports.ts";
import { modelPath } from "../records/layout.ts";
import { renderSeconds } from "../values/instant.ts";
import type { Difference, EventKind } from "./event.ts";
import { readEvents } from "./events.ts";
import type { Line } from "./line.ts";
import { readableRecord } from "./read-side.ts";
import type { HistorySource } from "./source.ts";
import { stepDifferences } from "./step-differences.ts";
import type { MoveCount } from "./step-memory.ts";
import { stepAt } from "./steps.ts";
import { settingsName } from "./touches.ts";

/**
 * Counts moves and rollbacks by month, such as `2026-11`, from an instant on (milliseconds since the epoch, effective time). With
 * an index only the steps are looked at that touched the record of a model or the settings, and those that brought a
 * version which its model listed in a stage before it was there: no other can move a version. What a step moved is counted once
 * and remembered. `pulse` is called as steps are counted.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function countMoves(
  source: HistorySource,
  tip: Oid,
  since: number,
  pulse?: (done: number, total: number) => Promise<void>,
): Promise<ReadonlyMap<string, MoveCount>> {
  const counts = new Map<string, MoveCount>();
  const line = await source.line(tip);
  if (line === null) {
    const { events } = await readEvents(source, tip, { since });
    for (const { kind, time } of events) add(counts, time, countOf([{ kind }]));
    return counts;
  }
  const positions = candidates(line, line.lastNotAfter(since - 1) + 1);
  const known = source.steps.loadMoves(positions.map((position) => line.oidAt(position)));
  const unknown = new Set(positions.filter((_, index) => known[index] === null));
  const moving = unknown.size === 0 ? new Map<number, never>() : await movingSteps(source, line, unknown);
  for (const [index, position] of positions.entries()) {
    const count = known[index] ?? (await countAt(source, line, position, moving.get(position)));
    if (unknown.has(position)) source.steps.keepMoves(line.oidAt(position), count);
    add(counts, renderSeconds(line.secondsAt(position)), count);
    if (unknown.size > 0 && index % countedAtOnce === 0) await pulse?.(index, positions.length);
  }
  return counts;
}

const countedAtOnce = 1024;

/* The steps that may have moved versions, by what the index knows of them alone. */
function candidates(line: Line, first: number): readonly number[] {
  const positions = new Set<number>();
  for (const model of modelsOf(line))
    for (const { position, part, mark } of line.touchesOf(model))
      if (position >= first && (part === "model" || (part === "version" && mark === "arrived")))
        positions.add(position);
  return [...positions].sort((a, b) => a - b);
}

function modelsOf(line: Line): ReadonlySet<string> {
  return new Set(line.runs.flatMap(({ segment }) => segment.models));
}

/** Those among some steps that can have moved versions, with the models whose versions they can have moved. */
async function movingSteps(
  source: HistorySource,
  line: Line,
  among: ReadonlySet<number>,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const steps = new Map<number, Set<string>>();
  for (const model of modelsOf(line)) {
    for (const position of await movingPositions(source, line, { model, among })) {
      const known = steps.get(position);
      if (known === undefined) steps.set(position, new Set([model]));
      else known.add(model);
    }
  }
  return steps;
}

async function countAt(
  source: HistorySource,
  line: Line,
  position: number,
  models: ReadonlySet<string> | undefined,
): Promise<MoveCount> {
  if (models === undefined) return countOf([]);
  const { commit, parent } = await stepAt(source, { line, position, models });
  const asked = models.has(settingsName) ? undefined : models;
  return countOf((await stepDifferences(source, parent, commit, asked)).differences);
}

async function movingPositions(
  source: HistorySource,
  line: Line,
  { model, among }: { readonly model: string; readonly among: ReadonlySet<number> },
): Promise<ReadonlySet<number>> {
  const touches = line.touchesOf(model);
  const recorded = touches.filter(({ part }) => part === "model").map(({ position }) => position);
  const positions = new Set(recorded.filter((position) => among.has(position)));
  let [next, listed]: [number, ReadonlySet<string> | null] = [0, null];
  for (const { position, part, mark, version } of touches) {
    if (part !== "version" || mark !== "arrived" || !among.has(position) || positions.has(position)) continue;
    for (; (recorded[next] ?? position) < position; next++) listed = null;
    const last = recorded[next - 1];
    if (last === undefined) continue;
    listed ??= await listedAt(source, line, { model, position: last });
    if (listed.has(version)) positions.add(position);
  }
  return positions;
}

/** The versions that the record of a model lists in a stage after a step, whether they exist or not. */
async function listedAt(
  source: HistorySource,
  line: Line,
  { model, position }: { readonly model: string; readonly position: number },
): Promise<ReadonlySet<string>> {
  const { commit } = await stepAt(source, { line, position, models: [model] });
  const record = await readableRecord(source, commit, "model", modelPath(model));
  return new Set(Object.values(record?.stages ?? {}).flat());
}

function countOf(differences: readonly Pick<Difference, "kind">[]): MoveCount {
  const times = (wanted: EventKind): number => differences.filter(({ kind }) => kind === wanted).length;
  return { promotions: times("moved"), rollbacks: times("rolled-back") };
}

function add(counts: Map<string, MoveCount>, time: string, { promotions, rollbacks }: MoveCount): void {
  if (promotions + rollbacks === 0) return;
  const month = time.slice(0, "2026-11".length);
  const before = counts.get(month) ?? { promotions: 0, rollbacks: 0 };
  counts.set(month, {
    promotions: before.promotions + promotions,
    rollbacks: before.rollbacks + rollbacks,
  });
}
