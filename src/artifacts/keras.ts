import type { ByteSource } from "./byte-source.ts";
import { isZip } from "./pickled-weights.ts";
import { toldText, type WeightsFacts } from "./weights-facts.ts";
import { weightsInvalid } from "./weights-fault.ts";
import { readZip, readZipEntry, type ZipEntry } from "./zip.ts";

const mostMetadata = 1024 * 1024;
const mostConfig = 16 * 1024 * 1024;

/**
 * Reads what a Keras file tells: the version that wrote it, and the class of the model. Of its older form, HDF5, only the format is known.
 * @throws StemmaError `weights-invalid` for a broken archive
 */
export function readKeras(source: ByteSource): WeightsFacts {
  if (!isZip(source)) return { tensors: [], said: {}, pickle: null };
  const entries = readZip(source);
  const metadata = member(source, entries, "metadata.json", mostMetadata);
  const config = member(source, entries, "config.json", mostConfig);
  const version = toldText(textIn(metadata, "keras_version"));
  const architecture = toldText(textIn(config, "class_name"));
  return {
    tensors: [],
    said: {
      ...(version === undefined ? {} : { producer: `keras ${version}` }),
      ...(architecture === undefined ? {} : { architecture }),
    },
    pickle: null,
  };
}

function member(source: ByteSource, entries: readonly ZipEntry[], name: string, most: number): unknown {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) return null;
  const text = readZipEntry(source, entry, most).toString("utf8");
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw weightsInvalid("keras", entry.at, `${name} is no JSON`);
  }
}

function textIn(value: unknown, key: string): string | null {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return null;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : null;
}
