import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inspectInputs } from "../../src/artifacts/inspect-files.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { fc } from "../support/laws.ts";
import { newFolder } from "./folder.ts";

/* Files that PyTorch and NumPy wrote; make.py of the folder makes them. */
const folder = fileURLToPath(new URL("torch", import.meta.url));

async function told(name: string) {
  const { framework, inspection, tensors } = await inspectInputs([join(folder, name)]);
  return {
    format: inspection?.format,
    framework,
    parameters: inspection?.parameters,
    pickles: inspection?.pickles,
    tensors: tensors.map(({ name: tensor, type, shape }) => `${tensor} ${type} [${shape.join(", ")}]`.trim()),
  };
}

const net = (type: string, before = "") => [
  `${before}conv.weight ${type} [4, 1, 3]`,
  `${before}conv.bias ${type} [4]`,
  `${before}norm.weight ${type} [4]`,
  `${before}norm.bias ${type} [4]`,
  `${before}norm.running_mean ${type} [4]`,
  `${before}norm.running_var ${type} [4]`,
  `${before}norm.num_batches_tracked ${type === "float32" ? "int64" : type} []`,
  `${before}out.weight ${type} [2, 4]`,
  `${before}out.bias ${type} [2]`,
];

describe("what PyTorch wrote", () => {
  const plain = { framework: "pytorch", parameters: 43, pickles: undefined };

  it.each(["state.pt", "legacy.pt"])(
    "as a state dict, %s, lists its tensors and imports nothing",
    async (name) => {
      expect(await told(name)).toEqual({ ...plain, format: "pytorch", tensors: net("float32") });
    },
  );

  it("as TorchScript lists the same tensors", async () => {
    expect(await told("scripted.pt")).toEqual({ ...plain, format: "torchscript", tensors: net("float32") });
  });

  it("as a checkpoint counts the model without its optimiser", async () => {
    const tensors = net("float16", "model.");
    expect(await told("checkpoint.pt")).toEqual({ ...plain, format: "pytorch", tensors });
  });

  it("as a whole model imports the classes that it is made of", async () => {
    expect(await told("model.pt")).toEqual({
      ...plain,
      format: "pytorch",
      tensors: net("float32"),
      pickles: [
        {
          path: "model.pt",
          imports: [
            "__main__.Net",
            "torch.nn.modules.conv.Conv1d",
            "torch.nn.modules.batchnorm.BatchNorm1d",
            "torch.nn.modules.linear.Linear",
          ],
        },
      ],
    });
  });

  it("has tensors of every kind", async () => {
    expect((await told("kinds.pt")).tensors).toEqual([
      "whole float32 [3, 4]",
      "transposed float32 [4, 3]",
      "row float32 [4]",
      "scalar float32 []",
      "empty float32 [0, 3]",
      "bfloat bfloat16 [3, 4]",
      "flags bool [3, 4]",
      "bytes int8 [3, 4]",
      "eight float8e4m3fn [3, 4]",
      "complex complex64 [3, 4]",
      "parameter float32 [3, 4]",
    ]);
  });

  it("as an exported program has sample inputs, which are no weights", async () => {
    expect(await told("exported.pt2")).toMatchObject({ format: "pytorch", tensors: [], pickles: undefined });
  });

  it.each(["evil.pt", "evil-legacy.pt", "evil-old.pt"])("shows that %s runs a program", async (name) => {
    const { pickles } = await told(name);
    expect(pickles?.[0]?.imports).toContain("posix.system");
  });

  it("as a tar archive of old is scanned as far as that goes, and says how far", async () => {
    expect(await told("old.pt")).toEqual({
      ...plain,
      format: "pytorch",
      parameters: undefined,
      tensors: [],
      pickles: [{ path: "old.pt", fault: "the pickles between the bytes of 'storages' were not looked at" }],
    });
  });

  it("with pickle instead of torch.save says what loading it calls", async () => {
    expect((await told("plain.pkl")).pickles).toEqual([
      { path: "plain.pkl", imports: ["torch.storage._load_from_bytes"] },
    ]);
  });
});

describe("what NumPy wrote", () => {
  it.each([
    ["plain.npy", ["float32 [3, 4]"]],
    ["packed.npz", ["a int16 [2, 2]", "t structured [3]"]],
    ["objects.npy", ["object [2]"]],
  ])("in %s has types and shapes", async (name, tensors) => {
    expect(await told(name)).toMatchObject({ format: "numpy", framework: null, tensors, pickles: undefined });
  });

  it.each([
    ["evil.npy", ["object [2]"]],
    ["arrays.npz", ["a float64 [2, 2]", "names text [2]", "evil object [1]"]],
  ])("in %s holds objects, whose pickle is scanned", async (name, tensors) => {
    const pickles = [{ path: name, imports: ["posix.system"] }];
    expect(await told(name)).toMatchObject({ tensors, pickles });
  });

  it.each([
    ["{'descr': '<f4', 'shape': (3, -1), }", "an array has impossible dimensions"],
    [`{'descr': '<f4', 'shape': (${"1, ".repeat(65)}), }`, "an array has impossible dimensions"],
    ["{'shape': (3,), }", "its header tells no type and shape"],
    ["", "its header tells no type and shape"],
  ])("is refused with the header %s", async (header, fault) => {
    await expect(inspected("a.npy", npy(header))).rejects.toMatchObject({
      code: "weights-invalid",
      message: expect.stringContaining(fault) as unknown,
    });
  });

  it("is refused where it ends within its header, or claims a long one", async () => {
    await expect(inspected("a.npy", npy("{'descr'").subarray(0, 14))).rejects.toThrow(
      "ends within its header",
    );
    const long = npy("", 2);
    long.writeUInt32LE(0xfffffff, 8);
    await expect(inspected("a.npy", long)).rejects.toThrow("claims 268435455 bytes");
  });

  it.each([
    ["'|O'", "object"],
    ["'|b1'", "bool"],
    ["'>c16'", "complex128"],
    ["'<U12'", "text"],
    ["'<M8[ns]'", "unknown"],
    ["[('x', '<f4'), ('y', 'O')]", "object"],
  ])("of type %s is named %s", async (descr, type) => {
    const header = `{'descr': ${descr}, 'fortran_order': False, 'shape': (5,), }`;
    const { tensors } = await inspected("a.npy", npy(header, 2));
    expect(tensors).toEqual([{ name: "", type, shape: [5] }]);
  });
});

function npy(header: string, major = 1): Buffer {
  const start = Buffer.alloc(major === 1 ? 10 : 12);
  start.write("\u0093NUMPY", "latin1");
  start[6] = major;
  if (major === 1) start.writeUInt16LE(header.length, 8);
  else start.writeUInt32LE(header.length, 8);
  return Buffer.concat([start, Buffer.from(header, "latin1")]);
}

async function inspected(name: string, bytes: Buffer) {
  const into = await newFolder();
  await writeFile(join(into, name), bytes);
  return await inspectInputs([join(into, name)]);
}

describe("a pickle behind the start of another format", () => {
  const evil = Buffer.from("cposix\nsystem\n(S'true'\ntR.", "latin1");
  // 'G' is the instruction of a number of eight bytes, and 0x89 that of False.
  const starts: readonly (readonly [string, Buffer])[] = [
    ["a.tflite", Buffer.concat([Buffer.from("GabcTFL3x", "latin1"), evil])],
    ["a.bin", Buffer.concat([Buffer.from("GabcORTMx", "latin1"), evil])],
    ["a.json", evil],
    ["weights.dat", evil],
    ["a.spm", evil],
  ];

  it.each(starts)("in %s is found, since loaders look at nothing else", async (name, bytes) => {
    const { inspection } = await inspected(name, bytes);
    expect(inspection?.pickles).toEqual([{ path: name, imports: ["posix.system"] }]);
  });

  it("is found where it breaks off behind what it calls", async () => {
    const { inspection } = await inspected("a.bin", evil.subarray(0, -1));
    expect(inspection?.pickles).toMatchObject([{ imports: ["posix.system"], fault: /ends|end/ }]);
  });

  it.each([
    ["a.bin", "cat\nfood\nis not a pickle"],
    ["a.txt", "config:\n  name: x\n"],
    ["readme.md", "call\n\nme later."],
  ])("is not seen in the text of %s", async (name, text) => {
    const { inspection } = await inspected(name, Buffer.from(text));
    expect(inspection?.pickles ?? []).toEqual([]);
  });
});

it("however a file is cut or changed, it is read or refused with the place of its fault", async () => {
  const files = readdirSync(folder).filter((name) => !name.endsWith(".py"));
  const into = await newFolder();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 255 }),
      fc.boolean(),
      async (name, place, byte, cut) => {
        const bytes = Buffer.from(readFileSync(join(folder, name)));
        const at = Math.floor(place * (bytes.length - 1));
        bytes[at] = byte;
        const file = join(into, name);
        await writeFile(file, cut ? bytes.subarray(0, at) : bytes);
        try {
          await inspectInputs([file]);
        } catch (error) {
          if (!isStemmaError(error, "weights-invalid")) throw error;
          expect(error.data["path"]).toBe(file);
        }
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
