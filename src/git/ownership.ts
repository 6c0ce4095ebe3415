import fs from "node:fs";
import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import type { ScopedConfig } from "./config.ts";
import { expandHome } from "./config-include.ts";
import type { FoundRepository } from "./discovery.ts";
import type { Environment } from "./native.ts";

/** The user on whose behalf the repository is opened; null where the platform has no numeric users. */
export type UserId = number | null;

/**
 * Refuses a repository of another user, as git does: its configuration could run programs as the caller.
 * `safe.directory` of the system's, the user's or the command's configuration allows it (`*`, a path, `path/*`); an
 * empty value forgets the ones before it. Root and a repository named by `GIT_DIR` are not asked.
 * @throws StemmaError `repository-unsafe`
 */
export function refuseForeignOwner(
  found: FoundRepository,
  config: ScopedConfig,
  user: { readonly id: UserId; readonly env: Environment },
): void {
  if (user.id === null || user.id === 0 || found.by === "environment") return;
  const places = [found.gitDir, found.commonDir, found.top, found.gitFile].filter((place) => place !== null);
  const foreign = places.find((place) => fs.lstatSync(place).uid !== user.id);
  if (foreign === undefined) return;
  const named = found.top ?? found.gitDir;
  if (isSafe(named, config.protectedValues("safe.directory"), user.env["HOME"])) return;
  throw new StemmaError(
    "repository-unsafe",
    `${foreign} belongs to another user (id ${fs.lstatSync(foreign).uid})`,
    {
      hint: `If you trust it, run git config --global --add safe.directory ${named}`,
      data: { path: foreign, owner: fs.lstatSync(foreign).uid, user: user.id },
    },
  );
}

function isSafe(path: string, values: readonly string[], home: string | undefined): boolean {
  let safe = false;
  for (const value of values) {
    if (value === "") safe = false;
    else if (value === "*") safe = true;
    else safe ||= covers(expandHome(value, home) ?? value, path);
  }
  return safe;
}

function covers(value: string, path: string): boolean {
  if (value.endsWith("/*")) return path.startsWith(value.slice(0, -1));
  return join(value) === path;
}
