import type { StemmaError } from "../../values/error.ts";
import { closest } from "../../values/similar.ts";
import type { Comparison, Expression } from "./expression.ts";
import { queryFault, quoted } from "./fault.ts";
import type { Field } from "./field.ts";
import { fieldOf, hintForMap } from "./fields.ts";
import { forms, isReadable } from "./literal.ts";
import { maxPattern } from "./like.ts";
import { Scanner, type WrittenValue } from "./scanner.ts";

/** The longest query, in UTF-16 units. */
export const maxLength = 64 * 1024;

/** How deep parentheses and `not` may stand within each other. */
export const maxDepth = 200;

const signs = ["<=", ">=", "!=", "<>", "==", "=", "<", ">"] as const;
const comparisons: Readonly<Record<(typeof signs)[number], Comparison>> = {
  "<=": "<=",
  ">=": ">=",
  "!=": "!=",
  "<>": "!=",
  "==": "=",
  "=": "=",
  "<": "<",
  ">": ">",
};
const operators: readonly string[] = ["in", "not in", "like", "ilike", "is"];
const everyOperator = `an operator (=, !=, <, <=, >, >=, in, not in, like, ilike, is null)`;

/**
 * Reads a query into an expression. `closed` has the only values that some fields can have, such as the stages of a lifecycle: another
 * one is a mistake.
 * @throws StemmaError `query-invalid` with `column`, `expected` and `found`
 */
export function parseQuery(query: string, closed?: ReadonlyMap<string, readonly string[]>): Expression {
  if (query.length > maxLength)
    throw queryFault("", {
      offset: 0,
      expected: `a query of at most ${maxLength} characters`,
      found: `${query.length} characters`,
      hint: "Use `in (...)` for many values of one field, or several queries.",
    });
  const scanner = new Scanner(query, closed);
  const expression = parseOr(scanner, 0);
  if (!scanner.ended) throw afterCondition(scanner);
  return expression;
}

function parseOr(scanner: Scanner, depth: number): Expression {
  return parseChain(scanner, "or", () => parseChain(scanner, "and", () => parseUnary(scanner, depth)));
}

function parseChain(scanner: Scanner, kind: "and" | "or", parseOperand: () => Expression): Expression {
  const first = parseOperand();
  const operands = [first];
  while (scanner.keyword(kind) !== null) operands.push(parseOperand());
  return operands.length === 1 ? first : { kind, operands };
}

function parseUnary(scanner: Scanner, depth: number): Expression {
  const offset = scanner.offset;
  if (depth > maxDepth)
    throw queryFault(scanner.query, {
      offset,
      expected: `at most ${maxDepth} parentheses and nots within each other`,
      found: "more",
    });
  if (scanner.keyword("not") !== null) return { kind: "not", operand: parseUnary(scanner, depth + 1) };
  if (scanner.sign("(") === null) return parseCondition(scanner);
  const inner = parseOr(scanner, depth + 1);
  if (scanner.sign(")") === null) {
    const opened = Array.from(scanner.query.slice(0, offset)).length + 1;
    throw afterCondition(scanner, `) for the ( of column ${opened}`);
  }
  return inner;
}

function parseCondition(scanner: Scanner): Expression {
  const offset = scanner.offset;
  const bare = scanner.keyword("and", "or");
  const parts = bare === null ? scanner.field() : null;
  if (parts === null) throw noCondition(scanner, offset);
  const field = fieldOf(scanner.query, parts);
  const sign = scanner.sign(...signs);
  if (sign !== null) return parseComparison(scanner, field, comparisons[sign]);
  const operator = scanner.offset;
  if (scanner.keyword("is") !== null) {
    const negated = scanner.keyword("not") !== null;
    if (scanner.keyword("null") !== null) return { kind: "null", field, negated };
    throw scanner.fault(negated ? "null" : "null or not null", `Write ${field.name} = VALUE to compare.`);
  }
  const negated = scanner.keyword("not") !== null;
  const keyword = scanner.keyword("in", "like", "ilike");
  if (keyword === "in") return { kind: "in", field, values: parseList(scanner, field), negated };
  if (keyword === null) throw noOperator(scanner, negated);
  return parseLike(scanner, { field, ignoreCase: keyword === "ilike", negated, operator });
}

function parseComparison(scanner: Scanner, field: Field, comparison: Comparison): Expression {
  const value = requireValue(scanner, field);
  if (isNull(value)) {
    if (comparison === "=" || comparison === "!=")
      return { kind: "null", field, negated: comparison === "!=" };
    throw mistaken(scanner, value, { expected: forms[field.type], hint: `Write ${field.name} is null.` });
  }
  if (field.type === "age" && (comparison === "=" || comparison === "!="))
    throw mistaken(scanner, value, {
      expected: "< or > before an age",
      hint: `Write age > ${value.text} for what is older.`,
    });
  checkValue(scanner, field, value);
  return { kind: "compare", field, comparison, value: value.text };
}

function parseList(scanner: Scanner, field: Field): readonly string[] {
  const offset = scanner.offset;
  if (field.type === "age")
    throw queryFault(scanner.query, { offset, expected: "< or > before an age", found: "in" });
  if (scanner.sign("(") === null) throw scanner.fault("( and a list of values");
  const values: string[] = [];
  do {
    const value = requireValue(scanner, field);
    if (isNull(value))
      throw mistaken(scanner, value, { expected: forms[field.type], hint: `Add: or ${field.name} is null.` });
    checkValue(scanner, field, value);
    values.push(value.text);
  } while (scanner.sign(",") !== null);
  if (scanner.sign(")") === null) throw scanner.fault(", or )");
  return values;
}

interface LikeParts {
  readonly field: Field;
  readonly ignoreCase: boolean;
  readonly negated: boolean;
  readonly operator: number;
}

/** What `like` can look at: texts, and values that are written as text. */
const textual: ReadonlySet<Field["type"]> = new Set(["text", "tag", "version", "instant", "any"]);

function parseLike(scanner: Scanner, { field, ignoreCase, negated, operator }: LikeParts): Expression {
  if (!textual.has(field.type))
    throw queryFault(scanner.query, {
      offset: operator,
      expected: field.type === "map" ? "is null or is not null" : `a comparison with ${forms[field.type]}`,
      found: "like",
      message: `like compares texts, and ${field.name} is ${field.type === "map" ? "none" : "a number"}`,
      hint: field.type === "map" ? hintForMap(field) : `Write ${field.name} >= VALUE.`,
    });
  const value = requireValue(scanner, field);
  if (value.text.length <= maxPattern)
    return { kind: "like", field, pattern: value.text, ignoreCase, negated };
  throw mistaken(scanner, value, { expected: `a pattern of at most ${maxPattern} characters` });
}

function isNull({ text, quoted: inQuotes }: WrittenValue): boolean {
  return !inQuotes && text.toLowerCase() === "null";
}

function requireValue(scanner: Scanner, field: Field): WrittenValue {
  const value = scanner.value();
  if (value !== null) return value;
  throw scanner.fault(forms[field.type], "Put a value with spaces or signs in quotes: 'a value'.");
}

function checkValue(scanner: Scanner, field: Field, value: WrittenValue): void {
  const only = scanner.closed.get(field.name);
  if (only !== undefined && !only.includes(value.text)) {
    const near = closest(value.text, only);
    throw mistaken(scanner, value, {
      expected: `one of ${only.join(", ")}`,
      message: `no ${field.name} is called ${quoted(value.text)}`,
      hint: near === null ? `Write one of ${only.join(", ")}.` : `Did you mean ${near}?`,
    });
  }
  if (isReadable(field.type, value.text)) return;
  if (field.type === "map")
    throw mistaken(scanner, value, {
      expected: "is null or is not null",
      message: `${field.name} is not one value`,
      hint: hintForMap(field),
    });
  throw mistaken(scanner, value, { expected: forms[field.type] });
}

function mistaken(
  scanner: Scanner,
  { text, offset }: WrittenValue,
  says: { readonly expected: string; readonly message?: string; readonly hint?: string },
): StemmaError {
  return queryFault(scanner.query, { offset, found: quoted(text), ...says });
}

function noCondition(scanner: Scanner, offset: number): StemmaError {
  const rest = new Scanner(scanner.query.slice(offset));
  const hint = rest.next().startsWith("!")
    ? "Write not."
    : "A condition is FIELD OPERATOR VALUE, such as framework = onnx.";
  return queryFault(scanner.query, { offset, expected: "a condition", found: rest.found(), hint });
}

function noOperator(scanner: Scanner, negated: boolean): StemmaError {
  if (negated) return scanner.fault("in, like or ilike");
  const near = closest(scanner.next(), operators);
  return scanner.fault(
    everyOperator,
    near === null
      ? "A condition is FIELD OPERATOR VALUE, such as framework = onnx."
      : `Did you mean ${near}?`,
  );
}

/** The error of what stands behind a whole condition: a mistyped `and`, a value with spaces, a wrong parenthesis. */
function afterCondition(scanner: Scanner, closing = "the end"): StemmaError {
  const next = scanner.next().toLowerCase();
  const joined: Readonly<Record<string, string>> = {
    "&&": "and",
    "&": "and",
    ",": "and",
    "||": "or",
    "|": "or",
  };
  const near = joined[next] ?? closest(next, ["and", "or"]);
  const hint = near === null ? "Put a value with spaces in quotes: 'a value'." : `Did you mean ${near}?`;
  return scanner.fault(`and, or, ${closing}`, scanner.ended || next === ")" ? undefined : hint);
}
