import { Aggregate } from "../aggregate.ts";
import { keyOf, type Series } from "../series.ts";
import type { Question, Reading, Sample, Slice, TelemetryReader } from "../store.ts";
import { type Point, type PointsAnswer, parseAnswer } from "./answers.ts";
import type { PrometheusClient } from "./client.ts";
import { type Field, fields } from "./fields.ts";
import { queriesFor, type Query } from "./promql.ts";

/** Reads aggregates from a Prometheus, of all recorders that send to it. */
export class PrometheusReader implements TelemetryReader {
  readonly #client: PrometheusClient;

  constructor(client: PrometheusClient) {
    this.#client = client;
  }

  /**
   * Answers a question with queries of PromQL. Buckets of units are not there: values of units count as values of nobody.
   * @throws StemmaError `telemetry-unavailable`
   */
  async read(question: Question): Promise<Reading> {
    const slices = new Map<string, Slice>();
    const notes = new Set([`read from ${this.#client.name}`]);
    for (const query of queriesFor(question)) {
      const { points, warnings } = await this.#ask(query);
      for (const point of points) put(slices, question, point);
      for (const warning of warnings) notes.add(warning);
    }
    const sorted = [...slices].sort(([a, one], [b, other]) => one.start - other.start || (a < b ? -1 : 1));
    return { slices: sorted.map(([, slice]) => slice), notes: [...notes] };
  }

  /** Prometheus keeps no raw latencies. */
  samples(): Promise<readonly Sample[]> {
    return Promise.resolve([]);
  }

  async #ask({ expression, first, last, step }: Query): Promise<PointsAnswer> {
    const [path, times] =
      first === last
        ? ["query", { time: seconds(first) }]
        : ["query_range", { start: seconds(first), end: seconds(last), step: seconds(step) }];
    const form = new URLSearchParams({ query: expression, ...times });
    const { text } = await this.#client.post(path, form.toString(), {
      "content-type": "application/x-www-form-urlencoded",
    });
    const answer = parseAnswer(text);
    if (typeof answer === "string") throw this.#client.failed(answer);
    return answer;
  }
}

const fieldByMetric: ReadonlyMap<string, Field> = new Map(fields.map((field) => [field.metric, field]));

function put(
  slices: Map<string, Slice>,
  { from, step }: Pick<Question, "from" | "step">,
  { labels, at, value }: Point,
): void {
  // A slice is asked about at its end, which is the start of the next one.
  const start = step === undefined ? from : Math.floor((at - 1) / step) * step;
  const series = seriesOf(labels);
  const key = `${start}\0${keyOf(series)}`;
  const slice = slices.get(key) ?? { start, series, aggregate: new Aggregate() };
  slices.set(key, slice);
  fieldByMetric.get(labels["field"] ?? "")?.give(slice.aggregate, value, labels);
}

const ownLabel = "label_";

function seriesOf(labels: Readonly<Record<string, string>>): Series {
  const { model = "", version = "", experiment = null, arm = null, phase = null } = labels;
  const own = Object.entries(labels).filter(([name]) => name.startsWith(ownLabel));
  return {
    ...{ model, version, experiment, arm, phase },
    labels: own.map(([name, text]) => `${name.slice(ownLabel.length)}=${text}`).sort(),
  };
}

/* Whole milliseconds, as Prometheus counts. */
function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
