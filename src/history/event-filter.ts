import type { Difference, EventKind } from "./event.ts";

/** Which events are wanted. What is absent does not narrow. */
export interface EventFilter {
  /** A model, by the name that it has at the tip (or had last); its earlier names are followed. */
  readonly model?: string;
  /** Events about this version, the aliases that came to it or left it among them. */
  readonly version?: string;
  /** Moves into and out of this stage, and its holds. */
  readonly stage?: string;
  /** Effective time in milliseconds, both ends included. */
  readonly since?: number;
  readonly until?: number;
  /** The greatest number of events. */
  readonly limit?: number;
}

const stageKinds: ReadonlySet<EventKind> = new Set<EventKind>([
  "moved",
  "displaced",
  "rolled-back",
  "held",
  "released",
]);

/** Tells whether a difference is about the version and the stage that are wanted. */
export function isWanted(difference: Difference, { version, stage }: EventFilter): boolean {
  return (
    (version === undefined || concernsVersion(difference, version)) &&
    (stage === undefined || concernsStage(difference, stage))
  );
}

/** Tells whether a difference is about a version: its record, its stage, or an alias that came to it or left it. */
export function concernsVersion({ kind, version, from }: Difference, wanted: string): boolean {
  return version === wanted || (kind === "alias-set" && from === wanted);
}

function concernsStage({ kind, from, to }: Difference, wanted: string): boolean {
  return stageKinds.has(kind) && (from === wanted || to === wanted);
}
