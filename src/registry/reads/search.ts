import type { VersionRecord } from "../../records/generated/version.ts";
import { isBound, measuredMetrics, readEvidence } from "../../snapshot/measured.ts";
import { compileFilter } from "../../snapshot/query/evaluate.ts";
import type { Expression } from "../../snapshot/query/expression.ts";
import type { Field, FieldValue } from "../../snapshot/query/field.ts";
import type { SortKey } from "../../snapshot/query/order.ts";
import { type FilterSubject, readField } from "../../snapshot/query/read-field.ts";
import type { ModelState } from "../../snapshot/state.ts";
import type { Finding } from "../../values/finding.ts";
import type { VersionForm } from "../forms.ts";
import type { View } from "../session.ts";
import { sortVersions } from "./sorting.ts";

/** A version with its records, as a search looks at it. */
export interface Candidate {
  readonly form: VersionForm;
  readonly state: ModelState;
  readonly record: VersionRecord;
}

/** What is looked for, in which order, and when: ages are counted from `now`. */
export interface Wanted {
  /** Null for all versions. */
  readonly expression: Expression | null;
  readonly sort: readonly SortKey[];
  readonly now: number;
}

/** The versions that a search finds, in order, and what it could not read on the way. */
export interface Found {
  readonly forms: readonly VersionForm[];
  readonly problems: readonly Finding[];
}

interface Sorted {
  readonly form: VersionForm;
  readonly keys: readonly FieldValue[];
}

/** Finds the versions that an expression holds for. Evidence is read only where it is asked for. */
export async function findVersions(
  view: View,
  candidates: readonly Candidate[],
  { expression, sort, now }: Wanted,
): Promise<Found> {
  const filter = expression === null ? null : compileFilter(expression, now);
  const sorted = sort.map(({ field }) => field);
  const needsEvidence = [...(filter?.fields ?? []), ...sorted].some(({ owner }) => owner === "measured");
  const rows: Sorted[] = [];
  const problems: Finding[] = [];
  for (const candidate of candidates) {
    const read = needsEvidence ? await readMeasured(view, candidate) : { measured: {}, problems: [] };
    const subject = subjectOf(candidate, read.measured);
    problems.push(...read.problems);
    const holds = filter?.test({ value: (place) => readAt(filter.fields, place, subject) }) ?? true;
    if (holds) rows.push({ form: candidate.form, keys: readFields(sorted, subject) });
  }
  return { forms: sortVersions(rows, sort).map(({ form }) => form), problems };
}

function readFields(fields: readonly Field[], subject: FilterSubject): readonly FieldValue[] {
  return fields.map((field) => readField(field, subject));
}

function readAt(fields: readonly Field[], place: number, subject: FilterSubject): FieldValue {
  const field = fields[place];
  return field === undefined ? null : readField(field, subject);
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
