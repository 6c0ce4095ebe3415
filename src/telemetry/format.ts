/** The formats that telemetry is exported in. */
export const telemetryFormats = ["prometheus", "otlp", "jsonl", "csv"] as const;

/** A format that telemetry is exported in. */
export type TelemetryFormat = (typeof telemetryFormats)[number];
