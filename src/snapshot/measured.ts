import type { EvidenceRecord } from "../records/generated/evidence.ts";
import type { VersionRecord } from "../records/generated/version.ts";
import { evidenceFolder, placeOf } from "../records/layout.ts";
import type { Finding } from "../values/finding.ts";
import type { Snapshot } from "./snapshot.ts";
import { attempt } from "./unreadable.ts";

/** A piece of evidence with what its path says of it. */
export interface NamedEvidence {
  readonly path: string;
  /** The name behind the kind: for an evaluation that of its suite. */
  readonly name: string;
  readonly record: EvidenceRecord;
}

/** The evidence about a version that could be read, in path order, and what is wrong with the rest. */
export interface EvidenceCatalogue {
  readonly evidence: readonly NamedEvidence[];
  readonly problems: readonly Finding[];
}

/**
 * Reads the evidence about a version. A bad record does not sink the others.
 * @throws StemmaError where something could not be looked at
 */
export async function readEvidence(
  snapshot: Snapshot,
  model: string,
  version: string,
): Promise<EvidenceCatalogue> {
  const folder = `${evidenceFolder(model)}/${version}`;
  const evidence: NamedEvidence[] = [];
  const problems: Finding[] = [];
  for (const entry of (await snapshot.files.list(folder)) ?? []) {
    const path = `${folder}/${entry.name}`;
    const place = placeOf(path);
    if (entry.kind !== "file" || place?.kind !== "evidence") continue;
    const read = await attempt(path, () => snapshot.parse("evidence", path, entry));
    problems.push(...read.problems);
    if (read.value !== null) evidence.push({ path, name: place.name, record: read.value });
  }
  return { evidence, problems };
}

/**
 * Tells whether a piece of evidence is about the bytes that a version has (docs/format.md, clause 4.6): every digest
 * that it names is one of the version's, and it names one where the version has files.
 */
export function isBound(
  { subject }: EvidenceRecord,
  version: Pick<VersionRecord, "artifacts" | "exports">,
): boolean {
  const digests = new Set(
    [...(version.artifacts ?? []), ...(version.exports ?? [])].map(({ digest }) => digest),
  );
  if (subject.artifacts.length === 0) return (version.artifacts ?? []).length === 0;
  return subject.artifacts.every((digest) => digests.has(digest));
}

/** The numbers that an evaluation measured, by metric: `result.metrics`, each a number or a map with its `value`. */
export function measuredMetrics({ kind, result }: EvidenceRecord): ReadonlyMap<string, number> {
  const metrics: unknown = kind === "evaluation" ? result?.["metrics"] : undefined;
  if (typeof metrics !== "object" || metrics === null || Array.isArray(metrics)) return new Map();
  const entries = Object.entries(metrics).map(([name, measured]) => [name, numberIn(measured)] as const);
  return new Map(entries.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

function numberIn(measured: unknown): number | null {
  if (typeof measured === "object" && measured !== null && "value" in measured)
    return numberIn(measured.value);
  return typeof measured === "number" ? measured : null;
}
