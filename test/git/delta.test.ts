import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { applyDelta, deltaSizes } from "../../src/git/delta.ts";
import { parsePackEntry } from "../../src/git/pack-entry.ts";

type Piece = { readonly copy: readonly [start: number, size: number] } | { readonly insert: Uint8Array };

function size(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...size(Math.floor(value / 0x80))];
}

/** Encodes as gitformat-pack says: the bits of the first byte name the bytes of start and size that follow. */
function encode(base: Uint8Array, pieces: readonly Piece[], resultSize: number): Buffer {
  const bytes = [...size(base.length), ...size(resultSize)];
  for (const piece of pieces) {
    if ("insert" in piece) bytes.push(piece.insert.length, ...piece.insert);
    else bytes.push(...copy(...piece.copy));
  }
  return Buffer.from(bytes);
}

function copy(start: number, length: number): number[] {
  const fields = [start, start >>> 8, start >>> 16, start >>> 24, length, length >>> 8, length >>> 16].map(
    (field) => field & 0xff,
  );
  const used = fields.flatMap((field, bit) => (field === 0 ? [] : [bit]));
  return [used.reduce((op, bit) => op | (1 << bit), 0x80), ...used.map((bit) => fields[bit] ?? 0)];
}

const anyCase = fc.uint8Array({ minLength: 1, maxLength: 300 }).chain((base) =>
  fc.record({
    base: fc.constant(base),
    pieces: fc.array(
      fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 127 }).map((insert): Piece => ({ insert })),
        fc
          .tuple(fc.nat(base.length - 1), fc.nat(base.length - 1))
          .map(([a, b]): Piece => ({ copy: [Math.min(a, b), Math.abs(a - b) + 1] })),
      ),
      { maxLength: 8 },
    ),
  }),
);

function expected(base: Uint8Array, pieces: readonly Piece[]): Buffer {
  return Buffer.concat(
    pieces.map((piece) =>
      "insert" in piece ? piece.insert : base.subarray(piece.copy[0], piece.copy[0] + piece.copy[1]),
    ),
  );
}

describe("applyDelta", () => {
  it("makes what the instructions say", () => {
    fc.assert(
      fc.property(anyCase, ({ base, pieces }) => {
        const result = expected(base, pieces);
        const delta = encode(base, pieces, result.length);
        expect(deltaSizes(delta)).toMatchObject({ base: base.length, result: result.length });
        expect(applyDelta(base, delta).equals(result)).toBe(true);
      }),
    );
  });

  it("copies 64 KiB where the size is left out, from far into a large base", () => {
    const base = Buffer.alloc(0x1_0203 + 0x1_0000, 7);
    const delta = encode(base, [{ copy: [0x1_0203, 0x1_0000 & 0] }], 0x1_0000);
    expect(applyDelta(base, delta).equals(base.subarray(0x1_0203))).toBe(true);
  });

  it("never reads or writes beyond an end, whatever the delta is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (base, delta) => {
        try {
          expect(applyDelta(base, delta).length).toBe(deltaSizes(delta).result);
        } catch (error) {
          expect(error).toMatchObject({ code: "object-corrupt" });
        }
      }),
    );
  });

  it.each([
    ["another base", encode(Buffer.alloc(9), [], 0)],
    ["a copy beyond the base", encode(Buffer.alloc(4), [{ copy: [3, 2] }], 2)],
    ["more than it promised", encode(Buffer.alloc(4), [{ copy: [0, 3] }], 2)],
    ["less than it promised", encode(Buffer.alloc(4), [{ copy: [0, 3] }], 4)],
    ["the reserved instruction", Buffer.from([4, 1, 0])],
    ["an end inside a copy", Buffer.from([4, 1, 0x91, 0])],
    ["an end inside a size", Buffer.from([0x84])],
    ["a size without end", Buffer.alloc(12, 0xff)],
  ])("refuses %s", (_, delta) => {
    expect(() => applyDelta(Buffer.alloc(4), delta)).toThrow(
      expect.objectContaining({ code: "object-corrupt" }),
    );
  });
});

describe("parsePackEntry", () => {
  it.each([
    ["nothing", []],
    ["a size that goes on", [0xb0]],
    ["an absurd size", [0xbf, ...Array<number>(12).fill(0xff)]],
    ["an unknown type", [0x50]],
    ["a delta without its base", [0x70, 1, 2, 3]],
    ["a delta that points before the pack", [0x60, 0x7f]],
    ["a delta of itself", [0x60, 0]],
    ["a delta whose distance goes on", [0x60, 0xff]],
    ["a delta with an absurd distance", [0x60, ...Array<number>(12).fill(0xff)]],
  ])("refuses %s", (_, bytes) => {
    expect(() => parsePackEntry(Buffer.from(bytes), 50)).toThrow(
      expect.objectContaining({ code: "object-corrupt" }),
    );
  });
});
