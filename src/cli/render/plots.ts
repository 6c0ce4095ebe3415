import { type Html, markup } from "./html.ts";
import { visible } from "./text.ts";
import { clip } from "./width.ts";

/** An interval to draw; a bound that is null lies beyond the picture. */
export interface DrawnInterval {
  readonly label: string;
  readonly text: string;
  readonly estimate: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Where harm begins to count; null for none. */
  readonly limit: number | null;
}

/** A point of an effect over time. */
export interface DrawnPoint {
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly estimate: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A distribution, as shares of buckets between bounds. */
export interface DrawnDistribution {
  readonly label: string;
  readonly buckets: readonly { readonly lower: number; readonly upper: number; readonly count: number }[];
}

type Scale = (value: number) => number;

const [width, left, right] = [720, 220, 600];

/** Draws intervals below each other, each on a scale of its own around zero: metrics have units of their own. */
export function drawIntervals(caption: string, intervals: readonly DrawnInterval[]): Html {
  const rows = intervals.map(({ label, text, estimate, lower, upper, limit }, at) => {
    const scale = scaleOf([0, estimate, lower, upper, limit], left, right);
    const y = at * 34 + 16;
    const [from, to] = [lower === null ? left : scale(lower), upper === null ? right : scale(upper)];
    const mark =
      limit === null
        ? markup``
        : markup`<line class="limit" x1="${fixed(scale(limit))}" y1="${y - 10}" x2="${fixed(scale(limit))}" y2="${y + 10}"/>
          `;
    return markup`<text x="0" y="${y + 4}">${clip(visible(label), 30)}</text>
      <line class="zero" x1="${fixed(scale(0))}" y1="${y - 12}" x2="${fixed(scale(0))}" y2="${y + 12}"/>
      ${mark}<line class="reach" x1="${fixed(from)}" y1="${y}" x2="${fixed(to)}" y2="${y}"/>
      <rect x="${fixed(scale(estimate) - 4)}" y="${y - 4}" width="8" height="8"/>
      <text x="${right + 10}" y="${y + 4}">${clip(visible(text), 22)}</text>
      `;
  });
  return figure(caption, rows, intervals.length * 34);
}

/** Draws how an effect and the band around it went over time. */
export function drawEffect(caption: string, points: readonly DrawnPoint[]): Html {
  const times = points.map(({ time }) => time);
  const x = linear([Math.min(...times), Math.max(...times)], left, right);
  // The first looks have bands that dwarf all later ones; the last one says what is worth seeing.
  const last = points.at(-1);
  const greatest = Math.max(...[last?.lower, last?.upper, last?.estimate].map((each) => Math.abs(each ?? 0)));
  const most = Math.min(Number.MAX_VALUE, 4 * greatest);
  const inside = (value: number | null, beyond: number) => Math.max(-most, Math.min(most, value ?? beyond));
  const shown = points.map(({ time, estimate, lower, upper }) => ({
    time,
    estimate: inside(estimate, 0),
    lower: inside(lower, -most),
    upper: inside(upper, most),
  }));
  const y = scaleOf([0, ...shown.flatMap(({ estimate, lower, upper }) => [estimate, lower, upper])], 170, 10);
  const at = (time: number, value: number) => `${fixed(x(time))},${fixed(y(value))}`;
  const band = [
    ...shown.map(({ time, upper }) => at(time, upper)),
    ...[...shown].reverse().map(({ time, lower }) => at(time, lower)),
  ];
  const ticks = [shown[0], shown.at(-1)].map((point, index) =>
    point === undefined
      ? markup``
      : markup`<text x="${fixed(x(point.time) - (index === 0 ? 0 : 70))}" y="195">${dayOf(point.time)}</text>
    `,
  );
  const labels = [...new Set([0, last?.estimate ?? 0])].map(
    (value) => markup`<text x="0" y="${fixed(y(inside(value, 0)) + 4)}">${short(value)}</text>
    `,
  );
  return figure(
    caption,
    [
      markup`<polygon class="band" points="${band.join(" ")}"/>
    <line class="zero" x1="${left}" y1="${fixed(y(0))}" x2="${right}" y2="${fixed(y(0))}"/>
    <polyline class="course" points="${shown.map(({ time, estimate }) => at(time, estimate)).join(" ")}"/>
    `,
      ...labels,
      ...ticks,
    ],
    200,
  );
}

/** Draws distributions over each other, on a logarithmic scale: the share of each bucket. */
export function drawDistributions(caption: string, given: readonly DrawnDistribution[]): Html {
  const filled = given.filter(({ buckets }) => buckets.length > 0);
  const bounds = filled.flatMap(({ buckets }) => buckets.flatMap(({ lower, upper }) => [lower, upper]));
  const [least, greatest] = [Math.min(...bounds), Math.max(...bounds)];
  const place = linear([Math.log2(least), Math.log2(greatest)], left, right);
  const x = (value: number) => place(Math.log2(value));
  const shares = filled.map(({ label, buckets }) => {
    const total = buckets.reduce((sum, { count }) => sum + count, 0);
    return { label, buckets: buckets.map((bucket) => ({ ...bucket, share: bucket.count / total })) };
  });
  const highest = Math.max(...shares.flatMap(({ buckets }) => buckets.map(({ share }) => share)));
  const y = linear([0, highest], 150, 10);
  const lines = shares.map(({ label, buckets }, at) => {
    const points = buckets.flatMap(({ lower, upper, share }, index) => {
      const gap = buckets[index - 1]?.upper === lower ? [] : [`${fixed(x(lower))},${fixed(y(0))}`];
      const end = buckets[index + 1]?.lower === upper ? [] : [`${fixed(x(upper))},${fixed(y(0))}`];
      return [
        ...gap,
        `${fixed(x(lower))},${fixed(y(share))}`,
        `${fixed(x(upper))},${fixed(y(share))}`,
        ...end,
      ];
    });
    const series = `course s${at % 6}`;
    return markup`<polyline class="${series}" points="${points.join(" ")}"/>
      <polyline class="${series}" points="0,${at * 18 + 10} 18,${at * 18 + 10}"/>
      <text x="24" y="${at * 18 + 14}">${clip(visible(label), 26)}</text>
      `;
  });
  const ticks = [least, greatest].map(
    (value, at) => markup`<text x="${fixed(x(value) - at * 60)}" y="170">${short(value)} ms</text>
    `,
  );
  return figure(caption, [...lines, ...ticks], Math.max(180, filled.length * 18));
}

function figure(caption: string, parts: readonly Html[], height: number): Html {
  return markup`<figure>
    <figcaption>${caption}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${caption}">
    ${parts}</svg>
    </figure>
    `;
}

function scaleOf(values: readonly (number | null)[], from: number, to: number): Scale {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as readonly number[];
  return linear([Math.min(...known), Math.max(...known)], from, to);
}

function linear([least = 0, greatest = 0]: readonly number[], from: number, to: number): Scale {
  const span = greatest / 2 - least / 2;
  if (!(span > 0)) return () => (from + to) / 2;
  return (value) => from + ((value / 2 - least / 2) / span) * (to - from);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function fixed(number: number): string {
  return String(Number(number.toFixed(2)));
}
