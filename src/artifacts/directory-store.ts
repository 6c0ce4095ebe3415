import { FileStore } from "./file-store.ts";
import type { ArtifactStore } from "./store.ts";

/**
 * Opens a store in a directory, such as a network share. The directory must exist: a missing one is
 * `store-unavailable` and never an empty store, since it may be a disk that is not mounted.
 */
export function directoryStore(name: string, location: string): ArtifactStore {
  return new FileStore("directory", { name, location, anchor: location });
}
