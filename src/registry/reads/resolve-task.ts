import type { Settings } from "../../records/normalise.ts";
import { readModels } from "../../snapshot/catalogue.ts";
import { StemmaError } from "../../values/error.ts";
import { closest } from "../../values/similar.ts";
import type { ResolveForm, VersionForm } from "../forms.ts";
import type { ReadOptions } from "../options.ts";
import type { Session, View } from "../session.ts";
import { listVersions } from "./list.ts";

/**
 * Finds the version that serves a task: the only one in a deployable stage among the versions of that task.
 * @throws StemmaError `ambiguous` with all of them where there are several, `stage-empty` where there is none, `task-unknown`
 */
export async function resolveTask(
  session: Session,
  task: string,
  options: ReadOptions,
): Promise<ResolveForm> {
  const view = await session.view(options.at);
  const stages = deployableStages(await view.snapshot.settings());
  const [only, ...others] = await holdersFor(session, view, { task, stages });
  if (only === undefined) throw await nobody(view, task, stages);
  if (others.length > 0) throw several(task, [only, ...others]);
  const { commit, model, version, stage, artifacts } = only;
  return { commit, model, version, stage, artifacts };
}

function deployableStages({ lifecycle }: Settings): readonly string[] {
  return lifecycle.order.filter((stage) => lifecycle.stages.get(stage)?.deployable === true);
}

async function holdersFor(
  session: Session,
  { commit }: View,
  { task, stages }: { readonly task: string; readonly stages: readonly string[] },
): Promise<readonly VersionForm[]> {
  const found: VersionForm[] = [];
  for (const stage of stages) found.push(...(await listVersions(session, { task, stage, at: commit })).items);
  return found;
}

function several(task: string, holders: readonly VersionForm[]): StemmaError {
  const candidates = holders.map(({ model, version }) => `${model}@${version}`);
  return new StemmaError(
    "ambiguous",
    `${candidates.length} versions serve the task ${task}: ${candidates.slice(0, 10).join(", ")}`,
    { hint: "Name one of them.", data: { task, candidates } },
  );
}

async function nobody(view: View, task: string, stages: readonly string[]): Promise<StemmaError> {
  const { models } = await readModels(view.snapshot);
  const tasks = [...new Set(models.flatMap(({ model }) => model?.task ?? []))].sort();
  const named = models.filter(({ model }) => model?.task === task).map(({ name }) => name);
  if (named.length > 0) {
    return new StemmaError("stage-empty", `no version for the task ${task} is in ${stages.join(" or ")}`, {
      hint: `Models for it: ${named.slice(0, 10).join(", ")}. Promote a version of one.`,
      data: { task, stages, models: named },
    });
  }
  const near = closest(task, tasks);
  return new StemmaError("task-unknown", `no model has the task ${task}`, {
    hint:
      near !== null
        ? `Did you mean ${near}?`
        : tasks.length === 0
          ? "Give a model a task with stemma annotate MODEL --task NAME."
          : `Tasks: ${tasks.slice(0, 10).join(", ")}.`,
    data: { task, near, tasks },
  });
}
