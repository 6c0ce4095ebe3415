import { versionPath } from "../records/layout.ts";
import type { BoundedCache } from "../git/bounded-cache.ts";
import { marksIn, marksOf, type VersionMarks, weightOf } from "./derived/version-marks.ts";
import type { SiftSource } from "./sift.ts";
import { attempt } from "./unreadable.ts";

/** What a registration asks a snapshot of the versions of a model. */
export interface SiblingSource extends Omit<SiftSource, "modelNames" | "glance"> {
  /** What was seen of the records in some blobs, by their ids. */
  readonly marks: BoundedCache<VersionMarks>;
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

/** The ordinals of the versions of a model that carry one; none is parsed that need not be. */
export async function ordinalsOf(source: SiblingSource, model: string): Promise<ReadonlyMap<string, number>> {
  return (await siblingsOf(source, model, { digests: new Set(), fileless: false })).ordinals;
}

/** Looks once at each version of a model for all that a registration needs to know of it. */
export async function siblingsOf(
  source: SiblingSource,
  model: string,
  { digests, fileless }: TwinWish,
): Promise<Siblings> {
  const { ids, blobs } = await source.versionFiles(model);
  const marks = await marksAt(source, model, { ids, blobs });
  const ordinals = new Map<string, number>();
  const twins: string[] = [];
  for (const [index, id] of ids.entries()) {
    const seen = marks[index];
    if (seen === undefined) continue;
    const ordinal = seen.ordinal === "unsure" ? await parsedOrdinal(source, model, id) : seen.ordinal;
    if (ordinal !== null) ordinals.set(id, ordinal);
    if ((fileless && seen.fileless) || seen.digests.some((digest) => digests.has(digest))) twins.push(id);
  }
  return { ordinals, twins };
}

async function marksAt(
  source: SiblingSource,
  model: string,
  { ids, blobs }: { readonly ids: readonly string[]; readonly blobs: readonly string[] },
): Promise<readonly (VersionMarks | undefined)[]> {
  const found = blobs.map((blob) => source.marks.get(blob));
  const left = ids.flatMap((_, index) => (found[index] === undefined ? [index] : []));
  const known = source.known(left.map((index) => blobs[index] ?? ""));
  const seen = await Promise.all(
    left.map(async (index, place) => {
      const [id = "", blob = ""] = [ids[index], blobs[index]];
      const record = known[place];
      if (record?.version === id) return marksOf(record);
      return marksIn(await source.bytes(versionPath(model, id), blob));
    }),
  );
  for (const [place, index] of left.entries()) {
    const marks = seen[place];
    const blob = blobs[index] ?? "";
    if (marks === undefined) continue;
    found[index] = marks;
    if (blob !== "") source.marks.set(blob, marks, weightOf(marks));
  }
  return found;
}

/* What cannot be read has no ordinal here; what reads it for its own sake says so. */
async function parsedOrdinal(source: SiblingSource, model: string, id: string): Promise<number | null> {
  return (await attempt(versionPath(model, id), () => source.version(model, id))).value?.ordinal ?? null;
}
