import { execFileSync } from "node:child_process";

/** Whether the git on the PATH keeps refs in reftables and lists reflogs, as 2.45 is the first to do. */
export function knowsReftables(): boolean {
  const [, major = "0", minor = "0"] = /(\d+)\.(\d+)/.exec(execFileSync("git", ["version"]).toString()) ?? [];
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 45);
}
