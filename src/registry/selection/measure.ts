import type { Performance } from "../../experiments/score.ts";
import { meanOf } from "../../statistics/moments.ts";
import { Aggregate } from "../../telemetry/aggregate.ts";
import { needs, percentiles } from "../../telemetry/report.ts";
import { telemetryReader } from "../monitor/reader.ts";
import type { Session } from "../session.ts";

/** What is measured of a version: over how long, and which metric as the goal. */
export interface Measure {
  readonly windowMs: number;
  readonly goal: string | null;
}

/**
 * Reads what was recorded of a version up to now.
 * @throws StemmaError `telemetry-corrupt`, `telemetry-unavailable`
 */
export async function performanceOf(
  session: Session,
  { model, version }: { readonly model: string; readonly version: string },
  { windowMs, goal }: Measure,
): Promise<Performance> {
  const to = session.world.now();
  const { slices } = await telemetryReader(session).read({ from: to - windowMs, to, model, version });
  const all = new Aggregate();
  for (const { aggregate } of slices) all.merge(aggregate);
  const { requests, failed, latency } = all;
  return {
    requests,
    success: requests === 0 ? null : (requests - failed) / requests,
    p95Ms: latency.count < needs(percentiles.p95) ? null : latency.quantile(percentiles.p95),
    goal: goal === null ? null : meanIn(all, goal),
  };
}

function meanIn({ metrics }: Aggregate, goal: string): number | null {
  const values = metrics.get(goal)?.all;
  return values === undefined || values.count === 0 ? null : meanOf(values);
}
