import type { StatsForm } from "../../registry/statistics.ts";
import { type Field, renderFields } from "./fields.ts";
import { renderFindings } from "./findings.ts";
import { renderTable } from "./table.ts";
import { count, renderSize, renderTime } from "./units.ts";
import type { View } from "./view.ts";

/** How many authors are shown where not all are asked for. */
const fewAuthors = 10;

/** Renders the figures of a registry. */
export function renderStats(view: View, form: StatsForm): string {
  const { artifacts } = form;
  const fields: readonly Field[] = [
    ["models", String(form.models)],
    ["versions", String(form.versions)],
    ["stages", pairs(form.stages)],
    ["frameworks", pairs(form.frameworks)],
    ["artifacts", `${artifacts.distinct}, named ${count(artifacts.references, "time")}`],
    [
      "size",
      `${renderSize(artifacts.unique_bytes, view)}, which stand for ${renderSize(artifacts.logical_bytes, view)}`,
    ],
    ["dedupe ratio", artifacts.dedupe_ratio === null ? null : artifacts.dedupe_ratio.toFixed(2)],
  ];
  return [
    renderFields(view, fields),
    activityTable(view, form),
    authorTable(view, form),
    renderFindings(view, form.problems),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function pairs(counts: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(counts).map(([name, number]) => `${name}: ${number}`);
}

function activityTable(view: View, { activity }: StatsForm): string {
  const columns = [
    { title: "MONTH" },
    { title: "REGISTERED", align: "right" as const },
    { title: "PROMOTED", align: "right" as const },
    { title: "ROLLED BACK", align: "right" as const },
  ];
  const numberText = (number: number | null): string => (number === null ? "?" : String(number));
  return renderTable(
    view,
    columns,
    activity.map(({ month, registrations, promotions, rollbacks }) => [
      month,
      String(registrations),
      numberText(promotions),
      numberText(rollbacks),
    ]),
  );
}

function authorTable(view: View, { authors }: StatsForm): string {
  if (authors.length === 0) return "";
  const shown = view.verbose ? authors : authors.slice(0, fewAuthors);
  const columns = [
    { title: "AUTHOR", flexible: true },
    { title: "VERSIONS", align: "right" as const },
    { title: "LAST" },
  ];
  const rest = authors.length - shown.length;
  const table = renderTable(
    view,
    columns,
    shown.map(({ author, versions, last }) => [author, String(versions), renderTime(last, view)]),
  );
  return rest === 0 ? table : `${table}\nand ${count(rest, "more author")}; --verbose lists them`;
}
