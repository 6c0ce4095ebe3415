import type { CommandGroup, Flag, Positional } from "../command.ts";
import { formatFlag, outputFlag, reasonFlag } from "./flags.ts";

const name: Positional = { name: "NAME", summary: "name of the experiment" };

const coverageFlag: Flag = {
  name: "coverage",
  value: "SHARE",
  summary: "the share of the units that takes part, such as 0.1 or 10%",
};

const observationFlags: readonly Flag[] = [
  { name: "data", value: "FILE", summary: "observations, JSON lines or CSV; - for standard input" },
  { name: "until", value: "DATE", summary: "count data up to this day or instant; now when absent" },
];

/** A/B tests of versions. */
export const experimentGroup: CommandGroup = {
  title: "Experiment",
  commands: [
    {
      name: "experiment create",
      summary: "lay out an A/B test of two versions as a draft",
      details: [
        "What is not said is filled in: the primary metric of the model decides, and a guardrail watches the 95th percentile of latencies. The versions may be of different models. The file may be edited until the test is started.",
      ],
      kind: "write",
      positionals: [name],
      flags: [
        { name: "a", value: "MODEL@X", summary: "the version that serves now: the control", required: true },
        { name: "b", value: "MODEL@X", summary: "the version that is tried", required: true },
        { name: "split", value: "SHARE", summary: "the share of --b; one half when absent" },
        { name: "metric", value: "M", summary: "the metric that decides" },
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma experiment create silero-v6 --a silero-vad@production --b silero-vad@staging",
          says: "tries what is in staging against what is in production",
        },
      ],
      load: () => import("../commands/experiment-create.ts"),
    },
    {
      name: "experiment start",
      summary: "start an A/B test, or resume it",
      details: [
        "A new phase begins where the units are to be dealt in another way, with a seed of its own. Without --coverage the first step of the planned ramp is taken, or what it was before a pause.",
      ],
      kind: "write",
      positionals: [name],
      flags: [coverageFlag, reasonFlag],
      examples: [{ line: "stemma experiment start silero-v6 --coverage 10%", says: "begins with a tenth" }],
      load: () => import("../commands/experiment-start.ts"),
    },
    {
      name: "experiment ramp",
      summary: "let more of the units take part in an A/B test, or fewer",
      details: ["No unit that takes part changes its arm while coverage grows."],
      kind: "write",
      positionals: [name],
      flags: [coverageFlag, reasonFlag],
      examples: [
        { line: "stemma experiment ramp silero-v6 --coverage 50%", says: "takes half of the units" },
      ],
      load: () => import("../commands/experiment-ramp.ts"),
    },
    {
      name: "experiment pause",
      summary: "serve everybody the control, until the test is started again",
      kind: "write",
      positionals: [name],
      flags: [reasonFlag],
      examples: [
        { line: "stemma experiment pause silero-v6 --reason 'latency alarm'", says: "pauses the test" },
      ],
      load: () => import("../commands/experiment-pause.ts"),
    },
    {
      name: "experiment stop",
      summary: "end an A/B test without a verdict",
      kind: "write",
      positionals: [name],
      flags: [{ ...reasonFlag, required: true }],
      examples: [
        { line: "stemma experiment stop silero-v6 --reason 'a bug in the client'", says: "ends the test" },
      ],
      load: () => import("../commands/experiment-stop.ts"),
    },
    {
      name: "experiment power",
      summary: "tell how many units an A/B test needs, how long that takes, and what effect it can find",
      details: [
        "A goal says its baseline, the share of that which is looked for (mde), and for a mean its deviation. The units a day are those of traffic in the record, before coverage and layer; the days those of conclude.max_runtime, else 28.",
      ],
      kind: "read",
      positionals: [name],
      flags: [
        {
          name: "units-per-day",
          value: "N",
          summary: "units that come a day, instead of what the record says",
        },
        { name: "days", value: "N", summary: "days that the test runs, instead of what the record says" },
      ],
      examples: [
        {
          line: "stemma experiment power silero-v6 --units-per-day 20000 --days 14",
          says: "plans two weeks of this traffic",
        },
      ],
      load: () => import("../commands/experiment-power.ts"),
    },
    {
      name: "experiment record",
      summary: "record outcomes of units that come as lines of JSON on standard input",
      details: [
        "One object a line: unit, values, and where they are known at, when the unit was exposed (now when absent), and attributes, what the audience is told by. An outcome may come days later: it counts for the arm and the phase of the exposure. A unit that took no part then is left out, and counted.",
        "A line that is no outcome is counted and left out; then the command exits with 1. Only sums are kept: of a unit, a bucket of its hash.",
      ],
      timeless: "It takes no --at: it records by the rules that hold now.",
      kind: "other",
      positionals: [name],
      flags: [],
      examples: [
        { line: "stemma experiment record silero-v6 < outcomes.jsonl", says: "records what came of units" },
      ],
      load: () => import("../commands/experiment-record.ts"),
    },
    {
      name: "experiment analyze",
      summary: "tell what an A/B test says so far, and what its rules make of it",
      details: [
        "The data is what monitor record and the recorder of the library have counted, or with --data observations of your own: JSON lines with arm, unit and values, or CSV with the columns arm, unit and one for each value; phase, at and values of before the test (before, or columns before.NAME) where they are known.",
        "Whether the arms have the sizes of their weights is looked at first. Then come the goals, corrected for their number, and the guardrails. Intervals are sequential: they hold at every look, so that it may be asked every day. The verdict is ship, roll back, keep running, inconclusive, or blocked with the reason.",
        "The HTML is one file that loads nothing and runs nothing.",
      ],
      kind: "read",
      positionals: [name],
      flags: [
        ...observationFlags,
        { name: "phase", value: "N", summary: "of another phase than the last one" },
        { name: "checkpoint", summary: "judge the checkpoint that it was concluded by once more" },
        { name: "fixed", summary: "as a test of fixed horizon, which counts at its end alone" },
        formatFlag("table", "json", "md", "html"),
        outputFlag,
      ],
      examples: [
        { line: "stemma experiment analyze silero-v6", says: "judges what was recorded" },
        {
          line: "stemma experiment analyze silero-v6 --data outcomes.csv",
          says: "judges observations from elsewhere",
        },
        {
          line: "stemma experiment analyze silero-v6 --format html -o silero-v6.html",
          says: "writes a report with plots",
        },
      ],
      load: () => import("../commands/experiment-analyze.ts"),
    },
    {
      name: "experiment conclude",
      summary: "end an A/B test by its rules, and make the change that they call for",
      details: [
        "One commit ends the test and keeps what its verdict follows from: checkpoint.yaml with the sums, conclusion.yaml with what the rules make of them. stemma check judges the one again and compares it with the other.",
        "A winner that is not the control is then proposed for the only exclusive deployable stage, or moved there, or left where it is: conclude.action and conclude.stage of the record say so. A gate or a hold is respected: the test is concluded then, its winner stays where it is, and the command exits with 1.",
        "While the rules say keep running, or blocked, nothing is concluded without --winner and --reason.",
      ],
      kind: "write",
      positionals: [name],
      flags: [
        { name: "winner", value: "ARM", summary: "decide by hand which arm goes on; needs --reason" },
        ...observationFlags,
        reasonFlag,
      ],
      examples: [
        { line: "stemma experiment conclude silero-v6", says: "ends the test as its rules say" },
        {
          line: "stemma experiment conclude silero-v6 --winner control --reason 'too slow on old phones'",
          says: "decides by hand",
        },
      ],
      load: () => import("../commands/experiment-conclude.ts"),
    },
    {
      name: "experiment show",
      summary: "show an A/B test, its arms and its phases",
      kind: "read",
      positionals: [name],
      flags: [],
      examples: [{ line: "stemma experiment show silero-v6", says: "shows where it stands" }],
      load: () => import("../commands/experiment-show.ts"),
    },
    {
      name: "experiment list",
      summary: "list the A/B tests and where each stands",
      kind: "read",
      positionals: [],
      flags: [],
      examples: [{ line: "stemma experiment list", says: "lists them by name" }],
      load: () => import("../commands/experiment-list.ts"),
    },
    {
      name: "experiment assign",
      summary: "tell which arm units are served, and why",
      details: [
        "Reads a unit a line on standard input, or the context of a caller as a JSON object: its unit is the attribute that the test assigns by, the others decide on the audience. A line that is empty is a caller without a unit. With --json it prints one value a line.",
      ],
      kind: "read",
      streams: true,
      positionals: [name],
      flags: [],
      examples: [
        { line: "stemma experiment assign silero-v6 < units.txt", says: "shows the arm of each unit" },
        {
          line: "stemma experiment assign silero-v6 --json < contexts.jsonl",
          says: "assigns callers with attributes, for another program",
        },
      ],
      load: () => import("../commands/experiment-assign.ts"),
    },
    {
      name: "experiment export",
      summary: "print A/B tests in the form of another router",
      details: [
        "flagd and growthbook route each unit as Stemma does, on the conditions that a note states. httproute (Kubernetes) and nginx have the same shares, and deal units by themselves. Without a name all tests are exported.",
      ],
      kind: "read",
      positionals: [
        { name: "FORMAT", summary: "flagd, growthbook, httproute or nginx" },
        { name: "NAME", summary: "names of experiments", min: 0, max: Number.POSITIVE_INFINITY },
      ],
      flags: [outputFlag],
      examples: [
        { line: "stemma experiment export flagd -o flags.json", says: "writes a flag file of all tests" },
        { line: "stemma experiment export nginx silero-v6", says: "prints a split_clients block" },
      ],
      load: () => import("../commands/experiment-export.ts"),
    },
  ],
};
