import type { EvidenceRecord } from "../records/generated/evidence.ts";
import { evidencePath, placeOf } from "../records/layout.ts";
import { sameValue } from "../values/plain-value.ts";
import type { ModelStep } from "./model-step.ts";
import { type Remark, refusal, type Step } from "./step.ts";

/**
 * What was said of a version stays said: evidence goes only with its version or its model. Approvals and waivers never change, and an
 * evaluation gives way only to a later run of its suite. Else a word that was spent could be taken out and used again, and a run that failed
 * could make place for the one before it.
 */
export function evidenceStays(step: Step): readonly Remark[] {
  return step.models.flatMap((model) => {
    if (model.after.model === null) return [];
    const left = byPlace(model.after.evidence);
    return [...byPlace(model.before.evidence)].flatMap(([key, piece]) =>
      remarkOn(model, piece, left.get(key)),
    );
  });
}

interface Piece {
  readonly version: string;
  /** As `approval.ada`. */
  readonly name: string;
  readonly kind: EvidenceRecord["kind"];
  readonly suffix: string;
  readonly record: EvidenceRecord;
}

/* By what it is about and not by path: a rename moves the files. */
function byPlace(evidence: ReadonlyMap<string, EvidenceRecord>): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const [path, record] of evidence) {
    const place = placeOf(path);
    if (place?.kind !== "evidence") continue;
    const { version, evidence: kind, name: suffix } = place;
    const name = `${kind}.${suffix}`;
    pieces.set(`${version} ${name}`, { version, name, kind, suffix, record });
  }
  return pieces;
}

function remarkOn({ name, after }: ModelStep, piece: Piece, left: Piece | undefined): readonly Remark[] {
  if (!after.versionIds.includes(piece.version)) return [];
  if (left !== undefined && isKept(piece.record, left.record)) return [];
  const what = `${piece.name} of ${name}@${piece.version}`;
  const place = { path: evidencePath(name, piece.version, piece.kind, piece.suffix), pointer: [] };
  const message = left === undefined ? `${what} is gone` : `${what} says something else than before`;
  return [refusal("evidence-changed", place, message, hints[piece.kind])];
}

const stays = "Restore it: what somebody said stays on record.";

const hints: Readonly<Record<EvidenceRecord["kind"], string>> = {
  approval: `${stays} A later word of theirs is a record of its own.`,
  waiver: `${stays} A later one is a record of its own.`,
  evaluation:
    "Restore it, and record another run with stemma evidence add: it takes the place of this one, and history keeps both.",
};

function isKept(before: EvidenceRecord, after: EvidenceRecord): boolean {
  if (sameValue(before, after)) return true;
  return before.kind === "evaluation" && after.kind === "evaluation" && after.created > before.created;
}
