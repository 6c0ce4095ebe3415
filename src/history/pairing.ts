import { absentModel } from "../snapshot/state.ts";
import { compareText } from "../values/version.ts";
import type { ComparedModel, Side } from "./side.ts";

/** One model on both sides of a comparison. */
export interface ModelPair {
  /** The name afterwards; the last one of a model that is gone. */
  readonly name: string;
  /** The name before, where it was another one; null without a rename. */
  readonly renamedFrom: string | null;
  readonly before: ComparedModel;
  readonly after: ComparedModel;
}

/**
 * Pairs the models of two sides. A new model whose `formerly` holds the name of one that vanished is that model
 * under a new name; of several such names the last written counts.
 */
export function pairModels(before: Side, after: Side): readonly ModelPair[] {
  const sources = renameSources(before, after);
  const taken = new Set(sources.values());
  const names = [...new Set([...before.models.keys(), ...after.models.keys()])].sort(compareText);
  return names
    .filter((name) => !taken.has(name))
    .map((name) => {
      const from = sources.get(name) ?? null;
      return {
        name,
        renamedFrom: from,
        before: stateIn(before, from ?? name),
        after: stateIn(after, name),
      };
    });
}

/** The name that each renamed model had before, by the name that it has afterwards. */
export function renameSources(before: Side, after: Side): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  const taken = new Set<string>();
  for (const [name, state] of after.models) {
    if (state.model === null || stateIn(before, name).model !== null) continue;
    const from = state.model.formerly.findLast(
      (old) => !taken.has(old) && stateIn(before, old).model !== null && stateIn(after, old).model === null,
    );
    if (from === undefined) continue;
    sources.set(name, from);
    taken.add(from);
  }
  return sources;
}

function stateIn(side: Side, name: string): ComparedModel {
  return side.models.get(name) ?? absentModel(name);
}
