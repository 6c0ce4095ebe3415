import { compile } from "json-schema-to-typescript";
import { banner, kinds, readSchema } from "./sources.mjs";

const options = {
  bannerComment: banner,
  additionalProperties: false,
  format: true,
  declareExternallyReferenced: true,
  ignoreMinAndMaxItems: true,
};

/** The TypeScript types of the records, one file a kind. */
export async function outputs() {
  const files = new Map();
  for (const kind of kinds) {
    const schema = await readSchema(kind);
    files.set(`src/records/generated/${kind}.ts`, await compile(schema, schema.title, options));
  }
  return files;
}
