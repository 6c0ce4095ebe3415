import type { Oid } from "../git/ports.ts";
import type { EvidenceRecord } from "../records/generated/evidence.ts";
import { evidenceFolder } from "../records/layout.ts";
import { candidateSteps } from "./candidate-steps.ts";
import type { HistorySource } from "./source.ts";
import { changedPaths } from "./tree-changes.ts";

/** A version by the name that its model has in a path. */
export interface NamedVersion {
  readonly model: string;
  readonly version: string;
}

/**
 * Lists the evidence about a version that stood on the line of a tip and was taken out or replaced since, whoever let that pass. What was read once stays
 * known so: no deletion makes it new again. A record that could not be read never counted, and is left out.
 * @throws StemmaError `history-incomplete` when the boundary of a shallow clone comes first, and what reading objects throws
 */
export async function departedEvidence(
  source: HistorySource,
  tip: Oid,
  { model, version }: NamedVersion,
): Promise<readonly EvidenceRecord[]> {
  const folder = `${evidenceFolder(model)}/${version}`;
  const all = new Map([[model, { has: () => true }]]);
  const departed: EvidenceRecord[] = [];
  for await (const { commit, parent } of candidateSteps(source, tip, all)) {
    if (parent === null) continue;
    for (const { path, before } of await changedPaths(source.trees, parent.tree, commit.tree, folder)) {
      if (before === null) continue;
      const { record } = await source.record("evidence", path, before);
      if (record !== null) departed.push(record);
    }
  }
  return departed;
}
