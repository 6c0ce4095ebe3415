import fs from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { StemmaError } from "../values/error.ts";
import { listFolder, look } from "./look.ts";
import { type Environment, runGit } from "./native.ts";
import type { ObjectStore, Oid, UncommittedFiles } from "./ports.ts";
import { onDisk } from "./publish-file.ts";
import { pathState } from "./work-tree.ts";

/** Where uncommitted files are read. */
export interface UncommittedPlace {
  readonly gitDir: string;
  readonly workTree: string;
  readonly objects: ObjectStore;
  /** For native git; `GIT_INDEX_FILE`, which git sets for its hooks, chooses the index. */
  readonly env: Environment;
  /** Absolute path of the index file; null for the repository's own. */
  readonly indexFile: string | null;
}

/** The files of the work tree as they lie there, tracked or not. */
export class WorkTreeFiles implements UncommittedFiles {
  readonly #workTree: string;

  constructor(workTree: string) {
    this.#workTree = workTree;
  }

  list(folder: string): Promise<readonly string[]> {
    return Promise.resolve().then(() => [...this.#below(folder)].sort());
  }

  read(path: string): Promise<Buffer | null> {
    return Promise.resolve().then(() => {
      const segments = path.split("/");
      let at = this.#workTree;
      for (const segment of segments) {
        at = join(at, segment);
        const stat = look(at, () => fs.lstatSync(at));
        if (stat === null) return null;
        if (stat.isSymbolicLink()) throw notAFile(path, "a symbolic link");
      }
      const stat = look(at, () => fs.statSync(at));
      if (stat !== null && !stat.isFile())
        throw notAFile(path, stat.isDirectory() ? "a folder" : "no regular file");
      return look(at, () => fs.readFileSync(at));
    });
  }

  replace(path: string, bytes: Uint8Array): Promise<void> {
    return Promise.resolve().then(() => {
      const state = pathState(this.#workTree, path);
      if (state.kind !== "file") throw notAFile(path, state.kind === "blocked" ? state.by : "no file");
      const to = join(this.#workTree, path);
      const from = join(dirname(to), `.stemma-${randomBytes(6).toString("hex")}`);
      try {
        onDisk(to, () => {
          fs.writeFileSync(from, bytes, { flag: "wx", mode: fs.statSync(to).mode & 0o777 });
          fs.renameSync(from, to);
        });
      } finally {
        fs.rmSync(from, { force: true });
      }
    });
  }

  // A symbolic link is listed as a file, so that reading it says what is wrong; a folder with a .git is another repository.
  *#below(folder: string): Generator<string> {
    const entries = listFolder(join(this.#workTree, folder)) ?? [];
    const submodule = folder !== "" && entries.some((entry) => entry.name === ".git");
    if (submodule) throw notAFile(folder, "a submodule or another repository");
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (path === ".git") continue;
      if (entry.isDirectory()) yield* this.#below(path);
      else yield path;
    }
  }
}

interface StagedEntry {
  readonly mode: string;
  readonly oid: string;
  readonly stage: string;
}

/** The files of the index: what the next commit would hold. The index is read once, when it is first asked for. */
export class StagedFiles implements UncommittedFiles {
  readonly #place: UncommittedPlace;
  #entries: Promise<ReadonlyMap<string, StagedEntry>> | undefined;

  constructor(place: UncommittedPlace) {
    this.#place = place;
  }

  async list(folder: string): Promise<readonly string[]> {
    this.#entries ??= this.#load();
    const prefix = folder === "" ? "" : `${folder}/`;
    const paths = [...(await this.#entries).keys()].filter((path) => path.startsWith(prefix));
    return paths.sort();
  }

  async read(path: string): Promise<Buffer | null> {
    this.#entries ??= this.#load();
    const entry = (await this.#entries).get(path);
    if (entry === undefined) return null;
    if (entry.stage !== "0") throw notAFile(path, "in conflict: a merge left several versions of it");
    if (entry.mode === "120000") throw notAFile(path, "a symbolic link");
    if (entry.mode === "160000") throw notAFile(path, "a submodule");
    const object = await this.#place.objects.read(entry.oid);
    if (object !== null) return object.body;
    throw new StemmaError(
      "object-missing",
      `The staged blob ${entry.oid} of ${path} is not in the repository`,
      {
        hint: "Stage the file again with git add.",
        data: { oid: entry.oid, path },
      },
    );
  }

  /* git-diff-index(1), "RAW OUTPUT FORMAT": `:<mode> <mode> <id> <id> <status> NUL <path> NUL`. */
  async changesSince(commit: Oid, folder: string): Promise<ReadonlyMap<string, Oid | null> | null> {
    const words = [
      "diff-index",
      "--cached",
      "--raw",
      "-z",
      "--no-renames",
      "--no-abbrev",
      commit,
      "--",
      folder,
    ];
    const out = await this.#git(words);
    const changes = new Map<string, Oid | null>();
    for (const match of out
      .toString("utf8")
      .matchAll(/:\d{6} (\d{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) ([A-Z])\d*\0([^\0]*)\0/g)) {
      const [, mode = "", oid = "", status = "", path = ""] = match;
      if (status !== "D" && !(["A", "M", "T"].includes(status) && mode.startsWith("100"))) return null;
      changes.set(path, status === "D" ? null : oid);
    }
    return changes;
  }

  #git(args: readonly string[]): Promise<Buffer> {
    const { gitDir, workTree, env, indexFile } = this.#place;
    const index = indexFile === null ? {} : { indexFile };
    return runGit(args, { cwd: workTree, gitDir, workTree, env, ...index });
  }

  async #load(): Promise<ReadonlyMap<string, StagedEntry>> {
    const out = await this.#git(["ls-files", "-s", "-z"]);
    const entries = new Map<string, StagedEntry>();
    for (const match of out.toString("utf8").matchAll(/(\d{6}) ([0-9a-f]{40,64}) (\d)\t([^\0]*)\0/g)) {
      const [, mode = "", oid = "", stage = "0", path = ""] = match;
      entries.set(path, { mode, oid, stage });
    }
    return entries;
  }
}

function notAFile(path: string, found: string): StemmaError {
  return new StemmaError("path-invalid", `${path} is ${found}`, {
    hint: "The registry holds regular files only: replace it by one.",
    data: { path, found },
  });
}
