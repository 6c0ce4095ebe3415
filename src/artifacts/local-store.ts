import { join } from "node:path";
import { FileStore } from "./file-store.ts";
import type { ArtifactStore } from "./store.ts";

/** The name of the store in the repository itself. */
export const localStoreName = "local";

/**
 * Opens the store inside a repository: `stemma/artifacts` in the Git directory that all its worktrees share. It is
 * created by the first put; before that it is empty.
 */
export function localStore(commonGitDir: string): ArtifactStore {
  const location = join(commonGitDir, "stemma", "artifacts");
  return new FileStore("local", { name: localStoreName, location, anchor: commonGitDir });
}
