import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "./sources.ts";

/** A text file that Git tracks. */
export interface Tracked {
  readonly path: string;
  readonly text: string;
}

/** The text files that Git tracks, below the given folders or anywhere, without the lock file. */
export function trackedFiles(...folders: readonly string[]): readonly Tracked[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--", ...folders], { cwd: root, encoding: "utf8" });
  return listed
    .split("\0")
    .filter((name) => name !== "" && name !== "package-lock.json" && fs.existsSync(path.join(root, name)))
    .map((name) => ({ path: name, text: fs.readFileSync(path.join(root, name), "utf8") }))
    .filter(({ text }) => !text.includes("\0"));
}
