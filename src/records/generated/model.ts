/* Generated from schemas/; npm run generate */

/**
 * A short text: 1 to 2000 characters.
 */
export type Text = string;
/**
 * A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.
 */
export type VersionId = string;
/**
 * A model name: one or two segments of a-z, 0-9, dot, underscore and hyphen.
 */
export type ModelName = string;

/**
 * What a model is, and where its versions stand.
 */
export interface ModelRecord {
  /**
   * The name, equal to the folder.
   */
  name: string;
  /**
   * What the model does, and for whom.
   */
  description?: string;
  /**
   * The task: voice-activity-detection, classification ...
   */
  task?: string;
  /**
   * People and groups that answer for it.
   *
   * @maxItems 200
   */
  owners?: Text[];
  /**
   * How versions are named; semver when absent.
   */
  versioning?: "semver" | "timestamp";
  /**
   * A short text: 1 to 2000 characters.
   */
  license?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  intended_use?: string;
  /**
   * Free labels of the model.
   */
  tags?: {
    [k: string]: string | null;
  };
  /**
   * The metric that best and compare use by default.
   */
  primary_metric?: string;
  /**
   * Whether more or less of a metric is better, where the built-in table is wrong.
   */
  metrics_direction?: {
    [k: string]: "up" | "down";
  };
  /**
   * The lifecycle position of every version that is not in the initial stage.
   */
  stages?: {
    [k: string]: VersionId | VersionId[];
  };
  /**
   * Free pointers to versions.
   */
  aliases?: {
    [k: string]: VersionId;
  };
  /**
   * Stages that nothing moves into or out of until the hold is lifted.
   */
  holds?: {
    [k: string]: HoldRecord;
  };
  /**
   * Earlier names: they resolve and stay reserved.
   */
  formerly?: ModelName[];
  /**
   * Deleted versions, append-only: never registered again with other content.
   */
  deleted?: (VersionId | DeletedVersion)[];
  /**
   * Versions that were taken over from elsewhere, append-only: their created and author are those of their origin.
   */
  adopted?: VersionId[];
  /**
   * Versions whose bytes were freed on purpose.
   */
  collected?: VersionId[];
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * A stop on a stage: who placed it, when and why.
 */
export interface HoldRecord {
  /**
   * Why nothing may move.
   */
  reason: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  by: string;
  /**
   * When it was placed.
   */
  since: string;
}
/**
 * A deleted version with the digest of its content.
 */
export interface DeletedVersion {
  /**
   * A version: MAJOR.MINOR.PATCH with an optional lower-case prerelease, or v{14 digits}_{8 hex}.
   */
  version: string;
  /**
   * sha256 of the RFC 8785 JSON of its file list: [[path, digest], ...].
   */
  content?: string;
}
