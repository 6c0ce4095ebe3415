import { banner, kinds, readSchemaText } from "./sources.mjs";

/** The texts of the schemas, for the copies that a registry carries, and the copies of this repository's own registry. */
export async function outputs() {
  const copies = new Map();
  for (const kind of kinds) copies.set(`registry/.schemas/${kind}.schema.json`, await readSchemaText(kind));
  const entries = [...copies.values()].map((text, at) => `  ${kinds[at]}: ${JSON.stringify(text)},`);
  const text = `${banner}

/** The JSON Schema of each record kind, as text. */
export const schemaTexts = {
${entries.join("\n")}
} as const;
`;
  return new Map([["src/records/generated/schemas.ts", text], ...copies]);
}
