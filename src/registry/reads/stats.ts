import { countMoves, type MoveCount } from "../../history/move-counts.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import { readModels, readVersions } from "../../snapshot/catalogue.ts";
import { stageOf } from "../../snapshot/state.ts";
import { isStemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import { compareText } from "../../values/version.ts";
import type { ReadOptions } from "../options.ts";
import type { MonthForm, StatsForm } from "../statistics.ts";
import type { Session, View } from "../session.ts";
import { digestsOf } from "./digests.ts";

const months = 12;

/** Counts a registry: models, versions, stages, bytes, what happened in the last twelve months, and who registered. */
export async function stats(session: Session, { at }: ReadOptions): Promise<StatsForm> {
  const view = await session.view(at);
  const tally = await countVersions(view);
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

async function countVersions({ snapshot }: View): Promise<Tally> {
  const settings = await snapshot.settings();
  const { models, problems } = await readModels(snapshot);
  const tally = new Tally(settings.lifecycle.order, models.length, problems);
  for (const { name, model } of models) {
    const read = await readVersions(snapshot, name);
    tally.problems.push(...read.problems);
    for (const record of read.versions)
      tally.add(
        record,
        model === null ? settings.lifecycle.initial : stageOf(model, settings, record.version),
      );
  }
  return tally;
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

  add(record: VersionRecord, stage: string): void {
    this.#versions += 1;
    countOne(this.#stages, stage);
    countOne(this.registrations, record.created.slice(0, "2026-11".length));
    if (record.framework !== undefined) countOne(this.#frameworks, record.framework);
    const author = this.#authors.get(record.author) ?? { versions: 0, last: record.created };
    author.versions += 1;
    if (record.created > author.last) author.last = record.created;
    this.#authors.set(record.author, author);
    for (const { digest, size } of digestsOf(record)) {
      this.#references += 1;
      this.#logical += size ?? 0;
      this.#sizes.set(digest, Math.max(size ?? 0, this.#sizes.get(digest) ?? 0));
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
    return await countMoves(session.history, commit, Date.parse(since));
  } catch (error) {
    if (!isStemmaError(error, "history-incomplete")) throw error;
    return null;
  }
}
