import { printCommit } from "../../git/commit.ts";
import type { Oid, Repository } from "../../git/ports.ts";
import { isFileMode } from "../../git/tree.ts";
import { entryAt, readBlob, readCommit } from "../../git/walk.ts";
import { PendingObjects } from "../../landing/pending-objects.ts";
import { editTree } from "../../landing/tree.ts";
import { StemmaError } from "../../values/error.ts";
import type { Signature } from "../../values/identity.ts";

/** What files on a ref of their own are kept in. */
export type RefPorts = Pick<Repository, "objects" | "refs">;

/** How often another writer may be first. */
const attempts = 5;

/** Files that lie on a ref of their own, beside all branches: every write is a commit there, so nothing that was said is lost. */
export class RefFolder {
  readonly #ports: RefPorts;
  readonly #by: () => Signature;

  constructor(ports: RefPorts, by: () => Signature) {
    this.#ports = ports;
    this.#by = by;
  }

  /** Reads a file of a ref; null where there is none. */
  async read(ref: string, path: string): Promise<string | null> {
    const { objects, refs } = this.#ports;
    const tip = await refs.read(ref);
    if (tip === null) return null;
    const entry = await entryAt(objects, (await readCommit(objects, tip)).tree, path);
    return entry !== null && isFileMode(entry.mode)
      ? (await readBlob(objects, entry.oid)).toString("utf8")
      : null;
  }

  /** Lists the refs below a prefix. */
  async list(prefix: string): Promise<readonly string[]> {
    return (await this.#ports.refs.list(prefix)).map(({ ref }) => ref);
  }

  /**
   * Writes a file, and tells whether it said something else before.
   * @throws StemmaError `conflict` where others are always first, and what writing objects and moving a ref throws
   */
  async write(ref: string, path: string, text: string): Promise<"created" | "updated" | "unchanged"> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = await this.read(ref, path);
      if (before === text) return "unchanged";
      const tip = await this.#ports.refs.read(ref);
      if (await this.#commit(ref, tip, { path, text })) return before === null ? "created" : "updated";
    }
    throw new StemmaError("conflict", `others keep writing to ${ref}`, {
      hint: "Run it again.",
      data: { ref },
    });
  }

  async #commit(
    ref: string,
    tip: Oid | null,
    { path, text }: { readonly path: string; readonly text: string },
  ): Promise<boolean> {
    const { objects, refs } = this.#ports;
    const pending = new PendingObjects(objects);
    const blob = pending.make("blob", Buffer.from(text, "utf8"));
    const before = tip === null ? null : (await readCommit(objects, tip)).tree;
    const tree = await editTree(pending, before, [[path, blob]]);
    const by = this.#by();
    const parents = tip === null ? [] : [tip];
    const commit = printCommit({ tree, parents, author: by, committer: by, message: `forge: ${path}\n` });
    const next = pending.make("commit", commit);
    await objects.writeAll(pending.all());
    const outcome = await refs.move({ ref, expected: tip, next, by, message: `stemma: ${path}` });
    return outcome.state === "published";
  }
}
