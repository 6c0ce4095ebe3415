import type { HistorySource } from "../../history/source.ts";
import { changedPaths } from "../../history/tree-changes.ts";
import { placeOf } from "../../records/layout.ts";
import { readEvidence } from "../../snapshot/measured.ts";
import type { ForgeReview } from "../port.ts";

/** Reads the approvals that a branch brings to its base, as what they are: claims, which the policy of the base has yet to judge. */
export async function recordedReviews(
  history: HistorySource,
  base: string,
  head: string,
): Promise<readonly ForgeReview[]> {
  const [before, after] = [(await history.commit(base)).tree, (await history.commit(head)).tree];
  const snapshot = await history.snapshotAt(head);
  const reviews: ForgeReview[] = [];
  for (const { path, after: blob } of await changedPaths(history.trees, before, after)) {
    const place = placeOf(path);
    if (place?.kind !== "evidence" || blob === null) continue;
    const { evidence } = await readEvidence(snapshot, place.model, place.version);
    const record = evidence.find((each) => each.path === path)?.record;
    if (record?.kind !== "approval") continue;
    const { decision, reason } = record.grants ?? {};
    reviews.push({
      id: blob,
      by: record.by,
      commit: null,
      decision: decision === "rejected" ? "rejected" : "approved",
      text: typeof reason === "string" ? reason : "",
      submitted: record.created,
    });
  }
  return reviews.sort((a, b) => Date.parse(a.submitted ?? "") - Date.parse(b.submitted ?? ""));
}
