import { type CsvRow, csvRows } from "../../values/csv.ts";
import { StemmaError } from "../../values/error.ts";
import { isInstant } from "../../values/instant.ts";
import type { Observation } from "./collect.ts";

/* What is no column of a value. */
const own = new Set(["arm", "unit", "phase", "at"]);
const beforePrefix = "before.";

/**
 * Parses observations from CSV (RFC 4180): the columns `arm` and `unit`, where they are known `phase` and `at`, a column for each value, and
 * `before.NAME` for values of before the test. An empty cell is a value that is not known.
 * @throws StemmaError `observation-invalid`
 */
export function parseObservationTable(text: string, phase: number): readonly Observation[] {
  const [head, ...rows] = csvRows(text, wrong);
  if (head === undefined) return [];
  for (const name of ["arm", "unit"])
    if (!head.cells.includes(name)) throw wrong(head.line, `there is no column ${name}`);
  const twice = head.cells.find((name, at) => head.cells.indexOf(name) !== at);
  if (twice !== undefined) throw wrong(head.line, `there are two columns ${twice}`);
  return rows.map((row) => observationOf(head.cells, row, phase));
}

function observationOf(names: readonly string[], { cells, line }: CsvRow, phase: number): Observation {
  if (cells.length !== names.length)
    throw wrong(line, `it has ${String(cells.length)} cells and the head has ${String(names.length)}`);
  const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
  const [arm, unit, at] = [cell("arm"), cell("unit"), cell("at")];
  if (arm === "") throw wrong(line, "arm is no name");
  if (unit === "") throw wrong(line, "unit is no text");
  if (at !== "" && !isInstant(at)) throw wrong(line, "at is no instant such as 2026-11-21T10:00:00.000Z");
  const number = cell("phase") === "" ? phase : Number(cell("phase"));
  if (!Number.isInteger(number)) throw wrong(line, "phase is no whole number");
  const values: Record<string, number> = {};
  const before: Record<string, number> = {};
  for (const [index, name] of names.entries()) {
    const text = cells[index] ?? "";
    if (own.has(name) || text === "") continue;
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) throw wrong(line, `${name} is no number`);
    if (name.startsWith(beforePrefix)) before[name.slice(beforePrefix.length)] = value;
    else values[name] = value;
  }
  return { arm, unit, phase: number, at: at === "" ? null : at, values, before };
}

function wrong(line: number, what: string): StemmaError {
  return new StemmaError("observation-invalid", `line ${String(line)}: ${what}`, {
    hint: "Begin with a line such as arm,unit,at,clicked, and give each observation a line.",
    data: { line },
  });
}
