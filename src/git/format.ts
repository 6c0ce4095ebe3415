import fs from "node:fs";
import { join } from "node:path";
import { codes, type ErrorCode } from "../values/codes.ts";
import { StemmaError } from "../values/error.ts";
import { isTrue } from "./config.ts";
import type { FoundRepository } from "./discovery.ts";
import { readHeadFile } from "./head.ts";
import { look, readFileIfThere } from "./look.ts";
import type { Environment } from "./native.ts";
import type { GitConfig, RefStore } from "./ports.ts";

/** Extensions that change nothing in what is read or written here. `worktreeConfig` is honoured by `readConfig`. */
const known = new Set([
  "noop",
  "noop-v1",
  "worktreeconfig",
  "preciousobjects",
  "relativeworktrees",
  "objectformat",
  "refstorage",
  "partialclone",
]);

type FormatCode = Extract<ErrorCode, `format-${string}`>;

/** Something about a repository that would make a read wrong. */
interface Obstacle {
  readonly code: FormatCode;
  readonly found: string;
  readonly at: string;
}

/**
 * Refuses a repository whose format is not read here, before anything else of it is read: a wrong answer is worse
 * than none. Each obstacle has its own code; the message says what was found, where, and what to do.
 * @throws StemmaError `format-sha256`, `format-reftable`, `format-unknown`, `format-alternates`, `format-worktree`,
 *   `format-partial`, `format-grafts`
 */
export function refuseFormat(found: FoundRepository, config: GitConfig, env: Environment): void {
  const obstacle =
    worktreeObstacle(found, env) ??
    configObstacle(found.gitDir, config) ??
    reftableObstacle(found.gitDir) ??
    alternatesObstacle(found.gitDir, env) ??
    graftsObstacle(found.gitDir, env);
  if (obstacle !== null) throw refusal(obstacle);
}

/**
 * Refuses a repository with replace refs: native git would read other objects under the same names than we do.
 * @throws StemmaError `format-replace`
 */
export async function refuseReplaceRefs(gitDir: string, refs: RefStore): Promise<void> {
  const first = (await refs.list("refs/replace/"))[0];
  if (first !== undefined) throw refusal({ code: "format-replace", found: first.ref, at: gitDir });
}

function worktreeObstacle({ gitDir, gitFile }: FoundRepository, env: Environment): Obstacle | null {
  const common = join(gitDir, "commondir");
  if (look(common, () => fs.statSync(common)) !== null) {
    return { code: "format-worktree", found: "a linked work tree", at: gitFile ?? common };
  }
  return env["GIT_COMMON_DIR"] === undefined
    ? null
    : { code: "format-worktree", found: "GIT_COMMON_DIR", at: "the environment" };
}

function configObstacle(gitDir: string, config: GitConfig): Obstacle | null {
  const at = join(gitDir, "config");
  const version = config.get("core.repositoryformatversion") ?? "0";
  const objects = (config.get("extensions.objectformat") ?? "sha1").toLowerCase();
  if (objects === "sha256") return { code: "format-sha256", found: "extensions.objectFormat = sha256", at };
  const refs = (config.get("extensions.refstorage") ?? "files").toLowerCase();
  if (refs.startsWith("reftable"))
    return { code: "format-reftable", found: `extensions.refStorage = ${refs}`, at };
  if (!/^[01]$/.test(version))
    return { code: "format-unknown", found: `repositoryFormatVersion = ${version}`, at };
  const strange = config
    .entries("extensions.")
    .find(([name]) => !known.has(name.slice("extensions.".length)));
  // Git itself ignores extensions that it does not know where the format version is 0.
  if (strange !== undefined && version === "1") return { code: "format-unknown", found: strange[0], at };
  if (objects !== "sha1")
    return { code: "format-unknown", found: `extensions.objectFormat = ${objects}`, at };
  if (refs !== "files") return { code: "format-unknown", found: `extensions.refStorage = ${refs}`, at };
  return partialObstacle(at, config);
}

function partialObstacle(at: string, config: GitConfig): Obstacle | null {
  if (config.get("extensions.partialclone") !== undefined) {
    return { code: "format-partial", found: "extensions.partialClone", at };
  }
  const promisor = config
    .entries("remote.")
    .find(
      ([name, value]) =>
        name.endsWith(".partialclonefilter") || (name.endsWith(".promisor") && isTrue(value)),
    );
  return promisor === undefined ? null : { code: "format-partial", found: promisor[0], at };
}

function reftableObstacle(gitDir: string): Obstacle | null {
  const at = join(gitDir, "reftable");
  if (look(at, () => fs.statSync(at)) !== null)
    return { code: "format-reftable", found: "a reftable folder", at };
  const head = readHeadFile(gitDir);
  const marker = head?.kind === "branch" && head.ref === "refs/heads/.invalid";
  return marker ? { code: "format-reftable", found: head.ref, at: join(gitDir, "HEAD") } : null;
}

/*
 * A push under way keeps its objects in quarantine: GIT_OBJECT_DIRECTORY names them and the alternates variable the
 * real ones. Reading only one of the two would call present objects missing.
 */
function alternatesObstacle(gitDir: string, env: Environment): Obstacle | null {
  const at = join(gitDir, "objects", "info", "alternates");
  if (hasLines(at)) return { code: "format-alternates", found: "an alternates file", at };
  const variable = ["GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_OBJECT_DIRECTORY"].find(
    (name) => env[name] !== undefined,
  );
  return variable === undefined
    ? null
    : { code: "format-alternates", found: variable, at: "the environment" };
}

function graftsObstacle(gitDir: string, env: Environment): Obstacle | null {
  const at = env["GIT_GRAFT_FILE"] ?? join(gitDir, "info", "grafts");
  return hasLines(at) ? { code: "format-grafts", found: "a grafts file", at } : null;
}

function hasLines(path: string): boolean {
  const text = readFileIfThere(path)?.toString("utf8") ?? "";
  return text.split("\n").some((line) => line.trim() !== "" && !line.startsWith("#"));
}

function refusal({ code, found, at }: Obstacle): StemmaError {
  return new StemmaError(code, `${codes[code].means} Found: ${found}, in ${at}.`, {
    hint: codes[code].remedy,
    data: { found, at },
  });
}
