import type { LockedPullOptions, LockOptions } from "./serving/lock-file.ts";
import type { LockForm, LockStatusForm, PullAllForm, PullForm } from "./serving-forms.ts";
import type { Session } from "./session.ts";

/** Lock files: the exact versions that a deployment was tested with. */
export class Locks {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Resolves references and pins them, beside the pins that the file has; it is made where it is not there.
   * @throws StemmaError `lock-invalid`, `disk-failed`, and what resolving a reference throws
   */
  async pin(references: readonly string[], options: LockOptions): Promise<LockForm> {
    return (await lockFile()).pin(this.#session, references, options);
  }

  /**
   * Takes pins out of a lock file.
   * @throws StemmaError `lock-missing`, `lock-invalid`, `pin-unknown`, `disk-failed`
   */
  async unpin(references: readonly string[], options: LockOptions): Promise<LockForm> {
    return (await lockFile()).unpin(this.#session, references, options);
  }

  /**
   * Resolves the references of a lock file again: all, or those of the given models.
   * @throws StemmaError `lock-missing`, `lock-invalid`, `pin-unknown` for a model without pins, `disk-failed`, and what resolving a
   *   reference throws
   */
  async update(models: readonly string[], options: LockOptions): Promise<LockForm> {
    return (await lockFile()).update(this.#session, models, options);
  }

  /**
   * Says what moved since a lock file was written.
   * @throws StemmaError `lock-missing`, `lock-invalid`
   */
  async status(options: LockOptions): Promise<LockStatusForm> {
    return (await lockFile()).status(this.#session, options);
  }

  /**
   * Writes the files of one pinned version to a folder.
   * @throws StemmaError `pin-unknown`, `lock-mismatch` where the registry has other files for it, and what `Registry.pull` throws
   */
  async pull(reference: string, options: LockedPullOptions): Promise<PullForm> {
    return (await lockFile()).pullOne(this.#session, reference, options);
  }

  /** Writes every pinned version to a folder by the name of its reference in the given one. Throws as `pull`. */
  async pullAll(options: LockedPullOptions): Promise<PullAllForm> {
    return (await lockFile()).pullAll(this.#session, options);
  }
}

/* Most commands need none of it. */
const lockFile = () => import("./serving/lock-file.ts");
