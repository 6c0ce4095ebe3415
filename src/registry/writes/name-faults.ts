import type { Snapshot } from "../../snapshot/snapshot.ts";

/** Why a new model may not have the name of a deleted one. */
export const deletedFault = "a deleted model had that name";

/** Why no model may have a name because of where its folder would stand, or null: a name is a model or a namespace, never both. */
export async function placeFault(snapshot: Snapshot, name: string): Promise<string | null> {
  if (await snapshot.isNamespace(name)) return "it is a namespace";
  const [namespace = "", segment] = name.split("/");
  return segment !== undefined && (await snapshot.hasModel(namespace)) ? `${namespace} is a model` : null;
}
