import type { Oid } from "../../git/ports.ts";
import { earlierHolders } from "../../history/holders.ts";
import type { HistorySource } from "../../history/source.ts";
import { stagesInQuestion } from "../../policy/lifecycle-rules.ts";
import { type ModelStep, stageKey, type Step } from "../../policy/step.ts";
import type { Settings } from "../../records/normalise.ts";

/**
 * Finds who held the stages that a step may roll back. Only such a step asks history, since walking it costs the
 * most.
 * @throws StemmaError `history-incomplete`
 */
export async function heldBefore(
  models: readonly ModelStep[],
  settings: Settings,
  base: Oid | null,
  history: HistorySource,
): Promise<Step["earlierHolders"]> {
  const found = new Map<string, ReadonlySet<string>>();
  if (base === null) return found;
  for (const { model, stage } of stagesInQuestion(models, settings)) {
    const stays = await earlierHolders(history, base, model, stage);
    found.set(stageKey(model, stage), new Set(stays.map(({ version }) => version)));
  }
  return found;
}
