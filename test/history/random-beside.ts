import type { AlertRecord } from "../../src/records/generated/alert.ts";
import type { ExperimentRecord, PhaseRecord } from "../../src/records/generated/experiment.ts";
import type { SelectionRecord } from "../../src/records/generated/selection.ts";
import { alertPath, experimentPath, selectionPath } from "../../src/records/layout.ts";
import { parseRecord } from "../../src/records/parse.ts";
import { printRecord } from "../../src/records/print.ts";
import type { Act } from "./random-line.ts";

/** The names that records beside the models of a random history may have. */
export const besideNames = ["x", "y"];

const served = ["a@1.0.0", "a@2.0.0", "b@1.0.0", "team/a@1.1.0", "c@3.0.0-rc.1"];
const instant = "2026-01-01T00:00:00.000Z";

function one<T>(from: readonly T[], n: number): T {
  const found = from[n % from.length];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}

/** What an act makes of a record beside the models: its file, and the text that it has afterwards; null where it is taken away. */
export function besideAct(
  act: Act,
  files: ReadonlyMap<string, { readonly text: string }>,
): { readonly path: string; readonly text: string | null } {
  const { kind, a, b, c } = act;
  const name = one(besideNames, a);
  const path = (kind === "experiment" ? experimentPath : kind === "alert" ? alertPath : selectionPath)(name);
  if (c % 13 === 0) return { path, text: null };
  if (c % 13 === 1) return { path, text: "name: [broken\n" };
  if (kind === "alert") return { path, text: printRecord("alert", alert(name, act), path).toString() };
  if (kind === "selection")
    return { path, text: printRecord("selection", selection(name, act), path).toString() };
  const text = files.get(path)?.text ?? "[broken";
  const was = text.includes("[broken") ? null : parseRecord("experiment", Buffer.from(text), path);
  const record = was === null ? draft(name, act) : next(was, b, c);
  return { path, text: printRecord("experiment", record, path).toString() };
}

function alert(name: string, { b, c }: Act): AlertRecord {
  const model = one([...served, "a@production", "b@champion"], b);
  return { name, model, threshold: { metric: "p95_ms", above: 1 + c } };
}

function selection(name: string, { b, c }: Act): SelectionRecord {
  const serves = b % 3 === 0 ? { task: "speech" } : { model: one(["a", "b"], b) };
  const candidates = [
    { name: "one", version: one(served, b) },
    ...(c % 2 === 0 ? [] : [{ name: "two", version: one(served, c) }]),
  ];
  return { name, ...serves, candidates, fallback: "a@production" };
}

function draft(name: string, { b, c }: Act): ExperimentRecord {
  return {
    name,
    model: one(["a", "b", "team/a"], b),
    status: "draft",
    arms: arms(b, c),
    metrics: { goals: [{ name: "accuracy", kind: "mean", direction: "up" }] },
  };
}

function arms(b: number, c: number): ExperimentRecord["arms"] {
  return [
    { name: "control", version: one(served, b), weight: 0.5, role: "control" },
    { name: "treatment", version: one(served, b + 1 + (c % 3)), weight: 0.5, role: "treatment" },
  ];
}

/* One thing that happens to a test, a hand edit that no command would make among them. */
function next(was: ExperimentRecord, b: number, c: number): ExperimentRecord {
  const phases = was.phases ?? [];
  switch (c % 7) {
    case 0:
    case 1:
      return { ...was, status: "running", phases: [...phases, phase(was, phases.length + 1)] };
    case 2:
      return { ...was, status: phases.length === 0 ? "draft" : "paused" };
    case 3:
      return {
        ...was,
        phases: phases.map((each, at) => (at === phases.length - 1 ? ramped(each, b) : each)),
      };
    case 4:
      return { ...was, arms: arms(b, c) };
    case 5:
      return {
        ...was,
        status: "concluded",
        conclusion: {
          at: instant,
          by: "ada",
          verdict: b % 2 === 0 ? "ship" : "stopped",
          reason: `since ${b}`,
        },
      };
    default:
      return { ...was, description: `said ${b}`, model: one(["a", "b"], b) };
  }
}

function phase({ name, arms: all }: ExperimentRecord, number: number): PhaseRecord {
  return {
    phase: number,
    seed: `${name}#${number}:`,
    started: instant,
    unit: "targetingKey",
    arms: all.map(({ name: arm, version, weight }) => ({ name: arm, version, weight })),
    coverage: [{ at: instant, share: 0.1 }],
  };
}

function ramped(each: PhaseRecord, b: number): PhaseRecord {
  return { ...each, coverage: [...each.coverage, { at: instant, share: (b % 10) / 10 }] };
}
