import type { CommitHead } from "./source.ts";

/** A first-parent commit and its first parent, which is null for a root. */
export interface Step {
  readonly commit: CommitHead;
  readonly parent: CommitHead | null;
}
