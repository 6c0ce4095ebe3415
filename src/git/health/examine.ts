import fs from "node:fs";
import { resolve } from "node:path";
import { isTrue, readConfig } from "../config.ts";
import { findRepository } from "../discovery.ts";
import { readHeadFile } from "../head.ts";
import type { Environment } from "../native.ts";
import type { GitConfig, Repository } from "../ports.ts";
import { lookAtFileSystem } from "./file-system.ts";
import { lookAtIndex } from "./index-folder.ts";
import { lookAtLeftovers, lookAtPending } from "./leftovers.ts";
import { lookAtLocks } from "./locks.ts";
import { lookAtLooseObjects, lookAtTemporaries } from "./loose-files.ts";
import { lookAtGit, lookByFsck } from "./native-checks.ts";
import { type Look, type Patient, probe, type ProbeReport } from "./probe.ts";
import { lookAtSettings } from "./settings.ts";

/** What is examined, and how thoroughly. */
export interface Examination {
  /** Folder inside the repository. */
  readonly path: string;
  readonly env: Environment;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Leaves out what reads every object. */
  readonly quick: boolean;
}

/**
 * Finds the repository of a folder without reading what may be broken in it.
 * @throws StemmaError `repository-missing`, `repository-invalid`, `git-unavailable`
 */
export function findPatient({ path, env, now }: Examination): Patient {
  const { gitDir, commonDir, top } = findRepository(path, env);
  return { gitDir, commonDir, workTree: top, env, now };
}

/** Looks at everything around the records: program, settings, locks, objects, leftovers and the disk. Each probe fails for itself. */
export async function examine(
  found: Patient,
  exam: Examination,
  opened: { readonly repository: Repository; readonly ref: string | null } | null,
): Promise<readonly ProbeReport[]> {
  const patient = opened === null ? found : { ...found, workTree: opened.repository.workTree };
  const finish = opened === null ? null : (): Promise<string | null> => opened.repository.recover();
  const git = await probe("git", () => lookAtGit(patient));
  const hasGit = git.ailments.length === 0;
  return [
    git,
    await probe("file-system", () => lookAtFileSystem(patient)),
    await probe("settings", () => settings(patient, opened?.ref ?? null)),
    await probe("locks", () => lookAtLocks(patient)),
    await probe("synchronisation", () => lookAtPending(patient, finish)),
    await probe("leftovers", () => lookAtLeftovers(patient)),
    await probe("index", () => lookAtIndex(patient)),
    await probe("temporary-files", () => lookAtTemporaries(patient)),
    await probe("loose-objects", () => lookAtLooseObjects(patient, !hasGit && !exam.quick)),
    await probe("fsck", () => (exam.quick ? quickly() : lookByFsck(patient))),
  ];
}

function quickly(): Look {
  return { says: "left out, as --quick asks", ailments: [], skipped: true };
}

async function settings(patient: Patient, ref: string | null): Promise<Look> {
  const { gitDir, commonDir, env } = patient;
  const head = readHeadFile(gitDir);
  const branch = head?.kind === "branch" ? head.ref.replace(/^refs\/heads\//, "") : null;
  const config = await readConfig({ gitDir, commonDir, branch, env });
  const isBare = patient.workTree === null || isTrueIn(config, "core.bare");
  const holder = { ...patient, workTree: isBare ? null : patient.workTree };
  // The Git directory under a name in capitals is another one, or none, where case counts.
  const caseSensitive = !fs.existsSync(resolve(commonDir, "CONFIG"));
  return lookAtSettings(holder, {
    config,
    ref: ref ?? (head?.kind === "branch" ? head.ref : null),
    caseSensitive,
  });
}

function isTrueIn(config: GitConfig, name: string): boolean {
  const value = config.get(name);
  return value !== undefined && isTrue(value);
}
