import type { View } from "../../session.ts";

/** What a pack of evidence is about. */
export interface PackSubject {
  readonly view: View;
  readonly model: string;
  readonly version: string;
}

/** The branch that the bundle of a pack has the registry on. */
export const packBranch = "registry";

/** What a signature over the list of digests of a pack is made for. */
export const packNamespace = "stemma-audit-pack";
