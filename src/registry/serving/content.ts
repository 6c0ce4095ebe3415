import { readManifest } from "../../artifacts/manifest-reader.ts";
import type { TreeFile } from "../../artifacts/tree/files.ts";
import type { ArtifactStore } from "../../artifacts/store.ts";
import type { ArtifactRecord } from "../../records/generated/version.ts";
import { foldedPath } from "../../values/artifact-path.ts";
import { type Digest, isDigest } from "../../values/digest.ts";
import { isStemmaError, StemmaError } from "../../values/error.ts";
import type { FileForm } from "../facts.ts";
import type { VersionForm } from "../forms.ts";

/** A file of a version as a tree takes it. */
export type ContentFile = FileForm & TreeFile;

/** What a version is made of, once its lists of files are read. */
export interface Content {
  readonly files: readonly ContentFile[];
  /** Lists of files that no store has. */
  readonly unlisted: readonly ContentFile[];
}

/**
 * Finds the files of a version: its own, or where a format is wished those weights that have it, else the exports in it, beside
 * all files that are no weights. A list of files stands for the files that it lists.
 * @throws StemmaError `export-unknown` with the formats that there are, `digest-invalid`, and what reading a list throws
 */
export async function contentOfVersion(
  version: VersionForm,
  stores: readonly ArtifactStore[],
  format: string | null,
): Promise<Content> {
  const own = await expand(version.artifacts.map(contentFile), stores);
  return format === null ? own : await inFormat(version, own, { stores, format });
}

async function expand(listed: readonly ContentFile[], stores: readonly ArtifactStore[]): Promise<Content> {
  const files: ContentFile[] = [];
  const unlisted: ContentFile[] = [];
  for (const file of listed) {
    const within = file.role === "manifest" ? await listedBy(file.digest, stores) : [];
    if (file.role !== "manifest") files.push(file);
    else if (within === null) unlisted.push(file);
    else
      files.push(
        ...within.map(({ format, role, ...rest }) =>
          contentFile({ ...rest, format: format ?? null, role: role ?? "weights" }),
        ),
      );
  }
  return { files, unlisted };
}

async function listedBy(
  digest: Digest,
  stores: readonly ArtifactStore[],
): Promise<readonly ArtifactRecord[] | null> {
  try {
    return await readManifest(stores, digest);
  } catch (error) {
    if (isStemmaError(error, "artifact-missing")) return null;
    throw error;
  }
}

async function inFormat(
  version: VersionForm,
  own: Content,
  { stores, format }: { readonly stores: readonly ArtifactStore[]; readonly format: string },
): Promise<Content> {
  const beside = own.files.filter(({ role }) => role !== "weights");
  const weights = own.files.filter((file) => file.role === "weights" && file.format === format);
  if (weights.length > 0) return { ...own, files: [...weights, ...beside] };
  const exported = await exportedFiles(version, { stores, format });
  if (exported.length === 0) throw absent(version, own, format);
  const { files, unlisted } = await expand(exported, stores);
  // What an export brings along stands for the file of the version by that name.
  const taken = new Set(files.map(({ path }) => foldedPath(path)));
  const others = beside.filter(({ path }) => !taken.has(foldedPath(path)));
  return { files: [...files, ...others], unlisted: [...own.unlisted, ...unlisted] };
}

async function exportedFiles(
  version: VersionForm,
  { stores, format }: { readonly stores: readonly ArtifactStore[]; readonly format: string },
): Promise<readonly ContentFile[]> {
  const found: ContentFile[] = [];
  for (const each of version.exports) {
    const { path, digest } = each;
    if (each.format !== format || path === null || digest === null) continue;
    const size = each.size ?? (await sizeIn(stores, digest));
    found.push(contentFile({ path, digest, size, format, role: each.role ?? "weights" }));
  }
  return found;
}

/* A record need not say it. What no store has is missed later, whatever its size. */
async function sizeIn(stores: readonly ArtifactStore[], digest: string): Promise<number> {
  for (const store of stores) {
    const item = isDigest(digest) ? await store.has(digest) : null;
    if (item !== null) return item.size;
  }
  return 0;
}

function absent(version: VersionForm, own: Content, format: string): StemmaError {
  const stored = version.exports
    .filter(({ digest, uri }) => digest !== null && uri === null)
    .map((each) => each.format);
  const weights = own.files.flatMap((file) =>
    file.role === "weights" && file.format !== null ? [file.format] : [],
  );
  const formats = [...new Set([...weights, ...stored])].sort();
  const elsewhere = version.exports.find((each) => each.format === format && each.uri !== null)?.uri ?? null;
  return new StemmaError("export-unknown", `${version.model}@${version.version} is not stored as ${format}`, {
    hint:
      elsewhere !== null
        ? `It is recorded at ${elsewhere}, which is no store: fetch it from there.`
        : formats.length === 0
          ? "Pull it without --format."
          : `It is there as ${formats.join(", ")}.`,
    data: { model: version.model, version: version.version, format, formats, uri: elsewhere },
  });
}

function contentFile(file: FileForm): ContentFile {
  const { digest } = file;
  if (isDigest(digest)) return { ...file, digest };
  throw new StemmaError("digest-invalid", `'${digest}' is not a digest`, { data: { digest } });
}
