import type { VersionRecord } from "../../records/generated/version.ts";
import { isBound, measuredMetrics, readEvidence } from "../../snapshot/measured.ts";
import { type CompiledFilter, compileFilter } from "../../snapshot/query/evaluate.ts";
import type { Expression } from "../../snapshot/query/expression.ts";
import type { Field } from "../../snapshot/query/field.ts";
import type { SortKey } from "../../snapshot/query/order.ts";
import { type FilterSubject, readField } from "../../snapshot/query/read-field.ts";
import { sieveOf } from "../../snapshot/query/sieve.ts";
import type { ModelState } from "../../snapshot/state.ts";
import type { Finding } from "../../values/finding.ts";
import type { View } from "../session.ts";
import { columnOf, type Standing } from "./table/column.ts";
import type { FactField } from "./table/field.ts";
import { inOrder } from "./table/order.ts";
import { type FieldSource, holding, type Row, rowsOf, type Selection } from "./table/select.ts";

/** A search made ready: the test of a query, if there is one, and the order of what passes. */
export interface Search {
  readonly filter: CompiledFilter | null;
  /** What can be told of a query without evidence: where this does not hold, none is read. */
  readonly sieve: CompiledFilter | null;
  readonly sort: readonly SortKey[];
  /** All fields that are looked at. */
  readonly fields: readonly Field[];
}

/** Makes a search ready; ages are counted from `now`, and a null expression finds all versions. */
export function prepareSearch(expression: Expression | null, sort: readonly SortKey[], now: number): Search {
  const filter = expression === null ? null : compileFilter(expression, now);
  const known = expression === null ? null : sieveOf(expression, (field) => !isMeasured(field));
  const sieve = known === null ? null : compileFilter(known, now);
  return { filter, sieve, sort, fields: [...(filter?.fields ?? []), ...sort.map(({ field }) => field)] };
}

function isMeasured({ owner }: Field): boolean {
  return owner === "measured";
}

/** What a search reads of records. */
export function factsOf({ fields }: Search): readonly FactField[] {
  return fields.flatMap((field) => columnOf(field)?.facts ?? []);
}

/** The versions that a search finds, and what it could not read on the way. */
export interface Found {
  readonly total: number;
  readonly problems: readonly Finding[];
  /** The evidence that was read to decide; null where none was needed. */
  readonly lookedAt: LookedAt | null;
  /** The first of them in the order that was asked for. */
  readonly first: (count: number) => readonly Row[];
}

/** What was read of the measures of versions. */
export interface LookedAt {
  /** How many versions they are. */
  readonly versions: number;
  /** Whether those are all that the search could find; else other conditions ruled some out before. */
  readonly isAll: boolean;
  /** The metrics that were measured, by suite. */
  suites(): ReadonlyMap<string, ReadonlySet<string>>;
}

/** Finds the versions for which the query of a search holds. Evidence is read only where it decides. */
export async function findVersions(
  view: View,
  rows: Selection,
  { search, standing }: { readonly search: Search; readonly standing: Standing },
): Promise<Found> {
  const { filter, sieve, sort, fields } = search;
  const needsEvidence = fields.some(isMeasured);
  const open = needsEvidence && sieve !== null ? holding(rows, sieve, sourceOf(standing, nothing)) : rows;
  const measured = needsEvidence ? await measuredOf(view, open) : nothing;
  const source = sourceOf(standing, measured);
  const found = filter === null ? open : holding(open, filter, source);
  return {
    total: found.length,
    problems: measured.problems,
    lookedAt: needsEvidence
      ? { versions: open.length, isAll: open.length === rows.length, suites: measured.suites }
      : null,
    first: (count) => inOrder(found, sort, { count, source }),
  };
}

function sourceOf(standing: Standing, measured: MeasuredRows): FieldSource {
  return {
    standing,
    measured: (row, field) => readField(field, { version: {}, model: {}, measured: measured.of(row) }),
  };
}

/** What suites measured of versions. */
interface MeasuredRows {
  of(row: Row): FilterSubject["measured"];
  readonly suites: LookedAt["suites"];
  readonly problems: readonly Finding[];
}

const nothing: MeasuredRows = { of: () => ({}), suites: () => new Map(), problems: [] };

async function measuredOf(view: View, rows: Selection): Promise<MeasuredRows> {
  const known = new Map<string, FilterSubject["measured"]>();
  const problems: Finding[] = [];
  for (const { block, row } of rowsOf(rows)) {
    const record = await block.record(view.snapshot, row);
    const { state } = block.model(row);
    if (record === null) continue;
    const read = await readMeasured(view, state, record);
    known.set(keyOf(state, record.version), read.measured);
    problems.push(...read.problems);
  }
  return {
    of: ({ block, row }) => known.get(keyOf(block.model(row).state, block.id(row))) ?? {},
    suites: () => suitesIn(known.values()),
    problems,
  };
}

function suitesIn(all: Iterable<FilterSubject["measured"]>): ReadonlyMap<string, ReadonlySet<string>> {
  const suites = new Map<string, Set<string>>();
  for (const measured of all) {
    for (const [suite, metrics] of Object.entries(measured)) {
      const names = suites.get(suite) ?? new Set();
      suites.set(suite, names);
      for (const name of Object.keys(metrics)) names.add(name);
    }
  }
  return suites;
}

function keyOf({ name }: ModelState, version: string): string {
  return `${name}@${version}`;
}

interface Measured {
  readonly measured: FilterSubject["measured"];
  readonly problems: readonly Finding[];
}

async function readMeasured({ snapshot }: View, state: ModelState, record: VersionRecord): Promise<Measured> {
  const { evidence, problems } = await readEvidence(snapshot, state.name, record.version);
  const bound = evidence.filter(
    (piece) => piece.record.kind === "evaluation" && isBound(piece.record, record),
  );
  const suites = bound.map(
    (piece) => [piece.name, Object.fromEntries(measuredMetrics(piece.record))] as const,
  );
  return { measured: Object.fromEntries(suites), problems };
}
