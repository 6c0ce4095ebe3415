import { readManifest } from "../../artifacts/manifest-reader.ts";
import type { ArtifactStore } from "../../artifacts/store.ts";
import { unknownExport } from "../../changes/exports.ts";
import type { ExactVersion } from "../../changes/plan.ts";
import type { VersionRecord } from "../../records/generated/version.ts";
import { parseArtifactPath } from "../../values/artifact-path.ts";
import { isDigest } from "../../values/digest.ts";
import type { FileForm } from "../facts.ts";

/** What an export is made of. */
export interface FilesOfExport {
  /** Its files, with those that a manifest lists in place of the manifest. */
  readonly files: readonly FileForm[];
  /** Where the rest of it is, that no store has. */
  readonly uris: readonly string[];
}

/**
 * The files of an export of a version, each with a path that is safe to write below a folder.
 * @throws StemmaError `export-unknown`, `path-invalid` for a path that a record should not hold, and what reading a
 *   manifest from the stores throws
 */
export async function filesOfExport(
  exact: ExactVersion,
  record: VersionRecord,
  format: string,
  stores: readonly ArtifactStore[],
): Promise<FilesOfExport> {
  const own = (record.exports ?? []).filter((each) => each.format === format);
  if (own.length === 0) throw unknownExport(exact, { format }, record.exports ?? []);
  const files: FileForm[] = [];
  for (const { path, digest, size, role, inspection } of own) {
    if (path === undefined || digest === undefined || !isDigest(digest)) continue;
    if (role === "manifest") {
      for (const listed of await readManifest(stores, digest)) {
        files.push({ ...listed, format: listed.format ?? null, role: listed.role ?? "weights" });
      }
    } else {
      const known = { format: inspection?.format ?? null, role: role ?? "weights" };
      files.push({ path, digest, size: size ?? 0, ...known });
    }
  }
  for (const { path } of files) parseArtifactPath(path);
  return { files, uris: own.flatMap(({ uri }) => uri ?? []) };
}
