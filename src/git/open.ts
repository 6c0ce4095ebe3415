import { join, resolve } from "node:path";
import { CheckoutPublisher } from "./checkout.ts";
import { isTrue, readConfig, type ScopedConfig } from "./config.ts";
import { findRepository, type FoundRepository } from "./discovery.ts";
import { refuseFormat, refuseReplaceRefs } from "./format.ts";
import { readHeadFile } from "./head.ts";
import type { Environment } from "./native.ts";
import { NodeObjectStore } from "./node-objects.ts";
import { NodeRefStore } from "./node-refs.ts";
import { refuseForeignOwner } from "./ownership.ts";
import type {
  GitConfig,
  Head,
  ObjectStore,
  Oid,
  RefMove,
  RefOutcome,
  RefStore,
  Repository,
  TouchedPath,
  UncommittedFiles,
  WriterQueue,
} from "./ports.ts";
import type { ReflogPolicy } from "./reflog.ts";
import { readShallow } from "./shallow.ts";
import { StagedFiles, WorkTreeFiles } from "./uncommitted.ts";
import { TicketQueue } from "./writer-queue.ts";

/** Which repository is opened. */
export interface OpenOptions {
  /** Folder inside the repository. */
  readonly path: string;
  /** The caller's environment: `GIT_DIR`, `HOME` and the like are honoured as git does. */
  readonly env: Environment;
}

/**
 * Opens the repository of a folder, or refuses it: one that is not read right is not read at all. It costs a few file reads
 * and no process.
 * @throws StemmaError `repository-missing`, `repository-invalid`, `repository-unsafe`, a `format-*` code,
 *   `git-config-invalid`, `git-unavailable`
 */
export async function openRepository(options: OpenOptions): Promise<Repository> {
  const { env } = options;
  const found = findRepository(options.path, env);
  const head = readHeadFile(found.gitDir);
  const branch = head?.kind === "branch" ? head.ref.replace(/^refs\/heads\//, "") : null;
  const config = await readConfig({ gitDir: found.gitDir, branch, env });
  refuseForeignOwner(found, config, { id: process.geteuid?.() ?? null, env });
  refuseFormat(found, config, env);
  const workTree = workTreeOf(found, config, { start: resolve(options.path), env });
  const refs = new NodeRefStore({ gitDir: found.gitDir, reflogs: reflogPolicy(config, workTree) });
  await refuseReplaceRefs(found.gitDir, refs);
  return new OpenedRepository({ gitDir: found.gitDir, workTree, refs, config, env });
}

// GIT_WORK_TREE, else core.worktree, else none where core.bare says so, else where the repository was found.
function workTreeOf(
  found: FoundRepository,
  config: GitConfig,
  from: { readonly start: string; readonly env: Environment },
): string | null {
  const named = from.env["GIT_WORK_TREE"];
  if (named !== undefined && named !== "") return resolve(from.start, named);
  const configured = config.get("core.worktree");
  if (configured !== undefined) return resolve(found.gitDir, configured);
  return isTrue(config.get("core.bare") ?? "false") ? null : found.top;
}

function reflogPolicy(config: GitConfig, workTree: string | null): ReflogPolicy {
  const value = config.get("core.logallrefupdates");
  if (value?.toLowerCase() === "always") return "always";
  const wanted = value === undefined ? workTree !== null : isTrue(value);
  return wanted ? "usual" : "existing";
}

interface Parts {
  readonly gitDir: string;
  readonly workTree: string | null;
  readonly refs: NodeRefStore;
  readonly config: ScopedConfig;
  readonly env: Environment;
}

class OpenedRepository implements Repository {
  readonly gitDir: string;
  readonly workTree: string | null;
  readonly objects: ObjectStore;
  readonly refs: RefStore;
  readonly config: GitConfig;
  readonly queue: WriterQueue;
  readonly #parts: Parts;
  readonly #publisher: CheckoutPublisher;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.gitDir = parts.gitDir;
    this.workTree = parts.workTree;
    this.objects = new NodeObjectStore({ objectsDir: join(parts.gitDir, "objects") });
    this.refs = parts.refs;
    this.config = parts.config;
    this.queue = new TicketQueue({ folder: join(parts.gitDir, "stemma-queue") });
    this.#publisher = new CheckoutPublisher(parts);
  }

  head(): Promise<Head> {
    return this.#parts.refs.head();
  }

  shallow(): Promise<ReadonlySet<Oid>> {
    return Promise.resolve().then(() => readShallow(this.gitDir));
  }

  publish(move: RefMove, touched: readonly TouchedPath[]): Promise<RefOutcome> {
    return this.#publisher.publish(move, touched);
  }

  recover(): Promise<string | null> {
    return this.#publisher.recover();
  }

  uncommitted(which: "staged" | "worktree"): UncommittedFiles | null {
    const { gitDir, workTree, env } = this.#parts;
    if (workTree === null) return null;
    if (which === "worktree") return new WorkTreeFiles(workTree);
    const named = env["GIT_INDEX_FILE"];
    const indexFile = named === undefined || named === "" ? null : resolve(workTree, named);
    return new StagedFiles({ gitDir, workTree, objects: this.objects, env, indexFile });
  }
}
