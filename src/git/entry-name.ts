import { StemmaError } from "../values/error.ts";

/* What HFS+ leaves out when it compares names, so that `.g\u200cit` opens `.git` (git's utf8.c, next_hfs_char). */
const hfsIgnored = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** Tells whether some file system would take a name for `.git`: letter case, HFS+ ignorables, NTFS streams and short names. */
function opensDotGit(name: string): boolean {
  const hfs = name.replace(hfsIgnored, "").toLowerCase();
  const ntfs = name
    .toLowerCase()
    .replace(/:.*$/s, "")
    .replace(/[ .]+$/, "");
  return hfs === ".git" || ntfs === ".git" || ntfs === "git~1";
}

/** Says why a name may not be an entry of a tree that we read, or null when it may. */
export function entryNameFault(name: string): string | null {
  if (name === "") return "it is empty";
  if (name === "." || name === "..") return `'${name}' leaves the folder`;
  if (name.includes("/")) return "it holds a slash";
  if (name.includes("\\")) return "it holds a backslash, which is a separator on Windows";
  if (name.includes("\0")) return "it holds a NUL";
  if (opensDotGit(name)) return "some file systems take it for .git";
  return null;
}

/**
 * Checks a name before it enters a tree: what `entryNameFault` refuses, and control characters.
 * @throws StemmaError `path-invalid`
 */
export function checkNewEntryName(name: string): string {
  const fault = entryNameFault(name) ?? (/\p{Cc}/u.test(name) ? "it holds a control character" : null);
  if (fault === null) return name;
  throw new StemmaError("path-invalid", `'${name}' cannot name a file in a tree: ${fault}`, {
    data: { name, fault },
  });
}
