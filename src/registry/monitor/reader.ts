import { fetchThrough } from "../../forge/proxy.ts";
import { FolderReader } from "../../telemetry/folder-reader.ts";
import { type PrometheusAccess, prometheusReader } from "../../telemetry/prometheus/open-prometheus.ts";
import { prometheusSettings } from "../../telemetry/settings.ts";
import type { TelemetryReader } from "../../telemetry/store.ts";
import type { Session } from "../session.ts";
import { telemetryFolder } from "./folder.ts";

/**
 * Where the telemetry of a registry is read.
 * @throws StemmaError `git-config-invalid`
 */
export function telemetryReader(session: Session): TelemetryReader {
  const access = prometheusAccess(session);
  return access === null ? new FolderReader(telemetryFolder(session)) : prometheusReader(access);
}

/**
 * The Prometheus that the telemetry of a registry goes to; null where it stays in a folder.
 * @throws StemmaError `git-config-invalid`
 */
export function prometheusAccess(session: Session): PrometheusAccess | null {
  const settings = prometheusSettings((name) => session.setting(name));
  return settings === null ? null : { ...settings, fetch: fetchThrough(session.world.env) };
}
