import { createHash } from "node:crypto";
import { readBlob, readBody } from "../../git/walk.ts";
import type { Oid } from "../../git/ports.ts";
import { stepsFrom } from "../../history/steps.ts";
import { changedPaths } from "../../history/tree-changes.ts";
import { type Digest, digestOfHex } from "../../values/digest.ts";
import type { Session } from "../session.ts";

/** A first-parent line from its root, as a checkpoint remembers it. */
export interface Chain {
  /** How many commits it has. */
  readonly steps: number;
  readonly digest: Digest;
}

/**
 * Reads the line of a commit to its root. The digest is the sha256 of what `git cat-file` has of each commit, from the root, as Git
 * hashes it (`commit SIZE`, a zero byte, the body), and of a line `SHA256  PATH` for each file below `registry/` in the last one, in path
 * order. So it holds for the content itself, even where somebody can forge ids of SHA-1.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function readChain(session: Session, tip: Oid): Promise<Chain> {
  const { history } = session;
  const line: Oid[] = [];
  for await (const { commit } of stepsFrom(history, tip)) line.push(commit.oid);
  const hash = createHash("sha256");
  for (const oid of line.toReversed()) {
    const body = await readBody(history.objects, oid, "commit");
    hash.update(`commit ${String(body.length)}\0`).update(body);
  }
  const { tree } = await history.commit(tip);
  for (const { path, after } of await changedPaths(history.trees, null, tree)) {
    if (after === null) continue;
    const content = await readBlob(history.objects, after);
    hash.update(`${createHash("sha256").update(content).digest("hex")}  ${path}\n`);
  }
  return { steps: line.length, digest: digestOfHex(hash.digest("hex")) };
}
