import type {
  AuditEntry,
  AuditFilter,
  AuditForm,
  AuditPack,
  AuditPackOptions,
  AuditVerifyForm,
  AuditVerifyOptions,
  BlameForm,
  Checkpoint,
  CheckpointOptions,
} from "./audit-forms.ts";
import { blame } from "./audit/blame.ts";
import { makeCheckpoint, parseCheckpoint } from "./audit/checkpoint.ts";
import { auditEntries, readAudit } from "./audit/entries.ts";
import { verifyAudit } from "./audit/verify.ts";
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

  /** Reads the entries as one value, with the commit that they were read from. Throws as `entries`. */
  read(filter: AuditFilter = {}): Promise<AuditForm> {
    return readAudit(this.#session, filter);
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

  /**
   * Verifies the history: that what is trusted is still on the line, that every step after it obeyed the rules of its parent, and
   * that the local store has the right bytes. Every object is read anew.
   * @throws StemmaError `history-incomplete` in a shallow clone, `revision-not-found`
   */
  verify(options: AuditVerifyOptions = {}): Promise<AuditVerifyForm> {
    return verifyAudit(this.#session, options);
  }

  /**
   * Makes a checkpoint, for `verify` at a later day.
   * @throws StemmaError `history-incomplete` in a shallow clone, `signing-key-missing`, `signing-failed`
   */
  checkpoint(options: CheckpointOptions = {}): Promise<Checkpoint> {
    return makeCheckpoint(this.#session, options);
  }

  /**
   * Packs all that is known of a version (`model@X`) and how it came to stand where it stands as a tar archive, which somebody else can verify with
   * git and sha256sum alone. The same commit gives the same bytes.
   * @throws StemmaError `git-missing`, `history-incomplete` in a shallow clone, `signing-key-missing`, `signing-failed`
   */
  async pack(reference: string, options: AuditPackOptions = {}): Promise<AuditPack> {
    const { packEvidence } = await import("./audit/pack/pack.ts");
    return await packEvidence(this.#session, reference, options);
  }

  /**
   * Reads the text of a checkpoint.
   * @throws StemmaError `checkpoint-invalid`
   */
  readCheckpoint(text: string): Checkpoint {
    return parseCheckpoint(text);
  }
}
