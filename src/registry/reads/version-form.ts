import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { aliasesOf, type ModelState, stageOf } from "../../snapshot/state.ts";
import { StemmaError } from "../../values/error.ts";
import type { Updated, VersionForm } from "../forms.ts";
import { factForms } from "./fact-forms.ts";

/** Where a version stands: what its own record does not say. */
export interface Standing {
  readonly commit: string;
  readonly state: ModelState;
  readonly settings: Settings;
  readonly updated: Updated | null;
}

/** What the record of a version says by itself, in the form of a version. */
export type VersionFacts = Omit<VersionForm, "commit" | "model" | "stage" | "aliases" | "updated">;

/** The facts and annotations of a record with every key present. The task may be the model's to say. */
export function recordFacts(record: VersionRecord): VersionFacts {
  const facts = factForms(record);
  return {
    ...facts,
    version: record.version,
    ordinal: record.ordinal ?? null,
    task: record.task ?? null,
    created: record.created,
    author: record.author,
    framework: record.framework ?? null,
    model_type: record.model_type ?? null,
    size: facts.artifacts.reduce((sum, { size }) => sum + size, 0),
    features: record.features ?? [],
    parameters: record.parameters ?? {},
    tags: record.tags ?? {},
    custom: record.custom ?? {},
    description: record.description ?? null,
    links: record.links ?? [],
  };
}

/** Makes the JSON form of a version: every key present, null, [] or {} where empty. */
export function versionForm(record: VersionRecord, standing: Standing): VersionForm {
  const model = standing.state.model;
  if (model === null) throw new StemmaError("bug", `${standing.state.name} has versions and no record`);
  const facts = recordFacts(record);
  return {
    commit: standing.commit,
    model: standing.state.name,
    version: facts.version,
    ordinal: facts.ordinal,
    task: facts.task ?? model.task,
    stage: stageOf(model, standing.settings, record.version),
    aliases: aliasesOf(model, record.version),
    created: facts.created,
    author: facts.author,
    updated: standing.updated,
    change: facts.change,
    framework: facts.framework,
    model_type: facts.model_type,
    artifacts: facts.artifacts,
    size: facts.size,
    interface: facts.interface,
    inspection: facts.inspection,
    features: facts.features,
    parents: facts.parents,
    dataset: facts.dataset,
    training: facts.training,
    code: facts.code,
    parameters: facts.parameters,
    config: facts.config,
    metrics: facts.metrics,
    tags: facts.tags,
    custom: facts.custom,
    description: facts.description,
    exports: facts.exports,
    links: facts.links,
    source: facts.source,
    resources: facts.resources,
  };
}
