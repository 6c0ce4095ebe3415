import type { EvidenceRecord } from "../records/generated/evidence.ts";
import type { ExperimentRecord } from "../records/generated/experiment.ts";
import type { ModelRecord } from "../records/generated/model.ts";
import type { ProfileRecord } from "../records/generated/profile.ts";
import type { RegistryRecord } from "../records/generated/registry.ts";
import type { SelectionRecord } from "../records/generated/selection.ts";
import type { SuiteRecord } from "../records/generated/suite.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { StemmaError } from "../values/error.ts";
import { sameValue } from "../values/plain-value.ts";

/** One record by its kind; `file` is a file of the layout that is no record, as text. */
export type Entry =
  | { readonly kind: "registry"; readonly value: RegistryRecord }
  | {
      readonly kind: "model";
      readonly value: ModelRecord;
      /** For a new file: the path at which the base has the file that it is an edit of. */
      readonly from?: string;
    }
  | { readonly kind: "version"; readonly value: VersionRecord }
  | { readonly kind: "evidence"; readonly value: EvidenceRecord }
  | { readonly kind: "experiment"; readonly value: ExperimentRecord }
  | { readonly kind: "selection"; readonly value: SelectionRecord }
  | { readonly kind: "profile"; readonly value: ProfileRecord }
  | { readonly kind: "suite"; readonly value: SuiteRecord }
  | { readonly kind: "file"; readonly value: string }
  | {
      /** A file that moves as it is, unread: the id of its blob, and the path at which the base has it. */
      readonly kind: "moved";
      readonly value: string;
      readonly from: string;
    }
  | {
      /** A file as another branch has it, to the byte: the id of its blob, and what that holds. */
      readonly kind: "blob";
      readonly value: string;
      readonly bytes: Buffer;
    };

/** Records by path. */
export type Entries = ReadonlyMap<string, Entry>;

/** An edit of a record that stays. */
export interface Update {
  readonly before: Entry;
  readonly after: Entry;
}

/**
 * A planned set of record edits. Each path stands in at most one of the three maps.
 *
 * Laws: `apply(apply(e, c), invert(c)) = e`; `apply(apply(e, a), b) = apply(e, compose(a, b))`.
 */
export interface Change {
  readonly added: Entries;
  readonly updated: ReadonlyMap<string, Update>;
  readonly removed: Entries;
}

/** The change that changes nothing. */
export const noChange: Change = { added: new Map(), updated: new Map(), removed: new Map() };

/** Tells whether a change changes nothing. */
export function isEmpty(change: Change): boolean {
  return change.added.size === 0 && change.updated.size === 0 && change.removed.size === 0;
}

/** Makes a change of the state of each path before and after; equal sides are left out. */
export function changeOf(
  edits: Iterable<readonly [path: string, before: Entry | null, after: Entry | null]>,
): Change {
  const added = new Map<string, Entry>();
  const updated = new Map<string, Update>();
  const removed = new Map<string, Entry>();
  for (const [path, before, after] of edits) {
    if (before === null && after !== null) added.set(path, after);
    if (before !== null && after === null) removed.set(path, before);
    if (before !== null && after !== null && !sameEntry(before, after)) updated.set(path, { before, after });
  }
  return { added, updated, removed };
}

/** The paths that a change touches, with the entry on each side. */
export function editsOf(change: Change): readonly (readonly [string, Entry | null, Entry | null])[] {
  return [
    ...[...change.added].map(([path, after]) => [path, null, after] as const),
    ...[...change.updated].map(([path, { before, after }]) => [path, before, after] as const),
    ...[...change.removed].map(([path, before]) => [path, before, null] as const),
  ];
}

/**
 * Applies a change to the entries it was made for.
 * @throws StemmaError `bug` where the entries are not those that the change expects
 */
export function apply(entries: Entries, change: Change): Entries {
  const next = new Map(entries);
  for (const [path, before, after] of editsOf(change)) {
    if (!sameSide(next.get(path) ?? null, before)) throw misfit(path);
    if (after === null) next.delete(path);
    else next.set(path, after);
  }
  return next;
}

/** The change that takes another one back. */
export function invert(change: Change): Change {
  return changeOf(editsOf(change).map(([path, before, after]) => [path, after, before] as const));
}

/**
 * The one change that does what two do, one after the other.
 * @throws StemmaError `bug` where the second was not made for what the first leaves
 */
export function compose(first: Change, second: Change): Change {
  const edits = new Map(editsOf(first).map((edit) => [edit[0], edit] as const));
  for (const [path, before, after] of editsOf(second)) {
    const earlier = edits.get(path);
    if (earlier !== undefined && !sameSide(earlier[2], before)) throw misfit(path);
    edits.set(path, [path, earlier === undefined ? before : earlier[1], after]);
  }
  return changeOf(edits.values());
}

/** Tells whether two entries are the same record. */
export function sameEntry(a: Entry, b: Entry): boolean {
  return a.kind === b.kind && sameValue(a.value, b.value);
}

function misfit(path: string): StemmaError {
  return new StemmaError("bug", `a change expects another state of ${path}`, { data: { path } });
}

function sameSide(a: Entry | null, b: Entry | null): boolean {
  return a === null || b === null ? a === b : sameEntry(a, b);
}
