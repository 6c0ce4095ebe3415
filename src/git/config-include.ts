import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { wildmatch } from "./wildmatch.ts";

/** What a conditional include can ask of the repository; null where there is none. */
export interface IncludeContext {
  /** Absolute Git directory. */
  readonly gitDir: string | null;
  /** Short name of the branch of HEAD. */
  readonly branch: string | null;
  /** The user's home, for `~/`. */
  readonly home: string | undefined;
}

/**
 * Tells whether an entry includes another file: `include.path`, or `includeIf.<condition>.path` whose condition
 * (`gitdir:`, `gitdir/i:`, `onbranch:`) holds. A condition that is not known is false, as for git.
 */
export async function includes(name: string, file: string | null, context: IncludeContext): Promise<boolean> {
  if (name === "include.path") return true;
  const condition = /^includeif\.(.*)\.path$/s.exec(name)?.[1];
  const [, kind, pattern = ""] = /^(gitdir|gitdir\/i|onbranch):(.*)$/s.exec(condition ?? "") ?? [];
  if (kind === undefined) return false;
  if (kind === "onbranch")
    return context.branch !== null && wildmatch(folder(pattern), context.branch, false);
  if (context.gitDir === null) return false;
  const full = await gitDirPattern(pattern, file, context);
  // Git tries the real path first and then the path as it was named.
  const candidates = [await realpath(context.gitDir), context.gitDir];
  return candidates.some((candidate) => wildmatch(full, slashes(candidate), kind === "gitdir/i"));
}

/** Makes an include path absolute: `~/` is the home, a relative path starts at the including file; null if neither is known. */
export function includedFile(path: string, file: string | null, home: string | undefined): string | null {
  const expanded = expandHome(path, home);
  if (expanded === null || isAbsolute(expanded)) return expanded;
  return file === null ? null : join(dirname(file), expanded);
}

/** Replaces a leading `~/` by the home; null where there is none, and for `~user/`, which is not supported. */
export function expandHome(path: string, home: string | undefined): string | null {
  if (!path.startsWith("~")) return path;
  if (home === undefined || !/^~(?:\/|$)/.test(path)) return null;
  return join(home, path.slice(1));
}

async function gitDirPattern(pattern: string, file: string | null, context: IncludeContext): Promise<string> {
  const ended = folder(pattern);
  const home = context.home;
  if (ended.startsWith("~/") && home !== undefined)
    return `${slashes(await realOrSame(home))}${ended.slice(1)}`;
  if (ended.startsWith("./") && file !== null)
    return `${slashes(await realOrSame(dirname(file)))}${ended.slice(1)}`;
  return isAbsolute(ended) ? ended : `**/${ended}`;
}

function folder(pattern: string): string {
  return pattern.endsWith("/") ? `${pattern}**` : pattern;
}

async function realOrSame(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // A home that does not exist matches nothing; the pattern stays as written.
    return path;
  }
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
