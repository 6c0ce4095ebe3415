import { hashObject } from "../../git/oid.ts";
import type { Oid } from "../../git/ports.ts";
import { departedEvidence } from "../../history/departed.ts";
import type { SignatureProgram, SignatureState } from "../../git/detached.ts";
import { type Grounds, type Motion, namespaces, signedText } from "../../policy/statement.ts";
import type { Review } from "../../policy/vouchers.ts";
import type { EvidenceRecord } from "../../records/generated/evidence.ts";
import { registryPath, versionPath } from "../../records/layout.ts";
import type { Settings } from "../../records/normalise.ts";
import { readEvidence } from "../../snapshot/measured.ts";
import type { Snapshot } from "../../snapshot/snapshot.ts";
import type { Session } from "../session.ts";
import { signaturesOf } from "../signing.ts";
import { originOf } from "./origin.ts";

/** What a review is read from. */
export interface ReviewSources {
  readonly session: Session;
  /** The tip of BASE, whose rules and identities count. */
  readonly base: Oid;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Reads what has to be known when people are asked about some motions. */
export async function readReview(sources: ReviewSources, motions: readonly Motion[]): Promise<Review> {
  const { session, before, after } = sources;
  const settings = await before.settings();
  const [stated, evidence] = [await evidenceOf(before, motions), await evidenceOf(after, motions)];
  const grounds = await readGrounds(sources, motions);
  // Without grounds nothing counts; and where nobody says anything new there is nothing that could be spent.
  const asksHistory =
    grounds !== null && [...evidence].some(([path, { kind }]) => isWord(kind) && !stated.has(path));
  return {
    grounds,
    before: stated,
    after: evidence,
    departed: asksHistory ? await departedOf(sources, motions) : [],
    signatures: await verifyAll(signaturesOf(session), evidence, settings),
  };
}

function isWord(kind: EvidenceRecord["kind"]): boolean {
  return kind !== "evaluation";
}

async function departedOf(
  { session, base }: ReviewSources,
  motions: readonly Motion[],
): Promise<readonly EvidenceRecord[]> {
  const versions = new Map(motions.map(({ model, version }) => [`${model}@${version}`, { model, version }]));
  const found: EvidenceRecord[] = [];
  for (const version of versions.values())
    found.push(...(await departedEvidence(session.history, base, version)));
  return found;
}

/** Reads what motions stand on; null in a shallow clone, which cannot tell which registry it is of. */
export async function readGrounds(
  { session, base, before, after }: ReviewSources,
  motions: readonly Motion[],
): Promise<Grounds | null> {
  const registry = await originOf(session.history, base);
  const policy = await blobOf(session, before, registryPath);
  if (registry === null || policy === null) return null;
  const records = new Map<string, { readonly blob: Oid; readonly artifacts: readonly string[] }>();
  for (const { model, version } of motions) {
    const blob = await blobOf(session, after, versionPath(model, version));
    if (blob === null) continue;
    const { artifacts = [] } = await after.version(model, version);
    records.set(`${model}@${version}`, { blob, artifacts: artifacts.map(({ digest }) => digest) });
  }
  return { registry, policy, records };
}

/* Hashed anew: the id of a file that is in no tree yet is known by its bytes alone. */
async function blobOf({ repository }: Session, { files }: Snapshot, path: string): Promise<Oid | null> {
  const entry = await files.entry(path);
  if (entry?.kind !== "file") return null;
  return hashObject("blob", await files.read(path, entry), repository.objects.algorithm);
}

async function evidenceOf(
  snapshot: Snapshot,
  motions: readonly Motion[],
): Promise<ReadonlyMap<string, EvidenceRecord>> {
  const found = new Map<string, EvidenceRecord>();
  for (const { model, version } of motions) {
    // What cannot be read is a finding of its own, and vouches for nothing.
    const { evidence } = await readEvidence(snapshot, model, version);
    for (const { path, record } of evidence) found.set(path, record);
  }
  return found;
}

/* A signature is compared with the keys of the one identity that the record names, as the base knows it. */
async function verifyAll(
  program: SignatureProgram,
  evidence: ReadonlyMap<string, EvidenceRecord>,
  settings: Settings,
): Promise<ReadonlyMap<string, SignatureState>> {
  const states = new Map<string, SignatureState>();
  for (const [path, record] of evidence) {
    const keys = settings.identities.get(record.by)?.keys ?? [];
    const state = await verifyEvidence(program, record, keys);
    if (state !== undefined) states.set(path, state);
  }
  return states;
}

/** Verifies the signature of a piece of evidence with some keys; undefined where it has none, or where there is no key. */
export async function verifyEvidence(
  program: SignatureProgram,
  record: EvidenceRecord,
  keys: readonly string[],
): Promise<SignatureState | undefined> {
  const { kind, signature } = record;
  if (signature === undefined || keys.length === 0) return undefined;
  return program.verify({ signature, text: signedText(record), namespace: namespaces[kind], keys });
}
