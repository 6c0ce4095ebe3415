import { hashConfig, maxConfigSize } from "../artifacts/config-hash.ts";
import { readInput } from "../artifacts/intake.ts";
import type { Event } from "../history/event.ts";
import type { Attributes } from "../values/audience.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { Artifacts } from "./artifacts.ts";
import { Audit } from "./audit.ts";
import type { CardForm } from "./card-form.ts";
import type { BestForm, CompareForm } from "./comparison-forms.ts";
import type {
  CheckForm,
  ConfigHashForm,
  DryRunForm,
  FileChangeForm,
  HistoryForm,
  LifecycleForm,
  ListForm,
  ModelForm,
  NextForm,
  PolicyForm,
  RegisterAllForm,
  RegisterForm,
  ReleaseForm,
  ResolveForm,
  StatusForm,
  TenuresForm,
  VersionForm,
} from "./forms.ts";
import type { GateForm } from "./gate-form.ts";
import type { GtoImportForm, GtoImportOptions } from "./import-forms.ts";
import { importGto } from "./imports/gto.ts";
import type { LineageForm } from "./lineage-form.ts";
import { Evaluation } from "./evaluation.ts";
import { Experiments } from "./experiments.ts";
import { Exports } from "./exports.ts";
import { Locks } from "./locks.ts";
import { Monitor } from "./monitor.ts";
import { openSession, recover } from "./open.ts";
import { Proposals } from "./proposals.ts";
import type {
  CheckInput,
  HistoryFilter,
  ModelFilter,
  OpenOptions,
  ReadOptions,
  RegisterInput,
  VersionFilter,
  WatchOptions,
  WriteOptions,
} from "./options.ts";
import type { EvidenceAddedForm, Outcome } from "./outcome.ts";
import { PullRequests } from "./pull-requests.ts";
import { best, type BestOptions } from "./reads/best.ts";
import { check } from "./reads/check.ts";
import { compare, type CompareOptions } from "./reads/compare.ts";
import { readHistory, readTenures } from "./reads/history.ts";
import { type LineageOptions, readLineage } from "./reads/lineage.ts";
import { listModels, listVersions } from "./reads/list.ts";
import { readNext } from "./reads/next.ts";
import { report } from "./reads/report.ts";
import { resolveTask } from "./reads/resolve-task.ts";
import { readLifecycle, readPolicy } from "./reads/rules.ts";
import { resolveReference, showModel, showVersion } from "./reads/show.ts";
import { stats } from "./reads/stats.ts";
import { status } from "./reads/status.ts";
import { watch } from "./reads/watch.ts";
import { release, type ReleaseOptions } from "./release.ts";
import type { PullOptions } from "./serving/pull.ts";
import type { PullForm } from "./serving-forms.ts";
import { rememberLine } from "./remembering.ts";
import { Selection } from "./selection.ts";
import type { SelectedForm } from "./selection-forms.ts";
import type { Session } from "./session.ts";
import type { ReportForm } from "./report-form.ts";
import type { StatsForm } from "./statistics.ts";
import { planRegistration, register } from "./writes/register.ts";
import { planRegistrations, registerAll } from "./writes/register-all.ts";
import { applyIntent, type AppliedIntent } from "./writes/apply.ts";
import { dryRun, prepareIntent } from "./writes/writer.ts";

export { inspectFiles } from "./inspect-files.ts";
export { installServerHook, planInstallServerHook, planRemoveHooks, removeHooks } from "./hook-setup.ts";
export { initRegistry, type InitOptions } from "./init.ts";

/** An intent as the named methods take it: its kind is in the name, and what has a natural default may be left out. */
type Given<K extends AppliedIntent["kind"], Optional extends string = never> = Omit<
  Extract<AppliedIntent, { kind: K }>,
  "kind" | Optional
> &
  Partial<Pick<Extract<AppliedIntent, { kind: K }>, Optional & keyof Extract<AppliedIntent, { kind: K }>>>;

/**
 * Opens the registry of a Git repository. It costs a few file reads and starts no process; a synchronisation that
 * a killed process left behind is finished first. A registry that others move must go on from where this user last saw it.
 * @throws StemmaError `repository-missing`, a `format-*` code, `ref-invalid`, `history-replaced`
 */
export async function openRegistry(options: OpenOptions = {}): Promise<Registry> {
  const session = await openSession(options);
  const recovered = await recover(session);
  if (options.remember !== false) await rememberLine(session, options.acceptHistory ?? null);
  return new Registry(session, recovered);
}

/**
 * Hashes a JSON or YAML configuration file in a way that key order does not change.
 * @throws StemmaError `artifact-missing`, `artifact-unreadable`, `config-invalid`
 */
export async function hashConfigFile(file: string): Promise<ConfigHashForm> {
  return { file, hash: hashConfig(await readInput(file, maxConfigSize), file).hash };
}

/** A registry: reads answer from one commit, writes land as commits. */
export class Registry {
  /** The artifacts, and the stores that hold their bytes. */
  readonly artifacts: Artifacts;
  /** Lock files: the exact versions that a deployment was tested with. */
  readonly locks: Locks;
  /** The other formats of versions. */
  readonly exports: Exports;
  /** A/B tests. */
  readonly experiments: Experiments;
  /** Suites, and what they found of versions. */
  readonly evaluation: Evaluation;
  /** Which version serves a task or a model. */
  readonly selection: Selection;
  /** Promotion by review. */
  readonly proposals: Proposals;
  /** Pull requests on the forge of the registry. */
  readonly pullRequests: PullRequests;
  /** What an auditor asks of the history. */
  readonly audit: Audit;
  /** What is known of versions in use. */
  readonly monitor: Monitor;
  /** What an interrupted synchronisation had left, and what was done about it when the registry was opened. */
  readonly recovered: string | null;
  readonly #session: Session;

  constructor(session: Session, recovered: string | null) {
    this.#session = session;
    this.recovered = recovered;
    this.artifacts = new Artifacts(session);
    this.locks = new Locks(session);
    this.exports = new Exports(session);
    this.experiments = new Experiments(session);
    this.evaluation = new Evaluation(session);
    this.selection = new Selection(session);
    this.proposals = new Proposals(session);
    this.pullRequests = new PullRequests(session);
    this.audit = new Audit(session);
    this.monitor = new Monitor(session);
  }

  /** What is to be said of the age of a cached clone, whose remote could not be reached; null where nothing is. */
  get note(): string | null {
    return this.#session.mirror?.note ?? null;
  }

  /** The full name of the ref that holds the registry; null where HEAD is detached. */
  get ref(): string | null {
    return this.#session.ref;
  }

  /** The commit that the registry is at now; null before the first. */
  commit(): Promise<string | null> {
    return this.#session.tip();
  }

  /** The registry at one commit: the tip, or where `at` says. */
  async snapshot(options: ReadOptions = {}): Promise<Snapshot> {
    return (await this.#session.view(options.at)).snapshot;
  }

  /** Lists models. */
  models(filter: ModelFilter = {}): Promise<ListForm<ModelForm>> {
    return this.#keeping(listModels(this.#session, filter));
  }

  /** Lists versions, of one model or of all. */
  versions(filter: VersionFilter = {}): Promise<ListForm<VersionForm>> {
    return this.#keeping(listVersions(this.#session, filter));
  }

  /**
   * Finds versions by a query (docs/search.md), such as `metrics.acc >= 0.9 and not stage = archived`. Terminal stages
   * are searched too.
   * @throws StemmaError `query-invalid`
   */
  async search(query: string, filter: VersionFilter = {}): Promise<ListForm<VersionForm>> {
    return this.#keeping(listVersions(this.#session, { all: true, ...filter }, query));
  }

  /** Shows a model. */
  model(name: string, options: ReadOptions = {}): Promise<ModelForm> {
    return this.#keeping(showModel(this.#session, name, options));
  }

  /** Shows a version: `model@X`. */
  version(reference: string, options: ReadOptions = {}): Promise<VersionForm> {
    return this.#keeping(showVersion(this.#session, reference, options));
  }

  /** Resolves `model@X` to an exact version and its digests. */
  resolve(reference: string, options: ReadOptions = {}): Promise<ResolveForm> {
    return this.#keeping(resolveReference(this.#session, reference, options));
  }

  /**
   * Selects the version that serves a caller, by the selection of a task, of a model or of a name; the answer says why. See
   * `Selection.select`. Throws `selection-unknown`, `selection-unservable`, `telemetry-corrupt`.
   */
  selectModel(subject: string, context: Attributes = {}, options: ReadOptions = {}): Promise<SelectedForm> {
    return this.#keeping(this.selection.select(subject, context, options));
  }

  /**
   * Finds the version that serves a task: the only one in a deployable stage among the versions of that task.
   * @throws StemmaError `ambiguous`, `stage-empty`, `task-unknown`
   */
  resolveTask(task: string, options: ReadOptions = {}): Promise<ResolveForm> {
    return this.#keeping(resolveTask(this.#session, task, options));
  }

  /**
   * Writes the files of a version to a folder, verified, with a `stemma.json` beside them. The folder is what it was until all of
   * them are there.
   */
  async pull(reference: string, options: PullOptions): Promise<PullForm> {
    const { pull } = await import("./serving/pull.ts");
    return await this.#keeping(pull(this.#session, reference, options));
  }

  /** Reads everything about a version: facts, stays in stages, comparison with what serves, relatives, evidence. */
  report(reference: string, options: ReadOptions = {}): Promise<ReportForm> {
    return report(this.#session, reference, options);
  }

  /** Puts versions side by side. */
  compare(references: readonly string[], options: CompareOptions = {}): Promise<CompareForm> {
    return this.#keeping(compare(this.#session, references, options));
  }

  /** Finds the best version of a model by a metric. */
  best(model: string, options: BestOptions = {}): Promise<BestForm> {
    return this.#keeping(best(this.#session, model, options));
  }

  /** Reads the ancestors and descendants of a version, or of a dataset, training run or state of code by its id. */
  lineage(reference: string, options: LineageOptions = {}): Promise<LineageForm> {
    return this.#keeping(readLineage(this.#session, reference, options));
  }

  /** Counts the registry: models, versions, stages, bytes, activity, authors. */
  stats(options: ReadOptions = {}): Promise<StatsForm> {
    return this.#keeping(stats(this.#session, options));
  }

  /** Reads events, newest first. */
  history(filter: HistoryFilter = {}): Promise<HistoryForm> {
    return this.#keeping(readHistory(this.#session, filter));
  }

  /**
   * Tells events as they land, each once and oldest first: `for await (const event of registry.watch({ subject: "vad@production" }))`. It waits
   * for the ref alone. It ends when the signal is aborted.
   * @throws StemmaError `line-replaced` when the ref no longer leads to what was told last
   */
  watch(options: WatchOptions = {}): AsyncGenerator<Event, void, undefined> {
    return watch(this.#session, options);
  }

  /** Reads who stood in a stage, and when. */
  tenures(model: string, stage: string, options: ReadOptions = {}): Promise<TenuresForm> {
    return this.#keeping(readTenures(this.#session, model, stage, options));
  }

  /** Reads the lifecycle in force. */
  lifecycle(options: ReadOptions = {}): Promise<LifecycleForm> {
    return this.#keeping(readLifecycle(this.#session, options));
  }

  /** Reads what the stages demand: all, or one. */
  policy(stage?: string, options: ReadOptions = {}): Promise<PolicyForm> {
    return this.#keeping(readPolicy(this.#session, stage, options));
  }

  /**
   * Says what the gate of a stage, or of an alias, makes of a version: what is met, and what is missing. Writes nothing.
   * @throws StemmaError `stage-unknown`, `version-unknown`
   */
  async gate(reference: string, target: string, options: ReadOptions = {}): Promise<GateForm> {
    const { readGate } = await import("./gates/read-gate.ts");
    return await this.#keeping(readGate(this.#session, { reference, target }, options));
  }

  /**
   * Reads what a range BASE..HEAD does, for its reviewers: what moves, against whom, by which gates, and what follows. Writes nothing.
   * @throws StemmaError `usage-invalid` for what is no range, `revision-not-found`, `history-incomplete`
   */
  async card(range: string): Promise<CardForm> {
    const { readCard } = await import("./card/read-card.ts");
    return await this.#keeping(readCard(this.#session, range));
  }

  /** Checks the registry, a change to it, or uncommitted edits. */
  check(input: CheckInput = {}): Promise<CheckForm> {
    return this.#keeping(check(this.#session, input));
  }

  /**
   * Writes into the work tree's `registry.yaml` what rules that were edited there need: the next `policy_version`, and in
   * `policy_previous` the name of the policy that the branch has. Gives the edit, which `dryRun` leaves undone; null where none is needed.
   * @throws StemmaError `usage-invalid` in a bare repository, `disk-failed`, and what reading records throws
   */
  async stampPolicy(options: { readonly dryRun?: boolean } = {}): Promise<FileChangeForm | null> {
    const { stampPolicy } = await import("./writes/stamp-policy.ts");
    return this.#keeping(stampPolicy(this.#session, options.dryRun === true));
  }

  /** Says where the local registry stands, or stood as of `at`, against what is known of its remote now. */
  status(options: ReadOptions = {}): Promise<StatusForm> {
    return this.#keeping(status(this.#session, this.recovered, options));
  }

  /** Tells which version a registration would give, and why. Writes nothing. */
  nextVersion(input: RegisterInput, options: ReadOptions = {}): Promise<NextForm> {
    return this.#keeping(readNext(this.#session, input, options));
  }

  /** Registers a version: its files are stored first, then one commit lands. */
  register(input: RegisterInput, options?: WriteOptions): Promise<RegisterForm> {
    return this.#keeping(register(this.#session, input, options));
  }

  /** Shows what a registration would write. */
  planRegister(input: RegisterInput): Promise<DryRunForm> {
    return this.#keeping(planRegistration(this.#session, input));
  }

  /**
   * Registers versions as one batch: their files are stored first, then all of them land at once, or none. An entry may build
   * on those before it; an error says in `data.entry` which one it is about, from 1.
   */
  registerAll(inputs: readonly RegisterInput[], options?: WriteOptions): Promise<RegisterAllForm> {
    return registerAll(this.#session, inputs, options);
  }

  /**
   * Takes the versions of a GTO repository over, in one commit, with their stages, dates and authors. Those that are there already
   * are left as they are.
   * @throws StemmaError `stage-unknown` for a stage of GTO that `stages` does not map and the lifecycle lacks
   */
  importGto(options: GtoImportOptions = {}): Promise<GtoImportForm> {
    return this.#keeping(importGto(this.#session, options));
  }

  /** Shows what a batch of registrations would write. */
  planRegisterAll(inputs: readonly RegisterInput[]): Promise<DryRunForm> {
    return planRegistrations(this.#session, inputs);
  }

  /** Does what an intent asks for. Each kind has a named method too. */
  async apply<I extends AppliedIntent>(intent: I, options?: WriteOptions): Promise<Outcome<I["kind"]>> {
    return await applyIntent(this.#session, intent, options);
  }

  /** Shows what an intent would write, and what the rules say of it. */
  plan(intent: AppliedIntent): Promise<DryRunForm> {
    return this.#keeping(
      dryRun(this.#session, prepareIntent(this.#session, intent, this.#session.operation())),
    );
  }

  /** Moves a version to a stage. */
  promote(
    intent: Given<"promote", "reason" | "through" | "keep" | "liftHold">,
    options?: WriteOptions,
  ): Promise<Outcome<"promote">> {
    return this.apply(
      { kind: "promote", reason: null, through: false, keep: false, liftHold: false, ...stated(intent) },
      options,
    );
  }

  /** Brings the previous holder of a stage back, and holds the stage. */
  rollback(intent: Given<"rollback", "stage" | "to">, options?: WriteOptions): Promise<Outcome<"rollback">> {
    return this.apply({ kind: "rollback", stage: null, to: null, ...stated(intent) }, options);
  }

  /** Holds a stage. */
  hold(intent: Given<"hold">, options?: WriteOptions): Promise<Outcome<"hold">> {
    return this.apply({ kind: "hold", ...stated(intent) }, options);
  }

  /** Lifts a hold. */
  unhold(intent: Given<"unhold", "reason">, options?: WriteOptions): Promise<Outcome<"unhold">> {
    return this.apply({ kind: "unhold", reason: null, ...stated(intent) }, options);
  }

  /** Points an alias at a version, or removes it. */
  alias(intent: Given<"alias", "reason">, options?: WriteOptions): Promise<Outcome<"alias">> {
    return this.apply({ kind: "alias", reason: null, ...stated(intent) }, options);
  }

  /** Changes annotations of a version or a model. */
  annotate(intent: Given<"annotate", "reason">, options?: WriteOptions): Promise<Outcome<"annotate">> {
    return this.apply({ kind: "annotate", reason: null, ...stated(intent) }, options);
  }

  /** Records what a suite found of a version: evidence that gates read. It takes the place of an earlier run of the suite. */
  addEvidence(intent: Given<"add-evidence", "reason">, options?: WriteOptions): Promise<EvidenceAddedForm> {
    return this.apply({ kind: "add-evidence", reason: null, ...stated(intent) }, options);
  }

  /** Ends the life of versions. */
  retire(intent: Given<"retire", "reason">, options?: WriteOptions): Promise<Outcome<"retire">> {
    return this.apply({ kind: "retire", reason: null, ...stated(intent) }, options);
  }

  /** Deletes versions or models. */
  delete(intent: Given<"delete", "reason" | "force">, options?: WriteOptions): Promise<Outcome<"delete">> {
    return this.apply({ kind: "delete", reason: null, force: false, ...stated(intent) }, options);
  }

  /**
   * Gives a model another name, with everything that is known of it: the name before keeps leading to it. It may return to
   * an earlier name of its own.
   */
  rename(intent: Given<"rename", "reason">, options?: WriteOptions): Promise<Outcome<"rename">> {
    return this.apply({ kind: "rename", reason: null, ...stated(intent) }, options);
  }

  /** Lets what an operation derived from objects be found by the next process. */
  async #keeping<T>(operation: Promise<T>): Promise<T> {
    try {
      return await operation;
    } finally {
      this.#session.memo.flush();
    }
  }

  /** Creates the release tags that are missing. */
  release(options: ReleaseOptions = {}): Promise<ReleaseForm> {
    return this.#keeping(release(this.#session, options));
  }

  /**
   * Ends the git process that is kept where native git works on the repository. Nothing depends on the call: an idle one ends with the
   * process, and the registry can be used on.
   */
  close(): Promise<void> {
    return this.#session.repository.close();
  }
}

/** Callers without types may pass keys that are undefined; those were not given. */
function stated<T extends object>(intent: T): T {
  return Object.fromEntries(Object.entries(intent).filter(([, value]) => value !== undefined)) as T;
}
