import type { ExportForm } from "./facts.ts";
import type { FileForm, WriteForm } from "./forms.ts";

/** What happened to the exports of a version. */
export interface ExportsChanged {
  readonly model: string;
  readonly version: string;
  readonly format: string;
  readonly added: readonly ExportForm[];
  readonly removed: readonly ExportForm[];
  /** All exports of the version, afterwards. */
  readonly exports: readonly ExportForm[];
}

/** The answer of a write to the exports of a version. */
export interface ExportsForm extends WriteForm, ExportsChanged {}

/** The exports of a version. */
export interface ExportListForm {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly exports: readonly ExportForm[];
}

/** The files of one export, those that a manifest lists among them. */
export interface ExportFiles {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
  readonly format: string;
  readonly files: readonly FileForm[];
  /** Where the rest of it is, that no store has. */
  readonly uris: readonly string[];
}
