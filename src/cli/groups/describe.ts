import type { CommandGroup } from "../command.ts";
import { listAtFlag, reasonFlag } from "./flags.ts";

/** Pointers, labels, descriptions and names. */
export const describeGroup: CommandGroup = {
  title: "Describe",
  commands: [
    {
      name: "alias",
      summary: "point an alias at a version, remove it, or list the aliases of a model",
      kind: "write",
      positionals: [
        { name: "MODEL", summary: "name of the model" },
        { name: "NAME", key: "alias", summary: "the alias; without it they are listed", min: 0 },
        {
          name: "TO",
          summary: "a version, stage, other alias, #N or latest; without it the alias is shown",
          min: 0,
        },
      ],
      flags: [{ name: "remove", summary: "remove the alias" }, reasonFlag, listAtFlag],
      examples: [
        { line: "stemma alias silero-vad champion 5.0.0", says: "sets an alias" },
        { line: "stemma alias silero-vad champion --remove", says: "removes it" },
        { line: "stemma alias silero-vad", says: "lists all" },
      ],
      load: () => import("../commands/alias.ts"),
    },
    {
      name: "tag",
      summary: "set or remove tags, or list them",
      kind: "write",
      positionals: [
        { name: "MODEL[@X]", key: "subject", summary: "a model or a version" },
        { name: "k[=v]", key: "tags", summary: "tags to set: k, k=v or k:v", min: 0, max: Infinity },
      ],
      flags: [
        { name: "remove", value: "k", repeat: true, summary: "a tag to remove" },
        reasonFlag,
        listAtFlag,
      ],
      examples: [
        {
          line: "stemma tag silero-vad@5.0.0 quantised domain=speech",
          says: "sets a bare tag and one with a value",
        },
        { line: "stemma tag silero-vad --remove baseline", says: "removes a tag of the model" },
        { line: "stemma tag silero-vad@5.0.0", says: "lists the tags" },
      ],
      load: () => import("../commands/tag.ts"),
    },
    {
      name: "annotate",
      summary: "change what is said about a version or a model: description, metrics, tags, links",
      kind: "write",
      positionals: [{ name: "MODEL[@X]", key: "subject", summary: "a model or a version" }],
      flags: [
        { name: "description", value: "TEXT", summary: "the description" },
        { name: "metric", value: "k=v", repeat: true, summary: "a metric to set (version)" },
        { name: "remove-metric", value: "k", repeat: true, summary: "a metric to remove (version)" },
        { name: "tag", value: "k[=v]", repeat: true, summary: "a tag to set" },
        { name: "untag", value: "k", repeat: true, summary: "a tag to remove" },
        { name: "link", value: "URL", repeat: true, summary: "a link to add (version)" },
        { name: "task", value: "NAME", summary: "the task (model)" },
        { name: "owner", value: "NAME", repeat: true, summary: "the owners, all of them (model)" },
        { name: "license", value: "ID", summary: "the licence (model)" },
        { name: "intended-use", value: "TEXT", summary: "what it is for, and what not (model)" },
        {
          name: "primary-metric",
          value: "NAME",
          summary: "the metric that best, compare and gates use (model)",
        },
        {
          name: "direction",
          value: "k=up|down",
          repeat: true,
          summary: "whether more of a metric is better (model)",
        },
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma annotate silero-vad@5.0.0 --metric roc_auc=0.97",
          says: "adds a metric that was measured later",
        },
        {
          line: "stemma annotate silero-vad --description 'Voice activity detection' --owner speech-team",
          says: "describes the model",
        },
      ],
      load: () => import("../commands/annotate.ts"),
    },
    {
      name: "rename",
      summary: "give a model another name, with its history",
      details: [
        "The name before keeps leading to the model, in references, parents and history, and no other model can take it. Release tags stay as they are. The model may return to a name that it had.",
        "Stages, aliases and holds stay in force.",
      ],
      kind: "write",
      positionals: [
        { name: "OLD", key: "model", summary: "the model" },
        { name: "NEW", key: "to", summary: "its new name; team/model puts it into a namespace" },
      ],
      flags: [reasonFlag],
      examples: [
        { line: "stemma rename silero-vad speech/silero-vad", says: "moves a model into a namespace" },
        {
          line: "stemma rename silero-vad vad --reason 'one name for all teams' --dry-run",
          says: "shows the files that would move",
        },
      ],
      load: () => import("../commands/rename.ts"),
    },
  ],
};
