import type { AlertRecord } from "../records/generated/alert.ts";
import type { NotifyRecord } from "../records/generated/notify.ts";
import type { ProfileRecord } from "../records/generated/profile.ts";
import { alertPath, alertsFolder, notifyPath, placeOf, profilePath } from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";
import type { Snapshot } from "./snapshot.ts";

/** The names of the alerts of a registry, sorted. */
export async function alertNames({ files }: Snapshot): Promise<readonly string[]> {
  const entries = (await files.list(alertsFolder)) ?? [];
  return entries.flatMap(({ name, kind }) => {
    const place = kind === "file" ? placeOf(`${alertsFolder}/${name}`) : null;
    return place?.kind === "alert" ? [place.name] : [];
  });
}

/**
 * One alert.
 * @throws StemmaError `alert-unknown`, and what parsing throws
 */
export async function readAlert(snapshot: Snapshot, name: string): Promise<AlertRecord> {
  const path = alertPath(name);
  const entry = await snapshot.files.entry(path);
  if (entry !== null) return snapshot.parse("alert", path, entry);
  const names = await alertNames(snapshot);
  throw new StemmaError("alert-unknown", `there is no alert ${name}`, {
    hint:
      names.length === 0
        ? "Write one in registry/alerts: see docs/guides/monitoring.md."
        : `There is ${names.join(", ")}.`,
    data: { alert: name, known: names },
  });
}

/** The channels that changes of alerts are told to; null where the registry names none. Throws what parsing throws. */
export async function readNotify(snapshot: Snapshot): Promise<NotifyRecord | null> {
  const entry = await snapshot.files.entry(notifyPath);
  return entry === null ? null : snapshot.parse("notify", notifyPath, entry);
}

/** How the features of a version were distributed; null where nobody has said it. Throws what parsing throws. */
export async function readProfile(
  snapshot: Snapshot,
  model: string,
  version: string,
): Promise<ProfileRecord | null> {
  const path = profilePath(model, version);
  const entry = await snapshot.files.entry(path);
  return entry === null ? null : snapshot.parse("profile", path, entry);
}
