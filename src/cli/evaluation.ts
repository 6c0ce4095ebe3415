import { maxConfigSize, parseConfig } from "../artifacts/config-hash.ts";
import { readInput } from "../artifacts/intake.ts";
import type { Call } from "./call.ts";
import { usageFault } from "./usage.ts";

/** Reads what a suite found: a JSON or YAML map in a file, `-` for standard input. */
export async function readResult(call: Call, told: string): Promise<Readonly<Record<string, unknown>>> {
  const bytes =
    told === "-" ? Buffer.from(await call.io.stdin.all()) : await readInput(call.path(told), maxConfigSize);
  const result = parseConfig(bytes, told === "-" ? "standard input" : told);
  if (typeof result === "object" && result !== null && !Array.isArray(result))
    return result as Readonly<Record<string, unknown>>;
  throw usageFault("the result is no map", "Write a map such as {passed: true, metrics: {wer: 0.08}}.");
}
