import type { ErrorCode } from "../values/codes.ts";
import type { Finding } from "../values/finding.ts";

/** One thing that a demand looked at: a metric, a suite, a field, a person. */
export interface GateDetailForm {
  readonly subject: string;
  readonly actual: string | number | null;
  readonly wanted: string;
  readonly met: boolean;
}

/** One demand of a gate, and what its rule says of a version. */
export interface DemandForm {
  readonly rule: string;
  /** The code of the finding that the demand makes where it is not met. */
  readonly code: ErrorCode;
  /** The demand as it is written. */
  readonly demand: Readonly<Record<string, unknown>>;
  /** `unjudged` could not be looked at; `excused` is not met, and need not be. */
  readonly state: "met" | "missing" | "unjudged" | "excused";
  readonly says: string;
  /** What would meet it; null where nothing has to. */
  readonly needs: string | null;
  /** The rule that excuses it; null where none does. */
  readonly excused_by: string | null;
  readonly details: readonly GateDetailForm[];
}

/** What the gate of a stage or an alias makes of a version. */
export interface GateForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly target: {
    readonly kind: "stage" | "alias";
    readonly name: string;
    /** The stage that the version is in, or the version that the alias points at; null for an alias that is new. */
    readonly from: string | null;
  };
  /** Who holds it now. */
  readonly holders: readonly string[];
  /** Whether the version may enter now: every demand is met or excused, and nothing else refuses. */
  readonly met: boolean;
  readonly demands: readonly DemandForm[];
  /** What refuses besides the gate: a move that the lifecycle does not have, a hold. */
  readonly findings: readonly Finding[];
}
