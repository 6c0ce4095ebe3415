import {
  anything,
  commit,
  count,
  described,
  finding,
  list,
  model,
  nullable,
  oneOf,
  shared,
  text,
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

/** What forms of suites are made of. */
export const evaluationDefinitions = {
  suiteCase: described("A case of a suite, in short.", {
    name: [text, "Its name."],
    kind: [oneOf("smoke", "unit", "integration", "regression", "performance"), "What it looks at."],
    severity: [severity, "How bad it is where it fails."],
    metric: [nullable(text), "The score that it is about; null for none."],
  }),
  suiteState: described("What a suite says.", suiteKeys),
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
  "suite-write": ["SuiteOutcome", "A suite after a write.", { ...writeKeys, ...suiteKeys }],
};
