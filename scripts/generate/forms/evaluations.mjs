import {
  anything,
  commit,
  count,
  described,
  finding,
  flag,
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

const severity = oneOf("high", "medium", "low");

const suiteKeys = {
  suite: [text, "Its name."],
  model: [nullable(model), "The model whose versions it is for; null where it is for a task."],
  task: [nullable(text), "The task whose models it is for; null where it is for one model."],
  runner: [oneOf("onnx", "command", "http"), "What runs the model."],
  data: [list(text), "The names of its data."],
  cases: [list(shared("suiteCase")), "What it looks at."],
  nightly: [nullable(count), "The hour from which on it is due every night, UTC; null where it is not."],
  path: [text, "The file that holds it."],
};

const runKeys = {
  model: [model, "The model."],
  version: [version, "The version."],
  suite: [text, "The suite."],
  passed: [flag, "Whether it passed."],
  verdict: [
    oneOf("passed", "waiver", "held", "blocked"),
    "What its cases come to by their severity: a high one failed, or two of medium (blocked); a high one is inconclusive (held); one of medium failed (waiver).",
  ],
  engine: [nullable(text), "What ran the model; null where it could not be loaded."],
  duration_s: [number, "In seconds."],
  cases: [list(shared("caseResult")), "What became of each case."],
  metrics: [map(number), "What was measured, by name."],
  path: [text, "The file of the evidence."],
};

/** What forms of suites are made of. */
export const evaluationDefinitions = {
  suiteCase: described("A case of a suite, in short.", {
    name: [text, "Its name."],
    kind: [oneOf("smoke", "unit", "integration", "regression", "performance"), "What it looks at."],
    severity: [severity, "How bad it is where it fails."],
    metric: [nullable(text), "The score that it is about; null for none."],
  }),
  suiteState: described("What a suite says.", suiteKeys),
  caseBaseline: described("What a metric was compared with.", {
    version: [text, "The version, MODEL@VERSION."],
    value: [number, "Its value."],
    harm: [number, "How much worse than it: positive is worse."],
    lower: [nullable(number), "The lower bound of the harm; null where nothing could be drawn again."],
    upper: [nullable(number), "The upper bound."],
    source: [oneOf("run", "evidence"), "Whether it was run beside, or its evidence was read."],
  }),
  caseResult: described("What became of a case.", {
    name: [text, "Its name."],
    kind: [oneOf("smoke", "unit", "integration", "regression", "performance"), "What it looks at."],
    severity: [severity, "How bad it is where it fails."],
    status: [oneOf("passed", "failed", "inconclusive"), "What became of it."],
    reason: [text, "Why, in words."],
    metric: [nullable(text), "What it measured; null for none."],
    value: [nullable(number), "Its value."],
    lower: [nullable(number), "The lower bound of the value's interval; null where there is none."],
    upper: [nullable(number), "The upper bound."],
    rows: [count, "How many rows, or runs, it looked at."],
    units: [count, "How many units these are: recordings, queries, rows."],
    baseline: [nullable(shared("caseBaseline")), "What it was compared with."],
    measures: [map(number), "All that was measured, by name."],
    error: [nullable(text), "The code of what kept it from ending; null for nothing."],
  }),
  suiteRun: described("What a suite found of a version.", runKeys),
};

/** Forms of suites. */
export const evaluations = {
  suite: [
    "SuiteForm",
    "A suite, whole.",
    {
      commit: [commit, "The commit that it was read at."],
      ...suiteKeys,
      record: [anything, "The record as it is written: suite.schema.json says what its keys mean."],
    },
  ],
  suites: [
    "SuitesForm",
    "All suites, by name.",
    {
      commit: [commit, "The commit that they were read at."],
      items: [list(shared("suiteState")), "What each says."],
      problems: [list(finding), "What is wrong with the records that could not be read."],
    },
  ],
  evaluation: [
    "EvaluateForm",
    "What suites found, and the commit that keeps it.",
    {
      ...writeKeys,
      dry_run: [flag, "Whether nothing was written."],
      changes: [list(shared("fileChange")), "The planned edits of a dry run; empty otherwise."],
      passed: [flag, "Whether all passed."],
      runs: [list(shared("suiteRun")), "What each found."],
    },
  ],
  "suite-write": ["SuiteOutcome", "A suite after a write.", { ...writeKeys, ...suiteKeys }],
};
