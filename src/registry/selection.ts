import { scoreDefaults, scoreOf } from "../experiments/score.ts";
import { Selector, type Servable } from "../experiments/selector.ts";
import type { ScoreRecord, SelectionRecord } from "../records/generated/selection.ts";
import { selectionPath } from "../records/layout.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import type { Attributes } from "../values/audience.ts";
import { StemmaError } from "../values/error.ts";
import { renderInstant } from "../values/instant.ts";
import { parseDuration } from "../values/quantity.ts";
import type { ReadOptions } from "./options.ts";
import { findSelection, readSelections } from "./selection/read-selections.ts";
import { leadOf, referencesOf } from "./selection/resolve.ts";
import {
  type SelectedForm,
  type SelectionForm,
  selectionForm,
  type SelectionsForm,
} from "./selection-forms.ts";
import type { Session, View } from "./session.ts";

/* What answers until the ref moves or it is too old. */
interface Prepared {
  readonly commit: string;
  readonly selection: string;
  readonly selector: Selector;
  readonly measuredAt: number;
  readonly until: number;
}

/** Which version serves a task or a model: by flags, rollout, audience and measured performance, else the stable one. */
export class Selection {
  readonly #session: Session;
  readonly #prepared = new Map<string, Prepared>();

  constructor(session: Session) {
    this.#session = session;
  }

  /**
   * Selects what serves a caller, by the selection of this name, of this model or of this task; every answer says why. Versions and
   * their performance are looked up once in five minutes, or as the record's `cache` says, and anew when the ref moves. `at` asks an
   * earlier commit, whose versions are ranked by how they do now. Throws `selection-unknown`, `telemetry-corrupt`.
   * @throws StemmaError `selection-unservable` where even the fallback is none
   */
  async select(subject: string, context: Attributes = {}, options: ReadOptions = {}): Promise<SelectedForm> {
    const view = await this.#session.view(options.at);
    const now = this.#session.world.now();
    const known = this.#prepared.get(subject);
    const cached = known?.commit === view.commit && now < known.until && now >= known.measuredAt;
    const prepared = cached ? known : await this.#prepare(view, subject, now);
    const { commit, selection, selector, measuredAt } = prepared;
    return { commit, selection, ...selector.choose(context), measured_at: renderInstant(measuredAt), cached };
  }

  /** The selections, by name. A record that cannot be read is told of, and hides no other. */
  async list(options: ReadOptions = {}): Promise<SelectionsForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const { selections, problems } = await readSelections(snapshot);
    const items = selections.map((record) => selectionForm(selectionPath(record.name), record));
    return { commit, items, problems };
  }

  /** A selection as it is written. Throws `selection-unknown`, and what parsing throws. */
  async show(name: string, options: ReadOptions = {}): Promise<SelectionForm> {
    const { commit, snapshot } = await this.#session.view(options.at);
    const record = await snapshot.selection(name);
    return { commit, ...selectionForm(selectionPath(name), record), record };
  }

  async #prepare({ commit, snapshot }: View, subject: string, now: number): Promise<Prepared> {
    const record = await findSelection(snapshot, subject);
    const servable = await this.#servable(snapshot, record);
    const fallback = servable.get(record.fallback) ?? null;
    if (fallback === null) throw unservable(record);
    const selector = new Selector({ record, servable }, fallback);
    const until = now + (parseDuration(record.cache ?? "5m") ?? 0);
    const prepared = { commit, selection: record.name, selector, measuredAt: now, until };
    // What was prepared at another commit will not be asked for again.
    for (const [key, each] of this.#prepared) if (each.commit !== commit) this.#prepared.delete(key);
    this.#prepared.set(subject, prepared);
    return prepared;
  }

  async #servable(
    snapshot: Snapshot,
    record: SelectionRecord,
  ): Promise<ReadonlyMap<string, Servable | null>> {
    const { stages } = (await snapshot.settings()).lifecycle;
    const found = new Map<string, Servable | null>();
    for (const reference of referencesOf(record)) {
      const led = await leadOf(snapshot, reference);
      const canServe = led !== null && stages.get(led.stage)?.servable === true;
      const score = canServe && record.score !== undefined ? await this.#score(record.score, led) : null;
      found.set(reference, canServe ? { model: led.model, version: led.version, score } : null);
    }
    return found;
  }

  async #score(score: ScoreRecord, led: { readonly model: string; readonly version: string }) {
    const { performanceOf } = await import("./selection/measure.ts");
    const windowMs = parseDuration(score.window ?? scoreDefaults.window) ?? 0;
    const goal = score.goal?.metric ?? null;
    return scoreOf(score, await performanceOf(this.#session, led, { windowMs, goal }));
  }
}

function unservable({ name, fallback }: SelectionRecord): StemmaError {
  return new StemmaError(
    "selection-unservable",
    `${fallback}, the fallback of ${name}, is no version that can serve`,
    {
      hint: `Name another one: stemma select set ${name} --fallback MODEL@X.`,
      data: { selection: name, fallback },
    },
  );
}
