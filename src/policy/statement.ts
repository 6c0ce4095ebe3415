import { adoptedIn } from "../history/standing.ts";
import type { EvidenceRecord } from "../records/generated/evidence.ts";
import type { Settings } from "../records/normalise.ts";
import { canonicalText } from "../values/content.ts";
import { sameValue } from "../values/plain-value.ts";
import { movesOf } from "./moves.ts";
import type { ModelStep } from "./model-step.ts";

/** What a step does with one version that people may have to approve: it enters a stage, or an alias is set or removed. */
export interface Motion {
  readonly action: "move" | "alias";
  readonly model: string;
  readonly version: string;
  /** The alias; null for a move. */
  readonly alias: string | null;
  /** A stage, or for an alias the version before; null where there was none. */
  readonly from: string | null;
  /** A stage, or for an alias the version after; null where it is removed. */
  readonly to: string | null;
  readonly displaced: readonly { readonly version: string; readonly to: string }[];
}

/** What a motion stands on, by object ids: with it a motion is about exact content, and about nothing else. */
export interface Grounds {
  /** The first commit of the registry's line: the same in all of its clones. */
  readonly registry: string;
  /** The blob of BASE's `registry.yaml`. */
  readonly policy: string;
  /** The files of the versions after the step, by `model@version`: their blobs, and the digests that they name. */
  readonly records: ReadonlyMap<string, { readonly blob: string; readonly artifacts: readonly string[] }>;
}

/** What an approval vouches for (docs/format.md, clause 8). It names no commit, so it survives a squash, a rebase and a base that moved elsewhere. */
export interface Statement extends Motion {
  readonly registry: string;
  readonly record: string;
  readonly artifacts: readonly string[];
  readonly policy: string;
}

/** The purposes that signatures are made for, by kind of evidence: one for an approval is none for a waiver. */
export const namespaces = {
  approval: "stemma-approval",
  waiver: "stemma-waiver",
  evaluation: "stemma-evaluation",
} as const;

/** Finds what a step does with the versions of one model; what a motion displaces is part of it, and no motion of its own. */
export function motionsOf(step: ModelStep, settings: Settings): readonly Motion[] {
  if (step.after.model === null) return [];
  const adopted = adoptedIn(step);
  const moves = movesOf(step, settings).filter(({ version }) => !adopted.has(version));
  const displacedTo = (stage: string) => settings.lifecycle.stages.get(stage)?.displacedTo ?? null;
  const entered = moves.filter(
    (move) =>
      move.to !== displacedTo(move.from) ||
      !moves.some((other) => other.version !== move.version && other.to === move.from),
  );
  const stages = entered.map(({ version, from, to }): Motion => {
    const left = moves.filter((other) => other.from === to && other.to === displacedTo(to));
    const displaced = left.map((other) => ({ version: other.version, to: other.to }));
    return { action: "move", model: step.name, version, alias: null, from, to, displaced };
  });
  return [...stages, ...aliasMotions(step)];
}

const none: ReadonlyMap<string, string> = new Map();

function aliasMotions({ name, before, after }: ModelStep): readonly Motion[] {
  const [were, are] = [before.model?.aliases ?? none, after.model?.aliases ?? none];
  const motions: Motion[] = [];
  for (const alias of new Set([...were.keys(), ...are.keys()])) {
    const [from, to] = [were.get(alias) ?? null, are.get(alias) ?? null];
    const version = to ?? from;
    if (from !== to && version !== null)
      motions.push({ action: "alias", model: name, version, alias, from, to, displaced: [] });
  }
  return motions;
}

/** What people vouch for who approve a motion; null where the file of its version is not known. */
export function statementOf(motion: Motion, grounds: Grounds): Statement | null {
  const record = grounds.records.get(`${motion.model}@${motion.version}`);
  if (record === undefined) return null;
  const artifacts = [...new Set(record.artifacts)].sort();
  return { ...motion, registry: grounds.registry, record: record.blob, artifacts, policy: grounds.policy };
}

/**
 * The text that the signature of a piece of evidence is over: RFC 8785 JSON with who made it and when, and what it grants or, for an
 * evaluation, what it is about and came to. Nothing of it can be changed without another signature.
 */
export function signedText(
  record: Omit<EvidenceRecord, "signature" | "subject"> & Partial<EvidenceRecord>,
): string {
  const { kind, by, created, grants, subject, result } = record;
  return canonicalText(kind === "evaluation" ? { subject, result, by, created } : { ...grants, by, created });
}

const differences: Readonly<Record<keyof Statement, string>> = {
  registry: "it is for another registry",
  action: "it is for another kind of change",
  model: "it is for another model",
  version: "it is for another version",
  alias: "it is for another alias",
  from: "it is for a move from elsewhere",
  to: "it is for a move to elsewhere",
  displaced: "it is for a move that displaces other versions",
  record: "the file of the version has changed since",
  artifacts: "it is for other artifacts",
  policy: "registry.yaml has changed since",
};

/** Says in which way what was granted is not a statement; null where it is exactly that. */
export function differenceFrom(
  grants: Readonly<Record<string, unknown>>,
  statement: Statement,
): string | null {
  for (const [key, why] of Object.entries(differences)) {
    if (!Object.hasOwn(grants, key) || !sameValue(grants[key], Reflect.get(statement, key))) return why;
  }
  return null;
}
