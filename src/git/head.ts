import fs from "node:fs";
import { join } from "node:path";
import { StemmaError } from "../values/error.ts";
import { look } from "./look.ts";
import { isOid } from "./oid.ts";
import type { Oid } from "./ports.ts";

/** What the HEAD file of a Git directory says, before any ref is read. */
export type HeadFile =
  { readonly kind: "branch"; readonly ref: string } | { readonly kind: "detached"; readonly oid: Oid };

/**
 * Reads the HEAD file of a Git directory (or of a linked work tree's); null when there is none.
 * @throws StemmaError `repository-invalid` when it holds neither a ref below `refs/` nor an object id
 */
export function readHeadFile(gitDir: string): HeadFile | null {
  const path = join(gitDir, "HEAD");
  const text = look(path, () =>
    // Git before 2005 made HEAD a symbolic link to the ref.
    fs.lstatSync(path).isSymbolicLink() ? `ref: ${fs.readlinkSync(path)}` : fs.readFileSync(path, "utf8"),
  );
  if (text === null) return null;
  const ref = /^ref:\s*(refs\/[^\s\p{Cc}]+)\s*$/u.exec(text)?.[1];
  if (ref !== undefined && !ref.split("/").includes("..")) return { kind: "branch", ref };
  const oid = text.trim();
  if (isOid(oid)) return { kind: "detached", oid };
  throw new StemmaError("repository-invalid", `${path} names neither a ref nor a commit`, {
    hint: "Write 'ref: refs/heads/<branch>' into it.",
    data: { path, found: text.slice(0, 80) },
  });
}
