import { closest } from "../../values/similar.ts";
import { queryFault, quoted } from "./fault.ts";
import type { Field } from "./field.ts";
import { type FieldRow, fieldTable } from "./field-table.ts";
import type { FieldPart } from "./scanner.ts";

/** More parts than any record has levels and any key has dots. */
const maxParts = 64;

const patterns = fieldTable.map((row) => ({ row, parts: row.name.split(".") }));

type Pattern = (typeof patterns)[number];

/** Fields that only hold other fields, such as `training`, each with the row of one of those. */
const groups: ReadonlyMap<string, FieldRow> = new Map(
  patterns.flatMap(({ row, parts }) => {
    const named = parts.findIndex(isHole);
    const depth = named < 0 ? parts.length - 1 : named;
    return Array.from({ length: depth }, (_, at) => [parts.slice(0, at + 1).join("."), row] as const);
  }),
);

/** What the parts in capitals stand for. */
interface Filling {
  readonly one: string;
  readonly key: string;
  readonly path: readonly string[];
}

/**
 * Finds the field that some parts name.
 * @throws StemmaError `query-invalid` with the column of the part that is none
 */
export function fieldOf(query: string, parts: readonly FieldPart[]): Field {
  const last = parts[maxParts];
  if (last !== undefined) {
    const expected = `a field of at most ${maxParts} parts`;
    throw queryFault(query, { offset: last.offset, expected, found: `${parts.length} parts` });
  }
  for (const pattern of patterns) {
    const filling = match(pattern, parts);
    if (filling !== null) return fieldFrom(pattern, filling);
  }
  return groupOf(parts) ?? unknown(query, parts);
}

/** The field of plain parts, such as `created`, and of a key below them where one is given. */
export function fieldNamed(name: string, ...keys: readonly string[]): Field {
  const parts = name.split(".").map((text) => ({ text, quoted: false, offset: 0 }));
  return fieldOf(name, [...parts, ...keys.map((text) => ({ text, quoted: true, offset: 0 }))]);
}

function match({ parts: pattern }: Pattern, parts: readonly FieldPart[]): Filling | null {
  const open = pattern.findIndex((part) => part === "KEY" || part === "PATH");
  const head = open < 0 ? pattern : pattern.slice(0, open);
  const tail = open < 0 ? [] : pattern.slice(open + 1);
  const end = parts.length - tail.length;
  if (open < 0 ? end !== head.length : end <= head.length) return null;
  if (!fits(head, parts) || !fits(tail, parts.slice(end))) return null;
  const path = parts.slice(head.length, end).map(({ text }) => text);
  return { one: parts[pattern.findIndex(isOne)]?.text ?? "", key: path.join("."), path };
}

function fits(pattern: readonly string[], parts: readonly FieldPart[]): boolean {
  return pattern.every((wanted, at) => {
    const part = parts[at];
    return isOne(wanted) || (part?.text === wanted && !part.quoted);
  });
}

function fieldFrom({ row, parts }: Pattern, { one, key, path }: Filling): Field {
  const fill = (part: string): string => {
    if (isOne(part)) return one;
    return part === "KEY" ? key : part;
  };
  const written = parts.flatMap((part) => {
    if (part === "PATH") return path.map(printPart);
    return isHole(part) ? [printPart(fill(part))] : [part];
  });
  return {
    name: written.join("."),
    type: row.type,
    owner: row.owner,
    keys: (row.keys ?? parts).filter((part) => part !== "PATH").map(fill),
    loose: parts.includes("PATH") ? path : [],
  };
}

function groupOf(parts: readonly FieldPart[]): Field | null {
  const name = parts.map(({ text }) => text).join(".");
  const row = parts.some(({ quoted }) => quoted) ? undefined : groups.get(name);
  if (row === undefined) return null;
  const keys = parts.map(({ text }) => text);
  return {
    name,
    type: "map",
    owner: row.owner,
    keys: row.owner === "version" ? keys : keys.slice(1),
    loose: [],
  };
}

function isOne(part: string): boolean {
  return part === "SUITE" || part === "STAGE";
}

function isHole(part: string): boolean {
  return isOne(part) || part === "KEY" || part === "PATH";
}

/** A part as a query writes it: in quotes where it has dots or signs. */
function printPart(part: string): string {
  return /^[\p{L}\p{N}_@/-]+$/u.test(part) ? part : `"${part.replaceAll('"', '""')}"`;
}

/** The parts that may follow others; empty where those are not the beginning of any field. */
export function partsAfter(parts: readonly string[]): readonly string[] {
  const found = patterns
    .filter(
      ({ parts: pattern }) =>
        pattern.length > parts.length &&
        parts.every((part, at) => isOne(pattern[at] ?? "") || pattern[at] === part),
    )
    .map(({ parts: pattern }) => pattern[parts.length] ?? "");
  return [...new Set(found)];
}

function unknown(query: string, parts: readonly FieldPart[]): never {
  const texts = parts.map(({ text, quoted: inQuotes }) => (inQuotes ? `"${text}"` : text));
  const at = texts.findIndex(
    (text, index) => !partsAfter(texts.slice(0, index)).some((next) => next === text || isHole(next)),
  );
  const depth = at < 0 ? texts.length - 1 : at;
  const [holder, wrong] = [texts.slice(0, depth).join("."), parts[depth]];
  const candidates = partsAfter(texts.slice(0, depth));
  const near = closest(
    wrong?.text ?? "",
    candidates.filter((part) => !isHole(part)),
  );
  throw queryFault(query, {
    offset: wrong?.offset ?? 0,
    expected: holder === "" ? "a field" : `a field of ${holder}`,
    found: quoted(wrong?.text ?? ""),
    message:
      holder === ""
        ? `a version has no field ${quoted(wrong?.text ?? "")}`
        : `${holder} has no field ${quoted(wrong?.text ?? "")}`,
    hint: hintFor(holder, near, candidates),
    data: { field: texts.join("."), fields: candidates },
  });
}

function hintFor(holder: string, near: string | null, candidates: readonly string[]): string {
  if (near !== null) return `Did you mean ${holder === "" ? near : `${holder}.${near}`}?`;
  if (candidates.length === 0) return `Write ${holder} alone.`;
  return `Fields${holder === "" ? "" : ` of ${holder}`}: ${candidates.join(", ")}.`;
}

/** Says what to write instead of a field that only holds others. */
export function hintForMap({ name }: Field): string {
  const parts = partsAfter(name.split("."));
  return `Ask for ${parts.map((part) => `${name}.${part}`).join(", ")}; or whether ${name} is null.`;
}
