import type { CommandGroup, Positional } from "../command.ts";
import { reasonFlag } from "./flags.ts";

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
