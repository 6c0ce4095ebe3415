/** One thing that a rule looked at: a metric, a suite, a field, a person. */
export interface GateDetail {
  readonly subject: string;
  /** What was found; null for nothing. */
  readonly actual: string | number | null;
  readonly wanted: string;
  readonly met: boolean;
}

/**
 * What a rule says of one demand. `unjudged` is a question whose answer could not be looked up: it refuses as `missing` does,
 * and never passes.
 */
export type Outcome =
  | {
      readonly state: "met";
      readonly says: string;
      readonly details: readonly GateDetail[];
      /** The rules that need not be met because this one is. */
      readonly excuses: "all" | readonly string[];
    }
  | {
      readonly state: "missing" | "unjudged";
      readonly says: string;
      readonly details: readonly GateDetail[];
      /** What would meet the demand. */
      readonly needs: string;
    };

/** A demand that is met. */
export function met(says: string, details: readonly GateDetail[] = []): Outcome {
  return { state: "met", says, details, excuses: [] };
}

/** A permission that is used: other rules need not be met. */
export function excusing(excuses: "all" | readonly string[], says: string): Outcome {
  return { state: "met", says, details: [], excuses };
}

/** A demand that is not met, and what would meet it. */
export function missing(says: string, needs: string, details: readonly GateDetail[] = []): Outcome {
  return { state: "missing", says, needs, details };
}

/** A demand that could not be looked at, and what would let it. */
export function unjudged(says: string, needs: string): Outcome {
  return { state: "unjudged", says, needs, details: [] };
}
