import { join } from "node:path";
import { type FileSeam, nodeFiles } from "../git/file-seam.ts";
import { diskFailed } from "../git/publish-file.ts";
import { StemmaError } from "../values/error.ts";
import { murmur3 } from "../values/murmur3.ts";
import { printBatch, type Row } from "./batch.ts";
import { fileHead, printFrame } from "./frame.ts";
import { logName, writerName } from "./layout.ts";
import { writeRing } from "./ring.ts";
import type { RingWriter, Sample, TelemetryWriter } from "./store.ts";

/* When a writer begins its next file, so that the one before can be compacted: bytes. */
const fullLog = 8 << 20;

interface OpenLog {
  readonly path: string;
  readonly fd: number;
  size: number;
}

/**
 * Appends batches to files that only it writes to.
 *
 * A file that a write failed on is never written to again. The batch goes whole into the next file, under the number that
 * it has: readers count it once, whatever the first one holds of it.
 */
export class SegmentWriter implements TelemetryWriter, RingWriter {
  readonly #folder: string;
  readonly #writer: string;
  readonly #files: FileSeam;
  #part = 0;
  #sequence = 0;
  #log: OpenLog | null = null;

  /** `id` is 12 hex digits of chance. */
  constructor(folder: string, id: string, files: FileSeam = nodeFiles) {
    this.#folder = folder;
    this.#writer = writerName(id);
    this.#files = files;
  }

  /** Gives rows the next number, as bytes that `put` writes, once or again. */
  prepare(rows: readonly Row[]): Buffer {
    return printFrame(printBatch({ sequence: this.#sequence++, rows }));
  }

  /**
   * Hands a prepared batch to the system: it outlives the process from here on, though not yet a loss of power.
   * @throws StemmaError `disk-failed`
   */
  put(frame: Buffer): void {
    const log = this.#openLog();
    try {
      this.#files.write(log.fd, frame);
      log.size += frame.length;
      const { size } = this.#files.stat(log.fd);
      if (size !== log.size)
        throw new StemmaError(
          "disk-failed",
          `Only ${size} of ${log.size} bytes were written to ${log.path}`,
          {
            data: { path: log.path, errno: null },
          },
        );
    } catch (error) {
      this.#leave();
      throw diskFailed(log.path, error);
    }
  }

  /**
   * Waits until the disk has all that was put.
   * @throws StemmaError `disk-failed`: what was put since the last time is to be put again
   */
  async sync(): Promise<null> {
    const log = this.#log;
    if (log === null) return null;
    try {
      await this.#files.sync(log.fd);
    } catch (error) {
      if (this.#log === log) this.#leave();
      throw diskFailed(log.path, error);
    }
    if (this.#log === log && log.size >= fullLog) this.rotate();
    return null;
  }

  /** Ends the file, so that it can be compacted; answers whether there was one. */
  rotate(): boolean {
    if (this.#log === null) return false;
    this.#leave();
    return true;
  }

  /** Writes the raw latencies of a version to a file of its own, which is replaced each time. */
  writeRing(model: string, version: string, samples: readonly Sample[]): void {
    const name = `${this.#writer}.${murmur3(`${model}@${version}`).toString(16)}`;
    writeRing(this.#folder, this.#files, { name, model, version, samples });
  }

  #openLog(): OpenLog {
    if (this.#log !== null) return this.#log;
    const path = join(this.#folder, logName(this.#writer, this.#part));
    const head = fileHead();
    try {
      this.#files.makeFolders(this.#folder);
      const fd = this.#files.create(path, 0o644);
      this.#part += 1;
      this.#log = { path, fd, size: head.length };
      this.#files.write(fd, head);
      return this.#log;
    } catch (error) {
      this.#leave();
      throw diskFailed(path, error);
    }
  }

  #leave(): void {
    const log = this.#log;
    this.#log = null;
    if (log !== null) this.#files.close(log.fd);
  }
}
