import { asInstant } from "./age.ts";
import type { Condition, Expression } from "./expression.ts";
import type { Field, FieldValue, Scalar } from "./field.ts";
import { type ValueTest, valueTest } from "./value-test.ts";

/** One version as a filter sees it, wherever its values are stored. */
export interface FilterRow {
  /** The value of a field, by its place in the `fields` of the filter. */
  value(field: number): FieldValue;
}

/** A query made ready to test many versions. */
export interface CompiledFilter {
  /** The fields that it looks at, each once. */
  readonly fields: readonly Field[];
  readonly test: (row: FilterRow) => boolean;
}

type Test = (row: FilterRow) => boolean;

/**
 * Makes an expression ready. Logic has two values: a condition on a value that is missing is false, on several it holds
 * where any of them fits; `!=`, `not in` and `not like` are the opposites of `=`, `in` and `like`.
 * @param now What ages are counted from, in milliseconds since the epoch.
 */
export function compileFilter(expression: Expression, now: number): CompiledFilter {
  const fields: Field[] = [];
  const places = new Map<string, number>();
  const placeOf = (field: Field): number => {
    const known = places.get(field.name);
    if (known !== undefined) return known;
    places.set(field.name, fields.length);
    return fields.push(field) - 1;
  };
  const test = compile(expression, { placeOf, now });
  return { fields, test };
}

interface Context {
  readonly placeOf: (field: Field) => number;
  readonly now: number;
}

function compile(expression: Expression, context: Context): Test {
  switch (expression.kind) {
    case "and":
      return every(expression.operands.map((operand) => compile(operand, context)));
    case "or":
      return opposite(every(expression.operands.map((operand) => opposite(compile(operand, context)))));
    case "not":
      return opposite(compile(expression.operand, context));
    case "compare":
    case "in":
    case "like":
    case "null":
      return compileCondition(expression, context);
  }
}

function every(tests: readonly Test[]): Test {
  return (row) => {
    for (let at = 0; at < tests.length; at++) if (tests[at]?.(row) === false) return false;
    return true;
  };
}

function opposite(test: Test): Test {
  return (row) => !test(row);
}

/* An age is counted backwards from now, so that only the instant has to be stored. */
function compileCondition(condition: Condition, context: Context): Test {
  const { field } = condition;
  if (field.type === "age") return compileCondition(asInstant(condition, context.now), context);
  const place = context.placeOf(field);
  if (condition.kind === "null") {
    const { negated } = condition;
    return (row) => (row.value(place) !== null) === negated;
  }
  const holds = valueTest(condition);
  const negated = condition.kind === "compare" ? condition.comparison === "!=" : condition.negated;
  return (row) => anyHolds(row.value(place), holds) !== negated;
}

function anyHolds(value: FieldValue, holds: ValueTest): boolean {
  if (value === null) return false;
  if (typeof value !== "object") return holds(value);
  return Array.isArray(value) && (value as readonly Scalar[]).some(holds);
}
