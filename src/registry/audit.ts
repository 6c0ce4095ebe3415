import type { AuditEntry, AuditFilter, BlameForm } from "./audit-forms.ts";
import { blame } from "./audit/blame.ts";
import { auditEntries } from "./audit/entries.ts";
import type { ReadOptions } from "./options.ts";
import type { Session } from "./session.ts";

/** What an auditor asks: who did what, when, why, and on whose authority. */
export class Audit {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Tells every event with its committer, pull request and signature, newest first, one by one: `for await (const entry of
   * registry.audit.entries({ since: "2026-01-01" }))`. What was told is not kept; what reading it fills are the caches of the registry.
   * @throws StemmaError `history-incomplete` in a shallow clone, `date-invalid`, `name-invalid`
   */
  entries(filter: AuditFilter = {}): AsyncGenerator<AuditEntry, void, undefined> {
    return auditEntries(this.#session, filter);
  }

  /**
   * Tells who set a value of a model or a version, in which commit and why: `vad.stages.production`, `vad@1.0.0.metrics.acc`; of a
   * whole record, every value. For a value that was removed it tells who removed it.
   * @throws StemmaError `model-unknown`, `version-unknown`, `value-unset` where there is no such value and never was,
   *   `history-incomplete` in a shallow clone
   */
  blame(subject: string, options: ReadOptions = {}): Promise<BlameForm> {
    return blame(this.#session, subject, options);
  }
}
