import { openData } from "../../evaluation/data/open-data.ts";
import type { ModelFiles } from "../../evaluation/runner.ts";
import { RunMemory } from "../../evaluation/runners/run-memory.ts";
import { elapsed, withWorkFolder } from "../../evaluation/runners/work-folder.ts";
import { runSuite, type SuiteResult } from "../../evaluation/suites/run-suite.ts";
import type { SuiteWorld } from "../../evaluation/suites/world.ts";
import type { SuiteRecord } from "../../records/generated/suite.ts";
import { evidencePath } from "../../records/layout.ts";
import { findVersion } from "../../snapshot/resolve.ts";
import { suiteFaults } from "../../snapshot/suite-findings.ts";
import { digestOfValue } from "../../values/content.ts";
import { isDigest } from "../../values/digest.ts";
import { StemmaError } from "../../values/error.ts";
import { pull } from "../serving/pull.ts";
import { sourcesOf } from "../serving/sources.ts";
import type { Session, View } from "../session.ts";
import { baselinesOf } from "./baselines.ts";
import type { EvaluateOptions, SuiteRunState } from "./forms.ts";
import { readSuites } from "./read-suites.ts";
import { subjectOf } from "./subject.ts";
import { memoryFolder, openModel, runnerOptions } from "./suite-runner.ts";
import { toolVersion } from "./tool.ts";

/** What a suite found of a version, and what evidence keeps of it. */
export interface Evaluated {
  readonly form: SuiteRunState;
  /** The `result` of the evidence (docs/format.md, clause 4.10). */
  readonly result: Readonly<Record<string, unknown>>;
}

/** A version, and the suites that it is put through. */
export interface Examined {
  /** `model@X`. */
  readonly reference: string;
  readonly suites: readonly SuiteRecord[];
}

/**
 * Finds the suites that are for a version: the named ones, or all of its model and its task.
 * @throws StemmaError `suite-unknown`, `suite-invalid`, and what resolving the version throws
 */
export async function suitesFor(
  { snapshot }: View,
  reference: string,
  { suites: named }: EvaluateOptions,
): Promise<Examined> {
  const { state, version } = await findVersion(snapshot, reference);
  const exact = `${state.name}@${version}`;
  const task = (await snapshot.version(state.name, version)).task ?? state.model?.task ?? null;
  const isFor = (suite: SuiteRecord): boolean => suite.model === state.name || (suite.task ?? null) === task;
  const wanted =
    named === undefined || named.length === 0
      ? (await readSuites(snapshot)).suites.filter(isFor)
      : await Promise.all(named.map((name) => snapshot.suite(name)));
  for (const suite of wanted) refuseUnfit(suite, exact, isFor(suite));
  if (wanted.length > 0) return { reference: exact, suites: wanted };
  throw new StemmaError(
    "suite-unknown",
    `no suite is for ${state.name}${task === null ? "" : ` or the task ${task}`}`,
    {
      hint: `Make one with stemma evaluate create NAME --model ${state.name}.`,
      data: { model: state.name, task },
    },
  );
}

function refuseUnfit(suite: SuiteRecord, reference: string, isFor: boolean): void {
  const [fault] = [
    ...(isFor
      ? []
      : [`it is for ${suite.model ?? `the task ${suite.task ?? ""}`}, and not for ${reference}`]),
    ...suiteFaults(suite),
  ];
  if (fault === undefined) return;
  throw new StemmaError("suite-invalid", `${suite.name}: ${fault}`, {
    hint: "See docs/guides/evaluation.md.",
    data: { suite: suite.name, version: reference },
  });
}

/** Puts a version through suites, one after the other. Throws as `runSuite` does, and what fetching files throws. */
export async function examine(
  session: Session,
  view: View,
  { reference, suites }: Examined,
  options: EvaluateOptions,
): Promise<readonly Evaluated[]> {
  const done: Evaluated[] = [];
  for (const suite of suites)
    done.push(
      await withWorkFolder((folder) => examineBy(session, view, { reference, suite, folder }, options)),
    );
  return done;
}

async function examineBy(
  session: Session,
  view: View,
  {
    reference,
    suite,
    folder,
  }: { readonly reference: string; readonly suite: SuiteRecord; readonly folder: string },
  options: EvaluateOptions,
): Promise<Evaluated> {
  const { state, version } = await findVersion(view.snapshot, reference);
  const subject = await subjectOf(view, reference);
  const digest = digestOfValue(suite);
  const artifacts = (await view.snapshot.version(state.name, version)).artifacts ?? [];
  const key = digestOfValue([digest, reference, artifacts.map((each) => each.digest)]).slice(
    "sha256:".length,
  );
  const memory = new RunMemory(memoryFolder(session, key));
  const world = suiteWorld({ session, view, suite, folder, options, memory });
  const baselines = await baselinesOf(view, suite, reference);
  const started = session.world.now();
  const result = await runSuite({ suite, subject, baselines }, world);
  const seconds = (session.world.now() - started) / 1000;
  await memory.clear();
  const form = {
    model: state.name,
    version,
    suite: suite.name,
    passed: result.verdict === "passed",
    verdict: result.verdict,
    engine: result.engine === null ? null : `${result.engine.name} ${result.engine.version}`,
    duration_s: seconds,
    cases: result.cases,
    metrics: result.metrics,
    path: evidencePath(state.name, version, "evaluation", suite.name),
  };
  return { form, result: evidenceResult(suite, digest, { ...result, seconds }) };
}

function evidenceResult(
  suite: SuiteRecord,
  digest: string,
  { verdict, cases, metrics, engine, seconds }: SuiteResult & { readonly seconds: number },
): Readonly<Record<string, unknown>> {
  return {
    passed: verdict === "passed",
    verdict,
    metrics,
    suite: { name: suite.name, digest },
    data: (suite.data ?? []).map((each) => ({ name: each.name, digest: each.digest })),
    runner: {
      kind: suite.runner?.kind ?? "onnx",
      ...(engine === null ? {} : { name: engine.name, version: engine.version }),
    },
    environment: engine?.environment ?? {},
    cases: cases.map(({ measures, ...one }) => ({
      ...one,
      ...(Object.keys(measures).length === 0 ? {} : { measures }),
    })),
    duration_s: seconds,
    stemma: toolVersion,
  };
}

/** What a run asks of the world, in a folder of its own. */
export function suiteWorld({
  session,
  view,
  suite,
  folder,
  options,
  memory,
}: {
  readonly session: Session;
  readonly view: View;
  readonly suite: SuiteRecord;
  readonly folder: string;
  readonly options: EvaluateOptions;
  readonly memory: RunMemory | null;
}): SuiteWorld {
  const how = runnerOptions(session, suite, options);
  const signal = session.signal ?? undefined;
  return {
    open: async ({ name }) =>
      openModel(await filesOf(session, name, `${folder}/${digestOfValue(name).slice(7)}`), how, signal),
    rows: async (data) => {
      const { digest, name, path = name, labels: beside } = data;
      const file = await fetchData(session, view, { digest, name: path, folder });
      const labels =
        beside === undefined
          ? null
          : await fetchData(session, view, {
              digest: beside.digest,
              name: beside.path ?? `${path}, labels`,
              folder,
            });
      return openData(data, { file, labels, preprocessing: suite.preprocessing ?? [] });
    },
    elapsed,
    progress: (label, done, total) => session.progress?.(label, done, total, "steps"),
    memory,
    signal,
  };
}

async function filesOf(session: Session, reference: string, into: string): Promise<ModelFiles> {
  const { directory, files } = await pull(session, reference, { into });
  const listed = files.flatMap(({ path, digest, size, role, format }) =>
    isDigest(digest) ? [{ path, digest, size, role, format }] : [],
  );
  const weightsFirst = [...listed].sort(
    (one, other) => Number(other.role === "weights") - Number(one.role === "weights"),
  );
  return { name: reference, folder: directory, files: weightsFirst };
}

async function fetchData(
  session: Session,
  { snapshot }: View,
  { digest, name, folder }: { readonly digest: string; readonly name: string; readonly folder: string },
): Promise<string> {
  if (!isDigest(digest))
    throw new StemmaError("digest-invalid", `'${digest}' is not a digest`, { data: { digest } });
  const { stores } = sourcesOf(session, await snapshot.settings(), {});
  for (const store of stores) {
    if ((await store.has(digest)) === null) continue;
    const file = `${folder}/${digest.slice("sha256:".length)}`;
    await store.fetchTo(digest, file, { signal: session.signal ?? undefined });
    return file;
  }
  throw new StemmaError(
    "artifact-missing",
    `the data ${name} (${digest}) is not in ${stores.map((store) => store.name).join(", ")}`,
    {
      hint: "Bring it with stemma artifact pull, or store it with stemma artifact add FILE.",
      data: { digest, name, stores: stores.map((store) => store.name) },
    },
  );
}
