import type { TreeFile } from "../../artifacts/tree/files.ts";
import { writeTree } from "../../artifacts/tree/write-tree.ts";
import { StemmaError } from "../../values/error.ts";
import type { VersionForm } from "../forms.ts";
import { routeOf } from "../reads/status.ts";
import { versionAt } from "../reads/show.ts";
import { upstreamOf } from "../remote/upstream.ts";
import type { LabelForm, PullForm } from "../serving-forms.ts";
import type { Session, View } from "../session.ts";
import { watchOf } from "../writes/registration.ts";
import { type Content, type ContentFile, contentOfVersion } from "./content.ts";
import { type Sources, type SourceWish, sourcesOf } from "./sources.ts";

/** How the files of a version are pulled. */
export interface PullOptions extends SourceWish {
  /** The folder that is to hold them and nothing else: one that is not there, is empty, or holds what was pulled before. */
  readonly into: string;
  readonly at?: string | undefined;
  /** Only weights in this format, or the exports in it, beside what are no weights. */
  readonly format?: string | undefined;
  /** Replaces a folder that was edited since it was pulled. */
  readonly force?: boolean | undefined;
}

/**
 * Writes the files of a version to a folder, verified, with a `stemma.json` beside them. The folder is exchanged as a whole once all
 * of them are there; a call after a killed or failed one goes on where that was.
 * @throws StemmaError `export-unknown`, `artifact-missing`, `artifact-collected`, what `findVersion`, opening stores and `writeTree` throw
 */
export async function pull(session: Session, reference: string, options: PullOptions): Promise<PullForm> {
  const view = await session.view(options.at);
  return await pullVersion(session, view, await versionAt(view, reference), options);
}

/** Pulls a version that was read. Throws as `pull`. */
export async function pullVersion(
  session: Session,
  view: View,
  version: VersionForm,
  options: PullOptions,
): Promise<PullForm> {
  const sources = sourcesOf(session, await view.snapshot.settings(), options);
  const format = options.format ?? null;
  const content = await contentOfVersion(version, sources.stores, format);
  const freed = await isCollected(view, version);
  const missing = (files: readonly TreeFile[]): StemmaError =>
    freed ? collected(version) : absent(version, files, { sources, offline: options.offline === true });
  if (content.unlisted.length > 0) throw missing(content.unlisted);
  if (content.files.length === 0) throw noFiles(version);
  const label = labelOf(session, version, { content, format });
  const size = content.files.reduce((sum, file) => sum + file.size, 0);
  const outcome = await writeTree(
    {
      path: options.into,
      here: session.world.path,
      files: content.files,
      label: `${JSON.stringify(label, null, 2)}\n`,
      isCurrent: (text) => sameLabel(text, label),
      stores: sources.stores,
      force: options.force === true,
      missing,
    },
    watchOf(session, `pulling ${version.model}@${version.version}`, size),
  );
  return {
    commit: version.commit,
    model: version.model,
    version: version.version,
    stage: version.stage,
    directory: outcome.path,
    changed: outcome.changed,
    files: label.files.map((file) => ({ ...file, from: outcome.from.get(file.path) ?? null })),
    size,
    fetched: outcome.bytes,
  };
}

async function isCollected({ snapshot }: View, { model, version }: VersionForm): Promise<boolean> {
  const state = await snapshot.model(model);
  return state.model?.collected.includes(version) === true;
}

function labelOf(
  session: Session,
  { updated: _u, proposals: _p, ...version }: VersionForm,
  { content, format }: { readonly content: Content; readonly format: string | null },
): LabelForm {
  const files = [...content.files].sort((one, other) => (one.path < other.path ? -1 : 1));
  return { stemma: 1, registry: addressOf(session), ...version, format, files: files.map(fileForm) };
}

function fileForm({ path, digest, size, format, role }: ContentFile): LabelForm["files"][number] {
  return { path, digest, size, format, role };
}

function addressOf(session: Session): string {
  const { repository } = session;
  const upstream = upstreamOf(session);
  const route = upstream === null ? null : routeOf(session, upstream.remote);
  return route?.url ?? repository.workTree ?? repository.gitDir;
}

/* A later commit that says nothing else of the version needs no other folder. */
function sameLabel(text: string, label: LabelForm): boolean {
  const held = JSON.parse(text) as Partial<LabelForm>;
  return JSON.stringify({ ...held, commit: "" }) === JSON.stringify({ ...label, commit: "" });
}

function absent(
  { model, version }: VersionForm,
  files: readonly TreeFile[],
  { sources, offline }: { readonly sources: Sources; readonly offline: boolean },
): StemmaError {
  const stores = sources.stores.map(({ name }) => name);
  const named = files.slice(0, 5).map(({ path }) => path);
  const more = files.length > named.length ? ` and ${files.length - named.length} more` : "";
  const [closed] = sources.closed;
  return new StemmaError(
    "artifact-missing",
    `${model}@${version}: ${named.join(", ")}${more} ${files.length === 1 ? "is" : "are"} not in ${stores.join(", ")}`,
    {
      hint: offline
        ? `Bring it with stemma artifact pull ${model}@${version}, or pull without --offline.`
        : closed === undefined
          ? "Add the store that has it: git config stemma.store.NAME.url /an/absolute/path"
          : `${closed.message}. ${closed.hint ?? ""}`.trim(),
      data: {
        model,
        version,
        stores,
        offline,
        missing: files.map(({ path, digest }) => ({ path, digest })),
        closed: sources.closed.map(({ data }) => data["store"]),
      },
    },
  );
}

function collected({ model, version }: VersionForm): StemmaError {
  return new StemmaError("artifact-collected", `the files of ${model}@${version} were freed on purpose`, {
    hint: `See when and why with stemma history ${model}@${version}; register it again from a backup under a new version.`,
    data: { model, version },
  });
}

function noFiles({ model, version }: VersionForm): StemmaError {
  return new StemmaError("artifact-missing", `${model}@${version} has no files`, {
    hint: "It was registered with its facts alone.",
    data: { model, version, missing: [] },
  });
}
