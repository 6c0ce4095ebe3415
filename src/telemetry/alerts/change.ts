import type { AlertState } from "./standing.ts";

/** How bad an alert is. */
export type AlertSeverity = "high" | "medium" | "low";

/** A change of an alert, as it is told. */
export interface AlertChange {
  /** Tells changes apart: who gets one twice knows it by this. */
  readonly id: string;
  readonly alert: string;
  readonly description: string;
  readonly severity: AlertSeverity;
  readonly model: string;
  readonly version: string;
  readonly from: AlertState;
  readonly to: AlertState;
  /** RFC 3339. */
  readonly at: string;
  readonly value: number | null;
  readonly limit: number | null;
  readonly reason: string;
  /** The commit whose records were evaluated. */
  readonly commit: string;
}

/** Tells whether people want to hear of a change: that an alert fires, or is resolved. */
export function isTold({ from, to }: Pick<AlertChange, "from" | "to">): boolean {
  return to === "firing" || (from === "firing" && to === "resolved");
}
