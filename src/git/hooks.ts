import fs from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StemmaError } from "../values/error.ts";
import { succeeds } from "./file-seam.ts";
import { look } from "./look.ts";
import type { Environment } from "./native.ts";
import type { GitConfig } from "./ports.ts";
import { onDisk } from "./publish-file.ts";

/** A hook that Git is to run. */
export interface Hook {
  /** As Git calls it: `pre-commit`. */
  readonly name: string;
  readonly text: string;
}

/** The repository whose hooks are meant. */
export interface HookPlace {
  /** Absolute path of the folder with refs and objects, which has the hooks of all work trees. */
  readonly commonDir: string;
  /** Null for a bare repository. */
  readonly workTree: string | null;
  readonly config: GitConfig;
  readonly env: Environment;
}

/**
 * Finds the file of a hook, in `core.hooksPath` where that is set. It is null where the same hook is there already.
 * @throws StemmaError `hook-exists` for another one, `git-unavailable`
 */
export function freeHookPath(place: HookPlace, hook: Hook): string | null {
  const path = join(hooksFolder(place), hook.name);
  const present = look(path, () => fs.readFileSync(path, "utf8"));
  if (present === null) return path;
  if (present === hook.text) return null;
  throw hookExists(path, hook);
}

/** Finds the file of a hook that git would run, as it is executable; null when there is none. */
export function activeHook(folder: string, name: string): string | null {
  const path = join(folder, name);
  const stat = look(path, () => fs.statSync(path));
  return stat?.isFile() === true && (stat.mode & 0o111) !== 0 ? path : null;
}

/**
 * Writes a hook that Git may run; one that is there is never overwritten.
 * @throws StemmaError `hook-exists`, `disk-failed`
 */
export function installHook(path: string, hook: Hook): void {
  const made = onDisk(path, () => {
    fs.mkdirSync(dirname(path), { recursive: true });
    return succeeds(() => {
      fs.writeFileSync(path, hook.text, { flag: "wx", mode: 0o755 });
    }, "EEXIST");
  });
  if (!made) throw hookExists(path, hook);
}

// git-config(1): a relative path is taken from where hooks run, which is the top of the work tree, or a bare repository.
/** Finds the folder of the hooks that git runs: `core.hooksPath` where that is set. */
export function hooksFolder({ commonDir, workTree, config, env }: HookPlace): string {
  const configured = config.get("core.hookspath");
  if (configured === undefined || configured === "") return join(commonDir, "hooks");
  const home = env["HOME"];
  const path =
    home !== undefined && configured.startsWith("~/") ? join(home, configured.slice(2)) : configured;
  return resolve(workTree ?? commonDir, path);
}

function hookExists(path: string, hook: Hook): StemmaError {
  return new StemmaError("hook-exists", `There is a hook already: ${path}`, {
    hint: "Add the line `stemma check --staged || exit 1` to it.",
    data: { path, hook: hook.name, line: "stemma check --staged || exit 1" },
  });
}
