import type { Digest } from "../values/digest.ts";
import type { Watch } from "./hash.ts";

/** The kinds of store: in the repository's Git directory, or in a directory that Git configuration names. */
export type StoreKind = "local" | "directory";

/** What a store says about one artifact that it holds. */
export interface StoredItem {
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
  /** When it was stored or last asked for by a writer: milliseconds since 1970. */
  readonly modified: number;
}

/**
 * Where the bytes of a put come from: a user's file, which is never linked unless it is read-only; a file of
 * another store, as `locate` gives it; or a stream.
 */
export type ArtifactSource =
  | { readonly file: string; readonly root?: string | undefined }
  | { readonly stored: string }
  | { readonly stream: AsyncIterable<Uint8Array> };

/** How the bytes got into a store; `present` means that they were there already. */
export type Means = "present" | "linked" | "cloned" | "copied";

/** What a put came to. */
export interface PutOutcome {
  readonly digest: Digest;
  readonly means: Means;
}

/** What a removal came to; `fresh` means that the artifact was asked for too lately and was kept. */
export type Removal = "removed" | "absent" | "fresh";

/** The partial files that killed writers left and a sweep removed. */
export interface Swept {
  readonly files: number;
  readonly bytes: number;
}

/**
 * A place for artifacts, which are named by their sha256. Every implementation passes
 * `test/artifacts/store.contract.ts`. Every operation throws `store-unavailable` when the store could not be looked at,
 * and `digest-invalid` for what is no digest; only a store that was looked at says that something is not there.
 */
export interface ArtifactStore {
  readonly kind: StoreKind;
  /** The name that users and settings give it. */
  readonly name: string;
  /** Where it is, as a user would write it: for the disk stores an absolute path. */
  readonly location: string;

  /**
   * Tells size and age of an artifact; null when the store does not hold it. Reads no content.
   * @throws StemmaError `artifact-corrupt` when something else than a file is in its place
   */
  has(digest: Digest): Promise<StoredItem | null>;
  /**
   * Stores bytes that must have the digest and size. They are verified on the way and appear whole or not at all,
   * fsynced before the promise resolves. An artifact that is there with that size is freshened instead.
   * @throws StemmaError `artifact-changed` when a user's file has other bytes, `artifact-corrupt` when a stream or
   *   another store's file has, `disk-failed`, `interrupted`, and for files what `hashFile` throws
   */
  put(digest: Digest, size: number, source: ArtifactSource, watch?: Watch): Promise<PutOutcome>;
  /**
   * Reads an artifact as a stream that fails at its end when the bytes do not have the digest: use nothing of it
   * before it has ended.
   * @throws StemmaError `artifact-missing`; from the stream `artifact-corrupt`, `interrupted`
   */
  get(digest: Digest, watch?: Watch): Promise<AsyncIterable<Buffer>>;
  /**
   * Reads an artifact from a position on, so that a partial copy can be continued. Nothing is verified: the caller hashes
   * the whole.
   * @throws StemmaError `artifact-missing`; from the stream `store-unavailable`, `interrupted`
   */
  tail(digest: Digest, position: number, watch?: Watch): Promise<AsyncIterable<Buffer>>;
  /**
   * Writes an artifact to a path, replacing a file that is there. The file appears whole and verified or not at all; it is
   * the user's own, writable, and never linked to the store.
   * @throws StemmaError `artifact-missing`, `artifact-corrupt`, `disk-failed`, `interrupted`
   */
  fetchTo(digest: Digest, path: string, watch?: Watch): Promise<void>;
  /** Gives the path of an artifact's file, for another store to take it from; null where it has none. */
  locate(digest: Digest): Promise<string | null>;
  /** Lists all artifacts in the order of their digests. */
  list(): AsyncIterable<StoredItem>;
  /** Removes an artifact, unless it was stored or freshened at or after an instant (milliseconds). */
  remove(digest: Digest, unlessSince?: number): Promise<Removal>;
  /** Freshens an artifact so that collection keeps it for the time of grace; false when it is not there. */
  touch(digest: Digest): Promise<boolean>;
  /** Removes partial files that no writer has touched since an instant (milliseconds). */
  sweep(before: number): Promise<Swept>;
}
