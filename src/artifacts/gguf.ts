import type { ByteSource } from "./byte-source.ts";
import { type Extent, requireCover } from "./coverage.ts";
import { ggufFileTypes, ggufTypes } from "./gguf-types.ts";
import { GgufMetadata } from "./gguf-values.ts";
import { SpanReader } from "./span-reader.ts";
import type { ListedTensor } from "./tensor-tally.ts";
import { weightsInvalid } from "./weights-fault.ts";

/** What a GGUF header tells. */
export interface GgufHeader {
  readonly tensors: readonly (ListedTensor & { readonly at: number })[];
  readonly architecture: string | null;
  /** How the file is quantised: Q4_K_M ... */
  readonly quantization: string | null;
  readonly name: string | null;
}

const mostTensors = 200_000;
const mostDimensions = 8;
const longestName = 4096;
const usualAlignment = 32;
// The least that the description of one tensor takes.
const leastInfo = 24;

const fault = (offset: number, what: string) => weightsInvalid("GGUF", offset, what);

const keys = {
  architecture: "general.architecture",
  name: "general.name",
  fileType: "general.file_type",
  alignment: "general.alignment",
} as const;

/**
 * Reads the header of GGUF bytes of version 2 or 3, and nothing of the tensors themselves; null for another version, of which only
 * the format is known. Tensors must lie within the file, aligned, and not overlap.
 * @throws StemmaError `weights-invalid` with the offset
 */
export function readGguf(source: ByteSource): GgufHeader | null {
  const reader = new SpanReader(source, fault);
  if (reader.bytes(4).toString("latin1") !== "GGUF") throw fault(0, "it does not begin with GGUF");
  const version = reader.uint32();
  if (version !== 2 && version !== 3) return null;
  const tensors = reader.uint64();
  const pairs = reader.uint64();
  if (tensors > mostTensors || tensors * leastInfo > source.size)
    throw fault(8, `the file claims ${tensors} tensors, more than it can hold`);
  const metadata = new GgufMetadata(reader);
  metadata.walk(pairs, new Set(Object.values(keys)));
  const read = readTensors(reader, tensors, metadata.numbers.get(keys.alignment) ?? usualAlignment);
  const fileType = metadata.numbers.get(keys.fileType);
  return {
    tensors: read,
    architecture: metadata.texts.get(keys.architecture) ?? null,
    quantization: fileType === undefined ? null : (ggufFileTypes.get(fileType) ?? `type ${fileType}`),
    name: metadata.texts.get(keys.name) ?? null,
  };
}

interface PlacedTensor extends ListedTensor {
  readonly at: number;
  readonly start: number;
  /** Null for an element type that is newer than our table. */
  readonly bytes: number | null;
}

function readTensors(reader: SpanReader, count: number, alignment: number): readonly PlacedTensor[] {
  if (alignment === 0 || alignment % 8 !== 0) throw fault(reader.at, `the alignment is ${alignment}`);
  const names = new Set<string>();
  const placed: PlacedTensor[] = [];
  for (let index = 0; index < count; index += 1) {
    const tensor = readTensor(reader);
    if (names.has(tensor.name)) throw fault(tensor.at, `tensor '${tensor.name.slice(0, 100)}' stands twice`);
    if (tensor.start % alignment !== 0)
      throw fault(tensor.at, `tensor '${tensor.name.slice(0, 100)}' is not aligned`);
    names.add(tensor.name);
    placed.push(tensor);
  }
  const begin = Math.ceil(reader.at / alignment) * alignment;
  const extents = placed.map(({ name, start, bytes, at }): Extent => ({
    name,
    start,
    end: start + (bytes ?? 0),
    at,
  }));
  requireCover(extents, { size: Math.max(0, reader.size - begin), gapless: false }, fault);
  return placed;
}

function readTensor(reader: SpanReader): PlacedTensor {
  const { at } = reader;
  const name = reader.text(reader.uint64(), longestName);
  const rank = reader.uint32();
  if (rank > mostDimensions) throw fault(at, `tensor '${name.slice(0, 100)}' has ${rank} dimensions`);
  const dimensions = Array.from({ length: rank }, () => reader.uint64());
  const number = reader.uint32();
  const start = reader.uint64();
  const known = ggufTypes.get(number);
  const elements = dimensions.reduce((product, dimension) => product * dimension, 1);
  if (known !== undefined && elements % known.block !== 0)
    throw fault(
      at,
      `tensor '${name.slice(0, 100)}' has ${elements} elements, no whole blocks of ${known.name}`,
    );
  const bytes = known === undefined ? null : (elements / known.block) * known.bytes;
  // GGUF has the dimension that varies fastest first, everybody else has it last.
  return { name, type: known?.name ?? `type${number}`, shape: dimensions.reverse(), at, start, bytes };
}
