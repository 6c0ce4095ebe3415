import { findModel, findVersion } from "../../snapshot/resolve.ts";
import { Aggregate } from "../../telemetry/aggregate.ts";
import { renderExposition } from "../../telemetry/exposition.ts";
import type { TelemetryFormat } from "../../telemetry/format.ts";
import { judgeHealth } from "../../telemetry/health.ts";
import { renderCsvLines, renderJsonLines } from "../../telemetry/listing.ts";
import { otlpOf } from "../../telemetry/otlp.ts";
import { needs, reportLatency, successRate } from "../../telemetry/report.ts";
import { startOf, widths } from "../../telemetry/series.ts";
import type { Reading } from "../../telemetry/store.ts";
import { renderInstant } from "../../values/instant.ts";
import { parseReference } from "../../values/reference.ts";
import type {
  MetricsForm,
  TelemetryExportForm,
  UsageForm,
  VersionHealthForm,
  WindowOptions,
} from "../monitor-forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session } from "../session.ts";
import { telemetryReader } from "./reader.ts";

/* What was asked about, resolved. */
interface Subject {
  readonly commit: string;
  readonly model: string;
  readonly version: string;
}

/** A span of time in milliseconds since the epoch; `to` is no part of it. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Reads what was recorded of a version in a window. */
export async function readMetrics(
  session: Session,
  reference: string,
  options: WindowOptions,
): Promise<MetricsForm> {
  const subject = await subjectOf(session, reference, options);
  const window = windowOf(session, options);
  const reader = telemetryReader(session);
  const question = { model: subject.model, version: subject.version, ...window };
  const reading = await reader.read(question);
  const aggregate = totalOf(reading);
  const samples = await reader.samples(question);
  const known = aggregate.requests > 0;
  return {
    ...subject,
    ...shownWindow(window),
    requests: known ? aggregate.requests : null,
    throughput_per_minute: known ? aggregate.requests / ((window.to - window.from) / widths.minute) : null,
    success_rate: successRate(aggregate),
    errors: Object.fromEntries(
      [...aggregate.errors].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)),
    ),
    latency: reportLatency(aggregate, samples),
    input_bytes: known ? aggregate.inputBytes : null,
    output_bytes: known ? aggregate.outputBytes : null,
    notes: reading.notes,
  };
}

/** Reads what was recorded of a version on each of some days. */
export async function readUsage(
  session: Session,
  reference: string,
  { at, days = 30 }: ReadOptions & { readonly days?: number },
): Promise<UsageForm> {
  const subject = await subjectOf(session, reference, { at });
  const to = startOf(session.world.now(), "day") + widths.day;
  const from = to - days * widths.day;
  const { model, version } = subject;
  const reading = await telemetryReader(session).read({ from, to, model, version, step: widths.day });
  const byDay = new Map<number, Aggregate>();
  for (const { start, aggregate } of reading.slices) {
    const known = byDay.get(start) ?? new Aggregate();
    known.merge(aggregate);
    byDay.set(start, known);
  }
  return {
    ...subject,
    days: Array.from({ length: days }, (_, index) => {
      const start = from + index * widths.day;
      const aggregate = byDay.get(start) ?? new Aggregate();
      const { requests, failed, latency } = aggregate;
      return {
        day: renderInstant(start).slice(0, 10),
        requests: requests === 0 ? null : requests,
        failed: requests === 0 ? null : failed,
        p95_ms: latency.count < needs(0.95) ? null : latency.quantile(0.95),
      };
    }),
    notes: reading.notes,
  };
}

/** Judges how a version does in a window, against the one before. */
export async function readHealth(
  session: Session,
  reference: string,
  options: WindowOptions,
): Promise<VersionHealthForm> {
  const subject = await subjectOf(session, reference, options);
  const window = windowOf(session, options);
  const before = { from: 2 * window.from - window.to, to: window.from };
  const { model, version } = subject;
  const reader = telemetryReader(session);
  const reading = await reader.read({ ...window, model, version });
  const earlier = totalOf(await reader.read({ ...before, model, version }));
  const current = totalOf(reading);
  return {
    ...subject,
    ...shownWindow(window),
    ...judgeHealth(current, earlier),
    requests: current.requests === 0 ? null : current.requests,
    notes: reading.notes,
  };
}

/** Renders what was recorded in a window: minutes as lines, sums for metrics. */
export async function exportTelemetry(
  session: Session,
  format: TelemetryFormat,
  options: WindowOptions & { readonly reference?: string | undefined },
): Promise<TelemetryExportForm> {
  const subject = await filterOf(session, options);
  const window = windowOf(session, options);
  const step = format === "jsonl" || format === "csv" ? widths.minute : undefined;
  const { slices, notes } = await telemetryReader(session).read({
    ...window,
    step,
    model: subject.model,
    version: subject.version,
  });
  const rendered = {
    prometheus: () => renderExposition(slices),
    otlp: () => `${JSON.stringify(otlpOf(slices, window), null, 2)}\n`,
    jsonl: () => renderJsonLines(slices),
    csv: () => renderCsvLines(slices),
  };
  return { commit: subject.commit, format, ...shownWindow(window), content: rendered[format](), notes };
}

/* A bare model means all of its versions, and nothing means everything. */
async function filterOf(
  session: Session,
  { at, reference }: { readonly at?: string | undefined; readonly reference?: string | undefined },
): Promise<{ readonly commit: string; readonly model?: string; readonly version?: string }> {
  const { commit, snapshot } = await session.view(at);
  if (reference === undefined) return { commit };
  const { model, selector } = parseReference(reference);
  if (selector !== null) return await subjectOf(session, reference, { at });
  return { commit, model: (await findModel(snapshot, model)).name };
}

async function subjectOf(session: Session, reference: string, { at }: ReadOptions): Promise<Subject> {
  const { commit, snapshot } = await session.view(at);
  const { state, version } = await findVersion(snapshot, reference);
  return { commit, model: state.name, version };
}

/** The window that ends now: whole minutes, the one that runs among them. */
export function windowOf(session: Session, { windowMs = widths.hour }: WindowOptions): Window {
  const to = startOf(session.world.now(), "minute") + widths.minute;
  return { from: to - Math.max(1, Math.ceil(windowMs / widths.minute)) * widths.minute, to };
}

/** A window as forms have it. */
export function shownWindow({ from, to }: Window): { readonly from: string; readonly to: string } {
  return { from: renderInstant(from), to: renderInstant(to) };
}

/** All that a reading holds, as one. */
export function totalOf({ slices }: Reading): Aggregate {
  const total = new Aggregate();
  for (const { aggregate } of slices) total.merge(aggregate);
  return total;
}
