import type { FileHandle } from "node:fs/promises";
import { basename, extname } from "node:path";
import { sourceFailed } from "./errno.ts";
import { withSource } from "./source.ts";

/** A file's start and end, by which formats are told apart. */
export interface Glimpse {
  readonly name: string;
  /** Up to 4 KiB from the start. */
  readonly head: Buffer;
  /** Up to 64 KiB from the end: a zip archive lists its entries there. */
  readonly tail: Buffer;
}

const byExtension: Readonly<Record<string, string>> = {
  ".onnx": "onnx",
  ".ort": "ort",
  ".safetensors": "safetensors",
  ".gguf": "gguf",
  ".pt": "pytorch",
  ".pth": "pytorch",
  ".ckpt": "pytorch",
  ".pb": "tensorflow",
  ".keras": "keras",
  ".h5": "hdf5",
  ".hdf5": "hdf5",
  ".tflite": "tflite",
  ".engine": "tensorrt",
  ".plan": "tensorrt",
  ".trt": "tensorrt",
  ".mlmodel": "coreml",
  ".npy": "numpy",
  ".npz": "numpy",
  ".pkl": "pickle",
  ".pickle": "pickle",
  ".joblib": "pickle",
  ".json": "json",
  ".jsonl": "jsonl",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".toml": "toml",
  ".csv": "csv",
  ".md": "markdown",
  ".txt": "text",
  ".spm": "sentencepiece",
  ".zip": "zip",
};

type Sign = (glimpse: Glimpse) => string | null;

function startsWith(format: string, at: number, ...bytes: readonly number[]): Sign {
  const magic = Buffer.from(bytes);
  return ({ head }) => (head.subarray(at, at + magic.length).equals(magic) ? format : null);
}

const text = (word: string): readonly number[] => [...Buffer.from(word, "latin1")];

/** A zip archive is told by what it holds. */
const zip: Sign = ({ head, tail, name }) => {
  if (!head.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1"))) return null;
  const holds = (entry: string): boolean => tail.includes(entry) || head.includes(entry);
  if (holds("/constants.pkl") || holds("/code/")) return "torchscript";
  if (holds("/data.pkl") || head.includes("data.pkl")) return "pytorch";
  if (holds("model.weights.h5")) return "keras";
  if (holds(".npy")) return "numpy";
  // What it holds may be listed in front of the tail; torch.load asks nobody for the first name either.
  if (/\.(?:pt|pth|ckpt)$/i.test(name)) return "pytorch";
  return "zip";
};

/** PyTorch wrote tar archives before 2017; their loader asks for the name no more than that of pickles does. */
const tar: Sign = ({ head, name }) => {
  if (head.toString("latin1", 257, 262) !== "ustar") return null;
  return /\.(?:pt|pth|bin|ckpt)$/i.test(name) ? "pytorch" : "tar";
};

/** Eight bytes of header length, then JSON: https://github.com/huggingface/safetensors#format */
const safetensors: Sign = ({ head }) => {
  if (head.length < 9 || head[8] !== 0x7b) return null;
  const length = head.readBigUInt64LE(0);
  return length >= 2n && length <= 100_000_000n ? "safetensors" : null;
};

/** A pickle of protocol 2 to 5: by the extension, PyTorch's old format or a plain one. */
const pickle: Sign = ({ head, name }) => {
  const protocol = head[1] ?? 0;
  if (head[0] !== 0x80 || protocol < 2 || protocol > 5) return null;
  return /\.(?:pt|pth|bin|ckpt)$/i.test(name) ? "pytorch" : "pickle";
};

const hdf5: Sign = ({ head, name }) => {
  if (!head.subarray(0, 8).equals(Buffer.from("\u0089HDF\r\n\u001a\n", "latin1"))) return null;
  return /\.(?:keras|h5)$/i.test(name) ? "keras" : "hdf5";
};

/** A SentencePiece model lists its pieces first, and among the first is the unknown one. */
const sentencepiece: Sign = ({ head, name }) => {
  const isOne = /\.(?:model|spm)$/i.test(name) && head[0] === 0x0a && head.subarray(0, 256).includes("<unk>");
  return isOne ? "sentencepiece" : null;
};

const named: Sign = ({ name }) => {
  if (name === "saved_model.pb") return "savedmodel";
  return byExtension[extname(name).toLowerCase()] ?? null;
};

/** Text is UTF-8 that has no control character but tabs and line ends; its last character may be cut. */
const plain: Sign = ({ head }) => {
  if (head.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d))) return null;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return "text";
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** The signs in the order in which they are believed: content before names. */
const signs: readonly Sign[] = [
  startsWith("gguf", 0, ...text("GGUF")),
  startsWith("tflite", 4, ...text("TFL3")),
  startsWith("ort", 4, ...text("ORTM")),
  startsWith("tensorrt", 0, ...text("ptrt")),
  startsWith("tensorrt", 0, ...text("ftrt")),
  startsWith("numpy", 0, 0x93, ...text("NUMPY")),
  hdf5,
  zip,
  safetensors,
  tar,
  pickle,
  sentencepiece,
  named,
  plain,
];

/** Names the format of a file by its content, then its name; `binary` where neither tells. */
export function formatOf(glimpse: Glimpse): string {
  for (const sign of signs) {
    const format = sign(glimpse);
    if (format !== null) return format;
  }
  return "binary";
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/**
 * Names the format of a user's file.
 * @throws StemmaError what `hashFile` throws of a file that cannot be read
 */
export async function formatOfFile(
  file: string,
  options: { root?: string | undefined } = {},
): Promise<string> {
  return await withSource(file, options.root, async ({ handle, before }) => {
    const size = Number(before.size);
    try {
      const head = await readAt(handle, 0, Math.min(size, 4096));
      const tail = await readAt(handle, Math.max(0, size - 65_536), Math.min(size, 65_536));
      return formatOf({ name: basename(file), head, tail });
    } catch (error) {
      throw sourceFailed(file, error);
    }
  });
}
