import type { ModelStep, Step } from "./step.ts";

/**
 * Joins a model that vanished with the new one whose `formerly` holds its name: that is one model under a new name,
 * and what it was before counts.
 */
export function withRenames(step: Step): Step {
  const vanished = new Map(
    step.models
      .filter(({ before, after }) => before.model !== null && after.model === null)
      .map((model) => [model.name, model]),
  );
  const joined = new Map<string, ModelStep>();
  for (const model of step.models) {
    const source = sourceOf(model, vanished);
    if (source === undefined) continue;
    vanished.delete(source.name);
    joined.set(model.name, { ...model, before: { ...source.before, name: model.name } });
    joined.set(source.name, { ...source, before: { ...source.after } });
  }
  if (joined.size === 0) return step;
  return { ...step, models: step.models.map((model) => joined.get(model.name) ?? model) };
}

function sourceOf(model: ModelStep, vanished: ReadonlyMap<string, ModelStep>): ModelStep | undefined {
  if (model.before.model !== null || model.after.model === null) return undefined;
  const former = model.after.model.formerly.findLast((name) => vanished.has(name));
  return former === undefined ? undefined : vanished.get(former);
}
