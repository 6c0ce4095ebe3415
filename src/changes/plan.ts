import type { ExperimentRecord } from "../records/generated/experiment.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import type { SelectionRecord } from "../records/generated/selection.ts";
import type { ProfileRecord } from "../records/generated/profile.ts";
import type { SuiteRecord } from "../records/generated/suite.ts";
import type { ExportRecord, VersionRecord } from "../records/generated/version.ts";
import type { Settings } from "../records/normalise.ts";
import type { ModelState } from "../snapshot/state.ts";
import type { Identity } from "../values/identity.ts";
import type { Change } from "./change.ts";

/** What a plan is made from besides the intent: loaded values, never something that can read. */
export interface Base {
  /** The commit; null where the branch has none yet. */
  readonly commit: string | null;
  readonly registry: RegistryRecord;
  readonly settings: Settings;
  /** The models that the intent concerns, by their present names; one that does not exist is there as absent. */
  readonly models: ReadonlyMap<string, ModelState>;
  /** The exact version behind each `model@X` of the intent. */
  readonly references: ReadonlyMap<string, ExactVersion>;
  /** The present name behind each model name of the intent. */
  readonly names: ReadonlyMap<string, string>;
  /** For a rollback: the previous holder of its stage, from history. */
  readonly previousHolder: string | null;
  /** For a deletion: what names each version as its parent, as `model@version`. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** For new names of models that are not free: why. */
  readonly nameFaults: ReadonlyMap<string, string>;
  /** For a rename: the blobs of all files in the folder of the model, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The experiments that were loaded, by name. */
  readonly experiments: ReadonlyMap<string, ExperimentRecord>;
  /** The records of selection that were loaded, by name. */
  readonly selections: ReadonlyMap<string, SelectionRecord>;
  /** The profiles that were loaded, by `model@version`. */
  readonly profiles: ReadonlyMap<string, ProfileRecord>;
  /** The suites that were loaded, by name. */
  readonly suites: ReadonlyMap<string, SuiteRecord>;
}

/** A version by its exact name. */
export interface ExactVersion {
  readonly model: string;
  readonly version: string;
}

/** Who acts and when: one reference instant per operation. */
export interface PlanContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly actor: Identity;
}

/** One move of a version from stage to stage, with those that it displaced. */
export interface Move {
  readonly model: string;
  readonly version: string;
  readonly from: string;
  readonly to: string;
  readonly displaced: readonly { readonly version: string; readonly to: string }[];
}

/** One commit to be: what changes, and the words for it. */
export interface PlanStep {
  readonly change: Change;
  /** The subject line: `promote(silero-vad): 5.0.0 staging -> production`. */
  readonly subject: string;
  /** Further lines for the body. */
  readonly details: readonly string[];
  /** Goes into a `Reason:` trailer. */
  readonly reason: string | null;
  readonly moves: readonly Move[];
}

/** What a plan comes to, by the kind of intent. */
export type PlanResult =
  | {
      readonly kind: "init";
      /** Null where only hooks or workflows were added. */ readonly preset: string | null;
    }
  | {
      readonly kind: "register";
      readonly model: string;
      readonly version: string;
      readonly moves: readonly Move[];
    }
  | { readonly kind: "register-all"; readonly registered: readonly RegisteredVersion[] }
  | { readonly kind: "promote"; readonly moves: readonly Move[]; readonly summary: Move }
  | { readonly kind: "rollback"; readonly summary: Move }
  | { readonly kind: "hold"; readonly model: string; readonly stage: string }
  | {
      readonly kind: "alias";
      readonly model: string;
      readonly alias: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: "annotate"; readonly model: string; readonly version: string | null }
  | {
      readonly kind: "add-evidence";
      readonly model: string;
      readonly version: string;
      readonly suite: string;
      readonly path: string;
    }
  | { readonly kind: "evaluate"; /** The files of the evidence. */ readonly paths: readonly string[] }
  | (ExportsChange & { readonly kind: "add-export" | "remove-export" })
  | { readonly kind: "retire"; readonly moves: readonly Move[] }
  | { readonly kind: "delete"; readonly deleted: readonly string[] }
  | {
      readonly kind: "rename";
      readonly from: string;
      readonly to: string;
      /** The earlier names as they are afterwards. */
      readonly formerly: readonly string[];
    }
  | { readonly kind: "collect"; readonly collected: readonly string[] }
  | { readonly kind: "renumber"; readonly renumbered: readonly Renumbered[] }
  | {
      readonly kind: "experiment";
      readonly path: string;
      /** The experiment as it is afterwards. */
      readonly record: ExperimentRecord;
    }
  | {
      readonly kind: "selection";
      readonly path: string;
      /** The selection as it is afterwards. */
      readonly record: SelectionRecord;
    }
  | {
      readonly kind: "suite";
      readonly path: string;
      /** The suite as it is afterwards. */
      readonly record: SuiteRecord;
    }
  | {
      readonly kind: "profile";
      readonly model: string;
      readonly version: string;
      readonly path: string;
      /** The profile as it is afterwards. */
      readonly record: ProfileRecord;
    }
  | { readonly kind: "proposal"; /** The branch that it is on. */ readonly branch: string };

/** What happens to the exports of a version. */
export interface ExportsChange {
  readonly model: string;
  readonly version: string;
  readonly format: string;
  readonly added: readonly ExportRecord[];
  readonly removed: readonly ExportRecord[];
  /** All of them, afterwards. */
  readonly exports: readonly ExportRecord[];
}

/** A version that a plan registers. */
export interface RegisteredVersion {
  readonly model: string;
  readonly record: VersionRecord;
  readonly moves: readonly Move[];
}

/** A version that got another ordinal. */
export interface Renumbered {
  readonly model: string;
  readonly version: string;
  readonly from: number;
  readonly to: number;
}

/** A decision as a value: the commits to be, in order, and what they come to. No steps means nothing to do. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly result: PlanResult;
}
