import type { ArtifactRecord, VersionChange } from "../records/generated/version.ts";

/** One file of a version. */
export interface FileForm {
  readonly path: string;
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly format: string | null;
  readonly role: NonNullable<ArtifactRecord["role"]>;
}

/** How a version differs from the one that its number was derived from. */
export interface ChangeForm {
  readonly level: VersionChange["level"];
  /** Null for the first version, or where it was not derived. */
  readonly from: string | null;
  readonly reasons: readonly string[];
  /** The author's own words. */
  readonly notes: string | null;
}

/** One input or output. */
export interface TensorForm {
  readonly name: string;
  readonly type: string;
  /** A number, a symbolic name, or null for an unnamed dimension; null where even their number is not known. */
  readonly shape: readonly (number | string | null)[] | null;
}

/** Inputs and outputs of a version, in order. */
export interface InterfaceForm {
  readonly inputs: readonly TensorForm[];
  readonly outputs: readonly TensorForm[];
}

/** What was read from the weights file itself. */
export interface InspectionForm {
  readonly format: string;
  readonly producer: string | null;
  readonly opsets: readonly { readonly domain: string; readonly version: number }[];
  /** Number of elements in all tensors. */
  readonly parameters: number | null;
  /** Number of tensors. */
  readonly tensors: number | null;
  /** Number of parameters of each element type. */
  readonly dtypes: Readonly<Record<string, number>>;
  /** The architecture that the weights name. */
  readonly architecture: string | null;
  /** How the weights are quantised. */
  readonly quantization: string | null;
  /** Digest of the names, types and shapes of all tensors. */
  readonly layout: string | null;
  /** What loading the pickles would import beyond what tensors need. */
  readonly pickles: readonly PickleForm[];
}

/** What files tell of themselves before they are registered. */
export interface InspectedFilesForm {
  /** The framework that loads the weights, where they show it. */
  readonly framework: string | null;
  readonly inspection: InspectionForm | null;
  readonly interface: InterfaceForm | null;
  readonly files: readonly {
    /** As it would be within a version. */
    readonly path: string;
    readonly format: string;
    readonly role: string;
    /** In bytes. */
    readonly size: number;
  }[];
  /** The tensors that the weights list, in their order. */
  readonly tensors: readonly {
    readonly name: string;
    readonly type: string;
    readonly shape: readonly number[];
    /** Number of values that are stored: of a sparse tensor fewer than its shape has. */
    readonly parameters: number;
  }[];
  /** Imports of pickles that can run programs, reach files or the network, or load more code. */
  readonly dangerous: readonly string[];
}

/** What loading one pickle would import. */
export interface PickleForm {
  readonly path: string;
  /** Names, module first: `os.system`. */
  readonly imports: readonly string[];
  /** Why it could not be scanned to its end. */
  readonly fault: string | null;
}

/** A version that another one was made from. */
export interface ParentForm {
  readonly version: string;
  readonly relation: string | null;
}

/** A dataset, by name. */
export interface DatasetForm {
  readonly name: string;
  readonly version: string | null;
  readonly digest: string | null;
}

/** When and on what a training ran. */
export interface TrainingForm {
  readonly started: string | null;
  readonly ended: string | null;
  /** In seconds. */
  readonly duration_s: number | null;
  /** Number of samples of each split. */
  readonly samples: {
    readonly train: number | null;
    readonly validation: number | null;
    readonly test: number | null;
  } | null;
  readonly host: string | null;
}

/** The code that goes with a version. */
export interface CodeForm {
  readonly repository: string;
  readonly commit: string | null;
}

/** The configuration that a version was trained with. */
export interface ConfigForm {
  readonly hash: string;
  /** Digest of the file in the store. */
  readonly artifact: string | null;
}

/** The same version in another format. */
export interface ExportForm {
  readonly format: string;
  readonly path: string | null;
  readonly digest: string | null;
  /** In bytes. */
  readonly size: number | null;
  /** What the file is for; null for an address. */
  readonly role: FileForm["role"] | null;
  /** Where it is, when it is in no store. */
  readonly uri: string | null;
  readonly created: string | null;
  /** What was read from it, where it is weights. */
  readonly inspection: InspectionForm | null;
}

/** Where a version came from. */
export interface SourceForm {
  readonly run: string | null;
  readonly commit: string | null;
  readonly uri: string | null;
}

/** What a version needs to run, in bytes. */
export interface ResourcesForm {
  readonly memory_bytes: number | null;
  readonly gpu_memory_bytes: number | null;
}

/** A metric, with its circumstances. */
export interface MetricForm {
  readonly value: number;
  readonly at: string | null;
  readonly dataset: string | null;
}
