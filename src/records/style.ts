import type { RecordKind } from "./kind.ts";
import type { Pointer } from "./tree.ts";

/** The widest line that a map or list in brackets may make (docs/format.md, clause 5.3). */
export const widest = 140;

/**
 * Where the canonical form uses brackets, if they fit on a line: `*` stands for any key, `#` for any index. All else
 * is one entry a line.
 */
const bracketed: Readonly<Record<RecordKind, readonly string[]>> = {
  registry: [
    "lifecycle/stages/*",
    "gates/*/#",
    "alias_gates/*/#",
    "identities/*",
    "groups/*",
    "stores/#",
    "tombstones/#",
  ],
  model: ["owners", "metrics_direction", "deleted/#"],
  version: [
    "change",
    "interface/inputs/#",
    "interface/outputs/#",
    "inspection/opsets/#",
    "inspection/dtypes",
    "inspection/pickles/#",
    "parents",
    "dataset/#",
    "training/samples",
    "source",
    "code",
    "parameters/*",
    "config",
    "metrics/*",
    "exports/#",
    "resources",
  ],
  evidence: ["subject"],
};

/** Tells whether the canonical form writes the value at a pointer in brackets where it fits. */
export function isBracketed(kind: RecordKind, pointer: Pointer): boolean {
  const path = pointer.map((step) => (typeof step === "number" ? "#" : step));
  return bracketed[kind].some((pattern) => matches(pattern.split("/"), path));
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  if (pattern.length !== path.length) return false;
  return pattern.every((step, index) => step === path[index] || (step === "*" && path[index] !== "#"));
}

/** Tells whether the keys of a map stay in the order they are given in: that of the lifecycle, for stages. */
export function isOrdered(kind: RecordKind, pointer: Pointer): boolean {
  const path = pointer.join("/");
  return (kind === "registry" && path === "lifecycle/stages") || (kind === "model" && path === "stages");
}
