import fs from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const folder = new URL("../../schemas/json/", import.meta.url);

/** A key of a form, as its schema describes it. */
export interface Property {
  readonly description: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly items?: Property;
  readonly anyOf?: readonly Property[];
  readonly additionalProperties?: Property | boolean;
}

/** A form, or a part of one, as its schema describes it. */
export interface Shape {
  readonly description: string;
  readonly title?: string;
  readonly type: string;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Property>>;
}

function read(name: string): unknown {
  return JSON.parse(fs.readFileSync(new URL(`${name}.schema.json`, folder), "utf8"));
}

/** What the forms share. */
export const shared = (read("shared") as { readonly $defs: Readonly<Record<string, Shape>> }).$defs;

/** The schema of every form, by name. */
export const schemas: ReadonlyMap<string, Shape> = new Map(
  fs
    .readdirSync(folder)
    .map((file) => file.replace(/\.schema\.json$/, ""))
    .filter((name) => name !== "shared")
    .map((name) => [name, read(name) as Shape]),
);

const ajv = new Ajv2020({ strict: true, allErrors: true });
for (const name of ["shared", ...schemas.keys()]) ajv.addSchema(read(name) as object);

/** What is wrong with a value in the eyes of a schema; empty where nothing is. */
export function complaintsOf(form: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(`stemma:json/${form}`);
  if (validate === undefined) return [`there is no form ${form}`];
  if (validate(value) === true) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath || "/"} ${message ?? ""} ${JSON.stringify(params)}`,
  );
}
