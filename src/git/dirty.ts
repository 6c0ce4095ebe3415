import { StemmaError } from "../values/error.ts";
import type { CheckoutIndex, IndexEntry } from "./checkout-index.ts";
import { algorithmOf } from "./oid.ts";
import type { HashAlgorithm, Oid, TouchedPath } from "./ports.ts";
import { pathState, type PathState } from "./work-tree.ts";

/** A touched path that holds work of the user, and what that is. */
interface DirtyPath {
  readonly path: string;
  readonly reason: string;
}

/**
 * Refuses when a file that will be written holds anything but what the base has there: edits, a deletion, a new
 * executable bit, an untracked file in the way. Bytes are compared, not times, so a flag such as assume-unchanged hides nothing.
 * @throws StemmaError `path-dirty` with every such path in `data.paths`
 */
export async function refuseEdits(
  workTree: string,
  sync: CheckoutIndex,
  touched: readonly TouchedPath[],
): Promise<void> {
  const states = new Map(touched.map((one) => [one.path, pathState(workTree, one.path, algorithmIn(one))]));
  const doubtful = touched.filter(({ path, before }) => !plainlyClean(states.get(path), before));
  if (doubtful.length === 0) return;
  const removed = new Set(touched.filter(({ after }) => after === null).map(({ path }) => path));
  const files = doubtful.filter(({ path }) => states.get(path)?.kind === "file").map(({ path }) => path);
  const [ids, entries] = [await sync.cleanIds(files), await sync.entries(doubtful.map(({ path }) => path))];
  const modes = await sync.changedModes(files);
  const dirty = doubtful.flatMap((one): readonly DirtyPath[] => {
    const state = states.get(one.path) ?? { kind: "absent" };
    const reason = fault(one, state, {
      id: ids.get(one.path),
      entry: entries.get(one.path),
      mode: modes.has(one.path),
      removed,
    });
    return reason === null ? [] : [{ path: one.path, reason }];
  });
  if (dirty.length > 0) throw dirtyError(dirty);
}

/**
 * Refuses when touched paths are staged with anything but what the base has there; for when git did not want to build
 * the next index. Returns when they are not, and the failure has another cause.
 * @throws StemmaError `path-dirty`, or `operation-in-progress` for an unmerged index
 */
export async function refuseStaged(sync: CheckoutIndex, touched: readonly TouchedPath[]): Promise<void> {
  const conflicts = await sync.unmerged();
  if (conflicts.length > 0) {
    throw new StemmaError("operation-in-progress", `The index has unmerged paths: ${conflicts.join(", ")}`, {
      hint: "Resolve the conflicts with git, then run the command again.",
      data: { operation: "merge", paths: conflicts },
    });
  }
  const entries = await sync.entries(touched.map(({ path }) => path));
  const dirty = touched
    .filter(({ path, before }) => (entries.get(path)?.oid ?? null) !== before)
    .map(({ path }) => ({ path, reason: entries.has(path) ? "staged" : "staged as deleted" }));
  if (dirty.length > 0) throw dirtyError(dirty);
}

function algorithmIn({ before, after }: TouchedPath): HashAlgorithm {
  return algorithmOf(before ?? after ?? "");
}

function plainlyClean(state: PathState | undefined, before: Oid | null): boolean {
  if (before === null) return state?.kind === "absent";
  // Files of a registry are not executable: one that is may have been made so by the user, and git is asked.
  return state?.kind === "file" && state.oid === before && !state.executable;
}

interface Evidence {
  readonly id: Oid | undefined;
  readonly entry: IndexEntry | undefined;
  /** Whether the executable bit differs from the index. */
  readonly mode: boolean;
  readonly removed: ReadonlySet<string>;
}

function fault(one: TouchedPath, state: PathState, { id, entry, mode, removed }: Evidence): string | null {
  if (state.kind === "blocked") {
    // A file of the base that this very change replaces by a folder is not in the way.
    return state.by.startsWith("a file at ") && removed.has(state.by.slice("a file at ".length))
      ? null
      : state.by;
  }
  if (state.kind === "file") {
    if (one.before === null) return "untracked file in the way";
    if (id !== one.before) return "edited";
    return mode ? "mode changed" : null;
  }
  // Without an index, or outside a sparse checkout, an absent file is no deletion by the user.
  return entry === undefined || entry.skipped ? null : "deleted";
}

function dirtyError(paths: readonly DirtyPath[]): StemmaError {
  const listed = paths.map(({ path, reason }) => `${path} (${reason})`).join(", ");
  return new StemmaError("path-dirty", `Files that the change touches hold local work: ${listed}`, {
    hint: "Commit, stash or move these files, then run the command again.",
    data: { paths },
  });
}
