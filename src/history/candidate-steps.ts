import type { Oid } from "../git/ports.ts";
import type { Line } from "./line.ts";
import { loggedSteps } from "./logged-steps.ts";
import type { PlacedTouch } from "./recorded-step.ts";
import type { HistorySource } from "./source.ts";
import { type Step, stepAt, stepsFrom } from "./steps.ts";

/** What is still looked for, by model: its versions, and null for the model itself. */
export type Wanted = ReadonlyMap<string, { has(version: string | null): boolean }>;

/* To walk a step costs about half of recording it, and what is walked is not kept: so many cost some seconds. */
const usualPatience = 30_000;

/**
 * Walks the steps that may have touched something wanted, newest first: with an index those alone, without one every
 * step. What is wanted may change while the walk goes on.
 *
 * An index that is not there is not made for what was touched last: a log of paths is asked after a few steps, where there is one.
 * Without, it is made after a walk of `patience` steps, and in any case when the questions before walked as many steps as the
 * line has.
 * @throws StemmaError `history-incomplete`, and what reading commits throws
 */
export async function* candidateSteps(
  source: HistorySource,
  tip: Oid,
  wanted: Wanted,
  patience = usualPatience,
): AsyncGenerator<Step, void, undefined> {
  const ready = await source.line(tip, Math.max(source.unasked, source.walked));
  if (ready !== null) {
    yield* candidatesOn(source, ready, { wanted, below: ready.length });
    return;
  }
  const next =
    source.pathLog === null
      ? yield* patientSteps(source, tip, patience)
      : yield* loggedSteps(source, source.pathLog, { tip, names: () => wanted.keys() });
  if (next === null) return;
  const line = await source.line(tip);
  if (line === null) yield* stepsFrom(source, next);
  else yield* candidatesOn(source, line, { wanted, below: line.positionOf(next) + 1 });
}

/* Every step from a commit down, so many at most; ends with the commit that comes next. */
async function* patientSteps(
  source: HistorySource,
  tip: Oid,
  most: number,
): AsyncGenerator<Step, Oid | null, undefined> {
  let [walked, next]: [number, Oid | null] = [0, tip];
  for await (const step of stepsFrom(source, tip)) {
    if (walked++ === most) break;
    next = step.parent?.oid ?? null;
    source.walked += 1;
    yield step;
  }
  return next;
}

/* The candidates of a line below a position. */
async function* candidatesOn(
  source: HistorySource,
  line: Line,
  { wanted, below }: { readonly wanted: Wanted; readonly below: number },
): AsyncGenerator<Step, void, undefined> {
  const candidates = new Candidates(line, below);
  for (let at = candidates.next(wanted); at !== null; at = candidates.next(wanted))
    yield stepAt(source, { line, position: at, models: wanted.keys() });
}

interface Candidate extends PlacedTouch {
  readonly model: string;
}

class Candidates {
  readonly #line: Line;
  readonly #asked = new Set<string>();
  #below: number;
  /* Oldest first, so that the next one is the last. */
  #open: Candidate[] = [];

  constructor(line: Line, below: number) {
    this.#line = line;
    this.#below = below;
  }

  /** The last position below all that were given in which something wanted was touched; null where there is none. */
  next(wanted: Wanted): number | null {
    this.#askFor(wanted);
    for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) {
      if (last.position >= this.#below || !concerns(last, wanted)) continue;
      this.#below = last.position;
      return last.position;
    }
    return null;
  }

  #askFor(wanted: Wanted): void {
    const isNew = [...wanted.keys()].filter((model) => !this.#asked.has(model));
    if (isNew.length === 0) return;
    for (const model of isNew) {
      this.#asked.add(model);
      for (const touch of this.#line.touchesOf(model)) this.#open.push({ ...touch, model });
    }
    this.#open.sort((a, b) => a.position - b.position);
  }
}

/** A model's own record says where each of its versions stands. */
function concerns({ model, part, version }: Candidate, wanted: Wanted): boolean {
  const versions = wanted.get(model);
  if (versions === undefined) return false;
  return part === "model" || versions.has(null) || (part === "version" && versions.has(version));
}
