import { parseRecord } from "../records/parse.ts";
import type { RecordKind, RecordOf } from "../records/kind.ts";
import { isStemmaError, type StemmaError } from "../values/error.ts";
import { FolderMemo } from "./folder-memo.ts";

type Outcome = { readonly value: RecordOf<RecordKind> } | { readonly error: StemmaError };

/**
 * Remembers parsed records by kind, blob id and place. The value depends on nothing else, so an entry is never
 * stale; the least recently used ones go when `capacity` is exceeded.
 */
export class Memo {
  /** The names of the models in a folder below `models`. */
  readonly modelNames = new FolderMemo<readonly string[]>();
  /** The earlier names of the models in a folder below `models`, with the names that they have now. */
  readonly formerNames = new FolderMemo<ReadonlyMap<string, string>>();
  readonly #capacity: number;
  readonly #entries = new Map<string, Outcome>();

  constructor(capacity = 50_000) {
    this.#capacity = capacity;
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
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return unwrap<K>(known);
    }
    const outcome = parse(kind, await read(), path);
    this.#entries.set(key, outcome);
    if (this.#entries.size > this.#capacity) this.#evict();
    return unwrap<K>(outcome);
  }

  #evict(): void {
    const oldest = this.#entries.keys().next();
    if (oldest.done !== true) this.#entries.delete(oldest.value);
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
