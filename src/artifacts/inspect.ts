import { posix } from "node:path";
import type { Inspection, ModelInterface } from "../records/generated/version.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import type { GatheredFile } from "./gather.ts";
import { readWeights, summarise } from "./inspect-weights.ts";
import { inspectOnnx, type OnnxFacts } from "./onnx.ts";
import type { ListedTensor } from "./tensor-tally.ts";

/** What the weights of a version tell of themselves; null where they do not. */
export interface Inspected {
  /** The framework that loads the weights. */
  readonly framework: string | null;
  readonly inspection: Inspection | null;
  readonly interface: ModelInterface | null;
  /** The tensors that the weights list, in their order; of ONNX the initializers and constants of all its graphs. */
  readonly tensors: readonly ListedTensor[];
}

// Formats that one framework owns; safetensors and hdf5 are loaded by several.
const frameworks: Readonly<Record<string, string>> = {
  ort: "onnx",
  pytorch: "pytorch",
  torchscript: "pytorch",
  tensorflow: "tensorflow",
  savedmodel: "tensorflow",
  keras: "keras",
  tflite: "tflite",
  tensorrt: "tensorrt",
  coreml: "coreml",
  gguf: "gguf",
};

function requireExternal(
  weights: GatheredFile,
  names: readonly string[],
  files: readonly GatheredFile[],
): void {
  const given = new Set(files.map((file) => file.path));
  const folder = posix.dirname(weights.path);
  const missing = names.map((name) => posix.join(folder, name)).filter((path) => !given.has(path));
  if (missing.length === 0) return;
  throw new StemmaError(
    "artifact-missing",
    `${weights.path} keeps data in ${missing.join(", ")}, not among the files`,
    {
      hint: "Give these files too, or the directory that holds all of them.",
      data: { path: weights.path, missing },
    },
  );
}

async function inspectNamed({ file, root }: GatheredFile): Promise<OnnxFacts> {
  try {
    return await inspectOnnx(file, { root });
  } catch (error) {
    if (!isStemmaError(error, "onnx-invalid")) throw error;
    const { hint, data } = error;
    const said = hint === undefined ? {} : { hint };
    const details = { ...said, data: { ...data, path: file }, cause: error };
    throw new StemmaError("onnx-invalid", `${file} is ${error.message}`, details);
  }
}

/**
 * Reads what the weights of a version tell: the first ones in a format that is read in depth, ONNX before all others, else the
 * first of all, of which only the format is told. The parts of a split file count together.
 * @throws StemmaError `onnx-invalid`, `weights-invalid`, `path-escapes`, and `artifact-missing` when a file of external data is not
 *   given
 */
export async function inspect(files: readonly GatheredFile[]): Promise<Inspected> {
  const weights = files.filter((file) => file.role === "weights");
  const facts = await inspectGraphs(weights, files);
  const read = await readWeights(files);
  const pickles = [...read.values()].flatMap(({ pickle }) => pickle ?? []);
  const found = pickles.length === 0 ? {} : { pickles };
  if (facts !== null) {
    return {
      framework: "onnx",
      inspection: { ...facts.inspection, ...found },
      interface: facts.interface,
      tensors: facts.tensors,
    };
  }
  const main = weights.find((file) => read.has(file)) ?? weights[0] ?? null;
  if (main === null) {
    // A pickle beside the weights, such as a preprocessing step, is loaded with them.
    const [format] = files.flatMap((file) => (read.get(file)?.pickle == null ? [] : file.format));
    return {
      framework: null,
      inspection: format === undefined ? null : { format, ...found },
      interface: null,
      tensors: [],
    };
  }
  const parts = weights.filter(({ format }) => format === main.format);
  const { framework, inspection } = summarise(main.format, parts, read);
  return {
    framework: framework ?? frameworks[main.format] ?? null,
    inspection: { ...inspection, ...found },
    interface: null,
    tensors: parts.flatMap((file) => read.get(file)?.tensors ?? []).map(listed),
  };
}

/* Readers keep the place of a tensor too. */
function listed({ name, type, shape, stored }: ListedTensor): ListedTensor {
  return { name, type, shape, ...(stored === undefined ? {} : { stored }) };
}

async function inspectGraphs(
  weights: readonly GatheredFile[],
  files: readonly GatheredFile[],
): Promise<OnnxFacts | null> {
  let facts: OnnxFacts | null = null;
  for (const file of weights.filter(({ format }) => format === "onnx")) {
    const read = await inspectNamed(file);
    requireExternal(file, read.externalFiles, files);
    facts ??= read;
  }
  return facts;
}
