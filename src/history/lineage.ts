import { compareText } from "../values/version.ts";

/** What stands behind a node: a version that exists, one that was deleted, or a name that nothing answers to. */
export type NodeKind = "version" | "missing" | "deleted";

/** A parent of a version, and how it was used. */
export interface ParentEdge {
  /** `model@version`. */
  readonly parent: string;
  readonly relation: string | null;
}

/** What is known of the versions of a registry, by `model@version`. */
export interface Family {
  /** The parents that a version's record names; empty for one without a record. */
  parentsOf(id: string): readonly ParentEdge[];
  /** The versions whose records name it as a parent. */
  childrenOf(id: string): readonly string[];
  kindOf(id: string): NodeKind;
}

/** The family of one version: nodes in name order, and edges from parent to child. */
export interface Lineage {
  readonly root: string;
  readonly nodes: readonly { readonly id: string; readonly kind: NodeKind }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: string | null }[];
}

/**
 * Gives the ancestors and the descendants of a version with the edges between them. Siblings are not among them.
 * A cycle of parents, which a hand edit can make, is walked once.
 */
export function lineageOf(root: string, family: Family): Lineage {
  const ancestors = reach(root, (id) => family.parentsOf(id).map(({ parent }) => parent));
  const descendants = reach(root, (id) => family.childrenOf(id));
  const ids = [...new Set([...ancestors, ...descendants])].sort(compareText);
  const edges = ids.flatMap((id) => edgesInto(id, family, { ancestors, descendants }));
  return { root, nodes: ids.map((id) => ({ id, kind: family.kindOf(id) })), edges };
}

/** Makes the family of a map from `model@version` to its parents; `deleted` are ids that are known to be gone. */
export function familyOf(
  parents: ReadonlyMap<string, readonly ParentEdge[]>,
  deleted: ReadonlySet<string> = new Set(),
): Family {
  const children = new Map<string, string[]>();
  for (const [id, edges] of parents) {
    for (const { parent } of edges) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  return {
    parentsOf: (id) => parents.get(id) ?? [],
    childrenOf: (id) => children.get(id) ?? [],
    kindOf: (id) => (parents.has(id) ? "version" : deleted.has(id) ? "deleted" : "missing"),
  };
}

function reach(root: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([root]);
  // A set hands out what is added while it is walked.
  for (const id of seen) for (const other of next(id)) seen.add(other);
  return seen;
}

interface Reach {
  readonly ancestors: ReadonlySet<string>;
  readonly descendants: ReadonlySet<string>;
}

/** The edges on a path to the root or from it: both ends are ancestors, or both are descendants. */
function edgesInto(id: string, family: Family, { ancestors, descendants }: Reach): Lineage["edges"] {
  return family
    .parentsOf(id)
    .filter(
      ({ parent }) =>
        (ancestors.has(id) && ancestors.has(parent)) || (descendants.has(id) && descendants.has(parent)),
    )
    .map(({ parent, relation }) => ({ from: parent, to: id, relation }));
}
