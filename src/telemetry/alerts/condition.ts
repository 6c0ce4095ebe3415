import type { AlertRecord, BurnWindow } from "../../records/generated/alert.ts";
import type { Aggregate } from "../aggregate.ts";
import type { DriftReport } from "../drift/report.ts";
import { type AlertWindow, betterWhen, isRate, measure, measureText } from "./measure.ts";

/** What the condition of an alert came to. */
export interface Verdict {
  /** Whether it holds; null where too little is known to say so. */
  readonly holds: boolean | null;
  /** What was measured; null where it is not known. */
  readonly value: number | null;
  /** What it is held against. */
  readonly limit: number | null;
  readonly reason: string;
}

/** What an alert is judged by. */
export interface AlertFacts {
  readonly current: AlertWindow;
  /** What a regression is told from: the window before, or another version; null where none is asked for. */
  readonly other: AlertWindow | null;
  /** What was recorded in each pair of windows of a burn rate. */
  readonly burns: readonly BurnFacts[];
  /** Null where drift is not asked for, or the version has no profile. */
  readonly drift: DriftReport | null;
}

/** A pair of windows, and what was recorded in them. */
export interface BurnFacts extends BurnWindow {
  readonly inLong: Aggregate;
  readonly inShort: Aggregate;
}

/** The pairs of windows of a burn rate that names none: pages of a month's budget. */
export const usualBurns: readonly BurnWindow[] = [
  { long: "1h", short: "5m", rate: 14.4 },
  { long: "6h", short: "30m", rate: 6 },
];

/** Below so many requests nothing is known. */
export const usualRequests = 20;

/**
 * Judges the condition of an alert. `holding` says that it held before: a threshold with `clear` is then over only there.
 *
 * Without any request nothing is known, unless the alert says that this is a reason to fire.
 */
export function judgeAlert(record: AlertRecord, facts: AlertFacts, holding: boolean): Verdict {
  const verdict = conditionOf(record, facts, holding);
  const silent = facts.current.aggregate.requests === 0;
  if (verdict.holds !== null || record.no_data !== "fire" || !silent) return verdict;
  return { ...verdict, holds: true, reason: "nothing was recorded, and that is a reason to fire" };
}

function conditionOf(record: AlertRecord, facts: AlertFacts, holding: boolean): Verdict {
  if (record.threshold !== undefined) return judgeThreshold(record, facts, holding);
  if (record.burn_rate !== undefined) return judgeBurn(record, facts);
  if (record.regression !== undefined) return judgeRegression(record, facts);
  if (record.drift !== undefined) return judgeDrift(facts.drift);
  return unknown("it has no condition");
}

function judgeThreshold(
  { threshold, min_requests = usualRequests }: AlertRecord,
  { current }: AlertFacts,
  holding: boolean,
): Verdict {
  if (threshold === undefined) return unknown("it has no threshold");
  const { metric, above, below, clear } = threshold;
  const limit = (holding ? clear : undefined) ?? above ?? below;
  if (limit === undefined) return unknown("its threshold has no limit");
  const measured = measure(metric, current, min_requests);
  if ("unknown" in measured) return unknown(measured.unknown, limit);
  const holds = above === undefined ? measured.high < limit : measured.low > limit;
  const [side, other] = above === undefined ? ["below", "not below"] : ["above", "not above"];
  const reason = `${metric} is ${measureText(metric, measured.value)}: ${holds ? side : other} ${measureText(metric, limit)}`;
  return { holds, value: measured.value, limit, reason };
}

function judgeBurn({ burn_rate, min_requests = usualRequests }: AlertRecord, { burns }: AlertFacts): Verdict {
  if (burn_rate === undefined) return unknown("it has no burn rate");
  const allowed = 1 - burn_rate.objective;
  const known = burns.filter(({ inLong }) => inLong.requests >= min_requests);
  if (known.length === 0) {
    const most = Math.max(0, ...burns.map(({ inLong }) => inLong.requests));
    return unknown(
      `only ${String(most)} of the ${String(min_requests)} requests that it takes were recorded`,
    );
  }
  const judged = known.map((pair) => {
    const [long, short] = [burnOf(pair.inLong, allowed), burnOf(pair.inShort, allowed)];
    return { pair, long, short, holds: long >= pair.rate && short >= pair.rate };
  });
  const [first] = judged;
  const told = judged.find(({ holds }) => holds) ?? first;
  if (told === undefined) return unknown("it has no windows");
  const { pair, long, short, holds } = told;
  const words = `errors use up their budget ${times(long)} as fast as allowed over ${pair.long}, ${times(short)} over ${pair.short}`;
  return {
    holds,
    value: long,
    limit: pair.rate,
    reason: `${words}; the limit is ${times(pair.rate)}`,
  };
}

function burnOf({ requests, failed }: Aggregate, allowed: number): number {
  return requests === 0 ? 0 : failed / requests / allowed;
}

function times(rate: number): string {
  return `${String(Number(rate.toPrecision(3)))} times`;
}

function judgeRegression(
  { regression, min_requests = usualRequests }: AlertRecord,
  { current, other }: AlertFacts,
): Verdict {
  if (regression === undefined || other === null) return unknown("there is nothing to tell it from");
  const { metric, by, direction, against = "previous" } = regression;
  const [now, then] = [measure(metric, current, min_requests), measure(metric, other, min_requests)];
  if ("unknown" in now) return unknown(now.unknown, by);
  const whose = against === "previous" ? "the window before" : against;
  if ("unknown" in then) return unknown(`of ${whose}: ${then.unknown}`, by);
  const worse = (betterWhen(metric, direction) === "up" ? -1 : 1) * (now.value - then.value);
  if (!isRate(metric) && then.value === 0) return unknown(`${metric} of ${whose} is 0`, by);
  const change = isRate(metric) ? worse : worse / Math.abs(then.value);
  const apart = now.low > then.high || now.high < then.low;
  const holds = change >= by && (!isRate(metric) || apart);
  const words = `${metric} is ${measureText(metric, now.value)}, and ${measureText(metric, then.value)} in ${whose}`;
  const size = isRate(metric) ? `${(100 * change).toFixed(2)} points` : `${(100 * change).toFixed(1)} %`;
  return { holds, value: change, limit: by, reason: `${words}: ${size} worse` };
}

function judgeDrift(report: DriftReport | null): Verdict {
  if (report === null) return unknown("the version has no profile");
  const drifted = report.features.filter(({ verdict }) => verdict === "drift");
  const known = report.features.filter(({ verdict }) => verdict !== "unknown");
  if (known.length === 0) return unknown("too few values of its features were recorded");
  const worst = Math.max(...known.map(({ psi }) => psi ?? 0));
  const reason =
    drifted.length === 0
      ? `no drift in ${known.length === 1 ? "1 feature" : `${String(known.length)} features`}`
      : `drift in ${drifted.map(({ feature }) => feature).join(", ")}`;
  return { holds: drifted.length > 0, value: worst, limit: report.least_psi, reason };
}

function unknown(reason: string, limit: number | null = null): Verdict {
  return { holds: null, value: null, limit, reason };
}
