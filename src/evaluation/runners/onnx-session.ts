import type { TensorSpec } from "../../records/generated/version.ts";
import type { NamedValues } from "../row.ts";
import { runnerFault } from "../runner-fault.ts";
import type { InputContext, OnnxOptions } from "../runner-options.ts";
import type { Answers, Feed, RunnerSession } from "../runner.ts";
import { sizeOf, Tensor, type TensorData } from "../tensor.ts";
import { notFiniteFault } from "./finite.ts";
import { interrupted } from "./interrupted.ts";
import { machineFacts } from "./machine.ts";
import type { AddedMemory } from "./onnx-memory.ts";
import { type OnnxPlan, planOf } from "./onnx-plan.ts";
import type { OnnxRuntime, OrtSession, OrtTensor } from "./onnx-runtime.ts";
import {
  inputInvalid,
  inputTensor,
  isTensorType,
  joined,
  requireShape,
  specOf,
  stack,
  unstack,
} from "./onnx-values.ts";

/** A model and what runs it. */
export interface LoadedOnnx {
  readonly runtime: OnnxRuntime;
  readonly session: OrtSession;
  readonly memory: AddedMemory;
}

/** An ONNX file that answers in this process. A step cannot be stopped: an interruption ends between two of them. */
export class OnnxSession implements RunnerSession {
  readonly engine: { readonly name: string; readonly version: string };
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly TensorSpec[];
  readonly environment: Readonly<Record<string, string>>;
  readonly concurrent = false;
  readonly #loaded: LoadedOnnx;
  readonly #plan: OnnxPlan;
  readonly #stacked: boolean;
  readonly #constants: Readonly<Record<string, OrtTensor>>;
  #states: Record<string, OrtTensor> = {};
  #contexts = new Map<string, TensorData>();
  #closed = false;

  constructor(loaded: LoadedOnnx, options: OnnxOptions) {
    const { runtime, session } = loaded;
    this.#loaded = loaded;
    this.engine = { name: runtime.name, version: runtime.version };
    this.inputs = (session.inputMetadata ?? []).map(specOf);
    this.outputs = (session.outputMetadata ?? []).map(specOf);
    const native = runtime.name === "onnxruntime-node";
    this.environment = {
      ...machineFacts(),
      provider: native ? "cpu" : "wasm",
      threads: native ? String(options.threads) : "1",
    };
    this.#plan = planOf(this.inputs, this.outputs, options);
    this.#stacked = options.stacked;
    this.#constants = Object.fromEntries(
      this.#plan.constants.map(({ input, value }) => [input, this.#ortTensor(value)]),
    );
    this.#begin();
  }

  async predict(batch: readonly Feed[], signal?: AbortSignal): Promise<Answers> {
    const outputs: NamedValues[] = [];
    let latencyMs = 0;
    const size = this.#stacked && !this.#plan.recurrent ? batch.length : 1;
    for (let from = 0; from < batch.length; from += size) {
      if (signal?.aborted === true) throw interrupted(signal);
      const answers = await this.#step(batch.slice(from, from + size));
      outputs.push(...answers.outputs);
      latencyMs += answers.latencyMs;
    }
    this.#loaded.memory.predicted();
    return { outputs, latencyMs };
  }

  reset(): Promise<void> {
    this.#begin();
    return Promise.resolve();
  }

  memoryBytes(): Promise<number | null> {
    return Promise.resolve(this.#loaded.memory.look());
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#loaded.session.release();
  }

  #begin(): void {
    const zeros = this.#plan.states.map(({ input, shape }) => {
      const data = new Float32Array(sizeOf(shape));
      return [input, this.#ortTensor(new Tensor("float32", shape, data))] as const;
    });
    this.#states = Object.fromEntries(zeros);
    this.#contexts = new Map();
  }

  async #step(feeds: readonly Feed[]): Promise<Answers> {
    const row = feeds[0]?.row ?? 0;
    const given: Record<string, OrtTensor> = { ...this.#constants, ...this.#states };
    for (const spec of this.#plan.given) given[spec.name] = this.#ortTensor(this.#input(spec, feeds));
    this.#requireKnown(feeds);
    const started = performance.now();
    const results = await this.#loaded.session.run(given).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw runnerFault("runner-failed", `the model cannot compute this row: ${why}`, { row, cause: error });
    });
    const latencyMs = performance.now() - started;
    for (const { input, output } of this.#plan.states) {
      const state = results[output];
      if (state !== undefined) this.#states[input] = state;
    }
    return { outputs: this.#answers(results, feeds), latencyMs };
  }

  #input(spec: TensorSpec, feeds: readonly Feed[]): Tensor {
    const row = feeds[0]?.row ?? 0;
    const context = this.#plan.contexts.find(({ input }) => input === spec.name);
    const tensors = feeds.map((feed) => {
      const value = feed.inputs.get(spec.name);
      if (value === undefined)
        throw inputInvalid(feed.row, spec.name, `the row gives nothing for the input '${spec.name}'`);
      const tensor = inputTensor(value, spec, feed.row);
      return context === undefined ? tensor : this.#withContext(tensor, context, feed.row);
    });
    const whole = this.#stacked ? stack(tensors) : tensors[0];
    if (whole == null)
      throw inputInvalid(
        row,
        spec.name,
        `the rows of its batch are of different shapes in the input '${spec.name}'`,
      );
    requireShape(whole, spec, row);
    return whole;
  }

  #withContext(tensor: Tensor, { input, length }: InputContext, row: number): Tensor {
    const last = tensor.shape.at(-1);
    if (last === undefined || last !== tensor.data.length)
      throw inputInvalid(row, input, `the input '${input}' has a context, and is no single line of elements`);
    const before = this.#contexts.get(input) ?? joined([tensor.data.slice(0, 0)], length);
    const data = joined([before, tensor.data], length + last);
    this.#contexts.set(input, data.slice(data.length - length));
    return new Tensor(tensor.type, [...tensor.shape.slice(0, -1), length + last], data);
  }

  #requireKnown(feeds: readonly Feed[]): void {
    for (const { row, inputs } of feeds) {
      if (inputs.size === this.#plan.given.length) continue;
      for (const name of inputs.keys()) {
        if (!this.#plan.given.some((spec) => spec.name === name))
          throw inputInvalid(
            row,
            name,
            `the row gives '${name}', which is no input that the model takes of rows`,
          );
      }
    }
  }

  #answers(results: Readonly<Record<string, OrtTensor>>, feeds: readonly Feed[]): readonly NamedValues[] {
    const outputs = feeds.map(() => new Map<string, Tensor>());
    for (const { name } of this.#plan.answers) {
      const result = results[name];
      const parts =
        result === undefined ? null : this.#stacked ? unstack(result, feeds.length) : whole(result);
      if (parts === null) {
        const shape =
          result === undefined ? "missing" : `${result.type} of shape [${result.dims.join(", ")}]`;
        throw runnerFault(
          "runner-output-invalid",
          `its output '${name}' is ${shape}, for ${feeds.length} rows`,
          {
            row: feeds[0]?.row ?? null,
            hint: "Where the model has no dimension for rows, say so with stacked: false in the runner of the suite.",
            data: { output: name },
          },
        );
      }
      parts.forEach((part, at) => outputs[at]?.set(name, part));
    }
    outputs.forEach((each, at) => {
      const fault = notFiniteFault(each, feeds[at]?.row ?? 0);
      if (fault !== null) throw fault;
    });
    return outputs;
  }

  #ortTensor({ type, data, shape }: Tensor): OrtTensor {
    return new this.#loaded.runtime.module.Tensor(type, data, shape);
  }
}

function whole({ type, dims, data }: OrtTensor): readonly Tensor[] | null {
  // The runtime may use its memory again for the next step.
  return isTensorType(type) ? [new Tensor(type, dims, data.slice())] : null;
}
