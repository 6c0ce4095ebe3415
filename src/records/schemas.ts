import { schemaTexts } from "./generated/schemas.ts";
import type { RecordKind } from "./kind.ts";

/** The JSON Schema of a record kind as text, for the copy that a registry carries for editors. */
export function schemaText(kind: RecordKind): string {
  return schemaTexts[kind];
}

/** What `registry/.gitattributes` holds: Git keeps LF line ends in records on every system. */
export const gitAttributes = "*.yaml text eol=lf\n*.json text eol=lf\n";
