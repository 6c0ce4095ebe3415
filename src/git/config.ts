import { join, resolve } from "node:path";
import { StemmaError } from "../values/error.ts";
import { includedFile, includes, type IncludeContext } from "./config-include.ts";
import { namedEntry, parseParameters } from "./config-parameters.ts";
import { parseConfig, type ConfigEntry } from "./config-syntax.ts";
import { readFileIfThere } from "./look.ts";
import type { Environment } from "./native.ts";
import type { GitConfig } from "./ports.ts";

/** Where a setting comes from, weakest first. Only `local` and `worktree` belong to the repository itself. */
export type ConfigScope = "system" | "global" | "local" | "worktree" | "command";

/** Git configuration that still knows the scope of each value. */
export interface ScopedConfig extends GitConfig {
  /** All values of a name that do not come from the repository: what may decide about trust in it. */
  protectedValues(name: string): readonly string[];
  /** The last value of a name that is set for one work tree only. */
  worktreeValue(name: string): string | undefined;
}

/** Which configuration is read. */
export interface ConfigSource {
  /** Absolute Git directory; null reads only the system's and the user's settings. */
  readonly gitDir: string | null;
  /** Absolute path of the folder with the shared configuration; the Git directory when absent. */
  readonly commonDir?: string;
  /** Short name of the branch of HEAD, for `includeIf "onbranch:..."`. */
  readonly branch: string | null;
  readonly env: Environment;
}

type ScopedEntry = ConfigEntry & { readonly scope: ConfigScope };

/** Git's own limit of includes within includes. */
const maxDepth = 10;

/**
 * Reads Git configuration without a git process: system, global, local, work tree, then the environment
 * (`GIT_CONFIG_COUNT`, then `GIT_CONFIG_PARAMETERS`). The system's file is `GIT_CONFIG_SYSTEM` or `/etc/gitconfig`.
 * @throws StemmaError `git-config-invalid` with file and line; `git-unavailable` for a file that is there and cannot be read
 */
export async function readConfig(source: ConfigSource): Promise<ScopedConfig> {
  const reader = new Reader({ gitDir: source.gitDir, branch: source.branch, home: source.env["HOME"] });
  for (const file of systemFiles(source.env)) await reader.file(file, "system", 0);
  for (const file of globalFiles(source.env)) await reader.file(file, "global", 0);
  if (source.gitDir !== null) {
    await reader.file(join(source.commonDir ?? source.gitDir, "config"), "local", 0);
    if (configOf(reader.entries).get("extensions.worktreeconfig") === "true") {
      await reader.file(join(source.gitDir, "config.worktree"), "worktree", 0);
    }
  }
  await reader.add(countedEntries(source.env), "command", null, 0);
  await reader.add(parameterEntries(source.env), "command", null, 0);
  return configOf(reader.entries);
}

/** Makes a configuration of entries that were already read: for tests and for rooms that are given settings. */
export function configOf(entries: readonly (ConfigEntry & { readonly scope?: ConfigScope })[]): ScopedConfig {
  const text = (entry: ConfigEntry): string => entry.value ?? "true";
  const named = (name: string): typeof entries => entries.filter((entry) => entry.name === name);
  return {
    get: (name) => named(name).map(text).at(-1),
    all: (name) => named(name).map(text),
    entries: (prefix) =>
      entries
        .filter((entry) => entry.name.startsWith(prefix))
        .map((entry) => [entry.name, text(entry)] as const),
    protectedValues: (name) =>
      named(name)
        .filter((entry) => entry.scope !== "local" && entry.scope !== "worktree")
        .map(text),
    worktreeValue: (name) =>
      named(name)
        .filter((entry) => entry.scope === "worktree")
        .map(text)
        .at(-1),
  };
}

function systemFiles(env: Environment): readonly string[] {
  if (isTrue(env["GIT_CONFIG_NOSYSTEM"] ?? "")) return [];
  return [env["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig"];
}

function globalFiles(env: Environment): readonly string[] {
  const named = env["GIT_CONFIG_GLOBAL"];
  if (named !== undefined) return [named];
  const home = env["HOME"];
  const xdg = env["XDG_CONFIG_HOME"];
  const folder = xdg !== undefined && xdg !== "" ? xdg : home === undefined ? null : join(home, ".config");
  return [
    ...(folder === null ? [] : [join(folder, "git", "config")]),
    ...(home === undefined ? [] : [join(home, ".gitconfig")]),
  ];
}

function countedEntries(env: Environment): readonly ConfigEntry[] {
  const count = env["GIT_CONFIG_COUNT"];
  if (count === undefined || count === "") return [];
  if (!/^\d{1,4}$/.test(count)) throw variableFault("GIT_CONFIG_COUNT", "it is no count");
  return Array.from({ length: Number(count) }, (_, index) => {
    const key = env[`GIT_CONFIG_KEY_${index}`];
    const value = env[`GIT_CONFIG_VALUE_${index}`];
    if (key === undefined) throw variableFault(`GIT_CONFIG_KEY_${index}`, "it is not set");
    if (value === undefined) throw variableFault(`GIT_CONFIG_VALUE_${index}`, "it is not set");
    const entry = namedEntry(key, value);
    if ("reason" in entry) throw variableFault(`GIT_CONFIG_KEY_${index}`, entry.reason);
    return entry;
  });
}

function parameterEntries(env: Environment): readonly ConfigEntry[] {
  const entries = parseParameters(env["GIT_CONFIG_PARAMETERS"] ?? "");
  if ("reason" in entries) throw variableFault("GIT_CONFIG_PARAMETERS", entries.reason);
  return entries;
}

/** Reads a boolean as Git writes it: yes, on, true and whole numbers but 0 are true. */
export function isTrue(value: string): boolean {
  return (
    /^(?:true|yes|on)$/i.test(value) || (/^[-+]?\d+[kmg]?$/i.test(value) && Number.parseInt(value, 10) !== 0)
  );
}

class Reader {
  readonly entries: ScopedEntry[] = [];
  readonly #context: IncludeContext;

  constructor(context: IncludeContext) {
    this.#context = context;
  }

  async file(path: string, scope: ConfigScope, depth: number): Promise<void> {
    const bytes = readFileIfThere(resolve(path));
    if (bytes === null) return;
    const parsed = parseConfig(bytes.toString("utf8"));
    if ("reason" in parsed) {
      throw new StemmaError(
        "git-config-invalid",
        `Line ${parsed.line} of ${path} cannot be read: ${parsed.reason}`,
        {
          hint: "Correct the line; git config --list shows the same mistake.",
          data: { file: path, line: parsed.line, reason: parsed.reason },
        },
      );
    }
    await this.add(parsed, scope, resolve(path), depth);
  }

  async add(
    entries: readonly ConfigEntry[],
    scope: ConfigScope,
    file: string | null,
    depth: number,
  ): Promise<void> {
    for (const entry of entries) {
      this.entries.push({ ...entry, scope });
      if (await includes(entry.name, file, this.#context)) {
        await this.#include(entry.value, scope, file, depth + 1);
      }
    }
  }

  async #include(path: string | null, scope: ConfigScope, from: string | null, depth: number): Promise<void> {
    if (path === null) throw includeFault(from, "an include names no path");
    if (depth > maxDepth) throw includeFault(from, `files include each other more than ${maxDepth} deep`);
    const file = includedFile(path, from, this.#context.home);
    if (file === null) {
      throw includeFault(
        from,
        `the include path '${path}' has no base: it is relative, or its home is unknown`,
      );
    }
    await this.file(file, scope, depth);
  }
}

function includeFault(from: string | null, reason: string): StemmaError {
  return new StemmaError("git-config-invalid", `${from ?? "The environment"} cannot be read: ${reason}`, {
    data: { file: from, reason },
  });
}

function variableFault(variable: string, reason: string): StemmaError {
  return new StemmaError(
    "git-config-invalid",
    `The environment variable ${variable} cannot be used: ${reason}`,
    {
      data: { file: null, variable, reason },
    },
  );
}
