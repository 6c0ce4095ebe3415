import { setTimeout as later } from "node:timers/promises";
import type { TensorSpec } from "../../records/generated/version.ts";
import type { Json } from "../../records/tree.ts";
import type { StemmaError } from "../../values/error.ts";
import { runnerFault, runnerInvalid, runnerMissing } from "../runner-fault.ts";
import type { HttpOptions } from "../runner-options.ts";
import type { Answers, Feed, Runner, RunnerSession } from "../runner.ts";
import { notFiniteFault } from "./finite.ts";
import {
  fieldOf,
  kserveOutputs,
  kserveRequest,
  plainOutputs,
  plainRequest,
  typeOfDatatype,
} from "./http-protocols.ts";
import { interrupted } from "./interrupted.ts";
import { machineFacts } from "./machine.ts";

const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const pauseMs = 200;

interface Asking {
  readonly options: HttpOptions;
  readonly row: number | null;
  readonly signal: AbortSignal | undefined;
}

/** Asks a running endpoint. */
export const httpRunner: Runner<HttpOptions> = {
  kind: "http",
  open: async (_, options, signal) => {
    if (options.protocol === "json") return new HttpSession(options, null);
    const about = await ask(modelUrl(options), null, { options, row: null, signal });
    const inputs = specsOf(about, "inputs");
    if (inputs !== null) return new HttpSession(options, { inputs, outputs: specsOf(about, "outputs") });
    throw runnerInvalid(
      `${modelUrl(options)} does not tell what the model takes`,
      "Give the address of a server of the V2 inference protocol, or protocol: json.",
    );
  },
};

class HttpSession implements RunnerSession {
  readonly engine: { readonly name: string; readonly version: string };
  readonly inputs: readonly TensorSpec[] | null;
  readonly outputs: readonly TensorSpec[] | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly concurrent = true;
  readonly #options: HttpOptions;

  constructor(
    options: HttpOptions,
    about: { readonly inputs: readonly TensorSpec[]; readonly outputs: readonly TensorSpec[] | null } | null,
  ) {
    this.#options = options;
    this.engine = { name: `http-${options.protocol}`, version: options.protocol === "kserve" ? "2" : "1" };
    this.inputs = about?.inputs ?? null;
    this.outputs = about?.outputs ?? null;
    this.environment = { ...machineFacts(), url: new URL(options.url).origin };
  }

  async predict(batch: readonly Feed[], signal?: AbortSignal): Promise<Answers> {
    const options = this.#options;
    const kserve = this.inputs !== null;
    const body = kserve ? kserveRequest(batch, this.inputs) : plainRequest(batch);
    const url = kserve ? `${modelUrl(options)}/infer` : options.url;
    const started = performance.now();
    const answer = await ask(url, body, { options, row: batch[0]?.row ?? null, signal });
    const latencyMs = performance.now() - started;
    const outputs = kserve ? kserveOutputs(answer, batch) : plainOutputs(answer, batch);
    outputs.forEach((each, at) => {
      const fault = notFiniteFault(each, batch[at]?.row ?? 0);
      if (fault !== null) throw fault;
    });
    return { outputs, latencyMs };
  }

  /* A request knows nothing of the one before. */
  reset(): Promise<void> {
    return Promise.resolve();
  }

  memoryBytes(): Promise<null> {
    return Promise.resolve(null);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function modelUrl({ url, model, version }: HttpOptions): string {
  const versioned = version === null ? "" : `/versions/${encodeURIComponent(version)}`;
  return `${url.replace(/\/+$/, "")}/v2/models/${encodeURIComponent(model)}${versioned}`;
}

function specsOf(about: Json, key: string): readonly TensorSpec[] | null {
  const listed = fieldOf(about, key);
  if (!Array.isArray(listed)) return null;
  return (listed as readonly Json[]).map((each) => {
    const shape = fieldOf(each, "shape");
    const sizes = Array.isArray(shape)
      ? (shape as readonly Json[]).map((size) => (Number(size) < 0 ? null : Number(size)))
      : null;
    const name = fieldOf(each, "name");
    const type = typeOfDatatype(fieldOf(each, "datatype")) ?? "undefined";
    return { name: typeof name === "string" ? name : "", type, ...(sizes === null ? {} : { shape: sizes }) };
  });
}

async function ask(url: string, body: Json | null, asking: Asking): Promise<Json> {
  for (let tries = 0; ; tries += 1) {
    const { status, text } = await send(url, body, { ...asking, last: tries >= asking.options.retries });
    if (status >= 200 && status < 300) return parsed(text, asking.row);
    if (tries >= asking.options.retries || !passing.has(status))
      throw runnerFault("runner-failed", `the server answers ${status}: ${text.slice(0, 500)}`, {
        row: asking.row,
        data: { url, status },
      });
    await later(pauseMs * 2 ** tries);
  }
}

async function send(
  url: string,
  body: Json | null,
  { options, row, signal, last }: Asking & { readonly last: boolean },
): Promise<{ readonly status: number; readonly text: string }> {
  const timeout = AbortSignal.timeout(options.timeoutMs);
  try {
    const response = await fetch(url, {
      method: body === null ? "GET" : "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...options.headers },
      body: body === null ? null : JSON.stringify(body),
      redirect: "error",
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (signal?.aborted === true) throw interrupted(signal);
    if (timeout.aborted)
      throw runnerFault("runner-timeout", `no answer came within ${options.timeoutMs} ms`, {
        row,
        data: { url },
        cause: error,
      });
    // A server that is being started is asked again, as one that says that it is not ready.
    if (!last) return { status: 503, text: "" };
    throw notReached(url, error);
  }
}

function notReached(url: string, cause: unknown): StemmaError {
  const { cause: under } = cause as Error;
  const why = under instanceof Error ? under.message : (cause as Error).message;
  return runnerMissing(
    `${url} is not reached: ${why}`,
    "Start the server, or correct its address in the suite.",
    {
      data: { url },
      cause,
    },
  );
}

function parsed(text: string, row: number | null): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw runnerFault("runner-output-invalid", `the server says no JSON: ${text.slice(0, 100)}`, {
      row,
      cause: error,
    });
  }
}
