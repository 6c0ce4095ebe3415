import fs from "node:fs";
import { join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { type FileSeam, nodeFiles } from "../git/file-seam.ts";
import { sweepTemporaries } from "../git/heal.ts";
import { releaseLock, takeLock } from "../git/lock.ts";
import { listFolder, look } from "../git/look.ts";
import { thisOwner } from "../git/process-owner.ts";
import { diskFailed, discard, stageFile } from "../git/publish-file.ts";
import { isStemmaError } from "../values/error.ts";
import { printBatch, type Row, type StoredRow } from "./batch.ts";
import { fileHead, printFrame } from "./frame.ts";
import { temporaryFolder } from "./layout.ts";
import { type Manifest, manifestFile, printManifest, type Segment } from "./manifest.ts";
import { loadFolder, type LoadedLog, LogRows, readSegment } from "./read-folder.ts";
import { widths } from "./series.ts";
import { type Retention, type Table, Tables } from "./tables.ts";

/** What a compaction is given. */
export interface CompactOptions {
  /** The reference instant, in milliseconds since the epoch. */
  readonly now: number;
  readonly retention: Retention;
  readonly files?: FileSeam;
}

/** What a compaction did: the logs that it took in, and the files that it wrote. */
export interface Compacted {
  readonly logs: number;
  readonly written: number;
}

/* A log whose owner cannot be asked, such as one of another machine, is complete when nothing was added for so long. */
const foreignRest = widths.day;

/* Rows that share a table of texts. */
const batchRows = 512;

/* Rows that are merged before others get their turn: about a millisecond. */
const rowsAtOnce = 512;

/**
 * Folds complete logs into compacted files, by exact merging.
 *
 * Minutes that are old become hours, and old hours days. Answers null where another process is at it.
 * Everything is written beside what counts; one rename of the manifest makes it count. Killed before, nothing happened; killed
 * after, what is left over counts no more and goes with the next compaction.
 * @throws StemmaError `disk-failed`, `telemetry-corrupt`, `git-unavailable`
 */
export async function compact(folder: string, options: CompactOptions): Promise<Compacted | null> {
  const files = options.files ?? nodeFiles;
  if (listFolder(folder) === null) return { logs: 0, written: 0 };
  const locks = temporaryFolder(folder);
  try {
    const held = await takeLock(
      { files, folder: locks, patience: 0 },
      join(locks, "compaction"),
      thisOwner(),
    );
    try {
      return await new Compaction(folder, files, options).run();
    } finally {
      releaseLock(files, held);
    }
  } catch (error) {
    if (isStemmaError(error, "ref-locked")) return null;
    throw error;
  }
}

/* One run, by the one process that holds the lock. */
class Compaction {
  readonly #folder: string;
  readonly #files: FileSeam;
  readonly #options: CompactOptions;

  constructor(folder: string, files: FileSeam, options: CompactOptions) {
    this.#folder = folder;
    this.#files = files;
    this.#options = options;
  }

  async run(): Promise<Compacted> {
    const { manifest, logs } = loadFolder(this.#folder, () => false);
    this.#sweep(manifest);
    const complete = logs.filter((each) => this.#isComplete(each, logs));
    const tables = new Tables(this.#options.now, this.#options.retention);
    const rows = new LogRows(manifest);
    for (const log of complete) await this.#gather(rows.of(log), tables);
    const replaced = await this.#absorb(manifest.segments, tables);
    if (complete.length === 0 && replaced.size === 0) return { logs: 0, written: 0 };
    const generation = manifest.generation + 1;
    const written: Segment[] = [];
    for (const [name, table] of tables.all) written.push(await this.#write(name, table, generation));
    const segments = [...manifest.segments.filter((each) => !replaced.has(each)), ...written];
    const next = {
      generation,
      segments: segments.sort((a, b) => (a.file < b.file ? -1 : 1)),
      absorbed: [...this.#stillThere(manifest), ...complete.map(({ log }) => log.file)],
      sequences: sequencesOf(rows, logs),
    };
    await this.#publish(next);
    this.#sweep(next);
    return { logs: complete.length, written: written.length };
  }

  /* A writer that has begun another file never comes back to this one. */
  #isComplete({ log }: LoadedLog, logs: readonly LoadedLog[]): boolean {
    if (log.owner === "dead") return true;
    if (logs.some((each) => each.log.writer === log.writer && each.log.part > log.part)) return true;
    if (log.owner === "alive") return false;
    const path = join(this.#folder, log.file);
    const stat = look(path, () => fs.statSync(path));
    return stat !== null && this.#options.now - stat.mtimeMs > foreignRest;
  }

  /* Rows that become wider may touch a further file. */
  async #absorb(segments: readonly Segment[], tables: Tables): Promise<ReadonlySet<Segment>> {
    const replaced = new Set<Segment>();
    for (;;) {
      const next = segments.find(
        (each) => !replaced.has(each) && (tables.ages(each) || tables.touches(each)),
      );
      if (next === undefined) return replaced;
      replaced.add(next);
      await this.#gather(readSegment(this.#folder, next), tables);
    }
  }

  /* A service records while its recorder compacts: nothing may hold it up for long. */
  async #gather(rows: Iterable<StoredRow>, tables: Tables): Promise<void> {
    let taken = 0;
    for (const row of rows) {
      tables.add(row);
      if (++taken % rowsAtOnce === 0) await breathe();
    }
  }

  /* A log that could not be removed must not begin to count again. */
  #stillThere({ absorbed }: Manifest): readonly string[] {
    const names = new Set((listFolder(this.#folder) ?? []).map(({ name }) => name));
    return absorbed.filter((each) => names.has(each));
  }

  async #write(name: string, table: Table, generation: number): Promise<Segment> {
    const rows = [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    const [{ width }] = rows as [Row, ...Row[]];
    const file = `${name}.${generation}.seg`;
    await this.#putInPlace(file, await printRows(rows));
    const starts = rows.map(({ start }) => start);
    const from = starts.reduce((least, start) => Math.min(least, start));
    const to = starts.reduce((most, start) => Math.max(most, start)) + widths[width];
    return { file, width, period: name.slice(width.length + 1), from, to };
  }

  async #publish(manifest: Manifest): Promise<void> {
    await this.#files.syncFolder(this.#folder);
    await this.#putInPlace(manifestFile, printManifest(manifest));
    await this.#files.syncFolder(this.#folder);
  }

  async #putInPlace(file: string, bytes: Buffer): Promise<void> {
    const temporary = join(temporaryFolder(this.#folder), `${thisOwner()}.${file}`);
    discard(this.#files, temporary);
    const staged = await stageFile(this.#files, temporary, bytes, 0o644);
    const target = join(this.#folder, file);
    try {
      this.#files.rename(staged.path, target);
    } catch (error) {
      discard(this.#files, staged.path);
      throw diskFailed(target, error);
    }
  }

  /* What counts no more. It may stay where the disk refuses: nothing reads it. */
  #sweep({ segments, absorbed }: Manifest): void {
    const counting = new Set(segments.map(({ file }) => file));
    const gone = new Set(absorbed);
    for (const { name } of listFolder(this.#folder) ?? []) {
      const left = name.endsWith(".seg") ? !counting.has(name) : gone.has(name);
      if (left) discard(this.#files, join(this.#folder, name));
    }
    sweepTemporaries(this.#files, temporaryFolder(this.#folder));
  }
}

async function printRows(rows: readonly Row[]): Promise<Buffer> {
  const parts = [fileHead()];
  for (let at = 0; at < rows.length; at += batchRows) {
    parts.push(printFrame(printBatch({ sequence: 0, rows: rows.slice(at, at + batchRows) })));
    await breathe();
  }
  return Buffer.concat(parts);
}

/* Of a writer with no log left nothing can come twice. */
function sequencesOf(rows: LogRows, logs: readonly LoadedLog[]): Readonly<Record<string, number>> {
  const writers = new Set(logs.map(({ log }) => log.writer));
  return Object.fromEntries([...rows.sequences].filter(([writer]) => writers.has(writer)));
}
