import { flagdFile, type FlagdFile } from "../experiments/export/flagd.ts";
import { growthbookFeatures, type GrowthbookFeatures } from "../experiments/export/growthbook.ts";
import { httpRoute, splitClients } from "../experiments/export/traffic.ts";
import { Router } from "../experiments/router.ts";
import type { ExperimentRecord } from "../records/generated/experiment.ts";
import { experimentPath } from "../records/layout.ts";
import type {
  AnalyzeForm,
  AnalyzeInput,
  ConcludeForm,
  ConcludeInput,
  RecordedOutcomesForm,
} from "./experiments/analyze-form.ts";
import { type AssignedForm, assignLines } from "./experiments/assign.ts";
import { type ExperimentExportForm, exportExperiments, type RouterFormat } from "./experiments/export.ts";
import { experimentForm, type ExperimentForm, type ExperimentsForm } from "./experiments/experiment-form.ts";
import type { PowerForm, PowerInput } from "./experiments/power.ts";
import { readExperiments } from "./experiments/read-experiments.ts";
import type { DryRunForm } from "./forms.ts";
import type { ReadOptions, WriteOptions } from "./options.ts";
import type { Session, View } from "./session.ts";

/** A/B tests: who is served which version, and what other systems need to route alike. */
export class Experiments {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * A router by the experiments of one commit: it hashes and looks up, and asks the registry nothing any more. Experiments whose record
   * cannot be read are not in it.
   */
  async router(options: ReadOptions = {}): Promise<Router> {
    const { commit, snapshot } = await this.#session.view(options.at);
    return new Router((await readExperiments(snapshot)).experiments, commit);
  }

  /**
   * Assigns units that come a line each, in their order and while they come: the unit itself, or the context of a caller as a JSON
   * object. Throws `experiment-unknown`, and what parsing throws.
   * @throws StemmaError `unit-invalid` with the number of the line
   */
  async *assign(
    name: string,
    lines: Iterable<string> | AsyncIterable<string>,
    options: ReadOptions = {},
  ): AsyncGenerator<AssignedForm, void, undefined> {
    const { commit, snapshot } = await this.#session.view(options.at);
    yield* assignLines(new Router([await snapshot.experiment(name)], commit), name, lines);
  }

  /** The experiments and where each stands, by name. A record that cannot be read is told of, and hides no other. */
  async list(options: ReadOptions = {}): Promise<ExperimentsForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const { experiments, problems } = await readExperiments(snapshot);
    const items = experiments.map((record) => experimentForm(experimentPath(record.name), record));
    return { commit, items, problems };
  }

  /** An experiment and where it stands. Throws `experiment-unknown`, and what parsing throws. */
  async show(name: string, options: ReadOptions = {}): Promise<ExperimentForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const record = await snapshot.experiment(name);
    return { commit, ...experimentForm(experimentPath(name), record), record };
  }

  /**
   * Plans the sample of an experiment: how many units each goal needs, when they have taken part, and the smallest effect that the expected
   * traffic finds. Throws `experiment-unknown` and what parsing throws.
   * @throws StemmaError `usage-invalid` for a number that is not above zero
   */
  async power(name: string, input: PowerInput = {}, options: ReadOptions = {}): Promise<PowerForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const { planPower } = await import("./experiments/power.ts");
    return { commit, ...planPower(await snapshot.experiment(name), input) };
  }

  /**
   * Analyses a phase of an experiment by the rules of its record: what telemetry recorded of it, or observations that are
   * given. Answers the verdict and why, how the effects went, and the checkpoint that gives the verdict again. It may be asked
   * every day. Throws `experiment-unknown` and what parsing throws.
   * @throws StemmaError `experiment-not-started`, `observation-invalid`, `telemetry-corrupt`
   */
  async analyze(name: string, input: AnalyzeInput = {}, options: ReadOptions = {}): Promise<AnalyzeForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const { analyzeExperiment } = await import("./experiments/analyze.ts");
    return { commit, ...(await analyzeExperiment(this.#session, await snapshot.experiment(name), input)) };
  }

  /**
   * Records outcomes of units that come as lines of JSON, perhaps days later: `unit`, `values`, and where they are known `at`, when the unit was
   * exposed (now when absent), and `attributes`, what its audience is told by. Each counts for the arm and the phase of that time. Throws
   * `experiment-unknown` and what parsing the record throws.
   */
  async record(name: string, lines: Iterable<string> | AsyncIterable<string>): Promise<RecordedOutcomesForm> {
    const { snapshot } = await this.#session.view();
    const { recordOutcomes } = await import("./experiments/outcomes.ts");
    return recordOutcomes(this.#session, await snapshot.experiment(name), lines);
  }

  /**
   * Judges the checkpoint that an experiment was concluded by, again: the same checkpoint gives the same analysis, byte for byte. Throws
   * `experiment-unknown` and what parsing throws.
   * @throws StemmaError `experiment-conclusion-unproven`
   */
  async replay(name: string, options: ReadOptions = {}): Promise<AnalyzeForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    await snapshot.experiment(name);
    const { judgeKept } = await import("./experiments/proof.ts");
    return {
      commit,
      source: "checkpoint",
      ...(await judgeKept(snapshot, name)),
      looks: [],
      latency: [],
      notes: [],
    };
  }

  /**
   * Ends an experiment by the rules of its record, or by a word: in one commit its conclusion, the checkpoint that this was drawn from
   * and what the rules make of it; then the change that they call for, as `conclude.action` says. A gate or a hold that keeps the winner from
   * moving is told in `action.refused`. Throws as `analyze` does, and what landing throws.
   * @throws StemmaError `experiment-undecided`, `experiment-ended`, `usage-invalid`
   */
  async conclude(name: string, input: ConcludeInput = {}, options?: WriteOptions): Promise<ConcludeForm> {
    const { concludeExperiment } = await import("./experiments/conclude.ts");
    return concludeExperiment(this.#session, name, { input, options });
  }

  /** Shows what `conclude` would write, and what the rules of the registry say of it. Throws as it does. */
  async planConclusion(name: string, input: ConcludeInput = {}): Promise<DryRunForm> {
    const { planConclusion } = await import("./experiments/conclude.ts");
    return planConclusion(this.#session, name, input);
  }

  /**
   * The text of a file for another router, of some experiments, all where none is named; `notes` say what that router does otherwise.
   * Throws `experiment-unknown`, and what parsing throws.
   * @throws StemmaError `export-unsupported` for an audience that GrowthBook's conditions cannot say
   */
  async export(
    format: RouterFormat,
    names: readonly string[] = [],
    options: ReadOptions = {},
  ): Promise<ExperimentExportForm> {
    const view = await this.#session.view(options.at);
    return exportExperiments(format, await this.#named(view, names), view.commit);
  }

  /** The flag file of flagd for some experiments, all where none is named. Its units must be ASCII. */
  async flagd(names: readonly string[] = [], options: ReadOptions = {}): Promise<FlagdFile> {
    const view = await this.#session.view(options.at);
    return flagdFile(await this.#named(view, names), view.commit);
  }

  /**
   * Features of GrowthBook for some experiments, all where none is named; callers add `bucketAttributes` to their attributes.
   * @throws StemmaError `export-unsupported` for an audience that GrowthBook's conditions cannot say
   */
  async growthbook(names: readonly string[] = [], options: ReadOptions = {}): Promise<GrowthbookFeatures> {
    const view = await this.#session.view(options.at);
    return growthbookFeatures(await this.#named(view, names));
  }

  /** A Kubernetes HTTPRoute with the shares of an experiment, as YAML. */
  async httpRoute(name: string, options: ReadOptions = {}): Promise<string> {
    const { commit, snapshot } = await this.#session.view(options.at);
    return httpRoute(await snapshot.experiment(name), commit);
  }

  /** A `split_clients` block of nginx with the shares of an experiment. */
  async splitClients(name: string, options: ReadOptions = {}): Promise<string> {
    const { commit, snapshot } = await this.#session.view(options.at);
    return splitClients(await snapshot.experiment(name), commit);
  }

  async #named({ snapshot }: View, names: readonly string[]): Promise<readonly ExperimentRecord[]> {
    const wanted = names.length === 0 ? await snapshot.experimentNames() : names;
    return Promise.all(wanted.map((name) => snapshot.experiment(name)));
  }
}
