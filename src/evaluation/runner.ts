import type { TensorSpec } from "../records/generated/version.ts";
import type { Digest } from "../values/digest.ts";
import type { NamedValues } from "./row.ts";
import type { CommandOptions, HttpOptions, OnnxOptions } from "./runner-options.ts";

/** One file of the model under evaluation. */
export interface ModelFile {
  /** Its path in the version, with forward slashes: below `folder` it has the same one. */
  readonly path: string;
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
  readonly role: string;
  /** The format that was recognised, such as `onnx`; null for an unknown one. */
  readonly format: string | null;
}

/** The model under evaluation, as files on the disk. */
export interface ModelFiles {
  /** How people name it: `silero-vad@5.0.0`. */
  readonly name: string;
  /** The absolute path of the folder with the files. */
  readonly folder: string;
  /** Weights first. */
  readonly files: readonly ModelFile[];
}

/** What a model is asked of one row. */
export interface Feed {
  /** The number of the row, for what is said of it. */
  readonly row: number;
  /** By the names that the model gives its inputs. */
  readonly inputs: NamedValues;
}

/** What a model said of a batch. */
export interface Answers {
  /** One for each row, in the order of the rows, by the names that the model gives its outputs. */
  readonly outputs: readonly NamedValues[];
  /** How long the model took for the whole batch, in milliseconds, without what the harness did before and after it. */
  readonly latencyMs: number;
}

/** A model that is loaded and answers. */
export interface RunnerSession {
  /** What ran the model, and its version, as evidence states them: `onnxruntime-web` and `1.30.0`. */
  readonly engine: { readonly name: string; readonly version: string };
  /** What the model takes and gives, in its own order; null where the runner cannot know. */
  readonly inputs: readonly TensorSpec[] | null;
  readonly outputs: readonly TensorSpec[] | null;
  /** What may make scores or latencies differ elsewhere: platform, processor, threads, provider. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether a batch may be asked before the one before it is answered; otherwise the caller waits. */
  readonly concurrent: boolean;
  /**
   * Asks the model. Outputs have been checked to be numbers: neither NaN nor infinite.
   * @throws StemmaError with the row in its data: `runner-input-invalid` for values that do not fit the inputs,
   *   `runner-output-invalid` for an answer that is none, `runner-failed`, `runner-timeout`, `runner-memory`, `interrupted`; after the last
   *   three of a command the session has ended
   */
  predict(batch: readonly Feed[], signal?: AbortSignal): Promise<Answers>;
  /** Begins a new sequence: what a recurrent model carries from step to step is as it was in the beginning. */
  reset(): Promise<void>;
  /** The most memory that the model was seen to need, in bytes; null where it cannot be told. */
  memoryBytes(): Promise<number | null>;
  /** Ends what runs. Closing twice does nothing. */
  close(): Promise<void>;
}

/** What runs models of one kind. */
export interface Runner<Options extends RunnerOptions = RunnerOptions> {
  readonly kind: Options["kind"];
  /**
   * Loads a model; the caller closes the session.
   * @throws StemmaError `runner-missing` when what runs it is not installed, `model-unloadable` for files that it cannot load,
   *   `runner-invalid` for options that do not fit the model, `runner-failed`, `runner-timeout`, `artifact-changed` when the bytes on the disk
   *   are not those of the digest, `interrupted`
   */
  open(model: ModelFiles, options: Options, signal?: AbortSignal): Promise<RunnerSession>;
}

/** How a model is run, with every default filled in. */
export type RunnerOptions = OnnxOptions | CommandOptions | HttpOptions;
