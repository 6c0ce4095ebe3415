import {
  commit,
  count,
  described,
  flag,
  instant,
  list,
  map,
  model,
  nullable,
  number,
  oneOf,
  shared,
  text,
  version,
} from "./words.mjs";
import { writeKeys } from "./writes.mjs";

const subject = {
  commit: [commit, "The commit that the version was resolved at."],
  model: [model, "The model."],
  version: [version, "The version."],
};

const span = {
  from: [instant, "The start of the window."],
  to: [instant, "The end of the window, which is not part of it."],
};

const notes = [
  list(text),
  "What is to be known of the answer, such as bytes that a stopped writer left incomplete.",
];

const latencyKeys = {
  count: [count, "Number of latencies that were measured."],
  avg_ms: [nullable(number), "Their mean; null without any."],
  std_ms: [nullable(number), "Their standard deviation; null below two."],
  min_ms: [nullable(number), "The least."],
  max_ms: [nullable(number), "The greatest."],
  p50: [shared("percentile"), "The median."],
  p95: [shared("percentile"), "The 95th percentile."],
  p99: [shared("percentile"), "The 99th percentile."],
  exact: [flag, "Whether the percentiles are of raw latencies; of a histogram they are within 1.09 %."],
};

/** What the forms of monitoring are made of. */
export const monitorDefinitions = {
  percentile: described("A percentile, by nearest rank.", {
    value: [nullable(number), "In milliseconds; null without latencies."],
    supported: [flag, "Whether there are enough values for it."],
    needs: [count, "How many values it takes."],
  }),
  latencyReport: described("What is known of latencies, in milliseconds.", latencyKeys),
  successRate: described("A share of requests, with its Wilson interval at 95 %.", {
    value: [number, "The share."],
    low: [number, "The lower bound."],
    high: [number, "The upper bound."],
  }),
  usageDay: described("One day.", {
    day: [text, "By UTC."],
    requests: [nullable(count), "Number of requests; null where nothing was recorded."],
    failed: [nullable(count), "Number of them that failed."],
    p95_ms: [nullable(number), "The 95th percentile of latencies; null below 20 of them."],
  }),
  refusedLine: described("A line that is no request.", {
    line: [count, "Its number, from 1."],
    message: [text, "Why it is none."],
  }),
};

const drift = nullable(number);

/** What the forms of profiles and drift are made of. */
export const driftDefinitions = {
  profiledFeature: described("A feature of a profile, in short.", {
    feature: [text, "Its name."],
    kind: [oneOf("numeric", "categorical"), "Numbers, or names."],
    values: [count, "How many values there were, missing ones among them."],
    missing: [count, "How many were missing."],
    bins: [count, "How many bins they fell into."],
  }),
  featureDrift: described("How a feature is distributed, against its profile. Null is unknown.", {
    feature: [text, "Its name."],
    kind: [oneOf("numeric", "categorical"), "Numbers, or names."],
    reference: [count, "Values in the reference data."],
    current: [count, "Values that were looked at."],
    psi: [drift, "The population stability index."],
    psi_critical: [
      drift,
      "What it exceeds with probability alpha by chance alone, for these numbers of values.",
    ],
    p_value: [drift, "The chance of such an index where nothing drifted, after Benjamini and Hochberg."],
    js: [drift, "The Jensen-Shannon distance, to base 2."],
    ks: [drift, "The Kolmogorov-Smirnov statistic, by bins; null for names."],
    ks_p: [drift, "Its p value."],
    verdict: [oneOf("drift", "none", "unknown"), "Drift where effect and chance agree."],
    reason: [text, "Why, in words."],
  }),
};

const alertSubject = {
  severity: [oneOf("high", "medium", "low"), "How bad it is."],
  model: [model, "The model."],
  version: [version, "The version that it watches."],
};

const judged = {
  value: [nullable(number), "What was measured; null where it is not known."],
  limit: [nullable(number), "What it is held against."],
  reason: [text, "Why, in words."],
};

const alertState = oneOf("inactive", "pending", "firing", "resolved");

/** What the forms of alerts are made of. */
export const alertDefinitions = {
  alert: described("An alert as it stands.", {
    name: [text, "Its name."],
    description: [text, "What it means; empty where nobody has said."],
    kind: [oneOf("threshold", "burn_rate", "regression", "drift"), "What it watches for."],
    ...alertSubject,
    state: [alertState, "Where it stands."],
    since: [instant, "Since when."],
    holds: [nullable(flag), "Whether its condition holds now; null where that is not known."],
    ...judged,
  }),
  alertChange: described("An alert that began to fire, or was resolved.", {
    id: [text, "Tells changes apart."],
    alert: [text, "The alert."],
    description: [text, "What it means; empty where nobody has said."],
    ...alertSubject,
    from: [alertState, "Where it stood."],
    to: [alertState, "Where it stands."],
    at: [instant, "When."],
    ...judged,
    commit: [commit, "The commit whose records were evaluated."],
  }),
  delivery: described("What became of telling a channel.", {
    channel: [text, "The channel."],
    alert: [text, "The alert."],
    to: [alertState, "What it was told."],
    delivered: [flag, "Whether it took it."],
    failure: [nullable(text), "Why it did not."],
    again: [flag, "Whether it is tried again at the next evaluation."],
  }),
};

/** Forms of what is known of versions in use. */
export const monitor = {
  "monitor-metrics": [
    "MetricsForm",
    "What was recorded of a version in a window. Null is unknown, and never zero.",
    {
      ...subject,
      ...span,
      requests: [nullable(count), "Number of requests; null where nothing was recorded."],
      throughput_per_minute: [nullable(number), "Requests per minute of the window."],
      success_rate: [nullable(shared("successRate")), "The share of requests that succeeded."],
      errors: [map(count), "Failed requests by type, the most frequent first."],
      latency: [shared("latencyReport"), "How long requests took."],
      input_bytes: [nullable(count), "Bytes that came in, where they were told."],
      output_bytes: [nullable(count), "Bytes that went out, where they were told."],
      notes,
    },
  ],
  "monitor-usage": [
    "UsageForm",
    "What was recorded of a version, per day.",
    { ...subject, days: [list(shared("usageDay")), "Oldest first, today last."], notes },
  ],
  "monitor-health": [
    "VersionHealthForm",
    "How a version in use does.",
    {
      ...subject,
      ...span,
      status: [oneOf("healthy", "degraded", "unhealthy", "unknown"), "The verdict."],
      reasons: [list(text), "Why, in words; empty where it is healthy."],
      trend: [oneOf("better", "steady", "worse", "unknown"), "Where it is going, against the window before."],
      requests: [nullable(count), "Number of requests; null where nothing was recorded."],
      notes,
    },
  ],
  "monitor-export": [
    "TelemetryExportForm",
    "What was recorded, in a format of other tools.",
    {
      commit: [commit, "The commit that names were resolved at."],
      format: [oneOf("prometheus", "otlp", "jsonl", "csv"), "The format."],
      ...span,
      content: [text, "The text, as it is printed without --json."],
      notes,
    },
  ],
  "monitor-profile": [
    "ProfileOutcome",
    "The profile of a version after a write.",
    {
      ...writeKeys,
      model: [model, "The model."],
      version: [version, "The version."],
      path: [text, "The file that holds it."],
      features: [list(shared("profiledFeature")), "What it says of each feature."],
    },
  ],
  "monitor-drift": [
    "DriftForm",
    "How the features of a version are distributed, against its profile.",
    {
      ...subject,
      source: [oneOf("telemetry", "rows"), "What was looked at: telemetry, or the rows of a file."],
      from: [nullable(instant), "The start of the window; null of rows."],
      to: [nullable(instant), "Its end."],
      least_psi: [number, "The least index that counts as an effect."],
      alpha: [number, "The greatest chance that counts as none."],
      drifted: [count, "How many features drift."],
      features: [list(shared("featureDrift")), "Each feature of the profile."],
      notes,
    },
  ],
  "monitor-alerts": [
    "AlertsForm",
    "How the alerts of a registry stand.",
    {
      commit: [commit, "The commit whose records were evaluated."],
      at: [instant, "When they were evaluated."],
      firing: [count, "How many fire."],
      alerts: [list(shared("alert")), "The alerts, by name."],
      changes: [list(shared("alertChange")), "Those that began to fire, or were resolved."],
      deliveries: [list(shared("delivery")), "Which channels were told."],
      problems: [list(shared("finding")), "Alerts that could not be evaluated, and why."],
      notes,
    },
  ],
  "monitor-notify": [
    "NotifyForm",
    "Whether a channel takes what it is told.",
    {
      commit: [commit, "The commit that the channel was read from."],
      channel: [text, "The channel."],
      kind: [oneOf("webhook", "chat", "issue"), "What it is."],
      delivered: [flag, "Whether it took it."],
      failure: [nullable(text), "Why it did not."],
    },
  ],
  "monitor-record": [
    "RecordForm",
    "What became of lines that were to be recorded.",
    {
      counted: [count, "Number of requests that were counted."],
      invalid: [count, "Number of values that cannot be counted."],
      dropped: [count, "Number of requests that were left out since too much waited to be written."],
      failed_writes: [count, "Number of writes that failed; what they held was tried again."],
      last_failure: [nullable(text), "Why the last of them failed."],
      pending: [count, "Number of rows that could not be written."],
      refused: [count, "Number of lines that are no request."],
      first_refusal: [nullable(shared("refusedLine")), "The first of them."],
    },
  ],
};
