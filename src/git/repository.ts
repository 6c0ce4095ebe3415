import { join, resolve } from "node:path";
import type { CheckoutIndex } from "./checkout-index.ts";
import { CheckoutPublisher } from "./checkout.ts";
import { hasGit } from "./git-on-path.ts";
import { IndexSync } from "./index-sync.ts";
import { NativePathLog } from "./path-log.ts";
import { PlainIndex } from "./plain-index.ts";
import { GitRefReader } from "./git-ref-reader.ts";
import { activeHook } from "./hooks.ts";
import type { Environment } from "./native.ts";
import { NativeObjectStore } from "./native-objects.ts";
import type { NativePlace } from "./native-place.ts";
import { NativeRefStore } from "./native-refs.ts";
import { NodeObjectStore } from "./node-objects.ts";
import { NodeRefStore } from "./node-refs.ts";
import type {
  Engine,
  GitConfig,
  Head,
  ObjectStore,
  Oid,
  PathLog,
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

/** What is known of a repository when it is opened. */
export interface RepositoryParts {
  readonly place: NativePlace;
  readonly engine: Engine;
  readonly workTree: string | null;
  readonly mainIsBare: boolean;
  readonly reflogs: ReflogPolicy;
  /** Folder of the hooks that git would run. */
  readonly hooks: string;
  readonly config: GitConfig;
  readonly env: Environment;
}

/** An opened repository: one engine for its objects and refs, whoever moves them. */
export class OpenedRepository implements Repository {
  readonly gitDir: string;
  readonly commonDir: string;
  readonly engine: Engine;
  readonly workTree: string | null;
  readonly objects: ObjectStore;
  readonly refs: RefStore;
  readonly config: GitConfig;
  readonly queue: WriterQueue;
  readonly pathLog: PathLog | null;
  readonly #parts: RepositoryParts;
  readonly #native: NativeObjectStore | null;
  readonly #publisher: CheckoutPublisher;

  constructor(parts: RepositoryParts) {
    const { place, engine, workTree, mainIsBare, env } = parts;
    const { gitDir, commonDir } = place;
    this.#parts = parts;
    this.gitDir = gitDir;
    this.commonDir = commonDir;
    this.engine = engine;
    this.workTree = workTree;
    this.config = parts.config;
    this.#native = engine.kind === "native" ? new NativeObjectStore(place) : null;
    this.objects = this.#native ?? new NodeObjectStore({ objectsDir: join(commonDir, "objects") });
    this.refs = refStoreOf(parts);
    this.queue = new TicketQueue({ folder: join(commonDir, "stemma-queue") });
    this.pathLog = hasGit(parts.env) ? new NativePathLog(place) : null;
    const { refs } = this;
    const index = workTree === null ? {} : { index: () => this.#indexOf(workTree) };
    const branchOf = place.refStorage === "files" ? {} : { branchOf: branchReader(place) };
    this.#publisher = new CheckoutPublisher({
      gitDir,
      commonDir,
      mainIsBare,
      workTree,
      refs,
      env,
      ...branchOf,
      ...index,
    });
  }

  head(): Promise<Head> {
    return this.refs.head();
  }

  shallow(): Promise<ReadonlySet<Oid>> {
    return Promise.resolve().then(() => readShallow(this.commonDir));
  }

  publish(move: RefMove, touched: readonly TouchedPath[]): Promise<RefOutcome> {
    return this.#publisher.publish(move, touched);
  }

  refuseDirty(ref: string, touched: readonly TouchedPath[]): Promise<void> {
    return this.#publisher.refuseDirty(ref, touched);
  }

  recover(): Promise<string | null> {
    return this.#publisher.recover();
  }

  uncommitted(which: "staged" | "worktree"): UncommittedFiles | null {
    const { workTree, env } = this.#parts;
    const { gitDir } = this;
    if (workTree === null) return null;
    if (which === "worktree") return new WorkTreeFiles(workTree);
    const named = env["GIT_INDEX_FILE"];
    const indexFile = named === undefined || named === "" ? null : resolve(workTree, named);
    return new StagedFiles({ gitDir, workTree, objects: this.objects, env, indexFile });
  }

  #indexOf(workTree: string): CheckoutIndex {
    const { gitDir, config, objects } = this;
    const { env, place } = this.#parts;
    const plain = place.algorithm === "sha1" && !hasGit(env);
    return plain
      ? new PlainIndex({ gitDir, workTree, config, env, objects })
      : new IndexSync({ gitDir, workTree, env });
  }

  async close(): Promise<void> {
    await this.#native?.close();
  }
}

function refStoreOf({ place, engine, reflogs, hooks }: RepositoryParts): RefStore {
  const { gitDir, commonDir } = place;
  if (engine.kind === "node") return new NodeRefStore({ gitDir, commonDir, reflogs });
  const wanted = activeHook(hooks, "reference-transaction") === null ? null : hooks;
  return new NativeRefStore({ ...place, reflogs, hooks: wanted });
}

function branchReader(place: NativePlace): (gitDir: string) => Promise<string | null> {
  return (gitDir) => new GitRefReader({ ...place, gitDir }).symbolicTarget("HEAD");
}
