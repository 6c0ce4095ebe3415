import { stopIfAborted } from "../../artifacts/interruption.ts";
import type { Plan } from "../../changes/plan.ts";
import type { Oid } from "../../git/ports.ts";
import type { DoneOperation } from "../../history/operation.ts";
import { build, type LandingBase } from "../../landing/land.ts";
import { StemmaError } from "../../values/error.ts";
import type { WriteForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import { upstreamOf } from "../remote/upstream.ts";
import { commitSigning } from "../commit-signing.ts";
import type { Operation, Session } from "../session.ts";
import { answering } from "./landed.ts";
import { NamedOperation } from "./operation-id.ts";
import { LocalPublication, type Publication, type Published } from "./publication.ts";
import { RemotePublication } from "./remote-publication.ts";
import { wantsPush } from "./wants-push.ts";
import { readerOf } from "./planned-files.ts";
import type { Prepared } from "./prepared.ts";
import { type Cleared, judgeForLanding, type Prepare } from "./writer.ts";

/** What a write came to: the plan that landed, and the facts of its landing. */
export interface Written {
  readonly plan: Plan;
  readonly form: WriteForm;
}

/** What a write is made of. */
export interface WriteParts {
  readonly session: Session;
  readonly operation: Operation;
  readonly prepare: Prepare;
  /** What is asked for, as plain JSON: an operation id stands for it and nothing else. */
  readonly intent: unknown;
  readonly options?: WriteOptions | undefined;
}

/** A plan that may land on the tip that it was made for, or what the same operation did before. */
interface Rehearsed extends Cleared {
  readonly tip: Oid | null;
  readonly prepared: Prepared;
  readonly done: DoneOperation | null;
}

/** How often a writer whose turn it is plans again because somebody else, such as native git, moved the ref. */
const attempts = 64;

/** A write: plan, judge, land, and all of it again when another writer was first. */
export class Write {
  readonly #parts: WriteParts;
  readonly #ref: string;
  readonly #named: NamedOperation | null;
  readonly #publication: Publication;
  #rehearsed: Rehearsed | null = null;

  /** @throws StemmaError `head-detached`, `operation-invalid`, `remote-unknown`, `remote-url-invalid` */
  constructor(parts: WriteParts) {
    const { session, options, intent } = parts;
    this.#parts = parts;
    this.#ref = requireRef(session);
    this.#named =
      options?.operation === undefined ? null : new NamedOperation(options.operation, intent, options);
    this.#publication = publicationOf(parts, this.#ref);
  }

  /**
   * Plans and judges without landing, so that what would be refused costs nothing more. The plan is used by `run` if the
   * registry has not moved until then.
   * @throws StemmaError `conflict` for an unexpected tip, the code of the first refusal, and what planning throws
   */
  async rehearse(): Promise<void> {
    await this.#rehearse();
  }

  /**
   * Lands the write. A writer that was not first stands in line with the others, so that none starves, and tries a
   * bounded number of times with jitter.
   * @throws StemmaError `conflict`, `interrupted`, and what rehearsing and landing throw
   */
  async run(): Promise<Written> {
    if (!this.#publication.queued) return this.#insist();
    const { queue } = this.#parts.session.repository;
    const written = queue.isEmpty() ? await this.#attempt() : null;
    if (written !== null) return written;
    return queue.inTurn(
      () => this.#insist(),
      () => this.#stopIfAborted(),
    );
  }

  async #insist(): Promise<Written> {
    const { world } = this.#parts.session;
    for (let count = 1; count <= attempts; count++) {
      const written = await this.#attempt();
      if (written !== null) return written;
      await world.sleep(world.random() * Math.min(2 * count, 50) * (this.#publication.queued ? 1 : 20));
    }
    throw new StemmaError("conflict", `${this.#ref} moved ${attempts} times while this change was prepared`, {
      hint: "Run the command again: it starts from the newest state.",
      data: { ref: this.#ref, attempts },
    });
  }

  /** Answers null where another writer was first. */
  async #attempt(): Promise<Written | null> {
    const rehearsed = await this.#rehearse();
    const { prepared, done, steps } = rehearsed;
    const { plan } = prepared;
    this.#stopIfAborted();
    if (done !== null || steps.length === 0) {
      const settled = await this.#publication.settle();
      return settled === null ? null : { plan, form: await this.#formOf(rehearsed, settled, null) };
    }
    const { objects } = this.#parts.session.repository;
    const built = await build(objects, this.#landingBase(rehearsed), steps);
    const published = await this.#publication
      .publish(built)
      .finally(() => objects.release?.(built.move.next));
    if (published === null) return null;
    const { next } = built.move;
    return { plan, form: await answering(next, () => this.#formOf(rehearsed, published, next)) };
  }

  async #formOf(
    { tip, done, findings }: Rehearsed,
    published: Published,
    landed: Oid | null,
  ): Promise<WriteForm> {
    const commit = done?.newest.oid ?? landed;
    return {
      base: done === null ? tip : done.base,
      commit,
      changed: commit !== null,
      durable: published.durable,
      findings: [...findings, ...published.findings],
      repeated: done !== null,
      remote: await this.#publication.standing(landed ?? tip),
    };
  }

  async #rehearse(): Promise<Rehearsed> {
    this.#stopIfAborted();
    const tip = await this.#publication.base();
    if (this.#rehearsed?.tip === tip) return this.#rehearsed;
    const named = this.#named;
    const done = tip === null || named === null ? null : await named.done(this.#parts.session, tip);
    this.#rehearsed = done === null ? await this.#judge(tip) : await this.#recall(tip, done);
    return this.#rehearsed;
  }

  async #judge(tip: Oid | null): Promise<Rehearsed> {
    const { session, prepare, options } = this.#parts;
    refuseUnexpected(tip, options);
    const prepared = await prepare(tip);
    return { tip, prepared, done: null, ...(await judgeForLanding(session, prepared)) };
  }

  /* The same intent on the same base at the same instant gives the same plan, so what it answered is known again. */
  async #recall(tip: Oid | null, done: DoneOperation): Promise<Rehearsed> {
    const prepared = await this.#parts.prepare(done.base, done.oldest.committer.seconds * 1000);
    return { tip, prepared, done, steps: [], findings: [] };
  }

  #landingBase({ tip, prepared }: Rehearsed): LandingBase {
    const { base, snapshot, merged } = prepared;
    const { author, committer } = this.#parts.operation;
    const trailers = this.#named?.trailers ?? [];
    return {
      ref: this.#ref,
      commit: base.commit,
      read: readerOf(snapshot),
      author,
      committer,
      trailers,
      merged,
      sign: commitSigning(this.#parts.session) ?? undefined,
      expected: tip,
    };
  }

  #stopIfAborted(): void {
    stopIfAborted(this.#parts.session.signal ?? undefined);
  }
}

function publicationOf({ session, operation, options }: WriteParts, ref: string): Publication {
  const upstream = upstreamOf(session, options?.remote);
  return upstream !== null && wantsPush(session, options?.push)
    ? new RemotePublication(session, { ref, by: operation.committer, upstream })
    : new LocalPublication(session, options?.remote);
}

/**
 * The ref that a write moves.
 * @throws StemmaError `head-detached`
 */
export function requireRef(session: Session): string {
  if (session.ref !== null) return session.ref;
  throw new StemmaError("head-detached", "HEAD is detached: there is no branch to write to", {
    hint: "Check out a branch, or name one with --ref.",
  });
}

/**
 * Refuses where the registry is not at the commit that the caller expects.
 * @throws StemmaError `conflict`
 */
export function refuseUnexpected(tip: Oid | null, options: WriteOptions | undefined): void {
  const expected = options?.expected;
  if (expected === undefined || (expected.length >= 7 && tip?.startsWith(expected) === true)) return;
  throw new StemmaError("conflict", `the registry is at ${tip ?? "no commit"}, not at ${expected}`, {
    hint: "Read it again, and decide on what it says now.",
    data: { expected, actual: tip },
  });
}
