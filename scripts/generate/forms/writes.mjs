import {
  commit,
  count,
  digest,
  finding,
  flag,
  list,
  model,
  nullable,
  shared,
  stage,
  text,
  version,
} from "./words.mjs";
import { pageKeys, versionKeys } from "./records.mjs";

export const writeKeys = {
  base: [
    nullable(commit),
    "The commit that the change was based on; null for the first commit of a repository.",
  ],
  commit: [nullable(commit), "The commit that landed; null when nothing changed."],
  changed: [flag, "Whether anything changed. A write of what the registry holds already changes nothing."],
  durable: [
    flag,
    "False where the commit is published and could not be written through to the disk afterwards.",
  ],
  findings: [list(finding), "What was found and did not refuse: warnings and info."],
  repeated: [
    flag,
    "Whether an earlier write with the same operation id (`--op`) had done it, and nothing was written now.",
  ],
  remote: [
    nullable(shared("remote")),
    "Where the registry stands against its remote; null where there is none.",
  ],
};

const moveKeys = {
  model: [model, "The model."],
  version: [version, "The version that moved."],
  from: [stage, "The stage that it left."],
  to: [stage, "The stage that it entered."],
  displaced: [list(shared("displaced")), "The versions that left that stage for it, and where to."],
};

const nullableMoveKeys = {
  model: [nullable(model), "The model; null unless exactly one version moved."],
  version: [nullable(version), "The version; null unless exactly one moved."],
  from: [nullable(stage), "The stage that it left; null unless exactly one moved."],
  to: [nullable(stage), "The stage that it entered; null unless exactly one moved."],
  displaced: [
    list(shared("displaced")),
    "The versions that left that stage for it; empty unless exactly one moved.",
  ],
};

const holdKeys = {
  ...writeKeys,
  model: [model, "The model."],
  stage: [stage, "The stage."],
  hold: [nullable(shared("hold")), "The hold that is in force now; null where there is none any more."],
};

const changes = [list(shared("fileChange")), "The planned edits, in whole files."];

/** Writes. */
export const writes = {
  init: [
    "InitForm",
    "What `init` did.",
    {
      ...writeKeys,
      path: [text, "Absolute path of the work tree, or of a bare repository."],
      ref: [text, "The ref that holds the registry."],
      preset: [
        nullable(text),
        "The lifecycle that it starts with; null where there was a registry already, and only hooks or workflows were added.",
      ],
      created_repository: [flag, "Whether the Git repository was made too."],
      hooks: [
        list(text),
        "Absolute paths of the Git hooks that were installed; one that is there already is left out.",
      ],
      hooks_to_add: [
        list(shared("hookToAdd")),
        "What is to be added by hand, where a hook manager keeps the hooks.",
      ],
      merge_driver: [
        list(text),
        "Absolute paths of the files in which git was told to merge records by stemma merge-driver; none where it is told already.",
      ],
      workflows: [list(text), "Paths in the repository of the workflows that were written."],
    },
  ],
  "server-hook": [
    "HooksInstalledForm",
    "What `init --hooks --server` did.",
    {
      hooks: [
        list(text),
        "Absolute paths of the hooks that were installed; none where they are there already.",
      ],
      hooks_to_add: [
        list(shared("hookToAdd")),
        "What is to be added by hand, where the hooks of the server are kept elsewhere.",
      ],
    },
  ],
  hooks: [
    "HooksRemovedForm",
    "What `init --hooks --undo` did, by the absolute paths of hooks.",
    {
      removed: [list(text), "Hooks of ours that are gone."],
      restored: [list(text), "Hooks that stood there before ours, and are back."],
      left: [list(text), "Hooks that were changed since they were installed, so that they stay."],
      merge_driver: [list(text), "The files in which git was told of the merge driver, and is no longer."],
    },
  ],
  register: [
    "RegisterForm",
    "The version that was registered, and how it landed. `updated` is null.",
    {
      ...versionKeys,
      ...writeKeys,
      commit: [commit, "The commit that landed."],
      moves: [list(shared("move")), "The moves that `--stage` asked for."],
    },
  ],
  "register-all": [
    "RegisterAllForm",
    "A batch of registrations: how it landed, and its versions in the order they were given.",
    {
      ...writeKeys,
      commit: [nullable(commit), "The last commit that landed; null for a batch without entries."],
      items: [list(shared("registered")), "The versions that were registered."],
    },
  ],
  promote: [
    "promote",
    "A move: `from` of its first step, `to` of its last.",
    {
      ...writeKeys,
      ...moveKeys,
      steps: [list(shared("move")), "Each step; one unless `--through` was given."],
    },
  ],
  rollback: [
    "rollback",
    "The return of an earlier holder.",
    { ...writeKeys, ...moveKeys, hold: [shared("hold"), "The hold that the stage has now."] },
  ],
  retire: [
    "RetireForm",
    "Versions at the end of their life.",
    { ...writeKeys, ...nullableMoveKeys, moves: [list(shared("move")), "The move of each version."] },
  ],
  hold: ["HoldOutcome", "A stage that was held or released.", holdKeys],
  alias: [
    "alias",
    "An alias that was set or removed.",
    {
      ...writeKeys,
      model: [model, "The model."],
      alias: [text, "The alias."],
      from: [nullable(version), "The version that it led to; null where there was none."],
      to: [nullable(version), "The version that it leads to; null where it was removed."],
    },
  ],
  annotate: [
    "annotate",
    "A version or model of which something else is said now.",
    {
      ...writeKeys,
      model: [model, "The model."],
      version: [nullable(version), "The version; null where it is about the model."],
    },
  ],
  "evidence-added": [
    "EvidenceAddedForm",
    "An evaluation that was recorded.",
    {
      ...writeKeys,
      model: [model, "The model."],
      version: [version, "The version."],
      suite: [text, "The suite."],
      path: [text, "The file that holds it."],
    },
  ],
  exports: [
    "ExportsForm",
    "The exports of a version, changed.",
    {
      ...writeKeys,
      model: [model, "The model."],
      version: [version, "The version."],
      format: [text, "The format that was added or removed."],
      added: [list(shared("export")), "What it has now and had not."],
      removed: [list(shared("export")), "What it had and has no longer."],
      exports: [list(shared("export")), "All exports of the version, afterwards."],
    },
  ],
  delete: [
    "delete",
    "What was deleted.",
    { ...writeKeys, deleted: [list(text), "Versions as model@version; a model by its name alone."] },
  ],
  rename: [
    "RenameForm",
    "A model that got another name.",
    {
      ...writeKeys,
      from: [model, "The name before."],
      to: [model, "The name now; the one before where the model had it already."],
      formerly: [list(model), "All earlier names: they lead to the model, and no other can take them."],
    },
  ],
  collect: [
    "collect",
    "Versions whose bytes were freed (library only; `artifact gc --history` does it).",
    { ...writeKeys, collected: [list(text), "The versions, as model@version."] },
  ],
  renumber: [
    "renumber",
    "Versions that got another ordinal (library only; `check --fix` does it and then checks).",
    { ...writeKeys, renumbered: [list(shared("renumbered")), "The versions."] },
  ],
  release: [
    "ReleaseForm",
    "Release tags. Tags make no commit, so `commit` is null.",
    {
      ...writeKeys,
      base: [commit, "The commit that was read."],
      commit: [{ type: "null" }, "Always null."],
      changed: [flag, "Whether a tag was created."],
      dry_run: [flag, "Whether nothing was created."],
      changes: [list(shared("fileChange")), "Always empty: a tag is no file."],
      created: [
        list(shared("tag")),
        "The tags that were missing: created, or to be created by a run without `--dry-run`.",
      ],
      existing: [count, "Number of tags that were there already."],
      pushed: [list(text), "The tags that the remote took; empty without `--push`."],
    },
  ],
  "dry-run": [
    "DryRunForm",
    "What a write with `--dry-run` answers.",
    {
      dry_run: [{ const: true }, "Always true."],
      base: [nullable(commit), "The commit that the plan is based on; null where there is none yet."],
      changes,
      findings: [
        list(finding),
        "What the rules say. With an error among them the write would be refused, and the dry run exits with 1.",
      ],
    },
  ],
  "artifact-add": [
    "AddedForm",
    "Files that were stored.",
    {
      commit: [nullable(commit), "The commit that names the stores; null where there is none yet."],
      store: [text, "The store."],
      items: [list(shared("added")), "The files."],
    },
  ],
  "artifact-list": [
    "ListForm",
    "The artifacts that versions name.",
    pageKeys(shared("artifact"), "The artifacts."),
  ],
  transfer: [
    "TransferForm",
    "Artifacts that were copied from one store to another.",
    {
      commit: [commit, "The commit whose artifacts they are."],
      from: [text, "The store that they came from."],
      to: [text, "The store that has them now."],
      transferred: [list(digest), "What was copied."],
      bytes: [count, "The sum of the sizes of what was copied."],
      present: [count, "Number of artifacts that were there already."],
    },
  ],
  verify: [
    "VerifyForm",
    "The outcome of verifying artifacts.",
    {
      commit: [commit, "The commit whose artifacts they are."],
      ok: [flag, "False where something is corrupt or missing; the command then exits with 1."],
      store: [text, "The store that was read."],
      checked: [count, "Number of artifacts that were read to their end."],
      corrupt: [list(digest), "Those whose bytes have another digest."],
      missing: [list(digest), "Those that are not there."],
      collected: [
        list(shared("exactVersion")),
        "Versions whose bytes were freed on purpose, which is no fault.",
      ],
    },
  ],
  garbage: [
    "GarbageForm",
    "The outcome of collecting garbage. A commit lands only where `--history` freed versions that still stand.",
    {
      ...writeKeys,
      dry_run: [flag, "Whether nothing was removed."],
      changes: [list(shared("fileChange")), "The planned edits of a dry run; empty otherwise."],
      store: [text, "The store."],
      removed: [list(digest), "What was removed, or would be."],
      freed_bytes: [count, "The sum of the sizes of what was removed."],
      kept: [count, "Number of artifacts that stay."],
      collected: [list(shared("exactVersion")), "Versions that `--history` recorded as collected."],
    },
  ],
};
