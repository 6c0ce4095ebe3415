import fs from "node:fs";
import { basename, join } from "node:path";
import { nodeFiles } from "../file-seam.ts";
import { healLock } from "../heal.ts";
import { listFolder, look } from "../look.ts";
import { ownerState } from "../process-owner.ts";
import { type Ailment, ageOf, ailment, type Look, type Patient } from "./probe.ts";

/* Git holds a lock for milliseconds, a large checkout or gc for seconds. */
const suspicious = 60;
const single = ["HEAD.lock", "config.lock", "packed-refs.lock", "shallow.lock", "index.lock"];

/** Looks for lock files, says whose they are and how old. Locks of others are never removed. */
export function lookAtLocks(patient: Patient): Look {
  const { gitDir, commonDir } = patient;
  const named = [...new Set([gitDir, commonDir])].flatMap((folder) =>
    single.map((name) => join(folder, name)),
  );
  const found = [...named, ...locksBelow(join(commonDir, "refs")), ...worktreeLocks(commonDir)];
  const owners = ownersByInode(patient);
  const ailments = [...new Set(found)].flatMap((path) => {
    const stat = look(path, () => fs.lstatSync(path, { bigint: true }));
    if (stat === null) return [];
    const owner = owners.get(`${stat.dev}.${stat.ino}`) ?? null;
    return [describe(patient, { path, age: ageOf(patient, Number(stat.mtimeMs)), owner })];
  });
  return { says: ailments.length === 0 ? "none held" : `${ailments.length} held`, ailments };
}

interface FoundLock {
  readonly path: string;
  readonly age: number;
  /** Name of the file that says whose it is; null for a lock of others. */
  readonly owner: string | null;
}

function describe(patient: Patient, { path, age, owner }: FoundLock): Ailment {
  const isIndex = basename(path) === "index.lock";
  const place = { path, age_s: age };
  const held = isIndex ? ("index-locked" as const) : ("ref-locked" as const);
  if (owner === null) {
    return ailment({
      ...place,
      code: held,
      severity: age > suspicious ? "error" : "warning",
      message: `${path} is held by a program that is not Stemma, for ${age} s`,
      hint: `Look for a running git or editor and wait for it. If there is none, remove it: rm '${path}'`,
    });
  }
  if (ownerState(owner) !== "dead") {
    return ailment({
      ...place,
      code: held,
      severity: "info",
      message: `${path} is held by a Stemma process that runs or cannot be seen from here, for ${age} s`,
    });
  }
  return ailment({
    ...place,
    code: "lock-stale",
    severity: "warning",
    message: `${path} was left by a Stemma process that died, ${age} s ago`,
    hint: "The next write removes it, and so does doctor --fix.",
    // A pending synchronisation is finished as a whole, which ends its lock too.
    fix: isIndex ? null : () => Promise.resolve(heal(patient, path)),
  });
}

function heal({ commonDir }: Patient, path: string): string {
  const state = healLock(nodeFiles, join(commonDir, "stemma-tmp"), path);
  return state === "gone" ? `removed ${path}` : `left ${path} alone, which is held again`;
}

/* Our locks are hard links of files whose names say whose they are. */
function ownersByInode({ gitDir, commonDir }: Patient): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const note = (path: string, owner: string): void => {
    const stat = look(path, () => fs.lstatSync(path, { bigint: true }));
    if (stat !== null) owners.set(`${stat.dev}.${stat.ino}`, owner);
  };
  for (const { name } of listFolder(join(commonDir, "stemma-tmp")) ?? [])
    note(join(commonDir, "stemma-tmp", name), name);
  for (const { name } of listFolder(join(gitDir, "stemma-sync")) ?? [])
    note(join(gitDir, "stemma-sync", name, "lock"), name);
  return owners;
}

function locksBelow(folder: string): readonly string[] {
  return (listFolder(folder) ?? []).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return locksBelow(path);
    return entry.name.endsWith(".lock") ? [path] : [];
  });
}

function worktreeLocks(commonDir: string): readonly string[] {
  const folder = join(commonDir, "worktrees");
  return (listFolder(folder) ?? []).flatMap(({ name }) => locksBelow(join(folder, name)));
}
