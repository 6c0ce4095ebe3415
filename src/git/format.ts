import fs from "node:fs";
import { join } from "node:path";
import { codes, type ErrorCode } from "../values/codes.ts";
import { StemmaError } from "../values/error.ts";
import { isTrue } from "./config.ts";
import type { FoundRepository } from "./discovery.ts";
import { readHeadFile } from "./head.ts";
import { activeHook } from "./hooks.ts";
import { look, readFileIfThere } from "./look.ts";
import type { Environment } from "./native.ts";
import type { GitConfig, HashAlgorithm } from "./ports.ts";

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

/** Extensions that git refuses where the format version is 0, so that a program of before would not misread them. */
const newer: readonly string[] = ["objectformat", "refstorage", "relativeworktrees"];

type FormatCode = Extract<ErrorCode, `format-${string}`>;

/** Something about a repository that our own code on its files would read or write wrong. */
export interface Obstacle {
  readonly code: FormatCode;
  readonly found: string;
  readonly at: string;
}

/** What the configuration says of how a repository is stored. */
export interface StorageFormat {
  readonly algorithm: HashAlgorithm;
  readonly refStorage: "files" | "reftable";
  /** Whether some of its objects may be at a promisor remote only. */
  readonly partial: boolean;
}

/** A repository as it was found, with what says how it is stored. */
export interface FoundFormat {
  readonly found: FoundRepository;
  readonly config: GitConfig;
  readonly env: Environment;
  /** Folder of the hooks that git would run. */
  readonly hooks: string;
}

/**
 * Reads how a repository is stored.
 * @throws StemmaError `format-unknown`, and `format-reftable` for half of a reftable: nothing reads such a repository right, and a wrong
 *   answer is worse than none
 */
export function readFormat({ found, config }: FoundFormat): StorageFormat {
  const strange = unknownFormat(found, config);
  if (strange !== null) throw formatRefusal(strange);
  const algorithm = value(config, "objectformat", "sha1") === "sha256" ? "sha256" : "sha1";
  const refStorage = value(config, "refstorage", "files") === "files" ? "files" : "reftable";
  const half = refStorage === "files" ? reftableTrace(found.commonDir) : null;
  if (half !== null) throw formatRefusal(half);
  return { algorithm, refStorage, partial: partialObstacle(found, config) !== null };
}

/** Finds why the repository needs native git; null when our own code reads and writes it right. */
export function findObstacle(repository: FoundFormat, format: StorageFormat): Obstacle | null {
  const { found, config, env, hooks } = repository;
  return (
    storageObstacle(found, format) ??
    worktreeObstacle(found, env) ??
    partialObstacle(found, config) ??
    alternatesObstacle(found, env) ??
    hookObstacle(hooks)
  );
}

/** Says that a repository is not read, by the code of what was found. */
export function formatRefusal({ code, found, at }: Obstacle, more = ""): StemmaError {
  return new StemmaError(code, `${codes[code].means} Found: ${found}, in ${at}.${more}`, {
    hint: codes[code].remedy,
    data: { found, at },
  });
}

function value(config: GitConfig, extension: string, usual: string): string {
  return (config.get(`extensions.${extension}`) ?? usual).toLowerCase();
}

function unknownFormat({ commonDir }: FoundRepository, config: GitConfig): Obstacle | null {
  const unknown = (found: string): Obstacle => ({
    code: "format-unknown",
    found,
    at: join(commonDir, "config"),
  });
  const version = config.get("core.repositoryformatversion") ?? "0";
  if (!/^[01]$/.test(version)) return unknown(`repositoryFormatVersion = ${version}`);
  const names = config.entries("extensions.").map(([name]) => name.slice("extensions.".length));
  // Git itself ignores extensions that it does not know where the format version is 0, and stops at newer ones.
  const strange = names.find((name) => (version === "1" ? !known.has(name) : newer.includes(name)));
  const objects = value(config, "objectformat", "sha1");
  const refs = value(config, "refstorage", "files");
  if (!["sha1", "sha256"].includes(objects)) return unknown(`extensions.objectFormat = ${objects}`);
  if (!["files", "reftable"].includes(refs)) return unknown(`extensions.refStorage = ${refs}`);
  return strange === undefined
    ? null
    : unknown(`extensions.${strange} with repositoryFormatVersion = ${version}`);
}

function storageObstacle({ commonDir }: FoundRepository, format: StorageFormat): Obstacle | null {
  const at = join(commonDir, "config");
  if (format.refStorage === "reftable")
    return { code: "format-reftable", found: "extensions.refStorage = reftable", at };
  return format.algorithm === "sha256"
    ? { code: "format-sha256", found: "extensions.objectFormat = sha256", at }
    : null;
}

function reftableTrace(commonDir: string): Obstacle | null {
  const at = join(commonDir, "reftable");
  if (look(at, () => fs.statSync(at)) !== null)
    return { code: "format-reftable", found: "a reftable folder without its extension", at };
  const head = readHeadFile(commonDir);
  const marker = head?.kind === "branch" && head.ref === "refs/heads/.invalid";
  return marker ? { code: "format-reftable", found: head.ref, at: join(commonDir, "HEAD") } : null;
}

function worktreeObstacle(
  { gitDir, commonDir, gitFile }: FoundRepository,
  env: Environment,
): Obstacle | null {
  if (env["GIT_COMMON_DIR"] !== undefined)
    return { code: "format-worktree", found: "GIT_COMMON_DIR", at: "the environment" };
  return gitDir === commonDir
    ? null
    : { code: "format-worktree", found: "a linked work tree", at: gitFile ?? gitDir };
}

function partialObstacle({ commonDir }: FoundRepository, config: GitConfig): Obstacle | null {
  const at = join(commonDir, "config");
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

/*
 * A push under way keeps its objects in quarantine: GIT_OBJECT_DIRECTORY names them and the alternates variable the
 * real ones. Reading only one of the two would call present objects missing.
 */
function alternatesObstacle({ commonDir }: FoundRepository, env: Environment): Obstacle | null {
  const at = join(commonDir, "objects", "info", "alternates");
  const text = readFileIfThere(at)?.toString("utf8") ?? "";
  if (text.split("\n").some((line) => line.trim() !== "" && !line.startsWith("#")))
    return { code: "format-alternates", found: "an alternates file", at };
  const variable = ["GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_OBJECT_DIRECTORY"].find(
    (name) => env[name] !== undefined,
  );
  return variable === undefined
    ? null
    : { code: "format-alternates", found: variable, at: "the environment" };
}

function hookObstacle(hooks: string): Obstacle | null {
  const at = activeHook(hooks, "reference-transaction");
  return at === null ? null : { code: "format-hooks", found: "a reference-transaction hook", at };
}
