import type { CandidateRecord, ScoreRecord, SelectionRecord } from "../records/generated/selection.ts";
import { selectionPath } from "../records/layout.ts";
import { StemmaError } from "../values/error.ts";
import { segmentFault } from "../values/name.ts";
import { sameValue } from "../values/plain-value.ts";
import { closest } from "../values/similar.ts";
import { changeOf } from "./change.ts";
import type { SelectionChanges, SelectionIntent } from "./intent.ts";
import type { Base, Plan } from "./plan.ts";

/**
 * Plans an act on a selection: one commit, or none where nothing would change.
 * @throws StemmaError `selection-exists`, `selection-unknown`, `name-invalid`, `usage-invalid`
 */
export function planSelection(intent: SelectionIntent, base: Base): Plan {
  const { act, name, reason } = intent;
  const before = base.selections.get(name) ?? null;
  const after = act === "create" ? created(intent, before) : set(name, before, intent.changes);
  const path = selectionPath(name);
  const same = before !== null && sameValue(before, after);
  const was = before === null ? null : ({ kind: "selection", value: before } as const);
  const step = {
    change: changeOf([[path, was, { kind: "selection", value: after }] as const]),
    subject: `select(${name}): ${act}`,
    details: [],
    reason,
    moves: [],
  };
  return { steps: same ? [] : [step], result: { kind: "selection", path, record: after } };
}

function created({ name, changes }: SelectionIntent, before: SelectionRecord | null): SelectionRecord {
  const fault = segmentFault(name);
  if (fault !== null)
    throw new StemmaError("name-invalid", `'${name}' is not the name of a selection: ${fault}`, {
      hint: "Use a name such as vad.",
      data: { name, fault },
    });
  if (before !== null)
    throw new StemmaError("selection-exists", `there is a selection ${name} already`, {
      hint: `Change it with stemma select set ${name}.`,
      data: { selection: name },
    });
  const { fallback } = changes;
  if (fallback === undefined || Object.keys(changes.candidates ?? {}).length === 0)
    throw new StemmaError("usage-invalid", "a selection has a fallback and at least one candidate", {
      hint: "Name them: --fallback vad@production --candidate next=vad@staging.",
    });
  return changed({ name, candidates: [], fallback }, changes);
}

function set(name: string, before: SelectionRecord | null, changes: SelectionChanges): SelectionRecord {
  if (before !== null) return changed(before, changes);
  throw new StemmaError("selection-unknown", `there is no selection ${name}`, {
    hint: "See them with stemma select list.",
    data: { selection: name },
  });
}

function changed(record: SelectionRecord, changes: SelectionChanges): SelectionRecord {
  const { task, model, fallback, flags } = changes;
  const score = scoreOf(record.score, changes);
  return {
    ...record,
    ...(task === undefined ? {} : { task }),
    ...(model === undefined ? {} : { model }),
    ...(fallback === undefined ? {} : { fallback }),
    ...(flags === undefined ? {} : { flags: { ...record.flags, ...flags } }),
    candidates: candidatesOf(record.candidates, changes),
    ...(score === undefined ? {} : { score }),
  };
}

function candidatesOf(were: readonly CandidateRecord[], changes: SelectionChanges): CandidateRecord[] {
  const { candidates = {}, dropped = [], rollouts = {}, audiences = {}, needs = {} } = changes;
  const added = Object.keys(candidates).filter((name) => !were.some((each) => each.name === name));
  const all: readonly CandidateRecord[] = [...were, ...added.map((name) => ({ name, version: "" }))];
  const named = [...dropped, ...Object.keys(rollouts), ...Object.keys(audiences), ...Object.keys(needs)];
  for (const name of named) if (!all.some((each) => each.name === name)) throw unknownCandidate(name, all);
  const kept = all.filter(({ name }) => !dropped.includes(name));
  if (kept.length === 0)
    throw new StemmaError("usage-invalid", "a selection has at least one candidate", {
      hint: "Roll the last one out to nobody instead: --rollout NAME=0.",
    });
  return kept.map((each) => {
    const { name, version } = each;
    const [flag, rollout, audience] = [needs[name], rollouts[name], audiences[name]];
    return {
      ...each,
      version: candidates[name] ?? version,
      ...(flag === undefined ? {} : { flag }),
      ...(rollout === undefined ? {} : { rollout }),
      ...(audience === undefined ? {} : { audience }),
    };
  });
}

function unknownCandidate(name: string, all: readonly CandidateRecord[]): StemmaError {
  const meant = closest(
    name,
    all.map((each) => each.name),
  );
  return new StemmaError("usage-invalid", `there is no candidate ${name}`, {
    hint: meant === null ? "Add it with --candidate NAME=MODEL@X." : `Did you mean ${meant}?`,
    data: { found: name, suggestion: meant },
  });
}

function scoreOf(was: ScoreRecord | undefined, changes: SelectionChanges): ScoreRecord | undefined {
  const { weights, minSamples, window } = changes;
  if (weights === undefined && minSamples === undefined && window === undefined) return was;
  return {
    ...was,
    ...(weights === undefined ? {} : { weights: { ...was?.weights, ...weights } }),
    ...(minSamples === undefined ? {} : { min_samples: minSamples }),
    ...(window === undefined ? {} : { window }),
  };
}
