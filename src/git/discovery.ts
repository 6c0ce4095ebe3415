import fs from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join, resolve, sep } from "node:path";
import { StemmaError } from "../values/error.ts";
import { look, readFileIfThere } from "./look.ts";
import type { Environment } from "./native.ts";

/** Where a repository was found, before its configuration was read. */
export interface FoundRepository {
  /** Absolute, real path of the Git directory. */
  readonly gitDir: string;
  /** Absolute, real path of the folder with objects and refs: another one in a linked work tree. */
  readonly commonDir: string;
  /** The folder whose `.git` led there; the starting folder for `GIT_DIR`; null for a bare layout. */
  readonly top: string | null;
  /** The `.git` file that led there, where it was a file. */
  readonly gitFile: string | null;
  /** How it was found: named by `GIT_DIR`, or looked for. */
  readonly by: "environment" | "discovery";
}

/**
 * Finds the Git directory for a folder as git does: `GIT_DIR`, else upward from the folder until the root, a folder of
 * `GIT_CEILING_DIRECTORIES`, or another file system (unless `GIT_DISCOVERY_ACROSS_FILESYSTEM`).
 * @throws StemmaError `repository-missing`, `repository-invalid`, `git-unavailable`
 */
export function findRepository(path: string, env: Environment): FoundRepository {
  const found = locate(path, env);
  return { ...found, commonDir: commonDirOf(found.gitDir, path, env) };
}

type Located = Omit<FoundRepository, "commonDir">;

function locate(path: string, env: Environment): Located {
  const start = look(path, () => fs.realpathSync(path));
  if (start === null) throw missing(path, "the folder does not exist");
  const named = env["GIT_DIR"];
  if (named !== undefined && named !== "") return namedRepository(start, named);
  const ceiling = ceilingOf(start, env);
  const device = deviceOf(start);
  for (let folder = start; ;) {
    const found = repositoryAt(folder);
    if (found !== null) return found;
    const parent = dirname(folder);
    if (parent === folder) throw missing(path, "the root of the file system was reached");
    if (parent === ceiling) throw missing(path, `the search stops below ${parent} (GIT_CEILING_DIRECTORIES)`);
    if (deviceOf(parent) !== device && env["GIT_DISCOVERY_ACROSS_FILESYSTEM"] === undefined) {
      throw missing(
        path,
        `the search stops at the file system of ${folder} (GIT_DISCOVERY_ACROSS_FILESYSTEM)`,
      );
    }
    folder = parent;
  }
}

/* One that is gone meanwhile is on no device, and so on no other one. */
function deviceOf(folder: string): number | null {
  return look(folder, () => fs.statSync(folder).dev);
}

function realPath(path: string): string {
  return look(path, () => fs.realpathSync(path)) ?? path;
}

function namedRepository(start: string, named: string): Located {
  const path = resolve(start, named);
  const entry = entryKind(path);
  const gitDir = entry === "file" ? followGitFile(path) : path;
  if (entry === null || !isGitDirectory(gitDir)) throw missing(gitDir, "GIT_DIR names no repository");
  return {
    gitDir: realPath(gitDir),
    top: start,
    gitFile: entry === "file" ? path : null,
    by: "environment",
  };
}

function repositoryAt(folder: string): Located | null {
  const dotGit = join(folder, ".git");
  const entry = entryKind(dotGit);
  if (entry === "file") {
    const gitDir = followGitFile(dotGit);
    if (!isGitDirectory(gitDir)) throw broken(dotGit, `it points at ${gitDir}, which is no Git directory`);
    return { gitDir: realPath(gitDir), top: folder, gitFile: dotGit, by: "discovery" };
  }
  if (entry === "folder" && isGitDirectory(dotGit)) {
    return { gitDir: realPath(dotGit), top: folder, gitFile: null, by: "discovery" };
  }
  if (!isGitDirectory(folder)) return null;
  // Inside .git itself: its work tree is the folder above, unless the configuration says that there is none.
  const top = basename(folder) === ".git" ? dirname(folder) : linkedTop(folder);
  return { gitDir: folder, top, gitFile: null, by: "discovery" };
}

/* The Git directory of a linked work tree names that one's .git file. */
function linkedTop(gitDir: string): string | null {
  const gitFile = readFileIfThere(join(gitDir, "gitdir"))?.toString("utf8").trim();
  if (gitFile === undefined || entryKind(join(gitDir, "commondir")) !== "file") return null;
  return dirname(resolve(gitDir, gitFile));
}

function commonDirOf(gitDir: string, start: string, env: Environment): string {
  const named = env["GIT_COMMON_DIR"];
  const file = join(gitDir, "commondir");
  const written = readFileIfThere(file)
    ?.toString("utf8")
    .replace(/[\r\n]+$/, "");
  if (named === undefined && written === undefined) return gitDir;
  const path = named === undefined ? resolve(gitDir, written ?? "") : resolve(start, named);
  const real = look(path, () => fs.realpathSync(path));
  if (real !== null && entryKind(join(real, "objects")) === "folder") return real;
  throw broken(
    named === undefined ? file : "GIT_COMMON_DIR",
    `it leads to ${path}, which is no Git directory`,
  );
}

function followGitFile(file: string): string {
  const target = /^gitdir: (.+?)[\r\n]*$/s.exec(readFileIfThere(file)?.toString("utf8") ?? "")?.[1];
  if (target === undefined) throw broken(file, "a .git file must hold one line 'gitdir: <path>'");
  return resolve(dirname(file), target);
}

/*
 * A folder with objects and refs but without a readable HEAD is a damaged repository. Git looks on above it and may
 * find another one, in which a write would land in the wrong place; we stop.
 */
function isGitDirectory(folder: string): boolean {
  const linked = entryKind(join(folder, "commondir")) === "file";
  if (!linked && entryKind(join(folder, "objects")) !== "folder") return false;
  if (!linked && entryKind(join(folder, "refs")) !== "folder") return false;
  if (entryKind(join(folder, "HEAD"), false) !== null) return true;
  throw broken(folder, "it has objects and refs and no HEAD");
}

function entryKind(path: string, follow = true): "file" | "folder" | null {
  const stat = look(path, () => (follow ? fs.statSync(path) : fs.lstatSync(path)));
  if (stat === null) return null;
  return stat.isDirectory() ? "folder" : "file";
}

// The nearest ceiling above the start. After an empty entry, the rest is taken as written (git's rule).
function ceilingOf(start: string, env: Environment): string | null {
  let asWritten = false;
  let nearest: string | null = null;
  for (const entry of (env["GIT_CEILING_DIRECTORIES"] ?? "").split(delimiter)) {
    if (entry === "") asWritten = true;
    if (!isAbsolute(entry)) continue;
    const ceiling = asWritten
      ? resolve(entry)
      : (look(entry, () => fs.realpathSync(entry)) ?? resolve(entry));
    const inside = start.startsWith(ceiling.endsWith(sep) ? ceiling : `${ceiling}${sep}`);
    if (inside && (nearest === null || ceiling.length > nearest.length)) nearest = ceiling;
  }
  return nearest;
}

function missing(path: string, reason: string): StemmaError {
  return new StemmaError("repository-missing", `There is no Git repository at ${path}: ${reason}`, {
    hint: "Go into a repository, choose one with -C, or make one with stemma init.",
    data: { path, reason },
  });
}

function broken(path: string, reason: string): StemmaError {
  return new StemmaError("repository-invalid", `${path} cannot be read as a repository: ${reason}`, {
    hint: "Restore the file from a backup or a fresh clone.",
    data: { path, reason },
  });
}
