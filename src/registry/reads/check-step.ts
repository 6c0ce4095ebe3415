import type { Step } from "../../history/steps.ts";
import { changedPaths, differingPaths } from "../../history/tree-changes.ts";
import type { Finding } from "../../values/finding.ts";
import { occasionOf } from "../gates/occasion.ts";
import type { Session } from "../session.ts";
import { changeFindings } from "./check-change.ts";
import { oddEntries } from "./odd-entries.ts";

/**
 * Judges one first-parent step as it stands in history, whoever made it and however: by the rules of its parent, at its own time or
 * at another one. A merge is judged by what it leaves behind, so an edit of its own is judged as well. The step that lays out the
 * registry brings its own rules. The work is in proportion to what the step changed.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function stepFindings(session: Session, step: Step, at?: number): Promise<readonly Finding[]> {
  const { commit, parent } = step;
  const { trees } = session.history;
  const differing = await differingPaths(trees, parent?.tree ?? null, commit.tree);
  if (differing.length === 0) return [];
  const odd = await oddEntries(session, { before: parent?.oid ?? null, after: commit.oid, differing });
  return [...odd, ...(await recordFindings(session, step, at))];
}

/** What `stepFindings` finds without a look at what no record can be, for those who have looked at all of it. Throws alike. */
export async function recordFindings(
  session: Session,
  { commit, parent }: Step,
  at?: number,
): Promise<readonly Finding[]> {
  const changed = await changedPaths(session.history.trees, parent?.tree ?? null, commit.tree);
  const [before, after] = [
    parent === null ? null : await session.snapshotOf(parent.oid),
    await session.snapshotOf(commit.oid),
  ];
  const known = before !== null && (await before.exists()) ? before : null;
  if (changed.length === 0 || (known === null && !(await after.exists()))) return [];
  const occasion = await occasionOf(session, commit);
  return changeFindings({
    before: known,
    after,
    paths: changed.map(({ path }) => path),
    base: known === null || parent === null ? null : parent.oid,
    session,
    occasion: at === undefined ? occasion : { ...occasion, at },
  });
}

/**
 * Says of findings about a step that landed long ago what they are to whoever reads it now: a reader who cannot look into its stores
 * has not found it wanting.
 */
export function asLanded(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) =>
    finding.code === "gate-unjudged" ? { ...finding, severity: "warning" } : finding,
  );
}
