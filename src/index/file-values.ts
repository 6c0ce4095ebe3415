import fs from "node:fs";
import path from "node:path";
import type { Oid } from "../git/ports.ts";
import { toMerge, withUnion } from "./merge.ts";
import { type KeyedValues, type ValueKind, valueKinds } from "./port.ts";
import type { WantedValue } from "./places.ts";
import { Segment, UnsoundSegment, type VisitValue } from "./segment.ts";
import { keyOf, valueCrc } from "./segment-format.ts";
import {
  isTemporaryName,
  type ListedSegment,
  type NewSegment,
  parseSegmentName,
  writeSegment,
} from "./segment-writer.ts";

/* What was added is kept in memory up to this many bytes before it is written. */
const greatestPending = 8 * 1024 * 1024;
/* A writer that has not renamed its file by now is dead. */
const temporaryLife = 3_600_000;

/** Where the values of a repository are kept, and whose they are. */
export interface FileValuesOptions {
  /** The common Git directory. */
  readonly gitDir: string;
  /** Hex digits that name the reader: other parsers, schemas or forms of values have others. */
  readonly readerId: string;
}

interface Pending {
  readonly key: Buffer;
  readonly value: Uint8Array;
}

/**
 * Values in immutable files below the Git directory (docs/decisions/2026-11-21-index-files.md). Any number of processes may read and
 * write them without locks: a file appears whole or not at all, and whoever merges some writes their union before it removes them.
 * What cannot be read is as if it were not there, and what cannot be written stays in memory: the values can be derived again,
 * so no failure of the disk may be one of the registry.
 */
export class FileValues implements KeyedValues {
  readonly #parent: string;
  readonly #folder: string;
  readonly #readerId: Buffer;
  #segments: Map<string, Segment> | null = null;
  #pending = new Map<string, Pending>();
  #pendingBytes = 0;
  #writable = true;

  constructor({ gitDir, readerId }: FileValuesOptions) {
    this.#parent = path.join(gitDir, "stemma-index");
    this.#folder = path.join(this.#parent, readerId.slice(0, 16));
    this.#readerId = Buffer.from(readerId, "hex");
  }

  read(kind: ValueKind, ids: readonly Oid[]): readonly (Buffer | null)[] {
    const answers = new Array<Buffer | null>(ids.length).fill(null);
    this.each(kind, ids, (index, value) => (answers[index] = Buffer.from(value)));
    return answers;
  }

  each(kind: ValueKind, ids: readonly Oid[], visit: VisitValue): void {
    let wanted: readonly WantedValue[] = ids.map((id, index) => ({
      key: keyOf(valueKinds[kind], id),
      index,
    }));
    wanted = this.#pending.size === 0 ? wanted : this.#visitPending(wanted, visit);
    const seen = new Uint8Array(ids.length);
    const see = (index: number, value: Buffer): void => {
      seen[index] = 1;
      visit(index, value);
    };
    // A merge by another process takes files away; the second round looks for the one that it made of them.
    for (let round = 0; round < 2 && wanted.length > 0; round++) {
      let vanished = false;
      for (const segment of this.#listed().values()) {
        const left = this.#trying(segment, () => segment.during(() => segment.visit(wanted, see)));
        if (left === null) vanished = true;
        wanted = left ?? wanted.filter(({ index }) => seen[index] === 0);
        if (wanted.length === 0) break;
      }
      if (!vanished) break;
      this.#segments = null;
    }
  }

  add(kind: ValueKind, id: Oid, value: Uint8Array): void {
    const key = keyOf(valueKinds[kind], id);
    const text = key.toString("latin1");
    if (this.#pending.has(text)) return;
    this.#pending.set(text, { key, value });
    this.#pendingBytes += value.length;
    if (this.#pendingBytes > greatestPending) this.flush();
  }

  flush(least = 0): void {
    if (this.#pending.size === 0 || this.#pendingBytes < least) return;
    const pending = [...this.#pending.values()];
    if (this.#write(pending) || this.#pendingBytes > greatestPending) {
      this.#pending = new Map();
      this.#pendingBytes = 0;
    }
  }

  #visitPending(wanted: readonly WantedValue[], visit: VisitValue): readonly WantedValue[] {
    return wanted.filter(({ key, index }) => {
      const found = this.#pending.get(key.toString("latin1"));
      if (found !== undefined) visit(index, Buffer.from(found.value));
      return found === undefined;
    });
  }

  /** Does reading work on a segment; null where the file cannot be relied on, which then is forgotten. */
  #trying<T>(segment: Segment, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      this.#excuse(error);
      this.#segments?.delete(path.basename(segment.path));
      return null;
    }
  }

  #listed(): ReadonlyMap<string, Segment> {
    if (this.#segments !== null) return this.#segments;
    const known = new Map<string, Segment>();
    for (const { name } of this.#list())
      known.set(name, new Segment(path.join(this.#folder, name), this.#readerId));
    this.#segments = known;
    return known;
  }

  #list(): readonly ListedSegment[] {
    const names = this.#onDisk(() => fs.readdirSync(this.#folder)) ?? [];
    return names.flatMap((name) => parseSegmentName(name) ?? []);
  }

  #write(pending: readonly Pending[]): boolean {
    if (!this.#writable) return false;
    this.#onDisk(() => fs.mkdirSync(this.#parent));
    this.#onDisk(() => fs.mkdirSync(this.#folder));
    const written = this.#onDisk(() => writeSegment(this.#folder, this.#readerId, segmentOf(pending)));
    this.#writable = written !== null;
    if (written === null) return false;
    this.#segments?.set(written.name, new Segment(path.join(this.#folder, written.name), this.#readerId));
    this.#merge();
    return true;
  }

  #merge(): void {
    const chosen = toMerge(this.#list());
    if (chosen.length === 0) return;
    const segments = chosen.map(({ name }) => new Segment(path.join(this.#folder, name), this.#readerId));
    const sound = segments.filter(
      (segment) => this.#trying(segment, () => segment.during(() => true)) === true,
    );
    try {
      withUnion(sound, (union) => writeSegment(this.#folder, this.#readerId, union));
      for (const segment of sound) this.#discard(segment.path);
    } catch (error) {
      this.#excuse(error);
    }
    this.#segments = null;
    this.#sweep();
  }

  /** Takes what a file or the disk refused for what it is, and removes a file that is no segment; throws all else. */
  #excuse(error: unknown): void {
    if (error instanceof UnsoundSegment) this.#discard(error.path);
    else if (!isSystemError(error)) throw error;
  }

  #sweep(): void {
    for (const name of this.#onDisk(() => fs.readdirSync(this.#folder)) ?? []) {
      const file = path.join(this.#folder, name);
      if (!isTemporaryName(name)) continue;
      const stats = this.#onDisk(() => fs.statSync(file));
      if (stats !== null && Date.now() - stats.mtimeMs > temporaryLife) this.#discard(file);
    }
  }

  #discard(file: string): void {
    this.#onDisk(() => fs.unlinkSync(file));
  }

  /** Does a step that the disk may refuse; null where it did. */
  #onDisk<T>(step: () => T): T | null {
    try {
      return step();
    } catch (error) {
      if (isSystemError(error)) return null;
      throw error;
    }
  }
}

function segmentOf(pending: readonly Pending[]): NewSegment {
  let valueBytes = 0;
  const entries = pending.map(({ key, value }) => {
    const offset = valueBytes;
    valueBytes += value.length;
    return { key, offset, length: value.length, crc: valueCrc(key, value) };
  });
  entries.sort((a, b) => Buffer.compare(a.key, b.key));
  return { entries, valueBytes, values: pending.map(({ value }) => value) };
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "code" in error && "syscall" in error;
}
