import type { CommandGroup, Flag, Positional } from "../command.ts";
import { limitFlag, reasonFlag } from "./flags.ts";

const windowFlag: Flag = {
  name: "window",
  value: "1h",
  summary: "how far back, such as 15m, 1h or 7d; 1h when absent",
};

const version: Positional = {
  name: "MODEL@X",
  key: "version",
  summary: "a version by number, alias, stage, #N or latest",
};

/** What is known of versions in use. */
export const monitorGroup: CommandGroup = {
  title: "Monitor",
  commands: [
    {
      name: "monitor record",
      summary: "record requests that come as lines of JSON on standard input",
      details: [
        "One object a line: model, version, and any of latency_ms, ok, error_type, input_bytes, output_bytes, experiment, arm, phase, unit, values, labels, at. A line that is no request is counted and left out; then the command exits with 1.",
        "A service records with the library instead, which costs less than a microsecond a request. Only sums are kept: of a unit, a bucket of its hash. They lie in stemma-telemetry of the Git directory, or where stemma.telemetry.dir says.",
      ],
      kind: "other",
      timeless: "It takes no --at: it records what is happening now.",
      positionals: [],
      flags: [],
      examples: [
        { line: "stemma monitor record < requests.jsonl", says: "records what a service has logged" },
      ],
      load: () => import("../commands/monitor-record.ts"),
    },
    {
      name: "monitor metrics",
      summary: "show latencies, success rate and errors of a version in use",
      details: [
        "Percentiles are within 1.09 % of the value at their rank. One that its sample cannot support is marked with how many values it takes: 20 for p95, 100 for p99. The success rate comes with its Wilson interval at 95 %.",
      ],
      kind: "read",
      positionals: [version],
      flags: [windowFlag],
      examples: [
        { line: "stemma monitor metrics silero-vad@production", says: "tells of the last hour" },
        { line: "stemma monitor metrics silero-vad@production --window 7d", says: "tells of the last week" },
      ],
      load: () => import("../commands/monitor-metrics.ts"),
    },
    {
      name: "monitor usage",
      summary: "show the requests of a version per day",
      details: ["A day without records is unknown, and never zero: perhaps nothing was recorded on it."],
      kind: "read",
      positionals: [version],
      flags: [{ name: "days", value: "N", summary: "so many days, today among them; 30 when absent" }],
      examples: [{ line: "stemma monitor usage silero-vad@production", says: "counts the last 30 days" }],
      load: () => import("../commands/monitor-usage.ts"),
    },
    {
      name: "monitor health",
      summary: "judge how a version in use does, with the reasons",
      details: [
        "Unhealthy: the success rate is surely below 95 %. Degraded: it is surely below 99 %, or p95 is 1.5 times that of the window before. Unknown: fewer than 20 requests. A rate is surely below a limit where its whole Wilson interval is.",
        "Exits with 1 where the version is unhealthy.",
      ],
      kind: "read",
      positionals: [version],
      flags: [windowFlag],
      examples: [
        {
          line: "stemma monitor health silero-vad@production --window 15m",
          says: "judges a quarter of an hour",
        },
      ],
      load: () => import("../commands/monitor-health.ts"),
    },
    {
      name: "monitor watch",
      summary: "show the metrics of a version again and again until it is stopped",
      details: [
        "On a terminal each view takes the place of the one before. With --json it prints one value a line.",
      ],
      kind: "read",
      streams: true,
      positionals: [version],
      flags: [
        windowFlag,
        { name: "every", value: "5s", summary: "the time between two views; 5s when absent" },
        limitFlag,
      ],
      examples: [
        { line: "stemma monitor watch silero-vad@production", says: "looks on while a version is in use" },
      ],
      load: () => import("../commands/monitor-watch.ts"),
    },
    {
      name: "monitor profile",
      summary: "write how the features of a version were distributed in its reference data",
      details: [
        "The file has a row for each example: CSV with a line of names, or lines of JSON. Of numbers the counts between 20 quantiles are kept, of names those of the 50 most frequent ones; no value itself, and at most 4 KB a feature. What is recorded with `features` is then counted by these bins. Docs: docs/guides/monitoring.md.",
      ],
      kind: "write",
      positionals: [version],
      flags: [
        { name: "data", value: "FILE", required: true, summary: "the reference data; - is standard input" },
        { name: "feature", value: "NAME", repeat: true, summary: "only this feature; all when absent" },
        { name: "source", value: "TEXT", summary: "what the data is" },
        reasonFlag,
      ],
      examples: [
        {
          line: "stemma monitor profile silero-vad@5.1.0 --data training.csv --source 'training data of May'",
          says: "keeps how the training data was distributed",
        },
      ],
      load: () => import("../commands/monitor-profile.ts"),
    },
    {
      name: "monitor drift",
      summary: "hold the features of a version in use against its profile",
      details: [
        "Of each feature: the population stability index with the value that it exceeds by chance alone, the Jensen-Shannon distance to base 2, for numbers the Kolmogorov-Smirnov statistic, and the chance of such an index after Benjamini and Hochberg. It is drift where the index is at least --psi and the chance at most --alpha. Below 100 values nothing is said. Exits with 1 where a feature drifts.",
      ],
      kind: "read",
      positionals: [version],
      flags: [
        {
          name: "window",
          value: "1d",
          summary: "how far back in telemetry, such as 1h or 7d; 1d when absent",
        },
        {
          name: "data",
          value: "FILE",
          summary: "look at the rows of this file instead; - is standard input",
        },
        { name: "feature", value: "NAME", repeat: true, summary: "only this feature; all when absent" },
        { name: "psi", value: "0.2", summary: "the least index that counts; 0.2 when absent" },
        { name: "alpha", value: "0.001", summary: "the greatest chance that counts; 0.001 when absent" },
      ],
      examples: [
        { line: "stemma monitor drift silero-vad@production", says: "looks at what the last day recorded" },
        { line: "stemma monitor drift silero-vad@production --data today.csv", says: "looks at a file" },
      ],
      load: () => import("../commands/monitor-drift.ts"),
    },
    {
      name: "monitor alerts",
      summary: "tell which alerts of registry/alerts fire",
      details: [
        "An alert is a record: a threshold, a burn rate, a regression or drift, for a version in use. It is pending while its condition holds for less than `for`, fires then, and is resolved when the condition is over for `resolve_after`. Where they stand is kept beside the telemetry, not in Git.",
        "Where too little was recorded nothing is known, and the state stays as it is. Exits with 1 where an alert fires. With --follow it goes on once a minute, and tells what changes; with --json it then prints one value a line.",
      ],
      kind: "read",
      streams: true,
      positionals: [{ name: "ALERT", summary: "only these", min: 0, max: 1000 }],
      flags: [
        { name: "follow", summary: "evaluate again and again until it is stopped" },
        { name: "every", value: "1m", summary: "the time between two evaluations; 1m when absent" },
        { name: "immediate", summary: "do not wait for `for`: for evaluations that are hours apart" },
        { name: "notify", summary: "tell the channels of registry/notify.yaml what changed" },
        limitFlag,
      ],
      examples: [
        { line: "stemma monitor alerts", says: "tells how all stand" },
        { line: "stemma monitor alerts --follow --notify", says: "looks on, and tells the channels" },
      ],
      load: () => import("../commands/monitor-alerts.ts"),
    },
    {
      name: "monitor notify",
      summary: "tell one channel of an alert that never was, to see whether it takes it",
      details: [
        "The URL of a channel is stemma.notify.CHANNEL.url, or STEMMA_NOTIFY_CHANNEL_URL; the secret that signs a webhook is stemma.notify.CHANNEL.secret. Exits with 1 where it was not taken.",
      ],
      timeless: "It takes no --at: it tries the channels that are there now.",
      kind: "other",
      positionals: [{ name: "CHANNEL", summary: "a channel of registry/notify.yaml" }],
      flags: [],
      examples: [{ line: "stemma monitor notify ops", says: "tries the channel ops" }],
      load: () => import("../commands/monitor-notify.ts"),
    },
    {
      name: "monitor export",
      summary: "print what was recorded in a format of other tools",
      details: [
        "prometheus and otlp have the sums of the window; jsonl and csv have a line for each minute and series.",
      ],
      kind: "read",
      positionals: [{ name: "MODEL[@X]", summary: "only this model, or this version", min: 0 }],
      flags: [
        {
          name: "format",
          value: "prometheus|otlp|jsonl|csv",
          choices: ["prometheus", "otlp", "jsonl", "csv"],
          required: true,
          summary: "the text format of Prometheus, OTLP as JSON, lines of JSON, or CSV",
        },
        windowFlag,
      ],
      examples: [
        {
          line: "stemma monitor export silero-vad --format csv --window 1d",
          says: "prints a day as a table",
        },
        { line: "stemma monitor export --format prometheus", says: "prints the last hour of all models" },
      ],
      load: () => import("../commands/monitor-export.ts"),
    },
  ],
};
