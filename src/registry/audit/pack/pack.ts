import { printTar } from "../../../artifacts/tar-printer.ts";
import { effectiveSeconds } from "../../../history/effective-time.ts";
import { findVersion } from "../../../snapshot/resolve.ts";
import { digestOfBytes } from "../../../values/content.ts";
import type { AuditPack, AuditPackFile, AuditPackOptions } from "../../audit-forms.ts";
import type { Session } from "../../session.ts";
import { packContents } from "./contents.ts";
import { byPath, type PackFile, sumsOf } from "./files.ts";
import { packerOf } from "./packer.ts";
import type { PackSubject } from "./subject.ts";

/**
 * Packs all that a registry knows of a version and of how it came to stand where it stands. Somebody without Stemma and without the repository
 * can verify it. The same commit, with the same release tag and the same git, gives the same bytes.
 * @throws StemmaError `git-missing`, `history-incomplete`, `version-unknown` and what else resolving throws; `signing-key-missing`,
 *   `signing-failed`
 */
export async function packEvidence(
  session: Session,
  reference: string,
  { at, sign, key }: AuditPackOptions,
): Promise<AuditPack> {
  const view = await session.view(at);
  const { state, version } = await findVersion(view.snapshot, reference);
  const subject: PackSubject = { view, model: state.name, version };
  const packer = sign === true || key !== undefined ? await packerOf(session, subject, key) : null;
  const files = await packContents(session, subject, packer);
  const list = sumsOf(files);
  const signed: readonly PackFile[] = packer === null ? [] : [["SHA256SUMS.sig", await packer.sign(list)]];
  const sums: PackFile = ["SHA256SUMS", Buffer.from(list)];
  const all = [...files, sums, ...signed].sort(byPath);
  const folder = `audit-${state.name.replace("/", "-")}-${version}`;
  const seconds = await effectiveSeconds(session.history, view.commit);
  const bytes = printTar(
    all.map(([path, content]) => ({ name: `${folder}/${path}`, content })),
    seconds,
  );
  const form = {
    commit: view.commit,
    model: state.name,
    version,
    folder,
    digest: digestOfBytes(bytes),
    size: bytes.length,
    signed: packer !== null,
    files: all.map(fileForm),
  };
  return { form, bytes };
}

function fileForm([path, content]: PackFile): AuditPackFile {
  return { path, size: content.length, digest: digestOfBytes(content) };
}
