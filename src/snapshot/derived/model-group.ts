import { modelNameFault } from "../../values/name.ts";
import { compareText } from "../../values/version.ts";
import { type ListedModel, type ModelsBelow, nameBelow } from "./models-below.ts";

/** The models in one folder below `models`, by name: those of a namespace, or the one that the folder is. */
export interface ModelGroup {
  readonly folder: string;
  readonly names: readonly string[];
  /** Whether every record is known to give its model the name that it has here. */
  readonly isSettled: boolean;
  /** The same list as long as the folder stays the same and what is known of it is kept. */
  readonly models: readonly ListedModel[];
}

/* Most folders are those of the commit before, so their names are judged and sorted once. */
const known = new WeakMap<ModelsBelow, ModelGroup>();

/** The models in a folder of which it is known what is below; a folder with a bad name is left out. */
export function groupOf(folder: string, below: ModelsBelow): ModelGroup {
  const before = known.get(below);
  if (before?.folder === folder) return before;
  const group = below.settled?.folder === folder ? settledGroup(folder, below) : judgedGroup(folder, below);
  known.set(below, group);
  return group;
}

function settledGroup(folder: string, below: ModelsBelow): ModelGroup {
  let models: readonly ListedModel[] | null = null;
  return {
    folder,
    names: (below.settled?.segments ?? []).map((segment) => nameBelow(folder, { segment })),
    isSettled: true,
    get models() {
      return (models ??= listed(folder, below));
    },
  };
}

function judgedGroup(folder: string, below: ModelsBelow): ModelGroup {
  const models = listed(folder, below)
    .filter(({ name }) => modelNameFault(name) === null)
    .sort((a, b) => compareText(a.name, b.name));
  return { folder, names: models.map(({ name }) => name), isSettled: false, models };
}

function listed(folder: string, { models }: ModelsBelow): ListedModel[] {
  return models.map((below) => ({ name: nameBelow(folder, below), below }));
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
  const first = ({ names }: ModelGroup): string => names[0] ?? "";
  return groups.filter(({ names }) => names.length > 0).sort((a, b) => compareText(first(a), first(b)));
}
