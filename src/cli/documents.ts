import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { StemmaError } from "../values/error.ts";
import type { Io } from "./io.ts";
import { usageFault } from "./usage.ts";

/**
 * Reads a JSON or YAML file that an option names; `-` is standard input.
 * @throws StemmaError `file-unreadable`, `usage-invalid` where it is neither
 */
export async function readDocument(io: Io, option: string, file: string): Promise<unknown> {
  return parseText(await readText(io, file), option, file);
}

/**
 * Parses the JSON or YAML text of a file that an option names.
 * @throws StemmaError `usage-invalid` where it is neither
 */
export async function parseText(text: string, option: string, file: string): Promise<unknown> {
  const { parseDocument } = await import("yaml");
  // JSON is a subset of YAML 1.2; the core schema keeps 1.10 a number, as JSON does.
  const document = parseDocument(text, { version: "1.2", schema: "core", uniqueKeys: true, merge: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [{ line, col } = { line: null, col: null }] = error.linePos ?? [];
    throw usageFault(`${option} ${file}: ${sayingOf(error)}`, "Write one JSON or YAML document.", {
      file,
      line,
      column: col,
    });
  }
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new StemmaError("usage-invalid", `${option} ${file}: YAML aliases are not allowed`, {
      hint: "Write the values out.",
      data: { file },
      cause,
    });
  }
}

/* The parser draws the place below its first line, which therefore ends in a colon. */
function sayingOf(error: Error): string {
  return (error.message.split("\n")[0] ?? "").replace(/:$/, "");
}

/** Reads a document that has to be a map. */
export async function readMap(
  io: Io,
  option: string,
  file: string,
): Promise<Readonly<Record<string, unknown>>> {
  const value = await readDocument(io, option, file);
  if (isMap(value)) return value;
  throw usageFault(
    `${option} ${file}: found ${nameKind(value)}, expected a map`,
    "Write `key: value` lines or a JSON object.",
    { file },
  );
}

/** Tells whether a value is a map of names to values. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What kind of value it is, as an error calls it. */
export function nameKind(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a map" : `a ${typeof value}`;
}

/** Reads a text file; `-` is standard input. */
export async function readText(io: Io, file: string): Promise<string> {
  if (file === "-") return io.stdin.all();
  try {
    return await readFile(resolve(io.cwd, file), "utf8");
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/**
 * Reads a file as bytes.
 * @throws StemmaError `file-unreadable`
 */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): StemmaError {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  const message = reason === "ENOENT" ? `there is no file ${file}` : `${file} cannot be read: ${reason}`;
  return new StemmaError("file-unreadable", message, {
    hint: "Check the path and its permissions.",
    data: { file, reason },
    cause,
  });
}
