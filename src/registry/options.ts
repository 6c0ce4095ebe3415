import type { GivenFacts } from "../changes/intent.ts";
import type { EventKind } from "../history/event.ts";
import type { Finding } from "../values/finding.ts";
import type { Identity } from "../values/identity.ts";
import type { BumpLevel, Versioning } from "../values/version.ts";

/** Tells how far a long piece of work has come, in bytes where no unit is given; `total` is null where it is not known. */
export type Progress = (
  label: string,
  done: number,
  total: number | null,
  unit?: "bytes" | "steps" | "records",
) => void;

/** How a registry is opened. Everything ambient can be passed in; what is left out comes from the process. */
export interface OpenOptions {
  /** Any path in the repository; the current directory when absent. */
  readonly path?: string;
  /**
   * The URL of a repository, or a path from `path`: the registry is read from a clone in the user's cache folder, which is brought up to
   * date when it is older than a moment, and every write goes to the remote first.
   */
  readonly url?: string;
  /** Asks the remote of `url` however young the cached clone is. */
  readonly refresh?: boolean;
  /** The ref that holds the registry: a branch name or a full ref; else `stemma.ref`, else the branch of HEAD. */
  readonly ref?: string;
  /**
   * Why a history that took the place of the one that this user read before is to be believed: without a reason it is refused
   * (`history-replaced`). It is kept with what is remembered.
   */
  readonly acceptHistory?: string;
  /** False for a repository that judges others, such as that of a server's hook: nothing is remembered of it. */
  readonly remember?: boolean;
  /** Environment variables; `process.env` when absent. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The clock, in milliseconds since the epoch. */
  readonly now?: () => number;
  /** Who writes, instead of what Git's configuration says. */
  readonly identity?: Identity;
  readonly progress?: Progress;
  /** Aborts long work; the registry then holds the old or the complete new state. */
  readonly signal?: AbortSignal;
}

/** How a read travels in time: a revision, a release tag or a date; the tip when absent. */
export interface ReadOptions {
  readonly at?: string | undefined;
}

/** How a write is made. */
export interface WriteOptions {
  /** The commit that the registry must be at, or at least seven digits of its id; `conflict` otherwise. */
  readonly expected?: string | undefined;
  /**
   * An id of this operation, such as a UUID. A repetition with the same id, after an outcome that nobody knows, finds what the
   * first one did among the newest commits and answers that; it writes nothing again.
   */
  readonly operation?: string | undefined;
  /** Whether the change goes to the remote first; `stemma.push` decides when absent. */
  readonly push?: boolean | undefined;
  /** The name of the remote; else `stemma.remote`, else the one that the branch follows. */
  readonly remote?: string | undefined;
}

/** What a registration is given: files by path, facts as values. */
export interface RegisterInput {
  readonly model: string;
  /** Files and folders on disk. */
  readonly files?: readonly string[];
  readonly version?: string;
  readonly bump?: BumpLevel;
  readonly facts?: GivenFacts;
  readonly task?: string;
  readonly versioning?: Versioning;
  readonly inherit?: string;
  readonly notes?: string;
  readonly stage?: string;
  /**
   * Says that the version lives elsewhere already, and is taken over as it stands there: in its stage without a walk through the
   * lifecycle, with the aliases that lead to it, made then and by them.
   */
  readonly adopted?: {
    /** When it was made, RFC 3339 or a day; now when absent. */
    readonly created?: string;
    /** Who made it, `Name <email>`; who registers it when absent. */
    readonly author?: string;
    readonly aliases?: readonly string[];
  };
  readonly reason?: string;
  readonly allowDuplicate?: boolean;
  /** A configuration file (JSON or YAML): stored by digest, and hashed in a way that key order does not change. */
  readonly config?: string;
  /** A JSON or YAML file that states the interface where the weights do not. */
  readonly interface?: string;
  /** The store to put artifacts into; the default one when absent. */
  readonly store?: string;
}

/** What is added to the exports of a version: files, or an address. */
export interface ExportInput {
  /** `model@X`. */
  readonly version: string;
  /** The format; recognised by the files when absent. */
  readonly format?: string;
  /** Files and folders on disk. */
  readonly files?: readonly string[];
  /** Where it is, when it is in no store. Nothing ever opens it. */
  readonly uri?: string;
  /** The digest of the bytes at the address, so that whoever fetches them can verify them and evidence may name them. */
  readonly digest?: string;
  /** Puts it in place of all that the version has in this format. */
  readonly replace?: boolean;
  readonly reason?: string;
  /** The store to put the bytes into; the default one when absent. */
  readonly store?: string;
}

/** What is taken out of the exports of a version. */
export interface ExportRemoval {
  /** `model@X`. */
  readonly version: string;
  readonly format: string;
  /** One file or address of it; all of the format when absent. */
  readonly path?: string;
  readonly reason?: string;
}

/** Which models a list shows, and how it is paged. */
export interface Paging {
  readonly at?: string | undefined;
  readonly limit?: number | undefined;
  /** The `next` cursor of the page before. */
  readonly after?: string | undefined;
}

/** Which models `list` shows. */
export interface ModelFilter extends Paging {
  readonly task?: string | undefined;
  /** Tags as `k` or `k=v`. */
  readonly tags?: readonly string[] | undefined;
}

/** Which versions a list shows. */
export interface VersionFilter extends Paging {
  readonly model?: string | undefined;
  readonly stage?: string | undefined;
  /** Tags as `k` or `k=v`; all must hold. */
  readonly tags?: readonly string[] | undefined;
  readonly task?: string | undefined;
  readonly framework?: string | undefined;
  readonly run?: string | undefined;
  /** Registered more than so many days ago and in a deployable stage. */
  readonly outdatedDays?: number | undefined;
  /** Shows terminal stages too. */
  readonly all?: boolean | undefined;
  /** Fields as in a query, a leading `-` for descending: `created`, `-metrics.x`, `model.task`; several also with commas. */
  readonly sort?: readonly string[] | undefined;
  /** Fills `updated`, which reads history. */
  readonly updated?: boolean | undefined;
}

/** Which events are wanted. */
export interface HistoryFilter {
  readonly at?: string | undefined;
  readonly model?: string | undefined;
  /** A version of the model. */
  readonly version?: string | undefined;
  /** A record beside the models, `experiment:NAME`, `selection:NAME` or `alert:NAME`, in place of a model. */
  readonly record?: string | undefined;
  /** Events that enter or leave this stage. */
  readonly stage?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly limit?: number | undefined;
}

/** Which events are told as they land. */
export interface WatchOptions {
  /** A model, `model@VERSION`, `model@STAGE` or `model@ALIAS`. It need not be there yet. */
  readonly subject?: string | undefined;
  /** Only moves into and out of this stage, and its holds. */
  readonly stage?: string | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
  /** A revision or date: what happened after it is told first. */
  readonly since?: string | undefined;
  /** Milliseconds between two looks: at the files of the ref (1 second), or at the remote of a cached clone (30 seconds). */
  readonly every?: number | undefined;
  /** Ends the iteration. */
  readonly signal?: AbortSignal | undefined;
  /** Hears of steps whose difference could not be told, since a record was unreadable there. */
  readonly onProblem?: ((problem: Finding) => void | Promise<void>) | undefined;
}

/** What `check` looks at; nothing set means the tip with its last step. */
export interface CheckInput {
  /** A range `BASE..HEAD`, judged as one step from the merge base, by the rules of BASE. */
  readonly range?: string;
  readonly at?: string;
  readonly worktree?: boolean;
  readonly staged?: boolean;
  /** What is about to be pushed: the artifacts that it brings must be in the store named, else in the default one. */
  readonly push?: PushInput;
  /** What a push that arrived would do to refs: it is judged before any of it is accepted. */
  readonly received?: readonly ReceivedInput[];
  /** Whether a push that is refused is kept in the Git directory, for audits to tell. */
  readonly keepRefusals?: boolean;
  /** A store in which a referenced artifact must be present. */
  readonly store?: string;
}

/** One ref of a push as Git tells its `pre-receive` hook of it; an id of zeros stands for none. */
export interface ReceivedInput {
  /** The full name of the ref. */
  readonly ref: string;
  readonly before: string;
  readonly after: string;
}

/** A push as Git tells its `pre-push` hook of it. */
export interface PushInput {
  /** The name of the remote, or its URL. */
  readonly remote: string;
  /** The refs by object ids; an id of zeros stands for none. */
  readonly updates: readonly { readonly local: string; readonly remote: string }[];
}

/** What artifacts to work on. */
export interface ArtifactSelection {
  /** `model@X`, `model` or digests; everything when empty. */
  readonly subjects?: readonly string[];
  readonly store?: string;
}

/** How garbage is collected. */
export interface GarbageInput extends WriteOptions {
  readonly store?: string;
  readonly dryRun?: boolean;
  /** Also frees versions deleted or in a terminal stage for longer than so many days. */
  readonly historyDays?: number;
}
