import type { Finding } from "../values/finding.ts";
import type { CompareForm } from "./comparison-forms.ts";
import type { ModelForm, TenureForm, VersionForm } from "./forms.ts";
import type { LineageForm } from "./lineage-form.ts";

/** A piece of evidence about a version. */
export interface EvidenceForm {
  readonly path: string;
  readonly kind: "evaluation" | "approval" | "waiver";
  /** For an evaluation the suite. */
  readonly name: string;
  readonly by: string;
  readonly created: string;
  /** Whether it is about the bytes that the version has; else it counts for nothing. */
  readonly bound: boolean;
  readonly signed: boolean;
  /** What an evaluation measured. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** Everything about a version, for people who were not there. */
export interface ReportForm {
  readonly commit: string;
  readonly version: VersionForm;
  readonly model: ModelForm;
  /** Since when it stands in its stage; null where history is too shallow to tell. */
  readonly since: string | null;
  /** Its stays in all stages, the last to begin first; null where history is too shallow to tell. */
  readonly tenures: readonly TenureForm[] | null;
  /** The version that serves, with which it is compared; null where none does, or it is this one. */
  readonly baseline: string | null;
  readonly comparison: CompareForm | null;
  /** Parents, what it was made of, and children. */
  readonly lineage: LineageForm;
  readonly evidence: readonly EvidenceForm[];
  /** Command lines that bring its files. */
  readonly commands: readonly string[];
  /** What could not be read. */
  readonly problems: readonly Finding[];
}
