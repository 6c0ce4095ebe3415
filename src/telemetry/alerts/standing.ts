/** Where an alert stands: `resolved` fired and is over, `pending` holds, though not yet for long enough. */
export type AlertState = "inactive" | "pending" | "firing" | "resolved";

/** All states of an alert. */
export const alertStates: readonly AlertState[] = ["inactive", "pending", "firing", "resolved"];

/** Where an alert stands, and since when. Times are milliseconds since the epoch. */
export interface Standing {
  readonly state: AlertState;
  readonly since: number;
  /** Since when the condition of a firing alert is over; null while it holds. */
  readonly overSince: number | null;
}

/** How long a condition must hold, and be over, in milliseconds. */
export interface Patience {
  readonly toFire: number;
  readonly toResolve: number;
}

/** The standing of an alert that was never evaluated. */
export function atRest(now: number): Standing {
  return { state: "inactive", since: now, overSince: null };
}

/**
 * Takes a standing one evaluation further. `holds` null means that nothing is known: then it stays as it is.
 *
 * A clock that went backwards makes a wait begin anew, and nothing fire or resolve early.
 */
export function advanceStanding(
  standing: Standing,
  holds: boolean | null,
  { toFire, toResolve }: Patience,
  now: number,
): Standing {
  const { state, since, overSince } = standing;
  if (holds === null) return standing;
  if (holds) {
    if (state === "firing") return overSince === null ? standing : { ...standing, overSince: null };
    if (state === "pending" && since <= now) return now - since >= toFire ? turned("firing", now) : standing;
    return turned(toFire === 0 ? "firing" : "pending", now);
  }
  if (state === "pending") return turned("inactive", now);
  if (state !== "firing") return standing;
  const over = overSince === null || overSince > now ? now : overSince;
  return now - over >= toResolve ? turned("resolved", now) : { ...standing, overSince: over };
}

function turned(state: AlertState, now: number): Standing {
  return { state, since: now, overSince: null };
}
