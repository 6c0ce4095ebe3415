import type { ProfileRecord } from "../records/generated/profile.ts";
import type { DriftLimits, FeatureDrift } from "../telemetry/drift/report.ts";
import type { WriteForm } from "./forms.ts";

/** Values of features, as a file holds them. */
export interface FeatureTable {
  /** The text of the file. */
  readonly data: string;
  /** Lines of JSON, an object each with a value for each feature, or CSV with a line of names. */
  readonly format: "jsonl" | "csv";
}

/** A profile that is to be. */
export interface ProfileInput extends FeatureTable {
  /** `model@X`. */
  readonly version: string;
  /** The features that are profiled; all when absent. */
  readonly features?: readonly string[] | undefined;
  /** What the data is, in words. */
  readonly source?: string | undefined;
  readonly reason?: string | undefined;
}

/** A feature of a profile, in short. */
export interface ProfiledFeature {
  readonly feature: string;
  readonly kind: "numeric" | "categorical";
  /** How many values there were, missing ones among them. */
  readonly values: number;
  readonly missing: number;
  /** How many bins they fell into. */
  readonly bins: number;
}

/** The profile of a version after a write. */
export interface ProfileOutcome extends WriteForm {
  readonly model: string;
  readonly version: string;
  /** The file that holds it. */
  readonly path: string;
  readonly features: readonly ProfiledFeature[];
}

/** What is held against a profile, and when it counts as drift. */
export interface DriftInput extends DriftLimits {
  /** Values to look at; what telemetry counted in the window when absent. */
  readonly table?: FeatureTable | undefined;
  /** A revision, a release tag or a date, for what MODEL@X means. */
  readonly at?: string | undefined;
  /** The length of the window in milliseconds, back from now; a day when absent. */
  readonly windowMs?: number | undefined;
}

/** How the features of a version are distributed, against its profile. */
export interface DriftForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  /** `telemetry`, or `rows` of a file. */
  readonly source: "telemetry" | "rows";
  /** The window; null of rows. */
  readonly from: string | null;
  readonly to: string | null;
  /** The least index that counts as an effect. */
  readonly least_psi: number;
  readonly alpha: number;
  /** How many features drift. */
  readonly drifted: number;
  readonly features: readonly FeatureDrift[];
  readonly notes: readonly string[];
}

/** The JSON form of a profile. */
export function profileForm({
  model,
  version,
  path,
  record,
}: {
  readonly model: string;
  readonly version: string;
  readonly path: string;
  readonly record: ProfileRecord;
}): Pick<ProfileOutcome, "model" | "version" | "path" | "features"> {
  const features = Object.entries(record.features).map(([feature, profile]) => ({
    feature,
    kind: profile.kind,
    values: profile.count,
    missing: profile.missing ?? 0,
    bins: profile.counts?.length ?? Object.keys(profile.categories ?? {}).length,
  }));
  return { model, version, path, features };
}
