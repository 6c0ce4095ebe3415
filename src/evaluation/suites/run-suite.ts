import type { CaseRecord, SuiteRecord } from "../../records/generated/suite.ts";
import { dataOf } from "../../snapshot/suite-findings.ts";
import { isStemmaError, type StemmaError } from "../../values/error.ts";
import { inCase, runnerCodes } from "../runner-fault.ts";
import { Passes } from "./passes.ts";
import { type CaseResult, metricsOf, type SuiteVerdict, verdictOf } from "./result.ts";
import { runCase } from "./run-case.ts";
import type { ResolvedBaseline, SuiteSubject, SuiteWorld } from "./world.ts";

/** What ran the model, and where. */
export interface SuiteEngine {
  readonly name: string;
  readonly version: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What a suite found of a version. */
export interface SuiteResult {
  readonly verdict: SuiteVerdict;
  readonly cases: readonly CaseResult[];
  readonly metrics: Readonly<Record<string, number>>;
  /** Null where the model could not be loaded. */
  readonly engine: SuiteEngine | null;
}

/** A version, and what its cases are compared with, by the name of the case. */
export interface SuiteRun {
  readonly suite: SuiteRecord;
  readonly subject: SuiteSubject;
  readonly baselines: ReadonlyMap<string, ResolvedBaseline>;
}

/* What a model does wrong fails its case, and the other cases go on. */
const failing: ReadonlySet<string> = new Set([...runnerCodes, "row-unscorable", "score-undefined"]);

/**
 * Puts a version through a suite. What the model or its runner does wrong is a case that failed; what is wrong with the suite or its data ends the run,
 * and the error says in which case.
 * @throws StemmaError `data-empty`, `truth-missing`, `baseline-missing`, `interrupted`, and what data and runners throw
 */
export async function runSuite(
  { suite, subject, baselines }: SuiteRun,
  world: SuiteWorld,
): Promise<SuiteResult> {
  const passes = new Passes(suite, world);
  try {
    const cases: CaseResult[] = [];
    for (const [at, one] of suite.cases.entries()) {
      world.progress(`${subject.name}: ${one.name}`, at, suite.cases.length);
      const data = dataOf(suite, one);
      const baseline = baselines.get(one.name) ?? null;
      cases.push(await attempted(one, () => runCase({ suite, one, data, subject, baseline, passes, world })));
    }
    return {
      verdict: verdictOf(cases),
      cases,
      metrics: metricsOf(cases),
      engine: await engineOf(passes, subject),
    };
  } finally {
    await passes.close();
  }
}

async function attempted(one: CaseRecord, run: () => Promise<CaseResult>): Promise<CaseResult> {
  try {
    return await run();
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    if (!failing.has(error.code)) throw error.code === "interrupted" ? error : inCase(one.name, error);
    return failedCase(one, error);
  }
}

function failedCase(
  { name, kind, severity, metric }: CaseRecord,
  { code, message }: StemmaError,
): CaseResult {
  return {
    name,
    kind,
    severity: severity ?? "high",
    status: "failed",
    reason: message,
    metric: metric ?? null,
    value: null,
    lower: null,
    upper: null,
    rows: 0,
    units: 0,
    baseline: null,
    measures: {},
    error: code,
  };
}

async function engineOf(passes: Passes, subject: SuiteSubject): Promise<SuiteEngine | null> {
  const [outcome] = await Promise.allSettled([passes.session(subject)]);
  if (outcome.status === "rejected") return null;
  const { engine, environment } = outcome.value;
  return { name: engine.name, version: engine.version, environment };
}
