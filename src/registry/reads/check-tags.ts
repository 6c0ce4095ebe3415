import { pointsAt } from "../../git/revision.ts";
import { introductions } from "../../history/introduced.ts";
import { versionPath } from "../../records/layout.ts";
import { readModels } from "../../snapshot/catalogue.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Finding } from "../../values/finding.ts";
import { movedTag, releaseTag } from "../release-tags.ts";
import type { Session } from "../session.ts";

/** The release tags of versions that exist, under any name that their model had, which point elsewhere than they should. */
export async function tagFindings(session: Session, snapshot: Snapshot): Promise<readonly Finding[]> {
  if (snapshot.commit === null) return [];
  const { objects, refs } = session.repository;
  const paths = await releasePaths(snapshot);
  const tags = (await refs.list("refs/tags/")).flatMap(({ ref, oid }) => {
    const tag = ref.slice("refs/tags/".length);
    const path = paths.get(tag);
    return path === undefined ? [] : [{ tag, oid, path }];
  });
  if (tags.length === 0) return [];
  const introduced = await introductions(
    session.history,
    snapshot.commit,
    tags.map(({ path }) => path),
  );
  const findings: Finding[] = [];
  for (const { tag, oid, path } of tags) {
    const target = introduced.get(path)?.commit;
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
