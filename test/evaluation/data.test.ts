import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { bufferSource } from "../../src/artifacts/byte-source.ts";
import { readCsv } from "../../src/evaluation/data/csv.ts";
import { readJsonLines } from "../../src/evaluation/data/json-lines.ts";
import { readNpy, readNpz } from "../../src/evaluation/data/npy.ts";
import { normalised, reshaped, requireColumn, windowsOf } from "../../src/evaluation/data/preprocessing.ts";
import { readWav } from "../../src/evaluation/data/wav.ts";
import type { Row, Value } from "../../src/evaluation/row.ts";
import { openDataFile } from "../../src/evaluation/runners/data-file.ts";
import { Tensor } from "../../src/evaluation/tensor.ts";
import { jsonOfTensor } from "../../src/evaluation/tensor-json.ts";
import { digestOfBytes } from "../../src/values/content.ts";
import { fc } from "../support/laws.ts";
import { makeWorld } from "../support/world.ts";

const bytesOf = (content: string | Buffer) => bufferSource(Buffer.from(content));
const plain = (value: Value) => (value instanceof Tensor ? jsonOfTensor(value) : value);
const shown = (rows: Iterable<Row>) =>
  Array.from(rows, ({ columns }) =>
    Object.fromEntries([...columns].map(([name, value]) => [name, plain(value)])),
  );
const refusal = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;

it("JSON Lines are rows, whatever their ends and gaps", () => {
  const source = bytesOf('\uFEFF{"x":1}\r\n\n{"x":[1,2],"y":"é"}\n{"x":null}');
  expect(shown(readJsonLines(source, "d.jsonl"))).toEqual([{ x: 1 }, { x: [1, 2], y: "é" }, { x: null }]);
});

it("lines longer than a block come whole", () => {
  const long = "x".repeat(200_000);
  expect(shown(readJsonLines(bytesOf(`{"a":"${long}"}\n{"b":1}\n`), "d.jsonl"))).toEqual([
    { a: long },
    { b: 1 },
  ]);
});

it.each([
  ['{"x":1}\n\n[2]', "d.jsonl, row 2 (line 3): the line is no JSON object"],
  [Buffer.from([0x7b, 0x7d, 10, 0xff]), "d.jsonl, line 2: the line is no UTF-8"],
])("JSON Lines that are none are refused at their line", (content, message) => {
  expect(() => shown(readJsonLines(bytesOf(content), "d.jsonl"))).toThrow(refusal("data-invalid", message));
});

it("a line that is no JSON is named", () => {
  expect(() => shown(readJsonLines(bytesOf('{"x":1}\n{"x":'), "d.jsonl"))).toThrow(
    /^d\.jsonl, row 2 \(line 2\): the line is no JSON: /,
  );
});

it("a file that ends before its size is told", () => {
  const source = { size: 10, read: () => 0 };
  expect(() => shown(readJsonLines(source, "d.jsonl"))).toThrow("d.jsonl: the file ends at byte 0 of 10");
});

it("CSV cells are typed by how they are written", () => {
  const csv = 'id,x,ok,text\r\n1,-2.5e3,true,"a ""b"", c\nd"\r\n007,"4",,é\n\n';
  expect(shown(readCsv(bytesOf(csv), "d.csv"))).toEqual([
    { id: 1, x: -2500, ok: true, text: 'a "b", c\nd' },
    { id: "007", x: "4", ok: null, text: "é" },
  ]);
});

it.each([
  ["a,b\n1,2\n3", "d.csv, row 2 (line 3): the record has 1 cells, and the header 2"],
  ["a,a\n", "d.csv, line 1: the header names 'a' twice"],
  ['a\n"x', "d.csv, line 2: a quote is not closed"],
  ['a\nx"y"\n', "d.csv, row 1 (line 2): a quote stands amid a cell, at character 1 or behind"],
])("CSV %j is refused", (csv, message) => {
  expect(() => shown(readCsv(bytesOf(csv), "d.csv"))).toThrow(refusal("data-invalid", message));
});

it("every text comes back from a quoted cell", () => {
  const cells = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { maxLength: 5 });
  fc.assert(
    fc.property(cells, (records) => {
      const printed = records.map((record) =>
        record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
      );
      const rows = shown(readCsv(bytesOf(["a,b", ...printed].join("\r\n")), "d.csv"));
      expect(rows).toEqual(records.map(([a, b]) => ({ a, b })));
    }),
  );
});

function npy(descr: string, shape: string, data: Buffer, order = "False"): Buffer {
  const header = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }\n`;
  const start = Buffer.from([
    0x93,
    0x4e,
    0x55,
    0x4d,
    0x50,
    0x59,
    1,
    0,
    header.length & 255,
    header.length >> 8,
  ]);
  return Buffer.concat([start, Buffer.from(header), data]);
}

it("an array of NumPy is a tensor a row", () => {
  const floats = Buffer.from(Float32Array.of(1, 2, 3, 4, 5, 6).buffer);
  expect(shown(readNpy(bytesOf(npy("<f4", "3, 2", floats)), "d.npy"))).toEqual([
    { values: [1, 2] },
    { values: [3, 4] },
    { values: [5, 6] },
  ]);
  const ints = Buffer.from(BigInt64Array.of(7n, -8n).buffer);
  expect(shown(readNpy(bytesOf(npy("<i8", "2,", ints)), "d.npy"))).toEqual([{ values: 7 }, { values: -8 }]);
  const many = Buffer.from(Float64Array.from({ length: 300_000 }, (_, at) => at).buffer);
  expect(shown(readNpy(bytesOf(npy("<f8", "300000,", many)), "d.npy")).at(-1)).toEqual({ values: 299_999 });
});

it.each<[string, Buffer, string]>([
  ["no array", Buffer.from("no array at all"), "d.npy: it is no array of NumPy"],
  [
    "objects",
    npy("|O", "1,", Buffer.alloc(1)),
    "d.npy: its elements are '|O', and little-endian numbers are read",
  ],
  [
    "a big-endian one",
    npy(">f4", "1,", Buffer.alloc(4)),
    "d.npy: its elements are '>f4', and little-endian numbers are read",
  ],
  ["a scalar", npy("<f4", "", Buffer.alloc(4)), "d.npy: it is a single number, and has no rows"],
  [
    "columns",
    npy("<f4", "1, 1", Buffer.alloc(4), "True"),
    "d.npy: it is stored by columns; write it again by numpy.ascontiguousarray",
  ],
  [
    "a cut one",
    npy("<f4", "2,", Buffer.alloc(4)),
    "d.npy: it has 4 bytes of elements, for 2 rows of shape ()",
  ],
  [
    "a header beyond all",
    Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 2, 0, 0, 0, 9, 0]),
    "d.npy: its header claims 589824 bytes",
  ],
])("%s is refused", (_, bytes, message) => {
  expect(() => shown(readNpy(bytesOf(bytes), "d.npy"))).toThrow(refusal("data-invalid", message));
});

/* A zip archive of stored files. */
function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const sizes = Buffer.alloc(10);
    sizes.writeUInt32LE(content.length, 0);
    sizes.writeUInt32LE(content.length, 4);
    sizes.writeUInt16LE(name.length, 8);
    const local = Buffer.concat([
      Buffer.from("PK\u0003\u0004"),
      Buffer.alloc(14),
      sizes,
      Buffer.alloc(2),
      Buffer.from(name),
      content,
    ]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at, 0);
    listed.push(
      Buffer.concat([
        Buffer.from("PK\u0001\u0002"),
        Buffer.alloc(16),
        sizes,
        Buffer.alloc(12),
        place,
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

it("the arrays of an archive are columns, of one length", () => {
  const x = npy("<f4", "2,", Buffer.from(Float32Array.of(0.5, 1.5).buffer));
  const y = npy("|b1", "2,", Buffer.from([1, 0]));
  expect(shown(readNpz(bytesOf(zipOf({ "x.npy": x, "y.npy": y })), "d.npz"))).toEqual([
    { x: 0.5, y: true },
    { x: 1.5, y: false },
  ]);
  const short = npy("|u1", "1,", Buffer.from([1]));
  expect(() => shown(readNpz(bytesOf(zipOf({ "x.npy": x, "y.npy": short })), "d.npz"))).toThrow(
    "d.npz: 'x' has 2 rows, and 'y' 1",
  );
});

function wav(kind: number, bits: number, channels: number, data: Buffer): Buffer {
  const format = Buffer.alloc(kind === 0xfffe ? 40 : 16);
  format.writeUInt16LE(kind, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(16_000, 4);
  format.writeUInt16LE(bits, 14);
  if (kind === 0xfffe) format.writeUInt16LE(1, 24);
  const part = (name: string, content: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(content.length);
    return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(content.length % 2)]);
  };
  return Buffer.concat([
    Buffer.from("RIFF\0\0\0\0WAVE"),
    part("LIST", Buffer.from("odd")),
    part("fmt ", format),
    part("data", data),
  ]);
}

it.each<[string, number, number, Buffer]>([
  ["8 bits", 1, 8, Buffer.from([192, 64])],
  ["16 bits", 1, 16, Buffer.from(Int16Array.of(16384, -16384).buffer)],
  ["24 bits", 1, 24, Buffer.from([0, 0, 64, 0, 0, 192])],
  ["32 bits", 1, 32, Buffer.from(Int32Array.of(2 ** 30, -(2 ** 30)).buffer)],
  ["floats", 3, 32, Buffer.from(Float32Array.of(0.5, -0.5).buffer)],
  ["doubles", 3, 64, Buffer.from(Float64Array.of(0.5, -0.5).buffer)],
  ["an extended header", 0xfffe, 16, Buffer.from(Int16Array.of(16384, -16384).buffer)],
])("WAV of %s is read", (_, kind, bits, data) => {
  const { samples, sampleRate } = readWav(bytesOf(wav(kind, bits, 1, data)), "d.wav");
  expect([jsonOfTensor(samples), sampleRate]).toEqual([[0.5, -0.5], 16_000]);
});

it("one channel of several is chosen", () => {
  const stereo = bytesOf(wav(1, 16, 2, Buffer.from(Int16Array.of(16384, 0, -16384, 8192).buffer)));
  expect(jsonOfTensor(readWav(stereo, "d.wav", 1).samples)).toEqual([0, 0.25]);
  expect(() => readWav(stereo, "d.wav")).toThrow("d.wav: it has 2 channels, and none is chosen");
  expect(() => readWav(stereo, "d.wav", 2)).toThrow("d.wav: it has 2 channels");
});

const mono = wav(1, 16, 1, Buffer.alloc(4));
it.each<[string, Buffer, string]>([
  ["no WAV", Buffer.from("RIFX"), "d.wav: it is no WAV file"],
  ["no samples", mono.subarray(0, 48), "d.wav: it has no samples"],
  ["a cut one", mono.subarray(0, -1), "d.wav: its part 'data' claims 4 bytes, and the file ends at byte 59"],
  [
    "half a sample",
    wav(1, 16, 1, Buffer.alloc(3)),
    "d.wav: its 3 bytes of samples are no whole number of 2 bytes",
  ],
  [
    "an empty one",
    wav(1, 16, 1, Buffer.alloc(0)),
    "d.wav: its 0 bytes of samples are no whole number of 2 bytes",
  ],
  ["telephone speech", wav(7, 8, 1, Buffer.alloc(2)), "d.wav: its samples are of format 7 with 8 bits"],
  ["NaN", wav(3, 32, 1, Buffer.from(Float32Array.of(0, NaN).buffer)), "d.wav: its sample 2 is no number"],
])("%s is refused as WAV", (_, bytes, message) => {
  expect(() => readWav(bytesOf(bytes), "d.wav")).toThrow(refusal("data-invalid", message));
});

const row = (columns: Readonly<Record<string, Value>>): Row => ({
  number: 4,
  columns: new Map(Object.entries(columns)),
  step: null,
});

it("a recording is cut into windows that know whether their middle is speech", () => {
  const label = { column: "speech", stretches: [{ start: 3, end: 6 }], sampleRate: 1 };
  const windows = [
    ...windowsOf(row({ audio: [1, 2, 3, 4, 5], id: "a" }), { column: "audio", size: 2, step: 2, label }),
  ];
  expect(shown(windows)).toEqual([
    { audio: [1, 2], id: "a", speech: false },
    { audio: [3, 4], id: "a", speech: true },
    { audio: [5, 0], id: "a", speech: true },
  ]);
  expect(windows.map(({ number, step }) => [number, step])).toEqual([
    [4, 0],
    [4, 1],
    [4, 2],
  ]);
});

it("windows cover every sample, and each begins a step behind the last", () => {
  const sizes = fc.tuple(
    fc.integer({ min: 1, max: 50 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(sizes, ([length, size, given]) => {
      const step = Math.min(size, given);
      const audio = Array.from({ length }, (_, at) => at + 1);
      const windows = shown(windowsOf(row({ audio }), { column: "audio", size, step, label: null }));
      const seen = windows.flatMap(({ audio: part }) => part as number[]);
      expect(new Set(seen.filter((sample) => sample !== 0))).toEqual(new Set(audio));
      windows.slice(1).forEach(({ audio: part }, at) => {
        expect((part as number[])[0]).toBe((at + 1) * step + 1);
      });
    }),
  );
});

it("values are scaled and given another shape", () => {
  const scaled = (how: Parameters<typeof normalised>[2], x: Value) =>
    plain(requireColumn(normalised(row({ x }), "x", how), "x"));
  expect(scaled({ by: "peak" }, [1, -4])).toEqual([0.25, -1]);
  expect(scaled({ by: "peak" }, [0, 0])).toEqual([0, 0]);
  expect(scaled({ by: "deviation" }, [1, 3])).toEqual([-1, 1]);
  expect(scaled({ by: "deviation" }, [3, 3])).toEqual([0, 0]);
  expect(
    scaled({ by: "constant", mean: 1, deviation: 2 }, new Tensor("int16", [2], Int16Array.of(1, 5))),
  ).toEqual([0, 2]);
  expect(plain(requireColumn(reshaped(row({ x: [1, 2, 3, 4] }), "x", [2, -1]), "x"))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

it("what a column does not hold is told with the row", () => {
  expect(() => requireColumn(row({ x: 1 }), "y")).toThrow(
    "the data, row 4, column 'y': there is no such column; the row has x",
  );
  expect(() => requireColumn(row({ y: null }), "y")).toThrow(
    "the data, row 4, column 'y': there is no value",
  );
  expect(() => reshaped(row({ x: [1, 2, 3] }), "x", [2, -1])).toThrow("3 elements have no shape [2, -1]");
  const texts = new Tensor("string", [1], ["a"]);
  expect(() => normalised(row({ x: texts }), "x", { by: "peak" })).toThrow("it holds texts, not numbers");
});

it("a data file is verified before it is read, and again when it is closed", async () => {
  const file = path.join(makeWorld().root, "d.jsonl");
  const content = '{"x":1}\n';
  fs.writeFileSync(file, content);
  const digest = digestOfBytes(Buffer.from(content));
  const good = await openDataFile(file, digest);
  expect(shown(readJsonLines(good.source, file))).toEqual([{ x: 1 }]);
  await good.close();
  const written = await openDataFile(file, digest);
  fs.writeFileSync(file, '{"x":1.5}\n');
  await expect(written.close()).rejects.toMatchObject({
    code: "data-changed",
    message: `${file} was written to while it was read`,
  });
  await expect(openDataFile(file, digest)).rejects.toMatchObject({ code: "data-changed" });
  await expect(openDataFile(`${file}.gone`, digest)).rejects.toMatchObject({ code: "artifact-missing" });
  await expect(openDataFile(file, digest, AbortSignal.abort())).rejects.toMatchObject({
    code: "interrupted",
  });
});
