import fs from "node:fs";
import path from "node:path";
import { StemmaError } from "../values/error.ts";
import type { FileSeam } from "./file-seam.ts";
import { look, readFileIfThere } from "./look.ts";
import { algorithmOf, isOid, zeroOid } from "./oid.ts";
import type { Oid, ReflogEntry, RefMove } from "./ports.ts";
import { parseSignature, printSignature } from "./signature.ts";

/** Which refs get a reflog when they have none, as `core.logAllRefUpdates` says; one that has a reflog always continues it. */
export type ReflogPolicy = "always" | "usual" | "existing";

/** The path of a ref's reflog. */
export function reflogPath(commonDir: string, ref: string): string {
  return path.join(commonDir, "logs", ref);
}

/** Tells whether a move of a ref is logged. */
export function isLogged(commonDir: string, ref: string, policy: ReflogPolicy): boolean {
  if (policy === "always") return true;
  if (policy === "usual" && /^refs\/(?:heads|remotes|notes)\//.test(ref)) return true;
  const file = reflogPath(commonDir, ref);
  return look(file, () => fs.statSync(file))?.isFile() ?? false;
}

/**
 * Prints one line of a reflog. Git gives it one line, so white space in the message becomes single spaces.
 * @throws StemmaError `identity-invalid`
 */
export function printReflogEntry(move: RefMove): Buffer {
  const message = move.message.replace(/\s+/g, " ").trim();
  return Buffer.from(
    `${move.expected ?? zeroOid(algorithmOf(move.next))} ${move.next} ${printSignature(move.by)}\t${message}\n`,
  );
}

/** Appends a line to a reflog in one system call, so that lines of several writers do not mix. */
export function appendReflog(files: FileSeam, file: string, line: Buffer): void {
  files.makeFolders(path.dirname(file));
  files.append(file, line);
}

/**
 * Reads a reflog, oldest first; empty when there is none.
 * @throws StemmaError `ref-corrupt`, `git-unavailable`
 */
export function readReflog(file: string): ReflogEntry[] {
  const text = readFileIfThere(file)?.toString("utf8") ?? "";
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => parseLine(file, line));
}

function parseLine(file: string, line: string): ReflogEntry {
  const [before = "", after = ""] = line.split(" ", 2);
  const tab = line.indexOf("\t");
  if (!isOid(before) || !isOid(after) || before.length !== after.length) {
    throw new StemmaError("ref-corrupt", `The reflog ${file} holds a line that is not one`, {
      data: { path: file, line: line.slice(0, 200) },
    });
  }
  return {
    before: known(before),
    after,
    by: parseSignature(line.slice(before.length * 2 + 2, tab < 0 ? undefined : tab)),
    message: tab < 0 ? "" : line.slice(tab + 1),
  };
}

function known(oid: Oid): Oid | null {
  return /^0+$/.test(oid) ? null : oid;
}
