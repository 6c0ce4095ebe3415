import type { ByteReader, ByteWriter } from "./bytes.ts";
import { WholeSum } from "./whole-sum.ts";
import type { Histogram } from "./histogram.ts";

/**
 * Writes a histogram: equal histograms give equal bytes.
 *
 * Buckets are runs of counts behind the number of empty buckets before them; a run ends where four are empty.
 */
export function writeHistogram(to: ByteWriter, histogram: Histogram): void {
  to.number(histogram.count);
  if (histogram.count === 0) return;
  to.number(histogram.zeros);
  to.double(histogram.min);
  to.double(histogram.max);
  writeSum(to, histogram.sum);
  writeSum(to, histogram.squares);
  const { first, counts } = histogram.buckets();
  const runs = runsOf(counts);
  to.signed(first);
  to.number(runs.length);
  let end = 0;
  for (const run of runs) {
    to.number(run.start - end);
    to.number(run.end - run.start);
    for (let at = run.start; at < run.end; at++) to.number(counts[at] ?? 0);
    end = run.end;
  }
}

/** Reads a histogram into another one, adding to what that holds: a query allocates nothing for a row. */
export function readHistogram(from: ByteReader, into: Histogram): void {
  const count = from.number();
  if (count === 0) return;
  into.count += count;
  into.zeros += from.number();
  into.min = Math.min(into.min, from.double());
  into.max = Math.max(into.max, from.double());
  readSum(from, into.sum);
  readSum(from, into.squares);
  let bucket = from.signed();
  const runs = from.number();
  for (let run = 0; run < runs; run++) {
    bucket += from.number();
    for (let left = from.number(); left > 0; left--) {
      const held = from.number();
      if (held > 0) into.addBucket(bucket, held);
      bucket += 1;
    }
  }
}

function writeSum(to: ByteWriter, sum: WholeSum): void {
  to.number(sum.high);
  to.number(sum.low);
}

function readSum(from: ByteReader, into: WholeSum): void {
  const read = new WholeSum();
  read.high = from.number();
  read.low = from.number();
  into.merge(read);
}

interface Run {
  readonly start: number;
  end: number;
}

function runsOf(counts: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  counts.forEach((count, at) => {
    if (count === 0) return;
    const last = runs.at(-1);
    if (last === undefined || at - last.end >= 4) runs.push({ start: at, end: at + 1 });
    else last.end = at + 1;
  });
  return runs;
}
