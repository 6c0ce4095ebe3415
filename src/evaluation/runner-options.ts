import type { Tensor } from "./tensor.ts";

/** A state of a recurrent model: what an output says becomes an input of the next step. */
export interface StateLink {
  /** A model without this input has no such state, so that one suite serves several generations of a model. */
  readonly input: string;
  readonly output: string;
  /** The shape of the zeros that a sequence begins with. */
  readonly shape: readonly number[];
}

/** An input that is the same in every step, such as the sample rate; left out for a model without this input. */
export interface ConstantInput {
  readonly input: string;
  readonly value: Tensor;
}

/** What is kept of the step before and put in front of an input, along its last dimension; zeros in the first step. */
export interface InputContext {
  readonly input: string;
  /** How many elements are kept. */
  readonly length: number;
  /** Only for a model that has an input of this name; null for every model. */
  readonly when: string | null;
}

/** How an ONNX file is run. */
export interface OnnxOptions {
  readonly kind: "onnx";
  /** `auto` takes onnxruntime-node where it is installed, else onnxruntime-web. */
  readonly runtime: "auto" | "node" | "web";
  /** The file of the version to run; null for its only ONNX file. */
  readonly file: string | null;
  /** Whether the rows of a batch are stacked along a first dimension that the model has and a row has not; else they are run one by one. */
  readonly stacked: boolean;
  readonly states: readonly StateLink[];
  readonly constants: readonly ConstantInput[];
  readonly contexts: readonly InputContext[];
  /** How many threads compute one step. */
  readonly threads: number;
  /** Where packages of the user are looked for first: an absolute path. */
  readonly projectFolder: string;
}

/** How a program is run that speaks JSON Lines. */
export interface CommandOptions {
  readonly kind: "command";
  /** The program and its arguments, never read by a shell. `{model}` stands for the path of the weights, `{folder}` for that of all files. */
  readonly argv: readonly string[];
  /** The folder in which it runs: an absolute path. */
  readonly workingFolder: string;
  /** Variables beside PATH, HOME and the locale; nothing else of ours reaches it. */
  readonly variables: Readonly<Record<string, string>>;
  /** How long one batch may take, in milliseconds; the first one includes what the program does to begin. */
  readonly timeoutMs: number;
  /** How much memory the program and what it started may take together, in bytes; null for no limit. */
  readonly memoryBytes: number | null;
}

/** How a running endpoint is asked. */
export interface HttpOptions {
  readonly kind: "http";
  /** `kserve` is the V2 inference protocol; `json` posts `{"rows": [inputs]}` and gets `{"rows": [outputs]}`. */
  readonly protocol: "kserve" | "json";
  /** Where the server is, for `kserve`; where requests are posted, for `json`. */
  readonly url: string;
  /** The name and version under which a `kserve` server has the model; null version for its default. */
  readonly model: string;
  readonly version: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs: number;
  /** How often a request is sent again that found no server, or one that said 429, 502, 503 or 504. */
  readonly retries: number;
}
