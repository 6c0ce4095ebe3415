import { banner, kinds, readSchemaText } from "./sources.mjs";

/** The texts of the schemas, for the copies that a registry carries. */
export async function outputs() {
  const entries = [];
  for (const kind of kinds) entries.push(`  ${kind}: ${JSON.stringify(await readSchemaText(kind))},`);
  const text = `${banner}

/** The JSON Schema of each record kind, as text. */
export const schemaTexts = {
${entries.join("\n")}
} as const;
`;
  return new Map([["src/records/generated/schemas.ts", text]]);
}
