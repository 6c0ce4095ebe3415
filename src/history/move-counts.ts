import type { Oid } from "../git/ports.ts";
import { renderSeconds } from "../values/instant.ts";
import type { Difference } from "./event.ts";
import { readEvents } from "./events.ts";
import type { Line } from "./line.ts";
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
 * an index only the steps that touched the record of a model or the settings are looked at: no other can move a version.
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
  for (const [position, models] of movingSteps(line, since)) {
    const { commit, parent } = await stepAt(source, { line, position, models });
    const asked = models.has(settingsName) ? undefined : models;
    const { differences } = await stepDifferences(source, parent, commit, asked);
    const time = renderSeconds(line.secondsAt(position));
    for (const { kind } of differences) add(counts, kind, time);
  }
  return counts;
}

/** The steps that touched the record of a model or the settings, with the models whose record they touched. */
function movingSteps(line: Line, since: number): ReadonlyMap<number, ReadonlySet<string>> {
  const steps = new Map<number, Set<string>>();
  for (const model of new Set(line.runs.flatMap(({ segment }) => segment.models))) {
    for (const { position, part } of line.touchesOf(model)) {
      if (part !== "model" || line.secondsAt(position) * 1000 < since) continue;
      const known = steps.get(position);
      if (known === undefined) steps.set(position, new Set([model]));
      else known.add(model);
    }
  }
  return steps;
}

function add(counts: Map<string, MoveCount>, kind: Difference["kind"], time: string): void {
  if (kind !== "moved" && kind !== "rolled-back") return;
  const month = time.slice(0, "2026-11".length);
  const count = counts.get(month) ?? { promotions: 0, rollbacks: 0 };
  if (kind === "moved") count.promotions += 1;
  else count.rollbacks += 1;
  counts.set(month, count);
}
