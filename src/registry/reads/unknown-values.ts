import type { Condition, Expression } from "../../snapshot/query/expression.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import { closest } from "../../values/similar.ts";
import type { Block } from "./table/block.ts";
import { columnOf, type Standing } from "./table/column.ts";

/* Fields with few values, of which one that no version has is a slip rather than a question. */
const named: ReadonlySet<string> = new Set(["model", "framework", "task", "model_type"]);

/** What a query was asked of. */
export interface Asked {
  readonly blocks: readonly Block[];
  readonly standing: Standing;
  /** How many versions it found. */
  readonly total: number;
}

/**
 * Says of a query which names no version has: a mistyped one finds nothing, which looks like an answer. Where something was found all the same,
 * only a name that is near another one is told. A name that is there is found early, so a right query costs next to nothing.
 */
export function unknownValues(
  expression: Expression | null,
  { blocks, standing, total }: Asked,
): readonly Finding[] {
  return wantedNames(expression).flatMap(({ field, value }) => {
    const names = new Set<string>();
    for (const text of textsOf(field, blocks, standing)) {
      if (text === value) return [];
      names.add(text);
    }
    const near = closest(value, names);
    if (near === null && total > 0) return [];
    return findingOf({
      code: "value-unknown" as const,
      severity: "info" as const,
      message: `no version has the ${field.name} '${value}'`,
      hint: near === null ? null : `Did you mean ${near}?`,
    });
  });
}

interface Wanted {
  readonly field: Condition["field"];
  readonly value: string;
}

function wantedNames(expression: Expression | null): readonly Wanted[] {
  if (expression === null) return [];
  switch (expression.kind) {
    case "and":
    case "or":
      return expression.operands.flatMap(wantedNames);
    case "compare":
      return expression.comparison === "=" ? wantedOf(expression.field, [expression.value]) : [];
    case "in":
      return expression.negated ? [] : wantedOf(expression.field, expression.values);
    // What is not wanted may well be nowhere.
    default:
      return [];
  }
}

/* Who gives a hundred names has a program write them. */
function wantedOf(field: Condition["field"], values: readonly string[]): readonly Wanted[] {
  return named.has(field.name) && values.length <= 20 ? values.map((value) => ({ field, value })) : [];
}

function* textsOf(
  field: Condition["field"],
  blocks: readonly Block[],
  standing: Standing,
): Generator<string> {
  const column = columnOf(field);
  if (column === null) return;
  for (const block of blocks) {
    const cell = column.open(block, standing);
    for (const row of block.readable()) {
      const text = cell(row);
      if (typeof text === "string") yield text;
    }
  }
}
