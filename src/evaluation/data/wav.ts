import type { ByteSource } from "../../artifacts/byte-source.ts";
import { Tensor } from "../tensor.ts";
import { dataInvalid } from "./data-fault.ts";

/** A recording, with samples from -1 to 1. */
export interface Recording {
  /** Of type float32, in one dimension. */
  readonly samples: Tensor;
  /** Samples a second. */
  readonly sampleRate: number;
}

interface Format {
  readonly kind: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
}

type SampleAt = (bytes: Buffer, at: number) => number;

// By the kind of WAVE_FORMAT_PCM and WAVE_FORMAT_IEEE_FLOAT, and by bits.
const readers: Readonly<Record<string, SampleAt>> = {
  "1 8": (bytes, at) => (bytes.readUInt8(at) - 128) / 128,
  "1 16": (bytes, at) => bytes.readInt16LE(at) / 32768,
  "1 24": (bytes, at) => bytes.readIntLE(at, 3) / 8388608,
  "1 32": (bytes, at) => bytes.readInt32LE(at) / 2147483648,
  "3 32": (bytes, at) => bytes.readFloatLE(at),
  "3 64": (bytes, at) => bytes.readDoubleLE(at),
};
const extensible = 0xfffe;

/**
 * Reads a WAV file: PCM of 8, 16, 24 or 32 bits, or floats. `channel`, counted from 0, says which one of several is read; null for a file
 * that has one alone.
 * @throws StemmaError `data-invalid` for what is no such file, ends early, has no sample, or has other channels
 */
export function readWav(source: ByteSource, file: string, channel: number | null = null): Recording {
  const place = { file, row: null };
  if (text(source, 0) !== "RIFF" || text(source, 8) !== "WAVE") throw dataInvalid(place, "it is no WAV file");
  let format: Format | null = null;
  for (let at = 12; at + 8 <= source.size;) {
    const size = bytesOf(source, at + 4, 4).readUInt32LE(0);
    const name = text(source, at);
    if (at + 8 + size > source.size)
      throw dataInvalid(
        place,
        `its part '${name}' claims ${size} bytes, and the file ends at byte ${source.size}`,
      );
    if (name === "fmt " && size >= 16) format = formatOf(bytesOf(source, at + 8, size));
    if (name === "data") {
      if (format === null) throw dataInvalid(place, "its samples stand before their format");
      return recordingOf(bytesOf(source, at + 8, size), format, { file, channel });
    }
    at += 8 + size + (size % 2);
  }
  throw dataInvalid(place, "it has no samples");
}

function recordingOf(
  bytes: Buffer,
  { kind, channels, sampleRate, bits }: Format,
  { file, channel }: { readonly file: string; readonly channel: number | null },
): Recording {
  const place = { file, row: null };
  const read = readers[`${kind} ${bits}`];
  if (read === undefined) throw dataInvalid(place, `its samples are of format ${kind} with ${bits} bits`);
  if (channel === null ? channels !== 1 : channel >= channels)
    throw dataInvalid(place, `it has ${channels} channels${channel === null ? ", and none is chosen" : ""}`);
  const frame = channels * (bits / 8);
  if (bytes.length === 0 || bytes.length % frame !== 0)
    throw dataInvalid(place, `its ${bytes.length} bytes of samples are no whole number of ${frame} bytes`);
  const offset = (channel ?? 0) * (bits / 8);
  const data = new Float32Array(bytes.length / frame);
  for (let at = 0; at < data.length; at += 1) data[at] = read(bytes, at * frame + offset);
  const wrong = data.findIndex((sample) => !Number.isFinite(sample));
  if (wrong >= 0) throw dataInvalid(place, `its sample ${wrong + 1} is no number`);
  return { samples: new Tensor("float32", [data.length], data), sampleRate };
}

function formatOf(bytes: Buffer): Format {
  const kind = bytes.readUInt16LE(0);
  return {
    // The true kind begins the identifier at byte 24.
    kind: kind === extensible && bytes.length >= 26 ? bytes.readUInt16LE(24) : kind,
    channels: bytes.readUInt16LE(2),
    sampleRate: bytes.readUInt32LE(4),
    bits: bytes.readUInt16LE(14),
  };
}

function bytesOf(source: ByteSource, at: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  return bytes.subarray(0, source.read(bytes, at));
}

function text(source: ByteSource, at: number): string {
  return bytesOf(source, at, 4).toString("latin1");
}
