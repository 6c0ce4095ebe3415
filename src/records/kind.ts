import type { AlertRecord } from "./generated/alert.ts";
import type { CheckpointRecord } from "./generated/checkpoint.ts";
import type { VerdictRecord } from "./generated/conclusion.ts";
import type { EvidenceRecord } from "./generated/evidence.ts";
import type { ExperimentRecord } from "./generated/experiment.ts";
import type { ModelRecord } from "./generated/model.ts";
import type { NotifyRecord } from "./generated/notify.ts";
import type { ProfileRecord } from "./generated/profile.ts";
import type { RegistryRecord } from "./generated/registry.ts";
import type { SelectionRecord } from "./generated/selection.ts";
import type { SuiteRecord } from "./generated/suite.ts";
import type { VersionRecord } from "./generated/version.ts";

/** The kinds of record, each with a schema of its own (docs/format.md, clause 1.2). */
export const recordKinds = [
  "registry",
  "model",
  "version",
  "evidence",
  "experiment",
  "checkpoint",
  "conclusion",
  "selection",
  "alert",
  "notify",
  "profile",
  "suite",
] as const;

/** A kind of record. */
export type RecordKind = (typeof recordKinds)[number];

/** The written form of each kind of record. */
export interface RecordMap {
  readonly registry: RegistryRecord;
  readonly model: ModelRecord;
  readonly version: VersionRecord;
  readonly evidence: EvidenceRecord;
  readonly experiment: ExperimentRecord;
  readonly checkpoint: CheckpointRecord;
  readonly conclusion: VerdictRecord;
  readonly selection: SelectionRecord;
  readonly alert: AlertRecord;
  readonly notify: NotifyRecord;
  readonly profile: ProfileRecord;
  readonly suite: SuiteRecord;
}

/** The written form of one kind of record. */
export type RecordOf<K extends RecordKind> = RecordMap[K];
