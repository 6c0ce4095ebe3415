import type { AlertChange } from "./alerts/change.ts";

/** What a recorder does beside writing. All of it is slow, and none of it may hold up who records. */
export interface RecorderUpkeep {
  /** Folds what is complete into compacted files; null where nobody wants it. */
  readonly compact: (() => Promise<unknown>) | null;
  /** The time between two compactions, in milliseconds. */
  readonly compactMs: number;
  /** Evaluates the alerts, and gives what changed; null where there are none. */
  readonly alerts: (() => Promise<readonly AlertChange[]>) | null;
  /** The time between two evaluations, in milliseconds. */
  readonly alertMs: number;
}

/** Runs steps now and then in the background, none of them twice at a time. A failure is told and not thrown. */
export class Background {
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #busy = new Set<() => Promise<unknown>>();
  readonly #failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  /** Begins to run a step every so many milliseconds; never where that is 0. */
  every(milliseconds: number, step: () => Promise<unknown>): void {
    if (milliseconds > 0) this.#timers.push(setInterval(() => this.#run(step), milliseconds).unref());
  }

  /** Runs no step any more. */
  end(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers.length = 0;
  }

  /* A disk that hangs must not gather a line of waiting steps. */
  #run(step: () => Promise<unknown>): void {
    if (this.#busy.has(step)) return;
    this.#busy.add(step);
    void step()
      .catch(this.#failed)
      .finally(() => this.#busy.delete(step));
  }
}
