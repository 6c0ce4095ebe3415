import { namingEntry } from "../../changes/batch-entry.ts";
import type { RegisterAllIntent, RegisterIntent } from "../../changes/intent.ts";
import { derivationBase, newestVersions } from "../../changes/next-version.ts";
import { walksToStage } from "../../changes/register.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import type { TwinWish } from "../../snapshot/siblings.ts";
import { parentsOf } from "../../snapshot/snapshot.ts";
import type { ModelState } from "../../snapshot/state.ts";
import { isStemmaError } from "../../values/error.ts";
import { parseModelName } from "../../values/name.ts";
import { parseReference } from "../../values/reference.ts";
import type { BaseLoader } from "./base-loader.ts";
import { deletedFault, placeFault } from "./name-faults.ts";

/** Loads what a registration is planned on. */
export async function loadForRegister(loader: BaseLoader, intent: RegisterIntent): Promise<void> {
  const relatives = await loadRelatives(loader, intent, new Set());
  await loadModel(loader, intent.model, [{ intent, ...relatives }]);
}

/**
 * Loads what a batch of registrations is planned on: each model once, however many of them go into it. What an entry names
 * of a model that the batch registers into may come with an earlier entry; the planner looks for it then.
 */
export async function loadForRegisterAll(loader: BaseLoader, { entries }: RegisterAllIntent): Promise<void> {
  const models = new Map<string, Wanted[]>();
  const own = new Set(entries.map(({ model }) => model));
  for (const [index, intent] of entries.entries()) {
    try {
      const relatives = await loadRelatives(loader, intent, own);
      const wanted = models.get(intent.model) ?? [];
      wanted.push({ intent, ...relatives });
      models.set(intent.model, wanted);
    } catch (error) {
      throw namingEntry(error, { entry: index + 1, model: intent.model });
    }
  }
  for (const [model, wanted] of models) await loadModel(loader, model, wanted);
}

/** What a registration names besides its model. */
interface Relatives {
  readonly inherited: VersionRecord | null;
  /** The parents as `model@version`, where they were found. */
  readonly parents: readonly string[];
}

interface Wanted extends Relatives {
  readonly intent: RegisterIntent;
}

async function loadRelatives(
  loader: BaseLoader,
  intent: RegisterIntent,
  own: ReadonlySet<string>,
): Promise<Relatives> {
  parseModelName(intent.model);
  const inherited = await inheritedRecord(loader, intent, own);
  const texts = parentsOf(intent.facts);
  for (const text of texts) await unlessOwn(text, own, () => loader.parent(text));
  const { references } = await loader.base("");
  const parents = texts.map((text) => {
    const found = references.get(text);
    return found === undefined ? text : `${found.model}@${found.version}`;
  });
  return { inherited, parents };
}

async function inheritedRecord(
  loader: BaseLoader,
  { inherit }: RegisterIntent,
  own: ReadonlySet<string>,
): Promise<VersionRecord | null> {
  if (inherit === null) return null;
  return unlessOwn(inherit, own, async () => {
    const from = await loader.reference(inherit);
    await loader.versions(from.model, [from.version]);
    return loader.snapshot.version(from.model, from.version);
  });
}

/* What is not there yet may come with the batch, where it is about a model of its own. */
async function unlessOwn<T>(
  text: string,
  own: ReadonlySet<string>,
  load: () => Promise<T>,
): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    const mayCome = isStemmaError(error, "model-unknown", "version-unknown", "stage-empty");
    if (mayCome && own.has(parseReference(text).model)) return null;
    throw error;
  }
}

async function loadModel(loader: BaseLoader, model: string, wanted: readonly Wanted[]): Promise<void> {
  const state = await modelToJoin(loader, parseModelName(model));
  if (state.record === null) return;
  const { ordinals, twins } = await loader.snapshot.siblings(state.name, twinsAsked(wanted));
  await loader.versions(state.name, await versionsToLoad(loader, { state, twins, wanted }));
  loader.addOrdinals(state.name, ordinals);
}

/* Where entries move between stages, any version may become one that another entry names. */
async function versionsToLoad(
  loader: BaseLoader,
  { state, twins, wanted }: Joined,
): Promise<readonly string[]> {
  if (wanted.length > 1 && wanted.some(({ intent }) => walksToStage(intent))) return state.versionIds;
  const newest = newestVersions(state);
  const aged = { ...state, ...(await loader.snapshot.model(state.name, newest)) };
  const from = wanted.flatMap(({ parents }) => derivationBase(aged, parents) ?? []);
  return [...new Set([...newest, ...from, ...twins])];
}

/** A model that is there, and what is to join it. */
interface Joined {
  readonly state: ModelState;
  /** The versions that may be equal to one that joins. */
  readonly twins: readonly string[];
  readonly wanted: readonly Wanted[];
}

/** An existing model, a renamed one by its earlier name, or a new one whose name is free or not. */
async function modelToJoin(loader: BaseLoader, name: string): Promise<ModelState> {
  const state = await loader.snapshot.model(name);
  if (state.record !== null) return loader.model(name);
  const former = (await loader.formerNames()).get(name);
  if (typeof former === "string") return loader.model(name);
  const fault = former === null ? deletedFault : await placeFault(loader.snapshot, name);
  if (fault !== null) loader.nameFaults.set(name, fault);
  loader.addAbsent(name, state);
  return state;
}

/** Versions that share the first file, given or inherited, are the only ones that can equal a new one. */
function twinsAsked(wanted: readonly Wanted[]): TwinWish {
  const firsts = wanted.map(
    ({ intent, inherited }) => (intent.files?.artifacts ?? inherited?.artifacts ?? [])[0]?.digest,
  );
  return { digests: new Set(firsts.flatMap((digest) => digest ?? [])), fileless: firsts.includes(undefined) };
}
