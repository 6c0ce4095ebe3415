import { suitePath } from "../records/layout.ts";
import { readSuites } from "./evaluation/read-suites.ts";
import type { EvaluateForm, EvaluateInput } from "./evaluation/forms.ts";
import type { DryRunForm } from "./forms.ts";
import type { ReadOptions, WriteOptions } from "./options.ts";
import type { Session } from "./session.ts";
import {
  type SuiteForm,
  suiteForm,
  type SuiteInput,
  type SuiteOutcome,
  type SuitesForm,
} from "./suite-forms.ts";

/** Suites, and what they found of versions. */
export class Evaluation {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The suites, by name. A record that cannot be read is told of, and hides no other. */
  async list(options: ReadOptions = {}): Promise<SuitesForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const { suites, problems } = await readSuites(snapshot);
    const items = suites.map((record) => suiteForm(suitePath(record.name), record));
    return { commit, items, problems };
  }

  /** A suite as it is written. Throws `suite-unknown`, and what parsing throws. */
  async show(name: string, options: ReadOptions = {}): Promise<SuiteForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const record = await snapshot.suite(name);
    return { commit, ...suiteForm(suitePath(name), record), record };
  }

  /**
   * Creates a suite: the cases that can be told from what is given are filled in, and its data is stored by digest first. Throws what
   * reading, storing and landing throw.
   * @throws StemmaError `suite-exists`, `usage-invalid`, `name-invalid`
   */
  async create(input: SuiteInput, options?: WriteOptions): Promise<SuiteOutcome> {
    const { createSuite } = await import("./evaluation/create.ts");
    return createSuite(this.#session, input, options);
  }

  /**
   * Puts a version through its suites, and keeps what they found as evidence, in one commit. Throws what running and landing throw.
   * @throws StemmaError `suite-unknown`, `suite-invalid`, `runner-untrusted`
   */
  async run(reference: string, input: EvaluateInput = {}, options?: WriteOptions): Promise<EvaluateForm> {
    const { evaluateVersion } = await import("./evaluation/run.ts");
    return evaluateVersion(this.#session, reference, input, options);
  }

  /** Shows what `create` would write; nothing is stored. Throws as it does. */
  async planCreate(input: SuiteInput): Promise<DryRunForm> {
    const { planSuiteCreation } = await import("./evaluation/create.ts");
    return planSuiteCreation(this.#session, input);
  }
}
