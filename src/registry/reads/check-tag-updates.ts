import { isZeroOid } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { pointsAt } from "../../git/revision.ts";
import { introductions } from "../../history/introduced.ts";
import { versionPath } from "../../records/layout.ts";
import { lastName } from "../../snapshot/resolve.ts";
import { findingOf, type Finding } from "../../values/finding.ts";
import type { ReceivedInput } from "../options.ts";
import { movedTag, releaseOf, type ReleaseName } from "../release-tags.ts";
import type { Session } from "../session.ts";

const folder = "refs/tags/";

/**
 * Judges what a push does to release tags: none that is there moves or goes, and a new one stands for the commit that registered its
 * version on the line of the registry, as the push leaves it. Tags of other names are free.
 * @throws StemmaError `history-incomplete`, and what reading objects throws
 */
export async function tagUpdateFindings(
  session: Session,
  updates: readonly ReceivedInput[],
  tip: Oid | null,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const update of updates) {
    const tag = update.ref.startsWith(folder) ? update.ref.slice(folder.length) : "";
    const release = releaseOf(tag);
    if (release === null) continue;
    if (!isZeroOid(update.before)) findings.push(changedTag(tag, isZeroOid(update.after)));
    else findings.push(...(await newTagFindings(session, { ...release, tag, oid: update.after, tip })));
  }
  return findings;
}

function changedTag(tag: string, goes: boolean): Finding {
  return findingOf({
    code: "tag-moved",
    severity: "error",
    message: goes ? `the release tag ${tag} cannot be deleted` : `the release tag ${tag} cannot be moved`,
    hint: "A release stays what it was. Register another version, and release that.",
  });
}

interface NewTag extends ReleaseName {
  readonly tag: string;
  readonly oid: Oid;
  readonly tip: Oid | null;
}

async function newTagFindings(
  session: Session,
  { tag, oid, tip, model, version }: NewTag,
): Promise<readonly Finding[]> {
  const snapshot = tip === null ? null : await session.snapshotOf(tip);
  if (tip === null || snapshot === null || !(await snapshot.exists())) return [];
  const name = await lastName(snapshot, model);
  if (!(await snapshot.hasModel(name))) return [];
  const path = versionPath(name, version);
  const target = (await introductions(session.history, tip, [path])).get(path)?.commit;
  if (target === undefined) return [unregistered(tag, `${name}@${version}`)];
  return (await pointsAt(session.repository.objects, oid, target))
    ? []
    : [movedTag({ tag, target }, "error")];
}

function unregistered(tag: string, version: string): Finding {
  return findingOf({
    code: "version-unknown",
    severity: "error",
    message: `the tag ${tag} would release ${version}, which the registry does not have`,
    hint: "Register the version and push it first, or with the tag.",
  });
}
