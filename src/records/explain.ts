import type { Complaint } from "./complaint.ts";
import type { SchemaError } from "./generated/validators.js";
import { closest } from "../values/similar.ts";
import { positionAt } from "./position.ts";
import { cutShort, type Problem } from "./problem.ts";
import { findNode, type Node, parsePointer, type Pointer, renderPointer } from "./tree.ts";

/** A record's text with its tree; the tree is null for a value that was never text. */
export interface Source {
  readonly text: string;
  readonly root: Node | null;
}

/** Turns the complaints of a validator into problems with places. */
export function explain(complaints: readonly Complaint[], source: Source): Problem[] {
  return complaints.map((complaint) => problemOf(complaint, source));
}

/** Makes a problem of the value at a pointer. */
export function problemAt(source: Source, pointer: Pointer, message: string, expected: string): Problem {
  const place = source.root === null ? null : findNode(source.root, pointer);
  const offset = place?.node.start ?? 0;
  const found = place === null ? null : foundIn(source.text, place.node);
  return { ...positionAt(source.text, offset), message, found, expected, pointer: renderPointer(pointer) };
}

function problemOf({ error, expected }: Complaint, source: Source): Problem {
  const pointer = parsePointer(error.instancePath);
  const what = pointer.at(-1) === undefined ? "the record" : `'${pointer.join(".")}'`;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(error, pointer, source);
    case "required":
      return missingKey(error, pointer, source);
    case "propertyNames": {
      const name = String(error.params["propertyName"]);
      return keyProblem(
        source,
        [...pointer, name],
        `${what} has a key '${cutShort(name)}' that is no name`,
        expected,
      );
    }
    default:
      return wrongValue(error, pointer, source, expected);
  }
}

function wrongValue(error: SchemaError, pointer: Pointer, source: Source, expected: string): Problem {
  const problem = problemAt(source, pointer, "", expected);
  const found = problem.found ?? wordFor(error.data);
  const what = pointer.length === 0 ? "the record" : `'${pointer.join(".")}'`;
  if (isUnquotedVersion(error, expected)) {
    const message = `${what} is ${found}, which YAML reads as a number: write all three parts (1.10.0), or put it in quotes`;
    return { ...problem, found, message, expected: `${expected}, in quotes where it looks like a number` };
  }
  return { ...problem, found, message: `${what} is ${found}, and must be ${expected}` };
}

/** Tells whether a complaint is about a number where a version belongs, such as 1.10 for "1.10". */
export function isUnquotedVersion(error: SchemaError, expected: string): boolean {
  return typeof error.data === "number" && expected.startsWith("a version");
}

function unknownKey(error: SchemaError, pointer: Pointer, source: Source): Problem {
  const key = String(error.params["additionalProperty"]);
  const known = Object.keys(error.parentSchema?.["properties"] ?? {});
  const guess = closest(key, known);
  const where = pointer.length === 0 ? "" : ` in '${pointer.join(".")}'`;
  const hint = guess === null ? "" : `; did you mean '${guess}'?`;
  const message = `unknown key '${cutShort(key)}'${where}${hint}`;
  return keyProblem(source, [...pointer, key], message, guess ?? `one of ${known.join(", ")}`);
}

function missingKey(error: SchemaError, pointer: Pointer, source: Source): Problem {
  const key = String(error.params["missingProperty"]);
  const where = pointer.length === 0 ? "" : ` in '${pointer.join(".")}'`;
  const problem = problemAt(source, pointer, `the key '${key}' is missing${where}`, `${key}: ...`);
  return { ...problem, found: null };
}

/* A wrong key is shown where the key stands, a wrong value where the value does. */
function keyProblem(source: Source, pointer: Pointer, message: string, expected: string): Problem {
  const place = source.root === null ? null : findNode(source.root, pointer);
  const found = cutShort(String(pointer.at(-1)));
  const position = positionAt(source.text, place?.start ?? 0);
  return { ...position, message, found, expected, pointer: renderPointer(pointer) };
}

function foundIn(text: string, node: Node): string {
  if (node.type === "map") return "a map";
  if (node.type === "list") return "a list";
  if (node.style === "empty") return "nothing";
  return cutShort(text.slice(node.start, node.end).split("\n")[0] ?? "");
}

function wordFor(data: unknown): string {
  if (Array.isArray(data)) return "a list";
  if (typeof data === "object" && data !== null) return "a map";
  return data === undefined ? "nothing" : cutShort(JSON.stringify(data));
}
