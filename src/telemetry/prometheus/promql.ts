import { widths } from "../series.ts";
import type { Question } from "../store.ts";
import { type Field, fields } from "./fields.ts";

/** One query of Prometheus: an expression at one instant, or at each step between two. Milliseconds since the epoch. */
export interface Query {
  readonly expression: string;
  readonly first: number;
  readonly last: number;
  /** The time between two instants; how far back each of them looks. */
  readonly step: number;
}

/* No calendar needs more, and Prometheus counts in nanoseconds of 64 bits. */
const endOfTime = Date.UTC(2200, 0);

/* Prometheus answers at most 11,000 instants a query. */
const mostInstants = 10_000;

/** The queries that a question takes: slices of full length in as few as can be, and those that the question cuts by themselves. */
export function queriesFor(question: Question): readonly Query[] {
  const from = Math.max(0, Math.floor(question.from / widths.minute) * widths.minute);
  const to = Math.min(endOfTime, Math.ceil(question.to / widths.minute) * widths.minute);
  if (to <= from) return [];
  const query = (first: number, last: number, step: number): Query => ({
    expression: expressionFor(question, step),
    ...{ first, last, step },
  });
  const { step } = question;
  if (step === undefined) return [query(to, to, to - from)];
  const begin = Math.ceil(from / step) * step;
  const end = Math.floor(to / step) * step;
  if (begin > end) return [query(to, to, to - from)];
  const queries: Query[] = [];
  if (from < begin) queries.push(query(begin, begin, begin - from));
  for (let at = begin + step; at <= end; at += mostInstants * step)
    queries.push(query(at, Math.min(end, at + (mostInstants - 1) * step), step));
  if (end < to) queries.push(query(to, to, to - end));
  return queries;
}

/*
 * All fields in one expression, so that they are read at one moment. Functions over time drop the name of a metric; the label `field`
 * takes its place.
 */
function expressionFor(question: Question, range: number): string {
  const selector = selectorOf(question);
  const branch = ({ metric, folding }: Field): string => {
    const folded = `${folding} without(instance)(${folding}_over_time(${metric}${selector}[${range}ms]))`;
    return `label_replace(${folded}, "field", "${metric}", "", "")`;
  };
  return fields.map(branch).join(" or ");
}

function selectorOf({ model, version, experiment }: Question): string {
  const given = Object.entries({ model, version, experiment }).filter(([, value]) => value !== undefined);
  return `{${given.map(([name, value]) => `${name}=${quoted(value ?? "")}`).join(",")}}`;
}

/* Texts of PromQL know the escapes of Go, of which those of JSON are some. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
