import type { Settings } from "../records/normalise.ts";
import { modelPath } from "../records/layout.ts";
import type { Difference } from "./event.ts";
import { differenceOf } from "./difference.ts";
import type { ModelPair } from "./pairing.ts";
import { sameValue } from "../values/plain-value.ts";
import { adoptedIn, stageChanges, type StageChange } from "./standing.ts";

/** Tells whether a version held a stage of a model at some earlier commit: what only history knows. */
export type EarlierHolder = (model: string, stage: string, version: string) => boolean;

/** Tells of the moves of versions between stages: moved, displaced, rolled-back. */
export function moveDifferences(pair: ModelPair, settings: Settings, earlier: EarlierHolder): Difference[] {
  const changes = stageChanges(pair, settings);
  const adopted = adoptedIn(pair);
  const moves = changes.filter(({ version }) => !adopted.has(version));
  return moves.map((change) => {
    const base = {
      model: pair.name,
      version: change.version,
      from: change.from,
      to: change.to,
      path: modelPath(pair.name),
    };
    const hold = newHold(pair, change.to);
    if (hold !== null && earlier(pair.name, change.to, change.version)) {
      return differenceOf({ ...base, kind: "rolled-back", reason: hold });
    }
    return differenceOf({ ...base, kind: isDisplaced(change, changes, settings) ? "displaced" : "moved" });
  });
}

/** The returns that would be rollbacks if history knows the version as an earlier holder. */
export function possibleRollbacks(pair: ModelPair, settings: Settings): readonly StageChange[] {
  if (![...(pair.after.model?.holds.keys() ?? [])].some((stage) => newHold(pair, stage) !== null)) return [];
  return stageChanges(pair, settings).filter(({ to }) => newHold(pair, to) !== null);
}

/**
 * Tells whether a version had to leave because another entered: its stage makes its holder leave, another version
 * came in, and it went where the lifecycle sends the displaced, or to a stage that does not displace. Whoever
 * enters a displacing stage was put there on purpose, so that a row of promotions in one commit reads as moves.
 */
function isDisplaced(change: StageChange, changes: readonly StageChange[], settings: Settings): boolean {
  const left = settings.lifecycle.stages.get(change.from);
  if (left === undefined || !displaces(settings, change.from)) return false;
  const replaced = changes.some((other) => other.to === change.from);
  return replaced && (change.to === left.displacedTo || !displaces(settings, change.to));
}

function displaces(settings: Settings, stage: string): boolean {
  const found = settings.lifecycle.stages.get(stage);
  return found !== undefined && (found.exclusive || found.displacedTo !== null);
}

/** The reason of the hold that appeared or changed on a stage; null where none did. */
function newHold(pair: ModelPair, stage: string): string | null {
  const hold = pair.after.model?.holds.get(stage);
  if (hold === undefined || sameValue(pair.before.model?.holds.get(stage), hold)) return null;
  return hold.reason;
}
