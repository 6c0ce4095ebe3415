import { findVersion } from "../snapshot/resolve.ts";
import type { ExportFiles, ExportListForm, ExportsForm } from "./export-forms.ts";
import type { DryRunForm } from "./forms.ts";
import type { ExportInput, ExportRemoval, ReadOptions, WriteOptions } from "./options.ts";
import { filesOfExport } from "./reads/export-files.ts";
import { exportForm } from "./reads/fact-forms.ts";
import type { Session, View } from "./session.ts";
import { knownStores } from "./stores.ts";
import { addExport, planExport, removeExport } from "./writes/exports.ts";

/** The other formats of versions: what a version was exported to. */
export class Exports {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Adds another format of a version, or more files of one: they are stored first, then one commit lands. Files that it has already
   * change nothing.
   * @throws StemmaError `export-exists` for other bytes under a path that is taken, `export-uri-invalid`, and what reading files throws
   */
  add(input: ExportInput, options?: WriteOptions): Promise<ExportsForm> {
    return addExport(this.#session, input, options);
  }

  /** Shows what `add` would write; nothing is stored. */
  planAdd(input: ExportInput): Promise<DryRunForm> {
    return planExport(this.#session, input);
  }

  /**
   * Takes a format, or one file of it, out of the exports of a version. History keeps its bytes.
   * @throws StemmaError `export-unknown`
   */
  remove(input: ExportRemoval, options?: WriteOptions): Promise<ExportsForm> {
    return removeExport(this.#session, input, options);
  }

  /** Lists the exports of a version. */
  async ls(reference: string, options: ReadOptions = {}): Promise<ExportListForm> {
    const { view, model, version, record } = await this.#find(reference, options);
    return { commit: view.commit, model, version, exports: (record.exports ?? []).map(exportForm) };
  }

  /**
   * The files of one export, with those that its manifest lists.
   * @throws StemmaError `export-unknown`, and what reading a manifest from the stores throws
   */
  async files(
    reference: string,
    format: string,
    options: ReadOptions & { readonly store?: string | undefined } = {},
  ): Promise<ExportFiles> {
    const { view, model, version, record } = await this.#find(reference, options);
    const stores = knownStores(this.#session, await view.snapshot.settings());
    const names = options.store === undefined ? [...new Set(["local", stores.defaultName])] : [options.store];
    const opened = names.map((name) => stores.open(name));
    const found = await filesOfExport({ model, version }, record, format, opened);
    return { commit: view.commit, model, version, format, ...found };
  }

  async #find(reference: string, options: ReadOptions) {
    const view: View = await this.#session.view(options.at);
    const { state, version } = await findVersion(view.snapshot, reference);
    const record = await view.snapshot.version(state.name, version);
    return { view, model: state.name, version, record };
  }
}
