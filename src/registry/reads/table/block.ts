import { versionPath } from "../../../records/layout.ts";
import type { VersionRecord } from "../../../records/generated/version.ts";
import type { Settings } from "../../../records/normalise.ts";
import type { VersionFiles } from "../../../snapshot/derived/model-folder.ts";
import type { Snapshot } from "../../../snapshot/snapshot.ts";
import { type ModelState, stageOf } from "../../../snapshot/state.ts";
import { attempt } from "../../../snapshot/unreadable.ts";
import { recordFacts } from "../version-form.ts";
import type { Cell, FactField } from "./field.ts";

/** A model with what tells whether it is the same as before: any object that a change of the model replaces. */
export interface Member {
  readonly name: string;
  readonly identity: object;
}

/** A readable model of a block, with the rows that its versions have. */
export interface ModelRows {
  readonly state: ModelState;
  readonly versions: VersionFiles;
  /** Its first row. */
  readonly start: number;
}

/* Records that are in memory at a time while columns are filled. */
const batch = 500;
/* Orders of which the numbers are kept, 8 bytes for each row. */
const mostNumbers = 4;

/**
 * The versions of some models as columns. A row is a version, in the order of models and versions. Columns are filled from
 * the records when they are first asked for and the records then let go; a block that follows another one takes over
 * the cells of all records that both have.
 */
export class Block {
  /** The models that it was made of, the unreadable ones too. */
  readonly members: readonly Member[];
  readonly models: readonly ModelRows[];
  readonly size: number;
  /** Which of `models` a row belongs to. */
  readonly modelOf: Uint32Array;
  readonly #facts = new Map<string, { readonly field: FactField; readonly cells: Cell[] }>();
  readonly #models = new Map<string, readonly Cell[]>();
  readonly #numbers = new Map<string, Float64Array>();
  readonly #unreadable = new Set<number>();
  #readable: Uint32Array | null = null;
  #looked = false;
  #stages: { readonly lifecycle: string; readonly cells: readonly string[] } | null = null;

  constructor(members: readonly Member[], models: readonly Omit<ModelRows, "start">[]) {
    this.members = members;
    let size = 0;
    this.models = models.map(({ state, versions }) => {
      const start = size;
      size += versions.ids.length;
      return { state, versions, start };
    });
    this.size = size;
    this.modelOf = new Uint32Array(size);
    for (const [index, { start, versions }] of this.models.entries())
      this.modelOf.fill(index, start, start + versions.ids.length);
  }

  /** Tells whether it is made of these models as they are. */
  holds(members: readonly Member[]): boolean {
    return (
      members === this.members ||
      (members.length === this.members.length &&
        members.every(({ name, identity }, index) => {
          const own = this.members[index];
          return own?.identity === identity && own.name === name;
        }))
    );
  }

  /** The model of a row. */
  model(row: number): ModelRows {
    return this.models[this.modelOf[row] ?? 0] as ModelRows;
  }

  /** The version of a row. */
  id(row: number): string {
    const { versions, start } = this.model(row);
    return versions.ids[row - start] ?? "";
  }

  /** The blob of a row's record. */
  blob(row: number): string {
    const { versions, start } = this.model(row);
    return versions.blobs[row - start] ?? "";
  }

  /** The rows whose record could be read, in order; to be asked after `fill`. */
  readable(): Uint32Array {
    if (this.#readable?.length === this.size - this.#unreadable.size) return this.#readable;
    const rows = new Uint32Array(this.size - this.#unreadable.size);
    for (let row = 0, count = 0; row < this.size; row++) if (!this.#unreadable.has(row)) rows[count++] = row;
    this.#readable = rows;
    return rows;
  }

  /** The rows whose record could not be read, in order; to be asked after `fill`. */
  unreadable(): readonly number[] {
    return [...this.#unreadable].sort((a, b) => a - b);
  }

  /** The cells of a field, by row; to be asked after `fill`. */
  cells(field: FactField): readonly Cell[] {
    return this.#facts.get(field.key)?.cells ?? [];
  }

  /** The stage of each row; `lifecycle` names the lifecycle of the settings. */
  stages(settings: Settings, lifecycle: string): readonly string[] {
    if (this.#stages?.lifecycle !== lifecycle)
      this.#stages = { lifecycle, cells: this.models.flatMap((model) => stagesOf(model, settings)) };
    return this.#stages.cells;
  }

  /** Numbers of the rows, which only their records decide; the ones that were asked for last are kept under their key. */
  numbers(key: string, make: () => Float64Array): Float64Array {
    const numbers = this.#numbers.get(key) ?? make();
    this.#numbers.delete(key);
    this.#numbers.set(key, numbers);
    const [oldest = key] = this.#numbers.keys();
    if (this.#numbers.size > mostNumbers) this.#numbers.delete(oldest);
    return numbers;
  }

  /** What is read of each row's model, by row; kept under a key. */
  modelCells(key: string, read: (state: ModelState) => Cell): readonly Cell[] {
    const known = this.#models.get(key);
    if (known !== undefined) return known;
    const cells = new Array<Cell>(this.size);
    for (const { state, versions, start } of this.models)
      cells.fill(read(state), start, start + versions.ids.length);
    this.#models.set(key, cells);
    return cells;
  }

  /** Takes over what another block knows of the same records. */
  inherit(from: Block, snapshot: Snapshot): Promise<void> {
    const rows = new Map<string, number>();
    for (let row = 0; row < from.size; row++) rows.set(`${from.blob(row)} ${from.id(row)}`, row);
    const fresh: number[] = [];
    const columns = [...from.#facts.values()].map(({ field, cells: theirs }) => {
      const cells = new Array<Cell>(this.size);
      this.#facts.set(field.key, { field, cells });
      return { theirs, cells };
    });
    for (let row = 0; row < this.size; row++) {
      const known = rows.get(`${this.blob(row)} ${this.id(row)}`);
      if (known === undefined) fresh.push(row);
      else if (from.#unreadable.has(known)) this.#unreadable.add(row);
      else for (const { theirs, cells } of columns) cells[row] = theirs[known] ?? null;
    }
    this.#looked = from.#looked;
    return this.#looked
      ? this.#load(snapshot, fresh, [...this.#facts.values()], () => undefined)
      : Promise.resolve();
  }

  /** Fills the columns of some fields where they are not yet; `report` hears of each batch of records. */
  async fill(
    snapshot: Snapshot,
    fields: readonly FactField[],
    report: (rows: number) => void,
  ): Promise<void> {
    const missing = fields.filter(({ key }) => !this.#facts.has(key));
    if (missing.length === 0 && this.#looked) return;
    const columns = new Map(
      missing.map((field) => [field.key, { field, cells: new Array<Cell>(this.size) }]),
    );
    const rows = Array.from({ length: this.size }, (_, row) => row);
    await this.#load(snapshot, rows, [...columns.values()], report);
    for (const [key, column] of columns) this.#facts.set(key, column);
    this.#looked = true;
  }

  async #load(
    snapshot: Snapshot,
    rows: readonly number[],
    columns: readonly { readonly field: FactField; readonly cells: Cell[] }[],
    report: (rows: number) => void,
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += batch) {
      const some = rows.slice(from, from + batch);
      const records = await this.records(snapshot, some);
      for (const [index, row] of some.entries()) {
        const record = records[index];
        if (record == null) this.#unreadable.add(row);
        else this.#put(row, record, columns);
      }
      report(from + some.length);
    }
  }

  #put(
    row: number,
    record: VersionRecord,
    columns: readonly { readonly field: FactField; readonly cells: Cell[] }[],
  ): void {
    const facts = recordFacts(record);
    for (const { field, cells } of columns) cells[row] = field.read(facts);
  }

  /**
   * The records of rows, null for each that cannot be read.
   * @throws what says that a file could not be looked at
   */
  async records(snapshot: Snapshot, rows: readonly number[]): Promise<readonly (VersionRecord | null)[]> {
    const known = snapshot.knownVersions(rows.map((row) => this.blob(row)));
    const records: (VersionRecord | null)[] = [];
    for (const [index, row] of rows.entries()) {
      const [record, id, { state }] = [known[index] ?? null, this.id(row), this.model(row)];
      if (record?.version === id) records.push(record);
      else
        records.push(
          (await attempt(versionPath(state.name, id), () => snapshot.version(state.name, id))).value,
        );
    }
    return records;
  }
}

function stagesOf({ state: { model }, versions }: ModelRows, settings: Settings): readonly string[] {
  if (model === null) return [];
  const listed = new Map<string, number>();
  for (const held of model.stages.values())
    for (const version of new Set(held)) listed.set(version, (listed.get(version) ?? 0) + 1);
  const only = new Map(
    [...model.stages].flatMap(([stage, held]) => held.map((version) => [version, stage] as const)),
  );
  return versions.ids.map((version) =>
    (listed.get(version) ?? 0) > 1
      ? stageOf(model, settings, version)
      : (only.get(version) ?? settings.lifecycle.initial),
  );
}
