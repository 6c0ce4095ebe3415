import { adoptedIn } from "../history/standing.ts";
import { modelPath } from "../records/layout.ts";
import { holdersOf } from "../snapshot/state.ts";
import { movesOf } from "./moves.ts";
import { type ModelStep, type Remark, refusal, type Step } from "./step.ts";

/**
 * What is adopted is new here, and takes the place of no version that stood before: an adoption is a way into the registry,
 * and no way around its lifecycle. What was adopted stays listed.
 */
export function adoptionsTakeNoPlace(step: Step): readonly Remark[] {
  return step.models.flatMap((model) => [...belated(model), ...forgotten(model), ...ousting(model, step)]);
}

function belated({ name, before, after }: ModelStep): readonly Remark[] {
  const known = new Set(before.model?.adopted);
  return (after.model?.adopted ?? [])
    .filter((version) => !known.has(version) && before.versionIds.includes(version))
    .map((version) =>
      refusal(
        "adoption-invalid",
        { path: modelPath(name), pointer: ["adopted"] },
        `${name}@${version} was registered before: it cannot be adopted any more`,
        "Take it off the list, and promote it.",
      ),
    );
}

function forgotten({ name, before, after }: ModelStep): readonly Remark[] {
  if (after.model === null) return [];
  const kept = new Set(after.model.adopted);
  return (before.model?.adopted ?? [])
    .filter((version) => !kept.has(version))
    .map((version) =>
      refusal(
        "adoption-invalid",
        { path: modelPath(name), pointer: ["adopted"] },
        `adopted of ${name} no longer lists ${version}`,
        "The list only grows: restore the entry.",
      ),
    );
}

function ousting(model: ModelStep, { settings }: Step): readonly Remark[] {
  const adopted = adoptedIn(model);
  if (adopted.size === 0) return [];
  return movesOf(model, settings)
    .filter(
      ({ version, to }) => adopted.has(version) && settings.lifecycle.stages.get(to)?.exclusive === true,
    )
    .flatMap(({ version, to }) => {
      const held = holdersOf(model.before, settings, to);
      if (held.length === 0) return [];
      return [
        refusal(
          "adoption-invalid",
          { path: modelPath(model.name), pointer: ["stages", to] },
          `${model.name}@${version} is adopted into ${to}, where ${held.join(", ")} stood`,
          "Adopt it into another stage, then promote it.",
        ),
      ];
    });
}
