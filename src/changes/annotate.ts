import { modelPath, versionPath } from "../records/layout.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { StemmaError } from "../values/error.ts";
import { changeOf, isEmpty } from "./change.ts";
import type { AnnotateIntent } from "./intent.ts";
import { refuseBadMetrics } from "./metrics.ts";
import type { Base, Plan } from "./plan.ts";
import { requireReference } from "./promote.ts";
import { requireState } from "./stages.ts";

/**
 * Plans the edit of annotations; facts are out of its reach.
 * @throws StemmaError `usage-invalid` for a field that the subject does not have, `tag-unknown`, `metric-unknown`,
 *   `metric-invalid`
 */
export function planAnnotate(intent: AnnotateIntent, base: Base): Plan {
  return intent.subject.includes("@") ? annotateVersion(intent, base) : annotateModel(intent, base);
}

function annotateVersion(intent: AnnotateIntent, base: Base): Plan {
  refuseFields(intent, modelFields, "a version");
  const { model, version } = requireReference(base, intent.subject);
  const record = base.models.get(model)?.versions.get(version);
  if (record === undefined) throw new StemmaError("version-unknown", `${model} has no version ${version}`);
  const after: VersionRecord = {
    ...withTags(record, intent),
    ...withMetrics(record, intent),
    ...(intent.description === undefined ? {} : { description: intent.description }),
    ...(intent.links === undefined ? {} : { links: union(record.links, intent.links) }),
  };
  const change = changeOf([
    [
      versionPath(model, version),
      { kind: "version", value: record },
      { kind: "version", value: pruned(after) },
    ] as const,
  ]);
  const step = {
    change,
    subject: `annotate(${model}): ${version}`,
    details: [],
    reason: intent.reason,
    moves: [],
  };
  return { steps: isEmpty(change) ? [] : [step], result: { kind: "annotate", model, version } };
}

function annotateModel(intent: AnnotateIntent, base: Base): Plan {
  refuseFields(intent, versionFields, "a model");
  const state = requireState(
    base.models.get(base.names.get(intent.subject) ?? intent.subject),
    intent.subject,
  );
  const after: ModelRecord = {
    ...withTags(state.record, intent),
    ...(intent.description === undefined ? {} : { description: intent.description }),
    ...(intent.task === undefined ? {} : { task: intent.task }),
    ...(intent.owners === undefined ? {} : { owners: [...intent.owners] }),
    ...(intent.license === undefined ? {} : { license: intent.license }),
    ...(intent.intendedUse === undefined ? {} : { intended_use: intent.intendedUse }),
    ...(intent.primaryMetric === undefined ? {} : { primary_metric: intent.primaryMetric }),
    ...(intent.metricsDirection === undefined
      ? {}
      : { metrics_direction: { ...state.record.metrics_direction, ...intent.metricsDirection } }),
  };
  const change = changeOf([
    [
      modelPath(state.name),
      { kind: "model", value: state.record },
      { kind: "model", value: pruned(after) },
    ] as const,
  ]);
  const step = { change, subject: `annotate(${state.name})`, details: [], reason: intent.reason, moves: [] };
  return {
    steps: isEmpty(change) ? [] : [step],
    result: { kind: "annotate", model: state.name, version: null },
  };
}

const modelFields = [
  "task",
  "owners",
  "license",
  "intendedUse",
  "primaryMetric",
  "metricsDirection",
] as const;
const versionFields = ["metrics", "removeMetrics", "links"] as const;

function refuseFields(intent: AnnotateIntent, fields: readonly (keyof AnnotateIntent)[], what: string): void {
  const given = fields.filter((field) => intent[field] !== undefined);
  if (given.length === 0) return;
  throw new StemmaError("usage-invalid", `${what} has no ${given.join(", ")}`, {
    hint: what === "a model" ? `Name a version: ${intent.subject}@X.` : "Name the model without @.",
    data: { subject: intent.subject, fields: given },
  });
}

function withTags<T extends { tags?: Record<string, string | null> }>(record: T, intent: AnnotateIntent): T {
  const absent = (intent.removeTags ?? []).filter((tag) => !Object.hasOwn(record.tags ?? {}, tag));
  if (absent.length > 0) throw unknown("tag-unknown", "tag", absent, Object.keys(record.tags ?? {}));
  const kept = Object.entries(record.tags ?? {}).filter(([tag]) => !intent.removeTags?.includes(tag));
  return { ...record, tags: { ...Object.fromEntries(kept), ...intent.tags } };
}

function withMetrics(record: VersionRecord, intent: AnnotateIntent): Pick<VersionRecord, "metrics"> {
  const absent = (intent.removeMetrics ?? []).filter(
    (metric) => !Object.hasOwn(record.metrics ?? {}, metric),
  );
  if (absent.length > 0) throw unknown("metric-unknown", "metric", absent, Object.keys(record.metrics ?? {}));
  refuseBadMetrics(intent.metrics ?? {});
  const kept = Object.entries(record.metrics ?? {}).filter(
    ([metric]) => !intent.removeMetrics?.includes(metric),
  );
  return { metrics: { ...Object.fromEntries(kept), ...intent.metrics } };
}

function unknown(
  code: "tag-unknown" | "metric-unknown",
  what: string,
  absent: readonly string[],
  present: readonly string[],
): StemmaError {
  return new StemmaError(code, `there is no ${what} ${absent.join(", ")} to remove`, {
    hint: `There are: ${present.join(", ") || "none"}.`,
    data: { absent, present },
  });
}

function union(before: readonly string[] | undefined, added: readonly string[]): string[] {
  return [...new Set([...(before ?? []), ...added])];
}

/** Empty maps and lists are absent in a record. */
function pruned<T extends object>(record: T): T {
  const kept = Object.entries(record).filter(
    ([key, value]) => !["tags", "metrics", "links", "owners"].includes(key) || !isBare(value),
  );
  return Object.fromEntries(kept) as T;
}

function isBare(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
