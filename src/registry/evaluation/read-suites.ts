import type { SuiteRecord } from "../../records/generated/suite.ts";
import { suitePath } from "../../records/layout.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt, sortAttempts } from "../../snapshot/unreadable.ts";
import type { Finding } from "../../values/finding.ts";

/** The suites that could be read, by name, and what is wrong with the others. */
export interface ReadSuites {
  readonly suites: readonly SuiteRecord[];
  readonly problems: readonly Finding[];
}

/**
 * Reads all suites of a registry. A bad record does not sink the others.
 * @throws what says that a file could not be looked at
 */
export async function readSuites(snapshot: Snapshot): Promise<ReadSuites> {
  const read = await mapBounded(await snapshot.suiteNames(), (name) =>
    attempt(suitePath(name), () => snapshot.suite(name)),
  );
  const { values, problems } = sortAttempts(read);
  return { suites: values, problems };
}
