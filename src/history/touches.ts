import type { Oid } from "../git/ports.ts";
import { modelFolder, type Place, placeOf } from "../records/layout.ts";
import { type ChangedPath, differingPaths } from "./tree-changes.ts";
import type { Trees } from "./trees.ts";

/** What became of a record's file in a step; whatever else stands at its path counts as no file. */
export type Mark = "changed" | "arrived" | "gone";

/** What a touched path is to its model: its record, the record of one version, or evidence. */
export type Part = "model" | "version" | "evidence";

/** One thing that a step touched, told from the trees alone: no record was parsed. */
export interface Touch {
  /** The model by the name in the path; empty for the settings of the registry. */
  readonly model: string;
  readonly part: Part;
  /** The version whose record it is; empty for any other part. */
  readonly version: string;
  readonly mark: Mark;
  /** The folder of the model after the step, for the settings their blob; null where there is none, or no file. */
  readonly id: Oid | null;
}

/** The name under which touches of the settings are kept; no model can have it. */
export const settingsName = "";

/**
 * Lists what differs between two trees by the models that it belongs to. Evidence is told once a model.
 *
 * Law: where no touch of a model is told, every question about its records has the same answer in both trees.
 * @throws StemmaError `object-missing`, `object-corrupt`
 */
export async function touchesBetween(
  trees: Trees,
  before: Oid | null,
  after: Oid,
): Promise<readonly Touch[]> {
  const touches: Touch[] = [];
  const evidence = new Set<string>();
  const changes = await differingPaths(trees, before, after);
  const folders = new Map(changes.map(({ path, folder }) => [path, folder]));
  for (const change of changes) {
    const place = placeOf(change.path);
    if (place === null) continue;
    const id = place.kind === "registry" ? change.after : (folders.get(modelFolder(place.model)) ?? null);
    const touch = touchOf(place, change, id);
    if (touch.part === "evidence") {
      if (evidence.has(touch.model)) continue;
      evidence.add(touch.model);
    }
    touches.push(touch);
  }
  return touches;
}

function touchOf(place: Place, change: ChangedPath, id: Oid | null): Touch {
  const mark = markOf(change);
  switch (place.kind) {
    case "registry":
      return { model: settingsName, part: "model", version: "", mark, id };
    case "model":
      return { model: place.model, part: "model", version: "", mark, id };
    case "version":
      return { model: place.model, part: "version", version: place.version, mark, id };
    case "evidence":
      return { model: place.model, part: "evidence", version: "", mark: "changed", id };
  }
}

function markOf({ before, after }: ChangedPath): Mark {
  if (before === after) return "changed";
  if (before === null) return "arrived";
  return after === null ? "gone" : "changed";
}
