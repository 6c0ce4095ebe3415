import type { EvidenceRecord } from "../records/generated/evidence.ts";
import { toJson } from "../records/json.ts";
import { evidencePath } from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";
import { renderIdentity } from "../values/identity.ts";
import { renderInstant } from "../values/instant.ts";
import { segmentFault } from "../values/name.ts";
import { changeOf } from "./change.ts";
import type { AddEvidenceIntent } from "./intent.ts";
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
  const change = changeOf([
    [
      path,
      before === undefined ? null : { kind: "evidence", value: before },
      { kind: "evidence", value: after },
    ] as const,
  ]);
  const step = {
    change,
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
