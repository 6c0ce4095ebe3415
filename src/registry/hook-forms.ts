/** What is to be added by hand to the configuration of a hook manager. */
export interface HookAddition {
  /** As Git calls it: `pre-commit`. */
  readonly hook: string;
  readonly manager: "husky" | "lefthook" | "pre-commit" | "simple-git-hooks" | "core.hooksPath";
  /** Absolute path of the file. */
  readonly file: string;
  readonly lines: readonly string[];
}

/** What `init --hooks --server` did. */
export interface HooksInstalledForm {
  /** Absolute paths of the hooks that were written; none where they are there already. */
  readonly hooks: readonly string[];
  /** What is to be added by hand, where the hooks of the server are kept elsewhere. */
  readonly hooks_to_add: readonly HookAddition[];
}

/** What `init --hooks --undo` did, by the absolute paths of hooks. */
export interface HooksRemovedForm {
  readonly removed: readonly string[];
  /** Ours is gone, and the hook before it is back. */
  readonly restored: readonly string[];
  /** It was changed since it was installed, so it stays. */
  readonly left: readonly string[];
  /** The files in which git was no longer told to merge records by `stemma merge-driver`. */
  readonly merge_driver: readonly string[];
}
