import type { CommandGroup, Flag, Positional } from "../command.ts";
import { reasonFlag, storeFlag } from "./flags.ts";

const subjects: readonly Positional[] = [
  {
    name: "MODEL",
    summary: "name of the model, such as speech/silero-vad; it is created with its first version",
  },
  { name: "FILE", summary: "files and folders that make up the version", min: 0, max: Infinity },
];

const factFlags: readonly Flag[] = [
  { name: "version", value: "V", summary: "the exact version, instead of deriving one" },
  {
    name: "bump",
    value: "LEVEL",
    choices: ["major", "minor", "patch"],
    summary: "the level, instead of deriving it",
  },
  {
    name: "versioning",
    value: "KIND",
    choices: ["semver", "timestamp"],
    summary: "how versions of a new model are named",
  },
  { name: "framework", value: "NAME", summary: "what loads the weights: onnx, pytorch, tensorflow ..." },
  { name: "task", value: "NAME", summary: "what the model does: vad, stt, classification ..." },
  { name: "model-type", value: "NAME", summary: "the algorithm or architecture" },
  { name: "metric", value: "k=v", repeat: true, summary: "a measured number" },
  { name: "param", value: "k=v", repeat: true, summary: "a hyperparameter; JSON, else text" },
  { name: "params", value: "FILE", summary: "hyperparameters from a JSON or YAML file" },
  {
    name: "config",
    value: "FILE",
    summary: "configuration, stored by digest and hashed without regard to key order",
  },
  {
    name: "dataset",
    value: "N@V",
    repeat: true,
    summary: "what it was trained on: name@version or name@digest",
  },
  {
    name: "parent",
    value: "M@V[=RELATION]",
    repeat: true,
    summary: "a version that it was made from, and how: fine-tuned-from, distilled-from, merged-from ...",
  },
  { name: "inherit", value: "M@V", summary: "copy whatever is not given from this version" },
  { name: "run", value: "ID", summary: "the training run, as system:id" },
  { name: "feature", value: "F", repeat: true, summary: "an input feature; the order counts" },
  { name: "features", value: "FILE", summary: "features from a file: a JSON or YAML list, or a name a line" },
  { name: "trained-from", value: "DATE", summary: "when the training started" },
  { name: "trained-to", value: "DATE", summary: "when the training ended" },
  { name: "samples", value: "SPLIT=N", repeat: true, summary: "samples of train, validation or test" },
  { name: "memory", value: "SIZE", summary: "memory that it needs to run, such as 40MiB" },
  { name: "code", value: "R@C", summary: "repository and commit of the code that goes with it" },
  {
    name: "interface",
    value: "FILE",
    summary: "inputs and outputs from a JSON or YAML file, where the weights do not state them",
  },
  { name: "tag", value: "k[=v]", repeat: true, summary: "a label: k, k=v or k:v" },
  { name: "custom", value: "k=v", repeat: true, summary: "anything else; JSON, else text" },
  { name: "link", value: "URL", repeat: true, summary: "address of a report, a card, a paper" },
  { name: "change", value: "TEXT", summary: "your own words about what is new" },
  { name: "description", value: "TEXT", summary: "what is special about the version" },
  {
    name: "from",
    value: "FILE",
    document: true,
    summary: "a JSON or YAML map of these keys; - is stdin, and so is - for an argument; options win",
  },
];

const batchSubjects: readonly Positional[] = subjects.map((subject) => ({
  ...subject,
  min: 0,
  ...(subject.name === "MODEL" ? { summary: `${subject.summary}; a file may name it instead` } : {}),
}));

const batchFlags: readonly Flag[] = [
  {
    name: "batch",
    value: "FILE",
    summary: "many versions: a JSON object a line (.jsonl or stdin), or a JSON or YAML list; - is stdin",
  },
  {
    name: "adopt",
    summary: "with --batch: versions that live elsewhere, with stage, created, author and aliases as there",
  },
];

/** Registering versions. */
export const registerGroup: CommandGroup = {
  title: "Register",
  commands: [
    {
      name: "register",
      summary: "store files by hash and commit a version",
      details: [
        "Without --version and --bump the version is derived: what changed against the parent decides between major, minor and patch, and the reasons are stored and shown.",
        "A batch (--batch) has a map of these keys for each version, with its model and files; an entry may build on those before it. One commit holds all of them, after which come the moves that an entry's stage asks for; one refusal, and nothing lands.",
        "With --adopt the versions of a batch live elsewhere already: each stands at once in its stage, keeps created and author, and history says that it was adopted. It takes the place of no other version.",
      ],
      kind: "write",
      positionals: batchSubjects,
      flags: [
        ...factFlags,
        ...batchFlags,
        { name: "stage", value: "STAGE", summary: "move it there at once, along the legal path" },
        reasonFlag,
        storeFlag,
        { name: "allow-duplicate", summary: "insist although an equal version exists" },
      ],
      examples: [
        {
          line: "stemma register silero-vad model.onnx --framework onnx",
          says: "derives the version and registers it",
        },
        {
          line: "stemma register silero-vad model.onnx --version 4.0.0 --metric roc_auc=0.91 --tag domain=speech",
          says: "registers an exact version with a metric and a tag",
        },
        {
          line: "stemma register speech/asr weights/ --from facts.yaml",
          says: "takes a folder as one version and the facts from a file",
        },
        {
          line: "stemma register --batch versions.jsonl",
          says: "registers many: a JSON object a line, all or none",
        },
        {
          line: "stemma register --batch served.jsonl --adopt",
          says: "takes over what another registry serves, with its stages and dates",
        },
        {
          line: "stemma register silero-vad new.onnx --inherit silero-vad@latest --dry-run",
          says: "shows what it would write",
        },
      ],
      load: () => import("../commands/register.ts"),
    },
    {
      name: "next",
      summary: "show the version that register would give, and why; write nothing",
      kind: "read",
      positionals: batchSubjects,
      flags: factFlags,
      examples: [
        { line: "stemma next silero-vad new.onnx", says: "shows the next version and what differs" },
        {
          line: "stemma next silero-vad new.onnx --parent silero-vad@4.0.0 --json",
          says: "compares with a given parent",
        },
      ],
      load: () => import("../commands/next.ts"),
    },
    {
      name: "hash config",
      summary: "print the hash of a configuration; the order of its keys does not matter",
      kind: "other",
      timeless: "It takes no --at: it reads a file of yours, and nothing of the registry.",
      positionals: [{ name: "FILE", summary: "a JSON or YAML file" }],
      flags: [],
      examples: [
        { line: "stemma hash config train.yaml", says: "prints the hash that `register --config` stores" },
      ],
      load: () => import("../commands/hash-config.ts"),
    },
    {
      name: "import gto",
      summary: "take the versions of a GTO repository over, with stages, dates and authors",
      details: [
        "Reads the annotated tags of the repository in the folder REPO, or else of the registry itself, as gto does, and artifacts.yaml at the commit of each version. All of it lands in one commit as adopted versions. What is there already is left as it is, so it can be run again.",
        "Names and versions that cannot be held here are listed and left out. Of several versions in an exclusive stage the newest one takes it. The bytes stay where they are.",
      ],
      kind: "write",
      positionals: [{ name: "REPO", summary: "the folder of the repository", min: 0 }],
      flags: [
        {
          name: "stage-map",
          value: "THERE=HERE",
          repeat: true,
          summary: "the stage of this registry for one of GTO; THERE= for the initial one",
        },
      ],
      examples: [
        { line: "stemma import gto ../models --dry-run", says: "shows what would be taken over" },
        {
          line: "stemma import gto ../models --stage-map prod=production --stage-map dev=",
          says: "takes it over, with other names of stages",
        },
      ],
      load: () => import("../commands/import-gto.ts"),
    },
  ],
};
