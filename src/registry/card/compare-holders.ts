import { interfaceDifferences } from "../../changes/derive.ts";
import type { Motion } from "../../policy/statement.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { Model } from "../../records/normalise.ts";
import { versionPath } from "../../records/layout.ts";
import { holdersOf } from "../../snapshot/state.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import type { CardComparison, CardMetric } from "../card-form.ts";
import type { MetricSource } from "../comparison-forms.ts";
import { columnOf, compareColumn } from "../reads/compare-metrics.ts";
import { metricNames, metricsOf, type ReadMetrics } from "../reads/metric-source.ts";

/** Both sides of a change: the holder is read from the one, the version that comes from the other. */
export interface CardSides {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

const sources: readonly MetricSource[] = [
  { source: "declared", suite: null },
  { source: "evidence", suite: null },
];

interface Side {
  readonly snapshot: Snapshot;
  readonly model: string;
  readonly record: VersionRecord;
}

/** Puts a version beside each that holds the place where it goes; none for an alias that is removed. */
export async function comparisonsOf(
  { before, after }: CardSides,
  motion: Motion,
): Promise<readonly CardComparison[]> {
  const own = motion.to === null ? null : await sideOf(after, motion.model, motion.version);
  if (own === null) return [];
  const model = (await after.model(motion.model)).model;
  const holders = await holdersFor(before, motion);
  const others = await Promise.all(holders.map((holder) => sideOf(before, motion.model, holder)));
  const found = others.filter((other) => other !== null);
  const beside = found.length === 0 ? [null] : found;
  return Promise.all(beside.map((other) => compareSides(model, other, own)));
}

/* A record that cannot be read is a finding of the change already. */
async function sideOf(snapshot: Snapshot, model: string, version: string): Promise<Side | null> {
  if (!(await snapshot.hasModel(model)) || !(await snapshot.model(model)).versionIds.includes(version))
    return null;
  const { value } = await attempt(versionPath(model, version), () => snapshot.version(model, version));
  return value === null ? null : { snapshot, model, record: value };
}

async function holdersFor(before: Snapshot, { model, version, action, from, to }: Motion) {
  if (action === "alias") return from === null ? [] : [from];
  if (to === null || !(await before.hasModel(model))) return [];
  const held = holdersOf(await before.model(model), await before.settings(), to);
  return held.filter((holder) => holder !== version);
}

async function compareSides(model: Model | null, holder: Side | null, own: Side): Promise<CardComparison> {
  const metrics: CardMetric[] = [];
  for (const source of sources) metrics.push(...(await metricsBeside(model, { holder, own, source })));
  const [was, is] = [holder?.record.interface, own.record.interface];
  return {
    holder: holder === null ? null : `${holder.model}@${holder.record.version}`,
    metrics,
    interface: was === undefined || is === undefined ? [] : interfaceDifferences(was, is),
    interfaces_known: was !== undefined && is !== undefined,
  };
}

interface Beside {
  readonly holder: Side | null;
  readonly own: Side;
  readonly source: MetricSource;
}

const nothing: ReadMetrics = { values: new Map(), suites: [], problems: [] };

function readMetrics({ snapshot, model, record }: Side, source: MetricSource): Promise<ReadMetrics> {
  return metricsOf(snapshot, model, record, source);
}

async function metricsBeside(
  model: Model | null,
  { holder, own, source }: Beside,
): Promise<readonly CardMetric[]> {
  const read = [
    holder === null ? nothing : await readMetrics(holder, source),
    await readMetrics(own, source),
  ];
  return metricNames(read).map((name) => {
    const column = columnOf(name, read, model);
    const { direction, assumed, deltas, relative } = compareColumn(column, 0);
    const [before = null, after = null] = column.values;
    return {
      name,
      source: source.source,
      direction,
      assumed,
      before,
      after,
      delta: deltas[1] ?? null,
      relative: relative[1] ?? null,
    };
  });
}
