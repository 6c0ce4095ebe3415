/** How many of each thing a segment holds, in the order of its header. */
export interface SegmentCounts {
  readonly idBytes: number;
  readonly steps: number;
  readonly models: number;
  readonly versions: number;
  readonly touches: number;
  readonly merges: number;
  readonly merged: number;
  /** Bytes of all model names, and of all version names. */
  readonly modelText: number;
  readonly versionText: number;
  /** 1 where the segment stands on a commit, 0 where it begins at a root. */
  readonly below: number;
}

const order = [
  "idBytes",
  "steps",
  "models",
  "versions",
  "touches",
  "merges",
  "merged",
  "modelText",
  "versionText",
  "below",
] as const satisfies readonly (keyof SegmentCounts)[];

/* Written as numbers, so that a machine of the other byte order takes a file of ours for a foreign one. */
const magic = 0x4c696e65;

/** The format of a segment's bytes. It grows whenever they, or what a touch means, change. */
export const segmentFormat = 3;

const headerBytes = 64;

/** The bytes of the checksum that ends a segment. */
export const checksumBytes = 4;

/** The views of a segment's bytes, each aligned. */
export interface SegmentViews {
  readonly seconds: Float64Array;
  readonly ids: Buffer;
  readonly belowId: Buffer;
  readonly modelEnds: Uint32Array;
  readonly touchEnds: Uint32Array;
  readonly touchSteps: Uint32Array;
  readonly touchWords: Uint32Array;
  /** The id of each touch; all zero for none. */
  readonly touchIds: Buffer;
  readonly versionEnds: Uint32Array;
  readonly mergeSteps: Uint32Array;
  readonly mergeEnds: Uint32Array;
  readonly mergedIds: Buffer;
  readonly modelText: Buffer;
  readonly versionText: Buffer;
}

/** Makes the bytes of a segment, all zero behind its header. */
export function allocateSegment(counts: SegmentCounts): Buffer {
  const bytes = Buffer.from(new ArrayBuffer(bodyBytes(counts) + checksumBytes));
  new Uint32Array(bytes.buffer, 0, headerBytes / 4).set([
    magic,
    segmentFormat,
    ...order.map((key) => counts[key]),
  ]);
  return bytes;
}

/** Reads the counts of a segment; null where the bytes are no segment of this format and size. */
export function countsOf(bytes: Buffer): SegmentCounts | null {
  if (bytes.length < headerBytes + checksumBytes) return null;
  const [kind, format, ...numbers] = new Uint32Array(bytes.buffer, bytes.byteOffset, headerBytes / 4);
  if (kind !== magic || format !== segmentFormat) return null;
  const counts = Object.fromEntries(
    order.map((key, at) => [key, numbers[at] ?? 0]),
  ) as unknown as SegmentCounts;
  return bodyBytes(counts) + checksumBytes === bytes.length ? counts : null;
}

/** The views of a segment's bytes, which must stand at a multiple of eight in their memory. */
export function viewsOf(bytes: Buffer, counts: SegmentCounts): SegmentViews {
  let at = headerBytes;
  const take = (length: number): number => {
    const start = at;
    at += aligned(length);
    return start;
  };
  const words = (count: number): Uint32Array =>
    new Uint32Array(bytes.buffer, bytes.byteOffset + take(count * 4), count);
  const raw = (length: number): Buffer => {
    const start = take(length);
    return bytes.subarray(start, start + length);
  };
  return {
    seconds: new Float64Array(bytes.buffer, bytes.byteOffset + take(counts.steps * 8), counts.steps),
    ids: raw(counts.steps * counts.idBytes),
    belowId: raw(counts.below * counts.idBytes),
    modelEnds: words(counts.models),
    touchEnds: words(counts.models),
    touchSteps: words(counts.touches),
    touchWords: words(counts.touches),
    touchIds: raw(counts.touches * counts.idBytes),
    versionEnds: words(counts.versions),
    mergeSteps: words(counts.merges),
    mergeEnds: words(counts.merges),
    mergedIds: raw(counts.merged * counts.idBytes),
    modelText: raw(counts.modelText),
    versionText: raw(counts.versionText),
  };
}

function bodyBytes(counts: SegmentCounts): number {
  const { idBytes, steps, models, versions, touches, merges, merged, modelText, versionText, below } = counts;
  const sections = [
    steps * 8,
    steps * idBytes,
    below * idBytes,
    ...[models, models, touches, touches, versions, merges, merges].map((count) => count * 4),
    touches * idBytes,
    merged * idBytes,
    modelText,
    versionText,
  ];
  return sections.reduce((sum, length) => sum + aligned(length), headerBytes);
}

function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
