import type { StemmaError } from "../../values/error.ts";
import { queryFault, quoted } from "./fault.ts";

/** A part of a field: a bare one, or one in quotes, whose dots are its own. */
export interface FieldPart {
  readonly text: string;
  readonly quoted: boolean;
  /** Offset of the part in the query. */
  readonly offset: number;
}

/** A value as it is written. */
export interface WrittenValue {
  readonly text: string;
  readonly quoted: boolean;
  readonly offset: number;
}

/** Words that mean something wherever a condition or a value may stand. */
export const connectives: readonly string[] = ["and", "or", "not"];

const space = /\s*/y;
const word = /[\p{L}\p{N}_][\p{L}\p{N}_@/-]*/uy;
const name = /[\p{L}\p{N}_@/-]+/uy;
const bareValue = /[^\s'"(),]+/y;
const piece = /[\p{L}\p{N}_.@/-]+|[=<>!&|]+|\S/uy;

/** Reads a query from left to right. What is a word depends on the place, so the parser says what may stand there. */
export class Scanner {
  readonly query: string;
  /** The only values of some fields, by the field's name. */
  readonly closed: ReadonlyMap<string, readonly string[]>;
  #offset = 0;

  constructor(query: string, closed: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.query = query;
    this.closed = closed;
    this.#skip();
  }

  /** Offset of what comes next. */
  get offset(): number {
    return this.#offset;
  }

  /** Whether nothing comes any more. */
  get ended(): boolean {
    return this.#offset >= this.query.length;
  }

  /** Takes one of some signs, the first that stands here. */
  sign<T extends string>(...signs: readonly T[]): T | null {
    const found = signs.find((sign) => this.query.startsWith(sign, this.#offset));
    if (found !== undefined) this.#moveTo(this.#offset + found.length);
    return found ?? null;
  }

  /** Takes one of some keywords, in any case. */
  keyword<T extends string>(...keywords: readonly T[]): T | null {
    const here = this.#match(word)?.[0];
    const found = keywords.find((keyword) => keyword === here?.toLowerCase());
    if (found !== undefined) this.#moveTo(this.#offset + found.length);
    return found ?? null;
  }

  /** Takes a field, part by part; null where none begins. */
  field(): readonly FieldPart[] | null {
    const parts: FieldPart[] = [];
    do {
      const part = this.#part();
      if (part === null) {
        if (parts.length === 0) return null;
        throw this.fault("the next part of the field");
      }
      parts.push(part);
    } while (this.#stepOver("."));
    this.#skip();
    return parts;
  }

  /** Takes a value: in quotes, or bare up to a space, a comma or a parenthesis; null where none begins. */
  value(): WrittenValue | null {
    const offset = this.#offset;
    const sign = this.query[offset] ?? "";
    if (sign === "'" || sign === '"') {
      const value = { text: this.#quoted(sign), quoted: true, offset };
      this.#skip();
      return value;
    }
    const bare = this.#match(bareValue)?.[0];
    if (bare === undefined || /^[=<>!]/.test(bare) || connectives.includes(bare.toLowerCase())) return null;
    this.#moveTo(offset + bare.length);
    return { text: bare, quoted: false, offset };
  }

  /** What comes next, as an error quotes it. */
  found(): string {
    return this.ended ? "the end of the query" : quoted(this.next());
  }

  /** The word or signs that come next; empty at the end. */
  next(): string {
    return this.#match(piece)?.[0] ?? "";
  }

  /** The error that something else was expected here. */
  fault(expected: string, hint?: string): StemmaError {
    this.#skip();
    return queryFault(this.query, {
      offset: this.#offset,
      expected,
      found: this.found(),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  #part(): FieldPart | null {
    const offset = this.#offset;
    const sign = this.query[offset] ?? "";
    if (sign === '"' || sign === "`") return { text: this.#quoted(sign), quoted: true, offset };
    const bare = this.#match(name)?.[0];
    if (bare === undefined) return null;
    this.#offset += bare.length;
    return { text: bare, quoted: false, offset };
  }

  /** The text in quotes that begins here; a doubled quote stands for one. */
  #quoted(sign: string): string {
    const start = this.#offset + 1;
    let end = this.query.indexOf(sign, start);
    while (end >= 0 && this.query[end + 1] === sign) end = this.query.indexOf(sign, end + 2);
    if (end < 0)
      throw queryFault(this.query, {
        offset: this.#offset,
        expected: `a closing ${sign}`,
        found: "the end of the query",
        hint: `Within the quotes, write ${sign} twice.`,
      });
    this.#offset = end + 1;
    return this.query.slice(start, end).replaceAll(sign + sign, sign);
  }

  #stepOver(sign: string): boolean {
    const here = this.query.startsWith(sign, this.#offset);
    if (here) this.#offset += sign.length;
    return here;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#offset;
    return pattern.exec(this.query);
  }

  #moveTo(offset: number): void {
    this.#offset = offset;
    this.#skip();
  }

  #skip(): void {
    this.#offset += this.#match(space)?.[0].length ?? 0;
  }
}
