import type { Oid } from "../git/ports.ts";
import type { PlacedTouch, RecordedStep } from "./recorded-step.ts";
import type { Segment } from "./segment.ts";

/** The first steps of a segment, as part of a line. */
interface Run {
  readonly segment: Segment;
  /** The position of the segment's first step on the line. */
  readonly start: number;
  /** How many of its steps are on the line, from the first. */
  readonly length: number;
}

/**
 * The first-parent line of a commit from its root, as an index knows it: which steps touched what, and when. A position
 * counts steps from the root, which has 0. A line never changes.
 *
 * Law: it tells nothing but what the commits and trees of the line tell (docs/history.md, clause 11).
 */
export class Line {
  readonly length: number;
  readonly runs: readonly Run[];

  /** The line without a step. */
  static readonly empty = new Line([]);

  private constructor(runs: readonly Run[]) {
    this.runs = runs;
    const last = runs.at(-1);
    this.length = last === undefined ? 0 : last.start + last.length;
  }

  /** The line of the commit at a position less one: its first so many steps. */
  prefix(length: number): Line {
    if (length >= this.length) return this;
    const kept = this.runs.filter(({ start }) => start < length);
    return new Line(kept.map((run) => ({ ...run, length: Math.min(run.length, length - run.start) })));
  }

  /** The line that goes on with the steps of a segment. */
  extended(segment: Segment): Line {
    return new Line([...this.runs, { segment, start: this.length, length: segment.count }]);
  }

  /** The commit that the line is of; null for the line without a step. */
  get tip(): Oid | null {
    return this.length === 0 ? null : this.oidAt(this.length - 1);
  }

  /** The commit at a position that is on the line. */
  oidAt(position: number): Oid {
    const run = this.#runAt(position);
    return run === undefined ? "" : run.segment.oidAt(position - run.start);
  }

  /** The effective time of the commit at a position, in seconds since the epoch; minus infinity before the root. */
  secondsAt(position: number): number {
    const run = this.#runAt(position);
    return run === undefined ? Number.NEGATIVE_INFINITY : run.segment.secondsAt(position - run.start);
  }

  /** The position of a commit; -1 for one that is not on the line. */
  positionOf(oid: Oid): number {
    for (const { segment, start, length } of this.runs) {
      const step = segment.indexOf(oid);
      if (step !== -1 && step < length) return start + step;
    }
    return -1;
  }

  /** The last position whose effective time, in milliseconds, is not after an instant; -1 where all are. */
  lastNotAfter(time: number): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.secondsAt(middle) * 1000 <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The last position below `limit` that touched one of some models, or of the models of a namespace of that name; -1 for none. */
  lastTouch(models: Iterable<string>, limit: number): number {
    for (const { segment, start, length } of this.runs.toReversed()) {
      let last = -1;
      const below = Math.min(length, limit - start);
      if (below <= 0) continue;
      for (const model of models) last = Math.max(last, segment.lastTouch(model, below));
      if (last !== -1) return start + last;
    }
    return -1;
  }

  /** The last position below `limit` that touched anything in the registry; -1 for none. */
  lastStepWithTouch(limit: number): number {
    for (const { segment, start, length } of this.runs.toReversed()) {
      const last = segment.lastStepWithTouch(Math.min(length, limit - start));
      if (last !== -1) return start + last;
    }
    return -1;
  }

  /**
   * What stood for a model after the steps below `limit`, as `Touch.id` says; undefined where the line cannot tell: of a model
   * that no step touched, and of a name that other models have as their namespace, since touches of those change its folder.
   */
  idBefore(model: string, limit: number): Oid | null | undefined {
    if (this.runs.some(({ segment }) => segment.hasModelsBelow(model))) return undefined;
    for (const { segment, start, length } of this.runs.toReversed()) {
      const below = Math.min(length, limit - start);
      const found = below <= 0 ? undefined : segment.idBefore(model, below);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What the steps of the line touched of a model, oldest first. */
  touchesOf(model: string): readonly PlacedTouch[] {
    const found: PlacedTouch[] = [];
    for (const { segment, start, length } of this.runs) {
      for (const [step, { part, version, mark, id }] of segment.touchesOf(model, length))
        found.push({ position: start + step, part, version, mark, id });
    }
    return found;
  }

  /** The positions at which the record of some model went. */
  positionsWithGoneModels(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const { segment, start, length } of this.runs)
      for (const step of segment.stepsWithGoneModels()) if (step < length) found.add(start + step);
    return found;
  }

  /** The names of the models that the step at a position touched, `settingsName` for the settings. */
  namesAt(position: number): ReadonlySet<string> {
    const run = this.#runAt(position);
    return run === undefined ? new Set() : run.segment.namesAt(position - run.start);
  }

  /** The commits that came in by the merge at a position. */
  mergedAt(position: number): readonly Oid[] {
    const run = this.#runAt(position);
    return run === undefined ? [] : run.segment.mergedAt(position - run.start);
  }

  /** Tells whether a commit is on the line or came in by one of its merges. */
  reaches(oid: Oid): boolean {
    if (this.positionOf(oid) !== -1) return true;
    return this.runs.some(({ segment, length }) => {
      const step = segment.mergeOf(oid);
      return step !== -1 && step < length;
    });
  }

  /** The steps from a position on, as they were recorded. */
  stepsFrom(position: number): readonly RecordedStep[] {
    return this.runs
      .filter(({ start, length }) => start + length > position)
      .flatMap(({ segment, start, length }) => segment.steps(length).slice(Math.max(0, position - start)));
  }

  #runAt(position: number): Run | undefined {
    return this.runs.findLast(({ start, length }) => start <= position && position < start + length);
  }
}
