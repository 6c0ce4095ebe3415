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
  /** The record in such bytes and in their blob, where it costs hardly more than to look at them; else null. */
  glance(path: string, blob: string, bytes: Buffer): VersionRecord | null;
}

/** How a version is asked: by its record where it was parsed before, else by the bytes of it. */
interface Question<T> {
  ofRecord(record: VersionRecord): T;
  ofBytes(bytes: Buffer, id: string): T | Promise<T>;
}

/** Asks each version of a model; by version. Parsing YAML that is not in canonical form costs a hundred times more than reading it. */
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
    const bytes = await source.bytes(model, id);
    const glanced = source.glance(versionPath(model, id), blobs[index] ?? "", bytes);
    return [id, glanced === null ? await question.ofBytes(bytes, id) : question.ofRecord(glanced)];
  });
  return new Map(await Promise.all(answers));
}

/** The ordinals of the versions that carry one. */
export async function siftOrdinals(source: SiftSource, model: string): Promise<ReadonlyMap<string, number>> {
  return ordinalsIn(await sift<number | null>(source, model, ordinalOf(source, model)));
}

function ordinalOf(source: SiftSource, model: string): Question<number | null> {
  return {
    ofRecord: ({ ordinal }) => ordinal ?? null,
    ofBytes: (bytes, id) => ordinalIn(source, bytes, { model, id }),
  };
}

function ordinalsIn(found: ReadonlyMap<string, number | null>): ReadonlyMap<string, number> {
  return new Map([...found].flatMap(([id, ordinal]) => (ordinal === null ? [] : [[id, ordinal] as const])));
}

/** Which versions may be equal to a new one. */
export interface TwinWish {
  /** Those whose record holds one of these. */
  readonly digests: ReadonlySet<string>;
  /** Also those whose record may be one without files. */
  readonly fileless: boolean;
}

/** What a registration asks of the versions of its model. */
export interface Siblings {
  /** The ordinals of the versions that carry one. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** The versions that may be equal to a new one. */
  readonly twins: readonly string[];
}

/** Asks each version of a model once for all that a registration needs to know of it. */
export async function siftSiblings(
  source: SiftSource,
  model: string,
  { digests, fileless }: TwinWish,
): Promise<Siblings> {
  const questions = [...(digests.size === 0 ? [] : [mentionsOf(digests)]), ...(fileless ? [isFileless] : [])];
  const ordinal = ordinalOf(source, model);
  const found = await sift<readonly [number | null, boolean]>(source, model, {
    ofRecord: (record) => [record.ordinal ?? null, questions.some((question) => question.ofRecord(record))],
    ofBytes: async (bytes, id) => [
      await ordinal.ofBytes(bytes, id),
      questions.some((question) => question.ofBytes(bytes)),
    ],
  });
  return {
    ordinals: ordinalsIn(new Map([...found].map(([id, [number]]) => [id, number]))),
    twins: [...found].flatMap(([id, [, isTwin]]) => (isTwin ? [id] : [])),
  };
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
  const asked = new Set(models);
  for (const model of await source.modelNames()) {
    const parents = await sift<readonly string[]>(source, model, {
      ofRecord: parentsOf,
      ofBytes: async (bytes, id) =>
        bytes.includes("parents") && models.some((name) => bytes.includes(`${name}@`))
          ? parentsOf(await source.version(model, id))
          : [],
    });
    for (const [id, named] of parents)
      for (const parent of named.filter((each) => asked.has(each.slice(0, each.lastIndexOf("@")))))
        found.set(parent, [...(found.get(parent) ?? []), `${model}@${id}`]);
  }
  return found;
}

/** A question that bytes alone answer. */
interface Sieve {
  ofRecord(record: VersionRecord): boolean;
  ofBytes(bytes: Buffer): boolean;
}

/** Whether a record holds one of some digests. */
function mentionsOf(digests: ReadonlySet<string>): Sieve {
  const mentions = (text: string) =>
    (text.match(/sha256:[0-9a-f]{64}/g) ?? []).some((digest) => digests.has(digest));
  return {
    ofRecord: (record) => mentions(JSON.stringify(record)),
    ofBytes: (bytes) => mentions(bytes.toString("latin1")),
  };
}

/** Whether a record may be one without files: one written by hand may say `artifacts: []`, or nothing. */
const isFileless: Sieve = {
  ofRecord: ({ artifacts = [] }) => artifacts.length === 0,
  ofBytes: (bytes) => !bytes.includes("artifacts") || /^artifacts: *\[ *\]/m.test(bytes.toString("utf8")),
};

/** The parents of a version as `model@version`. */
export function parentsOf(record: Pick<VersionRecord, "parents">): readonly string[] {
  return (record.parents ?? []).map((parent) => (typeof parent === "string" ? parent : parent.version));
}
