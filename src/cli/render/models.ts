import type { ListForm, ModelForm } from "../../registry/forms.ts";
import { type Field, renderFields } from "./fields.ts";
import { pendingTexts, proposedText } from "./pending.ts";
import { type Column, renderTable } from "./table.ts";
import { visibleLines } from "./text.ts";
import { renderTime } from "./units.ts";
import { tagTexts, withRest } from "./versions.ts";
import type { View } from "./view.ts";

/** How many versions are named in a cell of a table, and in a description. */
const [few, many] = [3, 10];

const modelColumns: readonly (Column & {
  readonly verbose?: boolean;
  readonly cell: (form: ModelForm) => string;
})[] = [
  { title: "MODEL", key: true, cell: ({ name }) => name },
  { title: "TASK", flexible: true, cell: ({ task }) => task ?? "" },
  { title: "VERSIONS", align: "right", cell: ({ versions }) => String(versions.length) },
  { title: "LATEST", flexible: true, cell: ({ latest }) => latest ?? "" },
  { title: "STAGES", flexible: true, cell: stagesText },
  {
    title: "ALIASES",
    flexible: true,
    verbose: true,
    cell: ({ aliases }) =>
      Object.entries(aliases)
        .map(([name, to]) => `${name}=${to}`)
        .join(", "),
  },
  { title: "PROPOSED", flexible: true, cell: ({ proposals }) => proposedText(proposals) },
  { title: "OWNERS", flexible: true, verbose: true, cell: ({ owners }) => owners.join(", ") },
  { title: "TAGS", flexible: true, verbose: true, cell: ({ tags }) => tagTexts(tags).join(", ") },
  { title: "DESCRIPTION", flexible: true, cell: ({ description }) => description ?? "" },
];

/** Renders a page of models as a table. */
export function renderModels(view: View, list: ListForm<ModelForm>): string {
  const chosen = modelColumns.filter(({ verbose }) => view.verbose || verbose !== true);
  const filled = chosen.filter(({ cell }) => list.items.some((item) => cell(item) !== ""));
  const table =
    list.items.length === 0
      ? "no models"
      : renderTable(
          view,
          filled,
          list.items.map((item) => filled.map(({ cell }) => cell(item))),
        );
  return withRest(view, table, list);
}

/** Renders everything about a model. */
export function renderModel(view: View, form: ModelForm): string {
  const blocks = [
    view.style.bold(form.name),
    ...(form.description === null ? [] : [visibleLines(form.description).join("\n")]),
    renderFields(view, modelFields(view, form)),
  ];
  return blocks.join("\n\n");
}

function modelFields(view: View, form: ModelForm): readonly Field[] {
  const directions = Object.entries(form.metrics_direction).map(
    ([metric, direction]) => `${metric} ${direction}`,
  );
  return [
    ["task", form.task],
    ["owners", form.owners.length === 0 ? null : form.owners.join(", ")],
    ["license", form.license],
    ["versioning", form.versioning],
    ["primary metric", form.primary_metric],
    ["directions", directions],
    ["tags", tagTexts(form.tags)],
    [
      "stages",
      Object.entries(form.stages).map(([stage, versions]) => `${stage}: ${shortened(view, versions)}`),
    ],
    ["aliases", Object.entries(form.aliases).map(([alias, version]) => `${alias} -> ${version}`)],
    [
      "holds",
      Object.entries(form.holds).map(
        ([stage, { reason, by, since }]) => `${stage}: ${reason} (${by}, ${renderTime(since, view)})`,
      ),
    ],
    ["versions", shortened(view, form.versions)],
    ["formerly", form.formerly],
    ["proposals", pendingTexts(form.proposals)],
  ];
}

/* The latest ones are those that people look for. */
function shortened({ verbose }: View, versions: readonly string[]): string | null {
  const left = verbose ? 0 : Math.max(0, versions.length - many);
  const shown = versions.slice(left).join(", ");
  return versions.length === 0 ? null : left === 0 ? shown : `${left} earlier ones, ${shown}`;
}

function stagesText({ stages }: ModelForm): string {
  return Object.entries(stages)
    .map(([stage, versions]) =>
      versions.length > few ? `${stage}=${versions.length} versions` : `${stage}=${versions.join(",")}`,
    )
    .join(" ");
}
