import { modelNameFault } from "../../values/name.ts";
import { compareText } from "../../values/version.ts";
import type { Codec } from "./codec.ts";
import type { ModelFolder } from "./model-folder.ts";

/** A model in a folder below `models`, wherever that folder stands. */
export interface ModelBelow extends Pick<ModelFolder, "name" | "formerly"> {
  /** The name of its folder in a namespace; empty where the folder itself is the model. */
  readonly segment: string;
  /** The id of its folder's tree; empty where no tree holds it. */
  readonly tree: string;
}

/** A model as the folder that holds it tells of it. */
export interface ListedModel {
  readonly name: string;
  readonly below: ModelBelow;
}

/** What most folders say of their models: every record gives its model the name that it has in this folder. */
export interface Settled {
  /** The folder in which they have those names. */
  readonly folder: string;
  /** The folders of the models, in the order of their names, which models may have. */
  readonly segments: readonly string[];
}

/** The models in a folder below `models`. Where they are settled, their names are there before anything else is read of them. */
export class ModelsBelow {
  readonly settled: Settled | null;
  readonly #read: () => readonly ModelBelow[];
  #models: readonly ModelBelow[] | null = null;

  constructor(settled: Settled | null, read: () => readonly ModelBelow[]) {
    this.settled = settled;
    this.#read = read;
  }

  /** The models, one by one: the same list each time. */
  get models(): readonly ModelBelow[] {
    return (this.#models ??= this.#read());
  }

  /** Looks whether models are settled. */
  static of(models: readonly ModelBelow[]): ModelsBelow {
    const [folder = ""] = models[0]?.name?.split("/") ?? [];
    const names = models.map((below) => nameBelow(folder, below));
    const isSettled =
      models.length > 0 &&
      models.every(({ name }, index) => name === names[index]) &&
      names.every((name, index) => modelNameFault(name) === null && isAfter(name, names[index - 1]));
    const settled = isSettled ? { folder, segments: models.map(({ segment }) => segment) } : null;
    return new ModelsBelow(settled, () => models);
  }
}

function isAfter(name: string, before: string | undefined): boolean {
  return before === undefined || compareText(before, name) < 0;
}

/** The name of a model in a folder below `models`. */
export function nameBelow(folder: string, { segment }: Pick<ModelBelow, "segment">): string {
  return segment === "" ? folder : `${folder}/${segment}`;
}

type Rows = readonly (readonly [segment: string, tree: string, name: string | null, ...formerly: string[]])[];

/* Names first and apart, since a list of models asks for nothing else. */
interface Columns extends Pick<Settled, "folder"> {
  /** Between slashes, which no segment holds. */
  readonly segments: string;
  /** One after the other. */
  readonly trees: string;
  /** By the place of the model. */
  readonly formerly: Readonly<Record<string, readonly string[]>>;
}

/** Prints the models of a folder for an index. */
export const modelsBelowCodec: Codec<ModelsBelow> = {
  print: ({ settled, models }) =>
    JSON.stringify(settled === null ? rowsOf(models) : columnsOf(settled, models)),
  parse: (text) => {
    const printed = JSON.parse(text) as Rows | Columns;
    if ("segments" in printed) return ofColumns(printed);
    const models = printed.map(([segment, tree, name, ...formerly]) => ({ segment, tree, name, formerly }));
    return new ModelsBelow(null, () => models);
  },
};

function rowsOf(models: readonly ModelBelow[]): Rows {
  return models.map(({ segment, tree, name, formerly }) => [segment, tree, name, ...formerly]);
}

function columnsOf({ folder, segments }: Settled, models: readonly ModelBelow[]): Columns {
  const named = models.flatMap(({ formerly }, index) => (formerly.length === 0 ? [] : [[index, formerly]]));
  return {
    folder,
    segments: segments.join("/"),
    trees: models.map(({ tree }) => tree).join(""),
    formerly: Object.fromEntries(named) as Columns["formerly"],
  };
}

function ofColumns({ folder, segments: joined, trees, formerly }: Columns): ModelsBelow {
  const segments = joined.split("/");
  const length = trees.length / segments.length;
  return new ModelsBelow({ folder, segments }, () =>
    segments.map((segment, index) => ({
      segment,
      tree: trees.slice(index * length, (index + 1) * length),
      name: nameBelow(folder, { segment }),
      formerly: formerly[index] ?? [],
    })),
  );
}
