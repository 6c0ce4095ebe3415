import { modelPath, versionPath } from "../../../records/layout.ts";
import type { ListedModel } from "../../../snapshot/derived/models-below.ts";
import type { Snapshot } from "../../../snapshot/snapshot.ts";
import type { ModelState } from "../../../snapshot/state.ts";
import { attempt } from "../../../snapshot/unreadable.ts";
import type { Finding } from "../../../values/finding.ts";
import type { Progress } from "../../options.ts";
import { Block, type Member, type ModelRows } from "./block.ts";
import type { FactField } from "./field.ts";

/** The versions of a snapshot, or of one model of it, in blocks that stand in the order of their models. */
export interface Versions {
  readonly blocks: readonly Block[];
  /** What could not be read. */
  readonly problems: readonly Finding[];
}

/** Which versions are wanted, and which fields of their records. */
export interface Wanted {
  /** A model; all of them where it is undefined. */
  readonly model: string | undefined;
  readonly facts: readonly FactField[];
  readonly progress: Progress | null;
}

/**
 * Holds the versions of a registry as columns, over all commits that are asked about. A block is the models of one namespace, or one
 * model: after a commit, only the blocks that it touched are made anew, and of those only the records that it brought are read.
 */
export class VersionTable {
  readonly #blocks = new Map<string, Block>();

  /**
   * The versions of a snapshot, with the cells of the wanted fields filled.
   * @throws StemmaError where something could not be looked at
   */
  async read(snapshot: Snapshot, wanted: Wanted): Promise<Versions> {
    const groups = await groupsOf(snapshot, wanted.model);
    const blocks: Block[] = [];
    for (const [key, members] of groups) blocks.push(await this.#block(snapshot, key, members));
    const total = blocks.reduce((sum, { size }) => sum + size, 0);
    let done = 0;
    for (const block of blocks) {
      const before = done;
      await block.fill(snapshot, wanted.facts, (rows) =>
        wanted.progress?.("reading versions", before + rows, total, "records"),
      );
      done += block.size;
    }
    return { blocks, problems: await problemsOf(snapshot, blocks) };
  }

  async #block(snapshot: Snapshot, key: string, members: readonly Member[]): Promise<Block> {
    const before = this.#blocks.get(key);
    if (before?.holds(members) === true) return before;
    const block = new Block(members, await modelsOf(snapshot, members, before));
    if (before !== undefined) await block.inherit(before, snapshot);
    this.#blocks.set(key, block);
    return block;
  }
}

/* One model has a block of its own, so that its list does not make that of its namespace. */
async function groupsOf(
  snapshot: Snapshot,
  model: string | undefined,
): Promise<ReadonlyMap<string, readonly Member[]>> {
  if (model !== undefined) {
    const identity = await snapshot.modelFolder(model);
    return new Map([[`model ${model}`, [{ name: model, identity }]]]);
  }
  const groups = await snapshot.modelGroups();
  return new Map(groups.map(({ folder, models }) => [folder, membersOf(models)]));
}

/* A folder that no commit touched lists the same models, and so has the same members. */
const known = new WeakMap<readonly ListedModel[], readonly Member[]>();

function membersOf(models: readonly ListedModel[]): readonly Member[] {
  const before = known.get(models);
  if (before !== undefined) return before;
  const members = models.map(({ name, below }) => ({ name, identity: below }));
  known.set(models, members);
  return members;
}

async function modelsOf(
  snapshot: Snapshot,
  members: readonly Member[],
  before: Block | undefined,
): Promise<readonly Omit<ModelRows, "start">[]> {
  const known = new Map(before?.members.map((member) => [member.identity, member.name]));
  const rows = new Map(before?.models.map((model) => [model.state.name, model]));
  const models: Omit<ModelRows, "start">[] = [];
  for (const { name, identity } of members) {
    const same = known.get(identity) === name ? rows.get(name) : undefined;
    if (same !== undefined) models.push(same);
    else {
      const { value } = await attempt<ModelState>(modelPath(name), () => snapshot.model(name));
      if (value !== null && value.record !== null)
        models.push({ state: value, versions: (await snapshot.modelFolder(name)).versions });
    }
  }
  return models;
}

/* Problems name paths and are few, so they are found again in the snapshot that was asked about. */
async function problemsOf(snapshot: Snapshot, blocks: readonly Block[]): Promise<readonly Finding[]> {
  const [ofModels, ofVersions]: Finding[][] = [[], []];
  for (const block of blocks) {
    if (block.models.length < block.members.length) {
      const readable = new Set(block.models.map(({ state }) => state.name));
      for (const { name } of block.members.filter((member) => !readable.has(member.name)))
        ofModels?.push(...(await attempt(modelPath(name), () => snapshot.model(name))).problems);
    }
    for (const row of block.unreadable()) {
      const [{ state }, id] = [block.model(row), block.id(row)];
      const read = await attempt(versionPath(state.name, id), () => snapshot.version(state.name, id));
      ofVersions?.push(...read.problems);
    }
  }
  return [...(ofModels ?? []), ...(ofVersions ?? [])];
}
