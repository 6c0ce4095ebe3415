import type { SelectionRecord } from "../../records/generated/selection.ts";
import { selectionPath } from "../../records/layout.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt, sortAttempts } from "../../snapshot/unreadable.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";

/** The selections that could be read, by name, and what is wrong with the others. */
export interface ReadSelections {
  readonly selections: readonly SelectionRecord[];
  readonly problems: readonly Finding[];
}

/**
 * Reads all selections of a registry. A bad record does not sink the others.
 * @throws what says that a file could not be looked at
 */
export async function readSelections(snapshot: Snapshot): Promise<ReadSelections> {
  const read = await mapBounded(await snapshot.selectionNames(), (name) =>
    attempt(selectionPath(name), () => snapshot.selection(name)),
  );
  const { values, problems } = sortAttempts(read);
  return { selections: values, problems };
}

/**
 * Finds the selection of a name, else of a model, else of a task.
 * @throws StemmaError `selection-unknown`, and what parsing throws
 */
export async function findSelection(snapshot: Snapshot, subject: string): Promise<SelectionRecord> {
  const names = await snapshot.selectionNames();
  if (names.includes(subject)) return snapshot.selection(subject);
  const { selections } = await readSelections(snapshot);
  const found =
    selections.find(({ model }) => model === subject) ?? selections.find(({ task }) => task === subject);
  if (found !== undefined) return found;
  throw new StemmaError(
    "selection-unknown",
    `no selection is named ${subject}, or serves it as a model or a task`,
    {
      hint: "See them with stemma select list.",
      data: { selection: subject },
    },
  );
}
