import fs from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { OnnxOptions } from "../../src/evaluation/runner-options.ts";
import type { ModelFiles, RunnerSession } from "../../src/evaluation/runner.ts";
import { onnxRunner } from "../../src/evaluation/runners/onnx.ts";
import { digestOfBytes } from "../../src/values/content.ts";
import { model, part, value } from "../artifacts/onnx-bytes.ts";
import { root } from "../structure/sources.ts";

/** One node of a graph. */
export function operation(operator: string, inputs: readonly string[], output: string): Buffer {
  return part(1, ...inputs.map((input) => part(1, input)), part(2, output), part(4, operator));
}

/** A file whose output y is one operator on its input x, of shape [?, size]. */
export function unary(operator: string, size: number | null): Buffer {
  return model(
    operation(operator, ["x"], "y"),
    part(11, value("x", 1, null, size)),
    part(12, value("y", 1, null, size)),
  );
}

/** A recurrent file: total is the sum of x and of what sum said before, and so is sum. */
export function summing(): Buffer {
  return model(
    operation("Add", ["x", "sum"], "total"),
    operation("Identity", ["total"], "sumN"),
    part(11, value("x", 1, 1, 2)),
    part(11, value("sum", 1, 1, 2)),
    part(12, value("total", 1, 1, 2)),
    part(12, value("sumN", 1, 1, 2)),
  );
}

/** The weights of a generation of Silero VAD, as the package of the development dependencies carries them. */
export function silero(generation: "legacy" | "v5" | "v6"): Buffer {
  return fs.readFileSync(
    path.join(root, `node_modules/@ricky0123/vad-web/dist/silero_vad_${generation}.onnx`),
  );
}

/** A version of one ONNX file, in a folder. */
export function onnxFiles(folder: string, bytes: Buffer): ModelFiles {
  fs.writeFileSync(path.join(folder, "model.onnx"), bytes);
  const digest = digestOfBytes(bytes);
  return {
    name: "model@1.0.0",
    folder,
    files: [{ path: "model.onnx", digest, size: bytes.length, role: "weights", format: "onnx" }],
  };
}

/** Options without states, for packages of this repository. */
export const plain: OnnxOptions = {
  kind: "onnx",
  runtime: "web",
  file: null,
  stacked: true,
  states: [],
  constants: [],
  contexts: [],
  threads: 1,
  projectFolder: root,
};

/** Loads a file; the session is closed with the test. */
export async function openOnnx(
  folder: string,
  bytes: Buffer,
  options: Partial<OnnxOptions> = {},
): Promise<RunnerSession> {
  const session = await onnxRunner.open(onnxFiles(folder, bytes), { ...plain, ...options });
  onTestFinished(() => session.close());
  return session;
}
