import type { CaseResult, SuiteVerdict } from "../../evaluation/suites/result.ts";
import type { FileChangeForm, WriteForm } from "../forms.ts";

/** How versions are put through suites. */
export interface EvaluateOptions {
  /** These suites alone; all that are for the version when absent. */
  readonly suites?: readonly string[] | undefined;
  /** Starts the programs that suites name. */
  readonly allowCommands?: boolean | undefined;
  /** Where the endpoint is; that of the settings when absent. */
  readonly endpoint?: string | undefined;
}

/** How evidence is written. */
export interface EvaluateInput extends EvaluateOptions {
  /** Signs the evidence, as `addEvidence` does. */
  readonly sign?: { readonly key?: string } | undefined;
  readonly reason?: string | undefined;
  /** Runs, and writes nothing. */
  readonly dryRun?: boolean | undefined;
}

/** What a suite found of a version. */
export interface SuiteRunState {
  readonly model: string;
  readonly version: string;
  readonly suite: string;
  readonly passed: boolean;
  readonly verdict: SuiteVerdict;
  /** What ran the model; null where it could not be loaded. */
  readonly engine: string | null;
  /** In seconds. */
  readonly duration_s: number;
  readonly cases: readonly CaseResult[];
  readonly metrics: Readonly<Record<string, number>>;
  /** The file of the evidence. */
  readonly path: string;
}

/** What suites found, and the commit that keeps it. */
export interface EvaluateForm extends WriteForm {
  readonly dry_run: boolean;
  /** The planned edits of a dry run; empty otherwise. */
  readonly changes: readonly FileChangeForm[];
  /** Whether all passed. */
  readonly passed: boolean;
  readonly runs: readonly SuiteRunState[];
}
