import type { ArmEvidence, Checkpoint, Evidence } from "../../experiments/analysis/checkpoint.ts";
import type { AnalysisPlan, MetricPlan } from "../../experiments/analysis/plan.ts";
import type { Buckets } from "../../statistics/buckets.ts";
import { totalOf } from "../../statistics/buckets.ts";
import { sumValue } from "../../statistics/exact-sum.ts";
import type { Moments } from "../../statistics/moments.ts";
import { clusterMoments } from "../../statistics/sample.ts";
import { Aggregate } from "../../telemetry/aggregate.ts";
import type { Slice } from "../../telemetry/store.ts";
import { renderInstant } from "../../values/instant.ts";

/** A phase of which telemetry was recorded. */
export interface RecordedPhase {
  readonly plan: AnalysisPlan;
  readonly phase: number;
  readonly started: string;
  /** The length of the slices in milliseconds. */
  readonly step: number;
}

/** What telemetry holds of each arm of a phase, more and more of it. */
export class RecordedArms {
  readonly #phase: RecordedPhase;
  readonly #arms: ReadonlyMap<string, Aggregate>;
  readonly #strange = new Map<string, number>();

  constructor(phase: RecordedPhase) {
    this.#phase = phase;
    this.#arms = new Map(phase.plan.arms.map(({ name }) => [name, new Aggregate()]));
  }

  /** The sums of each arm, by its name. */
  get arms(): ReadonlyMap<string, Aggregate> {
    return this.#arms;
  }

  /** Adds a slice, if it is of this phase. */
  add({ series, aggregate }: Slice): void {
    if (series.phase !== String(this.#phase.phase)) return;
    const arm = this.#arms.get(series.arm ?? "");
    if (arm !== undefined) arm.merge(aggregate);
    else {
      const name = series.arm ?? "no arm";
      this.#strange.set(name, (this.#strange.get(name) ?? 0) + aggregate.requests);
    }
  }

  /** What is known up to an instant. `latest` is when the last data came, in milliseconds since the epoch. */
  checkpoint(until: number, latest: number | null): Checkpoint {
    const { plan, phase, started } = this.#phase;
    const designs = [...this.#arms.values()].map((arm) => designOf(exposuresOf(arm, plan)));
    const total = designs.reduce((sum, { requests }) => sum + requests, 0);
    // One design effect for all arms, so that their sizes keep the ratio that was seen.
    const design =
      total === 0 ? 1 : designs.reduce((sum, { requests, effect }) => sum + requests * effect, 0) / total;
    return {
      format: 1,
      plan,
      phase,
      started,
      until: renderInstant(until),
      latest: latest === null ? null : renderInstant(latest),
      multiple: null,
      ratioBefore: 1,
      arms: [...this.#arms].map(([name, arm]) => armEvidence({ name, arm, plan, design })),
    };
  }

  /** What a reader should know of the data. */
  notes(): readonly string[] {
    const arms = [...this.#arms.values()];
    const requests = arms.reduce((sum, arm) => sum + arm.requests, 0);
    const told = arms.reduce((sum, arm) => sum + totalOf(ownBuckets(arm, "failed")).count, 0);
    return [
      ...(told > 0
        ? [
            `units are reckoned from requests (${told}), by how their hashes scatter; who was in several arms is not known`,
            "values from before the test are not known, so nothing is adjusted by them (CUPED); observations of your own, with --data, may have both",
          ]
        : []),
      ...(requests > told
        ? [`requests without a unit (${requests - told}): only their latencies count`]
        : []),
      ...[...this.#strange].map(
        ([arm, count]) => `requests of ${arm}, which the phase does not have, are left out (${count})`,
      ),
    ];
  }
}

const none: Buckets = { size: 512, filled: [] };

function ownBuckets(arm: Aggregate, name: string): Buckets {
  return arm.metrics.get(name)?.buckets ?? none;
}

/* One observation for each request of a unit; where only outcomes were recorded, for each value of the first metric that has any. */
function exposuresOf(arm: Aggregate, plan: AnalysisPlan): Buckets {
  const sources = ["failed", ...[...plan.goals, ...plan.guardrails].map(({ source }) => source)];
  return sources.map((source) => ownBuckets(arm, source)).find(({ filled }) => filled.length > 0) ?? none;
}

/*
 * How much more the requests of buckets scatter than those of units that make one each (Rao and Scott 1981): with m requests of every unit it is m,
 * so that requests over it are units; with uneven units it is more, and fewer units count.
 */
function designOf({ size, filled }: Buckets): { readonly requests: number; readonly effect: number } {
  const requests = filled.reduce((sum, [, { count }]) => sum + count, 0);
  if (requests === 0) return { requests, effect: 1 };
  const squares = filled.reduce((sum, [, { count }]) => sum + count * count, 0);
  const variance = (squares - (requests * requests) / size) / (size - 1);
  return { requests, effect: Math.max(1, variance / (requests / size)) };
}

interface RecordedArm {
  readonly name: string;
  readonly arm: Aggregate;
  readonly plan: AnalysisPlan;
  readonly design: number;
}

function armEvidence({ name, arm, plan, design }: RecordedArm): ArmEvidence {
  const exposures = exposuresOf(arm, plan);
  const metrics = [...plan.goals, ...plan.guardrails].flatMap((metric) => {
    const evidence = evidenceOf(metric, arm, { exposures, design });
    return evidence === null ? [] : [[metric.name, evidence] as const];
  });
  const { requests } = designOf(exposures);
  return { name, units: Math.round(requests / design), metrics: Object.fromEntries(metrics) };
}

interface Exposed {
  readonly exposures: Buckets;
  readonly design: number;
}

function evidenceOf(metric: MetricPlan, arm: Aggregate, { exposures, design }: Exposed): Evidence | null {
  if (metric.slo !== null) {
    if (metric.source !== "latency_ms" || arm.latency.count === 0) return null;
    // All requests of a unit may be slow together; the design effect is the most that this can cost.
    return {
      kind: "successes",
      successes: arm.latency.above(metric.slo),
      count: arm.latency.count,
      design,
    };
  }
  const above = sourceOf(arm, metric.source, exposures);
  const below = metric.per === null ? above : sourceOf(arm, metric.per, exposures);
  if (below.filled.length === 0) return null;
  const { count, sum } = totalOf(above);
  const total = sumValue(sum);
  // What never fails has no variance between buckets either.
  if (metric.kind === "proportion" && metric.per === null && (total === 0 || total === count))
    return { kind: "successes", successes: total, count, design };
  const pairs = metric.per === null ? clusterMoments(above) : clusterMoments(above, below);
  return { kind: "clusters", pairs, count: totalOf(below).count };
}

/* What a record may name besides recorded values: requests, errors and successes. */
function sourceOf(arm: Aggregate, source: string, exposures: Buckets): Buckets {
  const recorded = ownBuckets(arm, source);
  if (recorded.filled.length > 0) return recorded;
  const failed = ownBuckets(arm, "failed");
  if (source === "requests") return ofEach(exposures, ({ count }) => count);
  if (source === "errors") return failed;
  if (source === "successes" || source === "success")
    return ofEach(failed, ({ count, sum }) => count - sumValue(sum));
  return none;
}

/* Buckets of values that are 0 or 1: their sum is that of their squares. */
function ofEach({ size, filled }: Buckets, ones: (moments: Moments) => number): Buckets {
  return {
    size,
    filled: filled.map(([bucket, moments]) => {
      const sum = ones(moments) === 0 ? [] : [ones(moments)];
      return [bucket, { count: moments.count, sum, squares: sum }];
    }),
  };
}
