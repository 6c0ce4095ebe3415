import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sourceFailed } from "../../artifacts/errno.ts";
import { digestOfBytes } from "../../values/content.ts";
import { StemmaError } from "../../values/error.ts";
import { runnerFault, runnerInvalid, runnerMissing } from "../runner-fault.ts";
import type { OnnxOptions } from "../runner-options.ts";
import type { ModelFile, ModelFiles, Runner } from "../runner.ts";
import { interrupted } from "./interrupted.ts";
import { AddedMemory } from "./onnx-memory.ts";
import { findRuntime, type OnnxRuntime, type OrtSession } from "./onnx-runtime.ts";
import { OnnxSession } from "./onnx-session.ts";

// ORT_LOGGING_LEVEL_ERROR: what it would warn of (an initializer that nothing uses) is none of the user's doing.
const errorsOnly = 3;

/** Runs ONNX files in this process, by ONNX Runtime of the user's project or of this program. */
export const onnxRunner: Runner<OnnxOptions> = {
  kind: "onnx",
  open: async (model, options, signal) => {
    const file = onnxFile(model, options.file);
    const runtime = findRuntime(options);
    const memory = new AddedMemory();
    const bytes = await verifiedBytes(model, file);
    const others = model.files.filter(
      (each) => each !== file && each.role === "weights" && each.format !== "onnx",
    );
    const externalData = await Promise.all(
      others.map(async (each) => ({ path: each.path, data: await verifiedBytes(model, each) })),
    );
    if (signal?.aborted === true) throw interrupted(signal);
    const session = await create(runtime, { name: file.path, bytes, externalData, threads: options.threads });
    if (session.inputMetadata === undefined) {
      await session.release();
      throw runnerMissing(
        `${runtime.name} ${runtime.version} does not tell what a model takes`,
        `Install a later one: npm install --save-dev ${runtime.name}@latest`,
        { data: { package: runtime.name, version: runtime.version } },
      );
    }
    return new OnnxSession({ runtime, session, memory }, options);
  },
};

function onnxFile({ name, files }: ModelFiles, wanted: string | null): ModelFile {
  const found = files.filter(({ path, format }) => (wanted === null ? format === "onnx" : path === wanted));
  const [file] = found;
  if (file !== undefined && found.length === 1) return file;
  const all = files.map(({ path }) => path);
  throw runnerInvalid(
    wanted === null ? `${name} has ${found.length} ONNX files` : `${name} has no file ${wanted}`,
    `Name one of its files as file in the runner of the suite: ${all.join(", ")}.`,
    { files: all },
  );
}

async function verifiedBytes({ folder }: ModelFiles, { path, digest }: ModelFile): Promise<Buffer> {
  const full = join(folder, path);
  const bytes = await readFile(full).catch((error: unknown) => {
    throw sourceFailed(full, error);
  });
  const found = digestOfBytes(bytes);
  if (found === digest) return bytes;
  throw new StemmaError("artifact-changed", `${full} has not the bytes of ${digest}`, {
    hint: "Run it again; nothing may write to this folder meanwhile.",
    data: { path: full, digest, found },
  });
}

interface Creation {
  readonly name: string;
  readonly bytes: Buffer;
  readonly externalData: readonly { readonly path: string; readonly data: Buffer }[];
  readonly threads: number;
}

async function create({ module, name: engine }: OnnxRuntime, creation: Creation): Promise<OrtSession> {
  const { name, bytes, externalData, threads } = creation;
  const native = engine === "onnxruntime-node";
  // Threads of WASM are processes of the browser's kind, which would keep this one alive.
  if (!native) module.env.wasm.numThreads = 1;
  try {
    return await module.InferenceSession.create(bytes, {
      executionProviders: [native ? "cpu" : "wasm"],
      intraOpNumThreads: native ? threads : 1,
      interOpNumThreads: 1,
      logSeverityLevel: errorsOnly,
      ...(externalData.length === 0 ? {} : { externalData }),
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw runnerFault("model-unloadable", `${engine} cannot load ${name}: ${why}`, {
      row: null,
      hint: "See whether the file is whole (stemma artifact verify), and whether the runtime knows its operators.",
      data: { file: name },
      cause: error,
    });
  }
}
