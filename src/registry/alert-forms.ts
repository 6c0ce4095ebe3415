import type { AlertChange, AlertSeverity } from "../telemetry/alerts/change.ts";
import type { AlertState } from "../telemetry/alerts/standing.ts";
import type { ChannelRecord } from "../records/generated/notify.ts";
import type { Finding } from "../values/finding.ts";

/** How alerts are evaluated. */
export interface AlertOptions {
  /** A revision, a release tag or a date, for the records. */
  readonly at?: string | undefined;
  /** Only these alerts; all when absent or empty. */
  readonly names?: readonly string[] | undefined;
  /** Whether a condition that holds fires at once, whatever `for` says: for evaluations that are hours apart. */
  readonly immediate?: boolean | undefined;
  /** Whether the channels of the registry are told what changed. */
  readonly notify?: boolean | undefined;
}

/** What an alert watches for. */
export type AlertKind = "threshold" | "burn_rate" | "regression" | "drift";

/** An alert as it stands. */
export interface StandingAlert {
  readonly name: string;
  readonly description: string;
  readonly kind: AlertKind;
  readonly severity: AlertSeverity;
  readonly model: string;
  readonly version: string;
  readonly state: AlertState;
  /** Since when it is in this state, RFC 3339. */
  readonly since: string;
  /** Whether its condition holds now; null where that is not known. */
  readonly holds: boolean | null;
  readonly value: number | null;
  readonly limit: number | null;
  readonly reason: string;
}

/** What became of telling a channel of a change. */
export interface AlertDelivery {
  readonly channel: string;
  readonly alert: string;
  readonly to: AlertState;
  /** Whether the channel took it. */
  readonly delivered: boolean;
  /** Why it did not; null where it did. */
  readonly failure: string | null;
  /** Whether it is tried again at the next evaluation. */
  readonly again: boolean;
}

/** How the alerts of a registry stand. */
export interface AlertsForm {
  readonly commit: string;
  /** When they were evaluated. */
  readonly at: string;
  /** How many fire. */
  readonly firing: number;
  /** By name. */
  readonly alerts: readonly StandingAlert[];
  /** Those that began to fire, or were resolved. */
  readonly changes: readonly AlertChange[];
  readonly deliveries: readonly AlertDelivery[];
  /** Alerts that could not be evaluated, and why. */
  readonly problems: readonly Finding[];
  readonly notes: readonly string[];
}

/** Whether a channel takes what it is told. */
export interface NotifyForm {
  readonly commit: string;
  readonly channel: string;
  readonly kind: ChannelRecord["kind"];
  readonly delivered: boolean;
  /** Why it did not take it; null where it did. */
  readonly failure: string | null;
}
