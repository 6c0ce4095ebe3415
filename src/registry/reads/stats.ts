import { countMoves } from "../../history/move-counts.ts";
import type { MoveCount } from "../../history/step-memory.ts";
import { isStemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import { compareText } from "../../values/version.ts";
import type { ReadOptions } from "../options.ts";
import type { MonthForm, StatsForm } from "../statistics.ts";
import type { Session, View } from "../session.ts";
import { digestsOf } from "./digests.ts";
import { createdColumn, stageColumn, standingAt } from "./table/column.ts";
import type { Cell, FactField } from "./table/field.ts";

const months = 12;

/** Counts a registry: models, versions, stages, bytes, what happened in the last twelve months, and who registered. */
export async function stats(session: Session, { at }: ReadOptions): Promise<StatsForm> {
  const view = await session.view(at);
  const tally = await countVersions(session, view);
  const until = at === undefined ? session.world.now() : await timeOf(session, view);
  return {
    commit: view.commit,
    ...tally.figures(),
    activity: await activityOf(session, view, monthsUntil(until), tally.registrations),
    problems: tally.problems,
  };
}

async function timeOf(session: Session, { commit }: View): Promise<number> {
  return (await session.history.commit(commit)).committer.seconds * 1000;
}

/** The names of the last months, oldest first. */
function monthsUntil(time: number): readonly string[] {
  const last = new Date(time);
  return Array.from({ length: months }, (_, back) => {
    const first = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - (months - 1 - back), 1);
    return new Date(first).toISOString().slice(0, "2026-11".length);
  });
}

/* What is counted of each record. */
const author: FactField = { key: "author", read: (record) => record.author };
const framework: FactField = { key: "framework", read: (record) => record.framework ?? null };
/* Digests and sizes by turns, as a cell holds no pairs. */
const artifacts: FactField = {
  key: "digests and sizes",
  read: (record) => digestsOf(record).flatMap(({ digest, size }) => [digest, size ?? 0]),
};

async function countVersions(session: Session, { snapshot }: View): Promise<Tally> {
  const standing = await standingAt(snapshot);
  const { blocks, problems } = await session.table.read(snapshot, {
    model: undefined,
    facts: [...createdColumn.facts, author, framework, artifacts],
    progress: session.progress,
  });
  const models = blocks.reduce((sum, block) => sum + block.models.length, 0);
  const tally = new Tally(standing.settings.lifecycle.order, models, problems);
  for (const block of blocks) {
    const created = createdColumn.open(block, standing);
    const stage = stageColumn.open(block, standing);
    const [authors, frameworks, named] = [author, framework, artifacts].map((field) => block.cells(field));
    for (const row of block.readable())
      tally.add({
        stage: textOf(stage(row)) ?? standing.settings.lifecycle.initial,
        created: textOf(created(row)) ?? "",
        author: textOf(authors?.[row]) ?? "",
        framework: textOf(frameworks?.[row]),
        artifacts: listOf(named?.[row]),
      });
  }
  return tally;
}

function textOf(cell: Cell | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}

function listOf(cell: Cell | undefined): readonly unknown[] {
  return Array.isArray(cell) ? cell : [];
}

/** What is counted of one version. */
interface Counted {
  readonly stage: string;
  readonly created: string;
  readonly author: string;
  readonly framework: string | null;
  /** Digests and sizes by turns. */
  readonly artifacts: readonly unknown[];
}

/** What is counted in one pass over the versions. */
class Tally {
  readonly problems: Finding[];
  /** Registrations by month. */
  readonly registrations = new Map<string, number>();
  readonly #models: number;
  readonly #stages: Map<string, number>;
  readonly #frameworks = new Map<string, number>();
  readonly #authors = new Map<string, { versions: number; last: string }>();
  readonly #sizes = new Map<string, number>();
  #versions = 0;
  #references = 0;
  #logical = 0;

  constructor(stages: readonly string[], models: number, problems: readonly Finding[]) {
    this.#stages = new Map(stages.map((stage) => [stage, 0]));
    this.#models = models;
    this.problems = [...problems];
  }

  add(version: Counted): void {
    this.#versions += 1;
    countOne(this.#stages, version.stage);
    countOne(this.registrations, version.created.slice(0, "2026-11".length));
    if (version.framework !== null) countOne(this.#frameworks, version.framework);
    const known = this.#authors.get(version.author) ?? { versions: 0, last: version.created };
    known.versions += 1;
    if (version.created > known.last) known.last = version.created;
    this.#authors.set(version.author, known);
    for (let at = 0; at < version.artifacts.length; at += 2) {
      const [digest, size] = [String(version.artifacts[at]), Number(version.artifacts[at + 1])];
      this.#references += 1;
      this.#logical += size;
      this.#sizes.set(digest, Math.max(size, this.#sizes.get(digest) ?? 0));
    }
  }

  figures(): Pick<StatsForm, "models" | "versions" | "stages" | "frameworks" | "artifacts" | "authors"> {
    const unique = [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
    return {
      models: this.#models,
      versions: this.#versions,
      stages: Object.fromEntries(this.#stages),
      frameworks: Object.fromEntries(byNumber(this.#frameworks)),
      artifacts: {
        references: this.#references,
        distinct: this.#sizes.size,
        logical_bytes: this.#logical,
        unique_bytes: unique,
        dedupe_ratio: unique === 0 ? null : this.#logical / unique,
      },
      authors: [...this.#authors]
        .map(([author, counted]) => ({ author, ...counted }))
        .sort((a, b) => b.versions - a.versions || compareText(a.author, b.author)),
    };
  }
}

function countOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byNumber(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, left], [b, right]) => right - left || compareText(a, b));
}

async function activityOf(
  session: Session,
  view: View,
  names: readonly string[],
  registrations: ReadonlyMap<string, number>,
): Promise<readonly MonthForm[]> {
  const moves = await movesSince(session, view, `${names[0] ?? ""}-01T00:00:00.000Z`);
  return names.map((month) => ({
    month,
    registrations: registrations.get(month) ?? 0,
    promotions: moves === null ? null : (moves.get(month)?.promotions ?? 0),
    rollbacks: moves === null ? null : (moves.get(month)?.rollbacks ?? 0),
  }));
}

/* A clone that is too shallow still has all that is in its tree: what history alone knows is null then. */
async function movesSince(
  session: Session,
  { commit }: View,
  since: string,
): Promise<ReadonlyMap<string, MoveCount> | null> {
  try {
    return await countMoves(session.history, commit, Date.parse(since), (done, total) =>
      session.pulse("counting moves", done, total),
    );
  } catch (error) {
    if (!isStemmaError(error, "history-incomplete")) throw error;
    return null;
  }
}
