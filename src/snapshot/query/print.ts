import type { Expression } from "./expression.ts";

/** Prints an expression as a query that is read back as the same expression. */
export function printQuery(expression: Expression): string {
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.operands
        .map((operand) => printWithin(operand, expression.kind))
        .join(` ${expression.kind} `);
    case "not":
      return `not ${printWithin(expression.operand, "not")}`;
    case "compare":
      return `${expression.field.name} ${expression.comparison} ${printValue(expression.value)}`;
    case "in":
      return `${expression.field.name} ${negation(expression)}in (${expression.values.map(printValue).join(", ")})`;
    case "like": {
      const operator = `${negation(expression)}${expression.ignoreCase ? "ilike" : "like"}`;
      return `${expression.field.name} ${operator} ${printValue(expression.pattern)}`;
    }
    case "null":
      return `${expression.field.name} is ${negation(expression)}null`;
  }
}

function negation({ negated }: { readonly negated: boolean }): string {
  return negated ? "not " : "";
}

function printWithin(expression: Expression, outer: "and" | "or" | "not"): string {
  const text = printQuery(expression);
  const chained = expression.kind === "and" || expression.kind === "or";
  return chained && !(outer === "or" && expression.kind === "and") ? `(${text})` : text;
}

/** A value as a query writes it: bare where that is read the same. */
function printValue(value: string): string {
  const bare = /^[\p{L}\p{N}_.+-][\p{L}\p{N}_.:@/+-]*$/u.test(value) && !/^(?:and|or|not|null)$/i.test(value);
  return bare ? value : `'${value.replaceAll("'", "''")}'`;
}
