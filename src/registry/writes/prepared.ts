import type { Base, Plan } from "../../changes/plan.ts";
import type { Oid } from "../../git/ports.ts";
import type { Checked } from "../../policy/check.ts";
import type { Occasion } from "../../policy/gates/entry.ts";
import type { Remark } from "../../policy/step.ts";
import type { Storing } from "../gates/look-into-stores.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";

/** A plan after judgement: what may land, and every remark. */
export interface Judged {
  /** The steps that may land; null where one was refused. */
  readonly steps: readonly Checked[] | null;
  readonly remarks: readonly Remark[];
}

/** A plan on the base that it was made for. */
export interface Prepared {
  readonly base: Base;
  readonly plan: Plan;
  /** The registry that the plan was made on; null where there is none yet. */
  readonly snapshot: Snapshot | null;
  /** When the plan happens, and by whom. */
  readonly occasion: Occasion;
  /** Commits that land together with the plan, as the second parents of its steps, in their order. */
  readonly merged?: readonly Oid[];
  /** The plan lands on a branch of its own: what its gates want is told, and may still be missing. */
  readonly draft?: boolean;
  /** What is being put into stores, so that they have it when the plan lands. */
  readonly storing?: Storing;
  /** How the plan is judged where not from its records; as a plan of records when absent. */
  readonly judged?: () => Promise<Judged>;
}
