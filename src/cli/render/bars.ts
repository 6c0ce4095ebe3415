import { type Html, markup } from "./html.ts";
import { clip } from "./width.ts";
import { visible } from "./text.ts";

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as a reader sees it. */
  readonly text: string;
  readonly best: boolean;
}

const [labelWidth, barWidth, textWidth, rowHeight] = [220, 360, 120, 20];

/** Draws horizontal bars from zero, values below it to the left. */
export function drawBars(caption: string, bars: readonly Bar[]): Html {
  const scale = scaleOf(bars.map(({ value }) => value));
  const height = bars.length * rowHeight;
  const zero = labelWidth + scale(0);
  const rows = bars.map(({ label, value, text, best }, at) => {
    const end = labelWidth + scale(value);
    const left = Math.min(zero, end);
    const top = at * rowHeight;
    const width = fixed(Math.max(1, Math.abs(end - zero)));
    return markup`<text x="0" y="${top + 14}">${clip(visible(label), 30)}</text>
      <rect class="${best ? "best" : "bar"}" x="${fixed(left)}" y="${top + 4}" width="${width}" height="${rowHeight - 8}"/>
      <text x="${labelWidth + barWidth + 10}" y="${top + 14}">${text}</text>
      `;
  });
  const width = labelWidth + barWidth + textWidth;
  return markup`<figure>
    <figcaption>${caption}</figcaption>
    <svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${caption}">
    ${rows}<line x1="${fixed(zero)}" y1="0" x2="${fixed(zero)}" y2="${height}"/>
    </svg>
    </figure>
    `;
}

/* Bars have a length only where they start at zero. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const least = values.reduce((low, value) => Math.min(low, value), 0);
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  const span = most / 2 - least / 2;
  return (value) => (span === 0 ? 0 : ((value / 2 - least / 2) / span) * barWidth);
}

function fixed(number: number): string {
  return String(Number(number.toFixed(2)));
}
