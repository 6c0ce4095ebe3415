import type { ByteSource } from "../../artifacts/byte-source.ts";
import { openZipEntry, readZip } from "../../artifacts/zip.ts";
import type { Row, Value } from "../row.ts";
import { sizeOf, Tensor, type TensorType } from "../tensor.ts";
import { dataInvalid } from "./data-fault.ts";

const magic = Buffer.from([0x93, ...Buffer.from("NUMPY", "latin1")]);
const longestHeader = 65_536;
const mostInflated = 2 ** 31 - 1;
const block = 1 << 20;

/** The element types of NumPy that are read, by the letters behind their byte order. */
const types: Readonly<Record<string, TensorType>> = {
  b1: "bool",
  f4: "float32",
  f8: "float64",
  i1: "int8",
  i2: "int16",
  i4: "int32",
  i8: "int64",
  u1: "uint8",
  u2: "uint16",
  u4: "uint32",
  u8: "uint64",
};

const arrays = {
  bool: Uint8Array,
  float32: Float32Array,
  float64: Float64Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
} as const;

interface NpyArray {
  readonly source: ByteSource;
  readonly type: keyof typeof arrays;
  readonly width: number;
  readonly rows: number;
  /** Of one row. */
  readonly shape: readonly number[];
  readonly data: number;
}

/**
 * Reads an array of NumPy along its first dimension, as the column `values`: a tensor a row.
 * @throws StemmaError `data-invalid` for what is no array of numbers in row-major order and in little-endian bytes
 */
export function* readNpy(source: ByteSource, file: string): Generator<Row> {
  const array = headerOf(source, file);
  let number = 0;
  for (const value of valuesOf(array, file)) {
    number += 1;
    yield { number, columns: new Map([["values", value]]), step: null };
  }
}

/**
 * Reads an archive of arrays, which must be of one length: each array is a column.
 * @throws StemmaError `data-invalid` as `readNpy`, and `weights-invalid` for an archive that is broken
 */
export function* readNpz(source: ByteSource, file: string): Generator<Row> {
  const found = readZip(source).map((entry) => {
    const name = entry.name.replace(/\.npy$/, "");
    return { name, array: headerOf(openZipEntry(source, entry, mostInflated), `${file}, '${name}'`) };
  });
  const rows = found[0]?.array.rows ?? 0;
  const other = found.find(({ array }) => array.rows !== rows);
  if (other !== undefined)
    throw dataInvalid(
      { file, row: null },
      `'${found[0]?.name ?? ""}' has ${rows} rows, and '${other.name}' ${other.array.rows}`,
    );
  const walks = found.map(({ name, array }) => ({ name, values: valuesOf(array, file) }));
  for (let number = 1; number <= rows; number += 1) {
    const columns = new Map<string, Value>();
    for (const { name, values } of walks) {
      const next = values.next();
      if (next.done !== true) columns.set(name, next.value);
    }
    yield { number, columns, step: null };
  }
}

function headerOf(source: ByteSource, file: string): NpyArray {
  const place = { file, row: null };
  const start = Buffer.alloc(12);
  if (source.read(start, 0) < 10 || !start.subarray(0, magic.length).equals(magic))
    throw dataInvalid(place, "it is no array of NumPy");
  const long = (start[6] ?? 0) >= 2;
  const length = long ? start.readUInt32LE(8) : start.readUInt16LE(8);
  const at = long ? 12 : 10;
  if (length > longestHeader) throw dataInvalid(place, `its header claims ${length} bytes`);
  const bytes = Buffer.alloc(length);
  const header = bytes.toString("latin1", 0, source.read(bytes, at));
  const [, descr = ""] = /'descr':\s*'([^']*)'/.exec(header) ?? [];
  const [, shapeText = ""] = /'shape':\s*\(([^)]*)\)/.exec(header) ?? [];
  const type = /^[<|]/.test(descr) ? types[descr.slice(1)] : undefined;
  if (type === undefined || type === "string")
    throw dataInvalid(place, `its elements are '${descr}', and little-endian numbers are read`);
  const [rows, ...shape] = shapeText.split(",").flatMap((size) => (size.trim() === "" ? [] : [Number(size)]));
  if (rows === undefined) throw dataInvalid(place, "it is a single number, and has no rows");
  if (header.includes("'fortran_order': True") && shape.length > 0)
    throw dataInvalid(place, "it is stored by columns; write it again by numpy.ascontiguousarray");
  const width = arrays[type].BYTES_PER_ELEMENT;
  const data = at + length;
  if (data + rows * sizeOf(shape) * width !== source.size)
    throw dataInvalid(
      place,
      `it has ${source.size - data} bytes of elements, for ${rows} rows of shape (${shape.join(", ")})`,
    );
  return { source, type, width, rows, shape, data };
}

function* valuesOf(array: NpyArray, file: string): Generator<Tensor> {
  const { source, type, width, rows, shape, data } = array;
  const size = sizeOf(shape);
  const atOnce = Math.max(1, Math.floor(block / Math.max(1, size * width)));
  for (let from = 0; from < rows; from += atOnce) {
    const count = Math.min(atOnce, rows - from);
    // A buffer of its own, so that the elements lie where arrays of their width may begin.
    const bytes = Buffer.from(new ArrayBuffer(count * size * width));
    if (source.read(bytes, data + from * size * width) < bytes.length)
      throw dataInvalid({ file, row: from + 1 }, "the file ends early");
    const elements = new arrays[type](bytes.buffer, 0, count * size);
    for (let row = 0; row < count; row += 1)
      yield new Tensor(type, shape, elements.slice(row * size, (row + 1) * size));
  }
}
