import type { Finding } from "./finding.ts";
import { codes, type ErrorCode, type ErrorKind } from "./codes.ts";

/** What an error carries besides its code and message. */
export interface ErrorDetails {
  /** What the user can do next, in one sentence. */
  readonly hint?: string;
  /** The operands, as plain JSON: names, paths, the values that were found and expected. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The failure underneath. */
  readonly cause?: unknown;
}

/** The JSON form of an error, as `--json` prints it under `error`. */
export interface ErrorJson {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The one error class: a code of the closed table, a message, operands as data, and the cause kept. */
export class StemmaError extends Error {
  override readonly name = "StemmaError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.data = details.data ?? {};
  }

  /** The kind of the code: what an edge maps to an exit code or a status. */
  get kind(): ErrorKind {
    return codes[this.code].kind;
  }

  /** The documented JSON form. A refusal always carries findings: where it has none of its own, it is the finding itself. */
  toJSON(): ErrorJson {
    const { code, message, data } = this;
    const complete = this.kind !== "refused" || Array.isArray(data["findings"]);
    return {
      code,
      message,
      hint: this.hint ?? null,
      data: complete ? data : { ...data, findings: [this.#asFinding()] },
    };
  }

  #asFinding(): Finding {
    const { path, line, column } = this.data;
    const number = (value: unknown) => (typeof value === "number" ? value : null);
    return {
      code: this.code,
      severity: "error",
      message: this.message,
      hint: this.hint ?? null,
      path: typeof path === "string" ? path : null,
      line: number(line),
      column: number(column),
    };
  }
}

/** Tells whether a value is a Stemma error, of one of the given codes where any are given. */
export function isStemmaError(value: unknown, ...wanted: readonly ErrorCode[]): value is StemmaError {
  return value instanceof StemmaError && (wanted.length === 0 || wanted.includes(value.code));
}
