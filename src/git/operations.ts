import fs from "node:fs";
import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import { readHeadFile } from "./head.ts";
import { listFolder, look, readFileIfThere } from "./look.ts";
import { settle } from "./settle.ts";

const markers: readonly (readonly [file: string, operation: string])[] = [
  ["MERGE_HEAD", "merge"],
  ["rebase-merge", "rebase"],
  ["rebase-apply", "rebase"],
  ["CHERRY_PICK_HEAD", "cherry-pick"],
  ["REVERT_HEAD", "revert"],
  ["sequencer", "cherry-pick or revert"],
  ["BISECT_LOG", "bisect"],
];

/**
 * Refuses while the work tree is in the middle of an operation of git's: its index is half of a commit.
 * @throws StemmaError `operation-in-progress`
 */
export function refuseOperation(gitDir: string): void {
  const found = markers.find(([file]) => look(file, () => fs.lstatSync(join(gitDir, file))) !== null);
  if (found !== undefined) throw inProgress(found[1], join(gitDir, found[0]));
}

/** The work trees of one repository, seen from one of them. */
export interface WorkTrees {
  readonly gitDir: string;
  readonly commonDir: string;
  /** Whether the repository has no work tree of its own beside the linked ones. */
  readonly mainIsBare: boolean;
  /** The branch that the HEAD of a work tree's Git directory is on; null for none. */
  branchOf(gitDir: string): Promise<string | null>;
}

/** The branch that the HEAD file of a Git directory names; null for none. */
export function branchInHeadFile(gitDir: string): Promise<string | null> {
  return settle(() => {
    const head = readHeadFile(gitDir);
    return head?.kind === "branch" ? head.ref : null;
  });
}

/**
 * Refuses a ref that a rebase is about to move, here or in another work tree, or that is checked out in another
 * work tree, whose index would go stale.
 * @throws StemmaError `operation-in-progress`, `ref-checked-out-elsewhere`
 */
export async function refuseBusyRef(place: WorkTrees, ref: string): Promise<void> {
  const { gitDir, commonDir } = place;
  const linked = (listFolder(join(commonDir, "worktrees")) ?? []).map(({ name }) =>
    join(commonDir, "worktrees", name),
  );
  for (const folder of [commonDir, ...linked]) refuseRebaseOf(folder, ref);
  const others = [...(place.mainIsBare ? [] : [commonDir]), ...linked].filter((folder) => folder !== gitDir);
  for (const folder of others) {
    if ((await place.branchOf(folder)) !== ref) continue;
    const at = readFileIfThere(join(folder, "gitdir"))?.toString("utf8").trim() ?? folder;
    throw new StemmaError("ref-checked-out-elsewhere", `${ref} is checked out in another work tree: ${at}`, {
      hint: "Switch that work tree to another branch, or run git worktree prune if it is gone.",
      data: { ref, worktree: at },
    });
  }
}

function refuseRebaseOf(folder: string, ref: string): void {
  for (const state of ["rebase-merge", "rebase-apply"]) {
    const name = readFileIfThere(join(folder, state, "head-name"))
      ?.toString("utf8")
      .trim();
    if (name === ref) throw inProgress("rebase", join(folder, state));
  }
}

function inProgress(operation: string, path: string): StemmaError {
  return new StemmaError("operation-in-progress", `A ${operation} is in progress (${path})`, {
    hint: `Finish or abort the ${operation} with git, then run the command again.`,
    data: { operation, path },
  });
}
