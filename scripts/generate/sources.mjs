import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The record kinds that have a schema. */
export const kinds = [
  "registry",
  "model",
  "version",
  "evidence",
  "experiment",
  "checkpoint",
  "conclusion",
  "selection",
  "alert",
  "notify",
  "profile",
  "suite",
];

/** The first line of every generated file. */
export const banner = "/* Generated from schemas/; npm run generate */";

/** Reads the text of the schema of one record kind. */
export async function readSchemaText(kind) {
  const url = new URL(`../../schemas/${kind}.schema.json`, import.meta.url);
  return await readFile(fileURLToPath(url), "utf8");
}

/** Reads the schema of one record kind. */
export async function readSchema(kind) {
  return JSON.parse(await readSchemaText(kind));
}
