import { StemmaError } from "../values/error.ts";
import { segmentFault } from "../values/name.ts";
import { alertPath, experimentPath, selectionPath } from "./layout.ts";

/** A record that stands beside the models and has a name of its own. */
export interface NamedRecord {
  readonly kind: "experiment" | "selection" | "alert";
  readonly name: string;
  /** Its file, from the top of the Git repository. */
  readonly path: string;
}

/**
 * Reads the name of a record beside the models: `experiment:NAME`, `selection:NAME` or `alert:NAME`.
 *
 * Null where no colon says that such a one is meant, since no name of a model holds one.
 * @throws StemmaError `name-invalid` for another kind, and for a name that no record can have
 */
export function parseNamedRecord(text: string): NamedRecord | null {
  const [, kind, name] = /^([^:@]*):(.*)$/s.exec(text) ?? [];
  if (kind === undefined || name === undefined) return null;
  const fault = segmentFault(name);
  if (fault === null && kind === "experiment") return { kind, name, path: experimentPath(name) };
  if (fault === null && kind === "selection") return { kind, name, path: selectionPath(name) };
  if (fault === null && kind === "alert") return { kind, name, path: alertPath(name) };
  throw new StemmaError("name-invalid", `'${text}' names no record${fault === null ? "" : `: ${fault}`}`, {
    hint: "Write experiment:NAME, selection:NAME or alert:NAME; a model goes without its kind.",
    data: { name: text, fault },
  });
}
