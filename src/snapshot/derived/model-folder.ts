import type { Codec } from "./codec.ts";

/**
 * What the folder of a model says of it, wherever the folder stands.
 *
 * `name` is a remark and no judgement: it is null where the record could not be read in the place where it was first seen, and the
 * record must be looked at then.
 */
export interface ModelFolder {
  /** Whether there is something called `model.yaml`. */
  readonly isModel: boolean;
  /** The blob of `model.yaml`; null where it is no regular file. */
  readonly record: string | null;
  /** The name in its record. */
  readonly name: string | null;
  /** The earlier names in its record. */
  readonly formerly: readonly string[];
  readonly versions: VersionFiles;
}

/** The versions of a model that have a file, in version order, and the blobs of their records. */
export interface VersionFiles {
  readonly ids: readonly string[];
  readonly blobs: readonly string[];
}

/** The folder of no model. */
export const noModel: ModelFolder = {
  isModel: false,
  record: null,
  name: null,
  formerly: [],
  versions: { ids: [], blobs: [] },
};

type Printed = readonly [
  isModel: 0 | 1,
  record: string | null,
  name: string | null,
  formerly: readonly string[],
  ids: readonly string[],
  blobs: string,
];

/** Prints a folder for an index; blobs as their digits in one text. */
export const modelFolderCodec: Codec<ModelFolder> = {
  print: ({ isModel, record, name, formerly, versions: { ids, blobs } }) => {
    const printed: Printed = [isModel ? 1 : 0, record, name, formerly, ids, blobs.join("")];
    return JSON.stringify(printed);
  },
  parse: (text) => {
    const [isModel, record, name, formerly, ids, digits] = JSON.parse(text) as Printed;
    const width = ids.length === 0 ? 0 : digits.length / ids.length;
    const blobs = ids.map((_, index) => digits.slice(index * width, (index + 1) * width));
    return { isModel: isModel === 1, record, name, formerly, versions: { ids, blobs } };
  },
};
