import type { Oid } from "../git/ports.ts";
import { introductions } from "../history/introduced.ts";
import { versionPath } from "../records/layout.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { readModels, readVersions } from "../snapshot/catalogue.ts";
import { findModel } from "../snapshot/resolve.ts";
import { stageOf } from "../snapshot/state.ts";
import { findingOf, type Finding } from "../values/finding.ts";
import { modelNameFault, parseModelName } from "../values/name.ts";
import { isSemverVersion, isTimestampVersion, versioningOf } from "../values/version.ts";
import type { Session } from "./session.ts";

/** A tag to be: an annotated tag at the commit that registered a version. */
export interface WishedTag {
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

/** A model and a version, as a release tag names them. */
export interface ReleaseName {
  readonly model: string;
  readonly version: string;
}

/** What a tag releases, by its name; null for a tag of another kind. Law: `releaseOf(releaseTag(m, v))` is `m` and `v`. */
export function releaseOf(tag: string): ReleaseName | null {
  const [model = "", named = "", ...rest] = tag.split("@");
  const version = isTimestampVersion(named) ? named : named.replace(/^v/, "");
  const known = isTimestampVersion(named) || (named.startsWith("v") && isSemverVersion(version));
  return known && rest.length === 0 && modelNameFault(model) === null ? { model, version } : null;
}

/** The finding for a release tag that stands for another commit than the one that registered its version. */
export function movedTag(
  { tag, target }: Pick<WishedTag, "tag" | "target">,
  severity: Finding["severity"],
  where = "here",
): Finding {
  return findingOf({
    code: "tag-moved",
    severity,
    message: `the tag ${tag} ${where === "here" ? "" : `${where} `}does not point at ${target}, which registered the version`,
    hint: `Look at it with git show ${tag}; delete it and run stemma release again if it is wrong.`,
  });
}

/**
 * The tags that the versions of some models, or of all, should have.
 * @throws StemmaError `history-incomplete`, `model-unknown`
 */
export async function wishedTags(
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
