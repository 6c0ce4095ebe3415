import {
  anything,
  commit,
  count,
  described,
  finding,
  flag,
  list,
  model,
  nullable,
  number,
  oneOf,
  shared,
  text,
  version,
} from "./words.mjs";
import { writeKeys } from "./writes.mjs";

const stateKeys = {
  experiment: [text, "Its name."],
  model: [model, "The model whose stable version serves all who are not enrolled."],
  status: [oneOf("draft", "running", "paused", "concluded"), "Whether it runs."],
  phase: [nullable(count), "The number of the phase; null before the first."],
  coverage: [
    nullable(number),
    "The share of the units that is enrolled, 0 to 1; null before the first phase.",
  ],
  arms: [list(anything), "The arms as they are written: name, version, weight and role."],
  path: [text, "The file that holds it."],
};

/** What forms of experiments share. */
export const experimentDefinitions = {
  experimentState: described("Where an experiment stands.", stateKeys),
  goalPower: described(
    "What a goal needs, and what can be seen of it. Effects are absolute, in its unit; null is unknown.",
    {
      goal: [text, "Its name."],
      kind: [oneOf("mean", "proportion", "ratio", "quantile"), "What it is."],
      baseline: [nullable(number), "Its value without the test."],
      effect: [nullable(number), "The effect that it looks for."],
      needed_units: [nullable(count), "Units that have to take part for that."],
      needed_days: [nullable(count), "Days until so many have taken part."],
      detectable: [nullable(number), "The smallest effect that the units of the whole time find."],
      detectable_share: [nullable(number), "That effect as a share of the absolute baseline."],
      enough: [nullable(flag), "Whether the time is enough for the effect."],
      missing: [nullable(text), "What the record does not say, where something is unknown."],
    },
  ),
};

/** Forms of experiments. */
export const experiments = {
  experiment: [
    "ExperimentForm",
    "An experiment, whole.",
    {
      commit: [commit, "The commit that it was read at."],
      ...stateKeys,
      record: [anything, "The record as it is written: experiment.schema.json says what its keys mean."],
    },
  ],
  experiments: [
    "ExperimentsForm",
    "All experiments, by name.",
    {
      commit: [commit, "The commit that they were read at."],
      items: [list(shared("experimentState")), "Where each stands."],
      problems: [list(finding), "What is wrong with the records that could not be read."],
    },
  ],
  "experiment-power": [
    "PowerForm",
    "How surely a test finds what it looks for, and when. Null is unknown.",
    {
      commit: [commit, "The commit that it was read at."],
      experiment: [text, "Its name."],
      method: [oneOf("sequential", "fixed"), "The test."],
      alpha: [number, "The probability of a false alarm."],
      power: [number, "The probability of finding the effect, if it is there."],
      units_per_day: [nullable(number), "Units that come a day, before coverage and layer."],
      days: [number, "How long the test runs."],
      units: [nullable(count), "Units that take part in that time."],
      goals: [list(shared("goalPower")), "What each goal needs."],
    },
  ],
  "experiment-assign": [
    "AssignedForm",
    "What a unit is served, and why.",
    {
      unit: [text, "The unit; empty where none was named."],
      experiment: [text, "The experiment."],
      arm: [text, "The arm; the stable one for a unit that is not enrolled."],
      model: [model, "The model that serves."],
      version: [version, "The version that serves."],
      phase: [count, "The number of the phase; 0 before the first."],
      enrolled: [flag, "Whether it takes part; all others are left out of the analysis."],
      reason: [
        oneOf(
          "split",
          "not-enrolled",
          "layer",
          "audience",
          "no-unit",
          "draft",
          "paused",
          "concluded",
          "invalid",
        ),
        "Why.",
      ],
      commit: [nullable(commit), "The commit that decided."],
    },
  ],
  "experiment-export": [
    "ExperimentExportForm",
    "Experiments in the form of another router.",
    {
      commit: [commit, "The commit that they were read at."],
      format: [oneOf("flagd", "growthbook", "httproute", "nginx"), "The form."],
      experiments: [list(text), "The experiments that are in it, by name."],
      content: [text, "The text of the file."],
      notes: [list(text), "What the other router does not do as a router of Stemma does."],
    },
  ],
  "experiment-write": ["ExperimentOutcome", "An experiment after a write.", { ...writeKeys, ...stateKeys }],
};
