import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { bufferSource, type ByteSource } from "../../src/artifacts/byte-source.ts";
import { gather } from "../../src/artifacts/gather.ts";
import { readGguf } from "../../src/artifacts/gguf.ts";
import { inspect } from "../../src/artifacts/inspect.ts";
import { readSafetensors } from "../../src/artifacts/safetensors.ts";
import { toldText } from "../../src/artifacts/weights-facts.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { gguf, type GgufTensor, pair, safetensors, u64, withHeader } from "../support/weights-bytes.ts";
import { failureOf, newFolder } from "./folder.ts";

async function inspected(files: Readonly<Record<string, Buffer>>) {
  const folder = await newFolder();
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  return await inspect(await gather([folder]));
}

function faultOf(read: (source: ByteSource) => unknown, bytes: Buffer): string {
  try {
    read(bufferSource(bytes));
  } catch (error) {
    if (isStemmaError(error, "weights-invalid")) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

/** Tells whether hostile bytes are read, or refused with a code, and nothing else. */
function endsWell(read: (source: ByteSource) => unknown, bytes: Buffer): boolean {
  try {
    read(bufferSource(bytes));
    return true;
  } catch (error) {
    return isStemmaError(error, "weights-invalid");
  }
}

const float = (...shape: readonly number[]) => ({ dtype: "F32", shape, width: 4 });

describe("safetensors", () => {
  const small = safetensors(
    { "b.weight": float(2, 3), "a.bias": { dtype: "BF16", shape: [4], width: 2 }, scalar: float() },
    { format: "pt", "modelspec.architecture": "bert\u0007" },
  );

  it("tell types, parameters, layout and framework", async () => {
    const { framework, inspection } = await inspected({ "model.safetensors": small });
    expect(framework).toBe("pytorch");
    expect(inspection).toMatchObject({
      format: "safetensors",
      architecture: "bert",
      parameters: 11,
      tensors: 3,
      dtypes: { bfloat16: 4, float32: 7 },
    });
  });

  it("in parts count together, and lie out alike in whatever order", async () => {
    const one = await inspected({ "m.safetensors": safetensors({ a: float(2), b: float(3) }) });
    const parts = {
      "m-1.safetensors": safetensors({ b: float(3) }),
      "m-2.safetensors": safetensors({ a: float(2) }),
    };
    expect((await inspected(parts)).inspection).toEqual(one.inspection);
    const other = await inspected({ "m.safetensors": safetensors({ a: float(3), b: float(2) }) });
    expect(other.inspection?.layout).not.toBe(one.inspection?.layout);
  });

  it.each([
    ["empty", safetensors({}), 0],
    ["with a dimension of 0", safetensors({ a: float(0, 5) }), 1],
    [
      "of types that nobody knows yet",
      withHeader('{"a":{"dtype":"F2_X","shape":[8],"data_offsets":[0,2]}}', 2),
      1,
    ],
    ["padded with spaces", withHeader('{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}   ', 2), 1],
    [
      "with escaped names",
      withHeader('{"\\u0061\\"":{"dtype":"F4","shape":[2],"data_offsets":[0,1]}}', 1),
      1,
    ],
  ])("may be %s", (_, bytes, count) => {
    expect(readSafetensors(bufferSource(bytes)).tensors).toHaveLength(count);
  });

  const entry = (text: string): string => `{"a":{${text}}}`;

  it.each([
    ["too short", Buffer.from("abc"), "at byte 0, 8 bytes should follow, and the file ends at byte 3"],
    ["a header of 2^63 bytes", Buffer.concat([u64(2n ** 63n), Buffer.from("{")]), "a number is beyond 2^53"],
    ["a header of 2^40 bytes", Buffer.concat([u64(2n ** 40n), Buffer.from("{")]), "over 100000000"],
    [
      "a header beyond the end",
      Buffer.concat([u64(100), Buffer.from("{}")]),
      "claims 100 bytes, and the file has 10",
    ],
    ["no JSON", withHeader("{]", 0), "at byte 9, ']' stands where '\"' should"],
    ["control bytes", withHeader("\u0001", 0), "byte 0x1 stands where '{' should"],
    ["a cut header", withHeader('{"a"', 0), "the JSON ends too early"],
    ["something behind the header", withHeader("{} x", 0), "something follows the end"],
    ["a name twice", withHeader('{"a":{},"a":{}}', 0), "at byte 9, tensor 'a' has no dtype"],
    ["a key twice", withHeader('{"__metadata__":{"x":"1","x":"2"}}', 0), "the key 'x' stands twice"],
    ["metadata that is no text", withHeader('{"__metadata__":{"x":1}}', 0), "'1' stands where '\"' should"],
    ["a broken escape", withHeader('{"\\q":{}}', 0), "a text is no JSON"],
    ["no UTF-8", withHeader("{}", 0).fill(0xff, 8, 10), "byte 0xff stands"],
    ["a key that says nothing", withHeader(entry('"odd":1'), 0), "the key 'odd' does not describe a tensor"],
    ["no dtype", withHeader(entry('"shape":[],"data_offsets":[0,0]'), 0), "has no dtype or shape"],
    [
      "one offset",
      withHeader(entry('"dtype":"U8","shape":[],"data_offsets":[0]'), 0),
      "no valid data_offsets",
    ],
    [
      "offsets backwards",
      withHeader(entry('"dtype":"U8","shape":[],"data_offsets":[2,1]'), 1),
      "no valid data_offsets",
    ],
    [
      "a wrong size",
      withHeader(entry('"dtype":"U8","shape":[3],"data_offsets":[0,2]'), 2),
      "has 2 bytes, which its shape",
    ],
    [
      "a shape beyond all numbers",
      withHeader(entry('"dtype":"U8","shape":[9007199254740991,9007199254740991],"data_offsets":[0,2]'), 2),
      "has 2 bytes, which",
    ],
    [
      "a dimension of 2^64",
      withHeader(entry('"dtype":"U8","shape":[18446744073709551616]'), 0),
      "a whole number",
    ],
    ["a negative dimension", withHeader(entry('"dtype":"U8","shape":[-1]'), 0), "a whole number"],
    ["very many dimensions", withHeader(entry(`"shape":[${"1,".repeat(99)}1]`), 0), "over 64 dimensions"],
    [
      "data beyond the end",
      withHeader(entry('"dtype":"U8","shape":[3],"data_offsets":[0,3]'), 2),
      "ends at byte 3 of 2",
    ],
    [
      "a gap",
      withHeader(entry('"dtype":"U8","shape":[1],"data_offsets":[1,2]'), 2),
      "1 bytes before tensor 'a'",
    ],
    [
      "a rest",
      withHeader(entry('"dtype":"U8","shape":[1],"data_offsets":[0,1]'), 3),
      "2 bytes after the last",
    ],
    [
      "an overlap",
      withHeader(
        '{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]}}',
        3,
      ),
      "tensor 'b' overlaps another",
    ],
    ["a very long text", withHeader(`{"${"a".repeat(70_000)}"`, 0), "a text is too long"],
    ["deep nesting", withHeader("[".repeat(1000), 0), "'[' stands where '{' should"],
  ])("with %s are refused at the place", (_, bytes, fault) => {
    expect(faultOf(readSafetensors, bytes)).toContain(fault);
  });

  it("that were cut or changed anywhere are read or refused, never worse", () => {
    fc.assert(
      fc.property(fc.nat(small.length), (length) => endsWell(readSafetensors, small.subarray(0, length))),
    );
    const edits = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, (bytes) => {
        const copy = Buffer.from(small);
        for (const [at, byte] of bytes) copy[at] = byte;
        return endsWell(readSafetensors, copy);
      }),
      { numRuns: 2000 },
    );
  });

  it("that are refused are named by their file", async () => {
    expect(
      await failureOf(inspected({ "m.safetensors": Buffer.from("version https://git-lfs") })),
    ).toMatchObject({
      code: "weights-invalid",
      message: expect.stringMatching(
        /m\.safetensors is no well-formed safetensors file: at byte 0/,
      ) as unknown,
    });
  });
});

describe("GGUF", () => {
  const tensors: readonly GgufTensor[] = [
    { name: "token_embd.weight", dimensions: [256, 2], type: 12, offset: 0 },
    { name: "output_norm.weight", dimensions: [8], type: 0, offset: 288 },
  ];
  const pairs = [
    pair.text("general.architecture", "llama"),
    pair.text("general.name", "tiny"),
    pair.uint32("general.file_type", 15),
    pair.float32("llama.rope"),
    pair.texts("tokenizer.ggml.tokens", ["a", "b"]),
    pair.numbers("tokenizer.ggml.types", 3),
    pair.nested("odd", 2),
  ];
  const small = gguf({ pairs, tensors, dataSize: 320 });

  it("tells architecture, quantisation, types and parameters", async () => {
    const { framework, inspection } = await inspected({ "tiny.gguf": small });
    expect(framework).toBe("gguf");
    expect(inspection).toMatchObject({
      format: "gguf",
      architecture: "llama",
      quantization: "Q4_K_M",
      parameters: 520,
      tensors: 2,
      dtypes: { float32: 8, q4_k: 512 },
    });
    expect(readGguf(bufferSource(small))?.tensors[0]?.shape).toEqual([2, 256]);
  });

  it.each([
    ["an older version", gguf({ version: 1 }), null],
    ["a version of other byte order", gguf({ version: 3 << 24 }), null],
    [
      "a type newer than our table",
      gguf({ tensors: [{ name: "a", dimensions: [3], type: 77, offset: 0 }] }),
      "type77",
    ],
  ])("of %s is named", (_, bytes, type) => {
    expect(readGguf(bufferSource(bytes))?.tensors[0]?.type ?? null).toBe(type);
  });

  const one = (tensor: Partial<GgufTensor>): Buffer =>
    gguf({ tensors: [{ name: "a", dimensions: [8], type: 0, offset: 0, ...tensor }], dataSize: 32 });

  it.each([
    ["a cut start", Buffer.from("GGUF\u0003\0\0"), "4 bytes should follow"],
    ["other magic", Buffer.from("GGML\u0003\0\0\0"), "does not begin with GGUF"],
    ["a billion tensors", gguf({ claims: { tensors: 1_000_000_000n } }), "claims 1000000000 tensors"],
    ["2^63 tensors", gguf({ claims: { tensors: 2n ** 63n } }), "a number is beyond 2^53"],
    ["a billion pairs", gguf({ claims: { pairs: 1_000_000_000n } }), "claims 1000000000 pairs"],
    ["a key of 2^40 bytes", gguf({ pairs: [u64(2n ** 40n)] }), "a text has 1099511627776 bytes"],
    ["a value of an unknown type", gguf({ pairs: [pair.odd("a", 99)] }), "a value has type 99"],
    ["a key twice", gguf({ pairs: [pair.float32("a"), pair.float32("a")] }), "the key 'a' stands twice"],
    ["lists in lists", gguf({ pairs: [pair.nested("a", 5)] }), "nested deeper than 4"],
    [
      "a list of 2^40 texts",
      gguf({ pairs: [Buffer.concat([pair.odd("a", 9), Buffer.from([8, 0, 0, 0]), u64(2n ** 40n)])] }),
      "lists of over 20000000 texts",
    ],
    [
      "a list of 2^40 numbers",
      gguf({ pairs: [Buffer.concat([pair.odd("a", 9), Buffer.from([4, 0, 0, 0]), u64(2n ** 40n)])] }),
      "bytes should follow",
    ],
    ["no alignment", gguf({ pairs: [pair.uint32("general.alignment", 0)] }), "the alignment is 0"],
    ["nine dimensions", one({ dimensions: Array.from({ length: 9 }, () => 1) }), "has 9 dimensions"],
    ["half a block", one({ dimensions: [100], type: 12 }), "no whole blocks of q4_k"],
    ["dimensions beyond all numbers", one({ dimensions: [2n ** 50n, 2n ** 50n], type: 8 }), "ends at byte"],
    ["an odd offset", one({ offset: 7 }), "is not aligned"],
    ["data beyond the end", one({ offset: 2n ** 40n }), "ends at byte 1099511627808 of 32"],
    [
      "a name twice",
      gguf({ tensors: [tensors[1], tensors[1]].flatMap((each) => each ?? []), dataSize: 400 }),
      "stands twice",
    ],
    [
      "an overlap",
      gguf({
        tensors: [
          { name: "a", dimensions: [16], type: 0, offset: 0 },
          { name: "b", dimensions: [16], type: 0, offset: 32 },
        ],
        dataSize: 96,
      }),
      "tensor 'b' overlaps another",
    ],
  ])("with %s is refused", (_, bytes, fault) => {
    expect(faultOf(readGguf, bytes)).toContain(fault);
  });

  it("that was cut or changed anywhere is read or refused, never worse", () => {
    fc.assert(fc.property(fc.nat(small.length), (length) => endsWell(readGguf, small.subarray(0, length))));
    const edits = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, (bytes) => {
        const copy = Buffer.from(small);
        for (const [at, byte] of bytes) copy[at] = byte;
        return endsWell(readGguf, copy);
      }),
      { numRuns: 2000 },
    );
  });
});

it("a text of a file is told without what nobody could see, and cut short", () => {
  expect(toldText(" a\u0000\u202eb\ufeff ")).toBe("ab");
  expect(toldText("\u200b")).toBeUndefined();
  expect(toldText(null)).toBeUndefined();
  expect(toldText("😀".repeat(300))).toBe("😀".repeat(200));
});
