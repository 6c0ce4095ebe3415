/**
 * One measurement. `ratio` is to the baseline of the same run; `bar` is the greatest ratio or, where `unit` is a time, the greatest
 * time. Where there is no bar, the row informs.
 */
export function row({
  what,
  ours,
  baseline = null,
  theirs = null,
  ratio = null,
  bar = null,
  unit = "ratio",
  spread = null,
}) {
  const judged = unit === "ratio" ? ratio : ours;
  const met = unit === "share" ? ours.share <= bar?.share : judged <= bar;
  return { what, ours, spread, baseline, theirs, ratio, bar, unit, met: bar === null ? null : met };
}

const headings = ["What", "Stemma", "Baseline", "Ratio", "Bar", "Met"];

function cells({ what, ours, spread, baseline, theirs, ratio, bar, unit, met }) {
  return [
    what,
    spread === null ? time(ours) : `${time(ours)} (p95 ${time(spread)})`,
    baseline === null ? "" : `${baseline}: ${time(theirs)}`,
    ratio === null ? "" : `${ratio.toFixed(2)}x`,
    bar === null ? "" : unit === "ratio" ? `${bar}x` : unit === "bytes" ? bytes(bar) : time(bar),
    met === null ? "" : met ? "yes" : "no",
  ];
}

/** Renders milliseconds with three digits. Rows of memory carry bytes as `{ bytes }`, shares `{ share }`. */
function time(value) {
  if (typeof value === "object") {
    return value.share === undefined ? bytes(value.bytes) : `${(value.share * 100).toFixed(2)} %`;
  }
  if (value >= 1000) return `${(value / 1000).toPrecision(3)} s`;
  return value >= 0.1 ? `${Number(value.toPrecision(3))} ms` : `${Number((value * 1000).toPrecision(3))} µs`;
}

function bytes(value) {
  if (value < 10_000) return `${value} B`;
  return `${(value / 1024 / 1024).toFixed(0)} MiB`;
}

/** Renders rows for a terminal. */
export function textTable(rows) {
  const lines = [headings, ...rows.map(cells)];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => [...line[column]].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + " ".repeat(widths[column] - [...cell].length))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Renders rows as Markdown. */
export function markdownTable(rows) {
  const lines = [headings, headings.map(() => "---"), ...rows.map(cells)];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}
