import { modelFolder } from "../records/layout.ts";
import { stageOf } from "../snapshot/state.ts";
import { renameSources } from "./pairing.ts";
import { readSide } from "./read-side.ts";
import type { Side } from "./side.ts";
import type { CommitHead, HistorySource } from "./source.ts";
import { stepsFrom } from "./steps.ts";

/** A version and a stage of its model. */
export interface Standing {
  readonly model: string;
  readonly stage: string;
  readonly version: string;
}

/**
 * Tells whether a version stood in a stage at a commit or at one before it on the first-parent line. A renamed
 * model is followed to its earlier names.
 * @throws StemmaError `history-incomplete` when it is not found before the history was cut off
 */
export async function heldBefore(source: HistorySource, from: CommitHead, asked: Standing): Promise<boolean> {
  let name = asked.model;
  let side = await readSide(source, from, [name]);
  if (stands(side, name, asked)) return true;
  const names = new Set([name]);
  for await (const { commit, parent } of stepsFrom(source, from.oid, names)) {
    if (parent === null) break;
    if (await sameModel(source, commit, parent, name)) continue;
    const former = side.models.get(name)?.model?.formerly ?? [];
    const earlier = await readSide(source, parent, [name, ...former]);
    name = renameSources(earlier, side).get(name) ?? name;
    names.clear();
    names.add(name);
    if (stands(earlier, name, asked)) return true;
    side = earlier;
  }
  return false;
}

async function sameModel(
  source: HistorySource,
  a: CommitHead,
  b: CommitHead,
  name: string,
): Promise<boolean> {
  const folder = modelFolder(name);
  const [one, other] = await Promise.all([a, b].map(({ tree }) => source.trees.folder(tree, folder)));
  return one === other;
}

function stands({ settings, models }: Side, name: string, { stage, version }: Standing): boolean {
  const state = models.get(name);
  if (settings === null || state?.model == null) return false;
  return state.versionIds.includes(version) && stageOf(state.model, settings, version) === stage;
}
