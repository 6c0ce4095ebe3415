import { parentsOf } from "../snapshot/snapshot.ts";
import { selectLoaded } from "../snapshot/resolve.ts";
import { StemmaError } from "../values/error.ts";
import { parseReference } from "../values/reference.ts";
import { advance } from "./advance.ts";
import { namingEntry } from "./batch-entry.ts";
import { type Change, changeOf, editsOf, type Entry } from "./change.ts";
import { GrowingModels } from "./growing-models.ts";
import type { RegisterAllIntent, RegisterIntent } from "./intent.ts";
import type { Base, ExactVersion, Plan, PlanContext, PlanStep, RegisteredVersion } from "./plan.ts";
import { type PlannedVersion, planStage, planVersion, walksToStage } from "./register.ts";

/**
 * Plans a batch of registrations, each on what those before it leave. They become one commit; an entry with a stage ends it,
 * and its moves are commits of their own, as in a single registration.
 * @throws StemmaError as `planRegister` does; the message and `data.entry` say which entry it is about, from 1
 */
export function planRegisterAll(intent: RegisterAllIntent, base: Base, context: PlanContext): Plan {
  const batch = new Batch(base, context);
  for (const [index, entry] of intent.entries.entries()) {
    try {
      batch.add(entry);
    } catch (error) {
      throw namingEntry(error, { entry: index + 1, model: entry.model });
    }
  }
  return batch.finish();
}

/** A planned registration with the intent that asked for it. */
interface Planned extends PlannedVersion {
  readonly intent: RegisterIntent;
}

class Batch {
  readonly #base: Base;
  readonly #context: PlanContext;
  readonly #models: GrowingModels;
  readonly #names = new NewNames();
  readonly #steps: PlanStep[] = [];
  readonly #registered: RegisteredVersion[] = [];
  /* Planned since the last move; they become one commit. */
  #open: Planned[] = [];

  constructor(base: Base, context: PlanContext) {
    this.#base = base;
    this.#context = context;
    this.#models = new GrowingModels(base.models);
  }

  add(intent: RegisterIntent): void {
    const findTwin = this.#models.findTwin.bind(this.#models);
    const planned = planVersion(intent, this.#baseFor(intent), this.#context, findTwin);
    this.#models.register(planned);
    this.#names.add(planned.model);
    this.#open.push({ ...planned, intent });
    const moves = walksToStage(intent) ? this.#move(intent, planned) : [];
    this.#registered.push({
      model: planned.model,
      record: planned.record,
      moves: moves.flatMap((move) => move.moves),
    });
  }

  finish(): Plan {
    this.#close();
    return { steps: this.#steps, result: { kind: "register-all", registered: this.#registered } };
  }

  #move(intent: RegisterIntent, { model, record }: PlannedVersion): readonly PlanStep[] {
    let at: Base = { ...this.#base, models: this.#models.states };
    const moves = planStage(intent, at, record);
    if (moves.length === 0) return moves;
    this.#close();
    this.#steps.push(...moves);
    for (const move of moves) at = advance(at, move.change);
    const moved = at.models.get(model);
    if (moved !== undefined) this.#models.move(model, moved);
    return moves;
  }

  #close(): void {
    if (this.#open.length > 0) this.#steps.push(stepOf(this.#open));
    this.#open = [];
  }

  #baseFor(intent: RegisterIntent): Base {
    const { nameFaults, names } = this.#base;
    const model = names.get(intent.model) ?? intent.model;
    const fault = nameFaults.get(model) ?? this.#names.faultOf(model);
    return {
      ...this.#base,
      models: this.#models.states,
      references: this.#referencesOf(intent),
      nameFaults: new Map(fault === null ? [] : [[model, fault]]),
    };
  }

  #referencesOf(intent: RegisterIntent): ReadonlyMap<string, ExactVersion> {
    const texts = [...parentsOf(intent.facts), ...(intent.inherit === null ? [] : [intent.inherit])];
    const found = texts.map((text) => [text, this.#resolve(text)] as const);
    return new Map(found.flatMap(([text, exact]) => (exact === null ? [] : [[text, exact] as const])));
  }

  /* What a model of the batch now holds counts; null for a parent that was deleted, and is known by its name alone. */
  #resolve(text: string): ExactVersion | null {
    const { model: name, selector } = parseReference(text);
    const model = this.#base.names.get(name) ?? name;
    const state = this.#models.states.get(model);
    const known = this.#base.references.get(text) ?? null;
    const gone = state?.model?.deleted.some(
      ({ version }) => selector?.kind === "version" && version === selector.version,
    );
    if (known === null && gone === true) return null;
    if (state !== undefined && selector !== null && this.#models.hasGrown(model))
      return { model, version: selectLoaded(state, this.#base.settings, selector) };
    if (known !== null) return known;
    throw new StemmaError("version-unknown", `${text} names no version yet`, {
      hint: "An entry may build on the entries before it: put the one that registers it first.",
      data: { reference: text },
    });
  }
}

/** The names that a batch takes: a name is a model or a namespace, never both. */
class NewNames {
  readonly #models = new Set<string>();
  readonly #namespaces = new Set<string>();

  add(model: string): void {
    this.#models.add(model);
    const [namespace = "", segment] = model.split("/");
    if (segment !== undefined) this.#namespaces.add(namespace);
  }

  faultOf(model: string): string | null {
    if (this.#namespaces.has(model)) return "it is a namespace";
    const [namespace = "", segment] = model.split("/");
    return segment !== undefined && this.#models.has(namespace) ? `${namespace} is a model` : null;
  }
}

/* Each adoption edits the record of its model as the one before left it. */
function joined(planned: readonly Planned[]): Change {
  const edits = new Map<string, readonly [string, Entry | null, Entry | null]>();
  for (const [path, before, after] of planned.flatMap(({ step }) => editsOf(step.change))) {
    const earlier = edits.get(path);
    edits.set(path, [path, earlier === undefined ? before : earlier[1], after]);
  }
  return changeOf(edits.values());
}

/** A message lists this many versions, and then only how many more there are. */
const mostListed = 100;

function stepOf(planned: readonly Planned[]): PlanStep {
  const [only, ...others] = planned;
  if (only === undefined) throw new StemmaError("bug", "a step without a registration");
  if (others.length === 0)
    return walksToStage(only.intent) ? only.step : { ...only.step, reason: only.intent.reason };
  const models = new Set(planned.map(({ model }) => model));
  const count = `${String(planned.length)} versions`;
  const listed = planned.slice(0, mostListed).map(({ model, record }) => `${model}@${record.version}`);
  const more = planned.length - listed.length;
  const reasons = new Set(planned.flatMap(({ intent }) => (walksToStage(intent) ? [] : [intent.reason])));
  const [reason = null] = reasons;
  const verb = planned.every(({ intent }) => intent.adoption !== null) ? "adopt" : "register";
  return {
    change: joined(planned),
    subject:
      models.size === 1
        ? `${verb}(${only.model}): ${count}`
        : `${verb}: ${count} of ${String(models.size)} models`,
    details: more > 0 ? [...listed, `and ${String(more)} more`] : listed,
    reason: reasons.size === 1 ? reason : null,
    moves: [],
  };
}
