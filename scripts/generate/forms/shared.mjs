import { loadModule } from "../load.mjs";
import {
  anything,
  commit,
  count,
  described,
  digest,
  flag,
  instant,
  list,
  map,
  model,
  nullable,
  number,
  oneOf,
  shared,
  stage,
  text,
  version,
} from "./words.mjs";

const { eventKinds } = await loadModule("src/history/event.ts");

const pattern = (regex, description) => ({ type: "string", pattern: regex, description });
const compared = (what, values, each) =>
  described(`The ${what} of the compared versions.`, {
    same: [flag, "Whether all are the same."],
    values: [list(values), each],
  });

/** The keys of an event. */
export const eventKeys = {
  commit: [commit, "The first-parent commit that brought it."],
  time: [instant, "Effective time: the greater of the committer date and the parent's effective time."],
  actor: [shared("person"), "Author of the commit."],
  kind: [oneOf(...eventKinds), "What happened. Kinds may be added."],
  model: [nullable(model), "The model; null for an event of the whole registry."],
  version: [nullable(version), "The version; null for an event of a model or of the registry."],
  from: [
    nullable(text),
    "The stage or, for an alias, the version before; for a rename the earlier name; null where there was none.",
  ],
  to: [nullable(text), "The stage, version or name afterwards; null where there is none."],
  name: [nullable(text), "The alias of an alias event, `kind.name` of a piece of evidence; null otherwise."],
  reason: [nullable(text), "What the tree says of the reason, else the commit's `Reason:` trailer."],
  merged: [list(shared("mergedCommit")), "The commits that a merge brought in; empty for any other commit."],
};

/** The keys of who and what stands behind a commit. */
export const authorityKeys = {
  committer: [shared("person"), "Who put the commit on the line: a forge, for what was merged there."],
  pull_request: [
    nullable(text),
    "The pull request that the message of the commit names, such as #12 or !12; null where it names none.",
  ],
  signature: [shared("commitSignature"), "The signature of the commit."],
};

const auditKeys = {
  ...eventKeys,
  ...authorityKeys,
  commit: [
    commit,
    "The first-parent commit that brought it; of a refused push the one that was not accepted.",
  ],
  actor: [
    shared("person"),
    "Author of the commit; of a refused push whoever pushed, as the server names them.",
  ],
  kind: [oneOf(...eventKinds, "push-refused"), "What happened. Kinds may be added."],
  outcome: [
    oneOf("done", "refused"),
    "`refused` is a push that the server of this repository kept a record of.",
  ],
  refusal: [nullable(shared("refusal")), "The refused push; null for what was done."],
  approvals: [
    list(text),
    "The approvals that came with a move or an alias, by the name of their record; empty for all else.",
  ],
  waivers: [list(text), "The waivers that came with it."],
  words: [
    list(shared("auditWord")),
    "The same with whoever made them and what their signatures are worth; of a piece of evidence itself.",
  ],
};

const pinKeys = {
  reference: [text, "What was asked for: model@X."],
  model: [model, "The model that it leads to."],
  version: [version, "The version that it leads to."],
  digest: [
    digest,
    "The content of the version: sha256 over the RFC 8785 JSON of `[[path, digest], ...]`, sorted by path.",
  ],
  commit: [commit, "The commit that the reference was resolved at."],
};

/** What several forms are made of. */
export const definitions = {
  commit: pattern(
    "^([0-9a-f]{40}|[0-9a-f]{64})$",
    "The id of a Git commit: 40 lower-case hex digits, 64 in a SHA-256 repository.",
  ),
  digest: pattern("^sha256:[0-9a-f]{64}$", "sha256: and 64 lower-case hex digits."),
  instant: pattern(
    "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",
    "An instant as RFC 3339: UTC with milliseconds, such as 2026-11-21T10:00:00.000Z.",
  ),
  model: pattern(
    "^[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)?$",
    "The name of a model, with its namespace.",
  ),
  version: pattern(
    "^(?:\\d+\\.\\d+\\.\\d+(?:-[0-9a-z.-]+)?|v\\d{14}_[0-9a-f]{8})$",
    "A version: MAJOR.MINOR.PATCH with an optional prerelease, or v and a timestamp.",
  ),
  exactVersion: pattern("^[^@]+@[^@]+$", "A version with its model: model@version."),
  stage: pattern("^[a-z][a-z0-9_-]*$", "The name of a stage."),
  person: { type: "string", description: "Name <email>." },
  code: pattern("^[a-z0-9]+(?:-[a-z0-9]+)*$", "A code of docs/errors.md."),
  finding: described("One thing that a check has to say.", {
    code: [shared("code"), "What it is, of the closed table in [errors.md](errors.md)."],
    severity: [
      oneOf("error", "warning", "info"),
      "An error refuses, a warning tells, info is for completeness.",
    ],
    message: [text, "One sentence for people; its wording may change."],
    hint: [nullable(text), "What to do about it; null where there is nothing to say."],
    path: [nullable(text), "The file in the repository; null where it is about no file."],
    line: [nullable(count), "The line, from 1; null where it is about the whole file."],
    column: [nullable(count), "The column in characters, from 1; null as for `line`."],
  }),
  probe: described("One look at the repository.", {
    name: [text, "What was looked at."],
    state: [
      oneOf("done", "skipped", "failed"),
      "Skipped for want of a tool, or failed: then a finding says why.",
    ],
    says: [text, "A few words on what was seen; its wording may change."],
  }),
  ailment: described("One thing that `doctor` has to say.", {
    probe: [text, "The probe that found it."],
    code: [shared("code"), "What it is, of the closed table in [errors.md](errors.md)."],
    severity: [
      oneOf("error", "warning", "info"),
      "An error means damage or a standstill, a warning risk, info advice.",
    ],
    message: [text, "One sentence for people; its wording may change."],
    hint: [nullable(text), "What to do about it; null where there is nothing to say."],
    path: [nullable(text), "Absolute path; null where it is about no file."],
    age_s: [nullable(count), "Seconds since the file last changed; null where that says nothing."],
    fixable: [flag, "Whether `--fix` mends it."],
  }),
  remote: described("Where the registry's ref stands against its remote.", {
    name: [text, "The name of the remote in Git's configuration."],
    ref: [text, "The ref there, by its full name."],
    tracking: [text, "What was last seen of it, as Git shortens it: origin/main."],
    pushed: [flag, "Whether this write went to the remote first."],
    ahead: [nullable(count), "Commits here that were not seen there; null where nothing was seen of it yet."],
    behind: [nullable(count), "Commits seen there that are not here; null as for `ahead`."],
  }),
  displaced: described("A version that had to leave a stage.", {
    version: [version, "The version that left."],
    to: [stage, "Where it went."],
  }),
  move: described("A move of one version.", {
    model: [model, "The model."],
    version: [version, "The version that moved."],
    from: [stage, "The stage that it left."],
    to: [stage, "The stage that it entered."],
    displaced: [list(shared("displaced")), "The versions that left that stage for it, and where to."],
  }),
  registered: described("A version that a batch registered.", {
    model: [model, "The model."],
    version: [version, "The version."],
    ordinal: [nullable(count), "Its number within the model."],
    change: [nullable(shared("change")), "How its number was derived."],
    moves: [list(shared("move")), "The moves that its stage asked for."],
  }),
  hold: described("A stop on a stage.", {
    reason: [text, "Why."],
    by: [shared("person"), "Who put it."],
    since: [instant, "Since when."],
  }),
  fileChange: described("A planned edit of one file.", {
    path: [text, "The file in the repository."],
    before: [nullable(text), "Its text now; null where it does not exist."],
    after: [nullable(text), "Its text afterwards; null where it goes."],
  }),
  updated: described("The last step that changed a version or moved it.", {
    time: [instant, "Committer date of the commit."],
    by: [shared("person"), "Author of the commit."],
    commit: [commit, "The commit."],
  }),
  change: described("How a version differs from the one that its number was derived from.", {
    level: [oneOf("initial", "major", "minor", "patch"), "The level; `initial` for the first version."],
    from: [nullable(version), "The version that it was compared with; null for the first one."],
    reasons: [list(text), "What differs, a short phrase each."],
    notes: [nullable(text), "The author's own words."],
  }),
  file: described("One file of a version.", {
    path: [text, "Relative path in the version, with forward slashes."],
    digest: [digest, "Of its bytes."],
    size: [count, "In bytes."],
    format: [nullable(text), "The file format; null where it was not recognised."],
    role: [
      oneOf("weights", "tokenizer", "preprocessing", "config", "manifest", "other"),
      "What the file is for.",
    ],
  }),
  pin: described("An exact version that a lock file keeps for a reference.", pinKeys),
  "moved-pin": described("A reference whose pin is another one now.", {
    reference: [text, "What was asked for: model@X."],
    from: [nullable(version), "The version that was pinned; null for none."],
    to: [nullable(version), "The version that is pinned now; null for none."],
  }),
  "pin-state": described("A pin, compared with the registry.", {
    ...pinKeys,
    state: [
      oneOf("current", "moved", "unresolved"),
      "Whether the reference leads to the pinned version, to another one, or nowhere.",
    ],
    now: [nullable(version), "The version that the reference leads to; null for nowhere."],
    stage: [nullable(stage), "Where the pinned version stands; null where the registry has it no more."],
    intact: [flag, "Whether the registry has the pinned version with the pinned digest."],
  }),
  "pulled-file": described("A file of a version that was written to a folder.", {
    path: [text, "Relative path in the folder, with forward slashes."],
    digest: [digest, "Of its bytes."],
    size: [count, "In bytes."],
    format: [nullable(text), "The file format; null where it was not recognised."],
    role: [
      oneOf("weights", "tokenizer", "preprocessing", "config", "manifest", "other"),
      "What the file is for.",
    ],
    from: [nullable(text), "The store that its bytes came from; null where they were on disk already."],
  }),
  tensor: described("One input or output.", {
    name: [text, "Its name."],
    type: [text, "The element type: float32, int64, string ..."],
    shape: [
      nullable(list({ anyOf: [count, text, { type: "null" }] })),
      "The dimensions: a number, a symbolic name, or null for an unnamed one; null where even their number is not known.",
    ],
  }),
  interface: described("Inputs and outputs, in order.", {
    inputs: [list(shared("tensor")), "What the model takes."],
    outputs: [list(shared("tensor")), "What the model gives."],
  }),
  opset: described("An operator set.", {
    domain: [text, "The domain; ai.onnx is the default one."],
    version: [count, "Its version."],
  }),
  inspection: described("What was read from the weights file itself.", {
    format: [text, "The format that was recognised by content."],
    producer: [nullable(text), "The program that wrote it."],
    opsets: [list(shared("opset")), "The operator sets that it imports."],
    parameters: [nullable(count), "Number of elements in all tensors; null where it was not counted."],
    tensors: [nullable(count), "Number of tensors; null where it was not counted."],
    dtypes: [map(count), "Number of parameters of each element type, such as float32."],
    architecture: [nullable(text), "The architecture that the weights name."],
    quantization: [nullable(text), "How the weights are quantised, where the file says it."],
    layout: [
      nullable(digest),
      "Digest of the names, types and shapes of all tensors: equal for equal architectures.",
    ],
    pickles: [
      list(shared("pickle")),
      "What loading the pickles among the files would import beyond what tensors need.",
    ],
  }),
  pickle: described("What loading one pickle would import.", {
    path: [text, "The file."],
    imports: [list(text), "Names, module first: os.system."],
    fault: [nullable(text), "Why it could not be scanned to its end; null where it was."],
  }),
  inspectedFile: described("A file before it is registered.", {
    path: [text, "As it would be within a version."],
    format: [text, "The format that was recognised by content, then by name."],
    role: [text, "Its role by its name: weights, tokenizer ..."],
    size: [count, "In bytes."],
  }),
  listedTensor: described("A tensor of the weights.", {
    name: [text, "Its name."],
    type: [text, "The element type: float32, q4_k ..."],
    shape: [list(count), "Its dimensions."],
  }),
  parent: described("A version that another one was made from.", {
    version: [shared("exactVersion"), "The parent, as model@version."],
    relation: [nullable(text), "How it was used: fine-tuned, distilled ..."],
  }),
  dataset: described("A dataset.", {
    name: [text, "Its name."],
    version: [nullable(text), "Its version."],
    digest: [nullable(digest), "Of the dataset or of its manifest."],
  }),
  samples: described("Number of samples in each split.", {
    train: [nullable(count), "Trained on."],
    validation: [nullable(count), "Used to choose the model."],
    test: [nullable(count), "Held out."],
  }),
  training: described("When and on what the training ran.", {
    started: [nullable(instant), "Its start."],
    ended: [nullable(instant), "Its end."],
    duration_s: [nullable(number), "Seconds."],
    samples: [nullable(shared("samples")), "Samples of each split."],
    host: [nullable(text), "Where it ran."],
  }),
  codeReference: described("The code that goes with a version.", {
    repository: [text, "The repository of the code."],
    commit: [nullable(text), "The commit in it."],
  }),
  config: described("The configuration of a version.", {
    hash: [digest, "Of its RFC 8785 JSON: the order of keys does not matter."],
    artifact: [nullable(digest), "Of the file in the store; null where the file was not kept."],
  }),
  metric: described("A metric with its circumstances.", {
    value: [number, "The value."],
    at: [nullable(instant), "When it was measured."],
    dataset: [nullable(text), "What it was measured on."],
  }),
  export: described("The same version in another format: one file of it, or an address.", {
    format: [text, "The format."],
    path: [nullable(text), "The path within the export; null for an address."],
    digest: [nullable(digest), "Of its bytes."],
    size: [nullable(count), "In bytes."],
    role: [
      nullable(oneOf("weights", "tokenizer", "preprocessing", "config", "manifest", "other")),
      "What the file is for; a manifest lists the files of an export with many. Null for an address.",
    ],
    uri: [nullable(text), "Where it lives if not in a store; nothing opens it."],
    created: [nullable(instant), "When it was added."],
    inspection: [nullable(shared("inspection")), "What was read from the file; null where nothing was."],
  }),
  source: described("Where a version came from.", {
    run: [nullable(text), "A run of a tracking service, such as mlflow:7f3c2a91."],
    commit: [nullable(text), "The commit that trained it."],
    uri: [nullable(text), "The place that it was taken from."],
  }),
  resources: described("What a version needs to run.", {
    memory_bytes: [nullable(count), "Memory in bytes."],
    gpu_memory_bytes: [nullable(count), "Accelerator memory in bytes."],
  }),
  tags: { description: "Labels; null where a tag has no value.", ...map(nullable(text)) },
  event: described("One semantic difference in history.", eventKeys),
  auditEntry: described(
    "An event with who and what stands behind it: a line of `audit --format jsonl`.",
    auditKeys,
  ),
  refusal: described("A push that the server refused.", {
    pusher: [nullable(text), "Who pushed, as the server says; null where it does not."],
    told_by: [nullable(text), "The variable of the environment that said so."],
    updates: [list(shared("refusedUpdate")), "The refs that it would have moved, twenty at most."],
    codes: [
      list(text),
      "The codes of the findings that were errors, or of what kept the push from being judged.",
    ],
  }),
  refusedUpdate: described("A ref that a refused push would have moved.", {
    ref: [text, "Its full name."],
    before: [text, "The id that it had; zeros for none."],
    after: [text, "The id that it was to get; zeros for none."],
  }),
  auditWord: described("A piece of evidence in an audit.", {
    kind: [text, "approval, waiver or evaluation."],
    name: [text, "The name of its record."],
    by: [nullable(text), "The identity that it names as its maker; null where the record cannot be read."],
    signature: [
      oneOf("none", "good", "bad", "unverified"),
      "`good` is by a key that the parent of the commit names for that identity; `unverified` where there is none, or no program to ask.",
    ],
  }),
  mergedCommit: described("A commit that came in by a merge.", {
    commit: [commit, "The commit."],
    author: [shared("person"), "Its author."],
  }),
  commitSignature: described(
    "The signature of a commit, as native git sees it with the identities of the registry, or else with the keys that it trusts here.",
    {
      state: [
        oneOf("none", "unverified", "good", "untrusted", "bad", "expired", "revoked"),
        "`unverified`: it could not be checked here; `untrusted`: it is good, and nothing here says whose key it is.",
      ],
      signer: [
        nullable(text),
        "Whose key it is: the identity, or whom Git's settings name; null where that is not known.",
      ],
      key: [nullable(text), "The fingerprint of the key; null where it is not known."],
      identity: [
        nullable(text),
        "The identity of the registry whose key it is, as the parent of the commit names it; null where it is none's.",
      ],
    },
  ),
  blameLine: described("Who set one value of a record.", {
    path: [text, "The keys that lead to it, joined by dots."],
    value: [anything, "The value; one item each where it is a list; null where it was removed."],
    before: [anything, "The value before; null where there was none, and for the items of lists."],
    removed: [flag, "Whether the commit removed it."],
    commit: [commit, "The first-parent commit that set it."],
    time: [instant, "Effective time of that commit."],
    actor: [shared("person"), "Author of that commit."],
    reason: [nullable(text), "The `Reason:` trailer of its message; null where there is none."],
    merged: [
      list(shared("mergedCommit")),
      "The commits that it brought, where it is a merge; empty for any other.",
    ],
    ...authorityKeys,
  }),
  tenure: described("One stay of a version in a stage.", {
    version: [version, "The version."],
    stage: [stage, "The stage."],
    from: [instant, "When it entered."],
    until: [nullable(instant), "When it left; null while it stands there."],
    by: [shared("person"), "Who moved it in."],
    reason: [nullable(text), "Why it was moved in."],
    ended_by: [nullable(shared("person")), "Who ended the stay; null while it lasts."],
    ended: [
      nullable(text),
      "The kind of the event that ended it: moved, displaced, rolled-back, deleted; null while it lasts.",
    ],
    commit: [commit, "The commit that moved it in."],
  }),
  comparison: described("One metric across the compared versions, in the order of `subjects`.", {
    direction: [oneOf("up", "down"), "Whether higher or lower is better."],
    assumed: [flag, "Whether the direction was assumed, since no table knows the metric."],
    values: [list(nullable(number)), "One value a subject; null where it has none."],
    deltas: [
      list(nullable(number)),
      "Difference to the subject that was named first; null where either has no value.",
    ],
    relative: [
      list(nullable(number)),
      "The difference as a share of the size of the first one's value; null where either has none, or that is 0.",
    ],
    best: [list(count), "Indexes of the best values."],
  }),
  subject: described("One compared version.", {
    model: [model, "The model."],
    version: [version, "The version."],
    stage: [stage, "Where it stands."],
    size: [count, "Sum of its artifacts in bytes."],
    created: [instant, "When it was registered."],
    author: [shared("person"), "Who registered it."],
    framework: [nullable(text), "The framework that loads the weights."],
    model_type: [nullable(text), "The algorithm."],
  }),
  comparedInterfaces: described("The interfaces of the compared versions.", {
    same: [flag, "Whether all are the same."],
    differences: [
      list(text),
      "What differs from the first one, a phrase each; empty where either is not known.",
    ],
    values: [list(nullable(shared("interface"))), "One a subject; null where it is not known."],
  }),
  comparedArtifacts: described("The files of the compared versions.", {
    same: [flag, "Whether all have the same files."],
    values: [list(list(shared("file"))), "One list a subject."],
  }),
  comparedInspections: compared(
    "facts read from the weights",
    nullable(shared("inspection")),
    "One a subject; null where nothing was read.",
  ),
  comparedExports: compared("exports", list(shared("export")), "One list a subject."),
  comparedConfigs: compared(
    "configurations",
    nullable(shared("config")),
    "One a subject; null where it has none.",
  ),
  comparedDatasets: compared("datasets", list(shared("dataset")), "One list a subject."),
  comparedTrainings: compared(
    "trainings",
    nullable(shared("training")),
    "One a subject; null where it is not known.",
  ),
  comparedResources: compared(
    "needs",
    nullable(shared("resources")),
    "One a subject; null where they are not known.",
  ),
  comparedSources: compared(
    "origins",
    nullable(shared("source")),
    "One a subject; null where it is not known.",
  ),
  comparedCode: compared(
    "code",
    nullable(shared("codeReference")),
    "One a subject; null where it is not known.",
  ),
  evidence: described("A piece of evidence about a version.", {
    path: [text, "Its file in the repository."],
    kind: [oneOf("evaluation", "approval", "waiver"), "What it is."],
    name: [text, "Its name; of an evaluation that of the suite."],
    by: [text, "Who made it."],
    created: [instant, "When it was made."],
    bound: [flag, "Whether it is about the bytes that the version has; else it counts for nothing."],
    signed: [flag, "Whether it carries a signature. That the signature holds is not said."],
    metrics: [map(number), "What an evaluation measured."],
  }),
  lifecycleStage: described("A stage and the moves out of it.", {
    name: [stage, "The stage."],
    to: [list(stage), "The stages that a version may move to."],
    exclusive: [flag, "Whether it holds one version at most."],
    displaced_to: [
      nullable(stage),
      "Where its holder goes when another version enters; null where it stays.",
    ],
    servable: [flag, "Whether its versions may serve traffic."],
    deployable: [flag, "Whether its versions may be deployed."],
    terminal: [flag, "Whether it is the end of life."],
  }),
  policyStage: described("What a stage demands.", {
    stage: [stage, "The stage."],
    from: [list(stage), "The stages that a version may come from."],
    to: [list(stage), "The stages that it may go to."],
    initial: [flag, "Whether new versions stand here."],
    exclusive: [flag, "Whether one version of a model at most stands here."],
    displaced_to: [
      nullable(stage),
      "Where the holder goes when another version enters; null where it stays.",
    ],
    servable: [flag, "Whether a version here may be an arm of an experiment."],
    deployable: [flag, "Whether a version here may be deployed."],
    terminal: [flag, "Whether it is the end of a life."],
    gates: [list(shared("gate")), "What must hold for a version to enter."],
    holds: [list(shared("stageHold")), "The models for which the stage is held now."],
  }),
  stageHold: described("A hold on a stage.", {
    model: [model, "The model."],
    reason: [text, "Why."],
    by: [text, "Who set it."],
    since: [instant, "Since when."],
  }),
  gate: { description: "A rule by name, with its parameters.", ...map(anything) },
  demand: described("One demand of a gate, and what its rule says of a version.", {
    rule: [text, "The rule."],
    code: [text, "The code of the finding that it makes where it is not met."],
    demand: [shared("gate"), "The demand as it is written."],
    state: [
      oneOf("met", "missing", "unjudged", "excused"),
      "`unjudged` could not be looked at, and is not met; `excused` is not met, and need not be.",
    ],
    says: [text, "What was found."],
    needs: [nullable(text), "What would meet it; null where nothing has to."],
    excused_by: [nullable(text), "The rule that excuses it; null where none does."],
    details: [list(shared("gateDetail")), "What it looked at, one by one."],
  }),
  gateDetail: described("One thing that a demand looked at.", {
    subject: [text, "A metric, a suite, a field, a digest, a stage or a person."],
    actual: [{ anyOf: [text, number, { type: "null" }] }, "What was found; null for nothing."],
    wanted: [text, "What the demand wants of it."],
    met: [flag, "Whether it is so."],
  }),
  rule: described("A rule of gates.", {
    rule: [text, "Its name."],
    wants: [text, "What it wants, in one sentence."],
    example: [text, "A demand of it, as it stands in a gate."],
  }),
  artifact: described("An artifact that versions name.", {
    digest: [digest, "Of its bytes."],
    size: [count, "In bytes."],
    present: [flag, "Whether the store has it."],
    referenced_by: [list(text), "The versions that name it, and suites whose data it is, suites/NAME."],
  }),
  added: described("A file that was stored.", {
    path: [text, "Its name."],
    digest: [digest, "Of its bytes."],
    size: [count, "In bytes."],
    present: [flag, "Whether the store had it already."],
  }),
  artifactFigures: described("What versions name, exports among it.", {
    references: [count, "How often versions name an artifact."],
    distinct: [count, "How many different artifacts they name."],
    logical_bytes: [count, "Bytes if each reference had its own copy."],
    unique_bytes: [count, "Bytes of the different artifacts."],
    dedupe_ratio: [nullable(number), "Logical to unique bytes; null where there are none."],
  }),
  month: described("What happened in one month.", {
    month: [pattern("^\\d{4}-\\d{2}$", "The month, such as 2026-11."), "The month, such as 2026-11."],
    registrations: [count, "Versions that were registered."],
    promotions: [
      nullable(count),
      "Moves from stage to stage that were asked for; null where history is too shallow to tell.",
    ],
    rollbacks: [nullable(count), "Rollbacks; null as for `promotions`."],
  }),
  authorFigures: described("Somebody who registered versions.", {
    author: [shared("person"), "Who."],
    versions: [count, "How many."],
    last: [instant, "When the last one was registered."],
  }),
  tag: described("A release tag.", {
    tag: [text, "Its name: model@vX.Y.Z."],
    target: [commit, "The commit that registered the version."],
    model: [model, "The model."],
    version: [version, "The version."],
  }),
  renumbered: described("A version that got another ordinal.", {
    model: [model, "The model."],
    version: [version, "The version."],
    from: [count, "The ordinal before."],
    to: [count, "The ordinal now."],
  }),
  node: described("A relative of a version, or what one of them was made of.", {
    id: [text, "The version, as model@version; else dataset:NAME@VERSION, run:ID or code:REPOSITORY@COMMIT."],
    kind: [
      oneOf("version", "unreadable", "missing", "deleted", "dataset", "run", "code"),
      "Whether the version stands, has a bad record, is not there, or was deleted; or what else it is.",
    ],
    stage: [nullable(stage), "Where a version stands; null for every other node."],
    distance: [
      { type: "integer" },
      "Steps from the root: below zero for an ancestor, above for a descendant.",
    ],
  }),
  edge: described("A parent of a version.", {
    from: [text, "The parent."],
    to: [shared("exactVersion"), "The version that was made from it."],
    relation: [
      nullable(text),
      "How it was used: fine-tuned-from, distilled-from, merged-from ...; trained-on a dataset, made-by a run, built-from code, trained-by a commit.",
    ],
  }),
  error: described("A failure.", {
    code: [
      shared("code"),
      "What it is, of the closed table in [errors.md](errors.md); the exit code follows from its kind.",
    ],
    message: [text, "One sentence for people; its wording may change."],
    hint: [nullable(text), "What to do next; null where there is nothing to say."],
    data: [shared("errorData"), "The operands: names, paths, what was found and expected."],
  }),
  errorData: {
    type: "object",
    description: "Operands by name. A refusal always has `findings`.",
    properties: {
      findings: { ...list(shared("finding")), description: "Why it was refused; there for every refusal." },
    },
    additionalProperties: true,
  },
  hookToAdd: described("What is to be added by hand to the configuration of a hook manager.", {
    hook: [text, "The hook, as Git calls it."],
    manager: [
      oneOf("husky", "lefthook", "pre-commit", "simple-git-hooks", "core.hooksPath"),
      "Who keeps the hooks.",
    ],
    file: [text, "Absolute path of the file."],
    lines: [list(text), "Exactly what to add."],
  }),
  helpPositional: described("An argument that is known by its place.", {
    name: [text, "What the help calls it."],
    summary: [text, "What it is."],
    min: [count, "How many at least."],
    max: [nullable(count), "How many at most; null for any number."],
  }),
  helpFlag: described("An option.", {
    name: [text, "Long name without the dashes."],
    value: [nullable(text), "What the help calls its value; null for a switch."],
    summary: [text, "What it does."],
    repeat: [flag, "Whether it may be given more than once."],
    required: [flag, "Whether it must be given."],
    choices: [list(text), "The only values it takes; empty where any is taken."],
  }),
  helpExample: described("An example.", {
    line: [text, "The command line."],
    says: [text, "What it does."],
  }),
  helpCommand: described("A command.", {
    name: [text, "Its name."],
    summary: [text, "What it does."],
    kind: [
      oneOf("read", "write", "other"),
      "A `read` takes `--at`, a `write` takes `--dry-run`, `other` takes neither.",
    ],
    positionals: [list(shared("helpPositional")), "Its arguments."],
    flags: [list(shared("helpFlag")), "Its own options."],
    examples: [list(shared("helpExample")), "How it is used."],
  }),
};
