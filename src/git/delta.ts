import { StemmaError } from "../values/error.ts";

function damaged(why: string): StemmaError {
  return new StemmaError("object-corrupt", `Its delta is damaged: ${why}`);
}

/** Reads one variable-length number of a delta, seven bits a byte, lowest first. */
function readSize(delta: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0, next = at; shift < 49; shift += 7) {
    const byte = delta[next++];
    if (byte === undefined) break;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next };
  }
  throw damaged("it ends inside a size");
}

/** Reads from a delta how large its base must be and its result will be. */
export function deltaSizes(delta: Uint8Array): {
  readonly base: number;
  readonly result: number;
  readonly start: number;
} {
  const base = readSize(delta, 0);
  const result = readSize(delta, base.next);
  return { base: base.value, result: result.value, start: result.next };
}

/**
 * Applies a delta to its base (gitformat-pack, "Deltified representation").
 * @throws StemmaError `object-corrupt` unless every instruction stays inside base, delta and result
 */
export function applyDelta(base: Uint8Array, delta: Uint8Array): Buffer {
  const sizes = deltaSizes(delta);
  if (sizes.base !== base.length) throw damaged(`its base has ${base.length} bytes, not ${sizes.base}`);
  const result = Buffer.allocUnsafe(sizes.result);
  let filled = 0;
  for (let at = sizes.start; at < delta.length;) {
    const { from, start, size, next } = instruction(base, delta, at);
    if (start + size > from.length || filled + size > result.length) throw damaged("it copies beyond an end");
    result.set(from.subarray(start, start + size), filled);
    filled += size;
    at = next;
  }
  if (filled !== result.length) throw damaged(`it makes ${filled} of ${result.length} bytes`);
  return result;
}

interface Instruction {
  readonly from: Uint8Array;
  readonly start: number;
  readonly size: number;
  readonly next: number;
}

function instruction(base: Uint8Array, delta: Uint8Array, at: number): Instruction {
  const op = delta[at] ?? 0;
  if (op === 0) throw damaged("it holds the reserved instruction");
  if (op < 0x80) return { from: delta, start: at + 1, size: op, next: at + 1 + op };
  return copyInstruction(base, delta, at, op);
}

/* The low four bits say which bytes of the offset follow, the next three which bytes of the size. */
function copyInstruction(base: Uint8Array, delta: Uint8Array, at: number, op: number): Instruction {
  let next = at + 1;
  const fields = [0, 0, 0, 0, 0, 0, 0];
  for (let bit = 0; bit < 7; bit++) {
    if ((op & (1 << bit)) === 0) continue;
    const byte = delta[next++];
    if (byte === undefined) throw damaged("it ends inside a copy");
    fields[bit] = byte;
  }
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = fields;
  const size = e + f * 0x100 + g * 0x1_0000;
  return {
    from: base,
    start: a + b * 0x100 + c * 0x1_0000 + d * 0x100_0000,
    size: size === 0 ? 0x1_0000 : size,
    next,
  };
}
