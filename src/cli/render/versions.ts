import type { ListForm, VersionForm } from "../../registry/forms.ts";
import { renderFindings } from "./findings.ts";
import { proposedText } from "./pending.ts";
import { type Cell, type Column, renderTable } from "./table.ts";
import { renderNumber, renderSize, renderTime } from "./units.ts";
import type { View } from "./view.ts";

interface VersionColumn extends Column {
  readonly verbose?: boolean;
  readonly cell: (form: VersionForm, view: View) => Cell | string;
}

const versionColumns: readonly VersionColumn[] = [
  {
    title: "VERSION",
    key: true,
    cell: ({ model, version }) => ({ text: `${model}@${version}`, style: "bold" }),
  },
  { title: "STAGE", cell: ({ stage }) => stage },
  { title: "ALIASES", flexible: true, cell: ({ aliases }) => aliases.join(", ") },
  { title: "PROPOSED", flexible: true, cell: ({ proposals }) => proposedText(proposals) },
  { title: "METRICS", flexible: true, cell: metricsText },
  { title: "SIZE", align: "right", spare: true, cell: ({ size }, view) => renderSize(size, view) },
  { title: "CREATED", spare: true, cell: ({ created }, view) => renderTime(created, view) },
  { title: "AUTHOR", flexible: true, verbose: true, cell: ({ author }) => author },
  { title: "FRAMEWORK", flexible: true, verbose: true, cell: ({ framework }) => framework ?? "" },
  { title: "EXPORTS", flexible: true, verbose: true, cell: exportFormats },
  { title: "TAGS", flexible: true, verbose: true, cell: ({ tags }) => tagTexts(tags).join(", ") },
  { title: "DESCRIPTION", flexible: true, cell: ({ description }) => description ?? "" },
];

/** Renders a page of versions as a table. */
export function renderVersions(view: View, list: ListForm<VersionForm>): string {
  const chosen = versionColumns.filter(({ verbose }) => view.verbose || verbose !== true);
  const filled = chosen.filter((column) =>
    list.items.some((item) => cellText(column.cell(item, view)) !== ""),
  );
  const table =
    list.items.length === 0
      ? "no versions"
      : renderTable(
          view,
          filled,
          list.items.map((item) => filled.map((column) => column.cell(item, view))),
        );
  return withRest(view, table, list);
}

/** Adds what a page leaves open: how many more there are, and what could not be read. */
export function withRest<T>(view: View, table: string, list: ListForm<T>): string {
  const blocks = [table];
  if (list.next !== null)
    blocks.push(view.style.dim(`${list.items.length} of ${list.total}; go on with --after ${list.next}`));
  blocks.push(
    renderFindings(
      view,
      list.problems.filter(({ severity }) => severity !== "info"),
    ),
  );
  return blocks.filter((block) => block !== "").join("\n");
}

/** What is said beside a list: slips in the question, which are no part of what it found. */
export function listNotes<T>(view: View, { problems }: ListForm<T>): string {
  return renderFindings(
    view,
    problems.filter(({ severity }) => severity === "info"),
  );
}

/** Tags as a user writes them. */
export function tagTexts(tags: Readonly<Record<string, string | null>>): readonly string[] {
  return Object.entries(tags).map(([key, value]) => (value === null ? key : `${key}=${value}`));
}

/** The formats that a version was exported to, each once. */
export function exportFormats({ exports }: Pick<VersionForm, "exports">): string {
  return [...new Set(exports.map(({ format }) => format))].join(", ");
}

function metricsText({ metrics }: VersionForm, view: View): string {
  return Object.entries(metrics)
    .map(([name, { value }]) => `${name}=${renderNumber(value, view)}`)
    .join(" ");
}

function cellText(cell: Cell | string): string {
  return typeof cell === "string" ? cell : cell.text;
}
