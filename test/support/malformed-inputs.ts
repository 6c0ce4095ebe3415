import { createHash } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import { numbers } from "./numbers.ts";

/** One input for a reader, with a name that tells how it came to be. */
export interface MalformedInput {
  readonly says: string;
  readonly bytes: Buffer;
}

type Damage = readonly [says: string, apply: (bytes: Buffer, random: (below: number) => number) => Buffer];

const mostDamaged = 20_000;

const insert = (bytes: Buffer, at: number, more: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);

const damages: readonly Damage[] = [
  ["nothing left", () => Buffer.alloc(0)],
  ["one byte left", (bytes) => bytes.subarray(0, 1)],
  ["cut in the middle", (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ["cut somewhere", (bytes, random) => bytes.subarray(0, random(bytes.length))],
  ["cut by one byte", (bytes) => bytes.subarray(0, -1)],
  ["its first byte gone", (bytes) => bytes.subarray(1)],
  ["twice", (bytes) => Buffer.concat([bytes, bytes])],
  ["backwards", (bytes) => Buffer.from(bytes).reverse()],
  ["all zeros", (bytes) => Buffer.alloc(bytes.length)],
  ["all ones", (bytes) => Buffer.alloc(bytes.length, 0xff)],
  ["zeros behind it", (bytes) => Buffer.concat([bytes, Buffer.alloc(512)])],
  ["spaces before it", (bytes) => Buffer.concat([Buffer.from("   "), bytes])],
  ["line ends of DOS", (bytes) => Buffer.from(bytes.toString("latin1").replaceAll("\n", "\r\n"), "latin1")],
  ["no line ends", (bytes) => Buffer.from(bytes.toString("latin1").replaceAll("\n", ""), "latin1")],
  ["a NUL inside", (bytes, random) => insert(bytes, random(bytes.length), Buffer.from([0]))],
  ["a byte that is not UTF-8", (bytes, random) => insert(bytes, random(bytes.length), Buffer.from([0xc0]))],
  ["an override of direction", (bytes, random) => insert(bytes, random(bytes.length), Buffer.from("\u202e"))],
  ["a long run inside", (bytes, random) => insert(bytes, random(bytes.length), Buffer.alloc(100_000, "a"))],
  [
    "a hundred thousand brackets inside",
    (bytes, random) => insert(bytes, random(bytes.length), Buffer.alloc(100_000, "[")),
  ],
  ["digits made large", (bytes) => Buffer.from(bytes.toString("latin1").replaceAll(/\d/g, "9"), "latin1")],
  [
    "digits made many",
    (bytes) => Buffer.from(bytes.toString("latin1").replace(/\d+/, "9".repeat(400)), "latin1"),
  ],
  ["a bit flipped early", (bytes, random) => flipped(bytes, random(Math.min(12, bytes.length)), random(8))],
  ["a bit flipped", (bytes, random) => flipped(bytes, random(bytes.length), random(8))],
  ["another bit flipped", (bytes, random) => flipped(bytes, random(bytes.length), random(8))],
  [
    "two parts exchanged",
    (bytes, random) => {
      const at = random(bytes.length);
      return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
    },
  ],
];

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

/** A sound input with one to four damages, of whose names the text tells. */
export function damagedAtRandom(bytes: Buffer, random: (below: number) => number): MalformedInput {
  let broken = bytes;
  const says: string[] = [];
  for (let count = 1 + random(4); count > 0; count--) {
    const [how, apply] = damages[random(damages.length)] ?? ["nothing", (same: Buffer) => same];
    // Doubling upon doubling would only make the test slow.
    if (broken.length > mostDamaged || broken.length === 0) break;
    broken = apply(broken, random);
    says.push(how);
  }
  return { says: says.join(", then "), bytes: broken };
}

/** A sound input, whole and in all the ways in which inputs get damaged; the same in every run. */
export function damaged(says: string, bytes: Buffer, seed: number): readonly MalformedInput[] {
  const random = numbers(seed);
  return [
    { says, bytes },
    ...damages.map(([how, apply]) => ({ says: `${says}, ${how}`, bytes: apply(bytes, random) })),
  ];
}

/** A pack (gitformat-pack, version 2) around entries, with the count and the checksum that they should have. */
export function packOf(entries: readonly Buffer[], count = entries.length): Buffer {
  const head = Buffer.from("PACK\0\0\0\x02\0\0\0\0", "latin1");
  head.writeUInt32BE(count, 8);
  const body = Buffer.concat([head, ...entries]);
  return Buffer.concat([body, createHash("sha1").update(body).digest()]);
}

/** An entry of a pack: its type number, the size that it says it has, its bytes as zlib made them, and the base before them. */
export function packEntryOf(
  type: number,
  size: number,
  deflated: Uint8Array,
  base: Uint8Array = Buffer.alloc(0),
): Buffer {
  const head: number[] = [];
  let rest = Math.floor(size / 16);
  head.push((rest > 0 ? 0x80 : 0) | (type << 4) | (size % 16));
  while (rest > 0) {
    head.push((rest >= 128 ? 0x80 : 0) | (rest % 128));
    rest = Math.floor(rest / 128);
  }
  return Buffer.concat([Buffer.from(head), base, deflated]);
}

/**
 * A zlib stream that inflates to so many MiB of zeros, made without as much memory: one MiB, flushed so that its bytes end at a
 * boundary, as often as asked. It has no checksum at its end, which nobody gets to who stops in time.
 */
export function bomb(mebibytes: number): Buffer {
  const part = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(mebibytes).fill(part)]);
}
