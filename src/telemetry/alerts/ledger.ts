import { join } from "node:path";
import { type FileSeam, nodeFiles } from "../../git/file-seam.ts";
import { releaseLock, takeLock } from "../../git/lock.ts";
import { readFileIfThere } from "../../git/look.ts";
import { thisOwner } from "../../git/process-owner.ts";
import { diskFailed, discard, onDisk, stageFile } from "../../git/publish-file.ts";
import { StemmaError } from "../../values/error.ts";
import { temporaryFolder } from "../layout.ts";
import type { AlertChange } from "./change.ts";
import { alertStates, type Standing } from "./standing.ts";

/** What is remembered of an alert: about which version it was, and where it stands. */
export interface RememberedAlert extends Standing {
  /** `model@version`. */
  readonly subject: string;
}

/** A change that a channel was not told yet. */
export interface Undelivered {
  readonly channel: string;
  readonly change: AlertChange;
  /** How many evaluations have tried to. */
  readonly tries: number;
}

/** What outlives an evaluation. */
export interface Remembered {
  readonly alerts: Readonly<Record<string, RememberedAlert>>;
  readonly undelivered: readonly Undelivered[];
}

/** Where it is remembered. */
export interface AlertLedger {
  /** Runs a step as the only one at a time: what it is given is what was kept last, and what it keeps is there before `keep` ends. */
  turn<T>(step: (known: Remembered, keep: (next: Remembered) => Promise<void>) => Promise<T>): Promise<T>;
}

const nothing: Remembered = { alerts: {}, undelivered: [] };

/* Another evaluation takes a moment, and its messages some seconds. */
const patience = 60_000;

/** Remembers for one process only. */
export class MemoryLedger implements AlertLedger {
  #known: Remembered = nothing;
  #last: Promise<unknown> = Promise.resolve();

  turn<T>(step: (known: Remembered, keep: (next: Remembered) => Promise<void>) => Promise<T>): Promise<T> {
    const run = (): Promise<T> =>
      step(this.#known, (next) => {
        this.#known = next;
        return Promise.resolve();
      });
    const turn = this.#last.then(run, run);
    this.#last = turn;
    return turn;
  }
}

/** Remembers in the folder of the telemetry, for all processes. */
export class FolderLedger implements AlertLedger {
  readonly #folder: string;
  readonly #files: FileSeam;

  constructor(folder: string, files: FileSeam = nodeFiles) {
    this.#folder = folder;
    this.#files = files;
  }

  /**
   * Runs a step while it holds the lock of the alerts.
   * @throws StemmaError `ref-locked`, `disk-failed`, `telemetry-corrupt`, and what the step throws
   */
  async turn<T>(
    step: (known: Remembered, keep: (next: Remembered) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const locks = temporaryFolder(this.#folder);
    onDisk(locks, () => this.#files.makeFolders(locks));
    const options = { files: this.#files, folder: locks, patience };
    const held = await takeLock(options, join(locks, "alerts"), thisOwner());
    try {
      return await step(readLedger(this.#folder), (next) => this.#keep(next));
    } finally {
      releaseLock(this.#files, held);
    }
  }

  async #keep(next: Remembered): Promise<void> {
    const target = join(this.#folder, ledgerFile);
    const temporary = join(temporaryFolder(this.#folder), `${thisOwner()}.${ledgerFile}`);
    discard(this.#files, temporary);
    const bytes = Buffer.from(`${JSON.stringify(next, null, 1)}\n`);
    const staged = await stageFile(this.#files, temporary, bytes, 0o600);
    try {
      this.#files.rename(staged.path, target);
    } catch (error) {
      discard(this.#files, staged.path);
      throw diskFailed(target, error);
    }
  }
}

const ledgerFile = "alerts.json";

/**
 * Reads what was remembered in a folder.
 * @throws StemmaError `telemetry-corrupt`, `git-unavailable` where it cannot be read
 */
export function readLedger(folder: string): Remembered {
  const path = join(folder, ledgerFile);
  const bytes = readFileIfThere(path);
  if (bytes === null) return nothing;
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    if (isRemembered(value)) return value;
  } catch (cause) {
    throw damaged(path, cause);
  }
  throw damaged(path, undefined);
}

function damaged(path: string, cause: unknown): StemmaError {
  return new StemmaError("telemetry-corrupt", `${path} does not say where the alerts stand`, {
    hint: "Remove it: the alerts then begin anew, and those that hold are told once more.",
    data: { path },
    cause,
  });
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== "object" || value === null) return false;
  const { alerts, undelivered } = value as Partial<Record<keyof Remembered, unknown>>;
  return (
    typeof alerts === "object" &&
    alerts !== null &&
    Object.values(alerts).every(isStanding) &&
    Array.isArray(undelivered) &&
    undelivered.every((each: unknown) => typeof each === "object" && each !== null && "change" in each)
  );
}

function isStanding(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { state, since, subject, overSince } = value as Partial<Record<keyof RememberedAlert, unknown>>;
  return (
    alertStates.some((each) => each === state) &&
    typeof since === "number" &&
    typeof subject === "string" &&
    (overSince === null || typeof overSince === "number")
  );
}
