import { type ByteSource, PagedBytes } from "./byte-source.ts";
import { onnxInvalid } from "./onnx-fault.ts";

/** A range of bytes, from its first to before its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a field is written: 0 a varint, 1 eight bytes, 2 with its length before it, 5 four bytes. */
export type WireType = 0 | 1 | 2 | 5;

/** One field of a protobuf message; its span is that of the content. */
export interface Field extends Span {
  /** Offset of its tag. */
  readonly at: number;
  readonly number: number;
  readonly wire: WireType;
  /** The value of a varint as signed 64-bit number; NaN where it is not exact, and for other wire types. */
  readonly value: number;
}

// Real graphs of 100,000 nodes have some millions of fields; a file made of nothing but tiny fields ends here.
const maxFields = 30_000_000;
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads protobuf messages by position (https://protobuf.dev/programming-guides/encoding/). It never loads the content
 * of a field that nobody asks for, and never goes back within a message.
 */
export class ProtoReader {
  readonly #bytes: PagedBytes;
  #fields = 0;
  #next = 0;

  constructor(source: ByteSource) {
    this.#bytes = new PagedBytes(source);
  }

  /** The span of the whole source, which is a message. */
  get whole(): Span {
    return { start: 0, end: this.#bytes.size };
  }

  /**
   * Gives the fields of a message in order.
   * @throws StemmaError `onnx-invalid`
   */
  *fields(message: Span): Generator<Field, void, void> {
    let at = message.start;
    while (at < message.end) {
      const field = this.#field(at, message.end);
      at = field.end;
      yield field;
    }
  }

  /**
   * The content of a message or bytes field.
   * @throws StemmaError `onnx-invalid` when it is written in another way
   */
  nested(field: Field): Span {
    if (field.wire === 2) return field;
    throw onnxInvalid(field.at, `field ${field.number} should hold a message or text and holds a number`);
  }

  /**
   * The exact integer of a varint field.
   * @throws StemmaError `onnx-invalid`
   */
  integer(field: Field): number {
    if (field.wire !== 0) throw onnxInvalid(field.at, `field ${field.number} should hold an integer`);
    if (Number.isSafeInteger(field.value)) return field.value;
    throw onnxInvalid(field.at, `field ${field.number} holds an integer beyond 2^53`);
  }

  /**
   * The text of a field.
   * @throws StemmaError `onnx-invalid` when it is longer than the limit or no UTF-8
   */
  text(field: Field, limit: number): string {
    const { start, end } = this.nested(field);
    if (end - start > limit)
      throw onnxInvalid(field.at, `field ${field.number} holds a text of over ${limit} bytes`);
    try {
      return decoder.decode(this.#bytes.copy(start, end));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw onnxInvalid(start, `field ${field.number} holds a text that is no UTF-8`);
    }
  }

  /**
   * The integers of one occurrence of a repeated field: one, or many that are packed.
   * @throws StemmaError `onnx-invalid`
   */
  *integers(field: Field): Generator<number, void, void> {
    if (field.wire === 0) yield this.integer(field);
    else {
      const { start, end } = this.nested(field);
      for (let at = start; at < end; at = this.#next) {
        const value = this.#varint(at, end);
        if (!Number.isSafeInteger(value)) throw onnxInvalid(at, "an integer is beyond 2^53");
        yield value;
      }
    }
  }

  /** Counts the values of one occurrence of a repeated varint field, without regard to what they are. */
  countVarints(field: Field): number {
    if (field.wire === 0) return 1;
    const { start, end } = this.nested(field);
    let count = 0;
    for (let at = start; at < end; at += 1) if ((this.#bytes.at(at) ?? 0) < 0x80) count += 1;
    return count;
  }

  #field(at: number, limit: number): Field {
    this.#fields += 1;
    if (this.#fields > maxFields) throw onnxInvalid(at, `the file has more than ${maxFields} fields`);
    const tag = this.#varint(at, limit);
    const number = Math.floor(tag / 8);
    if (!(number >= 1 && number <= 0x1fffffff)) throw onnxInvalid(at, "a field has no valid number");
    const start = this.#next;
    switch (tag % 8) {
      case 0:
        return { at, number, wire: 0, start, value: this.#varint(start, limit), end: this.#next };
      case 1:
        return { at, number, wire: 1, start, value: NaN, end: this.#within(at, start + 8, limit) };
      case 2: {
        const length = this.#varint(start, limit);
        if (!(length >= 0)) throw onnxInvalid(at, "a field has no valid length");
        const first = this.#next;
        return {
          at,
          number,
          wire: 2,
          start: first,
          value: NaN,
          end: this.#within(at, first + length, limit),
        };
      }
      case 5:
        return { at, number, wire: 5, start, value: NaN, end: this.#within(at, start + 4, limit) };
      default:
        throw onnxInvalid(at, `field ${number} has wire type ${tag % 8}, which ONNX does not use`);
    }
  }

  #within(at: number, end: number, limit: number): number {
    if (end <= limit) return end;
    throw onnxInvalid(at, `a field ends at byte ${end}, beyond its message, which ends at ${limit}`);
  }

  /** Reads a varint as signed 64-bit number, NaN where it is not exact, and remembers where it ended. */
  #varint(at: number, limit: number): number {
    let value = 0;
    let scale = 1;
    let exact = 0n;
    for (let length = 0; length < 10; length += 1) {
      const byte = at + length < limit ? this.#bytes.at(at + length) : undefined;
      if (byte === undefined) throw onnxInvalid(at, "the message ends within a number");
      if (length < 7) {
        value += (byte & 0x7f) * scale;
        scale *= 128;
      } else {
        // From the eighth byte on a double is not exact.
        if (length === 7) exact = BigInt(value);
        exact |= BigInt(byte & 0x7f) << BigInt(7 * length);
      }
      if (byte >= 0x80) continue;
      this.#next = at + length + 1;
      if (length < 7) return value;
      const signed = Number(BigInt.asIntN(64, exact));
      return Number.isSafeInteger(signed) ? signed : NaN;
    }
    throw onnxInvalid(at, "a number is longer than ten bytes");
  }
}
