import { compareText } from "../values/version.ts";

/** A step from one node to another. */
export interface Arc {
  readonly from: string;
  readonly to: string;
}

/**
 * Finds the cycles of a graph. They are the sets of nodes of which each leads to each other (Tarjan's strongly connected
 * components), and nodes that lead to themselves. Nodes and cycles are in name order. Without recursion: a chain may be longer than a
 * stack is deep.
 */
export function cyclesIn(ids: readonly string[], edges: readonly Arc[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of edges) next.get(from)?.push(to);
  const selfish = new Set(edges.flatMap(({ from, to }) => (from === to ? [from] : [])));
  return new Components(next)
    .find()
    .filter(([first = "", second]) => second !== undefined || selfish.has(first))
    .map((component) => component.sort(compareText))
    .sort(([a = ""], [b = ""]) => compareText(a, b));
}

interface Visit {
  readonly id: string;
  readonly index: number;
  /** The least index that it leads back to. */
  low: number;
  readonly next: readonly string[];
  /** How many of `next` were looked at. */
  done: number;
  open: boolean;
}

class Components {
  readonly #next: ReadonlyMap<string, readonly string[]>;
  readonly #visits = new Map<string, Visit>();
  readonly #open: Visit[] = [];
  readonly #found: string[][] = [];

  constructor(next: ReadonlyMap<string, readonly string[]>) {
    this.#next = next;
  }

  find(): readonly string[][] {
    for (const id of this.#next.keys()) if (!this.#visits.has(id)) this.#walk(id);
    return this.#found;
  }

  #walk(start: string): void {
    const path = [this.#enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const id = visit.next[visit.done];
      visit.done += 1;
      if (id === undefined) {
        path.pop();
        this.#leave(visit, path.at(-1));
        continue;
      }
      const met = this.#visits.get(id);
      if (met === undefined) path.push(this.#enter(id));
      else if (met.open) visit.low = Math.min(visit.low, met.index);
    }
  }

  #enter(id: string): Visit {
    const index = this.#visits.size;
    const next = this.#next.get(id) ?? [];
    const visit: Visit = { id, index, low: index, next, done: 0, open: true };
    this.#visits.set(id, visit);
    this.#open.push(visit);
    return visit;
  }

  #leave(visit: Visit, above: Visit | undefined): void {
    if (above !== undefined) above.low = Math.min(above.low, visit.low);
    if (visit.low < visit.index) return;
    const component = this.#open.splice(this.#open.lastIndexOf(visit));
    for (const member of component) member.open = false;
    this.#found.push(component.map(({ id }) => id));
  }
}
