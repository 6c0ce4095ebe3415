import type { Difference, EventKind } from "./event.ts";

/** Which events are wanted. What is absent does not narrow. */
export interface EventFilter {
  /** A model, by the name that it has at the tip (or had last); its earlier names are followed. */
  readonly model?: string;
  /** Only what happened to the record at this path: an experiment, a selection, an alert. */
  readonly path?: string;
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
export function isWanted(difference: Difference, { path, version, stage }: EventFilter): boolean {
  return (
    (path === undefined || difference.path === path) &&
    (version === undefined || concernsVersion(difference, version)) &&
    (stage === undefined || concernsStage(difference, stage))
  );
}

/**
 * Tells whether a difference is about a version of the model whose events are told: its record, its stage, an alias that came to it or
 * left it, or a record beside the models that uses it.
 */
export function concernsVersion({ kind, version, from, uses }: Difference, wanted: string): boolean {
  if (version === wanted || (kind === "alias-set" && from === wanted)) return true;
  return uses?.some((used) => used.endsWith(`@${wanted}`)) ?? false;
}

/**
 * Narrows a difference to a model of some names: null where it is not about it. Of what it uses only the versions of that model
 * are left.
 */
export function ofModel(difference: Difference, names: ReadonlySet<string>): Difference | null {
  const { model, uses } = difference;
  const own = uses?.filter((used) => names.has(used.slice(0, used.indexOf("@"))));
  if ((model === null || !names.has(model)) && (own?.length ?? 0) === 0) return null;
  return own === undefined ? difference : { ...difference, uses: own };
}

function concernsStage({ kind, from, to }: Difference, wanted: string): boolean {
  return stageKinds.has(kind) && (from === wanted || to === wanted);
}
