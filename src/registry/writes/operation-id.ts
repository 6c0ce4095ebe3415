import type { Oid } from "../../git/ports.ts";
import {
  type DoneOperation,
  findOperation,
  intentTrailer,
  operationTrailer,
} from "../../history/operation.ts";
import { digestOfValue } from "../../values/content.ts";
import { StemmaError } from "../../values/error.ts";
import type { WriteOptions } from "../options.ts";
import type { Session } from "../session.ts";

/** How many commits are looked at for an operation that has no expected commit to stop at. */
export const searchedCommits = 1000;

const pattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** An operation that its caller named, so that a repetition finds what the first one did. */
export class NamedOperation {
  readonly id: string;
  readonly #intent: string;
  readonly #since: Oid | null;

  /** @throws StemmaError `operation-invalid` */
  constructor(id: string, intent: unknown, options: WriteOptions) {
    if (!pattern.test(id))
      throw new StemmaError("operation-invalid", `'${id.slice(0, 140)}' cannot be the id of an operation`, {
        hint: "Use a UUID, or up to 128 letters, digits and . _ : - that start with a letter or digit.",
        data: { operation: id },
      });
    this.id = id;
    this.#intent = digestOfValue(intent).slice("sha256:".length, "sha256:".length + 16);
    this.#since = options.expected ?? null;
  }

  /** The lines that end the messages of its commits. */
  get trailers(): readonly string[] {
    return [`${operationTrailer}: ${this.id}`, `${intentTrailer}: ${this.#intent}`];
  }

  /**
   * Finds what it did earlier: on the first-parent line since the expected commit, and at most 1000 commits back.
   * @throws StemmaError `operation-reused` where another intent had this id
   */
  async done(session: Session, tip: Oid): Promise<DoneOperation | null> {
    const search = { id: this.id, since: this.#since, limit: searchedCommits };
    const found = await findOperation(session.history, tip, search);
    if (found === null || found.intent === null || found.intent === this.#intent) return found;
    const { oid, message } = found.newest;
    const subject = message.split("\n")[0] ?? "";
    throw new StemmaError(
      "operation-reused",
      `operation ${this.id} did something else in ${oid}: ${subject}`,
      {
        hint: "Give every operation an id of its own, and keep it only for its repetitions.",
        data: { operation: this.id, commit: oid, subject },
      },
    );
  }
}
