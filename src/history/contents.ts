import { modelFolder, modelPath, placeOf, versionPath } from "../records/layout.ts";
import type { Settings } from "../records/normalise.ts";
import { stageOf } from "../snapshot/state.ts";
import { differenceOf } from "./difference.ts";
import type { Difference } from "./event.ts";
import type { ModelPair } from "./pairing.ts";
import { adoptedIn } from "./standing.ts";
import { sameValue, without } from "../values/plain-value.ts";

/** Tells of a model that appeared, went or has a new name. */
export function modelDifferences({ name: model, renamedFrom, before, after }: ModelPair): Difference[] {
  const path = modelPath(model);
  if (renamedFrom !== null) {
    return [differenceOf({ kind: "renamed", model, from: renamedFrom, to: model, path })];
  }
  if (before.model === null && after.model !== null)
    return [differenceOf({ kind: "model-created", model, path })];
  if (before.model !== null && after.model === null)
    return [differenceOf({ kind: "model-deleted", model, path })];
  return [];
}

/** Tells of versions that appeared or went. One that was adopted came with the stage in which it stands. */
export function versionDifferences(pair: ModelPair, settings: Settings | null): Difference[] {
  const { name: model, before, after } = pair;
  const [were, are] = [new Set(before.versionIds), new Set(after.versionIds)];
  const adopted = adoptedIn(pair);
  const one = (kind: "registered" | "deleted", version: string): Difference =>
    differenceOf({ kind, model, version, path: versionPath(model, version) });
  const adoption = (version: string): Difference => {
    const to = settings === null || after.model === null ? null : stageOf(after.model, settings, version);
    return differenceOf({ kind: "adopted", model, version, to, path: versionPath(model, version) });
  };
  return [
    ...after.versionIds
      .filter((id) => !were.has(id))
      .map((id) => (adopted.has(id) ? adoption(id) : one("registered", id))),
    ...before.versionIds.filter((id) => !are.has(id)).map((id) => one("deleted", id)),
  ];
}

/* What other kinds of event tell of a model; a new name is a rename. */
const toldElsewhere = new Set(["name", "stages", "aliases", "holds", "formerly", "deleted", "adopted"]);

/**
 * Tells of versions and models whose description changed. A fact of a version that was changed is told the same
 * way, since history hides nothing; that it may not change is for the check to say.
 */
export function annotationDifferences({ name: model, before, after }: ModelPair): Difference[] {
  const told: Difference[] = [];
  if (before.record !== null && after.record !== null && before.record !== after.record) {
    const same = sameValue(without(before.record, toldElsewhere), without(after.record, toldElsewhere));
    if (!same) told.push(differenceOf({ kind: "annotated", model, path: modelPath(model) }));
  }
  for (const [version, record] of after.versions) {
    const was = before.versions.get(version);
    if (was === undefined || sameValue(was, record)) continue;
    told.push(differenceOf({ kind: "annotated", model, version, path: versionPath(model, version) }));
  }
  return told;
}

/**
 * Tells of evidence that appeared, or that was replaced by other evidence under its name. That a renamed model
 * keeps it in another folder says nothing new.
 */
export function evidenceDifferences({ name: model, renamedFrom, before, after }: ModelPair): Difference[] {
  const root = modelFolder(renamedFrom ?? model);
  return [...after.evidence]
    .filter(([path, content]) => {
      const earlier = `${root}${path.slice(modelFolder(model).length)}`;
      return !before.evidence.has(earlier) || !sameValue(before.evidence.get(earlier), content);
    })
    .map(([path]) => {
      const place = placeOf(path);
      const [version, name] =
        place?.kind === "evidence" ? [place.version, `${place.evidence}.${place.name}`] : [null, null];
      return differenceOf({ kind: "evidence-added", model, version, name, path });
    });
}
