import type { ModelFiles, RunnerOptions, RunnerSession } from "../../evaluation/runner.ts";
import { sizeOf, Tensor, zerosOf } from "../../evaluation/tensor.ts";
import type { RunnerRecord, SuiteRecord } from "../../records/generated/suite.ts";
import { StemmaError } from "../../values/error.ts";
import type { Session } from "../session.ts";
import type { EvaluateOptions } from "./forms.ts";

/**
 * How a suite is run here, with every default filled in.
 * @throws StemmaError `runner-untrusted` for a program that nobody here allowed, `runner-invalid` for an endpoint whose address nobody said
 */
export function runnerOptions(session: Session, suite: SuiteRecord, options: EvaluateOptions): RunnerOptions {
  const runner = suite.runner ?? { kind: "onnx" };
  switch (runner.kind) {
    case "onnx":
      return {
        kind: "onnx",
        runtime: runner.runtime ?? "auto",
        file: runner.file ?? null,
        stacked: runner.stacked ?? false,
        states: Object.entries(runner.state ?? {}).map(([input, { from, shape }]) => ({
          input,
          output: from,
          shape,
        })),
        constants: Object.entries(runner.constants ?? {}).map(([input, each]) => ({
          input,
          value: constantOf(each),
        })),
        contexts: (runner.context ?? []).map(({ input, length, when }) => ({
          input,
          length,
          when: when ?? null,
        })),
        threads: runner.threads ?? 1,
        projectFolder: session.repository.workTree ?? session.world.path,
      };
    case "command":
      refuseUntrusted(session, suite, options);
      return {
        kind: "command",
        argv: runner.command ?? [],
        workingFolder: session.repository.workTree ?? session.world.path,
        variables: runner.variables ?? {},
        timeoutMs: timeOf(runner),
        memoryBytes: runner.memory === undefined ? null : bytesOf(runner.memory),
      };
    case "http":
      return {
        kind: "http",
        protocol: runner.protocol ?? "kserve",
        url: endpointOf(session, suite, options),
        model: runner.name ?? suite.model ?? suite.name,
        version: null,
        headers: {},
        timeoutMs: timeOf(runner),
        retries: runner.retries ?? 0,
      };
  }
}

/** Loads a model by what runs it. Throws as runners do. */
export async function openModel(
  model: ModelFiles,
  options: RunnerOptions,
  signal?: AbortSignal,
): Promise<RunnerSession> {
  switch (options.kind) {
    case "command":
      return (await import("../../evaluation/runners/command.ts")).commandRunner.open(model, options, signal);
    case "onnx":
      return (await import("../../evaluation/runners/onnx.ts")).onnxRunner.open(model, options, signal);
    case "http":
      return (await import("../../evaluation/runners/http.ts")).httpRunner.open(model, options, signal);
  }
}

/* A record comes with a clone: it may not start programs on a machine whose owner never said so. */
function refuseUntrusted(session: Session, suite: SuiteRecord, options: EvaluateOptions): void {
  if (options.allowCommands === true || session.setting("evaluate.commands") === "true") return;
  throw new StemmaError(
    "runner-untrusted",
    `the suite ${suite.name} starts ${JSON.stringify(suite.runner?.command ?? [])}, which was not allowed here`,
    {
      hint: "Read its record, then allow it: --allow-commands, or git config stemma.evaluate.commands true.",
      data: { suite: suite.name, command: suite.runner?.command ?? [] },
    },
  );
}

function endpointOf(session: Session, { name }: SuiteRecord, options: EvaluateOptions): string {
  const url = options.endpoint ?? session.setting(`endpoint.${name}.url`);
  if (url !== undefined && /^https?:\/\//.test(url)) return url;
  throw new StemmaError("runner-invalid", `nobody said where the endpoint of the suite ${name} is`, {
    hint: `Give --endpoint URL, or git config stemma.endpoint.${name}.url URL.`,
    data: { suite: name, url: url ?? null },
  });
}

function constantOf({ type, shape = [], value }: NonNullable<RunnerRecord["constants"]>[string]): Tensor {
  const data = zerosOf(type, sizeOf(shape));
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) data.fill(BigInt(Math.trunc(value)));
  else if (ArrayBuffer.isView(data)) data.fill(value);
  return new Tensor(type, shape, data);
}

const units = { ms: 1, s: 1000, m: 60_000 } as const;
const sizes = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 } as const;

function timeOf({ timeout = "60s" }: RunnerRecord): number {
  const [, count = "60", unit = "s"] = /^(\d+)(ms|s|m)$/.exec(timeout) ?? [];
  return Number(count) * units[unit as keyof typeof units];
}

function bytesOf(memory: string): number {
  const [, count = "0", unit = "KiB"] = /^(\d+)(KiB|MiB|GiB)$/.exec(memory) ?? [];
  return Number(count) * sizes[unit as keyof typeof sizes];
}

/** The folder in which a run is remembered until it is over. */
export function memoryFolder(session: Session, key: string): string {
  return `${session.repository.commonDir}/stemma-evaluate/${key}`;
}
