import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StemmaError } from "../values/error.ts";
import type { FileSeam } from "./file-seam.ts";
import { SyncFolder } from "./sync-folder.ts";

/** How `index.lock` is waited for. */
export interface LockWait {
  readonly files: FileSeam;
  /** Milliseconds for a foreign program that holds it. */
  readonly patience: number;
  /** Finishes what a dead owner left behind. */
  readonly recover: () => Promise<unknown>;
  /** Tells that the lock is of no use any more. */
  readonly pointless: () => Promise<boolean>;
}

/** Another of our own writers lets go within milliseconds, however many of them stand in line. */
const queuePatience = 30_000;

/**
 * Takes Git's `index.lock`; null when it became pointless meanwhile.
 * @throws StemmaError `index-locked`, `disk-failed`
 */
export async function takeIndexLock(gitDir: string, wait: LockWait): Promise<SyncFolder | null> {
  const folder = await SyncFolder.create(gitDir, wait.files);
  try {
    const taken = await tryUntilTaken(gitDir, folder, wait);
    if (!taken) folder.release();
    return taken ? folder : null;
  } catch (error) {
    folder.release();
    throw error;
  }
}

async function tryUntilTaken(gitDir: string, folder: SyncFolder, wait: LockWait): Promise<boolean> {
  const started = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    if (folder.lock()) return true;
    if (await wait.pointless()) return false;
    await wait.recover();
    const ours = heldByOthers(gitDir);
    const waited = performance.now() - started;
    if (waited > (ours ? queuePatience : wait.patience)) throw lockHeld(gitDir, ours);
    // Git's own backoff: quadratic, with jitter so that two waiters do not stay in step.
    await sleep(Math.min(attempt ** 2, 50) * (0.75 + Math.random() / 2));
  }
}

/**
 * Waits while another of our own writers holds `index.lock`.
 * @throws StemmaError `index-locked` when it does not let go within some milliseconds
 */
export async function awaitOthers(gitDir: string, patience: number): Promise<void> {
  let started: number | null = null;
  while (heldByOthers(gitDir)) {
    // Mostly nobody holds it, and then not even the clock is needed.
    started ??= performance.now();
    if (performance.now() - started > patience) throw lockHeld(gitDir, true);
    await sleep(10);
  }
}

function heldByOthers(gitDir: string): boolean {
  return SyncFolder.list(gitDir).others.some((other) => other.seemsToHoldLock());
}

/** Says that `index.lock` is held, and by whom as far as that can be told. */
export function lockHeld(gitDir: string, ours: boolean): StemmaError {
  const lock = join(gitDir, "index.lock");
  const holder = ours
    ? "another stemma command that still runs"
    : "another program, such as git or an editor";
  return new StemmaError("index-locked", `${lock} is held by ${holder}`, {
    hint: ours
      ? "Wait until it has finished, then run the command again."
      : `Wait for it; if no git runs any more, delete ${lock}.`,
    data: { lock, holder: ours ? "stemma" : "unknown" },
  });
}
