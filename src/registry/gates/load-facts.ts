import type { Oid } from "../../git/ports.ts";
import { type Tenure, tenures } from "../../history/tenures.ts";
import {
  type GateEntry,
  entryKey,
  type GateFacts,
  type Measurable,
  type Signer,
} from "../../policy/gates/entry.ts";
import { gateEntries } from "../../policy/gates/entries.ts";
import { motionOf } from "../../policy/gates/words.ts";
import { withRenames } from "../../policy/renames.ts";
import type { Step } from "../../policy/step.ts";
import type { Review } from "../../policy/vouchers.ts";
import type { GateRecord } from "../../records/generated/registry.ts";
import { readEvidence } from "../../snapshot/measured.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { suitePath } from "../../records/layout.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import { digestOfValue } from "../../values/content.ts";
import type { Session } from "../session.ts";
import { readReview } from "../reads/review.ts";
import { loadBaselines } from "./load-baselines.ts";
import { lookAtSignatures } from "./look-at-signatures.ts";
import { lookIntoStores, type Storing } from "./look-into-stores.ts";

/** Both sides of a step as something that can be read. */
export interface GateSides {
  /** The registry at BASE. */
  readonly before: Snapshot;
  /** The registry as the step leaves it. */
  readonly after: Snapshot;
  /** The commit whose history counts. */
  readonly base: Oid;
  /** What is being put into a store together with the step. */
  readonly storing?: Storing;
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
  const { occasion } = step;
  for (const entry of entries)
    facts.set(entryKey(entry), await factsOf(session, entry, { ...loaded, occasion }));
  return facts;
}

/** Loads what the gate of one entry asks for. Throws as `loadGateFacts` does. */
export async function factsOf(
  session: Session,
  entry: GateEntry,
  sides: GateSides & Pick<Step, "occasion">,
): Promise<GateFacts> {
  const { model, version, demands } = entry;
  const names = [model.name, ...(model.after.model?.formerly ?? []).toReversed()];
  const left = await requireMeasurable(sides.after, model.name, version);
  const settings = await sides.before.settings();
  const review = demands.some(asksPeople) ? await reviewOf(session, entry, sides) : null;
  return {
    stated: await measurableUnder(sides.before, names, version),
    left,
    baselines: await loadBaselines(sides.before, entry),
    stays: await staysOf(session, entry, sides.base),
    suites: demands.some(({ rule }) => rule === "evidence" || rule === "metrics")
      ? await suiteDigests(sides.before)
      : new Map(),
    stores: await lookIntoStores(session, { settings, demands, record: left.record, storing: sides.storing }),
    signers: signersOf(left, review),
    signed: await lookAtSignatures(session, { entry, occasion: sides.occasion, settings, left, review }),
    review,
  };
}

/* A suite that cannot be read has no digest that evidence could state, so that none of it counts. */
async function suiteDigests(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const name of await snapshot.suiteNames()) {
    const { value } = await attempt(suitePath(name), () => snapshot.suite(name));
    digests.set(name, value === null ? "" : digestOfValue(value));
  }
  return digests;
}

function asksPeople(demand: GateRecord): boolean {
  if (demand.rule === "metrics" || demand.rule === "evidence") return demand.signed_by !== undefined;
  return demand.rule === "approvals" || demand.rule === "waivers" || demand.rule === "signed";
}

async function reviewOf(
  session: Session,
  entry: GateEntry,
  { before, after, base }: GateSides,
): Promise<Review> {
  const motion = motionOf({ ...entry, settings: await before.settings() });
  return readReview({ session, base, before, after }, motion === null ? [] : [motion]);
}

/* A record is compared with the keys of the one identity that it names. */
function signersOf({ evidence }: Measurable, review: Review | null): ReadonlyMap<string, Signer> {
  const signers = new Map<string, Signer>();
  for (const { path, record } of evidence) {
    if (record.kind !== "evaluation" || record.signature === undefined || review === null) continue;
    const state = review.signatures.get(path);
    if (state === undefined)
      signers.set(path, { identities: [], fault: `${record.by} has no key in the base` });
    else if (state.kind === "good") signers.set(path, { identities: [record.by], fault: null });
    else signers.set(path, { identities: [], fault: `its signature does not hold: ${state.why}` });
  }
  return signers;
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
