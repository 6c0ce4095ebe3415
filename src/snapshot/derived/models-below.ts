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

type Printed = readonly (readonly [
  segment: string,
  tree: string,
  name: string | null,
  ...formerly: string[],
])[];

/** Prints the models of a folder for an index. */
export const modelsBelowCodec: Codec<readonly ModelBelow[]> = {
  print: (models) => {
    const printed: Printed = models.map(({ segment, tree, name, formerly }) => [
      segment,
      tree,
      name,
      ...formerly,
    ]);
    return JSON.stringify(printed);
  },
  parse: (text) =>
    (JSON.parse(text) as Printed).map(([segment, tree, name, ...formerly]) => ({
      segment,
      tree,
      name,
      formerly,
    })),
};
