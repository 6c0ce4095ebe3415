import type { ByteSource } from "./byte-source.ts";
import { isZip, recordOf, scansInRow, type Scanned } from "./pickled-weights.ts";
import type { ListedTensor } from "./tensor-tally.ts";
import type { WeightsFacts } from "./weights-facts.ts";
import { weightsInvalid } from "./weights-fault.ts";
import { openZipEntry, readZip } from "./zip.ts";

const magic = Buffer.from([0x93, ...Buffer.from("NUMPY", "latin1")]);
// numpy itself reads at most ten thousand characters of a header.
const longestHeader = 65_536;
const mostArrays = 200_000;
const mostInflated = 64 * 1024 * 1024;
const mostRank = 64;

interface NumpyArray {
  readonly tensor: Omit<ListedTensor, "name">;
  /** The pickles that it holds instead of numbers. */
  readonly scans: readonly Scanned[];
}

/**
 * Reads what a numpy file tells: types and shapes of its arrays. Arrays of objects are pickles, which are scanned. `.npz` is an
 * archive of such files.
 * @throws StemmaError `weights-invalid` for a broken archive or header
 */
export function readNumpy(source: ByteSource, path: string): WeightsFacts {
  const arrays = isZip(source) ? archivedArrays(source) : [["", readArray(source)] as const];
  const found = arrays.flatMap(([name, array]) => (array === null ? [] : [{ name, ...array }]));
  return {
    tensors: found.map(({ name, tensor }) => ({ name, ...tensor, at: 0 })),
    said: {},
    pickle: recordOf(
      path,
      found.flatMap(({ scans }) => scans),
    ),
  };
}

function archivedArrays(source: ByteSource): readonly (readonly [string, NumpyArray | null])[] {
  return readZip(source)
    .slice(0, mostArrays)
    .map((entry) => {
      const name = entry.name.replace(/\.npy$/, "");
      if (entry.method !== 0 && entry.size > mostInflated) {
        const fault = `'${entry.name.slice(0, 100)}' has ${entry.size} bytes, and at most ${mostInflated} are inflated`;
        return [name, { tensor: { type: "unknown", shape: [] }, scans: [{ imports: [], fault }] }] as const;
      }
      return [name, readArray(openZipEntry(source, entry, mostInflated))] as const;
    });
}

/* Null for what is no array: an archive may hold other files too. */
function readArray(source: ByteSource): NumpyArray | null {
  const start = Buffer.alloc(12);
  const read = source.read(start, 0);
  if (read < 10 || !start.subarray(0, magic.length).equals(magic)) return null;
  const long = (start[6] ?? 0) >= 2;
  const length = long ? start.readUInt32LE(8) : start.readUInt16LE(8);
  const at = long ? 12 : 10;
  if (length > longestHeader) throw weightsInvalid("numpy", 8, `its header claims ${length} bytes`);
  const header = Buffer.alloc(length);
  if (source.read(header, at) < length) throw weightsInvalid("numpy", at, "it ends within its header");
  return described(source, header.toString("latin1"), at + length);
}

function described(source: ByteSource, header: string, data: number): NumpyArray {
  const [, shape] = /'shape':\s*\(([^)]*)\)/.exec(header) ?? [];
  const [, descr = ""] = /'descr':\s*(.*?),\s*'(?:fortran_order|shape)'/s.exec(header) ?? [];
  if (shape === undefined || descr === "")
    throw weightsInvalid("numpy", 10, "its header tells no type and shape");
  const sizes = shape.split(",").flatMap((size) => (size.trim() === "" ? [] : [Number(size)]));
  if (sizes.length > mostRank || sizes.some((size) => !Number.isSafeInteger(size) || size < 0))
    throw weightsInvalid("numpy", 10, "an array has impossible dimensions");
  const holdsObjects = /['"][|<>=]?O\d*['"]/.test(descr);
  const type = holdsObjects ? "object" : typeOf(descr);
  return {
    tensor: { type, shape: sizes },
    scans: holdsObjects ? scansInRow(source, data) : [],
  };
}

const kinds: Readonly<Record<string, string>> = { f: "float", i: "int", u: "uint", c: "complex" };

function typeOf(descr: string): string {
  const [, kind = "", size = ""] = /^'[<>|=]?([a-zA-Z])(\d+)'$/.exec(descr) ?? [];
  if (kind === "b") return "bool";
  if (kind === "U" || kind === "S") return "text";
  const name = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  return name === undefined
    ? descr.startsWith("[")
      ? "structured"
      : "unknown"
    : `${name}${Number(size) * 8}`;
}
