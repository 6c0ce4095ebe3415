import { versionPath } from "../../../records/layout.ts";
import type { VersionRecord } from "../../../records/generated/version.ts";
import type { Settings } from "../../../records/normalise.ts";
import type { VersionFiles } from "../../../snapshot/derived/model-folder.ts";
import { knownVersions } from "../../../snapshot/known-versions.ts";
import type { Snapshot } from "../../../snapshot/snapshot.ts";
import { type ModelState, stageOf } from "../../../snapshot/state.ts";
import { attempt } from "../../../snapshot/unreadable.ts";
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
  readonly #facts = new Map<string, FilledColumn>();
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
    const columns = [...from.#facts.values()].map(({ field, cells: theirs }) => {
      const cells = new Array<Cell>(this.size);
      this.#facts.set(field.key, { field, cells });
      return { theirs, cells };
    });
    const fresh: number[] = [];
    const rowsBefore = from.#rowsOf();
    for (const model of this.models) {
      const before = rowsBefore(model);
      for (let row = model.start; row < model.start + model.versions.ids.length; row++) {
        const known = before(row);
        if (known === undefined) fresh.push(row);
        else if (from.#unreadable.has(known)) this.#unreadable.add(row);
        else for (const { theirs, cells } of columns) cells[row] = theirs[known] ?? null;
      }
    }
    this.#looked = from.#looked;
    return this.#looked
      ? this.#load(snapshot, fresh, [...this.#facts.values()], () => undefined)
      : Promise.resolve();
  }

  /* Finds the row that a row of another block has here, for one model after the other: hardly any changed since. */
  #rowsOf(): (model: ModelRows) => (row: number) => number | undefined {
    const models = new Map(this.models.map((model) => [model.state.name, model]));
    return ({ state, versions, start }) => {
      const own = models.get(state.name);
      if (own === undefined) return () => undefined;
      if (own.versions === versions) return (row) => row - start + own.start;
      const key = (files: VersionFiles, at: number): string =>
        `${files.blobs[at] ?? ""} ${files.ids[at] ?? ""}`;
      const rows = new Map(own.versions.ids.map((_, at) => [key(own.versions, at), own.start + at]));
      return (row) => rows.get(key(versions, row - start));
    };
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
    columns: readonly FilledColumn[],
    report: (rows: number) => void,
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += batch) {
      const some = rows.slice(from, from + batch);
      const blobs = some.map((row) => this.blob(row));
      const open = new Set(some);
      snapshot.memo.eachKnown("version", blobs, (index, record) => {
        const row = some[index] ?? 0;
        if (record.version !== this.id(row)) return;
        open.delete(row);
        put(row, record, columns);
      });
      for (const row of open) {
        const record = await this.#parsed(snapshot, row);
        if (record === null) this.#unreadable.add(row);
        else put(row, record, columns, detached);
      }
      report(from + some.length);
    }
  }

  /**
   * The record of a row; null where it cannot be read.
   * @throws what says that a file could not be looked at
   */
  async record(snapshot: Snapshot, row: number): Promise<VersionRecord | null> {
    const [known = null] = knownVersions(snapshot.memo, [this.blob(row)]);
    return known?.version === this.id(row) ? known : this.#parsed(snapshot, row);
  }

  async #parsed({ files, memo }: Snapshot, row: number): Promise<VersionRecord | null> {
    const [name, oid] = [this.id(row), this.blob(row)];
    const path = versionPath(this.model(row).state.name, name);
    const read = (): Promise<Buffer> => files.read(path, { name, kind: "file", oid });
    return (await attempt(path, () => memo.passing("version", path, oid, read))).value;
  }
}

/* A field of records, and what it says by row. */
interface FilledColumn {
  readonly field: FactField;
  readonly cells: Cell[];
}

function put(
  row: number,
  record: VersionRecord,
  columns: readonly FilledColumn[],
  kept = (cell: Cell): Cell => cell,
): void {
  for (const { field, cells } of columns) cells[row] = kept(field.read(record));
}

/* A text that was cut out of a longer one keeps all of that in memory: here the whole file. */
function detached(cell: Cell): Cell {
  if (typeof cell !== "string" && !Array.isArray(cell)) return cell;
  return JSON.parse(JSON.stringify(cell)) as Cell;
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
