import type { VersionRecord } from "../../records/generated/version.ts";
import type { Settings } from "../../records/normalise.ts";
import { aliasesOf, type ModelState, stageOf } from "../../snapshot/state.ts";
import { StemmaError } from "../../values/error.ts";
import type { Updated, VersionForm } from "../forms.ts";
import { factReaders } from "./fact-forms.ts";

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
  return {
    commit: standing.commit,
    model: standing.state.name,
    version: factReaders.version(record),
    ordinal: factReaders.ordinal(record),
    task: factReaders.task(record) ?? model.task,
    stage: stageOf(model, standing.settings, record.version),
    aliases: aliasesOf(model, record.version),
    created: factReaders.created(record),
    author: factReaders.author(record),
    updated: standing.updated,
    change: factReaders.change(record),
    framework: factReaders.framework(record),
    model_type: factReaders.model_type(record),
    artifacts: factReaders.artifacts(record),
    size: factReaders.size(record),
    interface: factReaders.interface(record),
    inspection: factReaders.inspection(record),
    features: factReaders.features(record),
    parents: factReaders.parents(record),
    dataset: factReaders.dataset(record),
    training: factReaders.training(record),
    code: factReaders.code(record),
    parameters: factReaders.parameters(record),
    config: factReaders.config(record),
    metrics: factReaders.metrics(record),
    tags: factReaders.tags(record),
    custom: factReaders.custom(record),
    description: factReaders.description(record),
    exports: factReaders.exports(record),
    links: factReaders.links(record),
    source: factReaders.source(record),
    resources: factReaders.resources(record),
    proposals: [],
  };
}
