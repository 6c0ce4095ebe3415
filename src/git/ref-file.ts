import fs from "node:fs";
import path from "node:path";
import { StemmaError } from "../values/error.ts";
import { errno } from "./file-seam.ts";
import { look } from "./look.ts";
import { isOid } from "./oid.ts";
import type { HashAlgorithm, Oid } from "./ports.ts";
import { gitRefNameFault } from "./ref-name.ts";

/** What a ref holds: an id, or the name of another ref. */
export type RefValue =
  { readonly kind: "oid"; readonly oid: Oid } | { readonly kind: "symbolic"; readonly target: string };

/** The path of a loose ref below the common Git directory. */
export function refPath(commonDir: string, ref: string): string {
  return path.join(commonDir, ref);
}

/**
 * Reads a loose ref; null when there is none, or a folder stands there. Its id is of SHA-1 when no algorithm is given.
 * @throws StemmaError `ref-corrupt` for an empty or odd file, `git-unavailable`
 */
export function readRefFile(file: string, algorithm: HashAlgorithm = "sha1"): RefValue | null {
  const text = look(file, () => readUnlessFolder(file));
  return text === null ? null : parseRefFile(file, text, algorithm);
}

function readUnlessFolder(file: string): string | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (errno(error) === "EISDIR") return null;
    throw error;
  }
}

function parseRefFile(file: string, text: string, algorithm: HashAlgorithm): RefValue {
  const value = text.trimEnd();
  if (isOid(value, algorithm)) return { kind: "oid", oid: value };
  const target = /^ref:\s*(.+)$/.exec(value)?.[1];
  if (target !== undefined && target !== "HEAD" && gitRefNameFault(target) === null)
    return { kind: "symbolic", target };
  throw new StemmaError("ref-corrupt", `The ref file ${file} holds neither an id nor the name of a ref`, {
    data: { path: file, bytes: text.length },
  });
}
