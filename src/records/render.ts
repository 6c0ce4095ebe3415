import type { RecordKind } from "./kind.ts";
import { orderKeys } from "./order.ts";
import { literalLines, printScalar, printText } from "./scalar.ts";
import { isBracketed, widest } from "./style.ts";
import type { Json, Pointer } from "./tree.ts";

type JsonMap = Readonly<Record<string, Json>>;

/** A value to render and where it stands. */
export interface Site {
  readonly kind: RecordKind;
  readonly pointer: Pointer;
  /** Columns before the keys or dashes of this level. */
  readonly indent: number;
}

/** Tells whether a value is a map. */
export function isJsonMap(value: Json): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Renders a value in brackets or as a scalar, on one line. */
export function renderFlow(value: Json, kind: RecordKind, pointer: Pointer): string {
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item, index) =>
      renderFlow(item, kind, [...pointer, index]),
    );
    return `[${items.join(", ")}]`;
  }
  if (isJsonMap(value)) return `{${entriesOf(value, kind, pointer).join(", ")}}`;
  return printScalar(value as string | number | boolean | null, "flow");
}

function entriesOf(map: JsonMap, kind: RecordKind, pointer: Pointer): string[] {
  return orderKeys(kind, pointer, Object.keys(map)).map((key) =>
    renderFlowEntry(key, map[key] ?? null, kind, pointer),
  );
}

/** Renders a key and its value for the inside of a map in brackets. */
export function renderFlowEntry(key: string, value: Json, kind: RecordKind, pointer: Pointer): string {
  return `${printText(key, "flow")}: ${renderFlow(value, kind, [...pointer, key])}`;
}

/** Renders the entries of a map, one a line, each with its line end. */
export function renderMap(map: JsonMap, site: Site): string {
  return orderKeys(site.kind, site.pointer, Object.keys(map))
    .map((key) => renderEntry(key, map[key] ?? null, site))
    .join("");
}

/** Renders one entry of a map as lines. */
export function renderEntry(key: string, value: Json, site: Site): string {
  const name = `${" ".repeat(site.indent)}${printText(key, "block")}:`;
  const below = { ...site, pointer: [...site.pointer, key], indent: site.indent + 2 };
  return `${name}${renderAfter(value, below, name.length)}`;
}

/** Renders one item of a list as lines. */
export function renderItem(value: Json, index: number, site: Site): string {
  const dash = `${" ".repeat(site.indent)}-`;
  const below = { ...site, pointer: [...site.pointer, index], indent: site.indent + 2 };
  const line = renderLine(value, below, dash.length);
  if (line !== null) return `${dash}${line}\n`;
  /* The first key or dash of a nested value stands on the line of the dash. */
  if (typeof value === "object") return `${dash}${renderBlock(value, below).slice(dash.length)}`;
  return `${dash}${renderAfter(value, below, dash.length)}`;
}

/** Renders what follows a key's colon, or a dash, down to the last line end. */
export function renderAfter(value: Json, site: Site, column: number): string {
  const line = renderLine(value, site, column);
  if (line !== null) return `${line}\n`;
  if (typeof value !== "string") return `\n${renderBlock(value, site)}`;
  const literal = literalLines(value);
  if (literal === null) return ` ${printText(value, "block")}\n`;
  const pad = " ".repeat(site.indent);
  const lines = literal.lines.map((text) => (text === "" ? "\n" : `${pad}${text}\n`));
  return ` ${literal.header}\n${lines.join("")}`;
}

/** Renders a map or list below its key, one entry a line. */
export function renderBlock(value: Json, site: Site): string {
  if (!Array.isArray(value)) return renderMap(value as JsonMap, site);
  return (value as readonly Json[]).map((item, index) => renderItem(item, index, site)).join("");
}

/* What fits behind a key on its own line, with a space before it; null for what needs lines below. */
function renderLine(value: Json, site: Site, column: number): string | null {
  if (value === null) return isBareTag(site.pointer) ? "" : " null";
  if (typeof value === "string") return literalLines(value) === null ? ` ${printText(value, "block")}` : null;
  if (typeof value !== "object") return ` ${printScalar(value, "block")}`;
  const isEmpty = (Array.isArray(value) ? value : Object.keys(value)).length === 0;
  if (!isEmpty && !isBracketed(site.kind, site.pointer)) return null;
  const line = ` ${renderFlow(value, site.kind, site.pointer)}`;
  return isEmpty || column + line.length <= widest ? line : null;
}

/* A tag without a value is a key without a value. */
function isBareTag(pointer: Pointer): boolean {
  return pointer.length === 2 && pointer[0] === "tags";
}
