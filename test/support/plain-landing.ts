import path from "node:path";
import { CheckoutPublisher } from "../../src/git/checkout.ts";
import { printCommit } from "../../src/git/commit.ts";
import type { FileSeam } from "../../src/git/file-seam.ts";
import { NodeObjectStore } from "../../src/git/node-objects.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import { hashObject } from "../../src/git/oid.ts";
import type { NewObject, Oid, RefOutcome } from "../../src/git/ports.ts";
import { printTree, replaceEntries } from "../../src/git/tree.ts";
import { readCommit, readRawTree } from "../../src/git/walk.ts";

/** An edit of one file in the top folder, and where it is to land. */
export interface Edit {
  readonly gitDir: string;
  /** Null for a bare repository. */
  readonly workTree: string | null;
  readonly ref: string;
  readonly file: string;
  /** Null removes the file. */
  readonly content: string | null;
}

const by = { name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offset: 0 };

/** Lands an edit by our own stores, one object and one step after the other, through a seam of the test. */
export async function land(
  { gitDir, workTree, ref, file, content }: Edit,
  env: Readonly<Record<string, string | undefined>>,
  files: FileSeam,
): Promise<{ readonly outcome: RefOutcome; readonly base: Oid | null; readonly next: Oid }> {
  const objects = new NodeObjectStore({ objectsDir: path.join(gitDir, "objects"), files });
  const refs = new NodeRefStore({ gitDir, reflogs: "always", patience: 0, files });
  const tip = await refs.read(ref);
  const entries = tip === null ? [] : await readRawTree(objects, (await readCommit(objects, tip)).tree);
  const before = entries.find(({ name }) => name.toString() === file)?.oid ?? null;
  const blob: NewObject = { type: "blob", body: Buffer.from(content ?? "") };
  const after = content === null ? null : hashObject(blob.type, blob.body);
  const entry = after === null ? null : { mode: "100644", oid: after };
  const tree: NewObject = { type: "tree", body: printTree(replaceEntries(entries, [[file, entry]])) };
  const commit: NewObject = {
    type: "commit",
    body: printCommit({
      tree: hashObject(tree.type, tree.body),
      parents: tip === null ? [] : [tip],
      author: by,
      committer: by,
      message: "edit\n",
    }),
  };
  const written = await objects.writeAll(after === null ? [tree, commit] : [blob, tree, commit]);
  const next = written.at(-1) ?? "";
  const publisher = new CheckoutPublisher({ gitDir, workTree, refs, env, files, patience: 0 });
  const move = { ref, expected: tip, next, by, message: "edit" };
  const outcome = await publisher.publish(move, [{ path: file, before, after }]);
  return { outcome, base: tip, next };
}
