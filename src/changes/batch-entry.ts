import { StemmaError } from "../values/error.ts";

/** Which entry of a batch an error is about. */
export interface BatchEntry {
  /** Counted from 1. */
  readonly entry: number;
  /** Null where it names none. */
  readonly model: string | null;
}

/** Says in an error which entry of a batch it is about: its code and hint stay, its data get `entry`. */
export function nameEntry(error: StemmaError, { entry, model }: BatchEntry): StemmaError {
  const name = model === null ? `entry ${String(entry)}` : `entry ${String(entry)} (${model})`;
  return new StemmaError(error.code, `${name}: ${error.message}`, {
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    data: { ...error.data, entry },
    cause: error,
  });
}

/** As `nameEntry`, for whatever was thrown; what is no error of ours stays as it is. */
export function namingEntry(error: unknown, entry: BatchEntry): unknown {
  return error instanceof StemmaError ? nameEntry(error, entry) : error;
}
