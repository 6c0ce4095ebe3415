import type { RecordKind } from "./kind.ts";
import type { Pointer } from "./tree.ts";

/** The widest line that a map or list in brackets may make (docs/format.md, clause 5.3). */
export const widest = 140;

/**
 * Where the canonical form uses brackets, if they fit on a line: `*` stands for any key, `#` for any index. All else
 * is one entry a line.
 */
const bracketed: Readonly<Record<RecordKind, readonly (readonly string[])[]>> = {
  registry: split(
    "lifecycle/stages/*",
    "gates/*/#",
    "alias_gates/*/#",
    "identities/*",
    "groups/*",
    "stores/#",
    "tombstones/#",
  ),
  model: split("owners", "metrics_direction", "deleted/#"),
  version: split(
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
  ),
  evidence: split("subject"),
  experiment: split(
    "owners",
    "arms/#",
    "layer",
    "layer/range",
    "ramp/#",
    "phases/#/layer",
    "phases/#/layer/range",
    "phases/#/arms/#",
    "phases/#/coverage/#",
    "metrics/goals/#",
    "metrics/guardrails/#",
    "analysis",
    "health/srm",
    "traffic",
    "conclude",
  ),
  checkpoint: split(
    "plan/arms/#",
    "plan/goals/#",
    "plan/guardrails/#",
    "arms/#/metrics/*",
    "arms/#/metrics/*/moments",
    ...["first", "second"].map((side) => `arms/#/metrics/*/pairs/${side}`),
    "arms/#/metrics/*/pairs/products",
  ),
  conclusion: split("goals/#/relative", "goals/#/adjusted", "guardrails/#"),
  selection: split("owners", "flags", "candidates/#", "score/weights", "score/goal"),
  alert: split(
    "owners",
    "threshold",
    "burn_rate/windows/#",
    "regression",
    "drift",
    "drift/features",
    "channels",
  ),
  suite: split(
    "owners",
    "data/#/columns",
    "data/#/labels",
    "inputs",
    "preprocessing/#",
    "preprocessing/#/window",
    "preprocessing/#/normalise",
    "preprocessing/#/reshape",
    "runner/state/*",
    "runner/state/*/shape",
    "runner/constants/*",
    "runner/constants/*/shape",
    "runner/context/#",
    "runner/command",
    "prediction",
    "prediction/labels",
    "cases/#/expect/#",
    "cases/#/expect/#/values",
    "cases/#/baseline",
    "schedule/nightly",
  ),
  notify: split("channels/*", "channels/*/severities", "default"),
  profile: split("features/*/edges", "features/*/counts", "features/*/categories"),
};

function split(...patterns: readonly string[]): readonly (readonly string[])[] {
  return patterns.map((pattern) => pattern.split("/"));
}

/** Tells whether the canonical form writes the value at a pointer in brackets where it fits. */
export function isBracketed(kind: RecordKind, pointer: Pointer): boolean {
  return bracketed[kind].some((pattern) => matches(pattern, pointer));
}

function matches(pattern: readonly string[], pointer: Pointer): boolean {
  if (pattern.length !== pointer.length) return false;
  return pattern.every((wanted, at) => {
    const step = pointer[at];
    if (typeof step === "number") return wanted === "#";
    return wanted === step || (wanted === "*" && step !== "#");
  });
}

/** Tells whether the keys of a map stay in the order they are given in: that of the lifecycle, for stages. */
export function isOrdered(kind: RecordKind, pointer: Pointer): boolean {
  const path = pointer.join("/");
  return (kind === "registry" && path === "lifecycle/stages") || (kind === "model" && path === "stages");
}
