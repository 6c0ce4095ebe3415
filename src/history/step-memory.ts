import type { Oid } from "../git/ports.ts";
import type { KeyedValues } from "../index/port.ts";
import type { Finding } from "../values/finding.ts";
import type { Difference, EventKind } from "./event.ts";
import type { CommitFacts, ToldStep } from "./told-step.ts";

/** How often versions were moved, and how often a stage was rolled back. */
export interface MoveCount {
  readonly promotions: number;
  readonly rollbacks: number;
}

type PrintedDifference = readonly [
  kind: EventKind,
  model: string | null,
  version: string | null,
  from: string | null,
  to: string | null,
  name: string | null,
  reason: string | null,
  path: string,
  uses?: readonly string[],
];

type PrintedStep = readonly [
  actor: string,
  /** 0 where it is the author. */
  committer: string | 0,
  reason: string | null,
  pullRequest: string | null,
  /** 1: signed, 2: a merge. */
  marks: number,
  differences: readonly PrintedDifference[],
  problems: readonly Finding[],
];

/**
 * Remembers what steps tell, by their commit: a commit names all that its step can be told from, its tree, its parents and all
 * history below them. So no value is ever stale, and each step is told once.
 */
export class StepMemory {
  readonly #values: KeyedValues | null;

  constructor(values: KeyedValues | null) {
    this.#values = values;
  }

  /** What is known of the steps of some commits, in their order; null for each that has to be told anew. */
  load(commits: readonly Oid[]): readonly (ToldStep | null)[] {
    const found = this.#values?.read("step", commits) ?? [];
    return commits.map((oid, index) => {
      const bytes = found[index];
      return bytes == null ? null : parseStep(oid, bytes.toString("utf8"));
    });
  }

  /** What is known of how often the steps of some commits moved a version, in their order; null for each that nobody counted yet. */
  loadMoves(commits: readonly Oid[]): readonly (MoveCount | null)[] {
    const counts = new Array<MoveCount | null>(commits.length).fill(null);
    this.#values?.each("moves", commits, (index, bytes) => {
      const [promotions = 0, rollbacks = 0] = bytes.toString("latin1").split(" ").map(Number);
      counts[index] = { promotions, rollbacks };
    });
    return counts;
  }

  /** Keeps how often a step moved a version. */
  keepMoves(commit: Oid, { promotions, rollbacks }: MoveCount): void {
    this.#values?.add("moves", commit, Buffer.from(`${promotions} ${rollbacks}`, "latin1"));
  }

  /** Keeps what a step tells. */
  keep(step: ToldStep): void {
    this.#values?.add("step", step.facts.oid, Buffer.from(printStep(step), "utf8"));
  }
}

/** Prints a step for an index. Law: `parseStep` of it is the step. */
export function printStep({ facts, differences, problems }: ToldStep): string {
  const { actor, committer, reason, pullRequest, signed, isMerge } = facts;
  const printed: PrintedStep = [
    actor,
    committer === actor ? 0 : committer,
    reason,
    pullRequest,
    (signed ? 1 : 0) | (isMerge ? 2 : 0),
    differences.map(({ kind, model, version, from, to, name, reason: why, path, uses }) => {
      const told = [kind, model, version, from, to, name, why, path] as const;
      return uses === undefined ? told : [...told, uses];
    }),
    problems,
  ];
  return JSON.stringify(printed);
}

/** Reads what `printStep` printed of the step of a commit. */
export function parseStep(oid: Oid, text: string): ToldStep {
  const [actor, by, reason, pullRequest, marks, differences, problems] = JSON.parse(text) as PrintedStep;
  const facts: CommitFacts = {
    oid,
    actor,
    committer: by === 0 ? actor : by,
    reason,
    pullRequest,
    signed: (marks & 1) !== 0,
    isMerge: (marks & 2) !== 0,
  };
  return { facts, differences: differences.map(differenceIn), problems };
}

function differenceIn(printed: PrintedDifference): Difference {
  const [kind, model, version, from, to, name, reason, path, uses] = printed;
  return {
    ...{ kind, model, version, from, to, name, reason, path },
    ...(uses === undefined ? {} : { uses }),
  };
}
