import { join } from "node:path";
import { nodeFiles } from "../file-seam.ts";
import { sweepTemporaries } from "../heal.ts";
import { listFolder } from "../look.ts";
import { ownerState } from "../process-owner.ts";
import { discard } from "../publish-file.ts";
import { SyncFolder } from "../sync-folder.ts";
import { type Ailment, ailment, type Look, type Patient } from "./probe.ts";

/** Looks for what dead Stemma processes left in the folders of our own: name tags of locks, and tickets of the line of writers. */
export function lookAtLeftovers({ commonDir }: Patient): Look {
  const temporaries = join(commonDir, "stemma-tmp");
  const queue = join(commonDir, "stemma-queue");
  const sweepQueue = (): void => {
    for (const name of deadIn(queue)) discard(nodeFiles, join(queue, name));
  };
  const ailments = [
    leftover(temporaries, () => {
      sweepTemporaries(nodeFiles, temporaries);
    }),
    leftover(queue, sweepQueue),
  ].flat();
  const waiting = (listFolder(queue) ?? []).length - deadIn(queue).length;
  return { says: `${waiting} writers in line`, ailments };
}

function leftover(folder: string, sweep: () => void): readonly Ailment[] {
  const { length } = deadIn(folder);
  if (length === 0) return [];
  return [
    ailment({
      code: "leftover-files",
      severity: "info",
      message: `${folder} holds ${length} files of processes that died`,
      hint: "The next write removes them, and so does doctor --fix.",
      path: folder,
      fix: () => {
        sweep();
        return Promise.resolve(`removed the files of dead processes in ${folder}`);
      },
    }),
  ];
}

function deadIn(folder: string): readonly string[] {
  return (listFolder(folder) ?? []).map(({ name }) => name).filter((name) => ownerState(name) === "dead");
}

/** Looks for synchronisations of index and work tree that did not come to their end. `finish` does what is left to do. */
export function lookAtPending({ gitDir }: Patient, finish: (() => Promise<string | null>) | null): Look {
  const { others, dead } = SyncFolder.list(gitDir);
  const hint = "The next Stemma command in this repository finishes or undoes it, and so does doctor --fix.";
  const ailments = [
    ...dead.map(({ path }) =>
      ailment({
        code: "synchronisation-pending",
        severity: "warning",
        message: `A Stemma process died while index and work tree followed a commit (${path})`,
        hint,
        path,
        fix: finish === null ? null : async () => (await finish()) ?? "nothing was left to finish",
      }),
    ),
    ...others.map(({ path }) =>
      ailment({
        code: "synchronisation-pending",
        severity: "info",
        message: `A Stemma process is letting index and work tree follow a commit (${path})`,
        path,
      }),
    ),
  ];
  return { says: `${dead.length} pending, ${others.length} under way`, ailments };
}
