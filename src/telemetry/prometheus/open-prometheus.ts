import { hostname } from "node:os";
import type { PrometheusSettings } from "../settings.ts";
import { PrometheusClient } from "./client.ts";
import { PrometheusReader } from "./prometheus-reader.ts";
import { PrometheusWriter } from "./prometheus-writer.ts";

/* Two writers of one process must not give their samples the same labels. */
let writers = 0;

/** What both directions take: the settings, and a way to send requests. */
export interface PrometheusAccess extends PrometheusSettings {
  readonly fetch: typeof fetch;
}

/** A reader of a Prometheus. */
export function prometheusReader(access: PrometheusAccess): PrometheusReader {
  return new PrometheusReader(new PrometheusClient(access));
}

/**
 * A writer to a Prometheus. Its samples carry `instance`: what the settings say, else the host and the process, so that a service that
 * is started again in its container goes on where it was.
 */
export function prometheusWriter(access: PrometheusAccess, now: () => number): PrometheusWriter {
  writers += 1;
  const own = `${access.instance ?? `${hostname()}:${process.pid}`}${writers === 1 ? "" : `.${writers}`}`;
  return new PrometheusWriter(new PrometheusClient(access), { instance: own, now });
}
