import type { MetricRecord } from "../records/generated/experiment.ts";
import { experimentPath } from "../records/layout.ts";
import { compileAudience } from "../values/audience.ts";
import { isStemmaError } from "../values/error.ts";
import { present, sayer, weightRemarks } from "./experiment-remarks.ts";
import { type Remark, refusal, type Step, warning } from "./step.ts";

/** Arms have names of their own, exactly one is the control, and the weights sum up to one. */
export function armsAreSound(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => {
    const say = sayer(record);
    const names = record.arms.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    const controls = record.arms.filter(({ role }) => role === "control").length;
    return [
      ...(twice === undefined
        ? []
        : [
            say(
              "experiment-arms-invalid",
              ["arms"],
              `two arms are named ${twice}`,
              "Give each arm a name of its own.",
            ),
          ]),
      ...(controls === 1
        ? []
        : [
            say(
              "experiment-arms-invalid",
              ["arms"],
              `${String(controls)} arms are the control`,
              "Give exactly one arm the role control.",
            ),
          ]),
      ...weightRemarks(say, record.arms, { pointer: ["arms"] }),
    ];
  });
}

/** Tests of one layer that run have no part of it in common. */
export function layersAreDisjoint(step: Step): readonly Remark[] {
  const active = present(step).filter(({ status, layer }) => layer !== undefined && status !== "concluded");
  return active.flatMap((record, at) => {
    const say = sayer(record);
    const [from = 0, to = 1] = record.layer?.range ?? [];
    if (from >= to)
      return [
        say(
          "experiment-layer-invalid",
          ["layer", "range"],
          `the range from ${String(from)} to ${String(to)} is empty`,
          "Name the part of the layer as [from, to].",
        ),
      ];
    const other = active.slice(0, at).find(({ layer }) => {
      const [start = 0, end = 1] = layer?.range ?? [];
      return layer?.name === record.layer?.name && start < to && from < end;
    });
    if (other === undefined) return [];
    const isDraft = record.status === "draft" || other.status === "draft";
    const remark = isDraft ? warning : refusal;
    return [
      remark(
        "experiment-layer-overlap",
        { path: experimentPath(record.name), pointer: ["layer", "range"] },
        `${record.name} and ${other.name} share a part of layer ${record.layer?.name ?? ""}${isDraft ? ": only one of them can run" : ""}`,
        "Give them ranges without a common part, or conclude one of them.",
      ),
    ];
  });
}

/** The audience is a rule that every router understands. */
export function audiencesCompile(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => {
    if (record.audience === undefined) return [];
    try {
      compileAudience(record.audience);
      return [];
    } catch (error) {
      if (!isStemmaError(error)) throw error;
      return [
        refusal(
          "audience-invalid",
          { path: experimentPath(record.name), pointer: ["audience"] },
          error.message,
          error.hint ?? null,
        ),
      ];
    }
  });
}

/** Metrics have what their kind needs, and names of their own. */
export function metricsAreSound(step: Step): readonly Remark[] {
  return present(step).flatMap((record) => {
    const groups: readonly (readonly [string, readonly MetricRecord[]])[] = [
      ["goals", record.metrics.goals],
      ["guardrails", record.metrics.guardrails ?? []],
    ];
    const names = new Set<string>();
    return groups.flatMap(([group, metrics]) =>
      metrics.flatMap((metric, at) => {
        const fault = metricFault(metric, names);
        names.add(metric.name);
        return fault === null
          ? []
          : [sayer(record)("experiment-metric-invalid", ["metrics", group, at], ...fault)];
      }),
    );
  });
}

function metricFault(
  { name, kind, per, quantile, slo }: MetricRecord,
  names: ReadonlySet<string>,
): readonly [string, string] | null {
  if (names.has(name)) return [`two metrics are named ${name}`, "Give each metric a name of its own."];
  if (kind === "ratio" && per === undefined)
    return [`${name} is a ratio of nothing`, "Name the value below the line in per."];
  if (kind === "quantile" && (quantile === undefined || slo === undefined))
    return [
      `${name} is a quantile without ${quantile === undefined ? "quantile" : "slo"}`,
      "Say which quantile, and the limit (slo) that it should keep.",
    ];
  return null;
}
