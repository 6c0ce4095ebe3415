import type { SelectionRecord } from "../../records/generated/selection.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { stageOf } from "../../snapshot/state.ts";
import { isStemmaError } from "../../values/error.ts";

/** Where a reference of a selection leads. */
export interface Led {
  readonly model: string;
  readonly version: string;
  readonly stage: string;
}

/** The references of a selection, each once: the fallback, then the candidates. */
export function referencesOf({ fallback, candidates }: SelectionRecord): readonly string[] {
  return [...new Set([fallback, ...candidates.map(({ version }) => version)])];
}

/**
 * Resolves a reference; null where it leads to no version.
 * @throws what says that a file could not be looked at
 */
export async function leadOf(snapshot: Snapshot, reference: string): Promise<Led | null> {
  try {
    const { state, version } = await findVersion(snapshot, reference);
    if (state.model === null) return null;
    return { model: state.name, version, stage: stageOf(state.model, await snapshot.settings(), version) };
  } catch (error) {
    if (!isStemmaError(error) || error.kind === "unavailable" || error.kind === "bug") throw error;
    return null;
  }
}
