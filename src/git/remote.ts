import type { Oid } from "./ports.ts";

/** What a remote repository says of its refs. */
export interface RemoteListing {
  /** The branch that its HEAD names; null where it says none. */
  readonly head: string | null;
  /** Ids by full ref name; a ref that is not there has no entry. */
  readonly refs: ReadonlyMap<string, Oid>;
}

/** A wished move of one ref of a remote repository. */
export interface RemoteUpdate {
  /** Full name: `refs/heads/main`. */
  readonly ref: string;
  /** What it must hold there; null for a ref that must not exist. */
  readonly expected: Oid | null;
  /** An object of ours, with all that it reaches. */
  readonly next: Oid;
}

/**
 * What a push came to. `moved` means that the ref is not at what was expected, and nothing changed. After `unknown` the
 * connection ended before the answer: the remote may have taken it, or may still take it.
 */
export type PushOutcome =
  | { readonly state: "accepted" }
  | { readonly state: "moved"; readonly said: string }
  | { readonly state: "unknown"; readonly said: string };

/**
 * Another repository that ours exchanges objects with. It moves no ref of ours. Every implementation passes the suite
 * `test/git/remote.contract.ts`.
 *
 * All of its methods throw StemmaError `remote-unreachable`, `remote-auth-refused`, `remote-missing`, `remote-timeout`,
 * `remote-failed` for anything else that a remote answers, and `interrupted`.
 */
export interface Remote {
  /** The URL as it may be shown: without credentials. */
  readonly url: string;
  /** What speaks with it: our own client for smart HTTP, or native git. */
  readonly transport: "http" | "git";
  /** Reads refs: full names, or prefixes that end with a slash. */
  list(names: readonly string[]): Promise<RemoteListing>;
  /**
   * Brings refs with all that they reach into our object store, and gives the ids that they then had. `have` names commits
   * of ours that are whole, so that what they reach is not sent. A ref that is not there is left out.
   * @throws StemmaError `remote-incomplete` when something that a ref reaches did not come
   */
  fetch(refs: readonly string[], have: readonly Oid[]): Promise<ReadonlyMap<string, Oid>>;
  /**
   * Moves one ref there by compare-and-swap, under the remote's own lock.
   * @throws StemmaError `push-declined` when the remote refuses the change by a rule of its own
   */
  push(update: RemoteUpdate): Promise<PushOutcome>;
}
