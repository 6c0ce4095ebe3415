import { delimiter, isAbsolute, resolve } from "node:path";
import { isTrue, readConfig, type ScopedConfig } from "./config.ts";
import { findRepository, type FoundRepository } from "./discovery.ts";
import { chooseEngine } from "./engine.ts";
import { readFormat } from "./format.ts";
import { readHeadFile } from "./head.ts";
import { hooksFolder } from "./hooks.ts";
import type { Environment } from "./native.ts";
import { refuseForeignOwner } from "./ownership.ts";
import type { GitConfig, Repository } from "./ports.ts";
import type { ReflogPolicy } from "./reflog.ts";
import { OpenedRepository } from "./repository.ts";

/** Which repository is opened. */
export interface OpenOptions {
  /** Folder inside the repository. */
  readonly path: string;
  /** The caller's environment: `GIT_DIR`, `HOME` and the like are honoured as git does. */
  readonly env: Environment;
}

/**
 * Opens the repository of a folder, or refuses it: one that is not read right is not read at all. In the usual format it costs a few
 * file reads and no process.
 * @throws StemmaError `repository-missing`, `repository-invalid`, `repository-unsafe`, a `format-*` code,
 *   `git-config-invalid`, `git-unavailable`; `git-missing` and `git-too-old` for a repository that needs native git
 */
export async function openRepository(options: OpenOptions): Promise<Repository> {
  const { env } = options;
  const start = resolve(options.path);
  const found = findRepository(options.path, env);
  const { gitDir, commonDir } = found;
  const head = readHeadFile(gitDir);
  const branch = head?.kind === "branch" ? head.ref.replace(/^refs\/heads\//, "") : null;
  const config = await readConfig({ gitDir, commonDir, branch, env });
  refuseForeignOwner(found, config, { id: process.geteuid?.() ?? null, env });
  const workTree = workTreeOf(found, config, { start, env });
  const hooks = hooksFolder({ commonDir, workTree, config, env });
  const format = readFormat({ found, config, env, hooks });
  const engine = await chooseEngine({ found, config, env, hooks }, format);
  const variables = variablesOf(found, env, start);
  return new OpenedRepository({
    place: { gitDir, commonDir, ...format, env, variables },
    engine,
    workTree,
    mainIsBare: isTrue(config.get("core.bare") ?? "false"),
    reflogs: reflogPolicy(config, workTree),
    hooks,
    config,
    env,
  });
}

// GIT_WORK_TREE, else core.worktree, else none where core.bare says so, else where the repository was found. In a linked
// work tree, what the shared configuration says of the two is about the main one.
function workTreeOf(
  found: FoundRepository,
  config: ScopedConfig,
  from: { readonly start: string; readonly env: Environment },
): string | null {
  const setting = (name: string): string | undefined =>
    found.gitDir === found.commonDir ? config.get(name) : config.worktreeValue(name);
  const named = from.env["GIT_WORK_TREE"];
  if (named !== undefined && named !== "") return resolve(from.start, named);
  const configured = setting("core.worktree");
  if (configured !== undefined) return resolve(found.gitDir, configured);
  return isTrue(setting("core.bare") ?? "false") ? null : found.top;
}

function reflogPolicy(config: GitConfig, workTree: string | null): ReflogPolicy {
  const value = config.get("core.logallrefupdates");
  if (value?.toLowerCase() === "always") return "always";
  const wanted = value === undefined ? workTree !== null : isTrue(value);
  return wanted ? "usual" : "existing";
}

/* What of the caller's variables says where the repository's parts lie; relative paths are those of the folder we started in. */
function variablesOf(
  found: FoundRepository,
  env: Environment,
  start: string,
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  if (env["GIT_COMMON_DIR"] !== undefined) kept["GIT_COMMON_DIR"] = found.commonDir;
  const objects = env["GIT_OBJECT_DIRECTORY"];
  if (objects !== undefined) kept["GIT_OBJECT_DIRECTORY"] = resolve(start, objects);
  const others = env["GIT_ALTERNATE_OBJECT_DIRECTORIES"];
  if (others !== undefined) kept["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = absolutePaths(others, start);
  const quarantine = env["GIT_QUARANTINE_PATH"];
  if (quarantine !== undefined) kept["GIT_QUARANTINE_PATH"] = quarantine;
  return kept;
}

// A part in quotes is C-quoted and may hold the delimiter: git writes such ones absolute, and the list stays as it is.
function absolutePaths(list: string, start: string): string {
  if (list.includes('"')) return list;
  return list
    .split(delimiter)
    .map((path) => (path === "" || isAbsolute(path) ? path : resolve(start, path)))
    .join(delimiter);
}
