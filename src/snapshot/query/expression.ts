import type { Field } from "./field.ts";

/** How a value is compared with the one of a query. */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** One condition on one field. Values are kept as they were written; the field's type says how they are read. */
export type Condition =
  | {
      readonly kind: "compare";
      readonly field: Field;
      readonly comparison: Comparison;
      readonly value: string;
    }
  | {
      readonly kind: "in";
      readonly field: Field;
      readonly values: readonly string[];
      readonly negated: boolean;
    }
  | {
      readonly kind: "like";
      readonly field: Field;
      readonly pattern: string;
      readonly ignoreCase: boolean;
      readonly negated: boolean;
    }
  | { readonly kind: "null"; readonly field: Field; readonly negated: boolean };

/** A query as it was understood: conditions joined by and, or, not. */
export type Expression =
  | Condition
  | { readonly kind: "and" | "or"; readonly operands: readonly Expression[] }
  | { readonly kind: "not"; readonly operand: Expression };
