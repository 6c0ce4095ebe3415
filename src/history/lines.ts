import type { ObjectStore, Oid } from "../git/ports.ts";
import { isStemmaError } from "../values/error.ts";
import { Line } from "./line.ts";
import { type LineCommit, type Pulse, readLineCommit, recordSteps } from "./line-build.ts";
import type { LineShelf } from "./line-shelf.ts";
import { KeptLines } from "./line-keeping.ts";
import { parseSegment } from "./segment.ts";
import { printSegment } from "./segment-print.ts";

/** What an index of lines is made of. */
export interface LinesOptions {
  readonly objects: ObjectStore;
  readonly shelf: LineShelf;
  /** The commits whose parents a shallow clone cut off; with any of them there is no index. */
  readonly shallow: ReadonlySet<Oid>;
  readonly pulse: Pulse;
}

/* Recording so many steps costs a cold process less than a walk that reads their records would. */
const mostUnkept = 512;
/* A snapshot is looked at on few lines: the one that it is on, and the ones that it is compared with. */
const mostHeld = 4;

/**
 * The index of first-parent lines: made when it is first needed, kept on a shelf, and gone on with when the tip did. It
 * is disposable: what cannot be read or kept is done without, and every answer then comes from a walk.
 */
export class Lines {
  readonly #options: LinesOptions;
  readonly #kept: KeptLines;
  #held: readonly Line[] = [];
  #loaded = false;
  /* Questions of one process stand in line, so that the same steps are not recorded twice at once. */
  #last: Promise<unknown> = Promise.resolve();
  readonly #failed = new Set<Oid>();
  /* The last line that was longer than a question would have recorded. */
  #tooLong: { readonly tip: Oid; readonly most: number } | null = null;

  constructor(options: LinesOptions) {
    this.#options = options;
    this.#kept = new KeptLines(options.shelf, options.objects.algorithm);
  }

  /**
   * The first-parent line of a commit; null where there is none to be had, so that the question has to walk: in a
   * shallow clone, where an object of an old commit is missing or damaged, where nothing can be kept of much work, and where
   * more than `most` steps would have to be recorded.
   * @throws StemmaError `git-unavailable`, and what the pulse throws
   */
  at(tip: Oid, most = Number.POSITIVE_INFINITY): Promise<Line | null> {
    const held = this.#among(tip);
    if (held !== null) return Promise.resolve(held);
    const found = this.#last.then(() => this.#find(tip, most));
    this.#last = found.catch(() => null);
    return found;
  }

  #among(tip: Oid): Line | null {
    for (const line of this.#held) {
      if (line.tip === tip) return line;
      const position = line.positionOf(tip);
      if (position !== -1) return line.prefix(position + 1);
    }
    return null;
  }

  async #find(tip: Oid, most: number): Promise<Line | null> {
    if (this.#options.shallow.size > 0 || this.#failed.has(tip)) return null;
    if (!this.#loaded) {
      this.#held = await this.#kept.load();
      this.#loaded = true;
    }
    const held = this.#among(tip);
    if (held !== null) return held;
    try {
      return await this.#record(tip, most);
    } catch (error) {
      if (!isStemmaError(error) || !damage.has(error.code)) throw error;
      // A walk meets the same object if its answer needs it, and then says so.
      this.#failed.add(tip);
      return null;
    }
  }

  async #record(tip: Oid, most: number): Promise<Line | null> {
    const { objects, shelf, pulse } = this.#options;
    const limit = (await shelf.keeps()) ? most : Math.min(most, mostUnkept);
    // Twice as long, or it is not worth to look again.
    if (this.#tooLong?.tip === tip && limit < 2 * this.#tooLong.most) return null;
    const walked = await this.#walk(tip, limit);
    if (walked === null) {
      this.#tooLong = { tip, most: limit };
      return null;
    }
    const { commits, line } = walked;
    const steps = await recordSteps(objects, line, commits, pulse);
    const segment = parseSegment(printSegment({ below: line.tip, steps, algorithm: objects.algorithm }));
    if (segment === null) return null;
    const next = await this.#kept.keep(line.extended(segment));
    this.#held = [next, ...this.#held.filter((each) => next.positionOf(each.tip ?? "") === -1)].slice(
      0,
      mostHeld,
    );
    return next;
  }

  /** Walks from a tip to the first commit on a line that is held, or to the root; null after too many. */
  async #walk(
    tip: Oid,
    most: number,
  ): Promise<{ readonly commits: readonly LineCommit[]; readonly line: Line } | null> {
    const { objects, pulse } = this.#options;
    const commits: LineCommit[] = [];
    let next: Oid | undefined = tip;
    while (next !== undefined) {
      if (commits.length >= most) return null;
      const commit: LineCommit = await readLineCommit(objects, next);
      commits.push(commit);
      if (commits.length % pulseCommits === 0) await pulse(0, commits.length);
      next = commit.parents[0];
      const line = next === undefined ? null : this.#among(next);
      if (line !== null) return { commits, line };
    }
    return { commits, line: Line.empty };
  }
}

const pulseCommits = 4096;

const damage: ReadonlySet<string> = new Set(["object-missing", "object-corrupt", "object-too-large"]);
