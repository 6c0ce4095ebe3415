import type { VersionRecord } from "../records/generated/version.ts";
import { versionPath } from "../records/layout.ts";
import type { VersionFiles } from "./derived/model-folder.ts";
import { attempt } from "./unreadable.ts";

/** What a sieve asks of a snapshot. */
export interface SiftSource {
  modelNames(): Promise<readonly string[]>;
  /** The versions of a model; throws where its own record cannot be read. */
  versionFiles(model: string): Promise<VersionFiles>;
  /** The records in some blobs, null for each that was not parsed before. */
  known(blobs: readonly string[]): readonly (VersionRecord | null)[];
  version(model: string, id: string): Promise<VersionRecord>;
  /** The bytes of a version's record. */
  bytes(model: string, id: string): Promise<Buffer>;
}

/** How a version is asked: by its record where it was parsed before, else by the bytes of it. */
interface Question<T> {
  ofRecord(record: VersionRecord): T;
  ofBytes(bytes: Buffer, id: string): T | Promise<T>;
}

/** Asks each version of a model; by version. Parsing YAML costs a hundred times more than reading it. */
async function sift<T>(
  source: SiftSource,
  model: string,
  question: Question<T>,
): Promise<ReadonlyMap<string, T>> {
  const { ids, blobs } = await source.versionFiles(model);
  const known = source.known(blobs);
  const answers = ids.map(async (id, index): Promise<readonly [string, T]> => {
    const record = known[index] ?? null;
    if (record?.version === id) return [id, question.ofRecord(record)];
    return [id, await question.ofBytes(await source.bytes(model, id), id)];
  });
  return new Map(await Promise.all(answers));
}

/** The ordinals of the versions that carry one. */
export async function siftOrdinals(source: SiftSource, model: string): Promise<ReadonlyMap<string, number>> {
  const found = await sift<number | null>(source, model, {
    ofRecord: ({ ordinal }) => ordinal ?? null,
    ofBytes: (bytes, id) => ordinalIn(source, bytes, { model, id }),
  });
  return new Map([...found].flatMap(([id, ordinal]) => (ordinal === null ? [] : [[id, ordinal] as const])));
}

/** What stands at the start of a line is the ordinal; a hand may have written it in other ways, and then it is parsed. */
async function ordinalIn(
  source: SiftSource,
  bytes: Buffer,
  { model, id }: { readonly model: string; readonly id: string },
): Promise<number | null> {
  const found = /^ordinal: *([0-9]+) *(?:#.*)?$/m.exec(bytes.toString("utf8"))?.[1];
  if (found !== undefined) return Number(found);
  if (!bytes.includes("ordinal")) return null;
  return (await attempt(versionPath(model, id), () => source.version(model, id))).value?.ordinal ?? null;
}

/** The versions, as `model@version`, by each parent that their record names, for the parents of the given models. */
export async function siftChildren(
  source: SiftSource,
  models: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const model of await source.modelNames()) {
    const parents = await sift<readonly string[]>(source, model, {
      ofRecord: parentsOf,
      ofBytes: async (bytes, id) =>
        bytes.includes("parents") && models.some((name) => bytes.includes(`${name}@`))
          ? parentsOf(await source.version(model, id))
          : [],
    });
    for (const [id, named] of parents)
      for (const parent of named) found.set(parent, [...(found.get(parent) ?? []), `${model}@${id}`]);
  }
  return found;
}

/** The versions whose record holds one of some digests. */
export function siftMentions(
  source: SiftSource,
  model: string,
  digests: ReadonlySet<string>,
): Promise<readonly string[]> {
  const mentions = (text: string) =>
    (text.match(/sha256:[0-9a-f]{64}/g) ?? []).some((digest) => digests.has(digest));
  return passing(source, model, {
    ofRecord: (record) => mentions(JSON.stringify(record)),
    ofBytes: (bytes) => mentions(bytes.toString("latin1")),
  });
}

/** The versions whose record may be one without files: one written by hand may say `artifacts: []`, or nothing. */
export function siftFileless(source: SiftSource, model: string): Promise<readonly string[]> {
  return passing(source, model, {
    ofRecord: ({ artifacts = [] }) => artifacts.length === 0,
    ofBytes: (bytes) => !bytes.includes("artifacts") || /^artifacts: *\[ *\]/m.test(bytes.toString("utf8")),
  });
}

async function passing(
  source: SiftSource,
  model: string,
  question: Question<boolean>,
): Promise<readonly string[]> {
  return [...(await sift(source, model, question))].flatMap(([id, passes]) => (passes ? [id] : []));
}

/** The parents of a version as `model@version`. */
export function parentsOf(record: Pick<VersionRecord, "parents">): readonly string[] {
  return (record.parents ?? []).map((parent) => (typeof parent === "string" ? parent : parent.version));
}
