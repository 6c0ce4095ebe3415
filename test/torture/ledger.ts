import { spawnSync } from "node:child_process";
import { bundleScript, type Ended, runProcess } from "../support/processes.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";

/** The ref that all writers of these tests move. */
export const main = "refs/heads/main";

/** The engines that `counter-writer` knows. */
export type Engine = "own" | "native" | "isomorphic";

/** A bare repository with one commit on `main`, and what starts writers in it. */
export interface Arena extends TestRepository {
  /** Starts a writer; `bytes` is the size of the file that each of its commits adds. */
  write(writer: Writer, signal?: AbortSignal, onOutput?: () => void): Promise<Ended>;
}

/** One writer process. */
export interface Writer {
  readonly engine: Engine;
  readonly name: string;
  readonly commits: number;
  readonly bytes?: number;
}

/** Makes an arena for the running test. */
export function makeArena(): Arena {
  const repository = makeRepository();
  const { gitDir, world } = repository;
  const first = "committer Ada <ada@example.org> 1700000000 +0000\ndata 5\nfirst\n";
  repository.gitWith(
    `commit ${main}\n${first}M 100644 inline counter\ndata 1\n0\n`,
    "fast-import",
    "--quiet",
  );
  const script = bundleScript("counter-writer", world.root);
  return {
    ...repository,
    write: ({ engine, name, commits, bytes = 0 }, signal, onOutput) =>
      runProcess(process.execPath, [script, engine, gitDir, main, name, String(commits), String(bytes)], {
        env: world.env,
        ...(signal === undefined ? {} : { signal }),
        ...(onOutput === undefined ? {} : { onOutput }),
      }),
  };
}

/** What a repository has lost of what it acknowledged. A sound one has none of it. */
export interface Losses {
  /** Acknowledged commits that the ref no longer leads to. */
  readonly commits: number;
  /** How far the shared counter is behind the number of commits: updates that were overwritten. */
  readonly updates: number;
  /** Commits without a parent, beyond the first. */
  readonly roots: number;
  /** Commits that share their base with another one, so that the line forks. */
  readonly forks: number;
  /** What `git fsck --strict` has to say, and failures to read at all. */
  readonly damage: readonly string[];
}

/** No losses. */
export const none: Losses = { commits: 0, updates: 0, roots: 0, forks: 0, damage: [] };

/** Compares what was acknowledged with what is there, by native git. */
export function findLosses(arena: TestRepository, acknowledged: readonly string[]): Losses {
  const run = (...args: readonly string[]): { readonly ok: boolean; readonly out: string } => {
    const { status, stdout, stderr } = spawnSync("git", args, {
      cwd: arena.gitDir,
      env: arena.world.env,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    return { ok: status === 0, out: status === 0 ? stdout.trim() : `${stdout}${stderr}`.trim() };
  };
  const fsck = run("fsck", "--strict", "--no-dangling", "--no-progress");
  const listed = run("rev-list", "--parents", main);
  const counter = run("cat-file", "blob", `${main}:counter`);
  const damage = [fsck, listed, counter].flatMap(({ ok, out }) => (ok ? [] : [out]));
  const lines = listed.ok ? listed.out.split("\n").map((line) => line.split(" ")) : [];
  const there = new Set(lines.map(([oid]) => oid));
  const bases = lines.flatMap(([, ...parents]) => parents);
  const commits = acknowledged.filter((oid) => !there.has(oid)).length;
  return {
    commits,
    updates: counter.ok && listed.ok ? lines.length - 1 - Number(counter.out) : 0,
    roots: lines.filter(({ length }) => length === 1).length - (listed.ok ? 1 : 0),
    forks: bases.length - new Set(bases).size,
    damage: fsck.ok && fsck.out !== "" ? [...damage, fsck.out] : damage,
  };
}
