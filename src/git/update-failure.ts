import fs from "node:fs";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { look } from "./look.ts";

const lockFailure = /[Uu]nable to create '([^']+\.lock)': File exists/;

/** Tells whether `git update-ref` failed over a lock that somebody held for longer than it waited. */
export function isLockFailure(error: unknown): boolean {
  return isStemmaError(error, "git-failed") && lockFailure.test(String(error.data["stderr"]));
}

/** Names what `git update-ref` said when it failed and the ref still has the expected value. */
export function updateFailure(ref: string, error: StemmaError): StemmaError {
  const said = String(error.data["stderr"]);
  const lock = lockFailure.exec(said)?.[1];
  if (lock !== undefined) return locked(lock, error);
  const made = causes.find(([pattern]) => pattern.test(said));
  if (made === undefined) return error;
  const [, code, text] = made;
  return new StemmaError(code, `${ref} ${text}: ${firstLine(said)}`, {
    data: { ref, said },
    cause: error,
  });
}

const causes = [
  [
    /exists; cannot create|cannot process '.+' and '.+' at the same time|there (?:is a|are still) (?:non-empty directory|refs? under)/,
    "ref-conflict",
    "cannot exist beside another ref",
  ],
  [/aborted by hook/, "hook-refused", "was not moved, since a hook refused it"],
  [/quarantine/, "push-quarantined", "cannot move during a push"],
  [/nonexistent object|missing object/, "object-missing", "was not moved"],
  [/reference broken|unable to resolve reference/, "ref-corrupt", "cannot be read"],
  [
    /No space left|Permission denied|Read-only file system|Input\/output error|quota exceeded|[Uu]nable to (?:create|write)/,
    "disk-failed",
    "could not be written",
  ],
] as const;

function locked(lock: string, cause: StemmaError): StemmaError {
  const found = look(lock, () => fs.lstatSync(lock));
  const age = found === null ? 0 : Math.max(0, Math.round((Date.now() - found.mtimeMs) / 1000));
  return new StemmaError("ref-locked", `${lock} is held by a program that is not Stemma for ${age} s`, {
    hint: "Wait for it. If no such program runs any more, remove the lock file.",
    data: { path: lock, age_s: age, foreign: true },
    cause,
  });
}

function firstLine(said: string): string {
  return said.split("\\n")[0]?.replace(/^fatal: /, "") ?? "";
}
