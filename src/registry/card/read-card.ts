import type { Difference } from "../../history/event.ts";
import { stepDifferences } from "../../history/step-differences.ts";
import { entryKey } from "../../policy/gates/entry.ts";
import { gateEntries } from "../../policy/gates/entries.ts";
import { judgeGate } from "../../policy/gates/rules.ts";
import { withRenames } from "../../policy/renames.ts";
import { type Motion, motionsOf } from "../../policy/statement.ts";
import type { Step } from "../../policy/step.ts";
import { registryPath } from "../../records/layout.ts";
import { attempt } from "../../snapshot/unreadable.ts";
import type { CardForm, CardMotion } from "../card-form.ts";
import type { DemandForm } from "../gate-form.ts";
import { demandForm } from "../gates/demand-form.ts";
import { judgeRange } from "../reads/check-range.ts";
import type { JoinedRange } from "../reads/joined-range.ts";
import { loadStep } from "../reads/transition.ts";
import type { Session } from "../session.ts";
import { comparisonsOf } from "./compare-holders.ts";
import { parentsOf, reachOf } from "./reach.ts";

/**
 * Reads what a range does, judged as `check` judges it: by the rules of its base, as one step. Whatever is compared with is
 * as the base has it, so that a change cannot flatter itself.
 * @throws StemmaError `usage-invalid` for what is no range, `revision-not-found`, `history-incomplete`
 */
export async function readCard(session: Session, range: string): Promise<CardForm> {
  const { joined, form } = await judgeRange(session, range);
  const { base, head } = joined;
  const motions = await readMotions(joined);
  return {
    commit: head,
    base,
    ok: form.ok,
    motions,
    changes: await readChanges(session, joined),
    findings: form.findings,
    commands: commandsFor(joined, motions),
    posted: [],
  };
}

async function readMotions(joined: JoinedRange): Promise<readonly CardMotion[]> {
  const { before, after } = joined.transition;
  if (before === null || !(await after.exists())) return [];
  // Settings that nobody can read are a finding; who moves by them, nobody can tell.
  if ((await attempt(registryPath, () => after.settings())).value === null) return [];
  const { step } = await loadStep(joined.transition);
  const motions = step.models.flatMap((model) => motionsOf(model, step.settings));
  const demands = demandsOf(step);
  const cards: CardMotion[] = [];
  for (const motion of motions) {
    const { descendants, aliases } = await reachOf({ commit: joined.base, snapshot: before }, motion);
    cards.push({
      ...motion,
      demands: demands.get(keyOf(motion)) ?? [],
      comparisons: await comparisonsOf({ before, after }, motion),
      parents: await parentsOf({ commit: joined.head, snapshot: after }, motion),
      descendants,
      aliases,
    });
  }
  return cards;
}

function demandsOf(step: Step): ReadonlyMap<string, readonly DemandForm[]> {
  const { settings, occasion, gateFacts } = step;
  const judged = new Map<string, readonly DemandForm[]>();
  for (const entry of gateEntries(withRenames(step).models, settings)) {
    const key = entryKey(entry);
    const facts = gateFacts.get(key);
    if (facts !== undefined)
      judged.set(key, judgeGate({ ...entry, settings, occasion, facts }).demands.map(demandForm));
  }
  return judged;
}

function keyOf({ model, version, action, alias, to }: Motion): string {
  const place = action === "alias" ? `alias ${alias ?? ""}` : `stage ${to ?? ""}`;
  return `${model}@${version} ${place}`;
}

async function readChanges(
  { history }: Session,
  { fork, head }: JoinedRange,
): Promise<readonly Difference[]> {
  const before = fork === null ? null : await history.commit(fork);
  return (await stepDifferences(history, before, await history.commit(head))).differences;
}

function commandsFor({ base, head }: JoinedRange, motions: readonly CardMotion[]): readonly string[] {
  const compared = motions.flatMap(({ model, version, comparisons }) =>
    comparisons.flatMap(({ holder }) =>
      holder === null ? [] : [`stemma compare ${holder} ${model}@${version} --at ${head}`],
    ),
  );
  return [
    `git fetch origin ${base} ${head}`,
    `stemma check ${base}..${head}`,
    `stemma card ${base}..${head}`,
    ...new Set(compared),
  ];
}
