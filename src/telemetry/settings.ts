import { StemmaError } from "../values/error.ts";
import type { Retention } from "./tables.ts";
import { ringSize } from "./ring.ts";

/** What the settings say of telemetry. */
export interface TelemetrySettings {
  readonly retention: Retention;
  /** How many raw latencies of a version are kept; 0 for none. */
  readonly ring: number;
  /** The labels that are kept. */
  readonly labels: readonly string[];
}

/**
 * Reads the settings `stemma.telemetry.*`, whose variables are `STEMMA_TELEMETRY_*`.
 * @throws StemmaError `git-config-invalid`
 */
export function telemetrySettings(setting: (name: string) => string | undefined): TelemetrySettings {
  const whole = (name: string, otherwise: number, most: number): number => {
    const text = setting(`telemetry.${name}`);
    if (text === undefined) return otherwise;
    if (/^\d{1,6}$/.test(text) && Number(text) <= most) return Number(text);
    throw new StemmaError(
      "git-config-invalid",
      `stemma.telemetry.${name} '${text}' is no whole number up to ${most}`,
      {
        hint: `Set it, or STEMMA_TELEMETRY_${name.toUpperCase()}, to a number such as ${otherwise}.`,
        data: { setting: `stemma.telemetry.${name}`, found: text },
      },
    );
  };
  const labels = setting("telemetry.labels") ?? "";
  return {
    retention: { minuteDays: whole("minutes", 7, 36_500), hourDays: whole("hours", 90, 36_500) },
    ring: whole("ring", 0, ringSize),
    labels: labels.split(",").flatMap((label) => (label.trim() === "" ? [] : [label.trim()])),
  };
}
