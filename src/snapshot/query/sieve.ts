import type { Expression } from "./expression.ts";
import type { Field } from "./field.ts";

/**
 * The part of an expression that some fields alone tell: it holds wherever the expression holds, so that the other fields
 * need to be read only there. Null where it would say nothing.
 */
export function sieveOf(expression: Expression, isKnown: (field: Field) => boolean): Expression | null {
  return needed(expression, isKnown, true);
}

/** What must hold for an expression to be `wanted`. */
function needed(
  expression: Expression,
  isKnown: (field: Field) => boolean,
  wanted: boolean,
): Expression | null {
  switch (expression.kind) {
    case "and":
    case "or": {
      const parts = expression.operands.map((operand) => needed(operand, isKnown, wanted));
      // For `and` to be true all operands are, for `or` to be false all are false; else any one of them does.
      return (expression.kind === "and") === wanted ? allOf(parts) : anyOf(parts);
    }
    case "not":
      return needed(expression.operand, isKnown, !wanted);
    default:
      if (!isKnown(expression.field)) return null;
      return wanted ? expression : { kind: "not", operand: expression };
  }
}

function allOf(parts: readonly (Expression | null)[]): Expression | null {
  const operands = parts.filter((part) => part !== null);
  return operands.length > 0 ? { kind: "and", operands } : null;
}

function anyOf(parts: readonly (Expression | null)[]): Expression | null {
  const operands = parts.filter((part) => part !== null);
  return operands.length === parts.length ? { kind: "or", operands } : null;
}
