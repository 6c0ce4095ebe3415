import { StemmaError } from "../values/error.ts";
import type { Signature } from "../values/identity.ts";
import { type Header, headerValue, parseHeaded, printHeaded } from "./headers.ts";
import { algorithmOf, isOid } from "./oid.ts";
import type { Oid } from "./ports.ts";
import { parseSignature, printSignature } from "./signature.ts";

/** A commit. */
export interface Commit {
  readonly tree: Oid;
  readonly parents: readonly Oid[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  /** Headers beyond these, in order: `encoding`, `gpgsig`, `mergetag` and what other tools add. */
  readonly extra: readonly Header[];
}

/** What a new commit is made of. */
export type NewCommit = Omit<Commit, "extra"> & { readonly extra?: readonly Header[] };

const known = new Set(["tree", "parent", "author", "committer"]);

/**
 * Parses a commit; signatures, encodings and unknown headers are kept in `extra`.
 * @throws StemmaError `object-corrupt` when tree, author or committer are missing or an id is not one
 */
export function parseCommit(body: Buffer): Commit {
  const { headers, message } = parseHeaded(body);
  const parents = headers.filter(([name]) => name === "parent").map(([, value]) => value);
  const tree = needed(headers, "tree");
  if (![tree, ...parents].every((oid) => isOid(oid, algorithmOf(tree))))
    throw damagedCommit("an id is not one");
  return {
    tree,
    parents,
    author: parseSignature(needed(headers, "author")),
    committer: parseSignature(needed(headers, "committer")),
    message,
    extra: headers.filter(([name]) => !known.has(name)),
  };
}

function needed(headers: readonly Header[], name: string): string {
  const value = headerValue(headers, name);
  if (value === undefined) throw damagedCommit(`it has no ${name}`);
  return value;
}

function damagedCommit(why: string): StemmaError {
  return new StemmaError("object-corrupt", `The commit is damaged: ${why}`, { data: { why } });
}

/**
 * Prints a commit in UTF-8. Law: `parseCommit(printCommit(commit))` is the commit.
 * @throws StemmaError `identity-invalid`, `usage-invalid` for a NUL in the message
 */
export function printCommit(commit: NewCommit): Buffer {
  return printHeaded(
    [
      ["tree", commit.tree],
      ...commit.parents.map((parent): Header => ["parent", parent]),
      ["author", printSignature(commit.author)],
      ["committer", printSignature(commit.committer)],
      ...(commit.extra ?? []),
    ],
    commit.message,
  );
}
