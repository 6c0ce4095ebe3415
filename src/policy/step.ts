import type { GateFacts, Occasion } from "./gates/entry.ts";
import type { ExperimentSteps } from "./experiment-step.ts";
import type { ModelStep } from "./model-step.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import type { Settings } from "../records/normalise.ts";
import type { ErrorCode } from "../values/codes.ts";
import type { SelectionSteps } from "./selection-step.ts";
import type { Severity } from "../values/finding.ts";

export type { ModelStep };

/** What is known of a parent that a version names. */
export type ParentState = "present" | "deleted" | "missing";

/**
 * A change as policy sees it: loaded values on both sides, and the facts from history and from elsewhere in the
 * registry that its rules ask for. The rules in force are those of the base, never those that the change brings.
 */
export interface Step {
  readonly settings: Settings;
  readonly registry: { readonly before: RegistryRecord | null; readonly after: RegistryRecord };
  readonly after: Settings;
  readonly models: readonly ModelStep[];
  /** The versions that ever held a stage, by `stageKey`. */
  readonly earlierHolders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every parent named by a loaded version, as `model@version`. */
  readonly parents: ReadonlyMap<string, ParentState>;
  /** When it happens, and by whom. */
  readonly occasion: Occasion;
  /** The experiments of the registry. */
  readonly experiments: ExperimentSteps;
  /** The selections of the registry. */
  readonly selections: SelectionSteps;
  /** What the gates that versions enter ask for, by `entryKey`. */
  readonly gateFacts: ReadonlyMap<string, GateFacts>;
}

/** The key of a stage of a model in `earlierHolders`. */
export function stageKey(model: string, stage: string): string {
  return `${model} ${stage}`;
}

/** A finding before its line was looked up: a place in a record, as a path and keys. */
export interface Remark {
  readonly code: ErrorCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly path: string;
  readonly pointer: readonly (string | number)[];
}

/** One rule: a small named function that appends what it has to say. */
export type Rule = (step: Step) => readonly Remark[];

/** Makes a remark that refuses. */
export function refusal(
  code: ErrorCode,
  place: { readonly path: string; readonly pointer: readonly (string | number)[] },
  message: string,
  hint: string | null = null,
): Remark {
  return { code, severity: "error", message, hint, ...place };
}

/** Makes a remark that tells. */
export function warning(
  code: ErrorCode,
  place: { readonly path: string; readonly pointer: readonly (string | number)[] },
  message: string,
  hint: string | null = null,
): Remark {
  return { ...refusal(code, place, message, hint), severity: "warning" };
}
