import {
  coverageOf,
  lastCoverageOf,
  currentPhase,
  defaultUnit,
  isSplitOf,
  seedOf,
  splitOf,
} from "../records/experiment-phase.ts";
import type { ExperimentRecord, PhaseRecord } from "../records/generated/experiment.ts";
import { experimentPath } from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";
import { renderIdentity } from "../values/identity.ts";
import { renderInstant } from "../values/instant.ts";
import { segmentFault } from "../values/name.ts";
import { sameValue } from "../values/plain-value.ts";
import { changeOf } from "./change.ts";
import type { ExperimentCreateIntent, ExperimentIntent } from "./intent.ts";
import type { Base, Plan, PlanContext } from "./plan.ts";
import { requireReference } from "./promote.ts";
import { requireReason } from "./reason.ts";

/**
 * Plans an act on an experiment: one commit, or none where nothing would change.
 * @throws StemmaError `experiment-exists`, `experiment-unknown`, `experiment-ended`, `name-invalid`, `usage-invalid`
 */
export function planExperiment(intent: ExperimentIntent, base: Base, context: PlanContext): Plan {
  const before = base.experiments.get(intent.name) ?? null;
  const after =
    intent.act === "create"
      ? created(intent, base, before)
      : acted(intent, required(intent.name, before), context);
  const path = experimentPath(intent.name);
  const same = before !== null && sameValue(before, after);
  const file = (value: string) => ({ kind: "file" as const, value });
  const change = changeOf([
    [
      path,
      before === null ? null : { kind: "experiment", value: before },
      { kind: "experiment", value: after },
    ] as const,
    ...(intent.act === "conclude" ? intent.files : []).map(
      (each) => [each.path, each.before === null ? null : file(each.before), file(each.after)] as const,
    ),
  ]);
  const phase = currentPhase(after);
  const share = phase === null ? "" : String(coverageOf(phase));
  const words = intent.act === "ramp" ? `ramp to ${share}` : intent.act;
  const step = {
    change,
    subject: `experiment(${intent.name}): ${words}`,
    details: [],
    reason: intent.reason,
    moves: [],
  };
  return { steps: same ? [] : [step], result: { kind: "experiment", path, record: after } };
}

function required(name: string, record: ExperimentRecord | null): ExperimentRecord {
  if (record === null)
    throw new StemmaError("experiment-unknown", `there is no experiment ${name}`, {
      hint: "See them with stemma experiment list.",
      data: { experiment: name },
    });
  if (record.status !== "concluded") return record;
  throw new StemmaError(
    "experiment-ended",
    `${name} is concluded: ${record.conclusion?.verdict ?? "no verdict"}`,
    {
      hint: "Create another experiment: what one came to stays on record.",
      data: { experiment: name },
    },
  );
}

function created(
  intent: ExperimentCreateIntent,
  base: Base,
  before: ExperimentRecord | null,
): ExperimentRecord {
  const { name, split } = intent;
  const fault = segmentFault(name);
  if (fault !== null)
    throw new StemmaError("name-invalid", `'${name}' is not the name of an experiment: ${fault}`, {
      hint: "Use a name such as silero-v6.",
      data: { name, fault },
    });
  if (before !== null)
    throw new StemmaError("experiment-exists", `there is an experiment ${name} already`, {
      hint: `See it with stemma experiment show ${name}.`,
      data: { experiment: name },
    });
  if (!(split > 0 && split < 1))
    throw new StemmaError("usage-invalid", `a split of ${String(split)} leaves an arm without units`, {
      hint: "Name the share of the second arm: more than 0 and less than 1.",
    });
  const [control, treatment] = [requireReference(base, intent.a), requireReference(base, intent.b)];
  const model = base.models.get(control.model)?.model;
  const metric = intent.metric ?? model?.primaryMetric ?? "success";
  const isRate = intent.metric === null && (model?.primaryMetric ?? null) === null;
  return {
    name,
    model: control.model,
    status: "draft",
    unit: defaultUnit,
    hash: "murmur3-1e6",
    arms: [
      {
        name: "control",
        version: `${control.model}@${control.version}`,
        weight: rounded(1 - split),
        role: "control",
      },
      {
        name: "treatment",
        version: `${treatment.model}@${treatment.version}`,
        weight: split,
        role: "treatment",
      },
    ],
    metrics: {
      goals: [
        {
          name: metric,
          kind: isRate ? "proportion" : "mean",
          direction: model?.metricsDirection.get(metric) ?? "up",
        },
      ],
      guardrails: [
        {
          name: "latency_p95",
          kind: "quantile",
          direction: "down",
          source: "latency_ms",
          quantile: 0.95,
          slo: 250,
          margin: 0.01,
          severity: "high",
        },
      ],
    },
    analysis: { method: "sequential", alpha: 0.05, power: 0.8 },
    conclude: { min_runtime: "3d", max_runtime: "28d", ship: "clear-signals", action: "propose" },
  };
}

/* 1 - 0.9 is not quite 0.1. */
function rounded(share: number): number {
  return Math.round(share * 1e12) / 1e12;
}

type Act = Exclude<ExperimentIntent, ExperimentCreateIntent>;

function acted(intent: Act, record: ExperimentRecord, context: PlanContext): ExperimentRecord {
  const at = renderInstant(context.now);
  switch (intent.act) {
    case "start":
      return started(record, at, intent.coverage);
    case "pause":
      if (record.status === "draft") throw unstarted(record.name);
      // The pause stays on record: what comes of units meanwhile counts for no arm.
      return { ...ramped(record, at, 0), status: "paused" };
    case "ramp":
      return ramped(record, at, intent.coverage);
    case "conclude": {
      const { verdict, winner, checkpoint } = intent;
      const reason = requireReason(intent.reason, "the end of an experiment");
      const conclusion = { at, by: renderIdentity(context.actor), verdict, winner, reason, checkpoint };
      return { ...record, status: "concluded", ...ended(record, at), conclusion };
    }
    case "stop": {
      const reason = requireReason(intent.reason ?? "", "the end of an experiment");
      const conclusion = { at, by: renderIdentity(context.actor), verdict: "stopped" as const, reason };
      return { ...record, status: "concluded", ...ended(record, at), conclusion };
    }
  }
}

function ended(record: ExperimentRecord, at: string): Pick<ExperimentRecord, "phases"> {
  const phases = record.phases ?? [];
  if (phases.length === 0) return {};
  return {
    phases: phases.map((phase, index) =>
      index === phases.length - 1 && phase.ended === undefined ? { ...phase, ended: at } : phase,
    ),
  };
}

/* What deals the units as they were dealt goes on in its phase; anything else deals them anew. */
function started(record: ExperimentRecord, at: string, coverage: number | null): ExperimentRecord {
  const phase = currentPhase(record);
  const share =
    coverage ?? (phase === null ? null : lastCoverageOf(phase)) ?? record.ramp?.[0]?.coverage ?? 1;
  if (phase !== null && isSplitOf(phase, record)) {
    const running: ExperimentRecord = { ...record, status: "running" };
    return ramped(running, at, share);
  }
  const { layer, ...rest } = splitOf(record);
  const number = (phase?.phase ?? 0) + 1;
  const next: PhaseRecord = {
    phase: number,
    seed: seedOf(record.name, number),
    started: at,
    ...rest,
    ...(layer === null ? {} : { layer }),
    coverage: [{ at, share: requireShare(share) }],
  };
  return { ...record, status: "running", phases: [...(ended(record, at).phases ?? []), next] };
}

/* Without a share the next one of the planned ramp. */
function ramped(record: ExperimentRecord, at: string, coverage: number | null): ExperimentRecord {
  const phase = currentPhase(record);
  if (phase === null) throw unstarted(record.name);
  const now = coverageOf(phase);
  const share = requireShare(coverage ?? record.ramp?.find((step) => step.coverage > now)?.coverage ?? 1);
  if (share === now) return record;
  const next = { ...phase, coverage: [...phase.coverage, { at, share }] };
  return { ...record, phases: [...(record.phases ?? []).slice(0, -1), next] };
}

function requireShare(share: number): number {
  if (share >= 0 && share <= 1) return share;
  throw new StemmaError("usage-invalid", `${String(share)} is no share of the units`, {
    hint: "Name a share from 0 to 1.",
  });
}

function unstarted(name: string): StemmaError {
  return new StemmaError("experiment-not-started", `${name} was not started yet`, {
    hint: `Start it with stemma experiment start ${name}.`,
    data: { experiment: name },
  });
}
