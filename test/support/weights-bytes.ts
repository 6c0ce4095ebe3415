/** Tensors of a safetensors file: type as the format writes it, shape, and bytes an element. */
export interface WrittenTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly width: number;
}

/** Bytes of a safetensors file, with data that is nothing but zeros. */
export function safetensors(
  tensors: Readonly<Record<string, WrittenTensor>>,
  metadata?: Readonly<Record<string, string>>,
): Buffer {
  let end = 0;
  const entries = Object.entries(tensors).map(([name, { dtype, shape, width }]) => {
    const start = end;
    end += shape.reduce((product, dimension) => product * dimension, width);
    return [name, { dtype, shape, data_offsets: [start, end] }] as const;
  });
  const header = {
    ...(metadata === undefined ? {} : { __metadata__: metadata }),
    ...Object.fromEntries(entries),
  };
  return withHeader(JSON.stringify(header), end);
}

/** Bytes of a safetensors file with a header of one's own and so many bytes of data. */
export function withHeader(json: string, dataSize: number): Buffer {
  const header = Buffer.from(json);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.alloc(dataSize)]);
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Eight bytes of a number. */
export const u64 = (value: number | bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

const text = (value: string): Buffer => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);

/** A pair of GGUF metadata. */
export const pair = {
  text: (key: string, value: string) => Buffer.concat([text(key), u32(8), text(value)]),
  uint32: (key: string, value: number) => Buffer.concat([text(key), u32(4), u32(value)]),
  float32: (key: string) => Buffer.concat([text(key), u32(6), Buffer.alloc(4)]),
  texts: (key: string, values: readonly string[]) =>
    Buffer.concat([text(key), u32(9), u32(8), u64(values.length), ...values.map(text)]),
  numbers: (key: string, count: number) =>
    Buffer.concat([text(key), u32(9), u32(4), u64(count), Buffer.alloc(4 * count)]),
  nested: (key: string, depth: number) =>
    Buffer.concat([
      text(key),
      u32(9),
      ...Array.from({ length: depth }, () => [u32(9), u64(1)]).flat(),
      u32(0),
      u64(0),
    ]),
  odd: (key: string, type: number) => Buffer.concat([text(key), u32(type)]),
};

/** A tensor of a GGUF file; its dimensions in the order of the file, fastest first. */
export interface GgufTensor {
  readonly name: string;
  readonly dimensions: readonly (number | bigint)[];
  readonly type: number;
  readonly offset: number | bigint;
}

/** What a GGUF file is made of. */
export interface GgufParts {
  readonly version?: number;
  readonly pairs?: readonly Buffer[];
  readonly tensors?: readonly GgufTensor[];
  readonly dataSize?: number;
  readonly alignment?: number;
  /** Counts that differ from what follows. */
  readonly claims?: { readonly tensors?: bigint; readonly pairs?: bigint };
}

/** Bytes of a GGUF file. */
export function gguf({
  version = 3,
  pairs = [],
  tensors = [],
  dataSize = 0,
  alignment = 32,
  claims,
}: GgufParts): Buffer {
  const head = Buffer.concat([
    Buffer.from("GGUF"),
    u32(version),
    u64(claims?.tensors ?? tensors.length),
    u64(claims?.pairs ?? pairs.length),
    ...pairs,
    ...tensors.map(({ name, dimensions, type, offset }) =>
      Buffer.concat([text(name), u32(dimensions.length), ...dimensions.map(u64), u32(type), u64(offset)]),
    ),
  ]);
  const padding = (alignment - (head.length % alignment)) % alignment;
  return Buffer.concat([head, Buffer.alloc(padding + dataSize)]);
}
