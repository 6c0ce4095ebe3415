import { createRequire } from "node:module";
import { join } from "node:path";
import type { StemmaError } from "../../values/error.ts";
import { runnerMissing } from "../runner-fault.ts";
import type { OnnxOptions } from "../runner-options.ts";
import type { TensorData } from "../tensor.ts";

/** A tensor of the runtime. */
export interface OrtTensor {
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: TensorData;
}

/** What the runtime says of an input or output; a size that is free is a text, or 2^32 - 1. */
export interface OrtMetadata {
  readonly name: string;
  readonly isTensor: boolean;
  readonly type?: string;
  readonly shape?: readonly (number | string)[];
}

/** A loaded model of the runtime. */
export interface OrtSession {
  readonly inputMetadata?: readonly OrtMetadata[];
  readonly outputMetadata?: readonly OrtMetadata[];
  run(feeds: Readonly<Record<string, OrtTensor>>): Promise<Readonly<Record<string, OrtTensor>>>;
  release(): Promise<void>;
}

/** What is used of the packages of ONNX Runtime; both say the same. */
export interface OrtModule {
  readonly Tensor: new (type: string, data: TensorData, dims: readonly number[]) => OrtTensor;
  readonly InferenceSession: {
    create(model: Uint8Array | string, options: Readonly<Record<string, unknown>>): Promise<OrtSession>;
  };
  readonly env: {
    readonly versions: Readonly<Record<string, string | undefined>>;
    readonly wasm: { numThreads?: number };
  };
}

/** A runtime that was found. */
export interface OnnxRuntime {
  readonly module: OrtModule;
  readonly name: "onnxruntime-node" | "onnxruntime-web";
  readonly version: string;
}

const packages = {
  node: ["onnxruntime-node"],
  web: ["onnxruntime-web"],
  auto: ["onnxruntime-node", "onnxruntime-web"],
} as const;

/**
 * Finds ONNX Runtime among the packages of the user's project, then among those beside this program.
 * @throws StemmaError `runner-missing` when it is not installed, cannot be loaded, or is too old to tell what a model takes
 */
export function findRuntime({
  runtime,
  projectFolder,
}: Pick<OnnxOptions, "runtime" | "projectFolder">): OnnxRuntime {
  const places = [join(projectFolder, "package.json"), import.meta.url];
  for (const name of packages[runtime]) {
    for (const place of places) {
      const path = pathOf(name, place);
      if (path !== null) return load(name, path);
    }
  }
  const [wanted] = packages[runtime].slice(-1);
  throw runnerMissing(
    `${packages[runtime].join(" and ")}, which ${runtime === "auto" ? "run" : "runs"} ONNX files, ${runtime === "auto" ? "are" : "is"} not installed`,
    `Run it in ${projectFolder}: npm install --save-dev ${wanted ?? "onnxruntime-web"}${runtime === "web" ? "" : "; onnxruntime-node is faster, and larger"}`,
    { data: { packages: packages[runtime], folder: projectFolder } },
  );
}

function pathOf(name: string, place: string): string | null {
  try {
    return createRequire(place).resolve(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return null;
    throw notLoaded(name, place, error);
  }
}

/* It is required, as it was resolved: the program that the build compiled has no loader for what it imports at run time. */
function load(name: OnnxRuntime["name"], path: string): OnnxRuntime {
  try {
    const module = createRequire(path)(path) as OrtModule;
    const version = module.env.versions[name === "onnxruntime-node" ? "node" : "web"] ?? "unknown";
    return { module, name, version };
  } catch (error) {
    throw notLoaded(name, path, error);
  }
}

function notLoaded(name: string, path: string, cause: unknown): StemmaError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return runnerMissing(
    `${name} is installed but cannot be loaded: ${why}`,
    "Install it again, or choose the other runtime in the runner of the suite.",
    { data: { package: name, path }, cause },
  );
}
