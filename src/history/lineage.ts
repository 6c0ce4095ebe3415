import { compareText } from "../values/version.ts";
import { cyclesIn } from "./lineage-cycles.ts";

/**
 * What stands behind a node. It is a version that exists, one whose record cannot be read, one that was deleted, or a name
 * that nothing answers to; or what a version was made of: a dataset, a training run, a state of some code.
 */
export type NodeKind = "version" | "unreadable" | "missing" | "deleted" | "dataset" | "run" | "code";

/** A parent of a version, and how it was used. What a version was made of is a parent too. */
export interface ParentEdge {
  /** `model@version`, or the id of a material. */
  readonly parent: string;
  readonly relation: string | null;
}

/** What is known of the versions of a registry, by `model@version`, and of what they were made of. */
export interface Family {
  /** The parents that a version's record names; empty for one without a record. */
  parentsOf(id: string): readonly ParentEdge[];
  /** The versions whose records name it as a parent. */
  childrenOf(id: string): readonly string[];
  kindOf(id: string): NodeKind;
}

/** One relative of the root, or the root itself. */
export interface LineageNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** Steps from the root: below zero for an ancestor, above for a descendant. */
  readonly distance: number;
}

/** An edge from parent to child. */
export interface LineageEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string | null;
}

/** The family of one version: nodes in name order, and edges from parent to child. */
export interface Lineage {
  readonly root: string;
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  /** The nodes of each cycle of parents, in name order. A hand edit can make one. */
  readonly cycles: readonly (readonly string[])[];
  /** Whether relatives were left out, since they are further away than was asked for. */
  readonly truncated: boolean;
}

/** Which relatives are wanted, and up to which distance. */
export interface LineageWish {
  readonly ancestors: boolean;
  readonly descendants: boolean;
  /** The most steps from the root; null for all. */
  readonly depth: number | null;
}

const everything: LineageWish = { ancestors: true, descendants: true, depth: null };

/**
 * Gives the ancestors and the descendants of a version with the edges between them. Siblings are not among them.
 * A cycle of parents is walked once.
 */
export function lineageOf(root: string, family: Family, wish: LineageWish = everything): Lineage {
  const depth = wish.depth ?? Number.POSITIVE_INFINITY;
  const upwards = (id: string) => family.parentsOf(id).map(({ parent }) => parent);
  const ancestors = reach(root, wish.ancestors ? upwards : nothing, depth);
  const descendants = reach(root, wish.descendants ? (id) => family.childrenOf(id) : nothing, depth);
  const ids = [...new Set([...ancestors.steps.keys(), ...descendants.steps.keys()])].sort(compareText);
  const edges = ids.flatMap((id) => edgesInto(id, family, ancestors.steps, descendants.steps));
  return {
    root,
    nodes: ids.map((id) => ({
      id,
      kind: family.kindOf(id),
      distance: signedDistance(ancestors.steps.get(id), descendants.steps.get(id)),
    })),
    edges,
    cycles: cyclesIn(ids, edges),
    truncated: ancestors.truncated || descendants.truncated,
  };
}

/** Makes the family of a map from `model@version` to its parents; `kinds` are those of ids that are no versions here. */
export function familyOf(
  parents: ReadonlyMap<string, readonly ParentEdge[]>,
  kindOfOther: (id: string) => NodeKind = () => "missing",
): Family {
  const children = new Map<string, string[]>();
  for (const [id, edges] of parents) {
    for (const { parent } of edges) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [id]);
      else known.push(id);
    }
  }
  return {
    parentsOf: (id) => parents.get(id) ?? [],
    childrenOf: (id) => children.get(id) ?? [],
    kindOf: (id) => (parents.has(id) ? "version" : kindOfOther(id)),
  };
}

interface Reach {
  /** How many steps away each node is. */
  readonly steps: ReadonlyMap<string, number>;
  readonly truncated: boolean;
}

function nothing(): readonly string[] {
  return [];
}

/* By level, and without recursion: a chain may be longer than a stack is deep. */
function reach(root: string, next: (id: string) => readonly string[], depth: number): Reach {
  const steps = new Map([[root, 0]]);
  let truncated = false;
  // A map hands out what is added while it is walked.
  for (const [id, distance] of steps) {
    for (const other of next(id)) {
      if (steps.has(other)) continue;
      if (distance < depth) steps.set(other, distance + 1);
      else truncated = true;
    }
  }
  return { steps, truncated };
}

/** A node of a cycle is an ancestor and a descendant; it counts as what it is nearer as. */
function signedDistance(up: number | undefined, down: number | undefined): number {
  if (up === undefined) return down ?? 0;
  if (down === undefined || up <= down) return up === 0 ? 0 : -up;
  return down;
}

/** The edges on a path to the root or from it: both ends are ancestors, or both are descendants. */
function edgesInto(
  id: string,
  family: Family,
  ancestors: ReadonlyMap<string, number>,
  descendants: ReadonlyMap<string, number>,
): readonly LineageEdge[] {
  return family
    .parentsOf(id)
    .filter(
      ({ parent }) =>
        (ancestors.has(id) && ancestors.has(parent)) || (descendants.has(id) && descendants.has(parent)),
    )
    .map(({ parent, relation }) => ({ from: parent, to: id, relation }));
}
