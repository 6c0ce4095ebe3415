import { eventKinds } from "../../history/event.ts";
import type { CommandGroup } from "../command.ts";
import { limitFlag, outputFlag, pagingFlags } from "./flags.ts";

/** Looking at what is registered. */
export const lookGroup: CommandGroup = {
  title: "Look",
  commands: [
    {
      name: "list",
      summary: "list models, or versions where a model or a filter is given",
      kind: "read",
      positionals: [{ name: "MODEL", summary: "list the versions of this model", min: 0 }],
      flags: [
        { name: "versions", summary: "list versions of all models" },
        { name: "stage", value: "STAGE", summary: "versions in this stage" },
        {
          name: "tag",
          value: "k[=v]",
          repeat: true,
          summary: "versions with this tag; all given ones must hold",
        },
        { name: "task", value: "NAME", summary: "versions of models with this task" },
        { name: "framework", value: "NAME", summary: "versions for this framework" },
        { name: "run", value: "ID", summary: "versions of this training run" },
        {
          name: "outdated",
          value: "90d",
          optional: /^\d+[dw]$/,
          summary: "deployed versions registered longer ago than this; 90d when no time is given",
        },
        { name: "all", summary: "also versions in a terminal stage" },
        ...pagingFlags,
      ],
      examples: [
        { line: "stemma list", says: "lists the models" },
        { line: "stemma list silero-vad --all", says: "lists the versions of one, archived ones included" },
        {
          line: "stemma list --stage production --sort -created --limit 10",
          says: "lists what was newest put in production",
        },
        {
          line: "stemma list --stage production --at 2026-06-30",
          says: "lists what was in production on a day",
        },
      ],
      load: () => import("../commands/list.ts"),
    },
    {
      name: "search",
      summary: "find versions by a query",
      details: [
        "A condition is FIELD OPERATOR VALUE; operators are = != < <= > >= in like ilike and is null, each with not; and, or, not and parentheses join them.",
        "Values may be numbers, versions, dates, sizes such as 100MB and durations such as 90d. metrics.X is what the author declared, evidence.SUITE.X what was measured, model.X a field of the model. docs/search.md has all fields.",
      ],
      kind: "read",
      positionals: [
        {
          name: "QUERY",
          summary: "conditions such as `framework = onnx`, joined by `and`, `or`, `not`",
          max: Infinity,
        },
      ],
      flags: pagingFlags,
      examples: [
        {
          line: "stemma search 'metrics.roc_auc >= 0.9 and stage = production' --sort -metrics.roc_auc,created",
          says: "finds the good ones in production, the best first",
        },
        {
          line: "stemma search 'framework in (onnx, tflite) and not (tags.domain is null or size > 100MB)'",
          says: "finds small tagged versions for two frameworks",
        },
        {
          line: "stemma search \"model like 'speech/%' and age > 90d\"",
          says: "finds what was registered long ago",
        },
        { line: "stemma search 'config.hash = sha256:4f1c...'", says: "finds the twins of a configuration" },
      ],
      load: () => import("../commands/search.ts"),
    },
    {
      name: "show",
      summary: "show everything about a model or a version",
      kind: "read",
      positionals: [
        { name: "MODEL[@X]", summary: "a model, or a version by number, alias, stage, #N or latest" },
      ],
      flags: [
        {
          name: "report",
          summary: "a full report on a version: stages over time, comparison with what serves, evidence",
        },
        {
          name: "format",
          value: "FORMAT",
          choices: ["text", "md"],
          summary: "of the report: text (default) or md",
        },
        outputFlag,
      ],
      examples: [
        { line: "stemma show silero-vad", says: "shows a model: stages, aliases, versions" },
        { line: "stemma show silero-vad@production", says: "shows the version in production" },
        {
          line: "stemma show silero-vad@5.0.0 --at 2026-11-01 --json",
          says: "prints a version as it was on a day",
        },
        {
          line: "stemma show silero-vad@5.0.0 --report --format md -o report.md",
          says: "writes a report for people who were not there",
        },
      ],
      load: () => import("../commands/show.ts"),
    },
    {
      name: "resolve",
      summary: "print the exact version that a name or a task leads to, with the digests of its files",
      kind: "read",
      positionals: [{ name: "MODEL@X", summary: "a version by number, alias, stage, #N or latest", min: 0 }],
      flags: [
        {
          name: "task",
          value: "NAME",
          summary: "the only version for this task in a deployable stage, such as production",
        },
      ],
      examples: [
        { line: "stemma resolve silero-vad@production --json", says: "pins what is in production" },
        { line: "stemma resolve --task vad", says: "says what serves a task" },
      ],
      load: () => import("../commands/resolve.ts"),
    },
    {
      name: "history",
      summary: "show what happened, newest first, read from Git history",
      details: [
        "Among the events of a model are those of the experiments, selections and alerts that use its versions.",
        "With --tenures it shows who stood in a stage from when to when, why it entered, and how it ended.",
      ],
      kind: "read",
      positionals: [
        {
          name: "SUBJECT",
          summary: "only events of MODEL or MODEL@X, or of experiment:NAME, selection:NAME, alert:NAME",
          min: 0,
        },
      ],
      flags: [
        { name: "stage", value: "STAGE", summary: "only moves into or out of this stage" },
        { name: "tenures", summary: "the stays in --stage instead of events; needs MODEL" },
        { name: "since", value: "DATE", summary: "not before this date" },
        { name: "until", value: "DATE", summary: "not after this date" },
        limitFlag,
      ],
      examples: [
        { line: "stemma history silero-vad --limit 20", says: "shows the last events of a model" },
        {
          line: "stemma history silero-vad --stage production --tenures",
          says: "shows who was in production, since when, until when, and how it ended",
        },
        { line: "stemma history experiment:vad-v6", says: "shows how an A/B test went" },
        { line: "stemma history --since 2026-01-01 --until 2026-03-31 --json", says: "prints a quarter" },
      ],
      load: () => import("../commands/history.ts"),
    },
    {
      name: "watch",
      summary: "print events as they land, one a line, until Ctrl-C",
      details: [
        "It waits for the ref of the registry and reads nothing else meanwhile. Events come oldest first, each once. With --json each is one value on a line of its own, as `history` has them; a failure is the last line, with `error`. With --repo URL the remote is asked every 30 seconds. When the ref is forced to another line, it stops (`line-replaced`), since what happened in between cannot be told.",
      ],
      kind: "other",
      timeless: "It takes no --at: it tells what lands from now on; what landed before is in stemma history.",
      streams: true,
      positionals: [
        {
          name: "SUBJECT",
          summary: "only events of MODEL, or of MODEL@ with a version, a stage or an alias",
          min: 0,
        },
      ],
      flags: [
        { name: "stage", value: "STAGE", summary: "only moves into or out of this stage, and its holds" },
        {
          name: "kind",
          value: "KIND",
          choices: eventKinds,
          repeat: true,
          summary: "only events of this kind",
        },
        { name: "since", value: "REV|DATE", summary: "tell first what happened after this" },
        {
          name: "every",
          value: "TIME",
          summary: "how often a remote is asked (30s), or a disk that tells of no changes is looked at (1s)",
        },
        { name: "limit", value: "N", summary: "end after so many events" },
      ],
      examples: [
        { line: "stemma watch", says: "prints everything that lands" },
        {
          line: "stemma watch silero-vad@production --json",
          says: "follows a stage: one JSON value a line, fit for a deployment script",
        },
        {
          line: "stemma watch --kind registered --since origin/main --limit 1",
          says: "waits for one registration that the remote has not",
        },
      ],
      load: () => import("../commands/watch.ts"),
    },
  ],
};
