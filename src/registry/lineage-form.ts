import type { Finding } from "../values/finding.ts";

/** What stands behind a node of a lineage. */
export type LineageKind = "version" | "unreadable" | "missing" | "deleted" | "dataset" | "run" | "code";

/** A relative of a version, or what one of them was made of. */
export interface LineageNode {
  /** `model@version`; else `dataset:NAME[@VERSION]`, `run:ID` or `code:REPOSITORY[@COMMIT]`. */
  readonly id: string;
  readonly kind: LineageKind;
  /** Where a version stands; null for every other node. */
  readonly stage: string | null;
  /** Steps from the root: below zero for an ancestor, above for a descendant. */
  readonly distance: number;
}

/** Ancestors and descendants of a version. */
export interface LineageForm {
  readonly commit: string;
  readonly root: string;
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly relation: string | null }[];
  /** The nodes of each cycle of parents, in name order. */
  readonly cycles: readonly (readonly string[])[];
  /** Whether relatives were left out, since they are further away than was asked for. */
  readonly truncated: boolean;
  /** What could not be read; relatives may be missing for it. */
  readonly problems: readonly Finding[];
}
