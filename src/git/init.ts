import fs from "node:fs";
import { resolve } from "node:path";
import { StemmaError } from "../values/error.ts";
import { look } from "./look.ts";
import { runGit } from "./native.ts";
import { openRepository, type OpenOptions } from "./open.ts";
import type { Repository } from "./ports.ts";
import { onDisk } from "./publish-file.ts";

/**
 * Makes a Git repository of a folder, new or existing, by `git init`, and opens it. One that is there already is only
 * opened by git's own rule: nothing in it changes. `init.defaultBranch` of the user decides on the branch.
 * @throws StemmaError `path-invalid` for a file, `git-missing`, `git-failed`, `disk-failed`
 */
export async function initRepository(options: OpenOptions): Promise<Repository> {
  const path = resolve(options.path);
  const stat = look(path, () => fs.statSync(path));
  if (stat !== null && !stat.isDirectory()) {
    throw new StemmaError("path-invalid", `${path} is a file; a repository needs a folder`, {
      hint: "Choose another path.",
      data: { path },
    });
  }
  onDisk(path, () => fs.mkdirSync(path, { recursive: true }));
  /*
   * Formats that we do not read may be the default of this git or of its user; the command line goes before both.
   * A git that does not know --ref-format yet has only the one we want.
   */
  const env = { ...options.env, GIT_DEFAULT_HASH: undefined };
  await runGit(["-c", "init.defaultRefFormat=files", "init", "--quiet", "--object-format=sha1", path], {
    env,
    settings: "user",
  });
  return await openRepository({ path, env: options.env });
}
