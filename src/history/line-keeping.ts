import type { HashAlgorithm, Oid } from "../git/ports.ts";
import { Line } from "./line.ts";
import type { LineShelf } from "./line-shelf.ts";
import { parseSegment, type Segment } from "./segment.ts";
import { printSegment } from "./segment-print.ts";

/*
 * On the shelf lie whole lines, from their roots, and parts that go on from a commit of one. Both are named by their last
 * commit, so a name means the same thing to every process, and nothing is ever written over something else.
 */
type Ending = ".line" | ".part";

/* So many new steps are worth a file; fewer are recorded again by the next process. */
const leastKept = 8;
/* A part that grew longer than this becomes a whole line, which costs a write of all its steps. */
const longestPart = 1024;
const mostKept: Readonly<Record<Ending, number>> = { ".line": 2, ".part": 4 };

/** Lines as they lie on a shelf between processes. */
export class KeptLines {
  readonly #shelf: LineShelf;
  readonly #algorithm: HashAlgorithm;
  /* Segments that need no keeping: they are kept, or it was tried. */
  readonly #settled = new WeakSet<Segment>();

  constructor(shelf: LineShelf, algorithm: HashAlgorithm) {
    this.#shelf = shelf;
    this.#algorithm = algorithm;
  }

  /** Reads the lines on the shelf; what is damaged or stands on nothing is left out. */
  async load(): Promise<readonly Line[]> {
    for (let round = 1; ; round++) {
      const names = (await this.#shelf.names()).toReversed();
      const wholes = await this.#readAll(names, ".line");
      // A file that went after it was listed was replaced by a longer one.
      if (wholes === null && round < 3) continue;
      const lines = (wholes ?? [])
        .filter(({ below }) => below === null)
        .map((segment) => Line.empty.extended(segment));
      const parts = (await this.#readAll(names, ".part")) ?? [];
      return [...parts.flatMap((segment) => standing(lines, segment)), ...lines];
    }
  }

  /** The segments under the names with an ending; null where one of them went. */
  async #readAll(names: readonly string[], ending: Ending): Promise<readonly Segment[] | null> {
    const segments: Segment[] = [];
    for (const name of names.filter((each) => each.endsWith(ending))) {
      const bytes = await this.#shelf.read(name);
      if (bytes === null) return null;
      const segment = parseSegment(bytes);
      if (segment === null) continue;
      this.#settled.add(segment);
      segments.push(segment);
    }
    return segments;
  }

  /**
   * Puts what is new of a line on the shelf where it is worth a file, and takes away what that replaces. Gives back the
   * same line, in fewer runs.
   */
  async keep(line: Line): Promise<Line> {
    const [base] = line.runs;
    const unkept = line.runs.filter(({ segment }) => !this.#settled.has(segment));
    if (base === undefined || unkept.reduce((sum, { length }) => sum + length, 0) < leastKept) return line;
    const isWhole = unkept.includes(base) || line.length - base.length > longestPart;
    const next = this.#joined(line, isWhole ? 0 : base.length);
    const segment = next?.runs.at(-1)?.segment;
    if (next === null || segment === undefined) return line;
    const ending = isWhole ? ".line" : ".part";
    this.#settled.add(segment);
    if (await this.#shelf.keep(nameOf(segment, ending), segment.bytes)) await this.#tidy(next, ending);
    return next;
  }

  /** The same line with all steps from a position on in one segment. */
  #joined(line: Line, from: number): Line | null {
    const onto = line.prefix(from);
    const steps = line.stepsFrom(from);
    const segment = parseSegment(printSegment({ below: onto.tip, steps, algorithm: this.#algorithm }));
    return segment === null ? null : onto.extended(segment);
  }

  /** Removes what a line that was just kept holds too, and the oldest of what is too many. */
  async #tidy(line: Line, ending: Ending): Promise<void> {
    const needed = new Set(
      line.runs.map(({ segment, start }) => nameOf(segment, start === 0 ? ".line" : ".part")),
    );
    const others = (await this.#shelf.names()).filter((name) => !needed.has(name));
    for (const each of [".line", ".part"] as const) {
      const rest: string[] = [];
      for (const name of others.filter((other) => other.endsWith(each))) {
        const isReplaced = (each === ".part" || ending === ".line") && line.positionOf(tipIn(name)) !== -1;
        if (isReplaced) await this.#shelf.remove(name);
        else rest.push(name);
      }
      const isFull = [...needed].some((name) => name.endsWith(each)) ? mostKept[each] - 1 : mostKept[each];
      for (const name of rest.slice(0, Math.max(0, rest.length - isFull))) await this.#shelf.remove(name);
    }
  }
}

function standing(lines: readonly Line[], segment: Segment): readonly Line[] {
  for (const line of lines) {
    const position = segment.below === null ? -1 : line.positionOf(segment.below);
    if (position !== -1) return [line.prefix(position + 1).extended(segment)];
  }
  return [];
}

function nameOf(segment: Segment, ending: Ending): string {
  return `${segment.oidAt(segment.count - 1)}${ending}`;
}

function tipIn(name: string): Oid {
  return name.slice(0, name.lastIndexOf("."));
}
