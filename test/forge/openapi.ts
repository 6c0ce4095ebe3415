import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: object;
}

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly schema: object };
  readonly response: { readonly status: number; readonly example: unknown };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** What GitHub publishes about the part of its API that is used. */
const description = JSON.parse(
  readFileSync(new URL("../fixtures/github-openapi.json", import.meta.url), "utf8"),
) as Description;

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
}

/** A request, known by its operation. */
export interface Known {
  readonly operation: string;
  readonly status: number;
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong with it by the published description. */
  readonly complaints: readonly string[];
}

const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true, validateFormats: false });
const compiled = new Map<object, ValidateFunction>();

function faults(where: string, schema: object, value: unknown): readonly string[] {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  const holder = { value };
  return validate(holder.value)
    ? []
    : (validate.errors ?? []).map((each) => `${where}${each.instancePath}: ${each.message ?? ""}`);
}

/** The published example of an answer. */
export function exampleOf(path: string, method: string): unknown {
  return structuredClone(description.paths[path]?.[method]?.response.example);
}

/** Finds the operation of a request and holds the request against its description; null for none that is published. */
export function recognise({ method, url, body }: Received, root: string): Known | null {
  const segments = url.pathname.slice(root.length).split("/");
  for (const [path, operations] of Object.entries(description.paths)) {
    const values = valuesIn(path.split("/"), segments);
    const operation = operations[method.toLowerCase()];
    if (values === null || operation === undefined) continue;
    const complaints = complaintsAbout(operation, { values, query: url.searchParams, body });
    return { operation: operation.operationId, status: operation.response.status, values, complaints };
  }
  return null;
}

function valuesIn(
  template: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | null {
  if (template.length !== segments.length) return null;
  const values: Record<string, string> = {};
  for (const [at, part] of template.entries()) {
    const segment = decodeURIComponent(segments[at] ?? "");
    if (part.startsWith("{")) values[part.slice(1, -1)] = segment;
    else if (part !== segment) return null;
  }
  return values;
}

interface Given {
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

function complaintsAbout(
  { parameters, requestBody }: Operation,
  { values, query, body }: Given,
): readonly string[] {
  const known = parameters.filter((each) => each.in === "query");
  const complaints = [...query.keys()]
    .filter((name) => !known.some((each) => each.name === name))
    .map((name) => `query ${name} is not known`);
  for (const { name, in: place, required, schema } of parameters) {
    const value = place === "path" ? values[name] : place === "query" ? query.get(name) : null;
    if (value == null) complaints.push(...(required ? [`${place} ${name} is missing`] : []));
    else
      complaints.push(
        ...faults(`${place} ${name}`, { type: "object", properties: { value: schema } }, { value }),
      );
  }
  if (requestBody === undefined) return body === undefined ? complaints : [...complaints, "it has a body"];
  if (body === undefined) return requestBody.required ? [...complaints, "the body is missing"] : complaints;
  const names = Object.keys((requestBody.schema as { readonly properties?: object }).properties ?? {});
  const odd = Object.keys(body as object).filter((name) => !names.includes(name));
  return [
    ...complaints,
    ...odd.map((name) => `body ${name} is not known`),
    ...faults("body", requestBody.schema, body),
  ];
}
