import type { VersionRecord } from "../../records/generated/version.ts";
import { mapBounded } from "../../snapshot/bounded.ts";
import { readVersions } from "../../snapshot/catalogue.ts";
import { directionOf, isBetter } from "../../snapshot/metric-direction.ts";
import { findModel } from "../../snapshot/resolve.ts";
import { isTerminal, type ModelState, stageOf } from "../../snapshot/state.ts";
import { requireStage } from "../../changes/stages.ts";
import { StemmaError } from "../../values/error.ts";
import type { Finding } from "../../values/finding.ts";
import { parseModelName } from "../../values/name.ts";
import { compareText, compareVersions } from "../../values/version.ts";
import type { BestForm, MetricSource } from "../comparison-forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { metricsOf, parseSource, type ReadMetrics, requireMetric } from "./metric-source.ts";
import { versionForm } from "./version-form.ts";

/** Which metric decides, and among which versions. */
export interface BestOptions extends ReadOptions {
  /** The model's primary metric when absent. */
  readonly metric?: string | undefined;
  /** Only versions in this stage; otherwise all but those in terminal stages. */
  readonly stage?: string | undefined;
  /** Which numbers are used: `declared` (when absent), `evidence`, or the name of a suite. */
  readonly source?: string | undefined;
}

/**
 * Finds the best version of a model by a metric; of several, the highest version.
 * @throws StemmaError `usage-invalid` without a metric, `metric-unknown` where no version has it, `ambiguous` where
 *   several suites measured it
 */
export async function best(session: Session, name: string, options: BestOptions): Promise<BestForm> {
  const source = parseSource(options.source);
  const view = await session.view(options.at);
  const settings = await view.snapshot.settings();
  if (options.stage !== undefined) requireStage(settings, options.stage);
  const state = await findModel(view.snapshot, parseModelName(name));
  const metric = options.metric ?? requirePrimary(state);
  const { versions, problems } = await readVersions(view.snapshot, state.name);
  const inQuestion = versions.filter(({ version }) => {
    const stage = state.model === null ? "" : stageOf(state.model, settings, version);
    return options.stage === undefined ? !isTerminal(settings, stage) : stage === options.stage;
  });
  if (inQuestion.length === 0) throw noneInQuestion(state, options.stage, problems);
  const read = await mapBounded(inQuestion, (record) => metricsOf(view.snapshot, state.name, record, source));
  const chosen = chooseMetric(metric, read, source);
  const { winner, ...found } = pickBest(chosen, inQuestion, read, state);
  const standing = { commit: view.commit, state, settings, updated: null };
  const { source: versionSource, proposals: _, ...form } = versionForm(winner, standing);
  return {
    ...form,
    ...source,
    version_source: versionSource,
    metric: chosen,
    ...found,
    problems: [...problems, ...read.flatMap((each) => each.problems)],
  };
}

function requirePrimary({ name, model }: ModelState): string {
  if (model?.primaryMetric != null) return model.primaryMetric;
  throw new StemmaError("usage-invalid", `${name} has no primary metric`, {
    hint: "Name one with --metric.",
    data: { model: name },
  });
}

function noneInQuestion(
  { name }: ModelState,
  stage: string | undefined,
  problems: readonly Finding[],
): StemmaError {
  const hint = `See where its versions stand with stemma list ${name} --all.`;
  const data = { model: name, stage: stage ?? null, problems };
  return stage === undefined
    ? new StemmaError("version-unknown", `${name} has no version outside terminal stages`, { hint, data })
    : new StemmaError("stage-empty", `no version of ${name} is in ${stage}`, { hint, data });
}

/** The name of a metric in a source; among all suites the bare name of a metric will do where one suite measured it. */
function chooseMetric(metric: string, read: readonly ReadMetrics[], source: MetricSource): string {
  if (read.some(({ values }) => values.has(metric))) return metric;
  const named = read.flatMap(({ values }) =>
    [...values].filter(([, measured]) => measured.metric === metric),
  );
  const names = [...new Set(named.map(([name]) => name))].sort(compareText);
  const [only, ...others] = names;
  if (only === undefined) return requireMetric(metric, read, source);
  if (others.length === 0) return only;
  throw new StemmaError("ambiguous", `${names.length} suites measured ${metric}: ${names.join(", ")}`, {
    hint: "Name one of them with --metric, or its suite with --source.",
    data: { metric, candidates: names },
  });
}

interface Found extends Pick<BestForm, "value" | "direction" | "assumed" | "ties" | "missing"> {
  readonly winner: VersionRecord;
}

function pickBest(
  name: string,
  records: readonly VersionRecord[],
  read: readonly ReadMetrics[],
  { model }: ModelState,
): Found {
  const measured = records.flatMap((record, index) => {
    const found = read[index]?.values.get(name);
    return found === undefined ? [] : [{ record, ...found }];
  });
  const { direction, assumed } = directionOf(model, measured[0]?.metric ?? name);
  const [winner, ...others] = measured.sort((a, b) => {
    if (a.value !== b.value) return isBetter(direction, a.value, b.value) ? -1 : 1;
    return compareVersions(b.record.version, a.record.version);
  });
  if (winner === undefined) throw new StemmaError("bug", `no version has ${name}, which one of them has`);
  return {
    winner: winner.record,
    value: winner.value,
    direction,
    assumed,
    ties: others.filter(({ value }) => value === winner.value).map(({ record }) => record.version),
    missing: records.length - measured.length,
  };
}
