import type { FeatureValue } from "../../telemetry/drift/features.ts";
import { csvRows } from "../../values/csv.ts";
import { StemmaError } from "../../values/error.ts";
import { closest } from "../../values/similar.ts";
import type { FeatureTable } from "../profile-forms.ts";

/**
 * The values of each feature of a table, by name; null is missing. A cell of CSV is text: a column whose cells are all numbers is one of
 * numbers, unless the feature is known to be of names.
 * @throws StemmaError `features-invalid`
 */
export function featureColumns(
  { data, format }: FeatureTable,
  isOfNames: (feature: string) => boolean = () => false,
): ReadonlyMap<string, readonly FeatureValue[]> {
  return format === "csv" ? columnsOfCells(data, isOfNames) : columnsOfLines(data);
}

function columnsOfCells(
  data: string,
  isOfNames: (feature: string) => boolean,
): ReadonlyMap<string, readonly FeatureValue[]> {
  const [head, ...rows] = csvRows(data, wrong);
  const names = head?.cells ?? [];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw wrong(1, `there are two columns ${twice}`);
  for (const { cells, line } of rows)
    if (cells.length !== names.length)
      throw wrong(line, `it has ${String(cells.length)} cells and the head has ${String(names.length)}`);
  return new Map(
    names.map((name, at) => {
      const texts = rows.map(({ cells }) => cells[at] ?? "");
      const numeric = !isOfNames(name) && texts.every((text) => text === "" || isNumber(text));
      return [name, texts.map((text) => (text === "" ? null : numeric ? Number(text) : text))];
    }),
  );
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function columnsOfLines(data: string): ReadonlyMap<string, readonly FeatureValue[]> {
  const columns = new Map<string, FeatureValue[]>();
  data.split("\n").forEach((line, at) => {
    if (line.trim() === "") return;
    for (const [name, value] of Object.entries(parseLine(line, at + 1))) {
      if (!isFeature(value)) throw wrong(at + 1, `${name} is no number, text, truth or null`);
      const column = columns.get(name) ?? [];
      column.push(value);
      columns.set(name, column);
    }
  });
  return columns;
}

function parseLine(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw wrong(number, "it is no JSON");
  }
  throw wrong(number, "it is no object");
}

function isFeature(value: unknown): value is FeatureValue {
  return value === null || ["number", "string", "boolean"].includes(typeof value);
}

function wrong(line: number, what: string): StemmaError {
  return new StemmaError("features-invalid", `line ${String(line)}: ${what}`, {
    hint: 'Write a line of names and a line for each row, or lines such as {"loudness": 0.7, "device": "phone"}.',
    data: { line },
  });
}

/** The error of a feature that is not there; `name` is null where there is none at all. */
export function noFeature(message: string, name: string | null, known: readonly string[]): StemmaError {
  const near = name === null ? null : closest(name, known);
  return new StemmaError("features-invalid", message, {
    hint: near === null ? "Name features that the data has values of." : `Did you mean ${near}?`,
    data: { feature: name },
  });
}
