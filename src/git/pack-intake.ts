import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { type FileSeam, nodeFiles } from "./file-seam.ts";
import type { GitObject, ObjectStore, Oid } from "./ports.ts";
import { parseCommit } from "./commit.ts";
import type { PackedObject } from "./pack-parse.ts";
import { crc32 } from "./crc32.ts";
import { diskFailed, onDisk, stageFile } from "./publish-file.ts";
import { parseTag } from "./tag.ts";
import { parseRawTree } from "./tree.ts";

/* A submodule: the commit is in another repository. */
const gitlink = "160000";
/* As git does (transfer.unpackLimit): many small packs would cost every reader. */
const explodeBelow = 100;

/** What a pack brought, and where it goes. */
export interface Intake {
  readonly pack: Buffer;
  readonly objects: readonly PackedObject[];
  readonly store: ObjectStore;
  /** Absolute path of the `objects` folder. */
  readonly folder: string;
  /** Commits whose parents a shallow clone does without. */
  readonly shallow: ReadonlySet<Oid>;
}

/** The ids that an object names. @throws StemmaError `object-corrupt` */
export function namedBy({ type, body }: GitObject, shallow: boolean): readonly Oid[] {
  switch (type) {
    case "blob":
      return [];
    case "tag":
      return [parseTag(body).object];
    case "commit": {
      const { tree, parents } = parseCommit(body);
      return shallow ? [tree] : [tree, ...parents];
    }
    case "tree":
      return parseRawTree(body).flatMap(({ mode, oid }) => (mode === gitlink ? [] : [oid]));
  }
}

/**
 * Finds what a pack names and neither it nor the store has; null where it is whole together with the store. What the store
 * had before is whole already.
 * @throws StemmaError `object-corrupt`
 */
export async function missingFrom({ objects, store, shallow }: Intake): Promise<Oid | null> {
  const known = new Set(objects.map(({ oid }) => oid));
  for (const object of objects) {
    for (const oid of namedBy(object, shallow.has(object.oid))) {
      if (known.has(oid)) continue;
      if ((await store.read(oid)) === null) return oid;
      known.add(oid);
    }
  }
  return null;
}

/**
 * Makes the objects of a whole pack readable: a small one as loose objects, children before parents, a large one as it is,
 * its index after it, so that no reader sees a part.
 * @throws StemmaError `disk-failed`
 */
export async function takeIntake(intake: Intake, files: FileSeam = nodeFiles): Promise<void> {
  if (intake.objects.length < explodeBelow) await intake.store.writeAll(childrenFirst(intake));
  else await placePack(intake, files);
}

function childrenFirst({ objects, shallow }: Intake): readonly GitObject[] {
  const byOid = new Map(objects.map((object) => [object.oid, object]));
  const ordered = new Set<PackedObject>();
  for (const start of objects) {
    const stack = [{ object: start, open: false }];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const { object, open } = top;
      if (open) ordered.add(object);
      if (open || ordered.has(object)) continue;
      stack.push({ object, open: true });
      for (const oid of namedBy(object, shallow.has(object.oid))) {
        const child = byOid.get(oid);
        if (child !== undefined && !ordered.has(child)) stack.push({ object: child, open: false });
      }
    }
  }
  return [...ordered].map(({ type, body }) => ({ type, body }));
}

async function placePack({ pack, objects, folder }: Intake, files: FileSeam): Promise<void> {
  const packs = join(folder, "pack");
  onDisk(packs, () => files.makeFolders(packs));
  const name = join(packs, `pack-${pack.subarray(pack.length - 20).toString("hex")}`);
  const place = async (bytes: Buffer, target: string): Promise<void> => {
    const staged = await stageFile(
      files,
      join(packs, `tmp_pack_${randomBytes(8).toString("hex")}`),
      bytes,
      0o444,
    );
    onDisk(target, () => files.rename(staged.path, target));
  };
  await place(pack, `${name}.pack`);
  await syncFolder(files, packs);
  await place(printPackIndex(pack, objects), `${name}.idx`);
  await syncFolder(files, packs);
}

async function syncFolder(files: FileSeam, folder: string): Promise<void> {
  try {
    await files.syncFolder(folder);
  } catch (error) {
    throw diskFailed(folder, error);
  }
}

/** Writes the index of a pack below 2 GiB, version 2 (gitformat-pack). */
export function printPackIndex(pack: Buffer, objects: readonly PackedObject[]): Buffer {
  const unique = new Map(objects.map((object) => [object.oid, object]));
  const sorted = [...unique.values()].sort((a, b) => (a.oid < b.oid ? -1 : 1));
  const counts = Buffer.alloc(1024);
  let at = 0;
  for (let byte = 0; byte < 256; byte++) {
    while (at < sorted.length && Number.parseInt(sorted[at]?.oid.slice(0, 2) ?? "", 16) <= byte) at += 1;
    counts.writeUInt32BE(at, byte * 4);
  }
  const sums = Buffer.alloc(sorted.length * 4);
  const offsets = Buffer.alloc(sorted.length * 4);
  for (const [index, { offset, length }] of sorted.entries()) {
    sums.writeUInt32BE(crc32(pack.subarray(offset, offset + length)), index * 4);
    offsets.writeUInt32BE(offset, index * 4);
  }
  const content = Buffer.concat([
    Buffer.from("ff744f6300000002", "hex"),
    counts,
    Buffer.from(sorted.map(({ oid }) => oid).join(""), "hex"),
    sums,
    offsets,
    pack.subarray(pack.length - 20),
  ]);
  return Buffer.concat([content, createHash("sha1").update(content).digest()]);
}
