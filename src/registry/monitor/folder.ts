import { folderAt } from "../../telemetry/place.ts";
import type { Session } from "../session.ts";

/** The folder that holds the telemetry of a registry. */
export function telemetryFolder(session: Session): string {
  const { commonDir } = session.repository;
  return folderAt({ set: session.setting("telemetry.dir"), from: session.world.path, commonDir });
}
