import {
  anything,
  commit,
  described,
  finding,
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

const stateKeys = {
  selection: [text, "Its name."],
  task: [nullable(text), "The task that it serves; null for none."],
  model: [nullable(model), "The model that it serves; null for none."],
  flags: [map(flag), "The flags, on or off."],
  candidates: [list(anything), "What may serve, as it is written: name, version, flag, rollout, audience."],
  fallback: [text, "What serves where no candidate does, MODEL@X."],
  path: [text, "The file that holds it."],
};

/** What forms of selections are made of. */
export const selectionDefinitions = {
  selectionState: described("What a selection says.", stateKeys),
  score: described("A score and its parts, each from 0 to 1; null where it was not measured.", {
    value: [number, "The weighted mean of the parts that were measured."],
    success: [nullable(number), "The success rate."],
    latency: [nullable(number), "What the p95 latency is worth."],
    goal: [nullable(number), "What the goal metric is worth."],
  }),
  considered: described("A candidate as it was looked at.", {
    candidate: [text, "Its name."],
    reference: [text, "The version as the record names it."],
    version: [nullable(version), "The exact version; null where none may serve."],
    verdict: [
      oneOf("chosen", "outscored", "flag-off", "audience", "rollout", "no-unit", "unservable", "invalid"),
      "What became of it.",
    ],
    rank: [number, "Its score, or that of the fallback where it has none, and its priority."],
    score: [nullable(shared("score")), "Its score; null where too little was measured."],
  }),
};

/** Forms of selections. */
export const selections = {
  selection: [
    "SelectionForm",
    "A selection, whole.",
    {
      commit: [commit, "The commit that it was read at."],
      ...stateKeys,
      record: [anything, "The record as it is written: selection.schema.json says what its keys mean."],
    },
  ],
  selections: [
    "SelectionsForm",
    "All selections, by name.",
    {
      commit: [commit, "The commit that they were read at."],
      items: [list(shared("selectionState")), "What each says."],
      problems: [list(finding), "What is wrong with the records that could not be read."],
    },
  ],
  "selection-write": ["SelectionOutcome", "A selection after a write.", { ...writeKeys, ...stateKeys }],
  selected: [
    "SelectedForm",
    "What serves a caller, and why.",
    {
      commit: [commit, "The commit that decided."],
      selection: [text, "The name of the record that decided."],
      candidate: [nullable(text), "The candidate that serves; null for the fallback."],
      model: [model, "The model that serves."],
      version: [version, "The version that serves."],
      reason: [oneOf("candidate", "no-candidate", "outscored"), "Why."],
      why: [text, "The reason in words."],
      considered: [list(shared("considered")), "All candidates in the order of the record."],
      fallback_score: [nullable(shared("score")), "The score of the fallback."],
      measured_at: [instant, "When performance was measured, and versions were resolved."],
      cached: [flag, "Whether that was done for an earlier question."],
    },
  ],
};
