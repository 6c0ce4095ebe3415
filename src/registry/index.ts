/** The public API of Stemma: this list is written by hand and frozen by a test. */
export {
  hashConfigFile,
  initRegistry,
  inspectFiles,
  installServerHook,
  openRegistry,
  planInstallServerHook,
  planRemoveHooks,
  Registry,
  removeHooks,
} from "./registry.ts";
export type { InitOptions } from "./registry.ts";
export type { AppliedIntent } from "./writes/apply.ts";
export { doctor, type DoctorOptions } from "./health/doctor.ts";
export { explain, type ExplainForm, type RuleForm } from "./explain.ts";
export { Artifacts } from "./artifacts.ts";
export { Audit } from "./audit.ts";
export type * from "./audit-forms.ts";
export type { CommitSignature, SignatureState } from "../git/commit-signatures.ts";
export { Locks } from "./locks.ts";
export { Experiments } from "./experiments.ts";
export type { AssignedForm } from "./experiments/assign.ts";
export type { ExperimentExportForm, RouterFormat } from "./experiments/export.ts";
export { bucketAttributes } from "../experiments/export/growthbook.ts";
export type { FlagdFile } from "../experiments/export/flagd.ts";
export type { GrowthbookFeatures } from "../experiments/export/growthbook.ts";
export { Router, type Assignment, type AssignmentReason } from "../experiments/router.ts";
export type { Attributes } from "../values/audience.ts";
export type { ExperimentRecord } from "../records/generated/experiment.ts";
export { bucketOf, murmur3 } from "../values/murmur3.ts";
export { Monitor } from "./monitor.ts";
export type * from "./alert-forms.ts";
export type * from "./monitor-forms.ts";
export type { Recorder } from "../telemetry/recorder.ts";
export type { AlertListener, RecorderState } from "../telemetry/recorder-options.ts";
export type { AlertChange, AlertSeverity } from "../telemetry/alerts/change.ts";
export type { AlertState } from "../telemetry/alerts/standing.ts";
export { profileFeature } from "../telemetry/drift/profile.ts";
export type { FeatureValue } from "../telemetry/drift/features.ts";
export type { FeatureProfile, ProfileRecord } from "../records/generated/profile.ts";
export type { TelemetryFormat } from "../telemetry/format.ts";
export type { Exposure, FindExposure, Tracked, TrackedOutcome } from "../telemetry/tracked.ts";
export { Evaluation } from "./evaluation.ts";
export type {
  SuiteCaseState,
  SuiteForm,
  SuiteInput,
  SuiteOutcome,
  SuitesForm,
  SuiteState,
} from "./suite-forms.ts";
export type {
  DriftForm,
  DriftInput,
  FeatureTable,
  ProfiledFeature,
  ProfileInput,
  ProfileOutcome,
} from "./profile-forms.ts";
export type { DriftLimits, DriftVerdict, FeatureDrift } from "../telemetry/drift/report.ts";
export type { EvaluateForm, EvaluateInput, EvaluateOptions, SuiteRunState } from "./evaluation/forms.ts";
export type { SuiteRecord } from "../records/generated/suite.ts";
export { Selection } from "./selection.ts";
export type {
  SelectedForm,
  SelectionForm,
  SelectionOutcome,
  SelectionsForm,
  SelectionState,
} from "./selection-forms.ts";
export type {
  CandidateVerdict,
  Choice,
  ConsideredCandidate,
  SelectionReason,
} from "../experiments/selector.ts";
export type { Score } from "../experiments/score.ts";
export type { SelectionRecord } from "../records/generated/selection.ts";
export { Exports } from "./exports.ts";
export { Proposals } from "./proposals.ts";
export { PullRequests, type OpenPullRequest, type PostInput } from "./pull-requests.ts";
export type {
  ApproveInput,
  MergeInput,
  PlannedProposal,
  ProposalInput,
  AskedProposal,
  AskedGate,
  ProposalFilter,
  ProposedEvidence,
  ProposeInput,
  RecordReviewsInput,
  RegistrationProposal,
  WithdrawInput,
} from "./proposals.ts";
export type * from "./card-form.ts";
export type * from "./comparison-forms.ts";
export type * from "./export-forms.ts";
export type { InspectedFilesForm } from "./facts.ts";
export type * from "./forms.ts";
export type * from "./forge-forms.ts";
export type * from "./gate-form.ts";
export type * from "./hook-forms.ts";
export type * from "./import-forms.ts";
export type * from "./lineage-form.ts";
export type * from "./options.ts";
export type * from "./proposal-forms.ts";
export type * from "./report-form.ts";
export type * from "./serving-forms.ts";
export type * from "./statistics.ts";
export type {
  AnalyzeForm,
  AnalyzeInput,
  ArmLatency,
  ConcludedAction,
  ConcludeForm,
  ConcludeInput,
  RecordedOutcomesForm,
} from "./experiments/analyze-form.ts";
export type { GoalPower, PowerForm, PowerInput } from "./experiments/power.ts";
export type { ExperimentForm, ExperimentsForm, ExperimentState } from "./experiments/experiment-form.ts";
export type {
  EvidenceAddedForm,
  ExperimentOutcome,
  HoldOutcome,
  Outcome,
  Outcomes,
  RenameForm,
  RetireForm,
} from "./outcome.ts";
export type { BestOptions } from "./reads/best.ts";
export type { CompareOptions } from "./reads/compare.ts";
export type { LineageOptions } from "./reads/lineage.ts";
export type { LockedPullOptions, LockOptions } from "./serving/lock-file.ts";
export type { PullOptions } from "./serving/pull.ts";
export type { ReleaseOptions } from "./release.ts";
export type { Motion } from "../policy/statement.ts";
export type {
  ExperimentIntent,
  GivenFacts,
  Intent,
  SelectionChanges,
  SelectionIntent,
} from "../changes/intent.ts";
export type { Difference, Event, EventKind, MergedCommit } from "../history/event.ts";
export { Snapshot } from "../snapshot/snapshot.ts";
export type { ModelState } from "../snapshot/state.ts";
export { StemmaError, isStemmaError } from "../values/error.ts";
export type { ErrorDetails, ErrorJson } from "../values/error.ts";
export type { ErrorCode, ErrorKind } from "../values/codes.ts";
export type { Finding, Severity } from "../values/finding.ts";
export type { Identity } from "../values/identity.ts";
export { bumpVersion, compareVersions, isVersion } from "../values/version.ts";
export type { BumpLevel, Versioning } from "../values/version.ts";
