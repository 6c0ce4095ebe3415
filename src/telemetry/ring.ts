import { join } from "node:path";
import { errno, type FileSeam } from "../git/file-seam.ts";
import { listFolder, readFileIfThere } from "../git/look.ts";
import { discard, diskFailed } from "../git/publish-file.ts";
import { ByteReader, ByteWriter } from "./bytes.ts";
import { fileHead, parseFrames, printFrame } from "./frame.ts";
import { temporaryFolder } from "./layout.ts";
import type { Question, Sample } from "./store.ts";

/** How many raw latencies of a version are kept where rings are on. */
export const ringSize = 10_000;

/** The newest raw latencies of one version, in a memory of fixed size. */
export class Ring {
  readonly #times: Float64Array;
  readonly #latencies: Float64Array;
  /** Whether something was added since it was last written. */
  changed = false;
  #added = 0;

  constructor(size: number) {
    this.#times = new Float64Array(size);
    this.#latencies = new Float64Array(size);
  }

  /** Adds a latency; the oldest goes where the ring is full. */
  add(time: number, latencyMs: number): void {
    const at = this.#added % this.#times.length;
    this.#times[at] = time;
    this.#latencies[at] = latencyMs;
    this.#added += 1;
    this.changed = true;
  }

  /** What it holds, in the order in which it came. */
  samples(): readonly Sample[] {
    const size = this.#times.length;
    const held = Math.min(size, this.#added);
    return Array.from({ length: held }, (_, index) => {
      const at = (this.#added - held + index) % size;
      return { time: this.#times[at] ?? 0, latencyMs: this.#latencies[at] ?? 0 };
    });
  }
}

/**
 * Writes the ring of a version, in place of what this writer had written of it.
 * @throws StemmaError `disk-failed`
 */
export function writeRing(
  folder: string,
  files: FileSeam,
  ring: {
    readonly name: string;
    readonly model: string;
    readonly version: string;
    readonly samples: readonly Sample[];
  },
): void {
  const to = new ByteWriter();
  to.text(ring.model);
  to.text(ring.version);
  to.number(ring.samples.length);
  for (const { time, latencyMs } of ring.samples) {
    to.double(time);
    to.double(latencyMs);
  }
  const file = `${ring.name}.ring`;
  const temporary = join(temporaryFolder(folder), file);
  try {
    files.makeFolders(temporaryFolder(folder));
    discard(files, temporary);
    const fd = files.create(temporary, 0o644);
    try {
      files.write(fd, Buffer.concat([fileHead(), printFrame(to.view())]));
    } finally {
      files.close(fd);
    }
    files.rename(temporary, join(folder, file));
  } catch (error) {
    if (errno(error) !== undefined) discard(files, temporary);
    throw diskFailed(join(folder, file), error);
  }
}

/** The newest raw latencies of a version in a span of time over all writers, oldest first, as many as one ring holds. */
export function readRings(folder: string, { from, to, model, version }: Question): readonly Sample[] {
  const samples = (listFolder(folder) ?? [])
    .filter(({ name }) => name.endsWith(".ring"))
    .flatMap(({ name }) => ringIn(readFileIfThere(join(folder, name)), model, version))
    .filter(({ time }) => time >= from && time < to);
  return samples.sort((a, b) => a.time - b.time).slice(-ringSize);
}

function ringIn(
  bytes: Buffer | null,
  model: string | undefined,
  version: string | undefined,
): readonly Sample[] {
  const payload = bytes === null ? undefined : parseFrames(bytes).payloads[0];
  if (payload === undefined) return [];
  const reader = new ByteReader(payload);
  if (reader.text() !== model || reader.text() !== version) return [];
  return Array.from({ length: reader.number() }, () => ({
    time: reader.double(),
    latencyMs: reader.double(),
  }));
}
