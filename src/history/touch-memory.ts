import { algorithmOf, hashObject } from "../git/oid.ts";
import type { Oid } from "../git/ports.ts";
import type { KeyedValues } from "../index/port.ts";

/**
 * Remembers which first-parent commits from a commit down touched one of some names, as a log of paths told it. A commit names all
 * that is below it, so with the names it decides the answer, and no answer is ever stale.
 */
export class TouchMemory {
  readonly #values: KeyedValues | null;

  constructor(values: KeyedValues | null) {
    this.#values = values;
  }

  /** The commits, newest first; null where nobody asked from this commit for just these names. */
  load(tip: Oid, names: Iterable<string>): readonly Oid[] | null {
    const [text] = this.#values?.read("touching", [keyOf(tip, names)]) ?? [];
    return text == null ? null : text.toString("latin1").split("\n").slice(0, -1);
  }

  /** Keeps an answer. */
  keep(tip: Oid, names: Iterable<string>, oids: readonly Oid[]): void {
    const text = oids.map((oid) => `${oid}\n`).join("");
    this.#values?.add("touching", keyOf(tip, names), Buffer.from(text, "latin1"));
  }
}

function keyOf(tip: Oid, names: Iterable<string>): Oid {
  const question = [tip, ...[...names].sort()].join("\n");
  return hashObject("blob", Buffer.from(question, "utf8"), algorithmOf(tip));
}
