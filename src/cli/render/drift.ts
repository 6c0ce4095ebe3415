import type { DriftForm, ProfileOutcome } from "../../registry/profile-forms.ts";
import { renderFields } from "./fields.ts";
import { renderTable } from "./table.ts";
import { count, windowText } from "./units.ts";
import type { View } from "./view.ts";

/** What a profile says now, in lines. */
export function profileLines({ model, version, path, features }: ProfileOutcome): readonly string[] {
  return [
    `${model}@${version}: profile of ${count(features.length, "feature")} in ${path}`,
    ...features.map(({ feature, kind, values, missing, bins }) => {
      const lacks = missing === 0 ? "" : `, ${String(missing)} missing`;
      return `  ${feature}: ${kind}, ${count(values, "value")}${lacks}, ${count(bins, "bin")}`;
    }),
  ];
}

/** Renders how features are distributed against their profile. */
export function renderDrift(view: View, form: DriftForm): string {
  const { from, to } = form;
  const right = { align: "right" as const };
  const columns = [
    { title: "FEATURE", key: true },
    { title: "VALUES", ...right },
    { title: "PSI", ...right },
    { title: "CRITICAL", ...right },
    { title: "JS", ...right },
    { title: "KS", ...right },
    { title: "P", ...right },
    { title: "VERDICT" },
    { title: "BECAUSE", flexible: true },
  ];
  const rows = form.features.map((each) => [
    each.feature,
    String(each.current),
    short(each.psi),
    short(each.psi_critical),
    short(each.js),
    short(each.ks),
    short(each.p_value),
    { text: each.verdict, style: styles[each.verdict] },
    each.reason,
  ]);
  const head = renderFields(view, [
    ["version", `${form.model}@${form.version}`],
    ["window", from === null || to === null ? null : windowText({ from, to })],
    ["drift", `${String(form.drifted)} of ${count(form.features.length, "feature")}`],
    ["note", form.notes],
  ]);
  return `${head}\n\n${renderTable(view, columns, rows)}`;
}

const styles = { drift: "red", none: "green", unknown: "dim" } as const;

function short(value: number | null): string {
  return value === null ? "?" : String(Number(value.toPrecision(3)));
}
