import { makeBundle } from "../../../git/bundle.ts";
import type { Oid } from "../../../git/ports.ts";
import { peelToCommit } from "../../../git/revision.ts";
import { parseTag } from "../../../git/tag.ts";
import { readLineage } from "../../reads/lineage.ts";
import { report } from "../../reads/report.ts";
import { releaseTag } from "../../release-tags.ts";
import type { Session } from "../../session.ts";
import { isOnLine, makeCheckpoint } from "../checkpoint.ts";
import { auditEntries } from "../entries.ts";
import { packCard } from "./card.ts";
import { type PackFile, sumLine } from "./files.ts";
import { packReadme } from "./readme.ts";
import { packRecords } from "./records.ts";
import type { Packer } from "./packer.ts";
import { packerKeys, keyRing, packSignatures, type SignatureKind } from "./signatures.ts";
import { packBranch, type PackSubject } from "./subject.ts";

/**
 * Gathers the files of a pack, all but the list of their digests. `packer` is who signs that list; null where nobody does.
 * @throws StemmaError `git-missing`, `history-incomplete`, and what reading objects throws
 */
export async function packContents(
  session: Session,
  subject: PackSubject,
  packer: Packer | null,
): Promise<readonly PackFile[]> {
  const { view, model, version } = subject;
  const at = view.commit;
  const id = `${model}@${version}`;
  // A name of a ref says nothing of the commit, and other clones have other names.
  const checkpoint = { ...(await makeCheckpoint(session, { at })), ref: null };
  const about = await report(session, id, { at });
  const { record } = await view.snapshot.model(model);
  const { files: records, paths, sums } = await packRecords(subject);
  const { made, files: signatures, openPgp } = await packSignatures(session, subject);
  const packerRing = keyRing(packer === null ? [] : packer.keys);
  const tag = await tagOf(session, subject);
  const artifacts = about.version.artifacts.map(({ path, digest }) => sumLine(digest, path));
  return [
    [
      "README.md",
      text(packReadme({ ...subject, checkpoint, records: paths, tag, signed: made, openPgp, packer })),
    ],
    ["registry.bundle", await bundleOf(session, at, tag)],
    ["history.jsonl", text(await historyOf(session, subject))],
    ["checkpoint.json", json(checkpoint)],
    ["report.json", json(about)],
    ["lineage.json", json(await readLineage(session, id, { at }))],
    ["card.md", text(packCard(about, record?.intended_use ?? null))],
    ["ARTIFACTS.sha256", text(artifacts.join(""))],
    ["RECORDS.sha256", text(sums)],
    ...records,
    ...signatures,
    ...(packerRing.length === 0 ? [] : [[`signatures/${packerKeys}`, packerRing] as const]),
  ];
}

async function historyOf(session: Session, { view, model }: PackSubject): Promise<string> {
  const lines: string[] = [];
  // Whom somebody trusts on one machine is no part of a pack.
  const filter = { at: view.commit, model, identitiesAlone: true };
  for await (const entry of auditEntries(session, filter)) lines.push(`${JSON.stringify(entry)}\n`);
  return lines.join("");
}

interface PackedTag {
  readonly name: string;
  readonly oid: Oid;
  /** Null where it is not signed. */
  readonly signature: SignatureKind | null;
}

/* A release tag of another line would bring that line along. */
async function tagOf(session: Session, { view, model, version }: PackSubject): Promise<PackedTag | null> {
  const { refs, objects } = session.repository;
  const name = releaseTag(model, version);
  const oid = await refs.read(`refs/tags/${name}`);
  if (oid === null || !(await isOnLine(session, view.commit, await peelToCommit(objects, oid)))) return null;
  const object = await objects.read(oid);
  const message = object?.type === "tag" ? parseTag(object.body).message : "";
  const kind = /^-----BEGIN (SSH|PGP) SIGNATURE-----$/m.exec(message)?.[1];
  return { name, oid, signature: kind === undefined ? null : kind === "SSH" ? "ssh" : "openpgp" };
}

function bundleOf({ repository, world }: Session, commit: Oid, tag: PackedTag | null): Promise<Buffer> {
  const refs = [
    { ref: `refs/heads/${packBranch}`, oid: commit },
    ...(tag === null ? [] : [{ ref: `refs/tags/${tag.name}`, oid: tag.oid }]),
  ];
  const { algorithm } = repository.objects;
  return makeBundle({ refs, algorithm }, { gitDir: repository.gitDir, env: world.env });
}

function text(content: string): Buffer {
  return Buffer.from(content);
}

function json(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
