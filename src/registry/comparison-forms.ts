import type { Finding } from "../values/finding.ts";
import type {
  CodeForm,
  ConfigForm,
  DatasetForm,
  ExportForm,
  FileForm,
  InspectionForm,
  InterfaceForm,
  ParentForm,
  ResourcesForm,
  SourceForm,
  TrainingForm,
} from "./facts.ts";
import type { VersionForm } from "./forms.ts";

/** Where the numbers of an answer come from. */
export interface MetricSource {
  /** `declared` by the author in the version's record, or measured: `evidence`. */
  readonly source: "declared" | "evidence";
  /** The suite that measured them; null for declared ones, and for those of all suites. */
  readonly suite: string | null;
}

/** The best version by a metric. */
export interface BestForm extends Omit<VersionForm, "source" | "proposals">, MetricSource {
  /** The version's own `source`, whose key says here where the value comes from. */
  readonly version_source: SourceForm | null;
  readonly metric: string;
  readonly value: number;
  readonly direction: "up" | "down";
  /** Whether the direction was assumed, since no table knows the metric. */
  readonly assumed: boolean;
  /** Other versions with the same value. */
  readonly ties: readonly string[];
  /** Number of versions without the metric. */
  readonly missing: number;
  /** What could not be read; the answer is of the rest. */
  readonly problems: readonly Finding[];
}

/** One metric across the compared versions, in the order of `subjects`. */
export interface MetricComparison {
  readonly direction: "up" | "down";
  readonly assumed: boolean;
  readonly values: readonly (number | null)[];
  /** Difference to the baseline; null where either is missing. */
  readonly deltas: readonly (number | null)[];
  /** The difference as a share of the baseline's size; null where either is missing or the baseline is 0. */
  readonly relative: readonly (number | null)[];
  /** Indexes of the best values. */
  readonly best: readonly number[];
}

/** A fact across the compared versions, in the order of `subjects`. */
export interface ComparedFact<T> {
  readonly same: boolean;
  readonly values: readonly T[];
}

/** One compared version. */
export interface ComparedVersion {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  readonly size: number;
  readonly created: string;
  readonly author: string;
  readonly framework: string | null;
  readonly model_type: string | null;
}

/** Versions side by side. */
export interface CompareForm extends MetricSource {
  readonly commit: string;
  readonly subjects: readonly ComparedVersion[];
  /** Index of the subject that was named first, to which deltas are; 0 unless a metric orders the subjects. */
  readonly baseline: number;
  /** The metric that orders the subjects, best first; null where they stand as they were named. */
  readonly sorted_by: string | null;
  readonly metrics: Readonly<Record<string, MetricComparison>>;
  /** The parameters that differ, or all that there are; one value a subject, null where missing. */
  readonly parameters: Readonly<Record<string, readonly unknown[]>>;
  /** Number of parameters that were left out, since they are the same in all. */
  readonly same_parameters: number;
  readonly interface: {
    readonly same: boolean;
    readonly differences: readonly string[];
    readonly values: readonly (InterfaceForm | null)[];
  };
  readonly artifacts: ComparedFact<readonly FileForm[]>;
  readonly inspection: ComparedFact<InspectionForm | null>;
  readonly exports: ComparedFact<readonly ExportForm[]>;
  readonly parents: readonly (readonly ParentForm[])[];
  readonly config: ComparedFact<ConfigForm | null>;
  readonly dataset: ComparedFact<readonly DatasetForm[]>;
  readonly training: ComparedFact<TrainingForm | null>;
  readonly resources: ComparedFact<ResourcesForm | null>;
  readonly version_source: ComparedFact<SourceForm | null>;
  readonly code: ComparedFact<CodeForm | null>;
  /** What could not be read; the subjects are the rest. */
  readonly problems: readonly Finding[];
}
