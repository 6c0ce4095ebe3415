import type { MoveForm, WriteForm } from "../../registry/forms.ts";
import { renderFindings } from "./findings.ts";
import { visible } from "./text.ts";
import { renderCommit } from "./units.ts";
import type { View } from "./view.ts";

/** Renders the outcome of a write: what was done, its commit, and the findings that did not refuse it. */
export function renderWritten(view: View, form: WriteForm, done: readonly string[]): string {
  const lines = form.changed ? done.map(visible) : ["nothing to change: the registry holds this already"];
  if (form.commit !== null) lines.push(view.style.dim(`commit ${renderCommit(form.commit, view)}`));
  if (!form.durable) lines.push("warning: the commit is published, but the disk did not confirm it");
  return [...lines, renderFindings(view, form.findings)].filter((line) => line !== "").join("\n");
}

/** Says what a move did, a line for the version and one for each that it displaced. */
export function moveLines({ model, version, from, to, displaced }: MoveForm): readonly string[] {
  return [
    `${model}@${version}: ${from} -> ${to}`,
    ...displaced.map((other) => `${model}@${other.version}: ${to} -> ${other.to} (displaced)`),
  ];
}
