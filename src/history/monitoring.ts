import { placeOf } from "../records/layout.ts";
import { sameValue } from "../values/plain-value.ts";
import { differenceOf } from "./difference.ts";
import type { Difference } from "./event.ts";
import { pathsOf } from "./experiments.ts";
import type { Side } from "./side.ts";

/** Tells of alerts, channels and profiles that appeared, changed or went. */
export function monitoringDifferences(before: Side, after: Side): readonly Difference[] {
  return pathsOf(before.monitored, after.monitored).flatMap((path) => {
    const [was, is] = [before.monitored?.get(path), after.monitored?.get(path)];
    return was !== undefined && is !== undefined && sameValue(was, is) ? [] : told(path);
  });
}

function told(path: string): readonly Difference[] {
  const place = placeOf(path);
  if (place?.kind === "alert") return [differenceOf({ kind: "alert-changed", name: place.name, path })];
  if (place?.kind === "notify") return [differenceOf({ kind: "notify-changed", path })];
  if (place?.kind !== "profile") return [];
  const { model, version } = place;
  return [differenceOf({ kind: "profile-changed", model, version, path })];
}
