import { stopIfAborted } from "../artifacts/interruption.ts";
import type { Ambient } from "../git/ambient.ts";
import { BoundedCache } from "../git/bounded-cache.ts";
import { type Signatures, resolveSignatures } from "../git/identity.ts";
import type { Oid, Repository } from "../git/ports.ts";
import { checkRefName } from "../git/ref-name.ts";
import { commitAt } from "../history/as-of.ts";
import type { LineShelf } from "../history/line-shelf.ts";
import { Lines } from "../history/lines.ts";
import { HistorySource } from "../history/source.ts";
import type { KeyedValues } from "../index/port.ts";
import { Memo } from "../snapshot/memo.ts";
import type { Snapshot } from "../snapshot/snapshot.ts";
import { StemmaError } from "../values/error.ts";
import { parseAt } from "../values/instant.ts";
import type { Progress } from "./options.ts";
import { VersionTable } from "./reads/table/table.ts";

/** What an opened registry is made of. */
export interface SessionParts {
  readonly repository: Repository;
  /** Full name of the ref; null for a detached HEAD, which can only be read. */
  readonly ref: string | null;
  readonly world: Ambient;
  readonly shallow: ReadonlySet<Oid>;
  /** What outlives the process of what is derived from objects. */
  readonly values: KeyedValues;
  readonly progress: Progress | null;
  readonly signal: AbortSignal | null;
  /** Where the index of the history is kept. */
  readonly shelf: LineShelf;
  /** Where the repository is the cached clone of a URL. */
  readonly mirror?: MirrorState;
}

/** The cached clone of a URL. */
export interface MirrorState {
  /** What is to be said of its age; null for nothing. */
  readonly note: string | null;
  /** Asks the remote now. What cannot be reached leaves the clone as it is. */
  readonly refresh: () => Promise<void>;
}

/** A snapshot with the commit that every answer from it names. */
export interface View {
  readonly commit: Oid;
  readonly snapshot: Snapshot;
}

/** A write as it begins. */
export interface Operation extends Signatures {
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** An opened registry as its operations share it: ports, caches, and the ref that they are about. */
export class Session {
  readonly repository: Repository;
  readonly ref: string | null;
  readonly world: Ambient;
  readonly progress: Progress | null;
  readonly signal: AbortSignal | null;
  /** Null for a repository of the user's own. */
  readonly mirror: MirrorState | null;
  /** What was derived from blobs and trees. */
  readonly memo: Memo;
  readonly history: HistorySource;
  /** The versions as columns, for lists and searches. */
  readonly table = new VersionTable();
  readonly #snapshots = new BoundedCache<Promise<Snapshot>>(16);
  readonly #parts: SessionParts;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.repository = parts.repository;
    this.ref = parts.ref;
    this.world = parts.world;
    this.progress = parts.progress;
    this.signal = parts.signal;
    this.mirror = parts.mirror ?? null;
    const { shallow, shelf, values } = parts;
    const { objects } = parts.repository;
    const pathLog = shallow.size === 0 ? parts.repository.pathLog : null;
    const lines = new Lines({
      objects,
      shallow,
      shelf,
      pulse: (done, total) => this.pulse("reading history", done, total),
    });
    this.memo = new Memo({ values });
    this.history = new HistorySource({ objects, shallow, memo: this.memo, values, lines, pathLog });
  }

  /** The same repository as another of its refs has it. */
  on(ref: string): Session {
    return new Session({ ...this.#parts, ref });
  }

  /** Lets signals and timers in while the steps of a long history are looked at, and tells how far that has come. */
  async pulse(what: string, done: number, total: number): Promise<void> {
    await this.world.sleep(0);
    stopIfAborted(this.signal ?? undefined);
    this.progress?.(what, done, total, "steps");
  }

  /** The commit that the ref is at now; null where it has none yet. */
  async tip(): Promise<Oid | null> {
    if (this.ref !== null) return this.repository.refs.read(this.ref);
    return (await this.repository.head()).oid;
  }

  /**
   * The commit that the ref is at now.
   * @throws StemmaError `registry-missing` where it has none yet
   */
  async requireTip(): Promise<Oid> {
    const tip = await this.tip();
    if (tip !== null) return tip;
    throw new StemmaError("registry-missing", `${this.ref ?? "HEAD"} has no commit yet`, {
      hint: "Lay out a registry with stemma init, or choose the branch that holds it with --ref.",
      data: { ref: this.ref },
    });
  }

  /** The registry at a commit; recent ones are kept. */
  snapshotOf(commit: Oid): Promise<Snapshot> {
    const known = this.#snapshots.get(commit);
    if (known !== undefined) return known;
    const snapshot = this.history.snapshotAt(commit);
    this.#snapshots.set(commit, snapshot, 1);
    return snapshot;
  }

  /**
   * The registry at the tip, or where `at` says: a revision, a release tag or a date.
   * @throws StemmaError `registry-missing`, and what `commitAt` throws
   */
  async view(at?: string): Promise<View> {
    const tip = await this.requireTip();
    const commit = at === undefined ? tip : await this.commitAt(tip, at);
    return { commit, snapshot: await this.snapshotOf(commit) };
  }

  /** The commit that `--at` means. Throws as `commitAt` of history does. */
  async commitAt(tip: Oid, at: string): Promise<Oid> {
    const names = { refs: this.repository.refs, head: await this.repository.head() };
    return commitAt(this.history, tip, parseAt(at), names);
  }

  /**
   * Begins a write: who makes it and when, one reference instant for all of it.
   * @throws StemmaError `identity-missing`, `date-invalid`
   */
  operation(): Operation {
    const { world, repository } = this;
    const now = world.now();
    return {
      now,
      ...resolveSignatures({ env: world.env, config: repository.config, now, offset: world.offsetAt(now) }),
    };
  }

  /** A `stemma.*` setting: its environment variable, else Git configuration. */
  setting(name: string): string | undefined {
    return settingOf(this.world, this.repository, name);
  }
}

/** The value of `stemma.<name>`: `STEMMA_<NAME>` wins over Git configuration; an empty variable counts as unset. */
export function settingOf(world: Ambient, repository: Repository, name: string): string | undefined {
  const variable = world.env[`STEMMA_${name.toUpperCase().replaceAll(/[.-]/g, "_")}`];
  return variable === undefined || variable === "" ? repository.config.get(`stemma.${name}`) : variable;
}

/**
 * The full name of the ref that holds the registry: the wished one, else `stemma.ref`, else the branch of HEAD.
 * @throws StemmaError `ref-invalid`
 */
export async function registryRef(
  repository: Repository,
  world: Ambient,
  wished: string | undefined,
): Promise<string | null> {
  const name = wished ?? settingOf(world, repository, "ref");
  if (name === undefined) {
    const head = await repository.head();
    return head.kind === "branch" ? head.ref : null;
  }
  return fullRef(name);
}

/**
 * The full name of a ref that a user named: a branch, or a full name.
 * @throws StemmaError `ref-invalid`
 */
export function fullRef(name: string): string {
  const ref = name.startsWith("refs/") ? name : `refs/heads/${name}`;
  checkRefName(ref);
  return ref;
}
