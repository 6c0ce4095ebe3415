import type { InspectionForm } from "../../registry/facts.ts";
import { count } from "./units.ts";

/** What was read from weights, as a line. */
export function inspectionText(inspection: InspectionForm): string {
  const { format, producer, architecture, quantization, parameters, tensors } = inspection;
  const opsets = inspection.opsets.map(({ domain, version }) => `${domain} ${version}`);
  return [
    format,
    producer,
    architecture,
    quantization,
    ...opsets,
    parameters === null ? null : count(parameters, "parameter"),
    tensors === null ? null : count(tensors, "tensor"),
    typesText(inspection),
  ]
    .filter(Boolean)
    .join(", ");
}

/* One type says all; of several, those with most parameters come first. */
function typesText({ dtypes }: InspectionForm): string | null {
  const types = Object.entries(dtypes).sort(([, a], [, b]) => b - a);
  const [only] = types;
  if (only !== undefined && types.length === 1) return only[0];
  return types.length === 0 ? null : types.map(([type, parameters]) => `${type} ${parameters}`).join(" + ");
}

/** What loading the pickles among files would import, a line a file. */
export function pickleTexts({ pickles }: InspectionForm): readonly string[] {
  return pickles.map(
    ({ path, imports, fault }) =>
      `${path}: ${[...imports, ...(fault === null ? [] : [`not scanned to its end, ${fault}`])].join(", ")}`,
  );
}
