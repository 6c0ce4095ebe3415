import { join } from "node:path";
import { readFileIfThere } from "../git/look.ts";
import { StemmaError } from "../values/error.ts";
import { type Width, widthNames } from "./series.ts";

/** A compacted file: rows of one width whose spans start in one period. */
export interface Segment {
  readonly file: string;
  readonly width: Width;
  /** A day for minutes, a month for hours, a year for days: `2026-11-21`, `2026-11`, `2026`. */
  readonly period: string;
  /** The least start of a row, in milliseconds since the epoch. */
  readonly from: number;
  /** The greatest end of a row. */
  readonly to: number;
}

/** What counts of the files of a folder, besides the logs that are not absorbed yet. */
export interface Manifest {
  /** Grows with each compaction. */
  readonly generation: number;
  readonly segments: readonly Segment[];
  /** Logs whose rows are in segments: they count no more, be they still there or not. */
  readonly absorbed: readonly string[];
  /** The last batch of each writer that is in segments, for writers whose logs may still be there. */
  readonly sequences: Readonly<Record<string, number>>;
}

/** The list of compacted files, whose exchange is the one moment at which a compaction counts. */
export const manifestFile = "manifest.json";

const empty: Manifest = { generation: 0, segments: [], absorbed: [], sequences: {} };

/**
 * Reads the manifest of a folder; that of a folder without one is empty.
 * @throws StemmaError `telemetry-corrupt`, `git-unavailable` where it cannot be read
 */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestFile);
  const bytes = readFileIfThere(path);
  if (bytes === null) return empty;
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    if (isManifest(value)) return value;
  } catch (cause) {
    throw damaged(path, cause);
  }
  throw damaged(path, undefined);
}

/** Prints a manifest. */
export function printManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
}

function damaged(path: string, cause: unknown): StemmaError {
  return new StemmaError("telemetry-corrupt", `${path} is not the list of files that it should be`, {
    hint: "Restore the folder from a backup, or move it away to begin anew.",
    data: { path },
    cause,
  });
}

function isManifest(value: unknown): value is Manifest {
  if (!isObject(value)) return false;
  const { generation, segments, absorbed, sequences } = value;
  return (
    Number.isSafeInteger(generation) &&
    Array.isArray(segments) &&
    segments.every(isSegment) &&
    Array.isArray(absorbed) &&
    absorbed.every((each) => typeof each === "string") &&
    isObject(sequences) &&
    Object.values(sequences).every((each) => Number.isSafeInteger(each))
  );
}

function isSegment(value: unknown): value is Segment {
  if (!isObject(value)) return false;
  const { file, width, period, from, to } = value;
  return (
    typeof file === "string" &&
    /^[a-z0-9.-]+\.seg$/.test(file) &&
    widthNames.some((each) => each === width) &&
    typeof period === "string" &&
    Number.isSafeInteger(from) &&
    Number.isSafeInteger(to)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
