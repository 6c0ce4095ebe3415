import type { Oid } from "../git/ports.ts";
import { modelPath } from "../records/layout.ts";
import { renderSeconds } from "../values/instant.ts";
import type { Difference } from "./event.ts";
import { readEvents } from "./events.ts";
import type { Line } from "./line.ts";
import { readableRecord } from "./read-side.ts";
import type { HistorySource } from "./source.ts";
import { stepDifferences } from "./step-differences.ts";
import { stepAt } from "./steps.ts";
import { settingsName } from "./touches.ts";

/** How often versions were moved in a month, and how often a stage was rolled back. */
export interface MoveCount {
  promotions: number;
  rollbacks: number;
}

/**
 * Counts moves and rollbacks by month, such as `2026-11`, from an instant on (milliseconds since the epoch, effective time). With
 * an index only the steps are looked at that touched the record of a model or the settings, and those that brought a
 * version which its model listed in a stage before it was there: no other can move a version.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function countMoves(
  source: HistorySource,
  tip: Oid,
  since: number,
): Promise<ReadonlyMap<string, MoveCount>> {
  const counts = new Map<string, MoveCount>();
  const line = await source.line(tip);
  if (line === null) {
    const { events } = await readEvents(source, tip, { since });
    for (const event of events) add(counts, event.kind, event.time);
    return counts;
  }
  for (const [position, models] of await movingSteps(source, line, since)) {
    const { commit, parent } = await stepAt(source, { line, position, models });
    const asked = models.has(settingsName) ? undefined : models;
    const { differences } = await stepDifferences(source, parent, commit, asked);
    const time = renderSeconds(line.secondsAt(position));
    for (const { kind } of differences) add(counts, kind, time);
  }
  return counts;
}

/** The steps from an instant on that can have moved versions, with the models whose versions they can have moved. */
async function movingSteps(
  source: HistorySource,
  line: Line,
  since: number,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const steps = new Map<number, Set<string>>();
  const first = line.lastNotAfter(since - 1) + 1;
  for (const model of new Set(line.runs.flatMap(({ segment }) => segment.models))) {
    for (const position of await movingPositions(source, line, { model, first })) {
      const known = steps.get(position);
      if (known === undefined) steps.set(position, new Set([model]));
      else known.add(model);
    }
  }
  return steps;
}

async function movingPositions(
  source: HistorySource,
  line: Line,
  { model, first }: { readonly model: string; readonly first: number },
): Promise<ReadonlySet<number>> {
  const touches = line.touchesOf(model);
  const recorded = touches.filter(({ part }) => part === "model").map(({ position }) => position);
  const positions = new Set(recorded.filter((position) => position >= first));
  let [next, listed]: [number, ReadonlySet<string> | null] = [0, null];
  for (const { position, part, mark, version } of touches) {
    if (part !== "version" || mark !== "arrived" || position < first || positions.has(position)) continue;
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

function add(counts: Map<string, MoveCount>, kind: Difference["kind"], time: string): void {
  if (kind !== "moved" && kind !== "rolled-back") return;
  const month = time.slice(0, "2026-11".length);
  const count = counts.get(month) ?? { promotions: 0, rollbacks: 0 };
  if (kind === "moved") count.promotions += 1;
  else count.rollbacks += 1;
  counts.set(month, count);
}
