import type { AlertRecord } from "../records/generated/alert.ts";
import type { ExperimentRecord } from "../records/generated/experiment.ts";
import type { NotifyRecord } from "../records/generated/notify.ts";
import type { ProfileRecord } from "../records/generated/profile.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import type { SelectionRecord } from "../records/generated/selection.ts";
import type { SuiteRecord } from "../records/generated/suite.ts";
import type { Settings } from "../records/normalise.ts";
import type { ModelState } from "../snapshot/state.ts";

/** A model on one side of a comparison: a `ModelState`, of whose evidence any sign of the content will do. */
export interface ComparedModel extends Omit<ModelState, "evidence" | "ordinals"> {
  /** The evidence to compare, by path: records, or blob ids. */
  readonly evidence: ReadonlyMap<string, unknown>;
}

/** A record that says how versions are watched or tested. */
export type MonitoringRecord = AlertRecord | NotifyRecord | ProfileRecord | SuiteRecord;

/** One side of a comparison: what was loaded of a registry, before or after. */
export interface Side {
  /** The settings as written; null where there is no registry, or none that was ever readable. */
  readonly registry: RegistryRecord | null;
  /** The settings with defaults applied; null together with `registry`. */
  readonly settings: Settings | null;
  /**
   * The models to compare, by name; one that does not exist may be left out or be `absentModel`. Of a model's
   * version records only those that are in `versions` on both sides are compared.
   */
  readonly models: ReadonlyMap<string, ComparedModel>;
  /** The experiments that differ, by path; none when absent. */
  readonly experiments?: ReadonlyMap<string, ExperimentRecord>;
  /** The records of selection that differ, by path; none when absent. */
  readonly selections?: ReadonlyMap<string, SelectionRecord>;
  /** The alerts, channels, profiles and suites that differ, by path; none when absent. */
  readonly monitored?: ReadonlyMap<string, MonitoringRecord>;
}

/** The side of a tree without a registry. */
export const emptySide: Side = { registry: null, settings: null, models: new Map() };
