import { join } from "node:path";
import type { Environment, GitRun } from "./native.ts";
import type { HashAlgorithm } from "./ports.ts";

/** A repository that native git works on. */
export interface NativePlace {
  /** Absolute path of the folder with HEAD: that of the work tree, in a linked one. */
  readonly gitDir: string;
  /** Absolute path of the folder with refs and objects. */
  readonly commonDir: string;
  readonly algorithm: HashAlgorithm;
  readonly refStorage: "files" | "reftable";
  /** Whether objects may be at a promisor remote only. */
  readonly partial: boolean;
  /** The caller's environment. */
  readonly env: Environment;
  /** Where the objects of a push under way lie, and what else of the caller's `GIT_*` says which repository this is. */
  readonly variables: Readonly<Record<string, string>>;
}

/** The folder in which new objects are written: the quarantine's during a push. */
export function objectsFolder({ commonDir, variables }: NativePlace): string {
  return variables["GIT_OBJECT_DIRECTORY"] ?? join(commonDir, "objects");
}

/** How git is run on such a repository. */
export function runAt({ gitDir, env, variables }: NativePlace): Omit<GitRun, "input"> {
  return { cwd: gitDir, gitDir, env, variables };
}

/** Settings under which git fsyncs what it writes, before it names it. */
export const durably: readonly string[] = ["core.fsync=all", "core.fsyncMethod=fsync"];
