import type { VersionRecord } from "../records/generated/version.ts";
import { versionPath } from "../records/layout.ts";
import type { VersionFiles } from "./derived/model-folder.ts";

/** What a sieve asks of a snapshot. */
export interface SiftSource {
  modelNames(): Promise<readonly string[]>;
  /** The versions of a model; throws where its own record cannot be read. */
  versionFiles(model: string): Promise<VersionFiles>;
  /** The records in some blobs, null for each that was not parsed before. */
  known(blobs: readonly string[]): readonly (VersionRecord | null)[];
  version(model: string, id: string): Promise<VersionRecord>;
  /** The bytes of a version's record, which lie in a blob. */
  bytes(path: string, blob: string): Promise<Buffer>;
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
    const [path, blob] = [versionPath(model, id), blobs[index] ?? ""];
    const bytes = await source.bytes(path, blob);
    const glanced = source.glance(path, blob, bytes);
    return [id, glanced === null ? await question.ofBytes(bytes, id) : question.ofRecord(glanced)];
  });
  return new Map(await Promise.all(answers));
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

/** The parents of a version as `model@version`. */
export function parentsOf(record: Pick<VersionRecord, "parents">): readonly string[] {
  return (record.parents ?? []).map((parent) => (typeof parent === "string" ? parent : parent.version));
}
