import type { DryRunForm, FileChangeForm } from "../../registry/forms.ts";
import { renderFindings } from "./findings.ts";
import { diffLines, withContext } from "./lines.ts";
import { visible } from "./text.ts";
import { count } from "./units.ts";
import type { View } from "./view.ts";

/** Renders what a write would do: each file with its difference, and the findings. */
export function renderPlan(view: View, plan: DryRunForm): string {
  const head =
    plan.changes.length === 0
      ? "Nothing would change."
      : `Would change ${count(plan.changes.length, "file")}; nothing was written.`;
  return [
    head,
    ...plan.changes.map((change) => renderChange(view, change)),
    renderFindings(view, plan.findings),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function renderChange(view: View, { path, before, after }: FileChangeForm): string {
  const verb = before === null ? "create" : after === null ? "delete" : "edit";
  const lines = withContext(diffLines(before ?? "", after ?? ""), 3).map((line) => {
    if (line === null) return view.style.dim("    ...");
    const text = `  ${line.sign} ${visible(line.text)}`.trimEnd();
    if (line.sign === " ") return text;
    return line.sign === "+" ? view.style.green(text) : view.style.red(text);
  });
  return [view.style.bold(`${verb} ${visible(path)}`), ...lines].join("\n");
}
