import type { Oid } from "../../git/ports.ts";
import { type Tenure, tenures } from "../../history/tenures.ts";
import { type GateEntry, entryKey, type GateFacts, type Measurable } from "../../policy/gates/entry.ts";
import { gateEntries } from "../../policy/gates/entries.ts";
import { withRenames } from "../../policy/renames.ts";
import type { Step } from "../../policy/step.ts";
import { readEvidence } from "../../snapshot/measured.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Session } from "../session.ts";
import { loadBaselines } from "./load-baselines.ts";
import { lookIntoStores } from "./look-into-stores.ts";

/** Both sides of a step as something that can be read. */
export interface GateSides {
  /** The registry at BASE. */
  readonly before: Snapshot;
  /** The registry as the step leaves it. */
  readonly after: Snapshot;
  /** The commit whose history counts. */
  readonly base: Oid;
}

/**
 * Loads what the gates of a step ask for: nothing where no version enters a gate, and else only what the demands name.
 * @throws StemmaError `history-incomplete`, and what reading records throws
 */
export async function loadGateFacts(
  session: Session,
  step: Omit<Step, "gateFacts">,
  sides: () => Promise<GateSides>,
): Promise<Step["gateFacts"]> {
  const facts = new Map<string, GateFacts>();
  if (step.registry.before === null) return facts;
  const entries = gateEntries(withRenames({ ...step, gateFacts: facts }).models, step.settings);
  if (entries.length === 0) return facts;
  const loaded = await sides();
  for (const entry of entries) facts.set(entryKey(entry), await factsOf(session, entry, loaded));
  return facts;
}

/** Loads what the gate of one entry asks for. Throws as `loadGateFacts` does. */
export async function factsOf(session: Session, entry: GateEntry, sides: GateSides): Promise<GateFacts> {
  const { model, version, demands } = entry;
  const names = [model.name, ...(model.after.model?.formerly ?? []).toReversed()];
  const left = await requireMeasurable(sides.after, model.name, version);
  return {
    stated: await measurableUnder(sides.before, names, version),
    left,
    baselines: await loadBaselines(sides.before, entry),
    stays: await staysOf(session, entry, sides.base),
    stores: await lookIntoStores(session, await sides.before.settings(), demands, left.record),
    signers: new Map(),
  };
}

async function requireMeasurable(snapshot: Snapshot, model: string, version: string): Promise<Measurable> {
  const record = await snapshot.version(model, version);
  const { evidence } = await readEvidence(snapshot, model, version);
  return { name: `${model}@${version}`, record, evidence };
}

/** A model that this step renames has its records under the name before. */
async function measurableUnder(
  snapshot: Snapshot,
  names: readonly string[],
  version: string,
): Promise<Measurable | null> {
  for (const name of names) {
    if (!(await snapshot.hasModel(name))) continue;
    if ((await snapshot.model(name)).versionIds.includes(version))
      return requireMeasurable(snapshot, name, version);
  }
  return null;
}

async function staysOf(
  session: Session,
  { model, target, demands }: GateEntry,
  base: Oid,
): Promise<ReadonlyMap<string, readonly Tenure[]>> {
  const stages = demands.flatMap((demand) => {
    if (demand.rule === "soak") return [demand.stage];
    return demand.rule === "rollback_window" && target.kind === "stage" ? [target.name] : [];
  });
  const stays = new Map<string, readonly Tenure[]>();
  if (model.before.model === null) return stays;
  for (const stage of new Set(stages))
    stays.set(stage, await tenures(session.history, base, model.before.model.name, stage));
  return stays;
}
