import type { ExperimentRecord } from "../../records/generated/experiment.ts";
import { experimentPath } from "../../records/layout.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt } from "../../snapshot/unreadable.ts";
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
  const names = await snapshot.experimentNames();
  const read = await Promise.all(
    names.map((name) => attempt(experimentPath(name), () => snapshot.experiment(name))),
  );
  return {
    experiments: read.flatMap(({ value }) => (value === null ? [] : [value])),
    problems: read.flatMap(({ problems }) => problems),
  };
}
