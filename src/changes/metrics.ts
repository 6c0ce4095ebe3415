import { StemmaError } from "../values/error.ts";

/** The greatest metric that every reader of JSON holds exactly when it is whole. */
const limit = 2 ** 53;

/**
 * Refuses metrics that no reader could hold: what is no finite number, and what is beyond 2^53.
 * @throws StemmaError `metric-invalid`
 */
export function refuseBadMetrics(metrics: Readonly<Record<string, unknown>>): void {
  for (const [name, metric] of Object.entries(metrics)) {
    const value = valueOf(metric);
    if (typeof value === "number" && Math.abs(value) <= limit) continue;
    throw new StemmaError(
      "metric-invalid",
      `metric ${name}: ${render(value)} is not a number of at most 2^53`,
      {
        hint: "Write a number such as 0.97.",
        data: { metric: name, value: render(value) },
      },
    );
  }
}

function valueOf(metric: unknown): unknown {
  return typeof metric === "object" && metric !== null && "value" in metric ? metric.value : metric;
}

function render(value: unknown): string {
  return typeof value === "string" ? `'${value}'` : String(value);
}
