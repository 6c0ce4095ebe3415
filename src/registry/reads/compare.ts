import { interfaceDifferences } from "../../changes/derive.ts";
import { sameValue } from "../../values/plain-value.ts";
import { directionOf, isBetter } from "../../snapshot/metric-direction.ts";
import type { Model } from "../../records/normalise.ts";
import { StemmaError } from "../../values/error.ts";
import { compareText } from "../../values/version.ts";
import type { CompareForm, MetricComparison, VersionForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { interfaceOf } from "./fact-forms.ts";
import { versionAt } from "./show.ts";

/** Which metrics a comparison shows: all of them where none is named. */
export interface CompareOptions extends ReadOptions {
  readonly metrics?: readonly string[] | undefined;
}

/**
 * Puts versions side by side; deltas are to the first.
 * @throws StemmaError `usage-invalid` for fewer than two, and what resolving throws
 */
export async function compare(
  session: Session,
  references: readonly string[],
  options: CompareOptions,
): Promise<CompareForm> {
  if (references.length < 2) {
    throw new StemmaError("usage-invalid", "a comparison needs at least two versions", {
      hint: "Name two or more: stemma compare MODEL@1.0.0 MODEL@production.",
    });
  }
  const view = await session.view(options.at);
  const forms = await Promise.all(references.map((reference) => versionAt(view, reference)));
  const first = await view.snapshot.model(forms[0]?.model ?? "");
  return {
    commit: view.commit,
    subjects: forms.map(({ model, version, stage, size, created }) => ({
      model,
      version,
      stage,
      size,
      created,
    })),
    metrics: compareMetrics(forms, first.model, options.metrics),
    parameters: differingParameters(forms),
    interface: compareInterfaces(forms),
    artifacts: {
      same: allSame(forms.map(({ artifacts }) => artifacts)),
      values: forms.map(({ artifacts }) => artifacts),
    },
    parents: forms.map(({ parents }) => parents),
  };
}

function compareMetrics(
  forms: readonly VersionForm[],
  model: Model | null,
  wanted: readonly string[] | undefined,
): Readonly<Record<string, MetricComparison>> {
  const names = [...new Set(forms.flatMap(({ metrics }) => Object.keys(metrics)))].sort(compareText);
  const kept =
    wanted === undefined || wanted.length === 0 ? names : wanted.map((name) => requireMetric(name, names));
  return Object.fromEntries(kept.map((name) => [name, compareMetric(forms, model, name)]));
}

/**
 * Gives a metric back when it is one of those there are.
 * @throws StemmaError `metric-unknown`
 */
export function requireMetric(name: string, names: readonly string[]): string {
  if (names.includes(name)) return name;
  throw new StemmaError("metric-unknown", `none of the versions has a metric ${name}`, {
    hint:
      names.length === 0
        ? "There are no metrics; measure, then add them with stemma annotate MODEL@X --metric NAME=VALUE."
        : `There are: ${names.join(", ")}.`,
    data: { metric: name, metrics: names },
  });
}

function compareMetric(forms: readonly VersionForm[], model: Model | null, name: string): MetricComparison {
  const { direction, assumed } = directionOf(model, name);
  const values = forms.map(({ metrics }) => metrics[name]?.value ?? null);
  const [first = null] = values;
  const present = values.filter((value) => value !== null);
  const top = present.reduce(
    (best, value) => (isBetter(direction, value, best) ? value : best),
    present[0] ?? 0,
  );
  return {
    direction,
    assumed,
    values,
    deltas: values.map((value) => (value === null || first === null ? null : value - first)),
    best: values.flatMap((value, index) => (value === top ? [index] : [])),
  };
}

function differingParameters(forms: readonly VersionForm[]): Readonly<Record<string, readonly unknown[]>> {
  const names = [...new Set(forms.flatMap(({ parameters }) => Object.keys(parameters)))].sort(compareText);
  const rows = names.map(
    (name) =>
      [
        name,
        forms.map(({ parameters }) => (Object.hasOwn(parameters, name) ? (parameters[name] ?? null) : null)),
      ] as const,
  );
  return Object.fromEntries(rows.filter(([, values]) => !allSame(values)));
}

function compareInterfaces(forms: readonly VersionForm[]): CompareForm["interface"] {
  const values = forms.map((form) => form.interface);
  const [first = null] = values;
  const differences = forms.flatMap(({ model, version, interface: other }) =>
    first === null || other === null
      ? []
      : interfaceDifferences(interfaceOf(first), interfaceOf(other)).map(
          (text) => `${model}@${version}: ${text}`,
        ),
  );
  const stated = values.filter((value) => value !== null).length;
  return {
    same: differences.length === 0 && (stated === 0 || stated === values.length),
    differences,
    values,
  };
}

function allSame(values: readonly unknown[]): boolean {
  return values.every((value) => sameValue(value, values[0]));
}
