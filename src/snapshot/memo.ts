import { BoundedCache } from "../git/bounded-cache.ts";
import type { KeyedValues } from "../index/port.ts";
import { agreesWithPath } from "../records/claims.ts";
import type { RecordKind, RecordOf } from "../records/kind.ts";
import { parseQuickly, parseRecord } from "../records/parse.ts";
import { isStemmaError, type StemmaError } from "../values/error.ts";
import { glanceAtRecordValue, parseRecordValue, printRecordValue } from "./derived/record-value.ts";
import { FolderMemo } from "./derived/folder-memo.ts";
import { type ModelFolder, modelFolderCodec } from "./derived/model-folder.ts";
import { modelsBelowCodec } from "./derived/models-below.ts";
import type { VersionMarks } from "./derived/version-marks.ts";
import type { ModelState } from "./state.ts";

type Outcome = { readonly value: RecordOf<RecordKind> } | { readonly error: StemmaError };

/** What a memo is made of. */
export interface MemoOptions {
  /** How many records are kept in memory at most, from 4. */
  readonly capacity?: number;
  /** Where values outlive the process; nowhere when absent. */
  readonly values?: KeyedValues | null;
}

/* A parsed record takes some kilobytes; what is not kept is read from the index again. */
const usualCapacity = 5_000;
/* Some 25,000 versions: a batch of registrations asks each version of its models, and the next one asks again. */
const markBytes = 8 * 1024 * 1024;

/* What one commit brings is less, in bytes, and is derived again in less time than a file takes to write. */
const worthAFile = 65_536;

/**
 * Remembers what was derived from blobs and trees: parsed records by kind, blob id and place, and what is known of folders by
 * the id of their tree. A value depends on nothing else, so an entry is never stale; records that were not used for long go
 * before `capacity` is exceeded.
 */
export class Memo {
  /** What is known of the folder of a model. */
  readonly modelFolders: FolderMemo<"model-folder">;
  /** The models in a folder below `models`, which is a model or a namespace. */
  readonly modelsBelow: FolderMemo<"models-below">;
  /** What was seen of the records of versions, by their blobs. */
  readonly marks = new BoundedCache<VersionMarks>(markBytes);
  /** The states of models without their versions, by their folder: each is that of the place that its name says. */
  readonly states = new WeakMap<ModelFolder, ModelState>();
  readonly #values: KeyedValues | null;
  readonly #entries: BoundedCache<Outcome>;
  #flushed = false;

  constructor({ capacity = usualCapacity, values = null }: MemoOptions = {}) {
    this.#entries = new BoundedCache(capacity);
    this.#values = values;
    this.modelFolders = new FolderMemo("model-folder", modelFolderCodec, values);
    this.modelsBelow = new FolderMemo("models-below", modelsBelowCodec, values);
  }

  /**
   * Gives the parsed record, parsing the bytes only when they were not seen before.
   * @throws StemmaError what `parseRecord` throws
   */
  async record<K extends RecordKind>(
    kind: K,
    path: string,
    oid: string,
    read: () => Promise<Buffer>,
  ): Promise<RecordOf<K>> {
    const key = `${kind} ${oid} ${path}`;
    const known = this.#entries.get(key);
    if (known !== undefined) return unwrap<K>(known);
    const outcome = this.#stored(kind, oid, path) ?? this.#store(kind, oid, parse(kind, await read(), path));
    this.#entries.set(key, outcome, 1);
    return unwrap<K>(outcome);
  }

  /**
   * The record in bytes whose blob is not known yet, where they are in canonical form; null for all others. It is remembered for the
   * next time and not kept in memory.
   */
  glance<K extends RecordKind>(kind: K, path: string, oid: string, bytes: Buffer): RecordOf<K> | null {
    const value = parseQuickly(kind, bytes, path);
    if (value !== null) this.#remember(kind, oid, value);
    return value;
  }

  /**
   * Shows the records in some blobs as far as they are known, with their place among the ids, in any order. None is kept: each is
   * garbage as soon as the next one is shown. Whether a record may stand where its blob does is for the caller to see.
   */
  eachKnown<K extends RecordKind>(
    kind: K,
    oids: readonly string[],
    visit: (index: number, record: RecordOf<K>) => void,
  ): void {
    this.#values?.each(kind, oids, (index, bytes) => {
      visit(index, glanceAtRecordValue<K>(bytes));
    });
  }

  /**
   * Parses a record that is not known yet and will hardly be asked for again: it is remembered for the next process, and not kept
   * in memory. Throws as `record`.
   */
  async passing<K extends RecordKind>(
    kind: K,
    path: string,
    oid: string,
    read: () => Promise<Buffer>,
  ): Promise<RecordOf<K>> {
    const known = this.#entries.get(`${kind} ${oid} ${path}`);
    if (known !== undefined) return unwrap<K>(known);
    // Not an outcome: those are kept, so that V8 would take this one for one that lasts, with the record and its text.
    const record = parseRecord(kind, await read(), path);
    this.#remember(kind, oid, record);
    return record;
  }

  /** Says why a record cannot be read, null where it can. What is parsed for it is not remembered: a walk passes records by. */
  async fault(
    kind: RecordKind,
    path: string,
    oid: string,
    read: () => Promise<Buffer>,
  ): Promise<StemmaError | null> {
    const known = this.#entries.get(`${kind} ${oid} ${path}`) ?? this.#stored(kind, oid, path);
    const outcome = known ?? parse(kind, await read(), path);
    return "error" in outcome ? outcome.error : null;
  }

  /**
   * Makes what was derived beyond this process, as far as that is possible: the first time all of it, as a command ends then, and
   * later when it is worth a file.
   */
  flush(): void {
    this.#values?.flush(this.#flushed ? worthAFile : 0);
    this.#flushed = true;
  }

  /* A record that disagrees with its path is parsed again, for the error to tell where. */
  #stored(kind: RecordKind, oid: string, path: string): Outcome | null {
    const [bytes = null] = this.#values?.read(kind, [oid]) ?? [];
    const value = bytes === null ? null : parseRecordValue<RecordKind>(bytes);
    return value !== null && agreesWithPath(kind, value, path) ? { value } : null;
  }

  /* What cannot be parsed is not stored: its error names the path. */
  #store(kind: RecordKind, oid: string, outcome: Outcome): Outcome {
    if ("value" in outcome) this.#remember(kind, oid, outcome.value);
    return outcome;
  }

  #remember(kind: RecordKind, oid: string, record: RecordOf<RecordKind>): void {
    const bytes = oid === "" ? null : printRecordValue(record);
    if (bytes !== null) this.#values?.add(kind, oid, bytes);
  }
}

function parse(kind: RecordKind, bytes: Buffer, path: string): Outcome {
  try {
    return { value: parseRecord(kind, bytes, path) };
  } catch (error) {
    if (isStemmaError(error)) return { error };
    throw error;
  }
}

function unwrap<K extends RecordKind>(outcome: Outcome): RecordOf<K> {
  if ("error" in outcome) throw outcome.error;
  return outcome.value as RecordOf<K>;
}
