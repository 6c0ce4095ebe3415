import { basename } from "node:path";
import type { ArtifactRecord } from "../records/generated/version.ts";

/** What a file is for. */
export type Role = NonNullable<ArtifactRecord["role"]>;

const weightFormats = new Set([
  "onnx",
  "ort",
  "safetensors",
  "gguf",
  "pytorch",
  "torchscript",
  "tensorflow",
  "savedmodel",
  "keras",
  "hdf5",
  "tflite",
  "tensorrt",
  "coreml",
  "numpy",
  "pickle",
]);

const byName: readonly (readonly [RegExp, Role])[] = [
  [
    /^tokenizer.*\.json$|^vocab(?:ulary)?\.(?:txt|json)$|^merges\.txt$|^special_tokens_map\.json$/,
    "tokenizer",
  ],
  [/^preprocessor_config\.json$|^feature_extractor.*|^processor_config\.json$/, "preprocessing"],
  [/^(?:readme|licen[cs]e|notice|changelog)(?:\..*)?$/, "other"],
  [/^(?:.*_)?config\.json$|\.(?:ya?ml|toml)$/, "config"],
];

/** Guesses what a file is for from its name, then from its format; what neither tells is `other`. */
export function roleOf(path: string, format: string): Role {
  const name = basename(path).toLowerCase();
  if (format === "sentencepiece") return "tokenizer";
  for (const [pattern, role] of byName) if (pattern.test(name)) return role;
  // Weights split off an ONNX file or a TensorFlow bundle tell nothing by their content.
  if (format === "binary") return "weights";
  return weightFormats.has(format) ? "weights" : "other";
}
