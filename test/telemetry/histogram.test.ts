import { expect, test } from "vitest";
import { bucketOf, lowerBound, representative } from "../../src/telemetry/buckets.ts";
import { ByteReader, ByteWriter } from "../../src/telemetry/bytes.ts";
import { Histogram, longest, resolution } from "../../src/telemetry/histogram.ts";
import { readHistogram, writeHistogram } from "../../src/telemetry/histogram-bytes.ts";
import { fc } from "../support/laws.ts";

const guarantee = 0.0109;

const latencies = fc.array(
  fc.oneof(
    fc.double({ min: 0, max: 1e6, noNaN: true }),
    fc.integer({ min: 0, max: 1000 }),
    fc.integer({ min: -20, max: 31 }).map((power) => 2 ** power),
  ),
  { maxLength: 60 },
);

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

function bytesOf(histogram: Histogram): string {
  const writer = new ByteWriter();
  writeHistogram(writer, histogram);
  return writer.view().toString("hex");
}

function merged(...parts: readonly Histogram[]): Histogram {
  const all = new Histogram();
  for (const part of parts) all.merge(part);
  return all;
}

test("a bucket holds its upper bound and not its lower one", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
      const bucket = bucketOf(value);
      expect(value).toBeGreaterThan(lowerBound(bucket));
      expect(value).toBeLessThanOrEqual(lowerBound(bucket + 1));
    }),
    { numRuns: 1000 },
  );
  for (let power = -300; power < 300; power++) {
    expect(bucketOf(2 ** power)).toBe(32 * power - 1);
    expect(bucketOf(2 ** power * (1 + Number.EPSILON))).toBe(32 * power);
  }
  expect(bucketOf(Number.MIN_VALUE)).toBe(-1022 * 32);
});

test("the representative of a bucket is within 1.09 % of every value in it", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (value) => {
      expect(Math.abs(representative(bucketOf(value)) - value) / value).toBeLessThanOrEqual(guarantee);
    }),
    { numRuns: 1000 },
  );
});

test("a quantile is within 1.09 % of the value at the nearest rank, and the extremes are exact", () => {
  fc.assert(
    fc.property(latencies, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
      const sorted = values.toSorted((a, b) => a - b);
      const exact = sorted[Math.max(1, Math.ceil(q * sorted.length)) - 1];
      const told = histogramOf(values).quantile(q);
      if (exact === undefined || told === null) {
        expect([exact, told]).toEqual([undefined, null]);
        return;
      }
      expect(Math.abs(told - exact)).toBeLessThanOrEqual(exact * guarantee + resolution);
      expect(histogramOf(values).quantile(1)).toBe(sorted.at(-1));
    }),
  );
});

test("merging is associative, commutative, and the same as adding all, to the byte", () => {
  fc.assert(
    fc.property(latencies, latencies, latencies, (a, b, c) => {
      const [one, two, three] = [histogramOf(a), histogramOf(b), histogramOf(c)];
      const all = bytesOf(histogramOf([...a, ...b, ...c]));
      expect(bytesOf(merged(merged(one, two), three))).toBe(all);
      expect(bytesOf(merged(one, merged(two, three)))).toBe(all);
      expect(bytesOf(merged(three, one, two))).toBe(all);
    }),
  );
});

test("a histogram reads as it was written, added to what is there", () => {
  fc.assert(
    fc.property(latencies, latencies, (a, b) => {
      const writer = new ByteWriter();
      writeHistogram(writer, histogramOf(a));
      const into = histogramOf(b);
      const reader = new ByteReader(Buffer.from(writer.view()));
      readHistogram(reader, into);
      expect(reader.done).toBe(true);
      expect(bytesOf(into)).toBe(bytesOf(histogramOf([...a, ...b])));
    }),
  );
});

test("down-scaling is the same as building at the coarser scale", () => {
  fc.assert(
    fc.property(latencies, fc.integer({ min: 0, max: 5 }), (values, scale) => {
      const { first, counts } = histogramOf(values).buckets(scale);
      const expected = new Map<number, number>();
      for (const value of values.filter((each) => each >= resolution)) {
        const bucket = bucketOf(value) >> (5 - scale);
        expected.set(bucket, (expected.get(bucket) ?? 0) + 1);
      }
      const found = counts.map((count, at) => [first + at, count] as const).filter(([, count]) => count > 0);
      expect(new Map(found)).toEqual(expected);
      for (const [bucket] of found)
        expect(lowerBound(bucket, scale)).toBeLessThan(lowerBound(bucket + 1, scale));
    }),
  );
});

test("mean and deviation are those of the values", () => {
  const histogram = histogramOf([1, 2, 3, 4]);
  expect(histogram.mean).toBe(2.5);
  expect(histogram.deviation).toBeCloseTo(Math.sqrt(5 / 3), 9);
  expect([histogram.min, histogram.max, histogram.count]).toEqual([1, 4, 4]);
  const none = new Histogram();
  expect([none.mean, none.deviation, none.quantile(0.5)]).toEqual([null, null, null]);
  expect(histogramOf([7]).deviation).toBeNull();
});

test("what is no duration is not counted, and what is too long counts as the longest", () => {
  const histogram = new Histogram();
  expect([-1, Number.NaN, -Infinity].map((value) => histogram.add(value))).toEqual([false, false, false]);
  expect(histogram.count).toBe(0);
  expect([histogram.add(Infinity), histogram.add(0)]).toEqual([true, true]);
  expect([histogram.max, histogram.min, histogram.zeros, histogram.quantile(0.5)]).toEqual([
    longest,
    0,
    1,
    0,
  ]);
});

test("the values above a bound are counted to the bucket", () => {
  const histogram = histogramOf([0, 1, 10, 100, 1000]);
  expect([0, 5, 50, 5000].map((bound) => histogram.above(bound))).toEqual([4, 3, 2, 0]);
});

test("a million latencies take about 880 bytes", () => {
  // Log-normal by sums of a counter's bits, so that no chance is needed: median 40 ms, sigma 0.8.
  const histogram = new Histogram();
  const steps = 1_000_000;
  for (let at = 0; at < steps; at++) {
    const u = (at + 0.5) / steps;
    histogram.add(40 * Math.exp((0.8 * Math.log(u / (1 - u))) / 1.702));
  }
  expect(bytesOf(histogram).length / 2).toBeLessThan(1300);
});
