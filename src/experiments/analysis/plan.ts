/** How a metric is computed of what was recorded. */
export type MetricKind = "mean" | "proportion" | "ratio" | "quantile";

/** A metric as the record of an experiment has it. */
export interface WrittenMetric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly direction: "up" | "down";
  readonly source?: string | undefined;
  readonly per?: string | undefined;
  readonly slo?: number | undefined;
  readonly margin?: number | undefined;
  readonly severity?: "high" | "medium" | "low" | undefined;
}

/** What analysis reads of the record of an experiment. */
export interface WrittenExperiment {
  readonly name: string;
  readonly arms: readonly {
    readonly name: string;
    readonly weight: number;
    readonly role?: "control" | "treatment" | undefined;
  }[];
  readonly metrics: {
    readonly goals: readonly WrittenMetric[];
    readonly guardrails?: readonly WrittenMetric[] | undefined;
  };
  readonly analysis?:
    | {
        readonly method?: "sequential" | "fixed" | undefined;
        readonly alpha?: number | undefined;
        readonly tuning?: number | undefined;
        readonly correction?: "holm" | "none" | undefined;
      }
    | undefined;
  readonly health?:
    | {
        readonly srm?:
          | { readonly alpha?: number | undefined; readonly min_share_deviation?: number | undefined }
          | undefined;
        readonly multiple_exposure?: number | undefined;
        readonly no_traffic?: string | undefined;
      }
    | undefined;
  readonly conclude?:
    | {
        readonly min_runtime?: string | undefined;
        readonly max_runtime?: string | undefined;
        readonly min_units?: number | undefined;
        readonly ship?: "clear-signals" | "do-no-harm" | undefined;
        readonly on_inconclusive?: "keep-control" | "ship-treatment" | undefined;
      }
    | undefined;
}

/** A metric of a plan, with everything said. */
export interface MetricPlan {
  readonly name: string;
  readonly kind: MetricKind;
  readonly direction: "up" | "down";
  /** The recorded value. */
  readonly source: string;
  /** For a ratio, the recorded value below the line; else null. */
  readonly per: string | null;
  /** For a quantile, the limit: what is compared is the share of values above it; else null. */
  readonly slo: number | null;
  /** For a guardrail, how much worse it may be, absolute; null where only harm that is shown counts. */
  readonly margin: number | null;
  readonly severity: "high" | "medium" | "low";
}

/** The rules of an experiment with all defaults applied; durations in milliseconds. */
export interface AnalysisPlan {
  readonly experiment: string;
  readonly control: string;
  readonly arms: readonly { readonly name: string; readonly weight: number }[];
  readonly goals: readonly MetricPlan[];
  readonly guardrails: readonly MetricPlan[];
  readonly method: "sequential" | "fixed";
  readonly alpha: number;
  readonly tuning: number;
  readonly correction: "holm" | "none";
  readonly srmAlpha: number;
  readonly minShareDeviation: number;
  readonly multipleExposure: number;
  readonly noTraffic: number;
  readonly minRuntime: number;
  readonly maxRuntime: number;
  readonly minUnits: number;
  readonly ship: "clear-signals" | "do-no-harm";
  readonly onInconclusive: "keep-control" | "ship-treatment";
}

const minutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };

/** The milliseconds of a duration such as 90m, 24h or 14d. */
export function durationMs(text: string): number {
  return Number(text.slice(0, -1)) * (minutes[text.slice(-1)] ?? Number.NaN) * 60_000;
}

function metricPlan(metric: WrittenMetric): MetricPlan {
  return {
    name: metric.name,
    kind: metric.kind,
    direction: metric.direction,
    source: metric.source ?? metric.name,
    per: metric.per ?? null,
    slo: metric.slo ?? null,
    margin: metric.margin ?? null,
    severity: metric.severity ?? "high",
  };
}

/** The plan of an experiment: the one place where the defaults of its rules are. */
export function planOf(record: WrittenExperiment): AnalysisPlan {
  const { analysis, health, conclude } = record;
  const control = record.arms.find(({ role }) => role === "control") ?? record.arms[0];
  return {
    experiment: record.name,
    control: control?.name ?? "",
    arms: record.arms.map(({ name, weight }) => ({ name, weight })),
    goals: record.metrics.goals.map(metricPlan),
    guardrails: (record.metrics.guardrails ?? []).map(metricPlan),
    method: analysis?.method ?? "sequential",
    alpha: analysis?.alpha ?? 0.05,
    tuning: analysis?.tuning ?? 5000,
    correction: analysis?.correction ?? "holm",
    srmAlpha: health?.srm?.alpha ?? 0.001,
    minShareDeviation: health?.srm?.min_share_deviation ?? 0.001,
    multipleExposure: health?.multiple_exposure ?? 0.01,
    noTraffic: durationMs(health?.no_traffic ?? "24h"),
    minRuntime: durationMs(conclude?.min_runtime ?? "3d"),
    maxRuntime: durationMs(conclude?.max_runtime ?? "28d"),
    minUnits: conclude?.min_units ?? 150,
    ship: conclude?.ship ?? "clear-signals",
    onInconclusive: conclude?.on_inconclusive ?? "keep-control",
  };
}
