import type { MetricsGate } from "../../records/generated/registry.ts";
import { measuredMetrics, type NamedEvidence } from "../../snapshot/measured.ts";
import { directionOf } from "../../snapshot/metric-direction.ts";
import { type Bound, boundsOf, judgeBound } from "./bounds.ts";
import type { GateSubject, Measurable } from "./entry.ts";
import { baselineEvaluations, evaluationsOf } from "./evaluations.ts";
import { type GateDetail, met, missing, type Outcome } from "./outcome.ts";

/** A number, or why there is none. */
type Reading = { readonly value: number } | { readonly fault: string };

/** A metric keeps its bounds: absolute ones, and those against every baseline. */
export function metricsAreKept(demand: MetricsGate, subject: GateSubject): Outcome {
  const base = subject.model.before.model ?? subject.model.after.model;
  const metric = demand.metric ?? base?.primaryMetric ?? null;
  if (metric === null)
    return missing(
      `${subject.model.name} names no primary metric`,
      "Name the metric in the gate, or set primary_metric of the model in a change of its own.",
    );
  const own = readingOf(metric, demand, subject);
  if ("fault" in own) return missing(own.fault, needsOf(demand, metric, subject));
  const { direction } = directionOf(base, metric);
  const { absolute, relative } = boundsOf(demand);
  const details = absolute.map((bound) => judgeBound(bound, { metric, value: own.value, direction }, null));
  if (relative.length === 0) return outcomeOf(metric, own.value, details);
  return comparedOutcome({ demand, subject, metric, direction, value: own.value, relative }, details);
}

interface Comparison {
  readonly demand: MetricsGate;
  readonly subject: GateSubject;
  readonly metric: string;
  readonly direction: "up" | "down";
  readonly value: number;
  readonly relative: readonly Bound[];
}

function comparedOutcome(comparison: Comparison, kept: readonly GateDetail[]): Outcome {
  let absolute = kept;
  const { demand, subject, metric, value } = comparison;
  const name = demand.baseline ?? "holder";
  const baselines = subject.facts.baselines.get(name) ?? [];
  if (baselines.length === 0) return withoutBaseline(comparison, absolute, name);
  for (const baseline of baselines) {
    const reading = baselineReading(metric, demand, baseline, subject);
    if ("fault" in reading) return incomparable(comparison, baseline, reading.fault);
    absolute = [...absolute, ...againstBaseline(comparison, baseline.name, reading.value)];
  }
  return outcomeOf(metric, value, absolute);
}

function againstBaseline(
  { metric, direction, value, relative }: Comparison,
  name: string,
  baseline: number,
): readonly GateDetail[] {
  return relative.map((bound) => judgeBound(bound, { metric, value, direction }, { name, value: baseline }));
}

/* A baseline without the number is no reason to pass: whoever wants it to be one names another. */
function incomparable({ demand, metric, value }: Comparison, { name }: Measurable, fault: string): Outcome {
  const detail = { subject: metric, actual: value, wanted: `compared with ${name}: ${fault}`, met: false };
  const needs =
    demand.source === "declared"
      ? `stemma annotate ${name} --metric ${metric}=VALUE, in a change of its own.`
      : `Evaluate ${name} too, then stemma evidence add ${name} --suite ${demand.suite ?? "NAME"} --result FILE.`;
  return missing(`${metric} is ${value}, and has nothing to be compared with: ${fault}`, needs, [detail]);
}

function withoutBaseline(
  { demand, subject, metric, value }: Comparison,
  absolute: readonly GateDetail[],
  name: string,
): Outcome {
  const { target } = subject;
  if (name !== "holder")
    return missing(
      `the baseline ${name} does not exist`,
      "Name a version that exists in the gate.",
      absolute,
    );
  if (demand.when_no_holder === "pass") {
    const kept = outcomeOf(metric, value, absolute);
    return kept.state === "met"
      ? met(`${target.name} has no holder to compare with, and the gate lets a first one pass`, absolute)
      : kept;
  }
  return missing(
    `${target.name} has no holder to compare ${metric} with`,
    "To let a first one pass, add when_no_holder: pass to this demand, in a change of its own.",
    absolute,
  );
}

function outcomeOf(metric: string, value: number, details: readonly GateDetail[]): Outcome {
  const broken = details.filter((detail) => !detail.met);
  if (broken.length === 0) return met(`${metric} is ${value}`, details);
  return missing(
    broken.map(({ wanted }) => `${metric} is ${value}, and must be ${wanted}`).join("; "),
    "Promote a version that keeps the bound.",
    details,
  );
}

function readingOf(metric: string, demand: MetricsGate, subject: GateSubject): Reading {
  const { stated, left } = subject.facts;
  if (demand.source === "declared") {
    if (stated === null)
      return { fault: `${left.name} is new in this change, and declares no ${metric} at its base` };
    return declared(metric, stated);
  }
  const evaluations = evaluationsOf(demand, subject).filter(
    ({ evidence }) => isAsked(demand, evidence) && measuredMetrics(evidence.record).has(metric),
  );
  const counted = evaluations.find(({ fault }) => fault === null)?.evidence;
  if (counted !== undefined) return measured(metric, counted);
  const fault = evaluations[0]?.fault;
  const by = demand.suite === undefined ? "an evaluation" : `the suite ${demand.suite}`;
  return {
    fault:
      fault == null
        ? `no evidence of ${by} measures ${metric} on these files`
        : `the evidence of ${metric} does not count: ${fault}`,
  };
}

function baselineReading(
  metric: string,
  demand: MetricsGate,
  baseline: Measurable,
  subject: GateSubject,
): Reading {
  if (demand.source === "declared") return declared(metric, baseline);
  const found = baselineEvaluations(baseline, demand, subject).find(
    (evidence) => isAsked(demand, evidence) && measuredMetrics(evidence.record).has(metric),
  );
  return found === undefined
    ? { fault: `no evidence measures ${metric} of ${baseline.name}` }
    : measured(metric, found);
}

function isAsked({ suite }: MetricsGate, { name }: NamedEvidence): boolean {
  return suite === undefined || name === suite;
}

function declared(metric: string, { name, record }: Measurable): Reading {
  const stated = record.metrics?.[metric];
  if (stated === undefined) return { fault: `${name} declares no ${metric}` };
  return { value: typeof stated === "number" ? stated : stated.value };
}

function measured(metric: string, { record }: NamedEvidence): Reading {
  const value = measuredMetrics(record).get(metric);
  return value === undefined ? { fault: `the evidence has no ${metric}` } : { value };
}

function needsOf({ source, suite }: MetricsGate, metric: string, { model, version }: GateSubject): string {
  const reference = `${model.name}@${version}`;
  if (source === "declared")
    return `stemma annotate ${reference} --metric ${metric}=VALUE, in a change of its own.`;
  return `Evaluate these files, then stemma evidence add ${reference} --suite ${suite ?? "NAME"} --result FILE.`;
}
