import type { Checkpoint } from "../../experiments/analysis/checkpoint.ts";
import { collect, type Observation } from "../../experiments/analysis/collect.ts";
import { parseObservations } from "../../experiments/analysis/observations.ts";
import { type AnalysisPlan, planOf } from "../../experiments/analysis/plan.ts";
import { parseObservationTable } from "../../experiments/analysis/table.ts";
import { judgeLooks, lookStep, lookTimes } from "../../experiments/decision/looks.ts";
import { liesIn, pausesOf, type Stretch } from "../../records/experiment-phase.ts";
import type { ExperimentRecord, PhaseRecord } from "../../records/generated/experiment.ts";
import { FolderReader } from "../../telemetry/folder-reader.ts";
import { Histogram } from "../../telemetry/histogram.ts";
import { widths } from "../../telemetry/series.ts";
import type { Slice, TelemetryReader } from "../../telemetry/store.ts";
import { StemmaError } from "../../values/error.ts";
import { parseEnd, renderInstant } from "../../values/instant.ts";
import { telemetryFolder } from "../monitor/folder.ts";
import type { Session } from "../session.ts";
import type { AnalyzeForm, AnalyzeInput } from "./analyze-form.ts";
import { latencyOf } from "./latency.ts";
import { RecordedArms } from "./recorded.ts";

/* A phase, and how far it is looked at. */
interface Subject {
  readonly plan: AnalysisPlan;
  readonly phase: number;
  readonly started: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly pauses: readonly Stretch[];
}

type Checkpoints = readonly [...Checkpoint[], Checkpoint];

/* What is known of a phase, at each look. */
interface Known extends Pick<AnalyzeForm, "source" | "latency" | "notes"> {
  readonly checkpoints: Checkpoints;
}

/**
 * Analyses one phase by the rules of its record: the observations that are given, else what telemetry recorded.
 * @throws StemmaError `experiment-not-started`, `observation-invalid`, `telemetry-corrupt`, and what a bad instant throws
 */
export async function analyzeExperiment(
  session: Session,
  record: ExperimentRecord,
  input: AnalyzeInput,
): Promise<Omit<AnalyzeForm, "commit">> {
  const subject = subjectOf(record, input, session.world.now());
  const known =
    input.data === undefined
      ? await recorded(new FolderReader(telemetryFolder(session)), subject)
      : observed(subject, parsed(input.data, input.format ?? "jsonl", subject.phase));
  const { checkpoints, source, latency, notes } = known;
  return { source, ...judgeLooks(checkpoints, input.ratioBefore), latency, notes };
}

function subjectOf(record: ExperimentRecord, { until, phase, method }: AnalyzeInput, now: number): Subject {
  const running = phaseOf(record, phase);
  // A phase is judged by the split that it began with.
  const roles = new Map(record.arms.map(({ name, role }) => [name, role]));
  const arms = running.arms.map((arm) => ({ ...arm, role: roles.get(arm.name) }));
  const plan = planOf({ ...record, arms });
  const end = running.ended === undefined ? now : Date.parse(running.ended);
  return {
    plan: method === undefined ? plan : { ...plan, method },
    phase: running.phase,
    started: running.started,
    pauses: pausesOf(running),
    until: Math.max(Date.parse(running.started), until === undefined ? end : parseEnd(until)),
  };
}

function phaseOf({ name, phases = [] }: ExperimentRecord, wanted: number | undefined): PhaseRecord {
  const found = wanted === undefined ? phases.at(-1) : phases.find(({ phase }) => phase === wanted);
  if (found !== undefined) return found;
  throw new StemmaError(
    "experiment-not-started",
    wanted === undefined ? `${name} has not begun` : `${name} has no phase ${String(wanted)}`,
    { hint: "Data counts from the start of a phase on.", data: { experiment: name, phase: wanted ?? null } },
  );
}

function parsed(data: string, format: "jsonl" | "csv", phase: number): readonly Observation[] {
  return format === "csv" ? parseObservationTable(data, phase) : parseObservations(data, phase);
}

function observed(subject: Subject, all: readonly Observation[]): Known {
  const { plan, phase, started, until, pauses } = subject;
  const rows = all.filter(({ at: time }) => time === null || !liesIn(pauses, Date.parse(time)));
  const at = (time: number) => collect({ plan, phase, started, until: renderInstant(time) }, rows);
  // What has no time counts at every look: then there is but one.
  const times = rows.some((row) => row.at !== null) ? lookTimes(Date.parse(started), until) : [until];
  const end = renderInstant(until);
  const latency = plan.arms.map(({ name }) => {
    const histogram = new Histogram();
    for (const row of rows)
      if (row.arm === name && row.phase === phase && (row.at === null || row.at <= end))
        histogram.add(row.values["latency_ms"] ?? Number.NaN);
    return latencyOf(name, histogram);
  });
  const strange = new Set(
    rows.map(({ arm }) => arm).filter((arm) => !plan.arms.some(({ name }) => name === arm)),
  );
  const notes = [...strange].map((arm) => `arm ${arm}, which the phase does not have, is left out`);
  if (rows.length < all.length)
    notes.push(`what was observed while the test was paused is left out (${all.length - rows.length})`);
  return { source: "rows", checkpoints: [...times.slice(0, -1).map(at), at(until)], latency, notes };
}

async function recorded(reader: TelemetryReader, subject: Subject): Promise<Known> {
  const { plan, until, started, pauses } = subject;
  const begin = Date.parse(started);
  // A pause begins and ends within a day: it is left out by the minute, as far back as minutes are kept.
  const step = pauses.length > 0 ? widths.minute : lookStep(until - begin);
  const asked = {
    experiment: plan.experiment,
    from: Math.floor(begin / widths.minute) * widths.minute,
    to: until + 1,
  };
  const read = await reader.read({ ...asked, step });
  const { notes } = read;
  const slices = read.slices.filter(({ start }) => !liesIn(pauses, start));
  const latest = await latestOf(reader, { ...asked, slices, phase: subject.phase, step });
  const sums = new RecordedArms({ ...subject, step });
  let next = 0;
  const addUntil = (time: number): void => {
    for (let slice = slices[next]; slice !== undefined && slice.start + step <= time; slice = slices[++next])
      sums.add(slice);
  };
  const earlier = lookTimes(begin, until)
    .slice(0, -1)
    .map((time) => {
      addUntil(time);
      return sums.checkpoint(time, null);
    });
  addUntil(Infinity);
  const last = sums.checkpoint(until, latest);
  const latency = [...sums.arms].map(([arm, aggregate]) => latencyOf(arm, aggregate.latency));
  return {
    source: "telemetry",
    checkpoints: [...earlier, last],
    latency,
    notes: [...notes, ...sums.notes()],
  };
}

/* The end of the last minute or hour that has data: the last slice is read once more, in smaller ones. */
async function latestOf(
  reader: TelemetryReader,
  {
    experiment,
    to,
    slices,
    phase,
    step,
  }: {
    readonly experiment: string;
    readonly to: number;
    readonly slices: readonly Slice[];
    readonly phase: number;
    readonly step: number;
  },
): Promise<number | null> {
  const ours = ({ series }: Slice) => series.phase === String(phase);
  const last = slices.findLast(ours);
  if (last === undefined) return null;
  const width = step > widths.day ? widths.hour : widths.minute;
  const fine = await reader.read({ experiment, from: last.start, to, step: width });
  const start = fine.slices.findLast(ours)?.start ?? last.start;
  return Math.min(to - 1, start + width - 1);
}
