import { execFileSync } from "node:child_process";
import type { CheckoutOptions } from "../../src/git/checkout.ts";
import { CheckoutPublisher } from "../../src/git/checkout.ts";
import { NodeRefStore } from "../../src/git/node-refs.ts";
import type { Oid, RefMove, RefOutcome, TouchedPath } from "../../src/git/ports.ts";
import type { World } from "../support/world.ts";

/** Files by path; null removes one. */
export type Edits = Readonly<Record<string, string | null>>;

/** A commit that is not published yet. */
export interface Prepared {
  readonly move: RefMove;
  readonly touched: readonly TouchedPath[];
}

const by = { name: "Ada", email: "ada@example.org", seconds: 1700000000, offset: 60 };

/** Makes the repository `r` with a first commit of some files. */
export function checkedOut(world: World, files: Edits = { "m/a.yaml": "one\n", other: "other\n" }): void {
  world.git(".", "init", "-q", "r");
  for (const [path, content] of Object.entries(files)) world.write(`r/${path}`, content ?? "");
  world.git("r", "add", "-A");
  world.git("r", "commit", "-q", "-m", "first");
}

/** Builds a commit on top of a ref by native plumbing in an index of its own, as landing does without one. */
export function prepare(world: World, edits: Edits, ref = "refs/heads/main", folder = "r"): Prepared {
  const index = { GIT_INDEX_FILE: world.path(`index-${Math.random().toString(36).slice(2)}`) };
  const git = (input: string, ...args: readonly string[]): string =>
    execFileSync("git", args, {
      cwd: world.path(folder),
      env: { ...world.env, ...index },
      input,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "pipe"],
    }).trim();
  const old = git("", "for-each-ref", "--format=%(objectname)", ref) || null;
  if (old !== null) git("", "read-tree", old);
  const touched = Object.entries(edits).map(([path, content]): TouchedPath => {
    const before = git("", "ls-files", "-s", "--", path).split(" ")[1] ?? null;
    const after = content === null ? null : git(content, "hash-object", "-w", "--stdin");
    git(
      after === null ? `0 ${"0".repeat(40)}\t${path}\0` : `100644 ${after} 0\t${path}\0`,
      "update-index",
      "-z",
      "--index-info",
    );
    return { path, before, after };
  });
  const tree = git("", "write-tree");
  const parents = old === null ? [] : ["-p", old];
  const next = git("", "commit-tree", tree, ...parents, "-m", "published");
  return { move: { ref, expected: old, next, by, message: "published" }, touched };
}

/** Makes a publisher for the repository `r`. */
export function publisher(world: World, more: Partial<CheckoutOptions> = {}): CheckoutPublisher {
  const gitDir = world.path("r/.git");
  const refs = new NodeRefStore({ gitDir, reflogs: "usual" });
  return new CheckoutPublisher({ gitDir, workTree: world.path("r"), refs, env: world.env, ...more });
}

/** Prepares and publishes in one go. */
export async function publish(
  world: World,
  edits: Edits,
  more: Partial<CheckoutOptions> = {},
): Promise<RefOutcome> {
  const { move, touched } = prepare(world, edits);
  return await publisher(world, more).publish(move, touched);
}

/** What the ref holds. */
export function tip(world: World, ref = "refs/heads/main"): Oid {
  return world.git("r", "rev-parse", ref);
}
