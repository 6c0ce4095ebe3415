import { printTar } from "../../../artifacts/tar-printer.ts";
import { namedKey } from "../../../git/public-key.ts";
import { effectiveSeconds } from "../../../history/effective-time.ts";
import { findVersion } from "../../../snapshot/resolve.ts";
import { digestOfBytes } from "../../../values/content.ts";
import type { AuditPack, AuditPackFile, AuditPackOptions } from "../../audit-forms.ts";
import type { Session } from "../../session.ts";
import { signaturesOf, signingKey } from "../../signing.ts";
import { packContents } from "./contents.ts";
import { byPath, type PackFile, sumsOf } from "./files.ts";
import { packNamespace, type PackSubject } from "./subject.ts";

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
  const files = await packContents(session, subject, packer?.name);
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

/** Who signs a pack. */
interface Packer {
  /** The identity whose key it is; null where it is none's. */
  readonly name: string | null;
  readonly sign: (text: string) => Promise<Buffer>;
}

async function packerOf(
  session: Session,
  { view }: PackSubject,
  wished: string | undefined,
): Promise<Packer> {
  const key = signingKey(session, wished);
  const program = signaturesOf(session);
  const named = await program.publicKey(key);
  const { identities } = await view.snapshot.settings();
  const owner = [...identities.values()].find(({ keys }) => keys.some((each) => namedKey(each) === named));
  return {
    name: owner?.name ?? null,
    sign: async (text) => Buffer.from(await program.sign({ text, namespace: packNamespace, key })),
  };
}

function fileForm([path, content]: PackFile): AuditPackFile {
  return { path, size: content.length, digest: digestOfBytes(content) };
}
