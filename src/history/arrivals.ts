import type { Oid } from "../git/ports.ts";
import { placeOf, versionPath } from "../records/layout.ts";
import { compareText } from "../values/version.ts";
import type { Line } from "./line.ts";
import type { HistorySource } from "./source.ts";
import { type Step, stepAt, stepsFrom } from "./steps.ts";
import { type ChangedPath, changedPaths } from "./tree-changes.ts";

/** A version file that came in by a step. */
interface Arrived {
  readonly path: string;
  /** With which content; null where it is the one that it has at the tip. */
  readonly blob: Oid | null;
}

/** A step by which files that are sought came in. */
export interface Arrival {
  readonly commit: Oid;
  readonly arrived: readonly Arrived[];
  /** The step with all that it changed; null where no model can have been renamed in it. */
  readonly renaming: { readonly step: Step; readonly changes: readonly ChangedPath[] } | null;
}

/**
 * Walks the steps by which sought version files came in, newest first; files may be sought and given up on the way. The
 * index tells most of it without reading a tree.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function* arrivals(
  source: HistorySource,
  tip: Oid,
  sought: ReadonlyMap<string, string>,
): AsyncGenerator<Arrival, void, undefined> {
  const line = await source.line(tip);
  if (line !== null) {
    yield* recordedArrivals(source, line, sought);
    return;
  }
  for await (const step of stepsFrom(source, tip)) {
    const changes = await changesOf(source, step);
    const arrived = changes.flatMap(({ path, before, after }) =>
      before === null && after !== null && sought.has(path) ? [{ path, blob: after }] : [],
    );
    if (arrived.length > 0) yield { commit: step.commit.oid, arrived, renaming: { step, changes } };
  }
}

function changesOf(source: HistorySource, { parent, commit }: Step): Promise<readonly ChangedPath[]> {
  return changedPaths(source.trees, parent?.tree ?? null, commit.tree);
}

async function* recordedArrivals(
  source: HistorySource,
  line: Line,
  sought: ReadonlyMap<string, string>,
): AsyncGenerator<Arrival, void, undefined> {
  const recorded = new RecordedArrivals(line);
  for (let next = recorded.next(sought); next !== null; next = recorded.next(sought)) {
    const { position, places, mayRename } = next;
    const read = (): Promise<Step> =>
      stepAt(source, { line, position, models: places.map(({ model }) => model) });
    const arrived: Arrived[] = [];
    for (const { path, isFirst } of places) {
      // What nothing touched since it arrived is at the tip as it arrived, unless its model has another name there.
      const isAtTip = isFirst && sought.get(path) === path;
      const file = isAtTip ? null : await source.trees.file((await read()).commit.tree, path);
      arrived.push({ path, blob: file?.oid ?? null });
    }
    const step = mayRename ? await read() : null;
    const renaming = step === null ? null : { step, changes: await changesOf(source, step) };
    yield { commit: line.oidAt(position), arrived, renaming };
  }
}

interface Candidate {
  readonly position: number;
  readonly model: string;
  readonly path: string;
  /** Whether no later step of the line touched the file. */
  readonly isFirst: boolean;
}

/** The arrivals of version files as a line recorded them, from its tip down. */
class RecordedArrivals {
  readonly #line: Line;
  readonly #asked = new Set<string>();
  /** Positions at which the record of some model went: only there a model may have got a new name. */
  readonly #gone: ReadonlySet<number>;
  /* Oldest first, so that the next one is the last. */
  #open: Candidate[] = [];
  #below: number;

  constructor(line: Line) {
    this.#line = line;
    this.#below = line.length;
    this.#gone = line.positionsWithGoneModels();
  }

  next(sought: ReadonlyMap<string, string>): {
    readonly position: number;
    readonly places: readonly Candidate[];
    readonly mayRename: boolean;
  } | null {
    this.#askFor(sought);
    const places: Candidate[] = [];
    for (let last = this.#open.at(-1); last !== undefined; last = this.#open.at(-1)) {
      const [first] = places;
      if (first !== undefined && last.position !== first.position) break;
      this.#open.pop();
      if (last.position < this.#below && sought.has(last.path)) places.push(last);
    }
    const position = places[0]?.position;
    if (position === undefined) return null;
    this.#below = position;
    return {
      position,
      places: places.sort((a, b) => compareText(a.path, b.path)),
      mayRename: this.#gone.has(position),
    };
  }

  #askFor(sought: ReadonlyMap<string, string>): void {
    let isNew = false;
    for (const path of sought.keys()) {
      const place = placeOf(path);
      if (place?.kind !== "version" || this.#asked.has(place.model)) continue;
      this.#asked.add(place.model);
      this.#open.push(...this.#arrivalsOf(place.model));
      isNew = true;
    }
    if (isNew) this.#open.sort((a, b) => a.position - b.position);
  }

  #arrivalsOf(model: string): readonly Candidate[] {
    const touched = new Set<string>();
    const found: Candidate[] = [];
    for (const { position, part, version, mark } of this.#line.touchesOf(model).toReversed()) {
      if (part !== "version") continue;
      const path = versionPath(model, version);
      if (mark === "arrived") found.push({ position, model, path, isFirst: !touched.has(version) });
      touched.add(version);
    }
    return found;
  }
}
