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

/** Makes the JSON form of a version: every key present, null, [] or {} where empty. */
export function versionForm(record: VersionRecord, standing: Standing): VersionForm {
  const model = standing.state.model;
  if (model === null) throw new StemmaError("bug", `${standing.state.name} has versions and no record`);
  const facts = factForms(record);
  return {
    commit: standing.commit,
    model: standing.state.name,
    version: record.version,
    ordinal: record.ordinal ?? null,
    task: record.task ?? model.task,
    stage: stageOf(model, standing.settings, record.version),
    aliases: aliasesOf(model, record.version),
    created: record.created,
    author: record.author,
    updated: standing.updated,
    change: facts.change,
    framework: record.framework ?? null,
    model_type: record.model_type ?? null,
    artifacts: facts.artifacts,
    size: facts.artifacts.reduce((sum, { size }) => sum + size, 0),
    interface: facts.interface,
    inspection: facts.inspection,
    features: record.features ?? [],
    parents: facts.parents,
    dataset: facts.dataset,
    training: facts.training,
    code: facts.code,
    parameters: record.parameters ?? {},
    config: facts.config,
    metrics: facts.metrics,
    tags: record.tags ?? {},
    custom: record.custom ?? {},
    description: record.description ?? null,
    exports: facts.exports,
    links: record.links ?? [],
    source: facts.source,
    resources: facts.resources,
  };
}
