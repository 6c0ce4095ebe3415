import type { NamedRecord } from "../../records/named.ts";
import { readAlert } from "../../snapshot/monitored.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";

/**
 * Refuses the name of a record beside the models that no file has.
 * @throws StemmaError `experiment-unknown`, `selection-unknown`, `alert-unknown`
 */
export async function requireNamed(snapshot: Snapshot, { kind, name, path }: NamedRecord): Promise<void> {
  // A record that cannot be read is there all the same.
  if ((await snapshot.files.entry(path)) !== null) return;
  if (kind === "experiment") await snapshot.experiment(name);
  else if (kind === "selection") await snapshot.selection(name);
  else await readAlert(snapshot, name);
}
