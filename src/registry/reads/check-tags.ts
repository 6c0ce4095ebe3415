import { pointsAt } from "../../git/revision.ts";
import type { Introductions } from "../../history/introduced.ts";
import { versionPath } from "../../records/layout.ts";
import { readModels } from "../../snapshot/catalogue.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Finding } from "../../values/finding.ts";
import { movedTag, releaseTag } from "../release-tags.ts";
import type { Session } from "../session.ts";

/** The release tags of versions that exist, under any name that their model had, which point elsewhere than they should. */
export async function tagFindings(
  { repository: { objects, refs } }: Session,
  snapshot: Snapshot,
  introduced: Introductions,
): Promise<readonly Finding[]> {
  const paths = await releasePaths(snapshot);
  const findings: Finding[] = [];
  for (const { ref, oid } of await refs.list("refs/tags/")) {
    const tag = ref.slice("refs/tags/".length);
    const target = introduced.get(paths.get(tag) ?? "")?.commit;
    if (target === undefined || (await pointsAt(objects, oid, target))) continue;
    findings.push(movedTag({ tag, target }, "error"));
  }
  return findings;
}

async function releasePaths(snapshot: Snapshot): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for (const { name, model, versionIds } of (await readModels(snapshot)).models)
    for (const known of [...(model?.formerly ?? []), name])
      for (const version of versionIds) paths.set(releaseTag(known, version), versionPath(name, version));
  return paths;
}
