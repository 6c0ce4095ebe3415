import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDigest } from "../../values/digest.ts";
import { isAbsence, sourceFailed } from "../errno.ts";
import { artifactPathFault } from "../../values/artifact-path.ts";
import { labelName, type TreeFile } from "./files.ts";

/** What a pulled folder says of itself. */
export interface Label {
  readonly text: string;
  readonly files: readonly TreeFile[];
}

/**
 * Reads the label of a folder; null where there is none, or one that no pull wrote.
 * @throws StemmaError `artifact-unreadable`
 */
export async function readLabel(folder: string): Promise<Label | null> {
  const path = join(folder, labelName);
  try {
    const text = await readFile(path, "utf8");
    const files = filesIn(text);
    return files === null ? null : { text, files };
  } catch (error) {
    if (isAbsence(error)) return null;
    throw sourceFailed(path, error);
  }
}

/* Anything may stand in a file of this name, and what it lists decides on what is removed. */
function filesIn(text: string): readonly TreeFile[] | null {
  const value = parsed(text);
  if (!isMap(value) || value["stemma"] !== 1 || !Array.isArray(value["files"])) return null;
  const files = value["files"].flatMap((file: unknown) => (isFile(file) ? [file] : []));
  return files.length === value["files"].length ? files : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // it is not ours then
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isFile(value: unknown): value is TreeFile {
  if (!isMap(value)) return false;
  const { path, digest, size } = value;
  return (
    typeof path === "string" &&
    artifactPathFault(path) === null &&
    typeof digest === "string" &&
    isDigest(digest) &&
    Number.isSafeInteger(size)
  );
}
