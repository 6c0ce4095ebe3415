import type { MoveForm, RemoteForm, WriteForm } from "../../registry/forms.ts";
import { renderFindings } from "./findings.ts";
import { visible } from "./text.ts";
import { count, renderCommit } from "./units.ts";
import type { View } from "./view.ts";

/** Renders the outcome of a write: what was done, its commit, and the findings that did not refuse it. */
export function renderWritten(view: View, form: WriteForm, done: readonly string[]): string {
  const lines = form.changed ? done.map(visible) : ["nothing to change: the registry holds this already"];
  if (form.repeated) lines.push("done before: an earlier command with this operation id wrote it");
  if (form.commit !== null) lines.push(view.style.dim(`commit ${renderCommit(form.commit, view)}`));
  if (!form.durable) lines.push("warning: the commit is published, but the disk did not confirm it");
  lines.push(renderFindings(view, form.findings), renderStanding(form.remote));
  return lines.filter((line) => line !== "").join("\n");
}

/** Says where the branch stands against its remote: that it was pushed, or how far it is ahead. */
export function renderStanding(remote: RemoteForm | null): string {
  if (remote === null) return "";
  if (remote.pushed) return `pushed to ${visible(remote.tracking)}`;
  if (remote.ahead === null) return `not pushed to ${visible(remote.name)} yet: git push, or --push`;
  if (remote.ahead === 0) return "";
  const behind = remote.behind === null || remote.behind === 0 ? "" : ` and ${remote.behind} behind`;
  return `${count(remote.ahead, "commit")} ahead of ${visible(remote.tracking)}${behind}: git push, or --push`;
}

/** Says what a move did, a line for the version and one for each that it displaced. */
export function moveLines({ model, version, from, to, displaced }: MoveForm): readonly string[] {
  return [
    `${model}@${version}: ${from} -> ${to}`,
    ...displaced.map((other) => `${model}@${other.version}: ${to} -> ${other.to} (displaced)`),
  ];
}
