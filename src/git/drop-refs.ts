import fs from "node:fs";
import { join } from "node:path";
import { nodeFiles } from "./file-seam.ts";
import { type LockOptions, publishLock, releaseLock, takeLock } from "./lock.ts";
import { look, readFileIfThere } from "./look.ts";
import { parsePackedRefs } from "./packed-refs.ts";
import type { Oid } from "./ports.ts";
import { onDisk } from "./publish-file.ts";

/**
 * Removes refs that still have the values named from a repository that nobody but us writes to, as Git does it: out of packed-refs
 * first, so that no old value comes to light when the loose file goes. A ref that was moved meanwhile stays.
 * @throws StemmaError `ref-locked`, `ref-corrupt`, `disk-failed`
 */
export async function dropRefs(gitDir: string, refs: readonly (readonly [string, Oid])[]): Promise<void> {
  const lock = { files: nodeFiles, folder: join(gitDir, "stemma-tmp"), patience: 3000 };
  await dropPacked(gitDir, refs, lock);
  for (const [ref, oid] of refs) await dropLoose(join(gitDir, ref), oid, lock);
}

async function dropPacked(
  gitDir: string,
  refs: readonly (readonly [string, Oid])[],
  lock: LockOptions,
): Promise<void> {
  const file = join(gitDir, "packed-refs");
  const text = () => readFileIfThere(file)?.toString("utf8") ?? "";
  const before = text();
  const packed = parsePackedRefs(file, before);
  const gone = new Set(refs.flatMap(([ref, oid]) => (packed.get(ref) === oid ? [ref] : [])));
  if (gone.size === 0) return;
  const held = await takeLock(lock, file, linesWithout(before, gone));
  try {
    // Packed anew while we waited: what goes now goes at the next refresh.
    if (text() === before) onDisk(file, () => publishLock(nodeFiles, held, file));
  } finally {
    releaseLock(nodeFiles, held);
  }
}

/* A line with ^ belongs to the ref above it. */
function linesWithout(text: string, gone: ReadonlySet<string>): string {
  let dropping = false;
  const kept = text.split("\n").filter((line) => {
    if (!line.startsWith("^")) dropping = gone.has(line.slice(line.indexOf(" ") + 1));
    return !dropping;
  });
  return kept.join("\n");
}

async function dropLoose(file: string, oid: Oid, lock: LockOptions): Promise<void> {
  if (look(file, () => fs.statSync(file)) === null) return;
  const held = await takeLock(lock, file, "");
  try {
    if (readFileIfThere(file)?.toString("utf8").trim() === oid) onDisk(file, () => fs.rmSync(file));
  } finally {
    releaseLock(nodeFiles, held);
  }
}
