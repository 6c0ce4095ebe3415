import { FolderReader } from "../../telemetry/folder-reader.ts";
import type { TelemetryReader } from "../../telemetry/store.ts";
import type { Session } from "../session.ts";
import { telemetryFolder } from "./folder.ts";

/** Where the telemetry of a registry is read. */
export function telemetryReader(session: Session): TelemetryReader {
  return new FolderReader(telemetryFolder(session));
}
