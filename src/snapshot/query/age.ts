import { renderInstant } from "../../values/instant.ts";
import { parseDuration } from "../../values/quantity.ts";
import type { Comparison, Condition } from "./expression.ts";
import { fieldNamed } from "./fields.ts";

const created = fieldNamed("created");

/** The first instant that records can name, in milliseconds since the epoch. */
const earliest = Date.parse("0000-01-01T00:00:00.000Z");

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** The condition on `created` that a condition on `age` means at an instant: what is older was created before. */
export function asInstant(condition: Condition, now: number): Condition {
  if (condition.kind !== "compare") return { ...condition, field: created };
  const comparison = mirrored[condition.comparison];
  const time = Math.max(now - (parseDuration(condition.value) ?? 0), earliest);
  return { kind: "compare", field: created, comparison, value: renderInstant(time) };
}
