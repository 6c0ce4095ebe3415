import type { CaseRecord } from "../../records/generated/suite.ts";
import { nearestRank } from "../../statistics/quantile.ts";
import type { Feed, RunnerSession } from "../runner.ts";

/** How a model is timed. */
export interface Timing {
  readonly session: RunnerSession;
  /** What it is asked, in turn. */
  readonly feeds: readonly Feed[];
  readonly one: CaseRecord;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** What timing came to. */
export interface Timed {
  /** In milliseconds, in the order of the runs. */
  readonly latencies: readonly number[];
  readonly throughput: number;
  /** How many requests were under way at a time: 1 where the runner takes no more. */
  readonly concurrency: number;
}

/**
 * Times a model: runs that warm it up are not counted. With several requests at a time, each waits for its own answer and the next begins then. Throws as
 * the runner does.
 */
export async function timeModel({ session, feeds, one, elapsed, signal, progress }: Timing): Promise<Timed> {
  const { warmup = 10, runs = 100 } = one;
  const concurrency = session.concurrent ? (one.concurrency ?? 1) : 1;
  const ask = async (run: number): Promise<number> => {
    const feed = feeds[run % feeds.length];
    if (feed === undefined) return Number.NaN;
    return (await session.predict([feed], signal)).latencyMs;
  };
  await session.reset();
  for (let run = 0; run < warmup; run += 1) await ask(run);
  const latencies: number[] = [];
  let next = 0;
  const started = elapsed();
  const worker = async (): Promise<void> => {
    while (next < runs) {
      const run = next;
      next += 1;
      latencies.push(await ask(run));
      progress?.(latencies.length, runs);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (elapsed() - started) / 1000;
  return { latencies, throughput: seconds > 0 ? runs / seconds : Number.NaN, concurrency };
}

/** The figures of latencies: mean, standard deviation (of the sample), percentiles by nearest rank. */
export function latencyMeasures(latencies: readonly number[]): Readonly<Record<string, number>> {
  const sorted = [...latencies].sort((one, other) => one - other);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  const squares = sorted.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const at = (q: number): number => sorted[nearestRank(q, sorted.length) - 1] ?? Number.NaN;
  return {
    latency_mean_ms: mean,
    latency_std_ms: sorted.length < 2 ? 0 : Math.sqrt(squares / (sorted.length - 1)),
    latency_p50_ms: at(0.5),
    latency_p95_ms: at(0.95),
    latency_p99_ms: at(0.99),
  };
}
