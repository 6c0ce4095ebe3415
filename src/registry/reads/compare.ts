import { mapBounded } from "../../snapshot/bounded.ts";
import type { CompareForm, MetricSource } from "../comparison-forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";
import {
  compareFacts,
  compareInterfaces,
  compareParameters,
  type Subject,
  subjectOf,
} from "./compare-facts.ts";
import { type MetricColumn, columnOf, compareColumn, orderBy } from "./compare-metrics.ts";
import { readSubjects } from "./compare-subjects.ts";
import { metricNames, metricsOf, parseSource, type ReadMetrics, requireMetric } from "./metric-source.ts";

/** What a comparison shows, of which versions, and in which order. */
export interface CompareOptions extends ReadOptions {
  /** Only these metrics: all of them where none is named. */
  readonly metrics?: readonly string[] | undefined;
  /** Orders the versions by this metric, best first; deltas stay to the one that was named first. */
  readonly sort?: string | undefined;
  /** Shows the parameters that are the same too. */
  readonly allParameters?: boolean | undefined;
  /** A bare model stands for its versions in these stages. */
  readonly stages?: readonly string[] | undefined;
  /** A bare model stands for all its versions. */
  readonly all?: boolean | undefined;
  /** Which numbers are used: `declared` (when absent), `evidence`, or the name of a suite. */
  readonly source?: string | undefined;
}

/**
 * Puts versions side by side; deltas are to the first that was named.
 * @throws StemmaError `usage-invalid` for fewer than two, `metric-unknown`, and what reading the versions throws
 */
export async function compare(
  session: Session,
  references: readonly string[],
  options: CompareOptions,
): Promise<CompareForm> {
  const source = parseSource(options.source);
  const view = await session.view(options.at);
  const reading = { stages: options.stages ?? [], all: options.all === true };
  const settings = await view.snapshot.settings();
  const { subjects, problems } = await readSubjects(view, references, reading, (state, record) =>
    subjectOf(state, record, settings),
  );
  const read = await mapBounded(subjects, ({ state, record }) =>
    metricsOf(view.snapshot, state.name, record, source),
  );
  const columns = chosenColumns(subjects, read, source, options);
  const order = orderOf(columns.sort, subjects.length);
  const facts = pick(subjects, order).map((each) => each.facts);
  const baseline = order.indexOf(0);
  return {
    commit: view.commit,
    ...source,
    subjects: facts.map((each) => each.subject),
    baseline,
    sorted_by: options.sort ?? null,
    metrics: Object.fromEntries(
      columns.shown.map((column) => [
        column.name,
        compareColumn({ ...column, values: pick(column.values, order) }, baseline),
      ]),
    ),
    ...compareParameters(facts, options.allParameters === true),
    interface: compareInterfaces(facts, baseline),
    parents: facts.map(({ parents }) => parents),
    ...compareFacts(facts),
    problems: [...problems, ...read.flatMap((each) => each.problems)],
  };
}

interface Columns {
  readonly shown: readonly MetricColumn[];
  readonly sort: MetricColumn | null;
}

function chosenColumns(
  subjects: readonly Subject[],
  read: readonly ReadMetrics[],
  source: MetricSource,
  { metrics = [], sort }: CompareOptions,
): Columns {
  const model = subjects[0]?.state.model ?? null;
  const column = (name: string): MetricColumn => columnOf(name, read, model);
  const names =
    metrics.length === 0
      ? metricNames(read)
      : [...new Set(metrics)].map((name) => requireMetric(name, read, source));
  return {
    shown: names.map(column),
    sort: sort === undefined ? null : column(requireMetric(sort, read, source)),
  };
}

function orderOf(sort: MetricColumn | null, length: number): readonly number[] {
  return sort === null ? Array.from({ length }, (_, index) => index) : orderBy(sort);
}

/** The items at some places; each place is one of them. */
function pick<T>(items: readonly T[], order: readonly number[]): readonly T[] {
  return order.flatMap((index) => items.slice(index, index + 1));
}
