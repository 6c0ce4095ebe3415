import fs from "node:fs";
import { dirname, join } from "node:path";
import type { CheckoutIndex, IndexEntry } from "./checkout-index.ts";
import { isStemmaError, StemmaError } from "../values/error.ts";
import { errno } from "./file-seam.ts";
import { look } from "./look.ts";
import { type Environment, type GitRun, runGit, startGit, type StartedGit } from "./native.ts";
import { algorithmOf, emptyTree, zeroOid } from "./oid.ts";
import type { Oid } from "./ports.ts";
import { onDisk } from "./publish-file.ts";
import type { PendingNote, SyncFolder } from "./sync-folder.ts";

/**
 * Runs native git on the index: it alone knows every version and extension (v4, split, sparse, untracked cache),
 * and every filter a file may pass on its way into the work tree. It reads and writes the copy in a sync folder.
 */
export class IndexSync implements CheckoutIndex {
  readonly #gitDir: string;
  readonly #workTree: string;
  readonly #env: Environment;
  #refresher: StartedGit | null = null;

  constructor(place: { readonly gitDir: string; readonly workTree: string; readonly env: Environment }) {
    this.#gitDir = place.gitDir;
    this.#workTree = place.workTree;
    this.#env = place.env;
  }

  /**
   * Builds the next index in the folder, and beside it the files that go into the work tree. Git merges two trees into
   * the copied index: what is staged for other paths stays, a touched path that is staged otherwise makes it fail.
   * The work tree that it sees is an empty folder, so it writes every changed file there, as it would check it out
   * (filters, line ends, executable bit), and none that a sparse checkout leaves out.
   * @throws StemmaError `git-failed`
   */
  async build(folder: SyncFolder, change: PendingNote): Promise<void> {
    const written = this.#copyIndex(folder);
    if (written !== null) {
      this.#copyAttributes(folder, change);
      await this.#onTree(folder, [
        "read-tree",
        "-m",
        "-u",
        change.old ?? emptyTree(algorithmOf(change.next)),
        change.next,
      ]);
      // Git marks entries that are as young as the index when it writes one, by looking at the files; in the empty
      // folder it found none. The old time keeps them in doubt until a git that sees the work tree writes it again.
      fs.utimesSync(folder.index, written, written);
      return;
    }
    // No index at all: to git everything is staged as deleted. The whole tree is put into the next one, so that a commit
    // made from it takes nothing away.
    await this.#onTree(folder, ["read-tree", change.next]);
    const files = change.touched.flatMap(({ path, after }) => (after === null ? [] : [path]));
    await this.checkOut(folder, files);
  }

  /** Writes the files of some paths beside the next index, as git would check them out. */
  async checkOut(folder: SyncFolder, paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    const prefix = `--prefix=${folder.tree}/`;
    await this.#onWorkTree(
      folder.index,
      ["checkout-index", "-q", "-f", "-z", prefix, "--stdin"],
      list(paths),
    );
  }

  /**
   * Sets the entries of some paths in the copy of the index; null removes one. Without an index, the copy is that of a
   * whole tree.
   * @throws StemmaError `git-failed`
   */
  async set(folder: SyncFolder, tree: Oid, entries: ReadonlyMap<string, IndexEntry | null>): Promise<void> {
    if (this.#copyIndex(folder) === null) await this.#onTree(folder, ["read-tree", tree]);
    const lines = [...entries].map(([path, entry]) =>
      entry === null ? `0 ${zeroOid(algorithmOf(tree))}\t${path}` : `${entry.mode} ${entry.oid} 0\t${path}`,
    );
    await this.#onWorkTree(folder.index, ["update-index", "-z", "--index-info"], list(lines));
    const skipped = [...entries].flatMap(([path, entry]) => (entry?.skipped === true ? [path] : []));
    if (skipped.length === 0) return;
    await this.#onWorkTree(folder.index, ["update-index", "-z", "--skip-worktree", "--stdin"], list(skipped));
  }

  /**
   * Starts the git that `refresh` will need. It comes up, and waits for its paths, while the ref is moved. The next index
   * must have been built, since that git holds its lock from now on.
   */
  prepareRefresh(folder: SyncFolder): void {
    const args = ["add", "--refresh", "--sparse", "--pathspec-from-file=-", "--pathspec-file-nul"];
    this.#refresher = startGit(args, this.#workTreeRun(folder.index));
  }

  /**
   * Writes the stat data of files that are in place now into the next index, so that git need not read them again. What a
   * user changed meanwhile stays visible as a change.
   */
  async refresh(folder: SyncFolder, paths: readonly string[]): Promise<void> {
    if (paths.length === 0) {
      await this.dismiss();
      return;
    }
    if (this.#refresher === null) this.prepareRefresh(folder);
    const refresher = this.#refresher;
    this.#refresher = null;
    await refresher?.finish(list(paths));
  }

  /** Lets a prepared git end with nothing done, so that it holds no lock any more. What it says of that tells nothing. */
  async dismiss(): Promise<void> {
    const refresher = this.#refresher;
    this.#refresher = null;
    try {
      await refresher?.finish("");
    } catch (error) {
      if (!isStemmaError(error, "git-failed", "git-missing")) throw error;
    }
  }

  /** Reads the entries of some paths, from the repository's index or another one. */
  async entries(
    paths: readonly string[],
    indexFile: string | null = null,
  ): Promise<ReadonlyMap<string, IndexEntry>> {
    const found = new Map<string, IndexEntry>();
    // Pathspecs go on the command line here: ls-files reads no list. One process takes a few hundred.
    for (let at = 0; at < paths.length; at += 500) {
      const args = ["ls-files", "-t", "-s", "-z", "--", ...paths.slice(at, at + 500)];
      const out = (await this.#onWorkTree(indexFile, args, "")).toString("utf8");
      for (const match of out.matchAll(/(\S) (\d{6}) ([0-9a-f]{40,64}) \d\t([^\0]*)\0/g)) {
        const [, tag = "", mode = "", oid = "", path = ""] = match;
        found.set(path, { mode, oid, skipped: tag === "S" });
      }
    }
    return found;
  }

  /** Finds those of some paths whose executable bit in the work tree is not that of the index, where `core.fileMode` counts it. */
  async changedModes(paths: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (let at = 0; at < paths.length; at += 500) {
      const args = ["diff-files", "--raw", "-z", "--", ...paths.slice(at, at + 500)];
      const out = (await this.#onWorkTree(null, args, "")).toString("utf8");
      for (const match of out.matchAll(/:(100\d{3}) (100\d{3}) [^\0]*\0([^\0]*)\0/g)) {
        const [, before = "", after = "", path = ""] = match;
        if (before !== after) found.add(path);
      }
    }
    return found;
  }

  /** Lists the paths that a merge left in conflict in the repository's index. */
  async unmerged(): Promise<readonly string[]> {
    const out = await this.#onWorkTree(null, ["ls-files", "-u", "-z"], "");
    return [...new Set([...out.toString("utf8").matchAll(/\t([^\0]*)\0/g)].map(([, path = ""]) => path))];
  }

  /** Reads the entries of some paths in a tree or commit. */
  async treeEntries(tree: Oid, paths: readonly string[]): Promise<ReadonlyMap<string, IndexEntry>> {
    const found = new Map<string, IndexEntry>();
    for (let at = 0; at < paths.length; at += 500) {
      const args = ["ls-tree", "-r", "-z", "--full-tree", tree, "--", ...paths.slice(at, at + 500)];
      const out = (await this.#onWorkTree(null, args, "")).toString("utf8");
      for (const match of out.matchAll(/(\d{6}) \w+ ([0-9a-f]{40,64})\t([^\0]*)\0/g)) {
        const [, mode = "", oid = "", path = ""] = match;
        found.set(path, { mode, oid, skipped: false });
      }
    }
    return found;
  }

  /** Computes the ids that files of the work tree would get when added: after filters and line ends. */
  async cleanIds(paths: readonly string[]): Promise<ReadonlyMap<string, Oid>> {
    if (paths.length === 0) return new Map();
    const input = paths.map((path) => `${path}\n`).join("");
    const out = await this.#onWorkTree(null, ["hash-object", "--stdin-paths"], input);
    const ids = out.toString("utf8").split("\n");
    return new Map(paths.map((path, index) => [path, ids[index] ?? ""]));
  }

  /*
   * Answers the time of the index in seconds; null when the repository has none. The copy keeps that time, rounded down:
   * git takes a file for unchanged by its time and size only if the index is younger than the file. A younger copy
   * would hide an edit of the same size that was made within the same second.
   */
  #copyIndex(folder: SyncFolder): number | null {
    const index = join(this.#gitDir, "index");
    try {
      const written = Math.floor(fs.statSync(index).mtimeMs / 1000);
      // The copy of a stopped publication may be the very file that is in place.
      fs.rmSync(folder.index, { force: true });
      fs.copyFileSync(index, folder.index);
      fs.utimesSync(folder.index, written, written);
      return written;
    } catch (cause) {
      if (errno(cause) === "ENOENT") return null;
      throw new StemmaError("disk-failed", `Git's index cannot be copied to ${folder.index}`, {
        data: { path: folder.index, errno: errno(cause) ?? null },
        cause,
      });
    }
  }

  /*
   * Git looks for .gitattributes in the index, and for one that is not there in the work tree: here that is the folder, so
   * the user's untracked ones have to be in it. What the change itself brings is in the way of nothing then.
   */
  #copyAttributes(folder: SyncFolder, { touched }: PendingNote): void {
    const changed = new Set(touched.map(({ path }) => path));
    for (const path of new Set(touched.flatMap(({ path }) => attributesAbove(path)))) {
      const file = join(this.#workTree, path);
      if (changed.has(path) || look(file, () => fs.lstatSync(file))?.isFile() !== true) continue;
      onDisk(folder.tree, () => {
        fs.mkdirSync(join(folder.tree, dirname(path)), { recursive: true });
        fs.copyFileSync(file, join(folder.tree, path));
      });
    }
  }

  async #onTree(folder: SyncFolder, args: readonly string[]): Promise<void> {
    await runGit(args, {
      cwd: folder.tree,
      gitDir: this.#gitDir,
      workTree: folder.tree,
      indexFile: folder.index,
      settings: "user",
      env: this.#env,
    });
  }

  async #onWorkTree(indexFile: string | null, args: readonly string[], input: string): Promise<Buffer> {
    return await runGit(args, { ...this.#workTreeRun(indexFile), input });
  }

  #workTreeRun(indexFile: string | null): Omit<GitRun, "input"> {
    return {
      cwd: this.#workTree,
      gitDir: this.#gitDir,
      workTree: this.#workTree,
      ...(indexFile === null ? {} : { indexFile }),
      settings: "user",
      env: this.#env,
    };
  }
}

function attributesAbove(path: string): readonly string[] {
  const folders = path.split("/").slice(0, -1);
  return [[], ...folders.map((_, depth) => folders.slice(0, depth + 1))].map((names) =>
    [...names, ".gitattributes"].join("/"),
  );
}

function list(items: readonly string[]): string {
  return items.map((item) => `${item}\0`).join("");
}
