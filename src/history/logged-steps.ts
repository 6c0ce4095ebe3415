import type { Oid, PathLog } from "../git/ports.ts";
import { modelFolder, registryPath } from "../records/layout.ts";
import type { HistorySource } from "./source.ts";
import type { Step } from "./step.ts";
import { settingsName } from "./touches.ts";

/** So many steps are recorded or walked before anybody else is asked. */
export const mostUnasked = 512;
/* What a question costs, as steps that are walked: after many of them an index is worth its making. */
const worthOfQuestion = 2048;

/**
 * The steps from a commit down that touched a model of some names (`settingsName` for the settings), newest first, as a log of paths
 * knows them. Names may be added and taken away while it goes on. Ends with the commit from which it could not be told; null where all was.
 * @throws StemmaError what `HistorySource.commit` throws
 */
export async function* loggedSteps(
  source: HistorySource,
  log: PathLog,
  { tip, names }: { readonly tip: Oid; readonly names: () => Iterable<string> },
): AsyncGenerator<Step, Oid | null, undefined> {
  let from: Oid | null = tip;
  while (from !== null) {
    const asked = new Set(names());
    source.walked += worthOfQuestion;
    const oids = await log.touching(from, [...asked].map(pathOf));
    if (oids === null) return from;
    from = null;
    for (const oid of oids) {
      const commit = await source.commit(oid);
      const parent = await source.firstParent(commit);
      yield { commit, parent };
      if ([...names()].every((name) => asked.has(name))) continue;
      from = parent?.oid ?? null;
      break;
    }
  }
  return null;
}

function pathOf(name: string): string {
  return name === settingsName ? registryPath : modelFolder(name);
}
