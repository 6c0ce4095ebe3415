import type { FileHandle } from "node:fs/promises";
import { stopIfAborted } from "./interruption.ts";

/** Bytes read at once. From 64 KiB to 1 MiB a file hashes a third faster; beyond that nothing is gained (measured). */
export const blockSize = 1 << 20;

/** How a file is read in blocks. */
export interface BlockOptions {
  /** Makes the error of a failed read. */
  readonly explain: (error: unknown) => Error;
  readonly signal?: AbortSignal | undefined;
  /** Where to begin; at the start where it is absent. */
  readonly position?: number | undefined;
}

/**
 * Reads a file to its end in blocks, one ahead of the consumer so that reading overlaps with its work. Two buffers
 * take turns: a block is valid only until the next one is asked for.
 * @throws StemmaError `interrupted`, and what `explain` makes of a failed read
 */
export async function* blocksOf(
  handle: FileHandle,
  options: BlockOptions,
): AsyncGenerator<Buffer, void, void> {
  let [current, other] = [Buffer.allocUnsafeSlow(blockSize), Buffer.allocUnsafeSlow(blockSize)];
  let position = options.position ?? 0;
  const readInto = (buffer: Buffer): Promise<number> => {
    const reading = handle.read(buffer, 0, buffer.length, position).then(
      ({ bytesRead }) => bytesRead,
      (error: unknown) => {
        throw options.explain(error);
      },
    );
    // It may fail while the consumer is busy; the failure is thrown where it is awaited.
    reading.catch(() => undefined);
    return reading;
  };
  let ahead = readInto(current);
  try {
    for (;;) {
      const bytesRead = await ahead;
      stopIfAborted(options.signal);
      if (bytesRead === 0) return;
      position += bytesRead;
      const block = current.subarray(0, bytesRead);
      [current, other] = [other, current];
      ahead = readInto(current);
      yield block;
    }
  } finally {
    // The handle may be closed only when nothing reads from it any more.
    await Promise.allSettled([ahead]);
  }
}
