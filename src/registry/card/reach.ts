import type { Motion } from "../../policy/statement.ts";
import type { LineageNode } from "../lineage-form.ts";
import { lineageIn } from "../reads/lineage.ts";
import type { View } from "../session.ts";

/** What a motion reaches beyond the version that it moves. */
export interface Reach {
  /** The versions that were made from the one that moves. */
  readonly descendants: readonly LineageNode[];
  /** The aliases that lead to what is displaced. */
  readonly aliases: readonly string[];
}

/** Reads what a motion reaches in its base: whatever the change itself brings is told as its changes. */
export async function reachOf(base: View, { model, version, displaced }: Motion): Promise<Reach> {
  if (!(await base.snapshot.hasModel(model))) return { descendants: [], aliases: [] };
  const state = await base.snapshot.model(model);
  const left = new Set(displaced.map((each) => each.version));
  const aliases = [...(state.model?.aliases ?? [])]
    .filter(([, to]) => left.has(to))
    .map(([alias, to]) => `${alias} -> ${to}`);
  if (!state.versionIds.includes(version)) return { descendants: [], aliases };
  const { root, nodes } = await lineageIn(base, `${model}@${version}`, { only: "descendants" });
  return { descendants: nodes.filter(({ id }) => id !== root), aliases };
}

/** Reads what a version was made from, one step back, as the change leaves it. */
export async function parentsOf(after: View, { model, version }: Motion): Promise<readonly LineageNode[]> {
  const state = await after.snapshot.model(model);
  if (!state.versionIds.includes(version)) return [];
  const { root, nodes } = await lineageIn(after, `${model}@${version}`, { only: "ancestors", depth: 1 });
  return nodes.filter(({ id }) => id !== root);
}
