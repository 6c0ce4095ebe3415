import type { ByteSource } from "./byte-source.ts";
import { type Extent, requireCover } from "./coverage.ts";
import { JsonCursor } from "./json-cursor.ts";
import { SpanReader } from "./span-reader.ts";
import type { ListedTensor } from "./tensor-tally.ts";
import { weightsInvalid } from "./weights-fault.ts";

/** What a safetensors header tells. */
export interface SafetensorsHeader {
  readonly tensors: readonly (ListedTensor & { readonly at: number })[];
  /** Free texts of its `__metadata__`. */
  readonly metadata: ReadonlyMap<string, string>;
}

// The limit of the format itself.
const longestHeader = 100_000_000;
const mostTensors = 200_000;
const mostMetadata = 10_000;
const mostDimensions = 64;

/** Element types with their sizes in bits: https://github.com/huggingface/safetensors#format */
const elementTypes: Readonly<Record<string, readonly [name: string, bits: number]>> = {
  BOOL: ["bool", 8],
  U8: ["uint8", 8],
  I8: ["int8", 8],
  U16: ["uint16", 16],
  I16: ["int16", 16],
  F16: ["float16", 16],
  BF16: ["bfloat16", 16],
  U32: ["uint32", 32],
  I32: ["int32", 32],
  F32: ["float32", 32],
  U64: ["uint64", 64],
  I64: ["int64", 64],
  F64: ["float64", 64],
  C64: ["complex64", 64],
  F8_E4M3: ["float8e4m3fn", 8],
  F8_E5M2: ["float8e5m2", 8],
  F8_E8M0: ["float8e8m0", 8],
  F6_E2M3: ["float6e2m3", 6],
  F6_E3M2: ["float6e3m2", 6],
  F4: ["float4e2m1", 4],
};

const fault = (offset: number, what: string) => weightsInvalid("safetensors", offset, what);

/**
 * Reads the header of safetensors bytes, and nothing of the tensors themselves: an 8-byte length, then JSON. The
 * tensors must fill the rest of the file without gap or overlap.
 * @throws StemmaError `weights-invalid` with the offset
 */
export function readSafetensors(source: ByteSource): SafetensorsHeader {
  const reader = new SpanReader(source, fault);
  const length = reader.uint64();
  const end = 8 + length;
  if (length > longestHeader) throw fault(0, `the header claims ${length} bytes, over ${longestHeader}`);
  if (end > source.size) throw fault(0, `the header claims ${length} bytes, and the file has ${source.size}`);
  return new HeaderReader(reader, end).read();
}

class HeaderReader {
  readonly #json: JsonCursor;
  readonly #dataSize: number;
  readonly #extents: Extent[] = [];
  readonly #tensors: (ListedTensor & { readonly at: number })[] = [];
  readonly #metadata = new Map<string, string>();

  constructor(reader: SpanReader, end: number) {
    this.#json = new JsonCursor(reader, end, fault);
    this.#dataSize = reader.size - end;
  }

  read(): SafetensorsHeader {
    this.#json.object((key, at) => {
      if (key === "__metadata__") this.#readMetadata();
      else this.#readTensor(key, at);
    });
    this.#json.finish();
    requireCover(this.#extents, { size: this.#dataSize, gapless: true }, fault);
    return { tensors: this.#tensors, metadata: this.#metadata };
  }

  #readMetadata(): void {
    this.#json.object((key, at) => {
      if (this.#metadata.size >= mostMetadata) throw fault(at, `over ${mostMetadata} texts of metadata`);
      this.#metadata.set(key, this.#json.text());
    });
  }

  #readTensor(name: string, at: number): void {
    if (this.#tensors.length >= mostTensors) throw fault(at, `over ${mostTensors} tensors are listed`);
    let written: string | null = null;
    let shape: readonly number[] | null = null;
    let offsets: readonly number[] | null = null;
    this.#json.object((key, keyAt) => {
      if (key === "dtype") written = this.#json.text();
      else if (key === "shape") shape = this.#counts();
      else if (key === "data_offsets") offsets = this.#counts();
      else throw fault(keyAt, `the key '${key.slice(0, 100)}' does not describe a tensor`);
    });
    this.#addTensor({ name, at, written, shape, offsets });
  }

  #addTensor({ name, at, written, shape, offsets }: WrittenTensor): void {
    const [start, end, ...rest] = offsets ?? [];
    if (written === null || shape === null)
      throw fault(at, `tensor '${name.slice(0, 100)}' has no dtype or shape`);
    if (start === undefined || end === undefined || rest.length > 0 || end < start)
      throw fault(at, `tensor '${name.slice(0, 100)}' has no valid data_offsets`);
    const [type, bits] = elementTypes[written] ?? [typeWord(written), null];
    const elements = shape.reduce((product, dimension) => product * dimension, 1);
    if (bits !== null && Math.ceil((elements * bits) / 8) !== end - start)
      throw fault(
        at,
        `tensor '${name.slice(0, 100)}' has ${end - start} bytes, which its shape and dtype do not need`,
      );
    this.#extents.push({ name, start, end, at });
    this.#tensors.push({ name, type, shape, at });
  }

  #counts(): readonly number[] {
    const counts: number[] = [];
    const { at } = this.#json;
    this.#json.list(() => {
      if (counts.length >= mostDimensions) throw fault(at, `over ${mostDimensions} dimensions`);
      counts.push(this.#json.count());
    });
    return counts;
  }
}

interface WrittenTensor {
  readonly name: string;
  readonly at: number;
  readonly written: string | null;
  readonly shape: readonly number[] | null;
  readonly offsets: readonly number[] | null;
}

/* A type that is newer than this table still tells something. */
function typeWord(written: string): string {
  const word = written.toLowerCase().replaceAll(/[^a-z0-9._+-]/g, "-");
  return /^[a-z0-9]/.test(word) ? word.slice(0, 64) : `type-${word}`.slice(0, 64);
}
