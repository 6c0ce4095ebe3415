import type { CommandGroup, Positional } from "../command.ts";
import { keyFlag, reasonFlag } from "./flags.ts";

const suite: Positional = { name: "NAME", key: "suite", summary: "name of the suite" };

/** Suites, and what they find of versions. */
export const evaluateGroup: CommandGroup = {
  title: "Evaluate",
  commands: [
    {
      name: "evaluate create",
      summary: "create a suite: what versions of a model are put through",
      details: [
        "What is not said is filled in: that the model loads and answers, and how fast it is. All else is written in its file, registry/suites/NAME.yaml. Docs: docs/guides/evaluation.md.",
      ],
      kind: "write",
      positionals: [suite],
      flags: [
        { name: "model", value: "MODEL", summary: "the model whose versions it is for" },
        { name: "task", value: "TASK", summary: "the task whose models it is for, instead of one model" },
        { name: "nightly", value: "HOUR", summary: "run it every night from this hour on, UTC" },
        { name: "description", value: "TEXT", summary: "what it tests" },
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma evaluate create speed --model silero-vad --nightly 2",
          says: "loads every version that serves, every night, and times it",
        },
      ],
      load: () => import("../commands/evaluate-create.ts"),
    },
    {
      name: "evaluate run",
      summary: "put a version through its suites, and keep what they find as evidence",
      details: [
        "The exact files are fetched by digest, fed, scored, and compared with a baseline; gates read the evidence. Without --suite all suites of its model and its task are run. It exits with 1 where one did not pass. A run that was interrupted goes on where it was.",
        "A suite that starts a program needs to be allowed: --allow-commands, or git config stemma.evaluate.commands true.",
      ],
      kind: "write",
      positionals: [{ name: "MODEL@X", key: "version", summary: "the version" }],
      flags: [
        { name: "suite", value: "NAME", repeat: true, summary: "only this suite" },
        { name: "allow-commands", summary: "start the programs that suites name" },
        {
          name: "endpoint",
          value: "URL",
          summary: "where the model is served, for suites that ask an endpoint",
        },
        { name: "sign", summary: "sign the evidence, for gates that say whose evaluations count" },
        keyFlag,
        reasonFlag,
      ],
      examples: [
        { line: "stemma evaluate run silero-vad@5.1.0", says: "runs all suites of the model" },
        {
          line: "stemma evaluate run silero-vad@5.1.0 --suite speech --dry-run",
          says: "runs one of them, and writes nothing",
        },
      ],
      load: () => import("../commands/evaluate-run.ts"),
    },
    {
      name: "evaluate show",
      summary: "show a suite",
      kind: "read",
      positionals: [suite],
      flags: [],
      examples: [{ line: "stemma evaluate show speech", says: "shows its data, its runner and its cases" }],
      load: () => import("../commands/evaluate-show.ts"),
    },
    {
      name: "evaluate list",
      summary: "list the suites",
      kind: "read",
      positionals: [],
      flags: [],
      examples: [{ line: "stemma evaluate list", says: "lists them by name" }],
      load: () => import("../commands/evaluate-list.ts"),
    },
  ],
};
