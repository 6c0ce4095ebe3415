import { placeOf } from "../records/layout.ts";
import { sameValue } from "../values/plain-value.ts";
import { differenceOf } from "./difference.ts";
import type { Difference } from "./event.ts";
import { pathsOf } from "./experiments.ts";
import type { MonitoringRecord, Side } from "./side.ts";

/** Tells of alerts, channels, profiles and suites that appeared, changed or went. */
export function monitoringDifferences(before: Side, after: Side): readonly Difference[] {
  return pathsOf(before.monitored, after.monitored).flatMap((path) => {
    const [was, is] = [before.monitored?.get(path), after.monitored?.get(path)];
    if (was !== undefined && is !== undefined && sameValue(was, is)) return [];
    const uses = [...new Set([was, is].flatMap((record) => watchedBy(record) ?? []))];
    return told(path, uses);
  });
}

/* What an alert watches may be a stage or an alias too, and a suite names no version: it is told of the model then, and of no version of it. */
function watchedBy(record: MonitoringRecord | undefined): string | null {
  if (record === undefined || !("model" in record) || typeof record.model !== "string") return null;
  return record.model.includes("@") ? record.model : `${record.model}@`;
}

function told(path: string, uses: readonly string[]): readonly Difference[] {
  const place = placeOf(path);
  if (place?.kind === "alert") return [differenceOf({ kind: "alert-changed", name: place.name, path, uses })];
  if (place?.kind === "suite") return [differenceOf({ kind: "suite-changed", name: place.name, path, uses })];
  if (place?.kind === "notify") return [differenceOf({ kind: "notify-changed", path })];
  if (place?.kind !== "profile") return [];
  const { model, version } = place;
  return [differenceOf({ kind: "profile-changed", model, version, path })];
}
