import { eventKeys } from "./shared.mjs";
import {
  anything,
  commit,
  count,
  finding,
  flag,
  form,
  instant,
  list,
  map,
  model,
  nullable,
  number,
  oneOf,
  person,
  shared,
  stage,
  text,
  version,
} from "./words.mjs";

export const versionKeys = {
  commit: [commit, "The commit that this was read from; for `register` the one that landed."],
  model: [model, "The model."],
  version: [version, "The version."],
  ordinal: [nullable(count), "Registration counter within the model; null where there is none."],
  task: [nullable(text), "The task: the version's own, else the model's."],
  stage: [stage, "Where it stands."],
  aliases: [list(text), "The aliases that lead to it."],
  created: [instant, "When it was registered."],
  author: [person, "Who registered it."],
  updated: [
    nullable(shared("updated")),
    "The last step that changed or moved it; null where history was not read, or is too shallow to tell.",
  ],
  change: [nullable(shared("change")), "How its number was derived; null where the record does not say."],
  framework: [nullable(text), "The framework that loads the weights."],
  model_type: [nullable(text), "The algorithm."],
  artifacts: [list(shared("file")), "Its files."],
  size: [count, "Sum of the sizes of its artifacts in bytes."],
  interface: [nullable(shared("interface")), "Inputs and outputs; null where they are not known."],
  inspection: [nullable(shared("inspection")), "What was read from the weights; null where nothing was."],
  features: [list(text), "Names of the input features, in order."],
  parents: [list(shared("parent")), "The versions that it was made from."],
  dataset: [list(shared("dataset")), "The data that it was trained on."],
  training: [nullable(shared("training")), "When and on what the training ran."],
  code: [nullable(shared("codeReference")), "The code that goes with it."],
  parameters: [map(anything), "Hyperparameters, of any JSON value."],
  config: [nullable(shared("config")), "Its configuration."],
  metrics: [map(shared("metric")), "Metrics as the author declared them, by name."],
  tags: [shared("tags"), "Its labels; null where a tag has no value."],
  custom: [map(anything), "Anything else a team keeps."],
  description: [nullable(text), "What is special about it."],
  exports: [list(shared("export")), "The same version in other formats."],
  links: [list(text), "Addresses of reports, cards, papers."],
  source: [nullable(shared("source")), "Where it came from."],
  resources: [nullable(shared("resources")), "What it needs to run."],
};

/* A registration, a label and the best version carry none. */
const pending = (where) => [
  list(shared("pendingProposal")),
  `What is proposed for it now, as ${where} tell; empty in an answer about another time.`,
];

const otherVersionKeys = Object.fromEntries(Object.entries(versionKeys).filter(([key]) => key !== "source"));

const modelKeys = {
  commit: [commit, "The commit that this was read from."],
  name: [model, "The model."],
  description: [nullable(text), "What it is for."],
  task: [nullable(text), "The task of its versions."],
  owners: [list(text), "People and groups that answer for it."],
  license: [nullable(text), "An SPDX expression, as written."],
  versioning: [oneOf("semver", "timestamp"), "How its versions are named."],
  primary_metric: [nullable(text), "The metric that `best` goes by."],
  metrics_direction: [
    map(oneOf("up", "down")),
    "Whether higher or lower is better, where the model says so.",
  ],
  tags: [shared("tags"), "Its labels; null where a tag has no value."],
  stages: [map(list(version)), "The stages that hold versions, in lifecycle order; empty ones are left out."],
  aliases: [map(version), "Its aliases, and the version of each."],
  holds: [map(shared("hold")), "The stages that are held."],
  versions: [list(version), "All versions in version order."],
  latest: [nullable(version), "What `model@latest` names; null where it names nothing."],
  formerly: [list(model), "Its earlier names."],
  proposals: pending("`show` and `list`"),
};

const metricSource = {
  source: [
    oneOf("declared", "evidence"),
    "Where the numbers come from: declared by the author in the version's record, or measured.",
  ],
  suite: [
    nullable(text),
    "The suite that measured them; null for declared ones, and for those of all suites.",
  ],
};

export const pageKeys = (items, what) => ({
  commit: [commit, "The commit that all pages are read from."],
  items: [list(items), what],
  total: [count, "Number of items on all pages."],
  next: [
    nullable(text),
    "An opaque cursor, bound to the commit: pass it as `--after` for the next page; null on the last one.",
  ],
  problems: [list(finding), "What could not be read; the items are the rest."],
});

/** Models and versions, and lists of them. */
export const records = {
  version: [
    "VersionForm",
    "A version.",
    { ...versionKeys, proposals: pending("`show`, `list` and `search`") },
  ],
  model: ["ModelForm", "A model.", modelKeys],
  "version-list": [
    "ListForm",
    "A page of versions.",
    pageKeys(form("version"), "The versions; `updated` is null in a list without `--limit`."),
  ],
  "model-list": ["ListForm", "A page of models.", pageKeys(form("model"), "The models, by name.")],
  best: [
    "BestForm",
    "The best version by a metric: the keys of a version, and how it was found.",
    {
      ...otherVersionKeys,
      version_source: [
        nullable(shared("source")),
        "Where the version came from: `source` of a version, whose key has another meaning here.",
      ],
      metric: [text, "The metric that decided."],
      value: [number, "Its value."],
      direction: [oneOf("up", "down"), "Whether higher or lower is better."],
      assumed: [flag, "Whether the direction was assumed, since no table knows the metric."],
      ...metricSource,
      ties: [list(version), "Other versions with the same value."],
      missing: [count, "Number of versions without the metric."],
      problems: [list(finding), "What could not be read; the answer is of the rest."],
    },
  ],
  compare: [
    "CompareForm",
    "Versions side by side; every list is in the order of `subjects`.",
    {
      commit: [commit, "The commit that this was read from."],
      ...metricSource,
      subjects: [
        list(shared("subject")),
        "The compared versions, as they were named, or in the order of a metric.",
      ],
      baseline: [
        count,
        "Index of the subject that was named first, to which deltas are; 0 unless a metric orders the subjects.",
      ],
      sorted_by: [
        nullable(text),
        "The metric that orders the subjects, best first; null where they stand as they were named.",
      ],
      metrics: [map(shared("comparison")), "Every metric that one of them has, or those asked for."],
      parameters: [
        map(list(anything)),
        "The parameters that differ, or with `--all-parameters` all of them, a value a subject; null where it has none.",
      ],
      same_parameters: [count, "Number of parameters that were left out, since they are the same in all."],
      interface: [shared("comparedInterfaces"), "Their interfaces."],
      artifacts: [shared("comparedArtifacts"), "Their files."],
      inspection: [shared("comparedInspections"), "What was read from their weights."],
      exports: [shared("comparedExports"), "The formats that they were exported to."],
      parents: [list(list(shared("parent"))), "Their parents."],
      config: [shared("comparedConfigs"), "Their configurations."],
      dataset: [shared("comparedDatasets"), "The data that they were trained on."],
      training: [shared("comparedTrainings"), "When and on what their training ran."],
      resources: [shared("comparedResources"), "What they need to run."],
      version_source: [shared("comparedSources"), "Where they came from: `source` of each version."],
      code: [shared("comparedCode"), "The code that goes with them."],
      problems: [list(finding), "What could not be read; the subjects are the rest."],
    },
  ],
  report: [
    "ReportForm",
    "Everything about a version, for people who were not there.",
    {
      commit: [commit, "The commit that this was read from."],
      version: [form("version"), "The version."],
      model: [form("model"), "Its model."],
      since: [
        nullable(instant),
        "Since when it stands in its stage; null where history is too shallow to tell.",
      ],
      tenures: [
        nullable(list(shared("tenure"))),
        "Its stays in all stages, the last to begin first; null where history is too shallow to tell.",
      ],
      baseline: [
        nullable(shared("exactVersion")),
        "The version in a deployable stage that it is compared with; null where none is there, or it is there itself.",
      ],
      comparison: [nullable(form("compare")), "The comparison with `baseline`."],
      lineage: [form("lineage"), "Its parents, what it was made of, and its children."],
      evidence: [list(shared("evidence")), "The evidence about it, by path."],
      commands: [list(text), "Command lines that bring its files."],
      problems: [list(finding), "Evidence that could not be read."],
    },
  ],
  resolve: [
    "ResolveForm",
    "Where a name leads: an exact version and the digests of its files.",
    {
      commit: versionKeys.commit,
      model: versionKeys.model,
      version: versionKeys.version,
      stage: versionKeys.stage,
      artifacts: versionKeys.artifacts,
      problems: [
        list(finding),
        "With `--task`: records that could not be read, of which one may serve the task too.",
      ],
    },
  ],
  "export-list": [
    "ExportListForm",
    "The exports of a version.",
    {
      commit: versionKeys.commit,
      model: versionKeys.model,
      version: versionKeys.version,
      exports: versionKeys.exports,
    },
  ],
  next: [
    "NextForm",
    "The version that a registration would give.",
    {
      commit: [nullable(commit), "The commit that this was read from."],
      model: [model, "The model."],
      version: [version, "The version that would be given."],
      level: [nullable(oneOf("initial", "major", "minor", "patch")), "How far it is from the one before."],
      from: [nullable(version), "The version that it was compared with; null for the first one."],
      reasons: [list(text), "What differs, a short phrase each."],
    },
  ],
  event: ["Event", "One semantic difference in history: a line that `watch` prints.", eventKeys],
  history: [
    "HistoryForm",
    "Events, newest first.",
    {
      commit: [commit, "The commit that history was read from."],
      events: [list(shared("event")), "The events."],
      problems: [list(finding), "Steps that could not be told, since a record was unreadable there."],
    },
  ],
  audit: [
    "AuditForm",
    "Events with who and what stands behind them, newest first. `--format jsonl` prints them one a line, as they are read.",
    {
      commit: [commit, "The commit that history was read from."],
      events: [list(shared("auditEntry")), "The events."],
      problems: [list(finding), "Steps that could not be told, since a record was unreadable there."],
    },
  ],
  blame: [
    "BlameForm",
    "Who set the values of a record.",
    {
      commit: [commit, "The commit that this was read from."],
      model: [nullable(model), "The model; null where the record stands beside the models."],
      version: [nullable(version), "The version; null where the record is not that of one."],
      path: [nullable(text), "What was asked for; null for the whole record."],
      file: [text, "The file of the record."],
      lines: [list(shared("blameLine")), "The values, in the order of the record."],
    },
  ],
  tenures: [
    "TenuresForm",
    "The stays in one stage, newest first.",
    {
      commit: [commit, "The commit that history was read from."],
      model: [model, "The model."],
      stage: [stage, "The stage."],
      tenures: [list(shared("tenure")), "The stays."],
    },
  ],
  lineage: [
    "LineageForm",
    "Ancestors and descendants of a version.",
    {
      commit: [commit, "The commit that this was read from."],
      root: [text, "The version that was asked for, or what versions were made of."],
      nodes: [list(shared("node")), "It, and all its relatives, by id."],
      edges: [list(shared("edge")), "Who was made from whom."],
      cycles: [list(list(text)), "The nodes of each cycle of parents, by id; a hand edit can make one."],
      truncated: [flag, "Whether relatives were left out, since they are further away than `--depth`."],
      problems: [list(finding), "What could not be read; relatives may be missing for it."],
    },
  ],
};
