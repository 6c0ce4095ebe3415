import { StemmaError } from "../../values/error.ts";
import { compareText, compareVersions, sameInstant } from "../../values/version.ts";
import type { VersionForm } from "../forms.ts";

type Comparator = (a: VersionForm, b: VersionForm) => number;

const byField: Readonly<Record<string, Comparator>> = {
  model: (a, b) => compareText(a.model, b.model),
  version: byVersion,
  created: (a, b) => compareText(a.created, b.created),
  stage: (a, b) => compareText(a.stage, b.stage),
  size: (a, b) => a.size - b.size,
  author: (a, b) => compareText(a.author, b.author),
  ordinal: (a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0),
};

const standard: readonly Comparator[] = [byModel, (a, b) => byVersion(b, a)];

/**
 * Sorts versions by fields, a leading `-` for descending; a version without the metric comes last either way.
 * Without fields: by model, the highest version first.
 * @throws StemmaError `usage-invalid` for a field that is none
 */
export function sortVersions(
  forms: readonly VersionForm[],
  fields: readonly string[],
): readonly VersionForm[] {
  const comparators = [...fields.map(comparatorOf), ...standard];
  return [...forms].sort((a, b) => {
    for (const compare of comparators) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
}

function comparatorOf(field: string): Comparator {
  const descending = field.startsWith("-");
  const name = descending ? field.slice(1) : field;
  const sign = descending ? -1 : 1;
  if (name.startsWith("metrics.")) return byMetric(name.slice("metrics.".length), sign);
  const compare = byField[name];
  if (compare !== undefined) return (a, b) => sign * compare(a, b);
  throw new StemmaError("usage-invalid", `'${name}' is not a field to sort by`, {
    hint: `Fields: ${Object.keys(byField).join(", ")}, metrics.NAME; a leading - for descending.`,
    data: { field: name },
  });
}

function byMetric(metric: string, sign: number): Comparator {
  return (a, b) => {
    const [left, right] = [a.metrics[metric]?.value, b.metrics[metric]?.value];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return sign * (left - right);
  };
}

/* Timestamp ids of one second stand in the order of their registration, as `latest` takes them. */
function byVersion(a: VersionForm, b: VersionForm): number {
  const tie = sameInstant(a.version, b.version) ? compareText(a.created, b.created) : 0;
  return tie || compareVersions(a.version, b.version);
}

function byModel(a: VersionForm, b: VersionForm): number {
  return compareText(a.model, b.model);
}
