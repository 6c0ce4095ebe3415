import type { CommandGroup, Flag } from "../command.ts";
import { formatFlag, outputFlag, sourceFlag } from "./flags.ts";

const metricsFlag: Flag = { name: "metric", value: "NAME", repeat: true, summary: "only these metrics" };

/** Setting versions against each other, and the registry in figures. */
export const compareGroup: CommandGroup = {
  title: "Compare",
  commands: [
    {
      name: "compare",
      summary: "show versions side by side: metrics, parameters, interface, files",
      details: [
        "Differences are to the version that is named first. The best value of a metric is marked with *. With more than eight versions a row is a version.",
        "A bare MODEL stands for its versions in each --stage, or with --all for every version. The HTML is one file that loads nothing and runs nothing.",
      ],
      kind: "read",
      positionals: [
        { name: "MODEL[@X]", summary: "two or more versions; models with --stage or --all", max: Infinity },
      ],
      flags: [
        metricsFlag,
        { name: "sort", value: "METRIC", summary: "order the versions by this metric, best first" },
        { name: "stage", value: "STAGE", repeat: true, summary: "compare who stands in this stage" },
        { name: "all", summary: "compare every version of the models" },
        { name: "all-parameters", summary: "also parameters that are the same" },
        sourceFlag,
        formatFlag("table", "json", "md", "html"),
        outputFlag,
      ],
      examples: [
        { line: "stemma compare silero-vad@4.0.0 silero-vad@5.0.0", says: "compares two versions" },
        {
          line: "stemma compare vad@production vad@staging --metric roc_auc --format md",
          says: "makes a table for a pull request",
        },
        {
          line: "stemma compare vad --stage production --stage staging",
          says: "compares who stands in two stages",
        },
        {
          line: "stemma compare vad --all --sort roc_auc --format html -o vad.html",
          says: "writes a page with every version, the best first",
        },
      ],
      load: () => import("../commands/compare.ts"),
    },
    {
      name: "best",
      summary: "show the best version of a model by a metric and its direction",
      kind: "read",
      positionals: [{ name: "MODEL", summary: "name of the model" }],
      flags: [
        { name: "metric", value: "NAME", summary: "the metric; the primary one of the model when absent" },
        { name: "stage", value: "STAGE", summary: "only among the versions in this stage" },
        sourceFlag,
      ],
      examples: [
        { line: "stemma best silero-vad --metric roc_auc", says: "finds the version with the best roc_auc" },
        {
          line: "stemma best silero-vad --metric roc_auc --source ava-speech",
          says: "goes by what a suite measured",
        },
      ],
      load: () => import("../commands/best.ts"),
    },
    {
      name: "lineage",
      summary: "show what a version was made from, and what was made from it",
      details: [
        "Ancestors come with the datasets, training runs and code that they were made of. Descendants are what must be trained again when the version turns out to be wrong; those of a dataset, a run or some code are asked for by the name that a lineage shows, such as dataset:ava-speech@1.2.0.",
        "Parents that are not there, deleted ones and cycles are shown as such.",
      ],
      kind: "read",
      positionals: [
        { name: "MODEL@X", summary: "a version; or dataset:NAME@VERSION, run:ID, code:REPOSITORY@COMMIT" },
      ],
      flags: [
        { name: "ancestors", summary: "only what it was made from" },
        { name: "descendants", summary: "only what was made from it" },
        { name: "depth", value: "N", summary: "at most so many steps away" },
        formatFlag("tree", "json", "mermaid", "dot"),
        outputFlag,
      ],
      examples: [
        { line: "stemma lineage silero-vad@5.0.0", says: "shows its family" },
        {
          line: "stemma lineage dataset:ava-speech@1.2.0 --descendants",
          says: "tells what must be trained again when this data was wrong",
        },
        {
          line: "stemma lineage silero-vad@production --ancestors --format mermaid",
          says: "prints a diagram for a README",
        },
      ],
      load: () => import("../commands/lineage.ts"),
    },
    {
      name: "stats",
      summary: "show figures: models, versions, stages, sizes, activity, authors",
      details: [
        "Activity is that of the last twelve months; with --at, of those before that commit. Sizes are those that versions state; what is in a store shows `artifact ls`.",
      ],
      kind: "read",
      positionals: [],
      flags: [],
      examples: [{ line: "stemma stats", says: "counts what the registry holds" }],
      load: () => import("../commands/stats.ts"),
    },
  ],
};
