import type { VersionRecord } from "../../records/generated/version.ts";
import { isBound, measuredMetrics, readEvidence } from "../../snapshot/measured.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Finding } from "../../values/finding.ts";
import { StemmaError } from "../../values/error.ts";
import { segmentFault } from "../../values/name.ts";
import { closest } from "../../values/similar.ts";
import { compareText } from "../../values/version.ts";
import type { MetricSource } from "../comparison-forms.ts";

/** A number, and the metric that it is a value of, by which its direction is known. */
export interface Measured {
  readonly metric: string;
  readonly value: number;
}

/** The numbers of one version by the names that they have in an answer, and what else was met while reading them. */
export interface ReadMetrics {
  readonly values: ReadonlyMap<string, Measured>;
  /** The suites that evaluated it, whether or not they were asked for. */
  readonly suites: readonly string[];
  /** What is wrong with evidence that could not be read. */
  readonly problems: readonly Finding[];
}

/**
 * Reads where numbers are to be taken from: `declared`, `evidence` (all suites, each metric as `SUITE.METRIC`), or the
 * name of a suite.
 * @throws StemmaError `usage-invalid`
 */
export function parseSource(text: string | undefined): MetricSource {
  if (text === undefined || text === "declared") return { source: "declared", suite: null };
  if (text === "evidence") return { source: "evidence", suite: null };
  if (segmentFault(text) === null) return { source: "evidence", suite: text };
  throw new StemmaError("usage-invalid", `'${text}' is no source of metrics`, {
    hint: "Write declared, evidence, or the name of a suite.",
    data: { source: text },
  });
}

/** What the numbers of a version are read from. */
export type MeasuredRecord = Pick<VersionRecord, "version" | "artifacts" | "exports" | "metrics">;

/** The numbers of a version from a source. Measured ones count only where they are about the version's bytes. */
export async function metricsOf(
  snapshot: Snapshot,
  model: string,
  record: MeasuredRecord,
  { source, suite }: MetricSource,
): Promise<ReadMetrics> {
  if (source === "declared") return { values: declaredMetrics(record), suites: [], problems: [] };
  const { evidence, problems } = await readEvidence(snapshot, model, record.version);
  const evaluations = evidence.filter(({ record: { kind } }) => kind === "evaluation");
  const values = evaluations
    .filter(({ name, record: piece }) => (suite === null || name === suite) && isBound(piece, record))
    .flatMap(({ name, record: piece }) =>
      [...measuredMetrics(piece)].map(
        ([metric, value]) => [suite === null ? `${name}.${metric}` : metric, { metric, value }] as const,
      ),
    );
  return { values: new Map(values), suites: evaluations.map(({ name }) => name), problems };
}

function declaredMetrics({ metrics = {} }: MeasuredRecord): ReadMetrics["values"] {
  return new Map(
    Object.entries(metrics).map(([name, metric]) => [
      name,
      { metric: name, value: typeof metric === "number" ? metric : metric.value },
    ]),
  );
}

/** The names of all metrics that versions have, sorted. */
export function metricNames(read: readonly ReadMetrics[]): readonly string[] {
  const names = new Set<string>();
  for (const { values } of read) for (const name of values.keys()) names.add(name);
  return [...names].sort(compareText);
}

/** How many names an error lists. */
const few = 20;

/**
 * Gives a metric back when one of the versions has it.
 * @throws StemmaError `metric-unknown` with the nearest name, or with those that there are
 */
export function requireMetric(name: string, read: readonly ReadMetrics[], source: MetricSource): string {
  const names = metricNames(read);
  if (names.includes(name)) return name;
  const near = closest(name, names);
  throw new StemmaError("metric-unknown", `none of the versions has a metric ${name}${saying(source)}`, {
    hint: near !== null ? `Did you mean ${near}?` : hintWith(names, read, source),
    data: { metric: name, metrics: names, ...source },
  });
}

function saying({ source, suite }: MetricSource): string {
  if (source === "declared") return "";
  return suite === null ? " in evidence" : ` measured by the suite ${suite}`;
}

function hintWith(names: readonly string[], read: readonly ReadMetrics[], { source }: MetricSource): string {
  if (names.length > 0) return `There are: ${listed(names)}.`;
  if (source === "declared")
    return "There are no metrics; measure, then add them with stemma annotate MODEL@X --metric NAME=VALUE.";
  const suites = [...new Set(read.flatMap(({ suites: each }) => each))].sort(compareText);
  return suites.length === 0
    ? "No suite evaluated them; --source declared goes by what their authors say."
    : `Suites that evaluated them: ${listed(suites)}.`;
}

function listed(names: readonly string[]): string {
  const rest = names.length - few;
  return `${names.slice(0, few).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
