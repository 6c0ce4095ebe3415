import { deflateRawSync } from "node:zlib";

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const op = (code: string, ...rest: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from(code, "latin1"), ...rest]);

/** Instructions of a pickle, as Python writes them. */
export const say = {
  protocol: (number: number) => op("\x80", Buffer.from([number])),
  text: (text: string) => op("X", u32(Buffer.byteLength(text)), Buffer.from(text)),
  short: (text: string) => op("\x8c", Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)),
  number: (number: number) => op("J", u32(number)),
  global: (module: string, name: string) => op("c", Buffer.from(`${module}\n${name}\n`)),
  tuple: (...items: readonly Buffer[]) => op("(", ...items, Buffer.from("t")),
  call: (of: Buffer, ...args: readonly Buffer[]) => Buffer.concat([of, say.tuple(...args), Buffer.from("R")]),
  map: (entries: Readonly<Record<string, Buffer>>) =>
    op("}(", ...Object.entries(entries).flatMap(([key, value]) => [say.text(key), value]), Buffer.from("u")),
  build: (object: Buffer, state: Buffer) => Buffer.concat([object, state, Buffer.from("b")]),
  raw: (code: string, ...rest: readonly Buffer[]) => op(code, ...rest),
};

/** Bytes of a pickle of protocol 2. */
export function pickle(...content: readonly Buffer[]): Buffer {
  return Buffer.concat([say.protocol(2), ...content, Buffer.from(".")]);
}

/** A tensor as torch.save writes it. */
export function torchTensor(storage: string, key: string, shape: readonly number[]): Buffer {
  const count = shape.reduce((product, dimension) => product * dimension, 1);
  const id = say.tuple(
    say.text("storage"),
    say.global("torch", `${storage}Storage`),
    say.text(key),
    say.text("cpu"),
    say.number(count),
  );
  return say.call(
    say.global("torch._utils", "_rebuild_tensor_v2"),
    Buffer.concat([id, Buffer.from("Q")]),
    say.number(0),
    say.tuple(...shape.map(say.number)),
    say.tuple(...shape.map(() => say.number(1))),
    Buffer.from("\x89", "latin1"),
    say.call(say.global("collections", "OrderedDict")),
  );
}

/** A file of a zip archive to be; what is stated besides its content may be wrong. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly deflated?: boolean;
  readonly claims?: {
    readonly size?: number;
    readonly name?: string;
    readonly method?: number;
    readonly flags?: number;
  };
  /** Writes its sizes and place as zip64 does. */
  readonly large?: boolean;
}

/** Bytes of a zip archive. */
export function zip(
  files: readonly ZippedFile[],
  options: { readonly comment?: string; readonly large?: boolean } = {},
): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, deflated, claims, large } of files) {
    const stored = deflated === true ? deflateRawSync(bytes) : bytes;
    const method = claims?.method ?? (deflated === true ? 8 : 0);
    const size = claims?.size ?? bytes.length;
    const own = Buffer.from(claims?.name ?? name);
    const local = Buffer.concat([
      u32(0x04034b50),
      u16(20),
      u16(claims?.flags ?? 0),
      u16(method),
      Buffer.alloc(8),
      u32(stored.length),
      u32(size),
      u16(own.length),
      u16(0),
      own,
      stored,
    ]);
    const extra = Buffer.concat([u16(9), u16(0), u16(1), u16(24), ...[size, stored.length, at].map(wide)]);
    listed.push(
      Buffer.concat([
        u32(0x02014b50),
        u16(20),
        u16(20),
        u16(claims?.flags ?? 0),
        u16(method),
        Buffer.alloc(8),
        ...(large === true ? [Buffer.alloc(8, 0xff)] : [u32(stored.length), u32(size)]),
        u16(Buffer.byteLength(name)),
        u16(large === true ? extra.length : 0),
        u16(0),
        Buffer.alloc(8),
        large === true ? Buffer.alloc(4, 0xff) : u32(at),
        Buffer.from(name),
        ...(large === true ? [extra] : []),
      ]),
    );
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(listed);
  const comment = Buffer.from(options.comment ?? "");
  const end64 = Buffer.concat([
    u32(0x06064b50),
    wide(44),
    Buffer.alloc(12),
    wide(files.length),
    wide(files.length),
    wide(directory.length),
    wide(at),
    u32(0x07064b50),
    u32(0),
    wide(at + directory.length),
    u32(1),
  ]);
  const end = Buffer.concat([
    u32(0x06054b50),
    u32(0),
    ...(options.large === true
      ? [Buffer.alloc(12, 0xff)]
      : [u16(files.length), u16(files.length), u32(directory.length), u32(at)]),
    u16(comment.length),
    comment,
  ]);
  return Buffer.concat([...parts, directory, ...(options.large === true ? [end64] : []), end]);
}

function wide(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** Bytes of a file as torch.save writes it since 1.6, of one object. */
export function torchArchive(object: Buffer, more: readonly ZippedFile[] = []): Buffer {
  return zip([
    { name: "model/data.pkl", bytes: pickle(object) },
    ...more,
    { name: "model/data/0", bytes: Buffer.alloc(64) },
    { name: "model/version", bytes: Buffer.from("3\n") },
  ]);
}
