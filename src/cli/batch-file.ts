import { JsonFault, parseStrictJson } from "../artifacts/strict-json.ts";
import { isMap, nameKind, parseText, readText } from "./documents.ts";
import type { Io } from "./io.ts";
import { usageFault } from "./usage.ts";

/** One registration, as `--from` or a batch gives it. */
export type RegistrationMap = Readonly<Record<string, unknown>>;

/**
 * Reads the file of `--batch`: JSON Lines with a map a line, or a JSON or YAML list of maps. JSON Lines are told by the file's name,
 * and on standard input by lines that each start with a brace. `-` is standard input.
 * @throws StemmaError `file-unreadable`, `usage-invalid`
 */
export async function readBatchFile(io: Io, file: string): Promise<readonly RegistrationMap[]> {
  const text = await readText(io, file);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const hasLines = lines.length > 0 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line));
  if (/\.(?:jsonl|ndjson)$/.test(file) || (file === "-" && hasLines)) {
    const values = lines.map((line, index) => parseLine(line, file, index + 1));
    return values.map((value, index) => mapAt(value, file, `line ${index + 1}`));
  }
  const value = await parseText(text, "--batch", file);
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((item, index) => mapAt(item, file, `entry ${index + 1}`));
  throw usageFault(
    `--batch ${file}: found ${nameKind(value)}, expected a list`,
    `${howTo} One map alone is --from.`,
    {
      file,
    },
  );
}

/**
 * Reads the file of `--from`: one JSON or YAML map. `-` is standard input.
 * @throws StemmaError `file-unreadable`, `usage-invalid`
 */
export async function readFromFile(io: Io, file: string): Promise<RegistrationMap> {
  const value = await parseText(await readText(io, file), "--from", file);
  if (isMap(value)) return value;
  const hint = Array.isArray(value)
    ? "Register a list with --batch."
    : "Write `key: value` lines or a JSON object.";
  throw usageFault(`--from ${file}: found ${nameKind(value)}, expected a map`, hint, { file });
}

function parseLine(text: string, file: string, line: number): unknown {
  try {
    return parseStrictJson(text);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const why = error.message.replace(/^line 1: /, "");
    throw usageFault(`--batch ${file}: line ${line} is no JSON: ${why}`, "Write one JSON object a line.", {
      file,
      line,
    });
  }
}

const howTo = "A batch is one JSON object a line, or a list of maps in JSON or YAML.";

function mapAt(value: unknown, file: string, where: string): RegistrationMap {
  if (isMap(value)) return value;
  throw usageFault(`--batch ${file}: ${where} is ${nameKind(value)}, expected a map`, howTo, { file });
}
