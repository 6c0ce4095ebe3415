import type { Renumbered } from "../changes/plan.ts";
import type { ExperimentState } from "./experiments/experiment-form.ts";
import type { ExportsForm } from "./export-forms.ts";
import type { SelectionOutcome } from "./selection-forms.ts";
import type { ProfileOutcome } from "./profile-forms.ts";
import type { SuiteOutcome } from "./suite-forms.ts";
import type { HoldForm, MoveForm, RegisterAllForm, RegisterForm, WriteForm } from "./forms.ts";

/** A stage that was held or released. */
export interface HoldOutcome extends WriteForm {
  readonly model: string;
  readonly stage: string;
  /** Null where it is not held any more. */
  readonly hold: HoldForm | null;
}

/** Versions at the end of their life. The keys of the move itself say something when it was exactly one; else they are empty. */
export interface RetireForm extends WriteForm {
  readonly model: string | null;
  readonly version: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly displaced: MoveForm["displaced"];
  readonly moves: readonly MoveForm[];
}

/** A model under another name. */
export interface RenameForm extends WriteForm {
  /** The name before. */
  readonly from: string;
  /** The name now; the same as before where the model had it already. */
  readonly to: string;
  /** All earlier names, in the order in which the model had them last. */
  readonly formerly: readonly string[];
}

/** An evaluation that was recorded. */
export interface EvidenceAddedForm extends WriteForm {
  readonly model: string;
  readonly version: string;
  readonly suite: string;
  /** The file that holds it. */
  readonly path: string;
}

/** An experiment after a write. */
export interface ExperimentOutcome extends WriteForm, ExperimentState {}

/** What each kind of write answers. */
export interface Outcomes {
  readonly register: RegisterForm;
  readonly "register-all": RegisterAllForm;
  /** `from` of the first step, `to` of the last; one step unless `through` was asked for. */
  readonly promote: WriteForm & MoveForm & { readonly steps: readonly MoveForm[] };
  readonly rollback: WriteForm & MoveForm & { readonly hold: HoldForm };
  readonly retire: RetireForm;
  readonly hold: HoldOutcome;
  readonly unhold: HoldOutcome;
  readonly alias: WriteForm & {
    readonly model: string;
    readonly alias: string;
    readonly from: string | null;
    readonly to: string | null;
  };
  readonly experiment: ExperimentOutcome;
  readonly selection: SelectionOutcome;
  readonly profile: ProfileOutcome;
  readonly suite: SuiteOutcome;
  readonly annotate: WriteForm & { readonly model: string; readonly version: string | null };
  readonly "add-evidence": EvidenceAddedForm;
  readonly evaluate: WriteForm & { readonly paths: readonly string[] };
  readonly "add-export": ExportsForm;
  readonly "remove-export": ExportsForm;
  readonly delete: WriteForm & { readonly deleted: readonly string[] };
  readonly rename: RenameForm;
  readonly collect: WriteForm & { readonly collected: readonly string[] };
  readonly renumber: WriteForm & { readonly renumbered: readonly Renumbered[] };
}

/** The answer of a write of one kind, or of any. */
export type Outcome<K extends keyof Outcomes = keyof Outcomes> = Outcomes[K];
