import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import { experimentPath } from "../../records/layout.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt, sortAttempts } from "../../snapshot/unreadable.ts";
import type { Finding } from "../../values/finding.ts";

/** The experiments that could be read, by name, and what is wrong with the others. */
export interface ReadExperiments {
  readonly experiments: readonly ExperimentRecord[];
  readonly problems: readonly Finding[];
}

/**
 * Reads all experiments of a registry. A bad record does not sink the others.
 * @throws what says that a file could not be looked at
 */
export async function readExperiments(snapshot: Snapshot): Promise<ReadExperiments> {
  const read = await mapBounded(await snapshot.experimentNames(), (name) =>
    attempt(experimentPath(name), () => snapshot.experiment(name)),
  );
  const { values, problems } = sortAttempts(read);
  return { experiments: values, problems };
}
