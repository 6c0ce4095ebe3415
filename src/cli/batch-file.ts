import { JsonFault, parseStrictJson } from "../artifacts/strict-json.ts";
import { isMap, nameKind, parseText, readText } from "./documents.ts";
import type { Io } from "./io.ts";
import { usageFault } from "./usage.ts";

/** What `--from` names: one map, or a list of them for a batch. */
export type FromFile =
  | { readonly kind: "one"; readonly map: Readonly<Record<string, unknown>> }
  | { readonly kind: "batch"; readonly maps: readonly Readonly<Record<string, unknown>>[] };

/**
 * Reads the file of `--from`: a JSON or YAML map, a list of maps, or JSON Lines with a map a line. JSON Lines are told by the
 * file's name, and on standard input by several lines that each start with a brace. `-` is standard input.
 * @throws StemmaError `file-unreadable`, `usage-invalid`
 */
export async function readFromFile(io: Io, file: string): Promise<FromFile> {
  const text = await readText(io, file);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const hasLines = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line));
  if (/\.(?:jsonl|ndjson)$/.test(file) || (file === "-" && hasLines)) {
    const values = lines.map((line, index) => parseLine(line, file, index + 1));
    return { kind: "batch", maps: values.map((value, index) => mapAt(value, file, `line ${index + 1}`)) };
  }
  const value = await parseText(text, "--from", file);
  if (!Array.isArray(value)) return { kind: "one", map: mapAt(value, file, "the file") };
  const items = value as readonly unknown[];
  return { kind: "batch", maps: items.map((item, index) => mapAt(item, file, `entry ${index + 1}`)) };
}

function parseLine(text: string, file: string, line: number): unknown {
  try {
    return parseStrictJson(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const why = error.message.replace(/^line 1: /, "");
    throw usageFault(`--from ${file}: line ${line} is no JSON: ${why}`, "Write one JSON object a line.", {
      file,
      line,
    });
  }
}

function mapAt(value: unknown, file: string, where: string): Readonly<Record<string, unknown>> {
  if (isMap(value)) return value;
  throw usageFault(
    `--from ${file}: ${where} is ${nameKind(value)}, expected a map`,
    "Write `key: value` lines or a JSON object; a batch is a list of such maps, or one JSON object a line.",
    { file },
  );
}
