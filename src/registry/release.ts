import type { Oid } from "../git/ports.ts";
import { peelToCommit } from "../git/revision.ts";
import { printTag } from "../git/tag.ts";
import { introductions } from "../history/introduced.ts";
import { versionPath } from "../records/layout.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { readModels, readVersions } from "../snapshot/catalogue.ts";
import { findModel } from "../snapshot/resolve.ts";
import { stageOf } from "../snapshot/state.ts";
import type { Finding } from "../values/finding.ts";
import { parseModelName } from "../values/name.ts";
import { versioningOf } from "../values/version.ts";
import type { ReleaseForm } from "./forms.ts";
import { requireRef } from "./writes/write.ts";
import type { Operation, Session } from "./session.ts";

/** Which release tags are made. */
export interface ReleaseOptions {
  readonly dryRun?: boolean | undefined;
  /** Only those of these models; all when absent. */
  readonly models?: readonly string[] | undefined;
}

/** A tag to be: an annotated tag at the commit that registered a version. */
interface WishedTag {
  readonly tag: string;
  readonly target: Oid;
  readonly model: string;
  readonly version: string;
  readonly message: string;
}

/** The name of the release tag of a version: `model@vX.Y.Z`, as GTO writes it; a timestamp id has its `v` already. */
export function releaseTag(model: string, version: string): string {
  return versioningOf(version) === "semver" ? `${model}@v${version}` : `${model}@${version}`;
}

/**
 * Creates the release tags that are missing. A tag that points elsewhere is left alone and told.
 * @throws StemmaError `history-incomplete`, `identity-missing`, `head-detached`, and what moving a ref throws
 */
export async function release(session: Session, options: ReleaseOptions): Promise<ReleaseForm> {
  requireRef(session);
  const { commit } = await session.view();
  const wished = await wishedTags(session, options.models);
  const created: WishedTag[] = [];
  const findings: Finding[] = [];
  let existing = 0;
  const operation = options.dryRun === true ? null : session.operation();
  for (const wish of wished) {
    const present = await session.repository.refs.read(`refs/tags/${wish.tag}`);
    if (present === null) {
      if (operation === null || (await createTag(session, operation, wish))) created.push(wish);
      else existing += 1;
      continue;
    }
    existing += 1;
    if ((await peelToCommit(session.repository.objects, present)) !== wish.target)
      findings.push(movedFinding(wish));
  }
  const form = ({ tag, target, model, version }: WishedTag) => ({ tag, target, model, version });
  return {
    base: commit,
    commit: null,
    changed: operation !== null && created.length > 0,
    durable: true,
    findings,
    dry_run: operation === null,
    changes: [],
    created: created.map(form),
    existing,
  };
}

async function wishedTags(
  session: Session,
  names: readonly string[] | undefined,
): Promise<readonly WishedTag[]> {
  const { commit, snapshot } = await session.view();
  const settings = await snapshot.settings();
  const chosen =
    names === undefined || names.length === 0
      ? undefined
      : await Promise.all(names.map(async (name) => (await findModel(snapshot, parseModelName(name))).name));
  const introduced = await introductions(session.history, commit);
  const wishes: WishedTag[] = [];
  for (const { name, model } of (await readModels(snapshot, chosen)).models) {
    for (const record of (await readVersions(snapshot, name)).versions) {
      const origin = introduced.get(versionPath(name, record.version));
      if (origin === undefined || model === null) continue;
      const tag = releaseTag(name, record.version);
      const message = messageOf(name, record, stageOf(model, settings, record.version));
      wishes.push({ tag, target: origin.commit, model: name, version: record.version, message });
    }
  }
  return wishes;
}

function messageOf(model: string, record: VersionRecord, stage: string): string {
  const files = (record.artifacts ?? []).map(({ path, digest }) => `${path} ${digest}`);
  const notes = record.change?.notes ?? record.description ?? "";
  return `${[`${model} ${record.version}`, [`Stage: ${stage}`, ...files].join("\n"), notes].filter((part) => part !== "").join("\n\n")}\n`;
}

/** False when another process made the tag first. */
async function createTag(session: Session, operation: Operation, wish: WishedTag): Promise<boolean> {
  const { objects, refs } = session.repository;
  const body = printTag({
    object: wish.target,
    type: "commit",
    tag: wish.tag,
    tagger: operation.committer,
    message: wish.message,
  });
  const next = await objects.write("tag", body);
  const move = {
    ref: `refs/tags/${wish.tag}`,
    expected: null,
    next,
    by: operation.committer,
    message: "stemma: release",
  };
  return (await refs.move(move)).state === "published";
}

function movedFinding({ tag, target }: WishedTag): Finding {
  return {
    code: "tag-moved",
    severity: "warning",
    message: `the tag ${tag} does not point at ${target}, which registered the version`,
    hint: `Look at it with git show ${tag}; delete it and run stemma release again if it is wrong.`,
    path: null,
    line: null,
    column: null,
  };
}
