/* Generated from schemas/; npm run generate */

/**
 * A short text: 1 to 2000 characters.
 */
export type Text = string;
export type Parent = VersionReference | ParentRecord;
/**
 * A version reference: model@version.
 */
export type VersionReference = string;
/**
 * A parameter: text, number, true or false, nothing, a list or a map of them.
 */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | unknown[]
  | {
      [k: string]: unknown;
    };
export type Metric = number | MetricRecord;

/**
 * One version of a model: facts that never change after registration, and annotations that may.
 */
export interface VersionRecord {
  /**
   * The version itself, equal to the file name.
   */
  version: string;
  /**
   * Registration counter within the model, for clients that want integer versions.
   */
  ordinal?: number;
  /**
   * When the version was registered, UTC with milliseconds.
   */
  created: string;
  /**
   * Who registered it, as Name <email>.
   */
  author: string;
  /**
   * What is special about this version.
   */
  description?: string;
  change?: VersionChange;
  /**
   * A short text: 1 to 2000 characters.
   */
  task?: string;
  /**
   * The framework that loads the weights: onnx, pytorch, tensorflow ...
   */
  framework?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  model_type?: string;
  /**
   * The files of the version, each named by its sha256.
   *
   * @maxItems 200
   */
  artifacts?: ArtifactRecord[];
  interface?: ModelInterface;
  inspection?: Inspection;
  /**
   * The names of the input features, in order.
   *
   * @maxItems 2000
   */
  features?: Text[];
  /**
   * The versions that this one was made from.
   *
   * @maxItems 200
   */
  parents?: Parent[];
  /**
   * The data that it was trained on.
   *
   * @maxItems 200
   */
  dataset?: DatasetRecord[];
  training?: Training;
  source?: Source;
  code?: Code;
  /**
   * Hyperparameters.
   */
  parameters?: {
    [k: string]: Parameter;
  };
  config?: ConfigReference;
  /**
   * Metrics as declared by the author.
   */
  metrics?: {
    [k: string]: Metric;
  };
  tags?: Tags;
  /**
   * The same version in other formats.
   *
   * @maxItems 200
   */
  exports?: ExportRecord[];
  /**
   * Addresses of reports, cards, papers.
   *
   * @maxItems 200
   */
  links?: Text[];
  resources?: Resources;
  /**
   * Anything else a team wants to keep.
   */
  custom?: {
    [k: string]: unknown;
  };
}
/**
 * How the version differs from the one it was derived against.
 */
export interface VersionChange {
  /**
   * The level that the derivation found; initial for the first version.
   */
  level: "initial" | "major" | "minor" | "patch";
  /**
   * The version it was compared with.
   */
  from?: string;
  /**
   * What differs, one short phrase each.
   */
  reasons?: Text[];
  /**
   * The author's own words about the change.
   */
  notes?: string;
}
/**
 * One file of a version.
 */
export interface ArtifactRecord {
  /**
   * Relative path within the version, with forward slashes.
   */
  path: string;
  /**
   * sha256 of the bytes.
   */
  digest: string;
  /**
   * Size in bytes.
   */
  size: number;
  /**
   * The file format.
   */
  format?: string;
  /**
   * What the file is for; weights when absent.
   */
  role?: "weights" | "tokenizer" | "preprocessing" | "config" | "manifest" | "other";
}
/**
 * Inputs and outputs of the model.
 */
export interface ModelInterface {
  /**
   * What the model takes, in order.
   *
   * @maxItems 2000
   */
  inputs: TensorSpec[];
  /**
   * What the model gives, in order.
   *
   * @maxItems 2000
   */
  outputs: TensorSpec[];
}
/**
 * One input or output of a model.
 */
export interface TensorSpec {
  /**
   * Name of the input or output.
   */
  name: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  type: string;
  /**
   * Dimensions: a number, the name of a symbolic one, or null for an unnamed one.
   *
   * @maxItems 64
   */
  shape?: (number | string | null)[];
}
/**
 * What was read from the weights file itself.
 */
export interface Inspection {
  /**
   * The file format that was recognised by its content.
   */
  format: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  producer?: string;
  /**
   * The operator sets that the graph imports.
   */
  opsets?: Opset[];
  /**
   * Number of elements in all tensors of the weights; for ONNX in all initializers and Constant tensors, in every subgraph.
   */
  parameters?: number;
  /**
   * Number of tensors in the weights.
   */
  tensors?: number;
  /**
   * Number of parameters of each element type: float32, bfloat16, q4_k ...
   */
  dtypes?: {
    /**
     * Number of parameters.
     */
    [k: string]: number;
  };
  /**
   * A short text: 1 to 2000 characters.
   */
  architecture?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  quantization?: string;
  /**
   * sha256 of the RFC 8785 JSON of the sorted [name, type, shape] of all tensors: equal for equal architectures.
   */
  layout?: string;
  /**
   * What loading the pickles among the files would import beyond what tensors need.
   *
   * @maxItems 200
   */
  pickles?: PickleRecord[];
}
/**
 * An operator set and its version.
 */
export interface Opset {
  /**
   * The operator domain; ai.onnx is the default one.
   */
  domain: string;
  /**
   * The version of the operator set.
   */
  version: number;
}
/**
 * The imports of one pickle.
 */
export interface PickleRecord {
  /**
   * The file.
   */
  path: string;
  /**
   * The names that it imports, such as os.system.
   *
   * @maxItems 100
   *
   * Items: A name, module first.
   */
  imports?: string[];
  /**
   * A short text: 1 to 2000 characters.
   */
  fault?: string;
}
/**
 * A parent and how it was used.
 */
export interface ParentRecord {
  /**
   * A version reference: model@version.
   */
  version: string;
  /**
   * How it was used: fine-tuned, distilled, merged ...
   */
  relation?: string;
}
/**
 * A dataset, by name.
 */
export interface DatasetRecord {
  /**
   * A short text: 1 to 2000 characters.
   */
  name: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  version?: string;
  /**
   * sha256 of the dataset or of its manifest.
   */
  digest?: string;
}
/**
 * When and on what the training ran.
 */
export interface Training {
  /**
   * Start of the training.
   */
  started?: string;
  /**
   * End of the training.
   */
  ended?: string;
  /**
   * Duration in seconds.
   */
  duration_s?: number;
  samples?: Samples;
  /**
   * A short text: 1 to 2000 characters.
   */
  host?: string;
}
/**
 * Number of samples in each split.
 */
export interface Samples {
  /**
   * Samples trained on.
   */
  train?: number;
  /**
   * Samples used to choose the model.
   */
  validation?: number;
  /**
   * Samples held out.
   */
  test?: number;
}
/**
 * Where the version came from.
 */
export interface Source {
  /**
   * A short text: 1 to 2000 characters.
   */
  run?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  commit?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  uri?: string;
}
/**
 * The code that goes with the version.
 */
export interface Code {
  /**
   * A short text: 1 to 2000 characters.
   */
  repository: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  commit?: string;
}
/**
 * The configuration that it was trained or runs with.
 */
export interface ConfigReference {
  /**
   * sha256 of the RFC 8785 JSON of the configuration: key order does not matter.
   */
  hash: string;
  /**
   * sha256 of the configuration file, byte for byte, in the store.
   */
  artifact?: string;
}
/**
 * A metric with its circumstances.
 */
export interface MetricRecord {
  /**
   * The measured value.
   */
  value: number;
  /**
   * When it was measured.
   */
  at?: string;
  /**
   * A short text: 1 to 2000 characters.
   */
  dataset?: string;
}
/**
 * Free labels of the version.
 */
export interface Tags {
  [k: string]: string | null;
}
/**
 * The version in another format.
 */
export interface ExportRecord {
  /**
   * The format of the export.
   */
  format: string;
  /**
   * Relative path within the export, with forward slashes.
   */
  path?: string;
  /**
   * sha256 of the bytes.
   */
  digest?: string;
  /**
   * Size in bytes.
   */
  size?: number;
  /**
   * A short text: 1 to 2000 characters.
   */
  uri?: string;
  /**
   * When it was added.
   */
  created?: string;
  /**
   * What the file is for; weights when absent.
   */
  role?: "weights" | "tokenizer" | "preprocessing" | "config" | "manifest" | "other";
  inspection?: Inspection;
}
/**
 * What the version needs to run.
 */
export interface Resources {
  /**
   * Memory in bytes.
   */
  memory_bytes?: number;
  /**
   * Accelerator memory in bytes.
   */
  gpu_memory_bytes?: number;
}
