import type {
  ArtifactRecord,
  ModelInterface,
  TensorSpec,
  VersionRecord,
} from "../records/generated/version.ts";
import { cutShort } from "../records/problem.ts";
import type { BumpLevel } from "../values/version.ts";
import { sameValue } from "../values/plain-value.ts";

/** What two versions are compared by; a part that is absent in the later one counts as not stated, not as changed. */
export type Comparable = Partial<
  Pick<
    VersionRecord,
    | "artifacts"
    | "interface"
    | "framework"
    | "model_type"
    | "features"
    | "dataset"
    | "parameters"
    | "config"
    | "code"
    | "description"
    | "links"
    | "exports"
  >
> & { readonly task?: string };

/** One difference, with the level that it asks for. */
export interface Reason {
  readonly level: BumpLevel;
  readonly text: string;
}

/** What a derivation found. */
export interface Derivation {
  readonly level: BumpLevel;
  readonly reasons: readonly string[];
}

/**
 * Derives the level of a change (docs/format.md, versions): what breaks a consumer is major, what may change
 * results is minor, what changes neither is patch.
 */
export function deriveLevel(base: Comparable, next: Comparable): Derivation {
  const reasons = rules.flatMap((rule) => rule(base, next));
  const level = levels.find((candidate) => reasons.some((reason) => reason.level === candidate)) ?? "patch";
  const texts = reasons.filter((reason) => reason.level === level).map((reason) => reason.text);
  return { level, reasons: texts.length === 0 ? ["nothing that a consumer sees changed"] : listed(texts) };
}

/* Names of features and tensors are the user's: a thousand of them, or long ones, do not belong into one record. */
const mostReasons = 50;
const longestReason = 500;

function listed(texts: readonly string[]): readonly string[] {
  const first = texts.slice(0, mostReasons).map((text) => cutShort(text, longestReason));
  return texts.length > mostReasons ? [...first, `and ${texts.length - mostReasons} more`] : first;
}

const levels: readonly BumpLevel[] = ["major", "minor", "patch"];

type Rule = (base: Comparable, next: Comparable) => readonly Reason[];

const rules: readonly Rule[] = [
  (base, next) => changed("major", "framework", base.framework, next.framework),
  (base, next) => changed("major", "model type", base.model_type, next.model_type),
  (base, next) => changed("major", "task", base.task, next.task),
  interfaceReasons,
  featureReasons,
  weightReasons,
  (base, next) => differs("minor", "dataset changed", base.dataset, next.dataset),
  parameterReasons,
  (base, next) => differs("minor", "configuration changed", base.config?.hash, next.config?.hash),
  configFileReasons,
  sideFileReasons,
  (base, next) => differs("patch", "code changed", base.code, next.code),
  (base, next) => differs("patch", "description changed", base.description, next.description),
  (base, next) => differs("patch", "links changed", base.links, next.links),
  (base, next) => differs("patch", "exports changed", base.exports, next.exports),
];

function changed(
  level: BumpLevel,
  what: string,
  base: string | undefined,
  next: string | undefined,
): readonly Reason[] {
  if (next === undefined || base === next) return [];
  return [
    { level, text: base === undefined ? `${what} ${next} added` : `${what} changed from ${base} to ${next}` },
  ];
}

function differs(level: BumpLevel, text: string, base: unknown, next: unknown): readonly Reason[] {
  return next === undefined || sameValue(base, next) ? [] : [{ level, text }];
}

function interfaceReasons(base: Comparable, next: Comparable): readonly Reason[] {
  if (next.interface === undefined || base.interface === undefined) {
    return differs("major", "interface added", base.interface, next.interface);
  }
  return interfaceDifferences(base.interface, next.interface).map((text) => ({ level: "major", text }));
}

/** What differs between two interfaces, one short phrase each; an order that changed counts too. */
export function interfaceDifferences(base: ModelInterface, next: ModelInterface): readonly string[] {
  return [
    ...tensorDifferences("input", base.inputs, next.inputs),
    ...tensorDifferences("output", base.outputs, next.outputs),
  ];
}

function tensorDifferences(
  what: string,
  base: readonly TensorSpec[],
  next: readonly TensorSpec[],
): readonly string[] {
  const names = (tensors: readonly TensorSpec[]) => tensors.map(({ name }) => name);
  const removed = names(base).filter((name) => !names(next).includes(name));
  const added = names(next).filter((name) => !names(base).includes(name));
  const kept = names(next).filter((name) => names(base).includes(name));
  const reordered = !sameValue(
    kept,
    names(base).filter((name) => names(next).includes(name)),
  );
  return [
    ...removed.map((name) => `${what} ${name} removed`),
    ...added.map((name) => `${what} ${name} added`),
    ...next.flatMap((tensor) =>
      retyped(
        what,
        base.find(({ name }) => name === tensor.name),
        tensor,
      ),
    ),
    ...(reordered ? [`${what}s reordered`] : []),
  ];
}

function retyped(what: string, base: TensorSpec | undefined, next: TensorSpec): readonly string[] {
  if (base === undefined) return [];
  const type =
    base.type === next.type ? [] : [`${what} ${next.name} changed from ${base.type} to ${next.type}`];
  const shape = sameShape(base.shape, next.shape)
    ? []
    : [`${what} ${next.name} changed shape from ${renderShape(base)} to ${renderShape(next)}`];
  return [...type, ...shape];
}

/* A dimension without a size is open, whether an exporter gave it a name or not. */
function sameShape(base: TensorSpec["shape"], next: TensorSpec["shape"]): boolean {
  if (base === undefined || next === undefined) return base === next;
  const sizes = (shape: NonNullable<TensorSpec["shape"]>) =>
    shape.map((dimension) => (typeof dimension === "number" ? dimension : null));
  return sameValue(sizes(base), sizes(next));
}

/** Renders a shape as `[1, batch, ?]`. */
export function renderShape(tensor: TensorSpec): string {
  return tensor.shape === undefined
    ? "unknown"
    : `[${tensor.shape.map((dimension) => dimension ?? "?").join(", ")}]`;
}

function featureReasons(base: Comparable, next: Comparable): readonly Reason[] {
  if (next.features === undefined) return [];
  const before = base.features ?? [];
  const removed = before.filter((name) => !next.features?.includes(name));
  const kept = next.features.filter((name) => before.includes(name));
  const reordered = removed.length === 0 && !sameValue(kept, before);
  return [
    ...removed.map((name): Reason => ({ level: "major", text: `feature ${name} removed` })),
    ...(reordered ? [{ level: "major", text: "features reordered" } as const] : []),
    ...next.features
      .filter((name) => !before.includes(name))
      .map((name): Reason => ({ level: "minor", text: `feature ${name} added` })),
  ];
}

function weightReasons(base: Comparable, next: Comparable): readonly Reason[] {
  return fileReasons("minor", "weights", base.artifacts, next.artifacts, (role) => role === "weights");
}

function configFileReasons(base: Comparable, next: Comparable): readonly Reason[] {
  return fileReasons("minor", "configuration", base.artifacts, next.artifacts, (role) => role === "config");
}

function sideFileReasons(base: Comparable, next: Comparable): readonly Reason[] {
  const isSide = (role: Weight): boolean => role === "side";
  return fileReasons("patch", "file", base.artifacts, next.artifacts, isSide);
}

/** What a file may change: results, by weights or configuration, or nothing of the kind. */
type Weight = "weights" | "config" | "side";

/** A manifest stands for files that may be weights, so it counts as one. */
function weightOf({ role = "weights" }: ArtifactRecord): Weight {
  if (role === "weights" || role === "manifest") return "weights";
  return role === "config" ? "config" : "side";
}

function fileReasons(
  level: BumpLevel,
  what: string,
  base: readonly ArtifactRecord[] | undefined,
  next: readonly ArtifactRecord[] | undefined,
  counts: (weight: Weight) => boolean,
): readonly Reason[] {
  if (next === undefined) return [];
  const digests = (artifacts: readonly ArtifactRecord[]) =>
    new Map(
      artifacts
        .filter((artifact) => counts(weightOf(artifact)))
        .map(({ path, digest }) => [path, digest] as const),
    );
  const [before, after] = [digests(base ?? []), digests(next)];
  const changed = [...after].filter(([path, digest]) => (before.get(path) ?? digest) !== digest);
  const renamed = changed.length === 0 && sameValue([...before.values()].sort(), [...after.values()].sort());
  if (renamed) return [];
  const added = [...after.keys()].filter((path) => !before.has(path));
  const removed = [...before.keys()].filter((path) => !after.has(path));
  const texts = [
    ...changed.map(([path]) => `${what} ${path} changed`),
    ...(what === "weights" && added.length === 1 && removed.length === 1
      ? [`${what} changed: ${removed.join()} -> ${added.join()}`]
      : [
          ...added.map((path) => `${what} ${path} added`),
          ...removed.map((path) => `${what} ${path} removed`),
        ]),
  ];
  return texts.map((text) => ({ level, text }));
}

function parameterReasons(base: Comparable, next: Comparable): readonly Reason[] {
  if (next.parameters === undefined) return [];
  const [before, after] = [base.parameters ?? {}, next.parameters];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !sameValue(before[name], after[name]))
    .map((name) => ({ level: "minor", text: `parameter ${name} changed` }));
}
