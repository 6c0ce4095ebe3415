import type { VersionRecord } from "../../records/generated/version.ts";
import { isBound, measuredMetrics, readEvidence } from "../../snapshot/measured.ts";
import { compileFilter } from "../../snapshot/query/evaluate.ts";
import type { Expression } from "../../snapshot/query/expression.ts";
import type { FilterSubject } from "../../snapshot/query/read-field.ts";
import { readField } from "../../snapshot/query/read-field.ts";
import type { ModelState } from "../../snapshot/state.ts";
import type { Finding } from "../../values/finding.ts";
import type { VersionForm } from "../forms.ts";
import type { View } from "../session.ts";

/** A version with its records, as a search looks at it. */
export interface Candidate {
  readonly form: VersionForm;
  readonly state: ModelState;
  readonly record: VersionRecord;
}

/** The versions that a search finds, and what it could not read on the way. */
export interface Found {
  readonly forms: readonly VersionForm[];
  readonly problems: readonly Finding[];
}

/** Finds the versions that an expression holds for. Evidence is read only where it asks for it. */
export async function findVersions(
  view: View,
  candidates: readonly Candidate[],
  { expression, now }: { readonly expression: Expression; readonly now: number },
): Promise<Found> {
  const { fields, test } = compileFilter(expression, now);
  const needsEvidence = fields.some(({ owner }) => owner === "measured");
  const forms: VersionForm[] = [];
  const problems: Finding[] = [];
  for (const candidate of candidates) {
    const read = needsEvidence ? await readMeasured(view, candidate) : { measured: {}, problems: [] };
    const subject = subjectOf(candidate, read.measured);
    problems.push(...read.problems);
    const value = (place: number) => {
      const field = fields[place];
      return field === undefined ? null : readField(field, subject);
    };
    if (test({ value })) forms.push(candidate.form);
  }
  return { forms, problems };
}

function subjectOf({ form, state }: Candidate, measured: FilterSubject["measured"]): FilterSubject {
  const versioning = state.model?.versioning ?? null;
  return { version: form, model: { ...state.record, versioning }, measured };
}

interface Measured {
  readonly measured: FilterSubject["measured"];
  readonly problems: readonly Finding[];
}

async function readMeasured({ snapshot }: View, { state, record }: Candidate): Promise<Measured> {
  const { evidence, problems } = await readEvidence(snapshot, state.name, record.version);
  const bound = evidence.filter(
    (piece) => piece.record.kind === "evaluation" && isBound(piece.record, record),
  );
  const suites = bound.map(
    (piece) => [piece.name, Object.fromEntries(measuredMetrics(piece.record))] as const,
  );
  return { measured: Object.fromEntries(suites), problems };
}
