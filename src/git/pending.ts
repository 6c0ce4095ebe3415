import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { FileSeam } from "./file-seam.ts";
import type { CheckoutIndex } from "./checkout-index.ts";
import { lockHeld } from "./index-lock.ts";
import { IndexSync } from "./index-sync.ts";
import type { Environment } from "./native.ts";
import type { Oid, RefStore } from "./ports.ts";
import { reconcile } from "./reconcile.ts";
import { type PendingNote, SyncFolder } from "./sync-folder.ts";

/** Where a pending synchronisation is looked for. */
export interface RecoveryPlace {
  readonly gitDir: string;
  readonly workTree: string;
  readonly refs: RefStore;
  readonly env: Environment;
  readonly files: FileSeam;
  /** Makes what works on the index; by native git when not given. */
  readonly index?: (() => CheckoutIndex) | undefined;
}

/** Milliseconds to wait for a native git that outlived its killed starter and still writes a next index. */
const orphanPatience = 2000;

/**
 * Finishes or undoes every synchronisation whose owner is dead; says what was done, null when there was none. One whose
 * owner lives is left alone.
 * @throws StemmaError `index-locked` when the lock was removed by hand and another program has taken it since
 */
export async function recoverPending(place: RecoveryPlace): Promise<string | null> {
  const said: string[] = [];
  for (const dead of SyncFolder.list(place.gitDir).dead) {
    const folder = SyncFolder.claim(place.gitDir, dead, place.files);
    if (folder === null) continue; // another process is at it
    try {
      const done = await recoverOne(folder, place);
      if (done !== null) said.push(done);
    } catch (error) {
      folder.abandon(place.gitDir);
      throw error;
    }
  }
  return said.length === 0 ? null : said.join("; ");
}

async function recoverOne(folder: SyncFolder, place: RecoveryPlace): Promise<string | null> {
  const note = folder.readNote();
  if (note === null) {
    const held = folder.holdsLock();
    folder.release();
    return held ? "removed the index.lock of a stopped command, which had nothing left to do" : null;
  }
  const tip = await place.refs.read(note.ref);
  const head = await place.refs.head();
  const sync = place.index?.() ?? new IndexSync(place);
  const bringTo = async (goal: Oid | null): Promise<readonly string[]> => {
    // Somebody may have deleted our lock, as git's message advises: then it has to be taken again.
    if (!folder.holdsLock() && !folder.lock()) throw lockHeld(place.gitDir, false);
    await waitForOrphan(folder);
    const edited = await reconcile(folder, note, { tip: goal, workTree: place.workTree, sync });
    await folder.installIndex(place.gitDir);
    return edited;
  };
  if (tip === null || tip === note.old) {
    if (await isIndexed(note, sync)) await bringTo(tip);
    folder.release();
    return `undid a publication to ${note.ref} that was stopped before the ref moved`;
  }
  if (head.kind !== "branch" || head.ref !== note.ref) {
    if (await isIndexed(note, sync)) await bringTo(note.old);
    folder.release();
    return `dropped the synchronisation of ${note.ref}, which is no longer checked out`;
  }
  const edited = await bringTo(tip);
  folder.release();
  const kept = edited.length === 0 ? "" : `, leaving local edits in ${edited.join(", ")}`;
  return `finished the publication of ${note.next.slice(0, 10)} to ${note.ref} in index and work tree${kept}`;
}

/** Tells whether the repository's index has something of a publication already. */
async function isIndexed({ touched }: PendingNote, sync: CheckoutIndex): Promise<boolean> {
  const staged = await sync.entries(touched.map(({ path }) => path));
  return touched.some(({ path, before, after }) => {
    const oid = staged.get(path)?.oid ?? null;
    return oid === after && oid !== before;
  });
}

// git locks the index that it writes, ours too: its lock tells that a child of the killed process still runs.
async function waitForOrphan(folder: SyncFolder): Promise<void> {
  const lock = `${folder.index}.lock`;
  const started = performance.now();
  while (fs.existsSync(lock) && performance.now() - started < orphanPatience) await sleep(20);
  fs.rmSync(lock, { force: true });
  fs.rmSync(folder.tree, { recursive: true, force: true });
  fs.mkdirSync(folder.tree);
}
