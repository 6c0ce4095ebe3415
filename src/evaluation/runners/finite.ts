import type { StemmaError } from "../../values/error.ts";
import type { NamedValues, Value } from "../row.ts";
import { runnerFault } from "../runner-fault.ts";
import { Tensor } from "../tensor.ts";

/** The error `runner-output-invalid` of outputs of which one is NaN or infinite; null where none is. */
export function notFiniteFault(outputs: NamedValues, row: number): StemmaError | null {
  for (const [name, value] of outputs) {
    const found = notFinite(value);
    if (found !== null) return notNumber(name, found, row);
  }
  return null;
}

function notNumber(name: string, found: number, row: number): StemmaError {
  return runnerFault("runner-output-invalid", `the model said ${found} in its output '${name}'`, {
    row,
    hint: "Look at the inputs of this row; a model that says no number on valid data must not be promoted.",
    data: { output: name, found: String(found) },
  });
}

function notFinite(value: Value): number | null {
  if (value instanceof Tensor) {
    if (value.type !== "float32" && value.type !== "float64") return null;
    for (const element of value.data) if (!Number.isFinite(element)) return Number(element);
    return null;
  }
  if (typeof value === "number") return Number.isFinite(value) ? null : value;
  if (value === null || typeof value !== "object") return null;
  for (const each of Object.values(value)) {
    const found = notFinite(each);
    if (found !== null) return found;
  }
  return null;
}
