import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { banner, kinds, readSchema } from "./sources.mjs";

const declarations = `${banner}

/** One complaint of a validator, as ajv reports it. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name that was judged, where a name and not a value is wrong. */
  readonly propertyName?: string;
  /** The value that was judged. */
  readonly data?: unknown;
  /** The schema that holds the keyword. */
  readonly parentSchema?: Readonly<Record<string, unknown>>;
}

/** Tells whether a value fits a schema, and leaves its complaints in \`errors\`. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

${kinds.map((kind) => `export const ${kind}: Validator;`).join("\n")}
`;

/* ajv's output imports small run-time helpers; bundling inlines them, so that ajv is needed only here. */
async function inline(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL("../..", import.meta.url)), loader: "js" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    target: "es2022",
    minifySyntax: true,
    write: false,
  });
  return result.outputFiles[0].text.replace(/^\/\/ .*\n/gm, "");
}

/** The validators, compiled ahead of time, with their declarations. */
export async function outputs() {
  const schemas = await Promise.all(kinds.map(readSchema));
  const ajv = new Ajv2020({
    schemas,
    strict: true,
    allowUnionTypes: false,
    allErrors: true,
    discriminator: true,
    verbose: true,
    messages: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, Object.fromEntries(kinds.map((kind) => [kind, `stemma:${kind}`])));
  return new Map([
    ["src/records/generated/validators.js", `${banner}\n${await inline(code)}`],
    ["src/records/generated/validators.d.ts", declarations],
  ]);
}
