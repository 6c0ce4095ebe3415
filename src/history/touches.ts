import type { Oid } from "../git/ports.ts";
import {
  alertsFolder,
  experimentsFolder,
  isModelPlace,
  modelFolder,
  notifyPath,
  type Place,
  placeOf,
  registryPath,
  selectionFolder,
  suitesFolder,
} from "../records/layout.ts";
import { type ChangedPath, differingPaths } from "./tree-changes.ts";
import type { Trees } from "./trees.ts";

/** What became of a record's file in a step; whatever else stands at its path counts as no file. */
export type Mark = "changed" | "arrived" | "gone";

/** What a touched path is to its model: its record, the record of one version, or evidence and profiles; `named` in a folder beside the models. */
export type Part = "model" | "version" | "evidence" | "named";

/** One thing that a step touched, told from the trees alone: no record was parsed. */
export interface Touch {
  /** The model by the name in the path; for what is beside the models, see `touchName`. */
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

/* No model has these names either: they stand for what lies beside the models. */
const besideNames = {
  experiment: "@experiments",
  checkpoint: "@experiments",
  conclusion: "@experiments",
  selection: "@selection",
  alert: "@alerts",
  notify: "@notify",
  suite: "@suites",
} as const;

const besidePaths: ReadonlyMap<string, string> = new Map([
  [settingsName, registryPath],
  [besideNames.experiment, experimentsFolder],
  [besideNames.selection, selectionFolder],
  [besideNames.alert, alertsFolder],
  [besideNames.notify, notifyPath],
  [besideNames.suite, suitesFolder],
]);

/** The name under which touches of the record at a place are kept. */
export function touchName(place: Place): string {
  if (isModelPlace(place)) return place.model;
  return place.kind === "registry" ? settingsName : besideNames[place.kind];
}

/** The names under which the records beside the models are kept that use versions. */
export const recordsBeside: readonly string[] = [
  besideNames.experiment,
  besideNames.selection,
  besideNames.alert,
];

/** The path that a name of touches stands for: a folder, or the file of the settings. */
export function touchedPath(name: string): string {
  return besidePaths.get(name) ?? modelFolder(name);
}

/**
 * Lists what differs between two trees by the models that it belongs to. Evidence is told once a model, what stands beside the models once
 * a folder.
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
  const told = new Set<string>();
  const changes = await differingPaths(trees, before, after);
  const folders = new Map(changes.map(({ path, folder }) => [path, folder]));
  for (const change of changes) {
    const place = placeOf(change.path);
    if (place === null) continue;
    const id =
      place.kind === "registry" ? change.after : (folders.get(touchedPath(touchName(place))) ?? null);
    const touch = touchOf(place, change, id);
    if (touch.part === "evidence" || touch.part === "named") {
      if (told.has(touch.model)) continue;
      told.add(touch.model);
    }
    touches.push(touch);
  }
  return touches;
}

function touchOf(place: Place, change: ChangedPath, id: Oid | null): Touch {
  const mark = markOf(change);
  const model = touchName(place);
  switch (place.kind) {
    case "registry":
    case "model":
      return { model, part: "model", version: "", mark, id };
    case "version":
      return { model, part: "version", version: place.version, mark, id };
    case "evidence":
    case "profile":
      return { model, part: "evidence", version: "", mark: "changed", id };
    case "experiment":
    case "checkpoint":
    case "conclusion":
    case "selection":
    case "alert":
    case "notify":
    case "suite":
      return { model, part: "named", version: "", mark: "changed", id };
  }
}

function markOf({ before, after }: ChangedPath): Mark {
  if (before === after) return "changed";
  if (before === null) return "arrived";
  return after === null ? "gone" : "changed";
}
