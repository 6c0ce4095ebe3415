import { StemmaError } from "../../values/error.ts";
import type { ErrorCode } from "../../values/codes.ts";
import type { Severity } from "../../values/finding.ts";
import type { Environment } from "../native.ts";

/** The repository that is examined. Nothing of it has to be readable but the folder itself. */
export interface Patient {
  /** Absolute Git directory. */
  readonly gitDir: string;
  /** Absolute folder of objects and refs. */
  readonly commonDir: string;
  /** Absolute work tree; null for a bare repository, or where that cannot be told. */
  readonly workTree: string | null;
  readonly env: Environment;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** One thing that is wrong with the repository around a registry, or that could be better. */
export interface Ailment {
  readonly code: ErrorCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  /** Absolute path; null where it is about no file. */
  readonly path: string | null;
  /** Seconds since the file last changed; null where that says nothing. */
  readonly age_s: number | null;
  /** Mends it and says what it did; null where only a person can. */
  readonly fix: (() => Promise<string>) | null;
}

/** What one look at the repository came to. */
export interface Look {
  /** A few words on what was seen. */
  readonly says: string;
  readonly ailments: readonly Ailment[];
  /** True where the look could not be taken for want of a tool, and that is no fault. */
  readonly skipped?: boolean;
}

/** The outcome of a probe. */
export interface ProbeReport extends Look {
  readonly name: string;
  readonly state: "done" | "skipped" | "failed";
}

/** An ailment with what is mostly the same filled in. */
export function ailment(told: Pick<Ailment, "code" | "severity" | "message"> & Partial<Ailment>): Ailment {
  return { hint: null, path: null, age_s: null, fix: null, ...told };
}

/** Takes one look. What keeps it from being taken is reported as its own failure, so that the others still are. */
export async function probe(name: string, look: () => Promise<Look> | Look): Promise<ProbeReport> {
  try {
    const seen = await look();
    return { ...seen, name, state: seen.skipped === true ? "skipped" : "done" };
  } catch (error) {
    const known = error instanceof StemmaError;
    const message = error instanceof Error ? error.message : String(error);
    const failed = ailment({
      code: known ? error.code : "probe-failed",
      severity: "error",
      message: `The probe '${name}' could not look: ${message}`,
      hint: known ? (error.hint ?? null) : null,
    });
    return { name, state: "failed", says: message, ailments: [failed] };
  }
}

/** Whole seconds between a modification time and now; never negative. */
export function ageOf(patient: Patient, mtimeMs: number): number {
  return Math.max(0, Math.round((patient.now - mtimeMs) / 1000));
}
