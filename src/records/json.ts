import type { StemmaError } from "../values/error.ts";
import type { RecordKind, RecordOf } from "./kind.ts";
import { problemsError } from "./problem.ts";
import { codePointOf, forbiddenAt } from "./text.ts";
import { type Json, type Pointer, renderPointer } from "./tree.ts";
import { isRecord, schemaError } from "./validate.ts";

type JsonMap = Readonly<Record<string, Json>>;

const refusedKeys = new Set(["__proto__", "constructor", "prototype", "<<", ""]);

/**
 * Copies a record as plain JSON, without its undefined keys.
 * @throws StemmaError `record-invalid` for what no file may hold: a number that is not finite or a whole one beyond
 *   2^53, a control character, a refused key, a value outside the schema
 */
export function toJson<K extends RecordKind>(kind: K, value: RecordOf<K>, path: string): JsonMap {
  const json = copy(value, [], (pointer, message) => refusal(kind, path, pointer, message)) as JsonMap;
  if (!isRecord(kind, json)) throw schemaError(kind, path, json, { text: "", root: null });
  return json;
}

type Refuse = (pointer: Pointer, message: string) => StemmaError;

function copy(value: unknown, pointer: Pointer, refuse: Refuse): Json {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "string") return text(value, pointer, refuse);
  if (typeof value === "number") return number(value, pointer, refuse);
  if (Array.isArray(value)) return value.map((item, index) => copy(item, [...pointer, index], refuse));
  if (typeof value !== "object") throw refuse(pointer, `is a ${typeof value}`);
  const map = Object.create(null) as Record<string, Json>;
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    if (refusedKeys.has(key)) throw refuse([...pointer, key], "has a key that is not allowed");
    map[text(key, [...pointer, key], refuse)] = copy(item, [...pointer, key], refuse);
  }
  return map;
}

function text(value: string, pointer: Pointer, refuse: Refuse): string {
  const at = forbiddenAt(value);
  if (at !== -1) throw refuse(pointer, `holds the character ${codePointOf(value, at)}`);
  return value;
}

function number(value: number, pointer: Pointer, refuse: Refuse): number {
  if (!Number.isFinite(value)) throw refuse(pointer, `is ${String(value)}`);
  return Object.is(value, -0) ? 0 : value;
}

function refusal(kind: RecordKind, path: string, pointer: Pointer, message: string): StemmaError {
  const what = pointer.length === 0 ? "the record" : `'${pointer.join(".")}'`;
  const expected =
    "a finite number, a text without control characters, true, false, nothing, a list or a map";
  const place = { line: 1, column: 1, found: null, pointer: renderPointer(pointer) };
  return problemsError("record-invalid", {
    path,
    kind,
    problems: [{ ...place, message: `${what} ${message}`, expected }],
    omitted: 0,
    unwritten: true,
  });
}
