/* Generated from schemas/; npm run generate */

/**
 * A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.
 */
export type StageName = string;
/**
 * One demand of a gate: a rule and what it needs.
 */
export type GateRecord =
  | MetricsGate
  | EvidenceGate
  | ApprovalsGate
  | SoakGate
  | FreezeGate
  | SignedGate
  | CardGate
  | ArtifactsGate
  | RollbackWindowGate
  | WaiversGate;
/**
 * At least this much better than the baseline: a number, or a percentage of its absolute value.
 */
export type Amount = number | string;
/**
 * At most this much worse than the baseline: a number, or a percentage of its absolute value.
 */
export type Amount1 = number | string;
/**
 * The name of an identity or of a group.
 */
export type PersonOrGroup = string;
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
  /**
   * The name of the policy before this one, which stemma policy show tells.
   */
  policy_previous?: string;
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
  audit?: AuditRecord;
  retain?: RetainRecord;
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
  /**
   * @maxItems 64
   */
  [k: string]: GateRecord[];
}
/**
 * A metric keeps bounds, absolute or against a baseline.
 */
export interface MetricsGate {
  /**
   * The rule to apply.
   */
  rule: "metrics";
  /**
   * The metric; the model's primary metric when absent.
   */
  metric?: string;
  /**
   * At least this value.
   */
  min?: number;
  /**
   * At most this value.
   */
  max?: number;
  min_improvement?: Amount;
  max_regression?: Amount1;
  /**
   * holder (default: the present holder), or a version as X or MODEL@X.
   */
  baseline?: string;
  /**
   * What a first promotion comes to, when there is no holder to compare with; refuse when absent.
   */
  when_no_holder?: "pass" | "refuse";
  /**
   * Where numbers are read: evaluation evidence (default), or what versions declare.
   */
  source?: "evidence" | "declared";
  /**
   * Only evaluations by this suite.
   */
  suite?: string;
  /**
   * How old the evidence may be.
   */
  max_age?: string;
  /**
   * Identities or groups of BASE: only evidence that one of them signed counts.
   *
   * @minItems 1
   * @maxItems 64
   */
  signed_by?: PersonOrGroup[];
}
/**
 * Suites have passed on exactly these bytes.
 */
export interface EvidenceGate {
  /**
   * The rule to apply.
   */
  rule: "evidence";
  /**
   * The suites, all of which must have passed.
   *
   * @minItems 1
   * @maxItems 64
   */
  suites: string[];
  /**
   * How old the evidence may be.
   */
  max_age?: string;
  /**
   * Identities or groups of BASE: only evidence that one of them signed counts.
   *
   * @minItems 1
   * @maxItems 64
   */
  signed_by?: PersonOrGroup[];
}
/**
 * People other than the author of the change approve it.
 */
export interface ApprovalsGate {
  /**
   * The rule to apply.
   */
  rule: "approvals";
  /**
   * How many of them; 1 when absent.
   */
  count?: number;
  /**
   * The people and groups whose approval counts.
   *
   * @minItems 1
   * @maxItems 64
   */
  of: PersonOrGroup[];
  /**
   * Whether the author of the version does not count either.
   */
  not_version_author?: boolean;
  /**
   * Whose records of reviews on a forge count as the word of the reviewer; none when absent.
   *
   * @minItems 1
   * @maxItems 64
   */
  reviews_by?: PersonOrGroup[];
}
/**
 * The version stood in an earlier stage for so long.
 */
export interface SoakGate {
  /**
   * The rule to apply.
   */
  rule: "soak";
  /**
   * A stage name: a lower-case letter, then a-z, 0-9, underscore and hyphen.
   */
  stage: string;
  /**
   * At least so long, all stays together.
   */
  for: string;
}
/**
 * Nothing moves during a window.
 */
export interface FreezeGate {
  /**
   * The rule to apply.
   */
  rule: "freeze";
  /**
   * The windows; one is enough to refuse.
   *
   * @minItems 1
   * @maxItems 64
   */
  windows: FreezeWindow[];
  /**
   * The time zone of days and hours, by its IANA name such as Europe/Berlin; UTC when absent.
   */
  zone?: string;
  /**
   * Why, for those who are refused.
   */
  reason?: string;
}
/**
 * A span of time, or hours of days of the week, in the zone of the demand.
 */
export interface FreezeWindow {
  /**
   * Where a span begins.
   */
  since?: string;
  /**
   * Where a span ends; a day counts to its end.
   */
  until?: string;
  /**
   * Days of the week; every day when absent.
   *
   * @minItems 1
   * @maxItems 7
   */
  days?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
  /**
   * From this time of these days.
   */
  from?: string;
  /**
   * To this time; one before `from` is on the next day.
   */
  to?: string;
}
/**
 * The commits of the change, and the evaluations of its files, carry signatures that verify.
 */
export interface SignedGate {
  /**
   * The rule to apply.
   */
  rule: "signed";
  /**
   * Identities or groups whose signatures of commits and tags count; every identity when absent.
   *
   * @minItems 1
   * @maxItems 64
   */
  by?: PersonOrGroup[];
  /**
   * Whether the release tag of the version must be there and signed too.
   */
  tag?: boolean;
}
/**
 * The model says what it is, whose it is and what it is for.
 */
export interface CardGate {
  /**
   * The rule to apply.
   */
  rule: "card";
  /**
   * What must be filled in; description, owners, license and intended_use when absent.
   *
   * @minItems 1
   * @maxItems 8
   */
  fields?: ("description" | "owners" | "license" | "intended_use" | "task")[];
}
/**
 * Every file of the version is in a store.
 */
export interface ArtifactsGate {
  /**
   * The rule to apply.
   */
  rule: "artifacts";
  /**
   * The store.
   */
  store: string;
}
/**
 * A recent holder may return with a hold, without the other rules.
 */
export interface RollbackWindowGate {
  /**
   * The rule to apply.
   */
  rule: "rollback_window";
  /**
   * It left the stage no longer ago.
   */
  within?: string;
  /**
   * It is one of so many latest holders.
   */
  holders?: number;
}
/**
 * A signed, expiring, reasoned exception excuses other rules.
 */
export interface WaiversGate {
  /**
   * The rule to apply.
   */
  rule: "waivers";
  /**
   * Who may grant one.
   *
   * @minItems 1
   * @maxItems 64
   */
  by: PersonOrGroup[];
  /**
   * The longest time that one may last.
   */
  longest?: string;
}
/**
 * What an alias demands before it may be set.
 */
export interface Gates1 {
  /**
   * @maxItems 64
   */
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
   * Public keys: SSH keys as in an authorized_keys file, and armoured OpenPGP keys.
   */
  keys?: string[];
  /**
   * Accounts on forges whose reviews are theirs, as github:LOGIN or gitlab:USERNAME.
   *
   * @maxItems 64
   */
  accounts?: string[];
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
 * What auditors can count on.
 */
export interface AuditRecord {
  /**
   * How long history and evidence are kept; 7y when absent.
   */
  retain?: string;
}
/**
 * How long other things are kept.
 */
export interface RetainRecord {
  /**
   * How long the bytes of a version are kept after it ended; as long as somebody wants when absent.
   */
  artifacts?: string;
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
