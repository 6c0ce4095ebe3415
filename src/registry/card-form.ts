import type { Difference } from "../history/event.ts";
import type { Motion } from "../policy/statement.ts";
import type { Finding } from "../values/finding.ts";
import type { PostedForm } from "./forge-forms.ts";
import type { DemandForm } from "./gate-form.ts";
import type { LineageNode } from "./lineage-form.ts";

/** A number of a version beside that of the version that it would take the place of. */
export interface CardMetric {
  /** A metric that the author declares, or `SUITE.METRIC` for one that a suite measured. */
  readonly name: string;
  readonly source: "declared" | "evidence";
  readonly direction: "up" | "down";
  /** Whether the direction was assumed, since no table knows the metric. */
  readonly assumed: boolean;
  /** That of the holder, as it stands in the base; null where it has none. */
  readonly before: number | null;
  readonly after: number | null;
  readonly delta: number | null;
  /** The difference as a share of the size of `before`; null where that is 0 or missing. */
  readonly relative: number | null;
}

/** A version against one that holds the place now. */
export interface CardComparison {
  /** `model@version`; null where nobody holds the place, and the numbers stand alone. */
  readonly holder: string | null;
  readonly metrics: readonly CardMetric[];
  /** What differs between the interfaces; empty where they are the same. */
  readonly interface: readonly string[];
  /** Whether both say what their interface is. */
  readonly interfaces_known: boolean;
}

/** A version that moves, or an alias that is set or removed, with all that a reviewer asks about it. */
export interface CardMotion extends Motion {
  /** The demands of the gate by the rules of the base; empty where none is asked. */
  readonly demands: readonly DemandForm[];
  readonly comparisons: readonly CardComparison[];
  /** What the version was made from, one step back. */
  readonly parents: readonly LineageNode[];
  /** The versions that were made from it, in all models. */
  readonly descendants: readonly LineageNode[];
  /** The aliases that lead to a version which the motion displaces, as `alias -> version`. */
  readonly aliases: readonly string[];
}

/** What a change does to the registry, for the people who review it. */
export interface CardForm {
  /** The tip of the change. */
  readonly commit: string;
  /** The commit by whose rules it is judged. */
  readonly base: string;
  readonly ok: boolean;
  readonly motions: readonly CardMotion[];
  /** Everything that the change does, motions included. */
  readonly changes: readonly Difference[];
  readonly findings: readonly Finding[];
  /** Command lines that show the same in any clone. */
  readonly commands: readonly string[];
  /** The comments that it was written to; empty where nobody asked for it. */
  readonly posted: readonly PostedForm[];
}
