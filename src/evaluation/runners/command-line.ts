import { join } from "node:path";
import type { Json } from "../../records/tree.ts";
import { runnerInvalid } from "../runner-fault.ts";
import type { NamedValues } from "../row.ts";
import type { Feed, ModelFiles } from "../runner.ts";
import { Tensor } from "../tensor.ts";
import { jsonOfTensor } from "../tensor-json.ts";

/**
 * Fills the places of a command line: `{model}` by the path of the weights, `{folder}` by that of the folder of all files.
 * @throws StemmaError `runner-invalid` for an empty command, and for `{model}` where the version has no weights
 */
export function commandLine(argv: readonly string[], model: ModelFiles): readonly string[] {
  if (argv[0] === undefined || argv[0] === "")
    throw runnerInvalid(
      "the command of the runner is empty",
      "Give the program and its arguments as a list.",
    );
  const weights = model.files.find(({ role }) => role === "weights") ?? model.files[0];
  return argv.map((argument) => {
    if (argument.includes("{model}") && weights === undefined)
      throw runnerInvalid(`${model.name} has no files for {model}`, "Take {model} out of the command.");
    const path = weights === undefined ? "" : join(model.folder, weights.path);
    return argument.replaceAll("{model}", () => path).replaceAll("{folder}", () => model.folder);
  });
}

/** The line that asks for one row. */
export function questionLine(id: number, { row, inputs }: Feed): string {
  return `${JSON.stringify({ id, row, inputs: jsonOf(inputs) })}\n`;
}

/** The line that begins a new sequence; it has no answer. */
export const resetLine = '{"reset":true}\n';

/** What a line of a program says: the outputs for a question, or why there are none. */
export type AnswerLine =
  | { readonly id: number; readonly outputs: NamedValues }
  | { readonly id: number; readonly error: string }
  | { readonly fault: string };

/** Reads a line that a program printed. */
export function parseAnswer(line: string): AnswerLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { fault: `it printed a line that is no JSON: ${shown(line)} (${(error as Error).message})` };
  }
  if (!isMap(value)) return { fault: `it printed a line that is no JSON object: ${shown(line)}` };
  const { id, outputs, error } = value;
  if (typeof id !== "number")
    return { fault: `it printed a line without the id of its question: ${shown(line)}` };
  if (typeof error === "string") return { id, error };
  if (!isMap(outputs)) return { fault: `its answer ${id} has neither outputs nor an error: ${shown(line)}` };
  return { id, outputs: new Map(Object.entries(outputs)) };
}

/** Values as JSON says them, tensors as nested lists. */
export function jsonOf(values: NamedValues): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    [...values].map(([name, value]) => [name, value instanceof Tensor ? jsonOfTensor(value) : value]),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(line: string): string {
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
