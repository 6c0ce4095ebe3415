import type { ArtifactForm, ListForm } from "../../registry/forms.ts";
import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readAnswer } from "../read.ts";
import { renderTable } from "../render/table.ts";
import { renderDigest, renderSize } from "../render/units.ts";
import { withRest } from "../render/versions.ts";
import type { View } from "../render/view.ts";
import { selectionOf } from "../selection.ts";

/** Runs `artifact ls`: the artifacts of a registry, and whether a store has them. */
export async function run(call: Call): Promise<Answer> {
  const registry = await call.open();
  return readAnswer(call, await registry.artifacts.ls(selectionOf(call)), renderArtifacts);
}

function renderArtifacts(view: View, list: ListForm<ArtifactForm>): string {
  if (list.items.length === 0) return withRest(view, "no artifacts", list);
  const columns = [
    { title: "DIGEST" },
    { title: "SIZE", align: "right" as const },
    { title: "PRESENT" },
    { title: "REFERENCED BY", flexible: true },
  ];
  const rows = list.items.map(({ digest, size, present, referenced_by }) => [
    renderDigest(digest, view),
    renderSize(size, view),
    present ? "yes" : ({ text: "no", style: "yellow" } as const),
    referenced_by.join(", "),
  ]);
  return withRest(view, renderTable(view, columns, rows), list);
}
