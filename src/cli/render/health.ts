import type { DoctorFinding, DoctorForm } from "../../registry/forms.ts";
import type { Severity } from "../../values/finding.ts";
import { renderFields } from "./fields.ts";
import { severityStyles } from "./findings.ts";
import { visible } from "./text.ts";
import { count } from "./units.ts";
import type { View } from "./view.ts";

/** Renders the health of a repository: what was seen, what was found, what was mended, and the numbers. */
export function renderDoctor(view: View, form: DoctorForm): string {
  const seen = form.probes.map(({ name, state, says }): readonly [string, string] => [
    name,
    state === "done" ? says : `${state}: ${says}`,
  ]);
  const number = (severity: Severity): number =>
    form.findings.filter((finding) => finding.severity === severity).length;
  const verdict = form.ok ? view.style.green("ok") : view.style.red("failed");
  const numbers = [
    count(number("error"), "error"),
    count(number("warning"), "warning"),
    `${number("info")} info`,
  ];
  return [
    renderFields(view, [["git directory", form.git_dir], ...seen]),
    ...form.findings.map((finding) => renderAilment(view, finding)),
    ...form.fixed.map((line) => `fixed: ${visible(line)}`),
    `${verdict}: ${numbers.join(", ")}`,
  ].join("\n");
}

function renderAilment(view: View, { severity, message, code, hint }: DoctorFinding): string {
  const head = `${view.style[severityStyles[severity]](severity)}: ${visible(message)} ${view.style.dim(`[${code}]`)}`;
  return hint === null ? head : `${head}\n  hint: ${visible(hint)}`;
}
