import type { WriteForm } from "./forms.ts";
import type { WriteOptions } from "./options.ts";

/** How the versions of a GTO repository are taken over. */
export interface GtoImportOptions extends WriteOptions {
  /** The folder of the repository; that of the registry when absent. */
  readonly from?: string | undefined;
  /** The stages of this registry by those of GTO; an empty text leaves versions in the initial stage. Equal names need no entry. */
  readonly stages?: Readonly<Record<string, string>> | undefined;
  readonly dryRun?: boolean | undefined;
}

/** A version that was taken over. */
export interface ImportedVersion {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
  readonly created: string;
  readonly author: string;
  /** The tag that registered it there. */
  readonly tag: string;
}

/** What an import came to. */
export interface GtoImportForm extends WriteForm {
  readonly dry_run: boolean;
  readonly imported: readonly ImportedVersion[];
  /** How many versions were there already; they are left as they are. */
  readonly existing: number;
  /** What was left out, and why. */
  readonly left_out: readonly { readonly tag: string; readonly reason: string }[];
}
