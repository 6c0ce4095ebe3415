import { open, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { bufferSource, type ByteSource } from "../../src/artifacts/byte-source.ts";
import { inspectOnnx, readOnnx } from "../../src/artifacts/onnx.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { failureOf, newFolder } from "./folder.ts";
import { apart, int, model, node, part, tensor, value, varint } from "./onnx-bytes.ts";

const silero = (name: string): string =>
  join(import.meta.dirname, `../../node_modules/@ricky0123/vad-web/dist/silero_vad_${name}.onnx`);

const read = (...graph: readonly Buffer[]) => readOnnx(bufferSource(model(...graph)));
const parametersOf = (...graph: readonly Buffer[]): number | undefined =>
  read(...graph).inspection.parameters;
const faultOf = (bytes: Buffer): Record<string, unknown> => {
  try {
    readOnnx(bufferSource(bytes));
  } catch (error) {
    if (isStemmaError(error)) return { code: error.code, ...error.data };
    throw error;
  }
  throw new Error("it was read");
};

const endsWell = (bytes: Buffer): boolean => {
  try {
    readOnnx(bufferSource(bytes));
    return true;
  } catch (error) {
    return isStemmaError(error, "onnx-invalid", "path-escapes");
  }
};

// The expected values were read from the same files with the Python package onnx 1.23.2: onnx.load without external
// data, graph.input less graph.initializer, and the products of the dimensions of all initializers and Constant
// values in all subgraphs.
describe("the Silero files", () => {
  const float = (name: string, ...shape: (number | string | null)[]) => ({ name, type: "float32", shape });
  const sr = { name: "sr", type: "int64", shape: [] };

  it("legacy has recurrent inputs h and c", async () => {
    const facts = await inspectOnnx(silero("legacy"));
    expect(facts.interface).toEqual({
      inputs: [
        float("input", "batch", "sequence"),
        sr,
        float("h", 2, "batch", 64),
        float("c", 2, "batch", 64),
      ],
      outputs: [float("output", "batch", 1), float("hn", 2, "batch", 64), float("cn", 2, "batch", 64)],
    });
    expect(facts.inspection).toMatchObject({
      format: "onnx",
      producer: "pytorch 1.12.0",
      parameters: 445_117,
    });
    expect(facts.inspection.opsets).toHaveLength(9);
    expect(facts.inspection.opsets?.slice(0, 3)).toEqual([
      { domain: "ai.onnx", version: 16 },
      { domain: "ai.onnx.ml", version: 3 },
      { domain: "ai.onnx.training", version: 1 },
    ]);
    expect(facts.externalFiles).toEqual([]);
  });

  it.each(["v5", "v6"])("%s has one state", async (name) => {
    const facts = await inspectOnnx(silero(name));
    expect(facts.tensors).toHaveLength(32);
    expect(facts.tensors[0]).toEqual({
      name: "If_0/else_branch/If_0_else_branch__Inline_0__stft.forward_basis_buffer",
      type: "float32",
      shape: [130, 1, 128],
    });
    expect(facts).toMatchObject({
      interface: {
        inputs: [float("input", null, null), float("state", 2, null, 128), sr],
        outputs: [float("output", null, 1), float("stateN", null, null, null)],
      },
      inspection: {
        format: "onnx",
        producer: "spox",
        opsets: [{ domain: "ai.onnx", version: 16 }],
        parameters: 545_597,
      },
      externalFiles: [],
    });
  });
});

describe("the tensors that are listed", () => {
  const constant = (name: string, dims: readonly number[]): Buffer =>
    part(
      1,
      part(2, name),
      node("Constant", Buffer.concat([part(1, "value"), part(5, tensor("inner", dims))])),
    );
  const namesOf = (...graph: readonly Buffer[]): readonly string[] =>
    read(...graph).tensors.map(({ name, shape }) => `${name} [${shape.join(", ")}]`);

  it("are initializers, and constants that are more than an operand", () => {
    expect(namesOf(part(5, tensor("w", [3, 4])), constant("axes", []), constant("c", [2, 5]))).toEqual([
      "w [3, 4]",
      "c [2, 5]",
    ]);
  });

  it("have the node and the branch before their names within another graph", () => {
    const branch = part(5, part(1, "then_branch"), part(6, part(5, tensor("w", [3])), constant("c", [2])));
    expect(namesOf(part(1, part(2, "y"), part(3, "choose"), part(4, "If"), branch))).toEqual([
      "choose/then_branch/w [3]",
      "choose/then_branch/c [2]",
    ]);
    expect(namesOf(part(1, part(2, "y"), part(4, "If"), branch))[0]).toBe("y/then_branch/w [3]");
  });

  it("have the shape that they stand for where they are sparse, and say how much is stored", () => {
    const sparse = part(15, part(1, tensor("w", [9])), part(2, tensor("", [9, 2])), int(3, 100), int(3, 50));
    expect(read(sparse).tensors).toEqual([{ name: "w", type: "float32", shape: [100, 50], stored: 9 }]);
    expect(parametersOf(sparse)).toBe(9);
  });
});

describe("parameters", () => {
  it("are the elements of initializers, a scalar being one", () => {
    expect(parametersOf(part(5, tensor("w", [3, 4])), part(5, tensor("b", [])))).toBe(13);
    expect(parametersOf(part(5, part(1, varint(5), varint(7)), part(8, "packed")))).toBe(35);
    expect(parametersOf(part(15, part(1, tensor("w", [9])), part(2, tensor("", [9, 2]))))).toBe(9);
    expect(parametersOf()).toBe(0);
  });

  it("are the elements of Constant nodes, in every form that holds numbers", () => {
    const floats = part(7, Buffer.alloc(12));
    const single = Buffer.concat([varint(7 * 8 + 5), Buffer.alloc(4)]);
    expect(
      parametersOf(part(1, node("Constant", Buffer.concat([part(1, "value"), part(5, tensor("", [6]))])))),
    ).toBe(6);
    expect(
      parametersOf(part(1, node("Constant", Buffer.concat([part(5, tensor("", [6])), part(1, "value")])))),
    ).toBe(6);
    expect(parametersOf(part(1, node("Constant", Buffer.concat([part(1, "value_floats"), floats]))))).toBe(3);
    expect(
      parametersOf(part(1, node("Constant", Buffer.concat([part(1, "value_floats"), single, single])))),
    ).toBe(2);
    const ints = part(8, varint(1), varint(-1), varint(300));
    expect(parametersOf(part(1, node("Constant", Buffer.concat([part(1, "value_ints"), ints]))))).toBe(3);
    expect(
      parametersOf(part(1, node("Constant", Buffer.concat([part(1, "value_ints"), int(8, 4), int(8, 5)])))),
    ).toBe(2);
    expect(parametersOf(part(1, node("Constant", Buffer.concat([part(1, "value_int"), int(3, 4)]))))).toBe(1);
    const one = Buffer.concat([varint(2 * 8 + 5), Buffer.alloc(4)]);
    expect(parametersOf(part(1, node("Constant", Buffer.concat([part(1, "value_float"), one]))))).toBe(1);
    const sparse = part(22, part(1, tensor("", [5])));
    expect(parametersOf(part(1, node("Constant", Buffer.concat([part(1, "sparse_value"), sparse]))))).toBe(5);
  });

  it("are not tensors of other nodes, of other attributes or of foreign operators", () => {
    const attribute = Buffer.concat([part(1, "value"), part(5, tensor("", [6]))]);
    expect(parametersOf(part(1, node("ConstantOfShape", attribute)))).toBe(0);
    expect(parametersOf(part(1, node("Constant", attribute), part(7, "com.example")))).toBe(0);
    expect(
      parametersOf(part(1, node("Constant", Buffer.concat([part(1, "other"), part(10, tensor("", [6]))])))),
    ).toBe(0);
  });

  it("are counted in branches, loop bodies and functions", () => {
    const body = part(5, tensor("w", [10]));
    const branches = Buffer.concat([part(1, "then_branch"), part(6, body)]);
    const bodies = Buffer.concat([part(1, "bodies"), part(11, body), part(11, body)]);
    expect(parametersOf(part(1, node("If", branches, bodies)))).toBe(30);
    const constant = node("Constant", Buffer.concat([part(1, "value"), part(5, tensor("", [6]))]));
    const bytes = Buffer.concat([model(), part(25, part(1, "f"), part(7, constant))]);
    expect(readOnnx(bufferSource(bytes)).inspection.parameters).toBe(6);
  });
});

describe("the interface", () => {
  const specs = (type: Buffer) => read(part(11, part(1, "x"), part(2, type))).interface.inputs;

  it("leaves out inputs that are initializers, wherever they stand", () => {
    const facts = read(
      part(11, value("w", 1, 2)),
      part(11, value("x", 1, 2)),
      part(5, tensor("w", [2])),
      part(11, value("s", 1)),
      part(15, part(1, tensor("s", [2]))),
    );
    expect(facts.interface.inputs).toEqual([{ name: "x", type: "float32", shape: [2] }]);
  });

  it("keeps an input whose name an inner graph uses for an initializer", () => {
    const inner = Buffer.concat([part(1, "body"), part(6, part(5, tensor("x", [2])))]);
    expect(read(part(11, value("x", 1)), part(1, node("Loop", inner))).interface.inputs).toHaveLength(1);
  });

  it("names element types, and gives the number of one that it does not know", () => {
    const types = [1, 7, 8, 10, 16, 24, 99].map((type) => specs(part(1, int(1, type)))[0]?.type);
    expect(types).toEqual(["float32", "int64", "string", "float16", "bfloat16", "float8e8m0", "type99"]);
  });

  it("tells an unknown rank from a scalar, and an unnamed dimension from a named one", () => {
    expect(specs(part(1, int(1, 1)))).toEqual([{ name: "x", type: "float32" }]);
    expect(read(part(11, value("x", 1))).interface.inputs[0]?.shape).toEqual([]);
    expect(read(part(11, value("x", 1, "batch", null, 3, "", -1))).interface.inputs[0]?.shape).toEqual([
      "batch",
      null,
      3,
      null,
      null,
    ]);
  });

  it("renders sequences, maps, optionals, sparse and opaque types", () => {
    const float = part(1, int(1, 1), part(2));
    expect(specs(part(4, part(1, float)))).toEqual([{ name: "x", type: "sequence(float32)" }]);
    expect(specs(part(5, int(1, 7), part(2, float)))[0]?.type).toBe("map(int64, float32)");
    expect(specs(part(5))[0]?.type).toBe("map(undefined, undefined)");
    expect(specs(part(9, part(1, part(4, part(1, float)))))[0]?.type).toBe("optional(sequence(float32))");
    expect(specs(part(8, int(1, 1), part(2, part(1, int(1, 4)))))).toEqual([
      { name: "x", type: "sparse(float32)", shape: [4] },
    ]);
    expect(specs(part(7, part(1, "com.example"), part(2, "Thing")))[0]?.type).toBe(
      "opaque(com.example.Thing)",
    );
    expect(read(part(12, part(1, "y"))).interface.outputs).toEqual([{ name: "y", type: "undefined" }]);
  });
});

describe("external data", () => {
  const locations = (...paths: readonly string[]) =>
    read(...paths.map((path) => part(5, tensor("w", [2], apart(path))))).externalFiles;

  it("is listed once a file, wherever the tensor stands", () => {
    expect(locations("b.bin", "./a.bin", "b.bin", "sub/c.bin")).toEqual(["a.bin", "b.bin", "sub/c.bin"]);
    const attribute = Buffer.concat([part(1, "x"), part(10, tensor("", [2], apart("node.bin")))]);
    expect(read(part(1, node("Foo", attribute))).externalFiles).toEqual(["node.bin"]);
    expect(parametersOf(part(5, tensor("w", [2, 3], apart("a.bin"))))).toBe(6);
  });

  it("is not what a tensor says that holds its content itself", () => {
    const stale = part(13, part(1, "location"), part(2, "old.bin"));
    expect(read(part(5, tensor("w", [2], stale))).externalFiles).toEqual([]);
  });

  it.each(["../secret", "/etc/passwd", "a/../../b", "C:\\x", "..", "", "a\u0000b"])(
    "may not lead to %j",
    (path) => {
      expect(() => locations(path)).toThrow(expect.objectContaining({ code: "path-escapes" }));
    },
  );

  it("must say where it is", () => {
    expect(faultOf(model(part(5, tensor("w", [2], int(14, 1)))))["code"]).toBe("onnx-invalid");
  });
});

describe("malformed files", () => {
  const deepGraph = (levels: number): Buffer =>
    levels === 0 ? Buffer.alloc(0) : part(1, node("If", Buffer.concat([part(6, deepGraph(levels - 1))])));
  const deepType = (levels: number): Buffer =>
    levels === 0 ? part(1, int(1, 1)) : part(4, part(1, deepType(levels - 1)));
  const input = (type: Buffer): Buffer => model(part(11, part(1, "x"), part(2, type)));
  const shape = (...dims: readonly Buffer[]): Buffer => input(part(1, int(1, 1), part(2, ...dims)));

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("This is not a model at all.")],
    ["zeros", Buffer.alloc(100)],
    ["a group", Buffer.from([0x0b])],
    ["a field number of zero", Buffer.from([0x02, 0x00])],
    ["a cut varint", Buffer.from([0x08, 0x80])],
    ["an endless varint", Buffer.from([0x08, ...Array<number>(11).fill(0x80)])],
    ["a length beyond the end", Buffer.from([0x12, 0x7f, 0x00])],
    ["a negative length", Buffer.concat([Buffer.from([0x12]), varint(-1)])],
    ["a cut fixed number", Buffer.from([0x0d, 0x00])],
    ["a cut double", Buffer.from([0x09, 0x00])],
    ["no IR version", part(7)],
    ["no graph", int(1, 8)],
    ["a number for a graph", Buffer.concat([int(1, 8), int(7, 1)])],
    ["a text for the IR version", part(1, "8")],
    ["an IR version beyond 2^53", Buffer.concat([int(1, 2n ** 60n), part(7)])],
    ["a producer that is no UTF-8", Buffer.concat([model(), part(2, Buffer.from([0xff]))])],
    ["a producer without end", Buffer.concat([model(), part(2, "x".repeat(2000))])],
    ["a negative operator set", Buffer.concat([model(), part(8, int(2, -1))])],
    ["too many operator sets", Buffer.concat([model(), ...Array<Buffer>(1001).fill(part(8))])],
    ["a negative dimension", model(part(5, tensor("w", [-2])))],
    ["dimensions beyond all numbers", model(part(5, tensor("w", [2 ** 30, 2 ** 30])))],
    ["a packed dimension beyond 2^53", model(part(5, part(1, varint(2n ** 62n))))],
    ["tensors beyond all numbers", model(part(5, tensor("v", [2 ** 52])), part(5, tensor("w", [2 ** 52])))],
    ["graphs nested too deep", model(deepGraph(70))],
    ["types nested too deep", input(deepType(20))],
    ["too many dimensions", shape(...Array<Buffer>(65).fill(part(1)))],
    ["a dimension named too long", shape(part(1, part(2, "d".repeat(300))))],
    [
      "too many inputs",
      model(...Array.from({ length: 2001 }, (_, index) => part(11, value(`x${index}`, 1)))),
    ],
    [
      "too many external files",
      model(...Array.from({ length: 10_001 }, (_, index) => part(5, tensor("w", [1], apart(`f${index}`))))),
    ],
  ])("are refused with an offset: %s", (_, bytes) => {
    const fault = faultOf(bytes);
    expect(fault["code"]).toBe("onnx-invalid");
    expect(fault["offset"]).toBeTypeOf("number");
    expect(fault["offset"]).toBeLessThanOrEqual(bytes.length);
  });

  it("end in a coded error or an answer whatever bytes are changed or cut", async () => {
    const start = (await readFile(silero("v5"))).subarray(0, 24_000);
    const change = fc.tuple(fc.nat(start.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 20 }),
        fc.nat(start.length),
        (changes, length) => {
          const bytes = Buffer.from(start.subarray(0, length));
          for (const [at, byte] of changes) if (at < length) bytes[at] = byte;
          const { code } = faultOf(bytes);
          return code === "onnx-invalid" || code === "path-escapes";
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = model(part(11, value("x", 1, 2, "n")), part(5, tensor("w", [4])), part(1, node("If")));
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        return endsWell(bytes);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("files", () => {
  it("that are no ONNX model, missing or links out of the folder are named so", async () => {
    const folder = await newFolder();
    const file = join(folder, "model.onnx");
    expect((await failureOf(inspectOnnx(file))).code).toBe("artifact-missing");
    await writeFile(file, "version https://git-lfs.github.com/spec/v1\n");
    expect((await failureOf(inspectOnnx(file))).code).toBe("onnx-invalid");
    await symlink(silero("v5"), join(folder, "link.onnx"));
    expect((await failureOf(inspectOnnx(join(folder, "link.onnx")))).code).toBe("path-escapes");
  });

  it("of 2 GB are read without loading their tensors", async () => {
    const file = join(await newFolder(), "large.onnx");
    const size = 2 ** 31 - 1000;
    const dims = Buffer.concat([int(1, size / 4), int(2, 1), part(8, "w"), varint(9 * 8 + 2), varint(size)]);
    const head = Buffer.concat([varint(5 * 8 + 2), varint(dims.length + size), dims]);
    const tail = part(11, value("x", 1, "batch", 80));
    const graph = Buffer.concat([varint(7 * 8 + 2), varint(head.length + size + tail.length), head]);
    const start = Buffer.concat([int(1, 8), graph]);
    const handle = await open(file, "w");
    await handle.write(start, 0, start.length, 0);
    await handle.write(tail, 0, tail.length, start.length + size);
    await handle.close();
    const facts = await inspectOnnx(file);
    expect(facts.inspection.parameters).toBe(size / 4);
    expect(facts.interface.inputs).toEqual([{ name: "x", type: "float32", shape: ["batch", 80] }]);
  });

  it("are read in small windows: a tensor costs one of them, not its size", () => {
    const bytes = model(
      ...Array.from({ length: 20 }, () => part(5, tensor("w", [9], part(9, Buffer.alloc(1 << 20))))),
    );
    let total = 0;
    const counting: ByteSource = {
      size: bytes.length,
      read: (buffer, position) => {
        const length = bytes.copy(buffer, 0, position);
        total += length;
        return length;
      },
    };
    expect(readOnnx(counting).inspection.parameters).toBe(180);
    expect(total).toBeLessThan(1 << 20);
  });
});
