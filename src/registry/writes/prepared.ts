import type { Base, Plan } from "../../changes/plan.ts";
import type { Occasion } from "../../policy/gates/entry.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";

/** A plan on the base that it was made for. */
export interface Prepared {
  readonly base: Base;
  readonly plan: Plan;
  /** The registry that the plan was made on; null where there is none yet. */
  readonly snapshot: Snapshot | null;
  /** When the plan happens, and by whom. */
  readonly occasion: Occasion;
}
