import { modelNameFault, segmentFault } from "../values/name.ts";
import type { EvidenceRecord } from "./generated/evidence.ts";
import type { RecordKind } from "./kind.ts";

/** The folder of the registry, at the top of its Git repository. */
export const registryFolder = "registry";

/** The settings of the registry. */
export const registryPath = `${registryFolder}/registry.yaml`;

/** The folder that holds all models. */
export const modelsFolder = `${registryFolder}/models`;

/** The folder of the experiments. */
export const experimentsFolder = `${registryFolder}/experiments`;

/** The folder of the records that say which version serves. */
export const selectionFolder = `${registryFolder}/selection`;

/** The folder of the records that say when people are told of a version in use. */
export const alertsFolder = `${registryFolder}/alerts`;

/** Where changes of alerts are told. */
export const notifyPath = `${registryFolder}/notify.yaml`;

/** The folder of the suites. */
export const suitesFolder = `${registryFolder}/suites`;

/** The folder with the copies of the schemas that editors read. */
export const schemasFolder = `${registryFolder}/.schemas`;

/** The kind of a piece of evidence, the first part of its file name. */
export type EvidenceKind = EvidenceRecord["kind"];

/** What a path in the registry says about the record in it. */
export type Place =
  | { readonly kind: "registry" }
  | { readonly kind: "model"; readonly model: string }
  | { readonly kind: "version"; readonly model: string; readonly version: string }
  | {
      readonly kind: "evidence";
      readonly model: string;
      readonly version: string;
      readonly evidence: EvidenceKind;
      readonly name: string;
    }
  | { readonly kind: "experiment"; readonly name: string }
  | { readonly kind: "checkpoint"; readonly name: string }
  | { readonly kind: "conclusion"; readonly name: string }
  | { readonly kind: "selection"; readonly name: string }
  | { readonly kind: "alert"; readonly name: string }
  | { readonly kind: "notify" }
  | { readonly kind: "suite"; readonly name: string }
  | { readonly kind: "profile"; readonly model: string; readonly version: string };

/** A place in the folder of a model. */
export type ModelPlace = Extract<Place, { readonly model: string }>;

/** The folder of a model. */
export function modelFolder(model: string): string {
  return `${modelsFolder}/${model}`;
}

/** The file that says what a model is, and where its versions stand. */
export function modelPath(model: string): string {
  return `${modelFolder(model)}/model.yaml`;
}

/** The folder of the versions of a model. */
export function versionsFolder(model: string): string {
  return `${modelFolder(model)}/versions`;
}

/** The file of one version. */
export function versionPath(model: string, version: string): string {
  return `${versionsFolder(model)}/${version}.yaml`;
}

/** The folder of the evidence about the versions of a model. */
export function evidenceFolder(model: string): string {
  return `${modelFolder(model)}/evidence`;
}

/** The file of one piece of evidence. */
export function evidencePath(model: string, version: string, kind: EvidenceKind, name: string): string {
  return `${evidenceFolder(model)}/${version}/${kind}.${name}.yaml`;
}

/** The file of an experiment. */
export function experimentPath(name: string): string {
  return `${experimentsFolder}/${name}.yaml`;
}

/** The file with all that the verdict of an experiment was computed from. */
export function checkpointPath(name: string): string {
  return `${experimentsFolder}/${name}/checkpoint.yaml`;
}

/** The file with what the rules of an experiment made of its checkpoint. */
export function conclusionPath(name: string): string {
  return `${experimentsFolder}/${name}/conclusion.yaml`;
}

/** The file that says which version serves. */
export function selectionPath(name: string): string {
  return `${selectionFolder}/${name}.yaml`;
}

/** The file of an alert. */
export function alertPath(name: string): string {
  return `${alertsFolder}/${name}.yaml`;
}

/** The file of a suite. */
export function suitePath(name: string): string {
  return `${suitesFolder}/${name}.yaml`;
}

/** The folder of the profiles of a model. */
export function profilesFolder(model: string): string {
  return `${modelFolder(model)}/profiles`;
}

/** The file that says how the features of a version were distributed. */
export function profilePath(model: string, version: string): string {
  return `${profilesFolder(model)}/${version}.yaml`;
}

/** The copy of a schema that a registry carries for editors. */
export function schemaPath(kind: RecordKind): string {
  return `${schemasFolder}/${kind}.schema.json`;
}

/** The first line of a record file, without its line end: it tells editors where the schema is. */
export function headerOf(path: string, kind: RecordKind): string {
  const up = "../".repeat(Math.max(0, path.split("/").length - 2));
  return `# yaml-language-server: $schema=${up}${schemaPath(kind).slice(registryFolder.length + 1)}`;
}

/**
 * Tells which record a path holds; null for a path that holds none (docs/format.md, clause 1).
 *
 * `versions`, `evidence` and `profiles` are no segments of a name, so each path has one reading.
 */
export function placeOf(path: string): Place | null {
  if (path === registryPath) return { kind: "registry" };
  if (path.startsWith(`${experimentsFolder}/`)) return placeOfExperiment(path);
  if (path === notifyPath) return { kind: "notify" };
  if (path.startsWith(`${alertsFolder}/`)) return placeOfNamed("alert", path, alertsFolder);
  if (path.startsWith(`${selectionFolder}/`)) return placeOfNamed("selection", path, selectionFolder);
  if (path.startsWith(`${suitesFolder}/`)) return placeOfNamed("suite", path, suitesFolder);
  if (!path.startsWith(`${modelsFolder}/`)) return null;
  const segments = path.slice(modelsFolder.length + 1).split("/");
  const file = segments.pop() ?? "";
  if (file === "model.yaml") return placeOfModel(segments);
  if (!file.endsWith(".yaml")) return null;
  const stem = file.slice(0, -".yaml".length);
  const folder = segments.pop() ?? "";
  if (folder === "versions") return placeOfVersion("version", segments, stem);
  if (folder === "profiles") return placeOfVersion("profile", segments, stem);
  return segments.pop() === "evidence" ? placeOfEvidence(segments, folder, stem) : null;
}

/** Tells whether a place is in the folder of a model. */
export function isModelPlace(place: Place): place is ModelPlace {
  return "model" in place;
}

/** The models that have a record at one of some paths, in the order in which they are met. */
export function modelsAt(paths: Iterable<string>): ReadonlySet<string> {
  const models = new Set<string>();
  for (const path of paths) {
    const place = placeOf(path);
    if (place !== null && isModelPlace(place)) models.add(place.model);
  }
  return models;
}

/** The model whose folder holds a path, be it a record or not; null outside every model. */
export function modelOfPath(path: string): string | null {
  if (!path.startsWith(`${modelsFolder}/`)) return null;
  const segments = path.slice(modelsFolder.length + 1).split("/");
  const end = segments.findIndex((segment) => modelNameFault(segment) !== null || segment === "model.yaml");
  const model = segments.slice(0, end === -1 ? segments.length - 1 : end).join("/");
  return nameOf(model.split("/"));
}

function placeOfExperiment(path: string): Place | null {
  const [, name, kind] =
    /^([^/]+)\/(checkpoint|conclusion)\.yaml$/.exec(path.slice(experimentsFolder.length + 1)) ?? [];
  if (name === undefined) return placeOfNamed("experiment", path, experimentsFolder);
  if (segmentFault(name) !== null) return null;
  return { kind: kind === "checkpoint" ? "checkpoint" : "conclusion", name };
}

function placeOfNamed<K extends "experiment" | "selection" | "alert" | "suite">(
  kind: K,
  path: string,
  folder: string,
): { readonly kind: K; readonly name: string } | null {
  const [, name] = /^([^/]+)\.yaml$/.exec(path.slice(folder.length + 1)) ?? [];
  return name === undefined || segmentFault(name) !== null ? null : { kind, name };
}

function nameOf(segments: readonly string[]): string | null {
  const name = segments.join("/");
  return modelNameFault(name) === null ? name : null;
}

function placeOfModel(segments: readonly string[]): Place | null {
  const model = nameOf(segments);
  return model === null ? null : { kind: "model", model };
}

function placeOfVersion<K extends "version" | "profile">(
  kind: K,
  segments: readonly string[],
  version: string,
): { readonly kind: K; readonly model: string; readonly version: string } | null {
  const model = nameOf(segments);
  return model === null || segmentFault(version) !== null ? null : { kind, model, version };
}

function placeOfEvidence(segments: readonly string[], version: string, stem: string): Place | null {
  const model = nameOf(segments);
  if (model === null || segmentFault(version) !== null) return null;
  const [, evidence, name] = /^(evaluation|approval|waiver)\.(.+)$/.exec(stem) ?? [];
  if (!isEvidenceKind(evidence) || name === undefined || segmentFault(name) !== null) return null;
  return { kind: "evidence", model, version, evidence, name };
}

function isEvidenceKind(text: string | undefined): text is EvidenceKind {
  return text === "evaluation" || text === "approval" || text === "waiver";
}
