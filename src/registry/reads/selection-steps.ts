import { type LeadOf, noSelections, type SelectionSteps } from "../../policy/selection-step.ts";
import type { SelectionRecord } from "../../records/generated/selection.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import { readSelections } from "../selection/read-selections.ts";
import { leadOf, referencesOf } from "../selection/resolve.ts";

/** Loads the selections of both sides of a step, and where what they name leads. One that cannot be read is left out: that is a finding. */
export async function selectionSteps(before: Snapshot | null, after: Snapshot): Promise<SelectionSteps> {
  const [were, are] = [before === null ? none : await recordsOf(before), await recordsOf(after)];
  const names = new Set([...were.keys(), ...are.keys()]);
  if (names.size === 0) return noSelections;
  const selections = [...names].map((name) => ({
    name,
    before: were.get(name) ?? null,
    after: are.get(name) ?? null,
  }));
  const led = await leadsOf(after, are);
  return {
    selections,
    before: before === null ? new Map() : before === after ? led : await leadsOf(before, were),
    after: led,
  };
}

const none: ReadonlyMap<string, SelectionRecord> = new Map();

async function recordsOf(snapshot: Snapshot): Promise<ReadonlyMap<string, SelectionRecord>> {
  const { selections } = await readSelections(snapshot);
  return new Map(selections.map((record) => [record.name, record]));
}

async function leadsOf(snapshot: Snapshot, records: ReadonlyMap<string, SelectionRecord>): Promise<LeadOf> {
  const references = new Set([...records.values()].flatMap(referencesOf));
  const found = new Map<string, Awaited<ReturnType<typeof leadOf>>>();
  for (const reference of references) found.set(reference, await leadOf(snapshot, reference));
  return found;
}
