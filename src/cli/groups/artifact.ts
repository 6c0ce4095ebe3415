import type { CommandGroup, Positional } from "../command.ts";
import { storeFlag } from "./flags.ts";

const subjects: Positional = {
  name: "SUBJECT",
  summary: "MODEL, MODEL@X or digests; everything when absent",
  min: 0,
  max: Infinity,
};

/** The content-addressed store. */
export const artifactGroup: CommandGroup = {
  title: "Artifacts",
  commands: [
    {
      name: "artifact add",
      summary: "store files by hash, without registering them",
      kind: "other",
      timeless: "It takes no --at: it fills a store, and a store has no earlier states.",
      positionals: [{ name: "FILE", summary: "files and folders", max: Infinity }],
      flags: [storeFlag],
      examples: [{ line: "stemma artifact add model.onnx", says: "stores a file and prints its digest" }],
      load: () => import("../commands/artifact-add.ts"),
    },
    {
      name: "artifact inspect",
      summary: "show what files tell of themselves, before they are registered",
      details: [
        "Format, types and shapes of tensors, parameters, architecture, operator sets, inputs and outputs, and what loading a pickle would import. Only headers are read; nothing is loaded or stored, and no registry is needed.",
      ],
      kind: "other",
      timeless: "It takes no --at: it reads a file of yours, and nothing of the registry.",
      positionals: [{ name: "FILE", summary: "files and folders, as register takes them", max: Infinity }],
      flags: [],
      examples: [
        { line: "stemma artifact inspect model.onnx", says: "shows inputs, outputs and tensors" },
        { line: "stemma artifact inspect checkpoint.pt --json", says: "gives all tensors as data" },
      ],
      load: () => import("../commands/artifact-inspect.ts"),
    },
    {
      name: "artifact ls",
      summary: "list artifacts: size, presence, and the versions that name them",
      kind: "read",
      positionals: [subjects],
      flags: [storeFlag],
      examples: [
        { line: "stemma artifact ls", says: "lists all artifacts" },
        {
          line: "stemma artifact ls silero-vad@production --store main",
          says: "lists those of one version in one store",
        },
      ],
      load: () => import("../commands/artifact-ls.ts"),
    },
    {
      name: "artifact push",
      summary: "copy artifacts from the local store to another",
      kind: "other",
      timeless: "It takes no --at: it fills a store for what the registry names now.",
      positionals: [subjects],
      flags: [{ name: "to", value: "STORE", summary: "where to; the default store when absent" }],
      examples: [{ line: "stemma artifact push silero-vad --to nas", says: "copies the files of one model" }],
      load: () => import("../commands/artifact-push.ts"),
    },
    {
      name: "artifact pull",
      summary: "copy artifacts from another store to the local one, verified",
      kind: "other",
      timeless:
        "It takes no --at: it fills the local store for what the registry names now; stemma pull MODEL@X --at fetches the files of an earlier day.",
      positionals: [subjects],
      flags: [{ name: "from", value: "STORE", summary: "where from; the default store when absent" }],
      examples: [
        {
          line: "stemma artifact pull silero-vad@production --from nas",
          says: "brings the files in production",
        },
      ],
      load: () => import("../commands/artifact-pull.ts"),
    },
    {
      name: "artifact verify",
      summary: "read artifacts and compare them with their digests",
      details: [
        "Corrupt or missing artifacts exit with 1. Those freed on purpose are named and are no failure.",
      ],
      kind: "read",
      positionals: [subjects],
      flags: [storeFlag],
      examples: [{ line: "stemma artifact verify silero-vad", says: "verifies the files of one model" }],
      load: () => import("../commands/artifact-verify.ts"),
    },
    {
      name: "artifact gc",
      summary: "free the bytes that nothing names any more",
      details: [
        "Kept is what any commit reachable from a ref or reflog names, and whatever was touched in the last 14 days. It asks first; where there is no terminal it needs --yes.",
      ],
      kind: "write",
      positionals: [],
      flags: [
        {
          name: "history",
          value: "90d",
          summary:
            "also free versions deleted or in a terminal stage for longer than this; they are recorded as collected",
        },
        storeFlag,
      ],
      examples: [
        { line: "stemma artifact gc --dry-run", says: "shows how many bytes it would free" },
        {
          line: "stemma artifact gc --history 90d --yes",
          says: "also frees what ended more than 90 days ago",
        },
      ],
      load: () => import("../commands/artifact-gc.ts"),
    },
  ],
};
