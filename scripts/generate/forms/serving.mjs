import { versionKeys } from "./records.mjs";
import { commit, count, flag, list, nullable, shared, text } from "./words.mjs";

const { commit: readFrom, updated: _, ...facts } = versionKeys;

const pulled = {
  commit: [commit, "The commit that the version was read from."],
  model: versionKeys.model,
  version: versionKeys.version,
  stage: versionKeys.stage,
  directory: [text, "Absolute path of the folder."],
  changed: [flag, "False where the folder held just this already."],
  files: [
    list(shared("pulled-file")),
    "The files in the folder, in the order of their paths, without `stemma.json`.",
  ],
  size: [count, "Sum of the sizes of the files, in bytes."],
  fetched: [count, "Number of bytes that came from stores."],
};

/** Forms of what brings versions to where they are used. */
export const serving = {
  pull: ["PullForm", "A version whose files were written to a folder.", pulled],
  label: [
    "LabelForm",
    "What the `stemma.json` of a pulled folder says: the version, and the files beside it.",
    {
      stemma: [{ const: 1 }, "The format of this file."],
      registry: [
        text,
        "The URL of the registry without credentials; the path of its repository where that has no remote.",
      ],
      commit: readFrom,
      ...facts,
      format: [nullable(text), "The format that was asked for; null for the version's own files."],
      files: [list(shared("file")), "The files beside this one, in the order of their paths."],
    },
  ],
};
