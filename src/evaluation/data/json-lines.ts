import type { ByteSource } from "../../artifacts/byte-source.ts";
import type { Json } from "../../records/tree.ts";
import type { Row } from "../row.ts";
import { dataInvalid } from "./data-fault.ts";
import { linesOf } from "./lines.ts";

/**
 * Reads JSON Lines: an object a line, whose keys are the columns. Empty lines are passed over.
 * @throws StemmaError `data-invalid`
 */
export function* readJsonLines(source: ByteSource, file: string): Generator<Row> {
  let number = 0;
  for (const line of linesOf(source, file)) {
    if (line.text.trim() === "") continue;
    number += 1;
    const place = { file, row: number, line: line.number };
    let value: unknown;
    try {
      value = JSON.parse(line.text);
    } catch (error) {
      throw dataInvalid(place, `the line is no JSON: ${(error as Error).message}`, error);
    }
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw dataInvalid(place, "the line is no JSON object");
    yield { number, columns: new Map(Object.entries(value as Readonly<Record<string, Json>>)), step: null };
  }
}
