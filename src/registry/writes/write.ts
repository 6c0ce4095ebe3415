import { stopIfAborted } from "../../artifacts/interruption.ts";
import type { Plan } from "../../changes/plan.ts";
import type { Oid } from "../../git/ports.ts";
import { land, type LandingBase } from "../../landing/land.ts";
import { StemmaError } from "../../values/error.ts";
import type { WriteForm } from "../forms.ts";
import type { WriteOptions } from "../options.ts";
import type { Operation, Session } from "../session.ts";
import { type Cleared, judgeForLanding, type Prepare, type Prepared, readerOf } from "./writer.ts";

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
  readonly options?: WriteOptions | undefined;
}

/** A plan that may land on the tip that it was made for. */
interface Rehearsed extends Cleared {
  readonly tip: Oid | null;
  readonly prepared: Prepared;
}

/** How often a writer whose turn it is plans again because somebody else, such as native git, moved the ref. */
const attempts = 64;

/** A write: plan, judge, land, and all of it again when another writer was first. */
export class Write {
  readonly #parts: WriteParts;
  readonly #ref: string;
  #rehearsed: Rehearsed | null = null;

  /** @throws StemmaError `head-detached` */
  constructor(parts: WriteParts) {
    this.#parts = parts;
    this.#ref = requireRef(parts.session);
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
      await world.sleep(world.random() * Math.min(2 * count, 50));
    }
    throw new StemmaError("conflict", `${this.#ref} moved ${attempts} times while this change was prepared`, {
      hint: "Run the command again: it starts from the newest state.",
      data: { ref: this.#ref, attempts },
    });
  }

  /** Answers null where another writer was first. */
  async #attempt(): Promise<Written | null> {
    const { tip, prepared, steps, findings } = await this.#rehearse();
    const { plan } = prepared;
    if (steps.length === 0)
      return { plan, form: { base: tip, commit: null, changed: false, durable: true, findings } };
    this.#stopIfAborted();
    const landed = await land(this.#parts.session.repository, this.#landingBase(prepared), steps);
    if (landed.state === "moved") return null;
    return {
      plan,
      form: { base: tip, commit: landed.commit, changed: true, durable: landed.durable, findings },
    };
  }

  async #rehearse(): Promise<Rehearsed> {
    this.#stopIfAborted();
    const { session, prepare, options } = this.#parts;
    const tip = await session.tip();
    refuseUnexpected(tip, options);
    if (this.#rehearsed?.tip === tip) return this.#rehearsed;
    const prepared = await prepare(tip);
    this.#rehearsed = { tip, prepared, ...(await judgeForLanding(session, prepared)) };
    return this.#rehearsed;
  }

  #landingBase({ base, snapshot }: Prepared): LandingBase {
    const { author, committer } = this.#parts.operation;
    return { ref: this.#ref, commit: base.commit, read: readerOf(snapshot), author, committer };
  }

  #stopIfAborted(): void {
    stopIfAborted(this.#parts.session.signal ?? undefined);
  }
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

function refuseUnexpected(tip: Oid | null, options: WriteOptions | undefined): void {
  if (options?.expected === undefined || options.expected === tip) return;
  throw new StemmaError("conflict", `the registry is at ${tip ?? "no commit"}, not at ${options.expected}`, {
    hint: "Read it again, and decide on what it says now.",
    data: { expected: options.expected, actual: tip },
  });
}
