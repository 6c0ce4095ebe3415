import type { Oid, PathLog } from "../git/ports.ts";
import type { HistorySource } from "./source.ts";
import type { Step } from "./step.ts";
import { touchedPath } from "./touches.ts";

/* What a question costs, as steps that are walked: after many of them an index is worth its making. */
const worthOfQuestion = 2048;

/**
 * The steps from a commit down that may have touched a model of some names (`settingsName` for the settings), newest first: the first
 * few all of them, then those that a log of paths knows or told before. Names may be added and taken away while it goes on.
 * Ends with the commit from which it could not be told; null where all was.
 *
 * The log is asked from where the steps begin, and what it said is remembered for that commit: whoever asks again after a few more
 * commits walks those, and meets the answer.
 * @throws StemmaError what `HistorySource.commit` throws
 */
export async function* loggedSteps(
  source: HistorySource,
  log: PathLog,
  { tip, names }: { readonly tip: Oid; readonly names: () => Iterable<string> },
): AsyncGenerator<Step, Oid | null, undefined> {
  let [start, from]: [Oid, Oid | null] = [tip, tip];
  const walked = new Set<Oid>();
  while (from !== null) {
    const asked = new Set(names());
    let oids = source.touches.load(from, asked);
    if (oids === null && walked.size < source.unasked) {
      walked.add(from);
      source.walked += 1;
      const step = await stepOf(source, from);
      yield step;
      from = step.parent?.oid ?? null;
      continue;
    }
    if (oids === null) {
      source.walked += worthOfQuestion;
      oids = await log.touching(start, [...asked].map(touchedPath));
      if (oids === null) return from;
      source.touches.keep(start, asked, oids);
    }
    from = null;
    for (const oid of oids) {
      if (walked.has(oid)) continue;
      const step = await stepOf(source, oid);
      yield step;
      if ([...names()].every((name) => asked.has(name))) continue;
      if (step.parent !== null) start = from = step.parent.oid;
      break;
    }
  }
  return null;
}

async function stepOf(source: HistorySource, oid: Oid): Promise<Step> {
  const commit = await source.commit(oid);
  return { commit, parent: await source.firstParent(commit) };
}
