import { parsePublicKey } from "../../../git/detached.ts";
import { openPgpBytes } from "../../../git/openpgp-key.ts";
import { namespaces, signedText } from "../../../policy/statement.ts";
import { settingsOf as settingsIn, type Settings } from "../../../records/normalise.ts";
import { parseRecord } from "../../../records/parse.ts";
import { registryPath } from "../../../records/layout.ts";
import { type NamedEvidence, readEvidence } from "../../../snapshot/measured.ts";
import { isStemmaError } from "../../../values/error.ts";
import type { Session } from "../../session.ts";
import type { PackFile } from "./files.ts";
import { packNamespace, type PackSubject } from "./subject.ts";

/** A signed piece of evidence in a pack. */
export interface PackedSignature {
  /** `approval.ada-production`: the start of the names of its files. */
  readonly name: string;
  readonly by: string;
  /** What it was made for. */
  readonly namespace: string;
  readonly kind: SignatureKind;
}

/** OpenPGP is verified with gpg, SSH with ssh-keygen. */
export type SignatureKind = "ssh" | "openpgp";

/** The signatures of a pack. */
export interface PackedSignatures {
  readonly made: readonly PackedSignature[];
  /** Below `signatures/`: for each `.json` what it is over, `.sig` itself, and `.signers` or `.gpg` whose keys may have made it. */
  readonly files: readonly PackFile[];
  /** Whether an identity has an OpenPGP key. */
  readonly openPgp: boolean;
}

/**
 * Gathers the signatures of the evidence about a version, each with the text that it is over and the keys that its signer had under the rules
 * that it names. Beside them stand the keys of all identities, for signatures of commits and tags.
 * @throws StemmaError what reading objects throws
 */
export async function packSignatures(session: Session, subject: PackSubject): Promise<PackedSignatures> {
  const { view, model, version } = subject;
  const settings = await view.snapshot.settings();
  const { evidence } = await readEvidence(view.snapshot, model, version);
  const made: PackedSignature[] = [];
  const files: PackFile[] = [["signatures/allowed_signers", Buffer.from(signersOf(settings))]];
  const ring = keyRing([...settings.identities.values()].flatMap(({ keys }) => keys));
  if (ring.length > 0) files.push([`signatures/${openPgpKeys}`, ring]);
  for (const piece of evidence) {
    const { signature, kind, by } = piece.record;
    if (signature === undefined) continue;
    const name = `${kind}.${piece.name}`;
    const keys = (await settingsOf(session, piece, settings)).identities.get(by)?.keys ?? [];
    const openPgp = signature.startsWith("-----BEGIN PGP SIGNATURE-----");
    const namespace = namespaces[kind];
    made.push({ name, by, namespace, kind: openPgp ? "openpgp" : "ssh" });
    files.push(
      [`signatures/${name}.json`, Buffer.from(signedText(piece.record))],
      [`signatures/${name}.sig`, Buffer.from(signature.endsWith("\n") ? signature : `${signature}\n`)],
      openPgp
        ? [`signatures/${name}.gpg`, keyRing(keys)]
        : [`signatures/${name}.signers`, Buffer.from(signerLines(by, keys, namespace))],
    );
  }
  return { made, files, openPgp: ring.length > 0 };
}

/* An approval says under which rules it was given; its signer may be gone from those of today. */
async function settingsOf(
  { repository: { objects } }: Session,
  { record }: NamedEvidence,
  today: Settings,
): Promise<Settings> {
  const policy = record.grants?.["policy"];
  if (typeof policy !== "string" || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(policy)) return today;
  const blob = await objects.read(policy);
  if (blob?.type !== "blob") return today;
  try {
    return settingsIn(parseRecord("registry", blob.body, registryPath));
  } catch (error) {
    if (isStemmaError(error) && error.kind === "invalid") return today;
    throw error;
  }
}

/** The file with the OpenPGP keys of all identities, in a pack whose registry has any. */
export const openPgpKeys = "openpgp-keys.gpg";

/** The file with the keys of whoever signs the list of digests, where they are of OpenPGP. */
export const packerKeys = "SHA256SUMS.gpg";

/** A key ring of the OpenPGP keys among some, as gpg reads it; empty where there is none. */
export function keyRing(keys: readonly string[]): Buffer {
  return Buffer.concat(keys.map(openPgpBytes));
}

/* What git and ssh-keygen read: a line for each key, by the name of its identity. */
function signersOf({ identities }: Settings): string {
  return [...identities.values()]
    .map(({ name, keys }) => signerLines(name, keys, `git,${packNamespace}`))
    .join("");
}

/* A name may hold what means something in such a file. */
function signerLines(name: string, keys: readonly string[], namespace: string): string {
  return keys
    .map(parsePublicKey)
    .flatMap((key) => (key === null ? [] : [`${principalOf(name)} namespaces="${namespace}" ${key}\n`]))
    .join("");
}

/** What a file of allowed signers calls an identity: its name, where that is a plain word. */
export function principalOf(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9@._+-]/g, "_");
}
