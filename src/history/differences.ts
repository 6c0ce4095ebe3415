import { registryPath } from "../records/layout.ts";
import type { Settings } from "../records/normalise.ts";
import { compareText } from "../values/version.ts";
import {
  annotationDifferences,
  evidenceDifferences,
  modelDifferences,
  versionDifferences,
} from "./contents.ts";
import { differenceOf } from "./difference.ts";
import type { Difference } from "./event.ts";
import { experimentDifferences, selectionDifferences } from "./experiments.ts";
import { monitoringDifferences } from "./monitoring.ts";
import { type EarlierHolder, moveDifferences } from "./moves.ts";
import { type ModelPair, pairModels } from "./pairing.ts";
import { aliasDifferences, holdDifferences } from "./pointers.ts";
import { sameValue, without } from "../values/plain-value.ts";
import type { Side } from "./side.ts";

/**
 * Tells what differs between two sides of a registry, in the order of a step: moved and rolled-back first, then
 * displaced, then all else by path (docs/history.md, clause 4).
 *
 * `earlier` knows which versions held a stage at some commit up to `before`; without it no return to a stage
 * reads as a rollback. Law: folding the differences over the stages, aliases, holds and versions of `before`
 * gives those of `after`.
 */
export function differencesOf(
  before: Side,
  after: Side,
  earlier: EarlierHolder = () => false,
): readonly Difference[] {
  const settings = lifecycleOfStep(before, after);
  const told = pairModels(before, after).flatMap((pair) => modelPairDifferences(pair, settings, earlier));
  const beside = [
    ...experimentDifferences(before, after),
    ...selectionDifferences(before, after),
    ...monitoringDifferences(before, after),
  ];
  return [...policyDifferences(before, after), ...beside, ...told].sort(
    (a, b) => rank(a) - rank(b) || compareText(a.path, b.path),
  );
}

/** The settings by which both sides of a step are read: those of its base, where it has any. */
export function lifecycleOfStep(before: Side, after: Side): Settings | null {
  return before.settings ?? after.settings;
}

function modelPairDifferences(
  pair: ModelPair,
  settings: Settings | null,
  earlier: EarlierHolder,
): readonly Difference[] {
  const whole = [...modelDifferences(pair), ...versionDifferences(pair, settings)];
  if (pair.after.model === null) return whole;
  return [
    ...whole,
    ...(settings === null ? [] : moveDifferences(pair, settings, earlier)),
    ...aliasDifferences(pair),
    ...holdDifferences(pair),
    ...annotationDifferences(pair),
    ...evidenceDifferences(pair),
  ];
}

/* A deleted model leaves a tombstone in the settings; that is told as the deletion, and is no change of policy. */
const noPolicy = new Set(["tombstones"]);

function policyDifferences(before: Side, after: Side): Difference[] {
  if (before.registry === after.registry) return [];
  const [was, is] = [before.registry, after.registry].map((record) =>
    record === null ? null : without(record, noPolicy),
  );
  return sameValue(was, is) ? [] : [differenceOf({ kind: "policy-changed", path: registryPath })];
}

function rank({ kind }: Difference): number {
  if (kind === "moved" || kind === "rolled-back") return 0;
  return kind === "displaced" ? 1 : 2;
}
