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
  /** The Prometheus that keeps the sums; null where a folder does. */
  readonly prometheus: PrometheusSettings | null;
}

/** How a Prometheus is reached. */
export interface PrometheusSettings {
  readonly url: string;
  /** A bearer token; null for none. */
  readonly token: string | null;
  /** What its samples of this process are called; null for the host and the process. */
  readonly instance: string | null;
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
    prometheus: prometheusSettings(setting),
  };
}

/**
 * Reads which Prometheus keeps the sums; null for none.
 * @throws StemmaError `git-config-invalid`
 */
export function prometheusSettings(setting: (name: string) => string | undefined): PrometheusSettings | null {
  const url = setting("telemetry.prometheus");
  if (url === undefined || url === "") return null;
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ""))
    throw new StemmaError("git-config-invalid", "stemma.telemetry.prometheus is no URL of HTTP", {
      hint: "Set it, or STEMMA_TELEMETRY_PROMETHEUS, to a URL such as http://127.0.0.1:9090.",
      data: { setting: "stemma.telemetry.prometheus" },
    });
  return {
    url,
    token: setting("telemetry.token") ?? null,
    instance: setting("telemetry.instance") ?? null,
  };
}
