import { modelNameFault } from "../../values/name.ts";
import { compareText } from "../../values/version.ts";
import { nameBelow } from "./folders.ts";
import type { ListedModel, ModelBelow } from "./models-below.ts";

/** The models in one folder below `models`, by name: those of a namespace, or the one that the folder is. */
export interface ModelGroup {
  readonly folder: string;
  /** The same list as long as the folder stays the same and what is known of it is kept. */
  readonly models: readonly ListedModel[];
}

/* Most folders are those of the commit before, so their names are judged and sorted once. */
const known = new WeakMap<readonly ModelBelow[], ModelGroup>();

/** The models in a folder of which it is known what is below; a folder with a bad name is left out. */
export function groupOf(folder: string, models: readonly ModelBelow[]): ModelGroup {
  const before = known.get(models);
  if (before?.folder === folder) return before;
  const listed = models
    .map((below) => ({ name: nameBelow(folder, below), below }))
    .filter(({ name }) => modelNameFault(name) === null)
    .sort((a, b) => compareText(a.name, b.name));
  const group = { folder, models: listed };
  known.set(models, group);
  return group;
}

const renamed = new WeakMap<ModelGroup, readonly ListedModel[]>();

/** The few models of a group that have earlier names, or whose record has to be looked at to tell. */
export function maybeRenamed(group: ModelGroup): readonly ListedModel[] {
  const before = renamed.get(group);
  if (before !== undefined) return before;
  const found = group.models.filter(({ name, below }) => below.formerly.length > 0 || below.name !== name);
  renamed.set(group, found);
  return found;
}

/** Sorts groups so that their models, one group after the other, stand in the order of their names. */
export function sortGroups(groups: readonly ModelGroup[]): readonly ModelGroup[] {
  // What begins with a folder's name and a slash stands together, so the first names decide.
  const first = ({ models }: ModelGroup): string => models[0]?.name ?? "";
  return groups.filter(({ models }) => models.length > 0).sort((a, b) => compareText(first(a), first(b)));
}
