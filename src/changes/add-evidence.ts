import type { EvidenceRecord } from "../records/generated/evidence.ts";
import { toJson } from "../records/json.ts";
import { evidencePath } from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";
import { renderIdentity } from "../values/identity.ts";
import { renderInstant } from "../values/instant.ts";
import { segmentFault } from "../values/name.ts";
import { changeOf, type Entry } from "./change.ts";
import type { AddEvidenceIntent, EvaluateIntent } from "./intent.ts";
import { refuseBadMetrics } from "./metrics.ts";
import type { Base, Plan, PlanContext } from "./plan.ts";
import { requireReference } from "./promote.ts";
import { requireState } from "./stages.ts";

/**
 * Plans the record of an evaluation: it is about the files that the version has, and takes the place of an earlier run of the
 * suite, which history keeps.
 * @throws StemmaError `name-invalid`, `metric-invalid`, `record-invalid`
 */
export function planAddEvidence(intent: AddEvidenceIntent, base: Base, context: PlanContext): Plan {
  const { model, version, path, edit } = evidenceEdit(intent, base, context);
  const step = {
    change: changeOf([edit]),
    subject: `evaluate(${model}): ${version} by ${intent.suite}`,
    details: [],
    reason: intent.reason,
    moves: [],
  };
  return {
    steps: [step],
    result: { kind: "add-evidence", model, version, suite: intent.suite, path },
  };
}

/** Plans the records of several evaluations as one commit. Throws as `planAddEvidence` does. */
export function planEvaluate({ entries, reason }: EvaluateIntent, base: Base, context: PlanContext): Plan {
  const edits = entries.map((entry) => ({ ...evidenceEdit(entry, base, context), suite: entry.suite }));
  const names = edits.map(({ model, version, suite }) => `${model}@${version} by ${suite}`);
  const [first] = edits;
  const step = {
    change: changeOf(edits.map(({ edit }) => edit)),
    subject:
      first !== undefined && edits.length === 1
        ? `evaluate(${first.model}): ${first.version} by ${first.suite}`
        : `evaluate: ${String(edits.length)} runs of suites`,
    details: names.length === 1 ? [] : names,
    reason,
    moves: [],
  };
  const paths = edits.map(({ path }) => path);
  return { steps: edits.length === 0 ? [] : [step], result: { kind: "evaluate", paths } };
}

interface EvidenceEdit {
  readonly model: string;
  readonly version: string;
  readonly path: string;
  readonly edit: readonly [path: string, before: Entry | null, after: Entry];
}

function evidenceEdit(
  intent: Pick<AddEvidenceIntent, "version" | "suite" | "result">,
  base: Base,
  context: PlanContext,
): EvidenceEdit {
  refuseBadSuite(intent.suite);
  const { model, version } = requireReference(base, intent.version);
  const state = requireState(base.models.get(model), model);
  const path = evidencePath(model, version, "evaluation", intent.suite);
  const before = state.evidence.get(path);
  const after: EvidenceRecord = {
    kind: "evaluation",
    subject: { model, version, artifacts: digestsOf(state.versions.get(version)?.artifacts ?? []) },
    by: renderIdentity(context.actor),
    created: renderInstant(context.now),
    result: { ...intent.result },
  };
  refuseBadResult(after, path);
  const was = before === undefined ? null : ({ kind: "evidence", value: before } as const);
  return { model, version, path, edit: [path, was, { kind: "evidence", value: after }] };
}

function digestsOf(artifacts: readonly { readonly digest: string }[]): string[] {
  return [...new Set(artifacts.map(({ digest }) => digest))];
}

function refuseBadSuite(suite: string): void {
  const fault = segmentFault(suite);
  if (fault === null) return;
  throw new StemmaError("name-invalid", `'${suite}' is not the name of a suite: ${fault}`, {
    hint: "Use a name such as smoke or librispeech-clean.",
    data: { name: suite, fault },
  });
}

function refuseBadResult(record: EvidenceRecord, path: string): void {
  const metrics: unknown = record.result?.["metrics"];
  if (typeof metrics === "object" && metrics !== null && !Array.isArray(metrics))
    refuseBadMetrics(metrics as Readonly<Record<string, unknown>>);
  toJson("evidence", record, path);
}
