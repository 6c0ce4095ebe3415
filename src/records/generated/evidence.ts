/* Generated from schemas/; npm run generate */

/**
 * A digest: sha256: and 64 lower-case hex digits.
 */
export type Digest = string;

/**
 * A result, approval or waiver, bound to artifact digests.
 */
export interface EvidenceRecord {
  /**
   * What the record is.
   */
  kind: "evaluation" | "approval" | "waiver";
  subject: EvidenceSubject;
  /**
   * Who made it.
   */
  by: string;
  /**
   * When it was made, UTC with milliseconds.
   */
  created: string;
  result?: EvidenceResult;
  /**
   * What an approval or waiver permits.
   */
  grants?: {
    [k: string]: unknown;
  };
  /**
   * A detached SSH signature over the RFC 8785 JSON of what it vouches for.
   */
  signature?: string;
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * The version and bytes it is about.
 */
export interface EvidenceSubject {
  /**
   * The model.
   */
  model: string;
  /**
   * The version.
   */
  version: string;
  /**
   * The digests it vouches for.
   *
   * @maxItems 200
   */
  artifacts: Digest[];
}
/**
 * The outcome of an evaluation; keys that are not listed are kept as they are.
 */
export interface EvidenceResult {
  /**
   * Whether the suite passed, as a whole.
   */
  passed?: boolean;
  [k: string]: unknown;
}
