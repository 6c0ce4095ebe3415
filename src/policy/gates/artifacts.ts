import type { ArtifactsGate } from "../../records/generated/registry.ts";
import type { GateSubject } from "./entry.ts";
import { met, missing, type Outcome, unjudged } from "./outcome.ts";

/** Every file of the version is in a store. */
export function artifactsAreStored(
  { store }: ArtifactsGate,
  { model, version, facts }: GateSubject,
): Outcome {
  const look = facts.stores.get(store);
  if (look === undefined || look.state === "failed")
    return unjudged(
      `the store ${store} could not be looked at${look === undefined ? "" : `: ${look.why}`}`,
      `Make ${store} known here (see docs/guides/upkeep.md), then try again.`,
    );
  const digests = [...new Set((facts.left.record.artifacts ?? []).map(({ digest }) => digest))];
  const absent = new Set(look.absent);
  const details = digests.map((digest) => ({
    subject: digest,
    actual: absent.has(digest) ? null : "stored",
    wanted: `in ${store}`,
    met: !absent.has(digest),
  }));
  if (absent.size === 0) return met(`${digests.length} in ${store}`, details);
  return missing(
    `${absent.size} of ${digests.length} files are not in ${store}`,
    `stemma artifact push ${model.name}@${version} --to ${store}`,
    details,
  );
}
