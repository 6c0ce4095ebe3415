import { modelPath } from "../records/layout.ts";
import { listedStages, type ModelState } from "../snapshot/state.ts";
import { aliasFault } from "../values/reference.ts";
import { type ModelStep, type Remark, refusal, type Step, warning } from "./step.ts";

/** Every stage of a record exists in the lifecycle that holds after the step. */
export function stagesExist(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) => {
    const places = [...after.model.stages.keys()].map((stage) => ["stages", stage] as const);
    const holds = [...after.model.holds.keys()].map((stage) => ["holds", stage] as const);
    return [...places, ...holds]
      .filter(([, stage]) => !step.after.lifecycle.stages.has(stage))
      .map((pointer) =>
        refusal(
          "stage-unknown",
          { path: modelPath(name), pointer },
          `${name} names a stage ${pointer[1]}, which the lifecycle does not have`,
          `Stages: ${step.after.lifecycle.order.join(", ")}.`,
        ),
      );
  });
}

/** Stages and aliases point at versions that exist. */
export function pointersLead(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) => {
    const staged = [...after.model.stages].flatMap(([stage, versions]) =>
      versions.map((version) => ({ pointer: ["stages", stage] as const, what: `stage ${stage}`, version })),
    );
    const aliased = [...after.model.aliases].map(([alias, version]) => ({
      pointer: ["aliases", alias] as const,
      what: `alias ${alias}`,
      version,
    }));
    return [...staged, ...aliased]
      .filter(({ version }) => !after.versionIds.includes(version))
      .map(({ pointer, what, version }) =>
        refusal(
          "pointer-dangling",
          { path: modelPath(name), pointer },
          `${what} of ${name} points at ${version}, which does not exist`,
          "Point it at a version that exists, or remove it.",
        ),
      );
  });
}

/** A version stands in one stage; an exclusive stage holds one version. */
export function stagesAreDisjoint(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) => [
    ...duplicated(name, after),
    ...[...after.model.stages]
      .filter(
        ([stage, versions]) =>
          versions.length > 1 && step.after.lifecycle.stages.get(stage)?.exclusive === true,
      )
      .map(([stage, versions]) =>
        refusal(
          "stage-crowded",
          { path: modelPath(name), pointer: ["stages", stage] },
          `${stage} of ${name} is exclusive, and ${versions.join(", ")} are in it`,
          "Leave one there, and move the others where the lifecycle sends displaced versions.",
        ),
      ),
  ]);
}

function duplicated(name: string, after: Present["after"]): readonly Remark[] {
  const versions = [...new Set([...after.model.stages.values()].flat())];
  return versions
    .map((version) => ({ version, stages: listedStages(after.model, version) }))
    .filter(({ stages }) => stages.length > 1)
    .map(({ version, stages }) =>
      refusal(
        "stage-ambiguous",
        { path: modelPath(name), pointer: ["stages", stages[0] ?? ""] },
        `${name}@${version} stands in ${stages.join(" and ")}`,
        "Leave it in one of them; the next move repairs it too.",
      ),
    );
}

/** Alias names are such that `model@NAME` has one meaning. */
export function aliasNamesAreFree(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) =>
    [...after.model.aliases.keys()].flatMap((alias) => {
      const fault = aliasFault(alias, step.after.lifecycle.order);
      if (fault === null) return [];
      const place = { path: modelPath(name), pointer: ["aliases", alias] };
      return [
        refusal("alias-invalid", place, `'${alias}' cannot be an alias: ${fault}`, "Choose another name."),
      ];
    }),
  );
}

/** Aliases of versions at the end of their life are probably forgotten. */
export function aliasesAreAlive(step: Step): readonly Remark[] {
  return present(step).flatMap(({ name, after }) =>
    [...after.model.aliases].flatMap(([alias, version]) => {
      const stage = listedStages(after.model, version).find(
        (listed) => step.after.lifecycle.stages.get(listed)?.terminal === true,
      );
      if (stage === undefined) return [];
      const place = { path: modelPath(name), pointer: ["aliases", alias] };
      return [
        warning(
          "alias-retired",
          place,
          `alias ${alias} of ${name} points at ${version}, which is in ${stage}`,
        ),
      ];
    }),
  );
}

interface Present {
  readonly name: string;
  readonly after: ModelState & { readonly model: NonNullable<ModelState["model"]> };
}

/** The models of a step that exist after it. */
export function present(step: Step): readonly Present[] {
  return step.models.flatMap(({ name, after }: ModelStep) =>
    after.model === null ? [] : [{ name, after: { ...after, model: after.model } }],
  );
}
