import { modelPath } from "../records/layout.ts";
import { differenceOf } from "./difference.ts";
import type { Difference } from "./event.ts";
import type { ModelPair } from "./pairing.ts";
import { sameValue } from "../values/plain-value.ts";

const none: ReadonlyMap<string, never> = new Map<string, never>();

/** Tells of aliases that were set or removed; `version` is the target, or the last one of a removed alias. */
export function aliasDifferences({ name: model, before, after }: ModelPair): Difference[] {
  const [were, are] = [before.model?.aliases ?? none, after.model?.aliases ?? none];
  const path = modelPath(model);
  const set = [...are]
    .filter(([alias, to]) => were.get(alias) !== to)
    .map(([name, to]) =>
      differenceOf({ kind: "alias-set", model, version: to, from: were.get(name) ?? null, to, name, path }),
    );
  const removed = [...were]
    .filter(([alias]) => !are.has(alias))
    .map(([name, from]) => differenceOf({ kind: "alias-removed", model, version: from, from, name, path }));
  return [...set, ...removed];
}

/** Tells of holds that appeared, changed or went; the stage is in `to` when held and in `from` when released. */
export function holdDifferences({ name: model, before, after }: ModelPair): Difference[] {
  const path = modelPath(model);
  const [were, are] = [before.model?.holds ?? none, after.model?.holds ?? none];
  const held = [...are]
    .filter(([stage, hold]) => !sameValue(were.get(stage), hold))
    .map(([stage, { reason }]) => differenceOf({ kind: "held", model, to: stage, reason, path }));
  const released = [...were.keys()]
    .filter((stage) => !are.has(stage))
    .map((stage) => differenceOf({ kind: "released", model, from: stage, path }));
  return [...held, ...released];
}
