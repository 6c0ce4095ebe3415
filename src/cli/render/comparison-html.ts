import type { CompareForm, MetricComparison } from "../../registry/comparison-forms.ts";
import { type Bar, drawBars } from "./bars.ts";
import { interfaceLines, mostColumns } from "./comparison.ts";
import {
  arrowOf,
  type ComparedRow,
  comparisonNotes,
  comparisonRows,
  subjectNames,
} from "./comparison-rows.ts";
import { type Html, markup } from "./html.ts";
import { renderPage } from "./page.ts";
import { renderCommit, renderNumber } from "./units.ts";
import type { View } from "./view.ts";

/** How many charts a page has, and how many bars a chart: beyond that nobody looks, and the table has it all. */
const [mostCharts, mostBars] = [12, 24];

/** Renders a comparison as a page that stands alone. */
export function renderComparisonHtml(view: View, form: CompareForm): string {
  const rows = comparisonRows(view, form);
  const names = subjectNames(form);
  const notes = [...interfaceLines(form).map((line) => line.replace(/^- /, "")), ...comparisonNotes(form)];
  const problems = form.problems.map(({ path, message }) => [path, message].filter(Boolean).join(": "));
  const title = names.length <= 3 ? names.join(" and ") : `${names.length} versions`;
  return renderPage(`Comparison of ${title}`, [
    markup`<h1>Comparison of ${title}</h1>
      <div class="scroll">
        ${names.length > mostColumns ? tableOfRows(names, rows) : tableOfColumns(names, rows)}
      </div>
      `,
    listOf("Notes", notes),
    listOf("Could not be read", problems),
    ...charts(view, form, names),
    markup`<footer>As of commit ${renderCommit(form.commit, view)}.</footer>`,
  ]);
}

const caption = markup`<caption>The best value of a metric is marked with *.</caption>`;

function tableOfColumns(names: readonly string[], rows: readonly ComparedRow[]): Html {
  const body = rows.map(
    (row) =>
      markup`<tr><th scope="row">${row.name}</th>${row.texts.map((_, at) => cellOf(row, at))}</tr>
        `,
  );
  return tableOf(markup`<td></td>${names.map(columnHead)}`, body);
}

function tableOfRows(names: readonly string[], rows: readonly ComparedRow[]): Html {
  const head = ["version", ...rows.map(({ name }) => name)];
  const body = names.map(
    (name, at) =>
      markup`<tr><th scope="row">${name}</th>${rows.map((row) => cellOf(row, at))}</tr>
        `,
  );
  return tableOf(markup`${head.map(columnHead)}`, body);
}

function tableOf(head: Html, body: readonly Html[]): Html {
  return markup`<table>${caption}
    <thead><tr>${head}</tr></thead>
    <tbody>
    ${body}</tbody></table>`;
}

function columnHead(name: string): Html {
  return markup`<th scope="col">${name}</th>`;
}

function cellOf({ texts, best }: ComparedRow, at: number): Html {
  const text = texts[at] ?? "";
  return best.has(at) ? markup`<td class="best">${text}</td>` : markup`<td>${text}</td>`;
}

function listOf(title: string, lines: readonly string[]): Html {
  if (lines.length === 0) return markup``;
  return markup`<h2>${title}</h2>
    <ul>
    ${lines.map(
      (line) => markup`<li>${line}</li>
      `,
    )}</ul>
    `;
}

function charts(view: View, form: CompareForm, names: readonly string[]): readonly Html[] {
  const metrics = Object.entries(form.metrics);
  if (metrics.length === 0) return [];
  const drawn = metrics
    .slice(0, mostCharts)
    .map(([name, metric]) => drawBars(captionOf(name, metric), barsOf(view, metric, names)));
  const rest = metrics.length - drawn.length;
  const more =
    rest === 0
      ? markup``
      : markup`<p>${rest} more are in the table.</p>
    `;
  return [
    markup`<h2>Metrics</h2>
    `,
    ...drawn,
    more,
  ];
}

function captionOf(name: string, metric: MetricComparison): string {
  const better = metric.direction === "up" ? "higher is better" : "lower is better";
  const measured = metric.values.filter((value) => value !== null).length;
  const shown = measured > mostBars ? `, the first ${mostBars} of ${measured}` : "";
  return `${name} ${arrowOf(metric)} (${better}${metric.assumed ? ", assumed" : ""})${shown}`;
}

function barsOf(view: View, metric: MetricComparison, names: readonly string[]): readonly Bar[] {
  const tops = new Set(metric.best);
  return metric.values
    .flatMap((value, at): readonly Bar[] => {
      if (value === null) return [];
      const best = tops.has(at);
      return [
        { label: names[at] ?? "", value, text: `${renderNumber(value, view)}${best ? " *" : ""}`, best },
      ];
    })
    .slice(0, mostBars);
}
