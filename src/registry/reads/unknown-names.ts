import type { Expression } from "../../snapshot/query/expression.ts";
import type { Field } from "../../snapshot/query/field.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import { closest } from "../../values/similar.ts";
import { compareText } from "../../values/version.ts";

/** Makes the remark that something a query names is nowhere. */
export function unknown(message: string, hint: string | null): Finding {
  return findingOf({ code: "value-unknown", severity: "info", message, hint });
}

/* How many values are listed where none is near. */
const few = 8;

/** What may have been meant by a name: the nearest that is there, else all where they are few; null where neither helps. */
export function hintFor(name: string, there: ReadonlySet<string>): string | null {
  const near = closest(name, there);
  if (near !== null) return `Did you mean ${near}?`;
  return there.size === 0 || there.size > few
    ? null
    : `There are: ${[...there].sort(compareText).join(", ")}.`;
}

/** The fields that must be there for a query to find anything; what stands behind `not` need not. */
export function neededFields(expression: Expression | null): readonly Field[] {
  switch (expression?.kind) {
    case "and":
    case "or":
      return expression.operands.flatMap(neededFields);
    case "compare":
      return expression.comparison === "!=" ? [] : [expression.field];
    case "in":
    case "like":
      return expression.negated ? [] : [expression.field];
    case "null":
      return expression.negated ? [expression.field] : [];
    default:
      return [];
  }
}
