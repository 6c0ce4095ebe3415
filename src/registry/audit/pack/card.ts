import { escapeControls } from "../../../git/native.ts";
import type { ReportForm } from "../../report-form.ts";

/** Renders the card of a version: what it is, whose it is and what it is for. Texts of the registry stand as code, so nothing in them is markup. */
export function packCard({ version: form, model }: ReportForm, intendedUse: string | null): string {
  const { metrics, artifacts } = form;
  const fields: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ["Model", [`${form.model}@${form.version}`]],
    ["Stage", [form.stage]],
    ["Description", textsOf(form.description ?? model.description)],
    ["Task", textsOf(model.task)],
    ["Owners", model.owners],
    ["License", textsOf(model.license)],
    ["Intended use", textsOf(intendedUse)],
    ["Registered", [`${form.created} by ${form.author}`]],
    ["Metrics, as declared", Object.entries(metrics).map(([name, metric]) => `${name}: ${shown(metric)}`)],
    ["Files", artifacts.map(({ path, digest, size }) => `${digest}  ${String(size)}  ${path}`)],
  ];
  return `# Card\n\n${fields.map(section).join("\n")}`;
}

function section([title, lines]: readonly [string, readonly string[]]): string {
  const shownLines = lines.length === 0 ? ["not stated"] : lines;
  return `## ${title}\n\n${shownLines.map((line) => `    ${escapeControls(line)}\n`).join("")}`;
}

function textsOf(text: string | null): readonly string[] {
  return text === null ? [] : text.trimEnd().split(/\r?\n/);
}

function shown(metric: unknown): string {
  return typeof metric === "number" ? String(metric) : JSON.stringify(metric);
}
