import type {
  ArtifactRecord,
  ExportRecord,
  Inspection,
  ModelInterface,
  VersionRecord,
} from "../records/generated/version.ts";
import type { ProfileRecord } from "../records/generated/profile.ts";
import type { SuiteRecord } from "../records/generated/suite.ts";
import type { BumpLevel, Versioning } from "../values/version.ts";

/** What a registration says about a version besides its name; a key that is absent was not given. */
export type GivenFacts = Partial<
  Omit<
    VersionRecord,
    "version" | "ordinal" | "created" | "author" | "change" | "artifacts" | "interface" | "inspection"
  >
>;

/** The files of a registration after they were read: what the record will say of them. */
export interface GivenArtifacts {
  /** Null where only an interface was stated. */
  readonly artifacts: readonly ArtifactRecord[] | null;
  readonly interface: ModelInterface | null;
  readonly inspection: Inspection | null;
}

/** What is known of a version that lived elsewhere before; what is null is that of its registration. */
export interface Adoption {
  /** When it was made, RFC 3339. */
  readonly created: string | null;
  /** Who made it, `Name <email>`. */
  readonly author: string | null;
  /** The aliases that lead to it. */
  readonly aliases: readonly string[];
}

/** Registers a version. */
export interface RegisterIntent {
  readonly kind: "register";
  readonly model: string;
  /** An exact version, or null to derive one. */
  readonly version: string | null;
  /** A level that overrides the derived one; with `version` a usage error. */
  readonly bump: BumpLevel | null;
  /** Null where no file was given; `inherit` may then supply them. */
  readonly files: GivenArtifacts | null;
  readonly facts: GivenFacts;
  /** The task of the model; on an existing model a task that differs is recorded with the version. */
  readonly task: string | null;
  /** How versions of a new model are named; null for semver. */
  readonly versioning: Versioning | null;
  /** A `model@X` from which everything that is not given is copied. */
  readonly inherit: string | null;
  /** The author's own words about the change. */
  readonly notes: string | null;
  /** A stage to move it to at once, along the legal path; where it is adopted, the stage that it stands in. */
  readonly stage: string | null;
  /** Null for a version that is new, and not only here. */
  readonly adoption: Adoption | null;
  readonly reason: string | null;
  /** Insists on a registration that equals an existing version. */
  readonly allowDuplicate: boolean;
}

/** Registers versions as one batch: all of them land, or none. */
export interface RegisterAllIntent {
  readonly kind: "register-all";
  /** In order: an entry may build on those before it. */
  readonly entries: readonly RegisterIntent[];
}

/** Moves a version to a stage. */
export interface PromoteIntent {
  readonly kind: "promote";
  /** `model@X`. */
  readonly version: string;
  readonly stage: string;
  readonly reason: string | null;
  /** Walks the legal path, one step a commit. */
  readonly through: boolean;
  /** Leaves the holder of a stage that is not exclusive where it is. */
  readonly keep: boolean;
  /** Lifts the hold on the stages concerned in the same step; needs a reason. */
  readonly liftHold: boolean;
}

/** Brings the previous holder of a stage back, and holds the stage. */
export interface RollbackIntent {
  readonly kind: "rollback";
  readonly model: string;
  /** Null for the only exclusive deployable stage. */
  readonly stage: string | null;
  /** A version (or alias, `#N`) to return to instead of the previous holder. */
  readonly to: string | null;
  readonly reason: string;
}

/** Holds a stage: nothing moves into or out of it. */
export interface HoldIntent {
  readonly kind: "hold";
  readonly model: string;
  readonly stage: string;
  readonly reason: string;
}

/** Lifts a hold. */
export interface UnholdIntent {
  readonly kind: "unhold";
  readonly model: string;
  readonly stage: string;
  readonly reason: string | null;
}

/** Points an alias at a version, or removes it. */
export interface AliasIntent {
  readonly kind: "alias";
  readonly model: string;
  readonly alias: string;
  /** A selector within the model (`5.0.0`, `production`), or null to remove the alias. */
  readonly to: string | null;
  readonly reason: string | null;
}

/** Changes the annotations of a version, or the description of a model; a key that is absent stays. */
export interface AnnotateIntent {
  readonly kind: "annotate";
  /** `model@X`, or `model` for the model itself. */
  readonly subject: string;
  readonly description?: string;
  readonly metrics?: Readonly<Record<string, number>>;
  readonly removeMetrics?: readonly string[];
  /** Tags to set; null for a bare tag. */
  readonly tags?: Readonly<Record<string, string | null>>;
  readonly removeTags?: readonly string[];
  readonly links?: readonly string[];
  /** Fields of the model only. */
  readonly task?: string;
  readonly owners?: readonly string[];
  readonly license?: string;
  readonly intendedUse?: string;
  readonly primaryMetric?: string;
  readonly metricsDirection?: Readonly<Record<string, "up" | "down">>;
  readonly reason: string | null;
}

/** Records what a suite found of a version: evidence that gates read. */
export interface AddEvidenceIntent {
  readonly kind: "add-evidence";
  /** `model@X`. */
  readonly version: string;
  /** The suite, which names the file. */
  readonly suite: string;
  /** `passed`, `metrics`, and whatever else the suite tells. */
  readonly result: Readonly<Record<string, unknown>>;
  /** Signs it in the name of the identity whose key it is; the key of Git's settings where none is named. Not signed when absent. */
  readonly sign?: { readonly key?: string };
  readonly reason: string | null;
}

/** A file or an address of an export to be. */
export type GivenExport = Omit<ExportRecord, "format" | "created">;

/** Adds another format of a version, or more files in one. */
export interface AddExportIntent {
  readonly kind: "add-export";
  /** `model@X`. */
  readonly version: string;
  readonly format: string;
  readonly items: readonly GivenExport[];
  /** Puts the items in place of all that the version has in this format. */
  readonly replace: boolean;
  readonly reason: string | null;
}

/** Takes a format of a version out of its record. */
export interface RemoveExportIntent {
  readonly kind: "remove-export";
  /** `model@X`. */
  readonly version: string;
  readonly format: string;
  /** One file of it; null for all of them. */
  readonly path: string | null;
  readonly reason: string | null;
}

/** Moves versions to the terminal stage that is reachable from where they stand. */
export interface RetireIntent {
  readonly kind: "retire";
  /** `model@X`, one or more. */
  readonly versions: readonly string[];
  readonly reason: string | null;
}

/** Deletes versions, or whole models where a subject has no `@X`. */
export interface DeleteIntent {
  readonly kind: "delete";
  readonly subjects: readonly string[];
  readonly reason: string | null;
  /** Also removes what points at them: stages, aliases. Children keep their parent's name, which then is in `deleted`. */
  readonly force: boolean;
}

/** Gives a model another name. */
export interface RenameIntent {
  readonly kind: "rename";
  readonly model: string;
  /** The new name; an earlier one of the model may return. */
  readonly to: string;
  readonly reason: string | null;
}

/** Records that the bytes of versions were freed on purpose. */
export interface CollectIntent {
  readonly kind: "collect";
  readonly versions: readonly string[];
}

/** Lays out a registry: settings, schemas, attributes. */
export interface InitIntent {
  readonly kind: "init";
  readonly preset: string;
}

/** Gives the later of versions with one ordinal a new one. */
export interface RenumberIntent {
  readonly kind: "renumber";
}

/** Creates an experiment as a draft, with whatever is not said filled in. */
export interface ExperimentCreateIntent {
  readonly kind: "experiment";
  readonly act: "create";
  readonly name: string;
  /** The version that serves now, `model@X`: the control. */
  readonly a: string;
  /** The version that is tried, of any model. */
  readonly b: string;
  /** The share of the second arm. */
  readonly split: number;
  /** What decides; null for the primary metric of the model, else the success of requests. */
  readonly metric: string | null;
  readonly reason: string | null;
}

/** Starts or resumes an experiment; a new phase begins where its units are to be dealt in another way. Or changes its coverage. */
export interface ExperimentTrafficIntent {
  readonly kind: "experiment";
  readonly act: "start" | "ramp";
  readonly name: string;
  /** The share of the units, 0 to 1; null for what it was, or the next one of the planned ramp. */
  readonly coverage: number | null;
  readonly reason: string | null;
}

/** Pauses an experiment, so that everybody is served the control; or ends it without a verdict, which needs a reason. */
export interface ExperimentEndIntent {
  readonly kind: "experiment";
  readonly act: "pause" | "stop";
  readonly name: string;
  readonly reason: string | null;
}

/** Ends an experiment with a verdict, and keeps what the verdict follows from. */
export interface ExperimentConcludeIntent {
  readonly kind: "experiment";
  readonly act: "conclude";
  readonly name: string;
  readonly verdict: "ship" | "rollback" | "inconclusive";
  /** The arm that goes on. */
  readonly winner: string;
  readonly reason: string;
  /** The digest of the file that holds the checkpoint. */
  readonly checkpoint: string;
  /** The texts of the files that come with it, and what they hold now; null for a file that is not there. */
  readonly files: readonly {
    readonly path: string;
    readonly before: string | null;
    readonly after: string;
  }[];
}

/** An act on an experiment. */
export type ExperimentIntent =
  ExperimentCreateIntent | ExperimentTrafficIntent | ExperimentEndIntent | ExperimentConcludeIntent;

/** What is said of a selection; what is left out stays as it is. */
export interface SelectionChanges {
  /** The task that it serves. */
  readonly task?: string;
  /** The model that it serves. */
  readonly model?: string;
  /** What serves where no candidate does, `model@X`. */
  readonly fallback?: string;
  /** Candidates by name, each `model@X`: added, or given another version. */
  readonly candidates?: Readonly<Record<string, string>>;
  /** Candidates that are taken out. */
  readonly dropped?: readonly string[];
  /** The share of the units that may get a candidate, 0 to 1. */
  readonly rollouts?: Readonly<Record<string, number>>;
  /** Who may get a candidate, as a rule of JSONLogic. */
  readonly audiences?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The flag that must be on for a candidate. */
  readonly needs?: Readonly<Record<string, string>>;
  /** Flags, on or off. */
  readonly flags?: Readonly<Record<string, boolean>>;
  /** How much each measure counts: success, latency, goal. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Below so many requests a version has no score. */
  readonly minSamples?: number;
  /** Over how long performance is measured, such as 24h. */
  readonly window?: string;
}

/** Creates a selection, or changes one. */
export interface SelectionIntent {
  readonly kind: "selection";
  readonly act: "create" | "set";
  readonly name: string;
  readonly changes: SelectionChanges;
  readonly reason: string | null;
}

/** Records what suites found of versions, all in one commit. */
export interface EvaluateIntent {
  readonly kind: "evaluate";
  readonly entries: readonly Pick<AddEvidenceIntent, "version" | "suite" | "result">[];
  /** As that of `add-evidence`. */
  readonly sign?: { readonly key?: string };
  readonly reason: string | null;
}

/** Creates a suite. */
export interface SuiteIntent {
  readonly kind: "suite";
  readonly record: SuiteRecord;
  readonly reason: string | null;
}

/** Says how the features of a version were distributed in its reference data. */
export interface ProfileIntent {
  readonly kind: "profile";
  /** `model@X`. */
  readonly version: string;
  /** What the data was; null where nobody said. */
  readonly source: string | null;
  readonly features: ProfileRecord["features"];
  readonly reason: string | null;
}

/** What a user wants done. It travels unchanged from the edge to the planner. */
export type Intent =
  | InitIntent
  | RegisterIntent
  | RegisterAllIntent
  | PromoteIntent
  | RollbackIntent
  | HoldIntent
  | UnholdIntent
  | AliasIntent
  | AnnotateIntent
  | AddEvidenceIntent
  | ProfileIntent
  | AddExportIntent
  | RemoveExportIntent
  | RetireIntent
  | DeleteIntent
  | RenameIntent
  | CollectIntent
  | ExperimentIntent
  | SelectionIntent
  | SuiteIntent
  | EvaluateIntent
  | RenumberIntent;
