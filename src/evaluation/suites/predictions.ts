import type { SuiteRecord } from "../../records/generated/suite.ts";
import { StemmaError } from "../../values/error.ts";
import type { NamedValues, Row, RowSource } from "../row.ts";
import type { Feed, RunnerSession } from "../runner.ts";
import { plainOf, type ScoredRow, unitOf } from "../scored-row.ts";
import { feedOf, scoredOutput } from "./feeds.ts";

/** What a model said of a row. */
export interface Predicted {
  readonly row: Row;
  readonly outputs: NamedValues;
  /** Of the batch that the row was in, in milliseconds. */
  readonly latencyMs: number;
}

/** What predictions are made with. */
export interface PredictionSource {
  readonly suite: SuiteRecord;
  readonly session: RunnerSession;
  readonly rows: RowSource;
  /** How many rows at most; null for all. */
  readonly most: number | null;
  /** How many rows from the first on are not asked again. */
  readonly skip?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks a model row by row, in batches where no sequence is carried on; a sequence that begins resets what the model carries. Throws as data and
 * runner do.
 */
export async function* predict({
  suite,
  session,
  rows,
  most,
  skip = 0,
  signal,
}: PredictionSource): AsyncGenerator<Predicted, void, undefined> {
  const size = suite.runner?.batch ?? 1;
  let waiting: { readonly row: Row; readonly feed: Feed }[] = [];
  const flush = async (): Promise<readonly Predicted[]> => {
    const asked = waiting;
    waiting = [];
    if (asked.length === 0) return [];
    const { outputs, latencyMs } = await session.predict(
      asked.map(({ feed }) => feed),
      signal,
    );
    return asked.map(({ row }, at) => ({ row, outputs: outputs[at] ?? new Map(), latencyMs }));
  };
  let count = 0;
  for await (const row of rows.rows(signal)) {
    if (most !== null && count >= most) break;
    count += 1;
    if (count <= skip) continue;
    if (row.step === 0) {
      yield* await flush();
      await session.reset();
    }
    waiting.push({ row, feed: feedOf(row, suite, session) });
    if (waiting.length >= (row.step === null ? size : 1)) yield* await flush();
  }
  yield* await flush();
}

/**
 * What is true of a row beside what the model said.
 * @throws StemmaError `truth-missing`, `runner-output-invalid`
 */
export function scoredRow(
  { row, outputs }: Predicted,
  suite: SuiteRecord,
  session: Pick<RunnerSession, "outputs">,
): ScoredRow {
  const { number, step } = row;
  const column = suite.truth ?? "";
  const truth = plainOf(row.columns.get(column));
  const place = `row ${String(number)}${step === null ? "" : `, step ${String(step)}`}`;
  if (truth === null)
    throw new StemmaError(
      "truth-missing",
      `${place}: ${column} says nothing that a score can be held against`,
      {
        hint: "Give every row of the data what is true of it, or leave the row out.",
        data: { row: number, step, column },
      },
    );
  const said = plainOf(scoredOutput(suite, session, outputs));
  if (said === null)
    throw new StemmaError(
      "runner-output-invalid",
      `${place}: the model has no output ${suite.prediction?.output ?? ""} that can be scored: it gives ${[...outputs.keys()].join(", ")}`,
      {
        hint: "Name one of its outputs under prediction.output.",
        data: { row: number, step, outputs: [...outputs.keys()] },
      },
    );
  return { unit: unitOf(row, suite.prediction?.group), number, step, truth, said };
}
