import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fc } from "../support/laws.ts";
import { describe, expect, it } from "vitest";
import { bufferSource } from "../../src/artifacts/byte-source.ts";
import { gather } from "../../src/artifacts/gather.ts";
import { inspect } from "../../src/artifacts/inspect.ts";
import { scanPickle } from "../../src/artifacts/pickle.ts";
import { readTorch } from "../../src/artifacts/pickled-weights.ts";
import { readZip, readZipEntry } from "../../src/artifacts/zip.ts";
import { isStemmaError } from "../../src/values/error.ts";
import { isDangerousImport, isHarmlessImport } from "../../src/values/pickle-imports.ts";
import { pickle, say, torchArchive, torchTensor, zip } from "../support/pickle-bytes.ts";
import { newFolder } from "./folder.ts";

async function inspected(name: string, bytes: Buffer) {
  const folder = await newFolder();
  await writeFile(join(folder, name), bytes);
  return await inspect(await gather([folder]));
}

function faultOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (isStemmaError(error, "weights-invalid")) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

function endsWell(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    return isStemmaError(error, "weights-invalid");
  }
}

const scan = (bytes: Buffer) => scanPickle(bufferSource(bytes));
const importsOf = (bytes: Buffer) => scan(bytes).imports;
const stateDict = say.map({
  "linear.weight": torchTensor("Float", "0", [2, 3]),
  "linear.bias": torchTensor("BFloat16", "1", [2]),
});

describe("a file of torch.save", () => {
  it("tells names, types and shapes of its tensors, and imports nothing that matters", async () => {
    const { framework, inspection } = await inspected("m.pt", torchArchive(stateDict));
    expect(framework).toBe("pytorch");
    expect(inspection).toMatchObject({
      format: "pytorch",
      parameters: 8,
      tensors: 2,
      dtypes: { bfloat16: 2, float32: 6 },
    });
    expect(inspection).not.toHaveProperty("pickles");
  });

  const tensorsOf = (object: Buffer) => readTorch(bufferSource(torchArchive(object)), "m.pt").tensors;

  it("may be a checkpoint, whose optimiser is not counted", () => {
    const checkpoint = say.map({
      state_dict: stateDict,
      optimizer_states: say.map({ momentum: torchTensor("Float", "2", [100]) }),
      epoch: say.number(3),
    });
    expect(tensorsOf(checkpoint).map(({ name, shape }) => [name, shape])).toEqual([
      ["linear.weight", [2, 3]],
      ["linear.bias", [2]],
    ]);
  });

  it("may hold sparse tensors, of which the stored values count", () => {
    const size = (...shape: readonly number[]) =>
      say.call(say.global("torch", "Size"), say.tuple(...shape.map(say.number)));
    const layout = (name: string) =>
      say.call(say.global("torch.serialization", "_get_layout"), say.text(`torch.sparse_${name}`));
    const sparse = (name: string, ...parts: readonly Buffer[]) =>
      say.call(say.global("torch._utils", "_rebuild_sparse_tensor"), layout(name), say.tuple(...parts));
    const facts = readTorch(
      bufferSource(
        torchArchive(
          say.map({
            coo: sparse(
              "coo",
              torchTensor("Long", "0", [2, 5]),
              torchTensor("Float", "1", [5]),
              size(1000, 50),
              Buffer.from("\x88", "latin1"),
            ),
            csr: sparse(
              "csr",
              torchTensor("Long", "2", [4]),
              torchTensor("Long", "3", [7]),
              torchTensor("Half", "4", [7]),
              size(3, 9),
            ),
            odd: sparse("coo", say.number(1)),
            bare: say.call(say.global("torch._utils", "_rebuild_sparse_tensor"), layout("coo")),
          }),
        ),
      ),
      "m.pt",
    );
    expect(facts.tensors).toMatchObject([
      { name: "coo", type: "float32", shape: [1000, 50], stored: 5 },
      { name: "csr", type: "float16", shape: [3, 9], stored: 7 },
    ]);
    expect(facts.pickle?.imports ?? []).toEqual([]);
  });

  it("may be a whole module, with parameters that are wrapped", () => {
    const parameter = say.call(
      say.global("torch._utils", "_rebuild_parameter"),
      torchTensor("Half", "0", [4]),
      Buffer.from("\x88", "latin1"),
      say.call(say.global("collections", "OrderedDict")),
    );
    const inner = say.build(
      Buffer.concat([say.global("torch.nn.modules.linear", "Linear"), Buffer.from(")\x81", "latin1")]),
      say.map({ _parameters: say.map({ weight: parameter }) }),
    );
    const outer = say.build(
      Buffer.concat([say.global("my.net", "Net"), Buffer.from(")\x81", "latin1")]),
      say.map({ _modules: say.map({ head: inner }) }),
    );
    const facts = readTorch(bufferSource(torchArchive(outer)), "m.pt");
    expect(facts.tensors).toMatchObject([{ name: "head.weight", type: "float16", shape: [4] }]);
    expect(facts.pickle?.imports).toEqual(["my.net.Net", "torch.nn.modules.linear.Linear"]);
  });

  it("may rebuild tensors in newer ways", () => {
    const storage = Buffer.concat([
      say.tuple(
        say.text("storage"),
        say.global("torch", "UntypedStorage"),
        say.text("0"),
        say.text("cpu"),
        say.number(4),
      ),
      Buffer.from("Q"),
    ]);
    const shape = say.tuple(say.number(4));
    const nothing = Buffer.from("N");
    const rest = [say.number(0), shape, shape, nothing, nothing, say.global("torch", "float8_e4m3fn")];
    const v3 = say.call(say.global("torch._utils", "_rebuild_tensor_v3"), storage, ...rest);
    const subclass = say.call(
      say.global("torch._tensor", "_rebuild_from_type_v2"),
      say.global("torch._utils", "_rebuild_tensor_v3"),
      say.global("torch", "Tensor"),
      say.tuple(storage, ...rest),
      say.map({}),
    );
    expect(tensorsOf(say.map({ a: v3, b: subclass }))).toMatchObject([
      { name: "a", type: "float8e4m3fn", shape: [4] },
      { name: "b", type: "float8e4m3fn", shape: [4] },
    ]);
  });

  it("with code is TorchScript, and all its pickles are scanned", async () => {
    const evil = pickle(say.call(say.global("os", "system"), say.text("id")));
    const bytes = torchArchive(stateDict, [
      { name: "model/code/__torch__.py", bytes: Buffer.from("class M") },
      { name: "model/constants.pkl", bytes: evil, deflated: true },
    ]);
    const { inspection } = await inspected("m.pt", bytes);
    expect(inspection).toMatchObject({
      format: "torchscript",
      parameters: 8,
      pickles: [{ path: "m.pt", imports: ["os.system"] }],
    });
  });

  it("before 1.6 is a row of pickles", async () => {
    const row = Buffer.concat([
      pickle(say.number(1001)),
      pickle(stateDict),
      Buffer.from("raw bytes of storages"),
    ]);
    expect((await inspected("old.pth", row)).inspection).toMatchObject({ format: "pytorch", parameters: 8 });
  });

  it("that is no such file at all is known by its name alone", async () => {
    expect((await inspected("m.pt", Buffer.from("weights"))).inspection).toEqual({ format: "pytorch" });
  });

  it("with a pickle that cannot be read is told as such", async () => {
    const bytes = zip([{ name: "m/data.pkl", bytes: pickle(stateDict), claims: { method: 99 } }]);
    expect((await inspected("m.pt", bytes)).inspection?.pickles).toEqual([
      { path: "m.pt", fault: "'m/data.pkl' is compressed by method 99" },
    ]);
  });
});

describe("a scan of a pickle", () => {
  it.each([
    ["by GLOBAL", pickle(say.call(say.global("os", "system"), say.text("id"))), ["os.system"]],
    ["in text", Buffer.from("cos\nsystem\n(S'id'\ntR."), ["os.system"]],
    ["by INST", Buffer.from("(S'id'\nios\nsystem\n."), ["os.system"]],
    ["by OBJ", Buffer.from("(cos\nsystem\nS'id'\no."), ["os.system"]],
    [
      "by STACK_GLOBAL",
      pickle(say.short("posix"), say.raw("\x94"), say.short("system"), say.raw("\x94"), say.raw("\x93")),
      ["posix.system"],
    ],
    [
      "from the memo",
      pickle(
        ...[say.text("subprocess"), say.raw("q\x00"), say.text("Popen"), say.raw("q\x01"), say.raw("00")],
        ...[say.raw("h\x00"), say.raw("h\x01"), say.raw("\x93")],
      ),
      ["subprocess.Popen"],
    ],
    ["with computed names", pickle(say.number(1), say.number(2), say.raw("\x93")), ["(a computed name)"]],
    ["by extension code", pickle(say.raw("\x82\x07")), ["(extension 7 of the importing program)"]],
    ["before it breaks off", say.global("builtins", "eval"), ["builtins.eval"]],
    ["twice", pickle(say.global("a", "b"), say.global("a", "b")), ["a.b"]],
    ["harmlessly", pickle(say.call(say.global("collections", "OrderedDict"))), []],
  ])("names what is imported %s", (_, bytes, imports) => {
    expect(importsOf(bytes)).toEqual(imports);
  });

  it.each([
    ["that ends early", say.text("a"), "1 bytes should follow"],
    ["with an unknown instruction", pickle(say.raw("\xff")), "at byte 2, 0xff is no instruction"],
    ["that takes from an empty stack", pickle(say.raw("R")), "takes a value where there is none"],
    ["that looks at an empty stack", pickle(say.raw("2")), "looks at a value where there is none"],
    ["without a mark", pickle(say.raw("t")), "goes back to a mark where there is none"],
    ["that forgot", pickle(say.raw("h\x07")), "nothing was remembered as 7"],
    ["of a protocol to come", say.protocol(9), "it has protocol 9"],
    ["with a text of 4 GB", say.raw("X\xff\xff\xff\xff"), "bytes should follow"],
    ["with bytes of 2^63", say.raw("\x8e\0\0\0\0\0\0\0\x80"), "a number is beyond 2^53"],
    ["with an endless line", Buffer.concat([Buffer.from("c"), Buffer.alloc(5000, 97)]), "a line is longer"],
  ])("says where it stopped, %s", (_, bytes, fault) => {
    expect(scan(bytes)).toMatchObject({ value: null, fault: expect.stringContaining(fault) as unknown });
  });

  it("knows every instruction", () => {
    const content = [
      ...["N", "\x88", "\x89", "K\x01", "M\x01\x00", "I7\n", "L8L\n", "F1.5\n", "G\0\0\0\0\0\0\0\0"],
      ...["U\x01a", "T\x01\0\0\0a", "Va\n", "C\x01a", "B\x01\0\0\0a", "\x8d\x01\0\0\0\0\0\0\0a"],
      ...["\x8e\x01\0\0\0\0\0\0\0a", "\x96\x01\0\0\0\0\0\0\0a", "\x8a\x01\x05", "\x8a\x0a0123456789"],
      ...["\x8b\x01\0\0\0\x05", "]", "a", "(K\x01K\x01e", ")", "l", "P1\n", "K\x01\x85", "K\x01K\x01\x86"],
      ...["K\x01K\x02K\x03\x87", "\x8f", "(K\x01\x90", "(K\x01\x91", "(K\x01K\x02d", "}K\x01K\x02s"],
      ...["p9\n", "g9\n", "r\x0a\0\0\0", "j\x0a\0\0\0", "\x94", "2", "0", "\x95\0\0\0\0\0\0\0\0"],
      ...[
        "ccollections\nOrderedDict\n)}\x92",
        "\x97",
        "\x98",
        "(1",
        "(K\x01l",
        "\x83\x01\0",
        "\x84\x01\0\0\0",
      ],
    ];
    const bytes = Buffer.concat([
      Buffer.from("(K\x01".repeat(3), "latin1"),
      ...content.map((text) => say.raw(text)),
    ]);
    expect(scan(Buffer.concat([bytes, Buffer.from(".")])).fault).toBeNull();
  });

  it("of a list with a million numbers, or nested as deep, ends", () => {
    const numbers = Buffer.concat([Buffer.from("]("), Buffer.alloc(2_000_000, "K\x01"), Buffer.from("e.")]);
    expect(scan(numbers).fault).toBeNull();
    const deep = Buffer.concat([Buffer.alloc(400_000, "]"), Buffer.alloc(399_999, "a"), Buffer.from(".")]);
    expect(scan(deep).fault).toBeNull();
    expect(readTorch(bufferSource(deep), "m.pt").tensors).toEqual([]);
  });

  it("of hostile bytes ends in an answer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => scan(Buffer.from(bytes)).end >= 0),
      { numRuns: 3000 },
    );
  });
});

describe("an import", () => {
  it.each([
    ...["os.system", "posix.system", "nt.system", "subprocess.Popen", "builtins.eval", "builtins.getattr"],
    ...["__builtin__.exec", "torch.load", "torch.hub.load", "importlib.import_module", "pickle.loads"],
    ...["operator.methodcaller", "functools.partial", "builtins.object.type", "numpy.testing.runstring"],
  ])("of %s is dangerous", (name) => {
    expect([isDangerousImport(name), isHarmlessImport(name)]).toEqual([true, false]);
  });

  it.each([
    ...["collections.OrderedDict", "torch._utils._rebuild_tensor_v2", "torch.FloatStorage", "torch.float16"],
    ...["torch.bfloat16", "torch.int64", "numpy._core.multiarray._reconstruct", "builtins.set"],
    ...["__torch__.my.Module", "numpy.dtypes.Float64DType", "torch.float8_e4m3fn", "torch.quint8"],
  ])("of %s is harmless", (name) => {
    expect([isDangerousImport(name), isHarmlessImport(name)]).toEqual([false, true]);
  });

  it.each(["sklearn.linear_model.LogisticRegression", "my.net.Net", "oswald.system"])(
    "of %s is of a library that nobody looked at",
    (name) => {
      expect([isDangerousImport(name), isHarmlessImport(name)]).toEqual([false, false]);
    },
  );
});

describe("a plain pickle", () => {
  it("tells the class of what it holds", async () => {
    const model = say.call(say.global("sklearn.linear_model._logistic", "LogisticRegression"));
    expect(await inspected("m.pkl", pickle(model))).toMatchObject({
      framework: "sklearn",
      inspection: {
        format: "pickle",
        architecture: "sklearn.linear_model._logistic.LogisticRegression",
        pickles: [{ path: "m.pkl", imports: ["sklearn.linear_model._logistic.LogisticRegression"] }],
      },
    });
  });

  it("in text is scanned by its name", async () => {
    const { inspection } = await inspected("m.pkl", Buffer.from("cos\nsystem\n(S'id'\ntR."));
    expect(inspection?.pickles).toEqual([{ path: "m.pkl", imports: ["os.system"] }]);
  });
});

describe("a Keras file", () => {
  it("tells its version and class", async () => {
    const bytes = zip([
      { name: "metadata.json", bytes: Buffer.from('{"keras_version": "3.4.1"}') },
      { name: "config.json", bytes: Buffer.from('{"class_name": "Sequential"}'), deflated: true },
      { name: "model.weights.h5", bytes: Buffer.from("\u0089HDF\r\n\u001a\n", "latin1") },
    ]);
    expect(await inspected("m.keras", bytes)).toMatchObject({
      framework: "keras",
      inspection: { format: "keras", producer: "keras 3.4.1", architecture: "Sequential" },
    });
  });

  it("with metadata that is no JSON is refused, and of the older form only named", async () => {
    const bytes = zip([
      { name: "metadata.json", bytes: Buffer.from("{") },
      { name: "model.weights.h5", bytes: Buffer.from("x") },
    ]);
    await expect(inspected("m.keras", bytes)).rejects.toThrow("metadata.json is no JSON");
    const old = Buffer.from("\u0089HDF\r\n\u001a\n", "latin1");
    expect((await inspected("m.keras", old)).inspection).toEqual({ format: "keras" });
  });
});

describe("a zip archive", () => {
  const one = (claims: NonNullable<Parameters<typeof zip>[0][number]["claims"]>, deflated = false): Buffer =>
    zip([{ name: "a", bytes: Buffer.alloc(100), deflated, claims }]);
  const first = (bytes: Buffer, most = 1000): Buffer => {
    const source = bufferSource(bytes);
    const [entry] = readZip(source);
    if (entry === undefined) throw new Error("it is empty");
    return readZipEntry(source, entry, most);
  };

  it("is read whether it is stored, deflated or large", () => {
    const bytes = Buffer.from("content");
    for (const file of [{ deflated: false }, { deflated: true }, { large: true }]) {
      expect(first(zip([{ name: "a", bytes, ...file }]))).toEqual(bytes);
      expect(first(zip([{ name: "a", bytes, ...file }], { large: true, comment: "well" }))).toEqual(bytes);
    }
  });

  it.each([
    ["is too large to be read", () => first(one({ size: 2 ** 31 })), "and at most 1000 are read"],
    ["grows beyond what it claims", () => first(one({ size: 50 }, true)), "cannot be inflated"],
    ["is smaller than it claims", () => first(one({ size: 200 }, true)), "has not the size"],
    ["has another name inside", () => first(one({ name: "b" })), "has another name in its own header"],
    ["is encrypted", () => first(one({ flags: 1 })), "is encrypted"],
    ["is compressed otherwise", () => first(one({ method: 12 })), "compressed by method 12"],
    ["is no deflate stream", () => first(one({ method: 8 })), "cannot be inflated"],
  ])("with a file that %s is refused", (_, work, fault) => {
    expect(faultOf(work)).toContain(fault);
  });

  const good = zip([{ name: "a", bytes: Buffer.from("x") }]);
  const changed = (at: number, ...bytes: readonly number[]): Buffer => {
    const copy = Buffer.from(good);
    Buffer.from(bytes).copy(copy, at < 0 ? copy.length + at : at);
    return copy;
  };

  it.each([
    ["no directory", good.subarray(0, 40), "ends without a directory"],
    ["several disks", changed(-18, 1), "several disks"],
    ["a comment that goes on", changed(-2, 9), "its comment does not end with the file"],
    ["more entries than it has", changed(-12, 9), "lists something that is no file"],
    ["a directory beyond the end", changed(-10, 0xff, 0xff, 0xff), "its directory claims"],
    ["a name twice", zip([1, 2].map(() => ({ name: "a", bytes: Buffer.from("x") }))), "lists 'a' twice"],
  ])("with %s is refused", (_, bytes, fault) => {
    expect(faultOf(() => readZip(bufferSource(bytes)))).toContain(fault);
  });

  it("that was changed anywhere is read or refused, never worse", () => {
    const bytes = torchArchive(stateDict, [
      { name: "model/constants.pkl", bytes: pickle(stateDict), deflated: true },
    ]);
    const edits = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(edits, (changes) => {
        const copy = Buffer.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        return endsWell(() => readTorch(bufferSource(copy), "m.pt"));
      }),
      { numRuns: 2000 },
    );
  });
});
