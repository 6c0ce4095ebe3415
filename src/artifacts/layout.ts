import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Digest, digestOfHex, hexOfDigest, isDigest } from "../values/digest.ts";
import { StemmaError } from "../values/error.ts";
import { diskFailed, isAbsence, storeFailed } from "./errno.ts";
import { syncDirectory } from "./publish.ts";

/** Where a disk store is. */
export interface Place {
  /** The name of the store, for messages. */
  readonly name: string;
  /** Absolute path of the folder that holds `sha256/` and `tmp/`. */
  readonly location: string;
  /** A directory that must exist for the store to count as looked at: the location itself, or one above it. */
  readonly anchor: string;
}

/**
 * Gives the path of an artifact: sha256/ab/<62 hex>. It is made of validated hex digits only.
 * @throws StemmaError `digest-invalid`
 */
export function pathOf(place: Place, digest: Digest): string {
  if (!isDigest(digest)) {
    throw new StemmaError("digest-invalid", `'${String(digest)}' is not a digest`, { data: { digest } });
  }
  const hex = hexOfDigest(digest);
  return join(place.location, "sha256", hex.slice(0, 2), hex.slice(2));
}

/** The folder of partial files. */
export function tempFolder(place: Place): string {
  return join(place.location, "tmp");
}

/** Gives a new name for a partial file. */
export function tempPath(place: Place): string {
  return join(tempFolder(place), `${process.pid}-${randomBytes(8).toString("hex")}`);
}

/**
 * Makes sure that the place is there, so that a missing file in it means absence and not a missing mount.
 * @throws StemmaError `store-unavailable`
 */
export async function requirePlace(place: Place): Promise<void> {
  const found = await stat(place.anchor).catch((error: unknown) => {
    throw storeFailed(place.name, place.anchor, error);
  });
  if (found.isDirectory()) return;
  throw new StemmaError("store-unavailable", `store '${place.name}' is no directory: ${place.anchor}`, {
    data: { store: place.name, path: place.anchor },
  });
}

/**
 * Makes the folders that an artifact's file needs, and flushes their names.
 * @throws StemmaError `store-unavailable`, `disk-failed`
 */
export async function prepare(place: Place, path: string): Promise<void> {
  await requirePlace(place);
  try {
    for (const folder of [tempFolder(place), dirname(path)]) {
      const first = await mkdir(folder, { recursive: true });
      if (first !== undefined) await syncDirectory(dirname(first));
    }
  } catch (error) {
    throw diskFailed(path, error);
  }
}

/**
 * Looks at a path of the store; null when nothing is there and the place itself is.
 * @throws StemmaError `store-unavailable`
 */
export async function lookAt(place: Place, path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if (!isAbsence(error)) throw storeFailed(place.name, path, error);
  }
  await requirePlace(place);
  return null;
}

async function namesIn(place: Place, folder: string): Promise<readonly string[]> {
  if ((await lookAt(place, folder)) === null) return [];
  const names = await readdir(folder).catch((error: unknown) => {
    throw storeFailed(place.name, folder, error);
  });
  return names.sort();
}

/** Lists the files of a folder with what the disk says of them; files that vanish meanwhile are left out. */
export async function* filesIn(
  place: Place,
  folder: string,
): AsyncGenerator<{ name: string; path: string; stats: Stats }, void, void> {
  for (const name of await namesIn(place, folder)) {
    const path = join(folder, name);
    const stats = await lookAt(place, path);
    if (stats?.isFile() === true) yield { name, path, stats };
  }
}

/** Lists the artifacts of a place in the order of their digests; foreign files are left out. */
export async function* artifactsIn(
  place: Place,
): AsyncGenerator<{ digest: Digest; stats: Stats }, void, void> {
  const top = join(place.location, "sha256");
  for (const fan of await namesIn(place, top)) {
    if (!/^[0-9a-f]{2}$/.test(fan)) continue;
    for await (const { name, stats } of filesIn(place, join(top, fan))) {
      const digest = digestOfHex(fan + name);
      if (isDigest(digest)) yield { digest, stats };
    }
  }
}
