import { join, resolve } from "node:path";

/** Where the telemetry of a registry lies. */
export interface TelemetryPlace {
  /** What the setting `stemma.telemetry.dir` says; undefined where it says nothing. */
  readonly set: string | undefined;
  /** The folder that a relative path starts from. */
  readonly from: string;
  /** The Git directory that all work trees share. */
  readonly commonDir: string;
}

/** The folder of the telemetry of a registry: the one that is set, else one in the Git directory. */
export function folderAt({ set, from, commonDir }: TelemetryPlace): string {
  return set === undefined ? join(commonDir, "stemma-telemetry") : resolve(from, set);
}
