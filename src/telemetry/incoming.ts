import { StemmaError } from "../values/error.ts";
import { parseInstant } from "../values/instant.ts";
import type { Tracked } from "./tracked.ts";

/* The keys of a line, and the property of a request that each fills. */
const keys = {
  model: "model",
  version: "version",
  latency_ms: "latencyMs",
  latencyMs: "latencyMs",
  ok: "ok",
  error_type: "errorType",
  errorType: "errorType",
  input_bytes: "inputBytes",
  inputBytes: "inputBytes",
  output_bytes: "outputBytes",
  outputBytes: "outputBytes",
  experiment: "experiment",
  arm: "arm",
  phase: "phase",
  unit: "unit",
  values: "values",
  features: "features",
  labels: "labels",
  at: "at",
} as const satisfies Readonly<Record<string, keyof Tracked>>;

const kinds: Readonly<Record<keyof Tracked, readonly string[]>> = {
  model: ["string"],
  version: ["string"],
  latencyMs: ["number"],
  ok: ["boolean"],
  errorType: ["string"],
  inputBytes: ["number"],
  outputBytes: ["number"],
  experiment: ["string"],
  arm: ["string"],
  phase: ["string", "number"],
  unit: ["string"],
  values: ["object"],
  features: ["object"],
  labels: ["object"],
  at: ["string", "number"],
};

/**
 * Parses a request from a line of JSON, with the keys of `recorder.track` in either spelling; `at` is RFC 3339 or milliseconds.
 * @throws StemmaError `telemetry-line-invalid`
 */
export function parseTracked(line: string): Tracked {
  const given = parseObject(line);
  const request: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const property = Object.hasOwn(keys, key) ? keys[key as keyof typeof keys] : undefined;
    if (property === undefined) throw invalid(`it has the unknown key '${key}'`);
    if (value === null) continue;
    if (!kinds[property].includes(typeof value) || Array.isArray(value))
      throw invalid(`'${key}' is no ${kinds[property].join(" or ")}`);
    request[property] = property === "at" && typeof value === "string" ? parseInstant(value) : value;
  }
  for (const key of ["model", "version"])
    if (typeof request[key] !== "string" || request[key] === "") throw invalid(`it has no ${key}`);
  // Every property was checked against its kind above.
  return request as unknown as Tracked;
}

function parseObject(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw invalid("it is no JSON");
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw invalid("it is no JSON object");
}

function invalid(why: string): StemmaError {
  return new StemmaError("telemetry-line-invalid", `A line is no request: ${why}`, {
    hint: 'Write one JSON object a line: {"model": "vad", "version": "1.0.0", "latency_ms": 4.2, "ok": true}.',
  });
}
