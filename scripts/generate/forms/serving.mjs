import { versionKeys } from "./records.mjs";
import { commit, count, flag, form, list, nullable, shared, text } from "./words.mjs";

const { commit: readFrom, ...others } = versionKeys;
const facts = Object.fromEntries(Object.entries(others).filter(([key]) => key !== "updated"));

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
  "pull-all": [
    "PullAllForm",
    "The pins of a lock file, each written to a folder of its own.",
    {
      commit: [commit, "The commit that the registry is at."],
      file: [text, "Absolute path of the lock file."],
      items: [list(form("pull")), "In the order of the pins."],
    },
  ],
  lock: [
    "LockForm",
    "What became of a lock file.",
    {
      commit: [commit, "The commit that references were resolved at."],
      file: [text, "Absolute path of the lock file."],
      changed: [flag, "Whether the file was written."],
      pins: [list(shared("pin")), "All pins, in the order of their references."],
      moved: [list(shared("moved-pin")), "The references whose pins are other ones now."],
    },
  ],
  "lock-status": [
    "LockStatusForm",
    "A lock file, compared with the registry.",
    {
      commit: [commit, "The commit that it was compared with."],
      file: [text, "Absolute path of the lock file."],
      ok: [
        flag,
        "False where a pinned version is not in the registry any more, or has other files; the command then exits with 1.",
      ],
      moved: [count, "Number of pins whose reference leads elsewhere, or nowhere."],
      pins: [list(shared("pin-state")), "The pins, in the order of their references."],
    },
  ],
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
