import fs from "node:fs";
import { delimiter, join } from "node:path";
import { errno } from "./file-seam.ts";
import type { Environment } from "./native.ts";

const names = process.platform === "win32" ? ["git.exe", "git.cmd"] : ["git"];

/** Tells whether there is a git program on the PATH, without starting it. */
export function hasGit(env: Environment): boolean {
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.some((folder) => names.some((name) => isProgram(join(folder, name))));
}

function isProgram(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.X_OK);
    return fs.statSync(path).isFile();
  } catch (error) {
    if (errno(error) === undefined) throw error;
    return false; // what cannot be looked at cannot be started either
  }
}
