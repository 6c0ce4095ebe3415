import {
  commit,
  count,
  digest,
  finding,
  flag,
  keys,
  list,
  map,
  model,
  nullable,
  oneOf,
  shared,
  stage,
  text,
  version,
} from "./words.mjs";

/** Rules, state, and what the command line alone says. */
export const others = {
  check: [
    "CheckForm",
    "The outcome of a check.",
    {
      commit: [
        nullable(commit),
        "The commit that was checked, or that the edits are based on; null on a branch without one.",
      ],
      base: [nullable(commit), "The commit that it was judged against; null where there is none."],
      ok: [
        flag,
        "False where a finding is an error; the command then exits with 1. Warnings alone leave it true.",
      ],
      findings: [list(finding), "What was found, by path and line."],
    },
  ],
  completion: [
    null,
    "The script that makes a shell complete command lines.",
    {
      shell: [oneOf("bash", "zsh", "fish"), "The shell."],
      script: [text, "What the shell is to read."],
    },
  ],
  lifecycle: [
    "LifecycleForm",
    "The lifecycle in force.",
    {
      commit: [commit, "The commit that this was read from."],
      initial: [stage, "The stage of a new version."],
      stages: [list(shared("lifecycleStage")), "The stages, in lifecycle order."],
    },
  ],
  policy: [
    "PolicyForm",
    "What stages and aliases demand.",
    {
      commit: [commit, "The commit that this was read from."],
      policy_version: [count, "The version of the rules, which only grows."],
      policy: [
        digest,
        "The name of this policy: a sha256 of its rules, its version and the name of the one before.",
      ],
      policy_previous: [nullable(digest), "The name of the policy before; null where it names none."],
      stages: [list(shared("policyStage")), "The stages, in lifecycle order; one where one was asked for."],
      alias_gates: [map(list(shared("gate"))), "What must hold for an alias to move, by alias."],
      problems: [list(finding), "Models whose holds could not be read."],
    },
  ],
  card: [
    "CardForm",
    "What a change does to the registry, for the people who review it.",
    {
      commit: [commit, "The tip of the change."],
      base: [commit, "The commit by whose rules it is judged."],
      ok: [flag, "Whether the rules let it pass."],
      motions: [list(shared("cardMotion")), "What moves."],
      changes: [list(shared("difference")), "Everything that the change does, motions included."],
      findings: [list(finding), "What the rules say of it."],
      commands: [list(text), "Command lines that show the same in any clone."],
      posted: [
        list(shared("posted")),
        "The comments that it was written to; empty where nobody asked for it.",
      ],
    },
  ],
  gate: [
    "GateForm",
    "What the gate of a stage or an alias makes of a version.",
    {
      commit: [commit, "The commit that this was read from."],
      model: [model, "The model."],
      version: [version, "The version."],
      target: [
        keys({
          kind: [oneOf("stage", "alias"), "What it would enter."],
          name: [text, "The stage or alias."],
          from: [
            nullable(text),
            "The stage that the version is in, or the version that the alias points at; null for an alias that is new.",
          ],
        }),
        "Where the version would enter.",
      ],
      holders: [list(version), "Who holds it now."],
      met: [
        flag,
        "Whether the version may enter now: every demand is met or excused, and nothing else refuses. False exits with 1.",
      ],
      demands: [list(shared("demand")), "The demands, in the order of the gate."],
      findings: [list(finding), "What refuses besides the gate: a move that the lifecycle lacks, a hold."],
    },
  ],
  explain: [
    "ExplainForm",
    "What a code of an error or finding means.",
    {
      code: [text, "The code."],
      kind: [text, "Its kind, which decides the exit code of an error."],
      means: [text, "What happened."],
      remedy: [text, "What can be done about it."],
      rules: [list(shared("rule")), "The rules of gates that report it."],
    },
  ],
  status: [
    "StatusForm",
    "Where the registry stands.",
    {
      commit: [nullable(commit), "The tip; null before the first commit."],
      ref: [text, "The ref that holds the registry; HEAD where it is detached."],
      upstream: [nullable(text), "The remote-tracking ref; null where there is none."],
      remote: [
        nullable(
          keys({
            name: [text, "Its name in Git's configuration."],
            url: [text, "Its URL, without credentials."],
            transport: [
              nullable(text),
              "What speaks with it: `http`, our own client, or `git`; null for a URL that is not allowed.",
            ],
          }),
        ),
        "The remote that `--push` goes to; null where there is none.",
      ],
      ahead: [nullable(count), "Commits that the upstream lacks; null where there is no upstream."],
      behind: [nullable(count), "Commits that only the upstream has; null where there is no upstream."],
      recovered: [
        nullable(text),
        "What an interrupted synchronisation left and what was done about it; null where nothing was.",
      ],
      models: [count, "Number of models."],
      versions: [count, "Number of versions."],
      unpushed_bytes: [
        nullable(count),
        "Bytes of referenced artifacts that the local store has and the default one lacks; null where that is the local one.",
      ],
      problems: [count, "Number of records that cannot be read; `stemma check` tells them."],
      proposals: [list(shared("pendingProposal")), "What is proposed and not over."],
    },
  ],
  doctor: [
    "DoctorForm",
    "The health of the repository around a registry.",
    {
      commit: [
        nullable(commit),
        "The tip that was looked at; null where there is none, or it cannot be read.",
      ],
      git_dir: [text, "Absolute path of the Git directory."],
      work_tree: [
        nullable(text),
        "Absolute path of the work tree; null for a bare repository, and for one that cannot be opened.",
      ],
      ref: [
        nullable(text),
        "The ref that holds the registry; null where HEAD is detached, or nothing could be opened.",
      ],
      engine: [
        nullable(oneOf("node", "native")),
        "What reads and writes the repository; null where it cannot be opened.",
      ],
      ok: [flag, "False where a finding is an error; the command then exits with 1."],
      probes: [list(shared("probe")), "What was looked at, in order."],
      findings: [list(shared("ailment")), "What was found; with `--fix`, what was left after it."],
      fixed: [list(text), "What `--fix` mended, a sentence each."],
    },
  ],
  stats: [
    "StatsForm",
    "Figures of a registry.",
    {
      commit: [commit, "The commit that this was counted from."],
      models: [count, "Number of models."],
      versions: [count, "Number of versions."],
      stages: [map(count), "Number of versions in each stage, in lifecycle order."],
      frameworks: [
        map(count),
        "Number of versions by framework, the most frequent first; versions that name none are not counted.",
      ],
      artifacts: [shared("artifactFigures"), "What the versions name."],
      activity: [list(shared("month")), "The last twelve months by UTC, oldest first."],
      authors: [list(shared("authorFigures")), "Who registered versions, the most first."],
      problems: [list(finding), "What could not be read; the figures are of the rest."],
    },
  ],
  "merge-driver": [
    "MergeDriverForm",
    "What `merge-driver` left in our file; a conflict exits with 1.",
    {
      path: [text, "The path of the file in the repository."],
      state: [
        oneOf("record", "lines", "conflict"),
        "`record`: merged by what it says; `lines`: no record, merged as text; `conflict`: to be resolved by hand.",
      ],
      conflicts: [list(text), "The places at which both sides contradict each other, as JSON pointers."],
    },
  ],
  "config-hash": [
    "ConfigHashForm",
    "The hash of a configuration file.",
    {
      file: [text, "Absolute path of the file."],
      hash: [digest, "Of its RFC 8785 JSON: the order of keys does not matter."],
    },
  ],
  inspect: [
    "InspectedFilesForm",
    "What files tell of themselves before they are registered.",
    {
      framework: [nullable(text), "The framework that loads the weights; null where they do not show it."],
      inspection: [
        nullable(shared("inspection")),
        "What was read from the weights; null where there are none.",
      ],
      interface: [
        nullable(shared("interface")),
        "Inputs and outputs; null where the weights do not state them.",
      ],
      files: [list(shared("inspectedFile")), "The files, in the order given."],
      tensors: [list(shared("listedTensor")), "The tensors that the weights list, in their order."],
      dangerous: [
        list(text),
        "Imports of pickles that can run programs, reach files or the network, or load more code.",
      ],
    },
  ],
  aliases: [
    null,
    "The aliases of a model.",
    {
      commit: [commit, "The commit that this was read from."],
      model: [model, "The model."],
      aliases: [map(version), "Its aliases, and the version of each."],
    },
  ],
  "alias-target": [
    null,
    "Where an alias leads.",
    {
      commit: [commit, "The commit that this was read from."],
      model: [model, "The model."],
      alias: [text, "The alias."],
      version: [version, "The version that it leads to."],
    },
  ],
  tags: [
    null,
    "The tags of a version or model.",
    {
      commit: [commit, "The commit that this was read from."],
      subject: [text, "What was asked for, as it was written."],
      tags: [shared("tags"), "Its tags; null where a tag has no value."],
    },
  ],
  help: [
    null,
    "The commands that a help topic is about.",
    { commands: [list(shared("helpCommand")), "The commands."] },
  ],
  "program-version": [null, "The version of Stemma.", { version: [text, "The version."] }],
  error: [null, "A failure. It is the only value on stdout.", { error: [shared("error"), "What failed."] }],
};
