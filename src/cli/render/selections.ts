import type { ConsideredCandidate } from "../../experiments/selector.ts";
import type {
  SelectedForm,
  SelectionForm,
  SelectionsForm,
  SelectionState,
} from "../../registry/selection-forms.ts";
import { percent } from "./experiments.ts";
import { renderFields } from "./fields.ts";
import { renderFindings } from "./findings.ts";
import { renderTable } from "./table.ts";
import { renderNumber } from "./units.ts";
import type { View } from "./view.ts";

/** What a selection says, in a line. */
export function selectionLine(state: SelectionState): string {
  return `${state.selection}: ${[...candidatesOf(state), `else ${state.fallback}`].join(", ")}`;
}

/** Renders a selection whole. */
export function renderSelection(view: View, { record, ...form }: SelectionForm): string {
  const { score } = record;
  const weights = Object.entries(score?.weights ?? {}).map(([name, weight]) => `${name} ${String(weight)}`);
  return renderFields(view, [
    ["selection", form.selection],
    ["task", form.task],
    ["model", form.model],
    ["flags", Object.entries(form.flags).map(([flag, on]) => `${flag} ${on ? "on" : "off"}`)],
    ["candidates", candidatesOf(form)],
    ["fallback", form.fallback],
    ["score", score === undefined ? null : weights.join(", ") || "as by default"],
    ["file", form.path],
  ]);
}

/** Renders all selections as a table. */
export function renderSelections(view: View, { items, problems }: SelectionsForm): string {
  const columns = [
    { title: "SELECTION" },
    { title: "SERVES" },
    { title: "FALLBACK" },
    { title: "CANDIDATES", flexible: true },
  ];
  const rows = items.map((item) => [
    { text: item.selection, style: "bold" as const },
    item.model ?? item.task ?? "",
    item.fallback,
    candidatesOf(item).join(", "),
  ]);
  const table = items.length === 0 ? "no selections" : renderTable(view, columns, rows);
  return [table, renderFindings(view, problems)].filter((block) => block !== "").join("\n\n");
}

/** Renders what serves a caller, and what became of each candidate. */
export function renderSelected(view: View, form: SelectedForm): string {
  const { fallback_score, considered, candidate } = form;
  const columns = [
    { title: "CANDIDATE" },
    { title: "VERSION" },
    { title: "VERDICT" },
    { title: "RANK", align: "right" as const },
    { title: "SCORE", align: "right" as const },
  ];
  const scoreText = (score: ConsideredCandidate["score"]): string =>
    score === null ? "" : renderNumber(score.value, view);
  const rows = [
    ...considered.map((each) => [
      each.candidate,
      each.reference,
      each.verdict,
      renderNumber(each.rank, view),
      scoreText(each.score),
    ]),
    ["fallback", "", candidate === null ? "chosen" : "", "", scoreText(fallback_score)],
  ];
  const served = `${form.model}@${form.version}: ${form.why}`;
  return `${served}\n\n${renderTable(view, columns, rows)}`;
}

function candidatesOf({ candidates }: SelectionState): readonly string[] {
  return candidates.map(({ name, version, rollout, flag, audience }) =>
    [
      name,
      version,
      ...(rollout === undefined ? [] : [percent(rollout)]),
      ...(flag === undefined ? [] : [`when ${flag}`]),
      ...(audience === undefined ? [] : ["for an audience"]),
    ].join(" "),
  );
}
