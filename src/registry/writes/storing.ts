import type { Settings } from "../../records/normalise.ts";
import type { Storing } from "../gates/look-into-stores.ts";
import type { Session } from "../session.ts";
import { knownStores } from "../stores.ts";
import type { Registration } from "./registration.ts";
import type { Prepare } from "./writer.ts";

/** Files that go into a store before what names them lands. */
export interface Delivery extends Pick<Registration, "incoming"> {
  /** The name of the store; the default one when absent. */
  readonly store: string | undefined;
}

/** A plan beside which files are stored: a gate that asks for them where they go is met, since they are there before anything lands. */
export function whileStoring(session: Session, deliveries: readonly Delivery[], prepare: Prepare): Prepare {
  return async (tip, at) => {
    const prepared = await prepare(tip, at);
    const { settings } = prepared.base;
    return asksStores(settings)
      ? { ...prepared, storing: storingOf(session, settings, deliveries) }
      : prepared;
  };
}

function asksStores({ gates, aliasGates }: Settings): boolean {
  return [...gates.values(), ...aliasGates.values()].flat().some(({ rule }) => rule === "artifacts");
}

function storingOf(session: Session, settings: Settings, deliveries: readonly Delivery[]): Storing {
  const stores = knownStores(session, settings);
  const storing = new Map<string, Set<string>>();
  for (const { store, incoming } of deliveries) {
    const name = stores.open(store).name;
    storing.set(name, new Set([...(storing.get(name) ?? []), ...incoming.map(({ digest }) => digest)]));
  }
  return storing;
}
