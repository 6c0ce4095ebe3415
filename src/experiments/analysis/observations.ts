import { StemmaError } from "../../values/error.ts";
import { isInstant } from "../../values/instant.ts";
import { isObservation } from "../../statistics/moments.ts";
import type { Observation } from "./collect.ts";

/**
 * Parses observations, one JSON object a line: `arm`, `unit` and `values`, and where they are known `phase` (else the one given),
 * `at` and `before`. Empty lines are passed over.
 * @throws StemmaError `observation-invalid`
 */
export function parseObservations(text: string, phase: number): readonly Observation[] {
  return text
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [parseLine(line, index + 1, phase)]));
}

function parseLine(line: string, number: number, phase: number): Observation {
  const wrong = (what: string, cause?: unknown) =>
    new StemmaError("observation-invalid", `line ${String(number)}: ${what}`, {
      hint: 'Write one JSON object a line, such as {"arm":"control","unit":"u1","values":{"clicked":1}}.',
      data: { line: number },
      cause,
    });
  const found = parseObject(line, wrong);
  const { arm, unit, at } = found;
  if (typeof arm !== "string" || arm === "") throw wrong("arm is no name");
  if (typeof unit !== "string" || unit === "") throw wrong("unit is no text");
  if (at !== undefined && (typeof at !== "string" || !isInstant(at))) {
    throw wrong("at is no instant such as 2026-11-21T10:00:00.000Z");
  }
  const own = found["phase"] ?? phase;
  if (typeof own !== "number" || !Number.isInteger(own)) throw wrong("phase is no whole number");
  const numbers = (key: "values" | "before") =>
    numbersOf(found[key] ?? {}, () => wrong(`${key} are no numbers by name`));
  return { arm, unit, phase: own, at: at ?? null, values: numbers("values"), before: numbers("before") };
}

function parseObject(
  line: string,
  wrong: (what: string, cause?: unknown) => StemmaError,
): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw wrong("this is no JSON", error);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong("this is no object");
  return value as Record<string, unknown>;
}

function numbersOf(value: unknown, wrong: () => StemmaError): Readonly<Record<string, number>> {
  if (typeof value !== "object" || value === null) throw wrong();
  const entries = Object.entries(value).filter((entry): entry is [string, number] => isObservation(entry[1]));
  if (entries.length < Object.keys(value).length) throw wrong();
  return Object.fromEntries(entries);
}
