/* Generated from schemas/; npm run generate */

/**
 * A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.
 */
export type StageName = string;
/**
 * A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.
 */
export type ModelName = string;
/**
 * A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.
 */
export type VersionId = string;

/**
 * The settings of a registry: lifecycle, gates, identities, stores.
 */
export interface RegistryRecord {
  /**
   * The version of the record format.
   */
  format: 1;
  /**
   * Grows with every change of the rules.
   */
  policy_version?: number;
  lifecycle: LifecycleRecord;
  gates?: Gates;
  alias_gates?: Gates1;
  /**
   * People and machines, with the keys they sign with.
   */
  identities?: {
    [k: string]: IdentityRecord;
  };
  /**
   * Named lists of identities.
   */
  groups?: {
    [k: string]: string[];
  };
  /**
   * Places for artifacts. A suggested location is used only after it was trusted in Git configuration.
   *
   * @maxItems 64
   */
  stores?: StoreRecord[];
  /**
   * Models deleted whole, with their versions: append-only.
   */
  tombstones?: Tombstone[];
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * Stages and the moves between them.
 */
export interface LifecycleRecord {
  /**
   * The stage of a new version.
   */
  initial: string;
  /**
   * The stages, in lifecycle order.
   */
  stages: {
    [k: string]: StageRecord;
  };
}
/**
 * One position in the lifecycle.
 */
export interface StageRecord {
  /**
   * The stages that a version may move to from here.
   */
  to: StageName[];
  /**
   * At most one version at a time.
   */
  exclusive?: boolean;
  /**
   * A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.
   */
  displaced_to?: string;
  /**
   * A version here may be an arm of an experiment.
   */
  servable?: boolean;
  /**
   * A version here may be deployed.
   */
  deployable?: boolean;
  /**
   * The end of life: left out of latest and of lists.
   */
  terminal?: boolean;
}
/**
 * What a stage demands before a version may enter.
 */
export interface Gates {
  [k: string]: GateRecord[];
}
/**
 * One demand of a gate: a rule and what it needs.
 */
export interface GateRecord {
  /**
   * The rule to apply.
   */
  rule: string;
  [k: string]: unknown;
}
/**
 * What an alias demands before it may be set.
 */
export interface Gates1 {
  [k: string]: GateRecord[];
}
/**
 * A person or machine.
 */
export interface IdentityRecord {
  /**
   * The e-mail addresses that commits carry.
   */
  emails: string[];
  /**
   * Public keys, as in an authorized_keys file.
   */
  keys?: string[];
}
/**
 * A place for artifacts.
 */
export interface StoreRecord {
  /**
   * The name of the store.
   */
  name: string;
  /**
   * Where its maintainers keep it.
   */
  suggested?: string;
  /**
   * Used where no store is named.
   */
  default?: boolean;
  /**
   * A referenced artifact that is absent here is an error of check.
   */
  required?: boolean;
}
/**
 * A model deleted whole.
 */
export interface Tombstone {
  /**
   * The name of the deleted model.
   */
  model: string;
  /**
   * Names it had before: they stay reserved.
   */
  formerly?: ModelName[];
  /**
   * The versions it had.
   */
  versions?: VersionId[];
}
