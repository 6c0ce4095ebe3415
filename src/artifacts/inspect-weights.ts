import type { Inspection } from "../records/generated/version.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { type ByteSource, openFileSource } from "./byte-source.ts";
import type { GatheredFile } from "./gather.ts";
import { readGguf } from "./gguf.ts";
import { readKeras } from "./keras.ts";
import { readNumpy } from "./numpy.ts";
import { hiddenPickle, readPickle, readTorch } from "./pickled-weights.ts";
import { readSafetensors } from "./safetensors.ts";
import { withSource } from "./source.ts";
import { TensorTally } from "./tensor-tally.ts";
import { toldText, type WeightsFacts } from "./weights-facts.ts";
import { weightsInvalid } from "./weights-fault.ts";

type Read = (source: ByteSource, file: GatheredFile) => WeightsFacts;

/** The formats that are read in depth, each with its reader. */
const readers: Readonly<Record<string, Read>> = {
  safetensors: safetensorsFacts,
  gguf: ggufFacts,
  pytorch: (source, { path }) => readTorch(source, path),
  torchscript: (source, { path }) => readTorch(source, path),
  pickle: (source, { path }) => readPickle(source, path),
  keras: readKeras,
  numpy: (source, { path }) => readNumpy(source, path),
};

// The formats whose readers scan pickles themselves.
const pickled: ReadonlySet<string> = new Set(["pytorch", "torchscript", "pickle"]);

/** Files that were read in depth, with what they tell. */
export type ReadWeights = ReadonlyMap<GatheredFile, WeightsFacts>;

/** What the files of one format tell together. */
export interface WeightsSummary {
  readonly framework: string | null;
  readonly inspection: Inspection;
}

/**
 * Reads the headers of all files in a format that is read in depth. Nothing of the tensors is loaded.
 * @throws StemmaError `weights-invalid` that names the file
 */
export async function readWeights(files: readonly GatheredFile[]): Promise<ReadWeights> {
  const facts = new Map<GatheredFile, WeightsFacts>();
  for (const file of files) {
    const found = await withSource(file.file, file.root, ({ handle, before }) =>
      Promise.resolve(
        naming(file, () => factsOf(openFileSource(handle.fd, Number(before.size), file.file), file)),
      ),
    );
    if (found !== null) facts.set(file, found);
  }
  return facts;
}

/* Null for a file of which nothing is read. */
function factsOf(source: ByteSource, file: GatheredFile): WeightsFacts | null {
  const read = Object.hasOwn(readers, file.format) ? readers[file.format] : undefined;
  const facts = read?.(source, file) ?? null;
  if (pickled.has(file.format)) return facts;
  const pickle = hiddenPickle(source, file.path);
  if (pickle === null) return facts;
  return { ...(facts ?? { tensors: [], said: {} }), pickle };
}

/**
 * Says what files of one format tell, which are one set of weights in parts.
 * @throws StemmaError `weights-invalid` that names the file
 */
export function summarise(format: string, files: readonly GatheredFile[], read: ReadWeights): WeightsSummary {
  const tally = new TensorTally((offset, fault) => weightsInvalid(format, offset, fault));
  let said: WeightsFacts["said"] = {};
  let framework: string | null = null;
  for (const file of files) {
    const facts = read.get(file);
    if (facts === undefined) continue;
    naming(file, () => {
      for (const { at, ...tensor } of facts.tensors) tally.add(tensor, at);
    });
    said = { ...facts.said, ...said };
    framework ??= facts.framework ?? null;
  }
  return { framework, inspection: { format, ...said, ...tally.facts() } };
}

/* The readers know offsets, and whoever gave the file wants to know which one it is. */
function naming<T>({ file }: GatheredFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isStemmaError(error, "weights-invalid")) throw error;
    const { hint, data } = error;
    const said = hint === undefined ? {} : { hint };
    throw new StemmaError("weights-invalid", `${file} is ${error.message}`, {
      ...said,
      data: { ...data, path: file },
      cause: error,
    });
  }
}

// What libraries write under `format` of the metadata.
const frameworks: ReadonlyMap<string | undefined, string> = new Map([
  ["pt", "pytorch"],
  ["tf", "tensorflow"],
  ["flax", "flax"],
  ["mlx", "mlx"],
  ["np", "numpy"],
]);

function safetensorsFacts(source: ByteSource): WeightsFacts {
  const { tensors, metadata } = readSafetensors(source);
  const architecture = toldText(metadata.get("modelspec.architecture"));
  return {
    tensors,
    framework: frameworks.get(metadata.get("format")),
    said: architecture === undefined ? {} : { architecture },
    pickle: null,
  };
}

function ggufFacts(source: ByteSource): WeightsFacts {
  const header = readGguf(source);
  const architecture = toldText(header?.architecture);
  const quantization = toldText(header?.quantization);
  return {
    tensors: header?.tensors ?? [],
    said: {
      ...(architecture === undefined ? {} : { architecture }),
      ...(quantization === undefined ? {} : { quantization }),
    },
    pickle: null,
  };
}
