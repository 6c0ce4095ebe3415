import type { Expression } from "../../snapshot/query/expression.ts";
import type { Finding } from "../../values/finding.ts";
import type { LookedAt } from "./search.ts";
import { hintFor, neededFields, unknown } from "./unknown-names.ts";

/** Says of a query that found nothing which suite, or which metric of one, was measured of none of the versions that were looked at. */
export function unknownMeasures(
  expression: Expression | null,
  lookedAt: LookedAt | null,
  problems: readonly Finding[],
): readonly Finding[] {
  if (lookedAt === null || lookedAt.versions === 0) return [];
  const suites = lookedAt.suites();
  const whose = [
    "no version",
    // One that cannot be read may have it.
    ...(problems.length === 0 ? [] : ["that can be read"]),
    ...(lookedAt.isAll ? [] : ["that the other conditions leave"]),
  ].join(" ");
  const fields = neededFields(expression).filter(({ owner }) => owner === "measured");
  return fields.flatMap(({ keys: [suite = "", ...metric] }) => {
    const metrics = suites.get(suite);
    if (metrics === undefined) {
      return unknown(`${whose} has evidence of the suite '${suite}'`, hintFor(suite, new Set(suites.keys())));
    }
    const name = metric.join(".");
    return name === "" || metrics.has(name)
      ? []
      : unknown(`${whose} has the metric '${name}' of the suite '${suite}'`, hintFor(name, metrics));
  });
}
